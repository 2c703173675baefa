"""Edits of who says so, how sure it is told, and whether it is denied."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from variorum.copies.edits.lexicon import ALLEGED, EVIDENCE, MODALS
from variorum.copies.edits.phrases import Judgement, Phrase, substantive, trivial
from variorum.copies.edits.senses import expressions, same_sense
from variorum.model import EditType
from variorum.words.cues import nouns, verbs
from variorum.words.hedges import NEGATIONS, POSSIBLE, PROBABLE
from variorum.words.numbers import APPROXIMATORS
from variorum.words.stems import lemmas

_PLAIN = frozenset({"say", "tell", "state", "add", "note", "according", "announce", "remark"})
_NOT_SAYING = frozenset({"state", "states", "judge", "judges", "rule", "rules", "order", "orders", "note", "notes"})
"""Forms that news prose has as nouns far more often than as verbs of saying."""
_SPOKEN = {"said": "say", "told": "tell", "according_to": "according"}
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
_LEAST_ROOT = 4


def denial(left: Phrase, right: Phrase) -> Judgement | None:
    """Said to be so on one side, not so on the other."""
    one, other = (_denied(phrase) for phrase in (left, right))
    if one != other or _opposite(left, right):
        return substantive(EditType.NEGATION, "said to be so on one side, not so on the other")
    return None


def _denied(phrase: Phrase) -> bool:
    """Whether a phrase denies: an odd number of denials."""
    if not any(_negates(word) for word in phrase.folded):
        return False
    return sum(_negates(w) for w in _words(phrase)) % 2 == 1


def _words(phrase: Phrase) -> list[str]:
    return [word for expression in expressions(phrase.folded) for word in _parts(expression)]


def _parts(expression: str) -> list[str]:
    return [expression] if expression == "no_one" else expression.split("_")


def _negates(word: str) -> bool:
    return word in NEGATIONS or word.endswith("n't") or word == "no_one"


def _opposite(left: Phrase, right: Phrase) -> bool:
    """Whether one word is the other with a prefix that denies it: "expected", "unexpected"."""
    if len(left.folded) != len(right.folded):
        return False
    pairs = [sorted((a, b), key=len) for a, b in zip(left.folded, right.folded, strict=True) if a != b]
    return (
        len(pairs) == 1 and any(pairs[0][1] == p + pairs[0][0] for p in _PREFIXES) and len(pairs[0][0]) >= _LEAST_ROOT
    )


def vouching(left: Phrase, right: Phrase) -> Judgement | None:
    """An “alleged” or “so-called” on one side only."""
    words = {*(left or right).folded}
    alone = not (left and right) and words & (ALLEGED | {"called"}) and words <= ALLEGED | {"so", "called"}
    return substantive(EditType.HEDGE, "not vouched for on one side") if alone else None


def evidence(left: Phrase, right: Phrase) -> Judgement | None:
    """Known, shown, suspected, believed: other words for how well something is known, whoever says it."""
    one, other = ({form for w in phrase.folded for form in lemmas(w)} & EVIDENCE for phrase in (left, right))
    if one and other and one != other and not any(same_sense(a, b) for a in one for b in other):
        return substantive(EditType.HEDGE, "how sure it is told")
    return None


def attribution(left: Phrase, right: Phrase) -> Judgement | None:
    """Other words of saying, or words of saying on one side only."""
    one, other = ({reporting(w) for w in expressions(phrase.folded)} - {""} for phrase in (left, right))
    if one == other or (_said_alike(one - other, right) and _said_alike(other - one, left)):
        return None
    if one and other and one | other <= _PLAIN:
        return trivial(EditType.WORDING, "plain words of saying")
    return substantive(EditType.ATTRIBUTION, "who says so, or how it is said")


def _said_alike(words: Set[str], phrase: Phrase) -> bool:
    """Whether every one of some words of saying has a word or expression of one sense in a phrase."""
    there = expressions(phrase.folded)
    return all(any(same_sense(word, other) for other in there) for word in words)


def plainly_said(word: str) -> bool:
    """Whether a word says that somebody says something and no more, or only goes with such a word."""
    return reporting(word) in _PLAIN or word in ("to", "that")


@lru_cache(maxsize=65_536)
def reporting(word: str) -> str:
    """The stem of a reporting word, or nothing."""
    if word in {"according", "reportedly", "allegedly", *_SPOKEN}:
        return _SPOKEN.get(word, word)
    if word in _NOT_SAYING:
        return ""
    for ending in ("", "s", "d", "ed", "es"):
        lemma = word.removesuffix(ending)
        cue = verbs().get(lemma) or nouns().get(lemma)
        if cue and not cue.weak and "q" in cue.frames:
            return lemma
    return ""


def certainty(left: Phrase, right: Phrase) -> Judgement | None:
    """Other words of doubt, or words of doubt on one side only."""
    one, other = ({MODALS.get(w, w) for w in phrase.folded if _doubts(w)} for phrase in (left, right))
    alike = one and all(any(same_sense(a, b) for b in other) for a in one) and len(one) == len(other)
    if one == other or alike:
        return None
    return substantive(EditType.HEDGE, "how sure it is told")


def _doubts(word: str) -> bool:
    return (word in POSSIBLE or word in PROBABLE or word in ALLEGED) and word not in APPROXIMATORS
