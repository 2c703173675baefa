"""What the speaker did with the words, how sure they are, and which way they go."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model import Certainty, Mode, Polarity
from variorum.quotes.page import Draft, Page
from variorum.words.cues import HEARSAY, REFUSING, SILENT
from variorum.words.hedges import CONDITIONALS, NEGATIONS, certainty_of, less_sure, lowered

_LONGEST_READ = 60
_MODIFIERS = frozenset({"aux", "neg", "mark", "advmod"})
_ASPECTS = frozenset({"go", "continue", "begin", "come", "proceed"})
_QUANTIFIERS = frozenset({"preconj", "det", "neg"})


@dataclass(frozen=True, slots=True)
class Attitude:
    """Mode, certainty and polarity of one quotation; `supposed` when the words may never have been said."""

    mode: Mode
    certainty: Certainty
    polarity: Polarity
    supposed: bool = False


def attitude(page: Page, draft: Draft) -> Attitude:
    """Read from the cue, the words around it and the hedges in the content."""
    hedged = certainty_of(_content_words(page, draft))
    cue = draft.cue
    if cue is None:
        return Attitude(Mode.SAID, hedged, Polarity.POSITIVE)
    before = _before(page, draft)
    negated = bool(before & NEGATIONS)
    supposed = bool(before & CONDITIONALS) or ("to" in before and not _goes_on(page, draft.anchor))
    mode, polarity, certainty = cue.mode, cue.polarity, cue.certainty
    if before & HEARSAY:
        certainty, supposed = Certainty.POSSIBLE, True
    if cue.lemma in REFUSING and _is_silence(page, draft):
        mode, polarity = Mode.NOT_SAID, Polarity.POSITIVE
    elif negated and mode is Mode.THOUGHT:
        polarity = _turned(polarity)
    elif negated:
        mode = Mode.NOT_SAID
    if mode is Mode.NOT_SAID or certainty is Certainty.UNKNOWN:
        return Attitude(mode, Certainty.UNKNOWN, polarity, supposed)
    return Attitude(mode, less_sure(certainty, hedged), polarity, supposed)


def _goes_on(page: Page, anchor: int) -> bool:
    """Whether an infinitive tells what was done: "went on to say"."""
    return page.parse.lemmas[page.parse.heads[anchor]].lower() in _ASPECTS


def _turned(polarity: Polarity) -> Polarity:
    return Polarity.NEGATIVE if polarity is Polarity.POSITIVE else Polarity.POSITIVE


def _before(page: Page, draft: Draft) -> frozenset[str]:
    """Auxiliaries, negations and marks of the cue, and a negation on its subject ("neither side said")."""
    parse = page.parse
    anchor = draft.anchor
    near = [c for c in parse.children[anchor] if c < anchor and parse.deps[c] in _MODIFIERS]
    near += [c for subject in draft.subjects for c in parse.children[subject] if parse.deps[c] in _QUANTIFIERS]
    return frozenset(parse.words[token].lower() for token in (*near, *draft.subjects))


def _is_silence(page: Page, draft: Draft) -> bool:
    first, last = page.parse.tokens(*draft.contents[0])
    words = page.parse.lemmas[first : min(last, first + 4)]
    return any(word.lower() in SILENT for word in words)


def _content_words(page: Page, draft: Draft) -> list[str]:
    first, last = page.parse.tokens(*draft.contents[0])
    return [lowered(word) for word in page.parse.words[first : min(last, first + _LONGEST_READ)]]
