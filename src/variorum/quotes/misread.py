"""Reporting verbs that the model took for nouns: "Police allege he fled", "Kovar claims that it rained"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.quotes.page import Draft, Page
from variorum.quotes.subjects import is_self, name_words
from variorum.words.cues import Cue, verbs

_NEVER_NOUNS = frozenset({"allege"})
_SINGULAR, _PLURAL = frozenset({"NNP", "NN"}), frozenset({"NNS", "NNPS"})


def misread_drafts(page: Page) -> Iterator[Draft]:
    """One draft for each noun between a subject that agrees with it as with a verb, and "that" or a whole clause."""
    parse = page.parse
    for token in range(1, len(parse) - 1):
        taken = parse.pos[token] == "VERB" and parse.deps[token] != "compound"
        cue = _cue(page, token) if not taken and page.inside[token] < 0 else None
        if cue is None or is_self(page, token - 1):
            continue
        last = page.cut(token + 1, parse.sentence(token)[1])
        place = page.characters(token + 1, last)
        if place is not None:
            yield Draft(
                cue=cue,
                anchor=token,
                cue_words=(parse.starts[token], parse.ends[token]),
                contents=[place],
                frame="c",
                speaker=_subject(page, token - 1),
                subjects=(token - 1,),
            )


def _cue(page: Page, token: int) -> Cue | None:
    """The verb that a word is: it agrees with the noun before it and leads on to "that", or is no noun at all."""
    parse = page.parse
    word, before = parse.words[token].lower(), parse.tags[token - 1]
    if before not in _SINGULAR | _PLURAL or parse.blocks[token] != parse.blocks[token - 1]:
        return None
    if word.removesuffix("s") in _NEVER_NOUNS:
        return verbs()[word.removesuffix("s")]
    agrees = word.endswith("s") if before == "NNP" else before in _PLURAL
    cue = verbs().get(word.removesuffix("s") if before == "NNP" else word) if agrees else None
    doubtful = cue is None or "c" not in cue.frames or "c" in cue.doubtful
    return None if doubtful or parse.words[token + 1].lower() != "that" else cue


def _subject(page: Page, last: int) -> tuple[int, int] | None:
    """The words of the subject: a run of names, or a noun with what stands before it."""
    if page.parse.pos[last] == "PROPN":
        return name_words(page, last)
    first = last
    while (
        first and page.parse.heads[first - 1] >= last and page.parse.pos[first - 1] in ("DET", "ADJ", "NOUN", "PROPN")
    ):
        first -= 1
    return page.characters(first, last + 1)
