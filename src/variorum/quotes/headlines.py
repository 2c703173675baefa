"""Headlines that quote: "Talks fruitful, says minister", "Minister warns of winter"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from variorum.quotes.page import Draft, Page
from variorum.words.cues import headline_forms

_LONGEST_NAME = 5
_JOINTS = frozenset({",", "-", "–", "—", ":", "|"})


def headline_drafts(page: Page, blocks: Iterable[int]) -> Iterator[Draft]:
    """One draft for each of these blocks that has a reporting verb in the present behind or before a name."""
    for index in blocks:
        block = page.document.blocks[index]
        first, last = page.parse.tokens(block.start, block.end)
        for token in range(first + 1, last):
            if page.parse.words[token].lower() in headline_forms():
                draft = _behind(page, first, token, last) or _ahead(page, first, token, last)
                if draft is not None:
                    yield draft
                    break


def _behind(page: Page, first: int, verb: int, last: int) -> Draft | None:
    """ "…, says X": the speaker ends the headline."""
    if not 0 < last - verb - 1 <= _LONGEST_NAME or not _is_name(page, verb + 1, last) or verb - first < 2:
        return None
    return _draft(page, verb, (first, verb), (verb + 1, last))


def _ahead(page: Page, first: int, verb: int, last: int) -> Draft | None:
    """ "X says …": the speaker opens it."""
    if not 0 < verb - first <= _LONGEST_NAME or not _is_name(page, first, verb) or last - verb < 3:
        return None
    return _draft(page, verb, (verb + 1, last), (first, verb))


def _draft(page: Page, verb: int, content: tuple[int, int], speaker: tuple[int, int]) -> Draft | None:
    parse = page.parse
    place = page.characters(*content)
    if place is None:
        return None
    return Draft(
        cue=headline_forms()[parse.words[verb].lower()],
        anchor=verb,
        cue_words=(parse.starts[verb], parse.ends[verb]),
        contents=[place],
        speaker=page.characters(*speaker),
        subjects=(speaker[1] - 1,),
        frame="h",
    )


def _is_name(page: Page, first: int, last: int) -> bool:
    """Whether tokens may be a name or a role: no marks, no joints, the last a noun."""
    words = page.parse.words[first:last]
    if any(word in _JOINTS or page.inside[first + place] >= 0 for place, word in enumerate(words)):
        return False
    return page.parse.pos[last - 1] in ("PROPN", "NOUN") and words[-1][:1].isalpha()
