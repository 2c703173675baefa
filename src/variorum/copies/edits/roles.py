"""Whether the same words in another order, or another voice, still say who did it to whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.copies.edits.days import day_word
from variorum.copies.edits.lexicon import GRAMMAR, JOINING
from variorum.copies.edits.phrases import Judgement, Phrase, substantive, trivial
from variorum.copies.edits.saying import reporting
from variorum.model import EditType
from variorum.words.stems import is_past, same_word

BEING = frozenset("is are was were be been being am has have had".split())
"""Words that make a passive, or stand before it."""
_TO_PLACES = frozenset("in on at near during after before from over under by for until since".split())
_NO_ACTOR = GRAMMAR | JOINING | frozenset("in by for with from into its his her their our my not also however".split())
_EXCHANGED = "who did it, and to whom, stand the other way round"


def same_words(left: Phrase, right: Phrase) -> Judgement | None:
    """The same words in another order."""
    if len(left.folded) != len(right.folded) or Counter(left.folded) != Counter(right.folded):
        return None
    if _across_a_verb(left, right):
        return substantive(EditType.WORDING, _EXCHANGED)
    return trivial(EditType.WORDING, "the same words in another order")


def roles(left: Phrase, right: Phrase) -> Judgement | None:
    """An active clause turned passive whose doer stayed where it was, or words that crossed their verb."""
    if not (left and right):
        return None
    if _passive(right, left) != _passive(left, right):
        return substantive(EditType.WORDING, _EXCHANGED) if not _across_a_verb(left, right) else None
    return substantive(EditType.WORDING, _EXCHANGED) if _across_a_verb(left, right) else None


def _passive(phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase tells in the passive, with its doer, what the other tells in the active."""
    words = [*phrase.folded]
    for place, word in enumerate(words):
        if place and is_past(word) and words[place - 1] in BEING and words[place + 1 : place + 2] == ["by"]:
            return any(same_word(word, there) for there in other.folded) and "by" not in other.folded
    return False


def _across_a_verb(left: Phrase, right: Phrase) -> bool:
    """Whether a word that may act stands before a verb on one side and behind it on the other.

    Words of place and time, led in by a preposition on both sides, may stand anywhere.
    """
    verbs = [w for w in {*left.folded} & {*right.folded} if is_past(w) and not reporting(w)]
    if not verbs:
        return False
    one, other = _actors(left), _actors(right)
    both = [
        w
        for w in one.keys() & other.keys()
        if not (_after_preposition(left.folded, one[w]) and _after_preposition(right.folded, other[w]))
    ]
    for verb in verbs:
        if right.folded.count(verb) != 1 or left.folded.count(verb) != 1:
            continue
        here, there = [*left.folded].index(verb), [*right.folded].index(verb)
        if any((one[w] < here) != (other[w] < there) for w in both if w != verb):
            return True
    return False


def _actors(phrase: Phrase) -> dict[str, int]:
    """Words that stand once and may name who acts or is acted on, with their places."""
    return {
        word: place
        for place, word in enumerate(phrase.folded)
        if word not in _NO_ACTOR and phrase.folded.count(word) == 1 and not day_word(word, phrase.written[place])
    }


def _after_preposition(words: Sequence[str], place: int) -> bool:
    return any(word in _TO_PLACES for word in words[max(0, place - 2) : place])
