"""Whether words put otherwise still say the same: the last rules of judging, when no number, date or name changed.

A change is of substance only where it moves who acts, the time or the certainty told, how many there are, or where a
word that tells something has no counterpart in sense on the other side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from variorum.copies.edits.contractions import in_full
from variorum.copies.edits.counterparts import by_counterparts, leftovers
from variorum.copies.edits.figures import is_number
from variorum.copies.edits.forms import LONG_FORMS
from variorum.copies.edits.lexicon import (
    AFTER_ALL,
    BACKSHIFT,
    FORETELLING,
    FUTURE,
    GRAMMAR,
    JOINING,
    MODALS,
    OPPOSED,
    OWNERS,
    PERFECT,
    PERSON_NOUNS,
    PERSON_OF,
    PERSONS,
    PLANNED,
    QUANTITIES,
    TENSES,
    TO_COME,
)
from variorum.copies.edits.phrases import Judgement, Phrase, substantive, trivial
from variorum.copies.edits.quantities import number_of, quantities
from variorum.copies.edits.saying import reporting
from variorum.copies.edits.senses import expressions
from variorum.model import EditType
from variorum.words.folding import fold
from variorum.words.stems import PARTICIPLES, is_past, lemmas, same_word

_AHEAD = 6  # words behind a plan among which its calling off stands
_SAID_BY_FIGURES = frozenset({"aged", "age", "year"})
_LONGEST = 60  # words that are paired one by one


def reworded(left: Phrase, right: Phrase, lead: Sequence[str] = ()) -> Judgement:
    """What a change of words alone comes to, after the words `lead` that both sides have before it."""
    if max(len(left.folded), len(right.folded)) > _LONGEST:
        return substantive(EditType.WORDING, "told in other words")
    if _backshifted(left, right, lead):
        return trivial(EditType.WORDING, "the tense of what is reported")
    for rule in _RULES:
        found = rule(left, right)
        if found:
            return found
    return by_counterparts(left, right)


def foretold(left: Phrase, right: Phrase) -> Judgement | None:
    """Whether one side only expects or plans what the other says happens."""
    one, other = ({form for w in expressions(p.folded) for form in lemmas(w)} & FORETELLING for p in (left, right))
    if left and right and bool(one) != bool(other):
        return substantive(EditType.WORDING, "expected or planned on one side, happening on the other")
    return None


def _before_figures(left: Phrase, right: Phrase) -> Judgement | None:
    """“Aged” before an age, “the year” before a year: the figure says it."""
    phrase = left or right
    alone = not (left and right) and phrase.after[:1].isdigit()
    if alone and {*phrase.folded} <= _SAID_BY_FIGURES | {"the"}:
        return trivial(EditType.WORDING, "says what the figure says already")
    return None


def _partitive(left: Phrase, right: Phrase) -> Judgement | None:
    """“One of them” for “one”, “thousands of people” for “thousands”."""
    phrase = left or right
    of_all = not (left and right) and [*phrase.folded] in (["of", "them"], ["of", "these"], ["of", "people"])
    if of_all and (phrase.before.lower() in QUANTITIES or is_number(fold(phrase.before))):
        return trivial(EditType.WORDING, "of whom, is plain from before")
    return None


def _definite(left: Phrase, right: Phrase) -> Judgement | None:
    """“The” for “a” before a person: one already told of, or one more."""
    if {*left.folded, *right.folded} not in ({"a", "the"}, {"an", "the"}):
        return None
    if {*left.following[:2]} & PERSON_NOUNS and {*right.following[:2]} & PERSON_NOUNS:
        return substantive(EditType.WORDING, "one already told of, or another")
    return None


def _backshifted(left: Phrase, right: Phrase, lead: Sequence[str]) -> bool:
    """Whether only the tense differs, behind a verb of saying or of a perfect."""
    if max(len(left.folded), len(right.folded)) > 2:
        return False
    one, other = Counter(in_full(left)), Counter(in_full(right))
    here, there = [*(one - other).elements()], [*(other - one).elements()]
    if len(here) != 1 or len(there) != 1:
        return False
    pair = {*here, *there}
    if len(left.folded) == 1 and any(pair == {*perfect} for perfect in PERFECT):
        return is_past(left.after.lower()) or left.after.lower() in PARTICIPLES
    said = any(reporting(word) and is_past(word) for word in lead)
    return said and any(pair == {*tense} for tense in BACKSHIFT)


def _called_off(left: Phrase, right: Phrase) -> Judgement | None:
    """“Planned” before what is then said to be called off adds nothing."""
    phrase = left or right
    if (left and right) or not {*phrase.folded} <= PLANNED | GRAMMAR:
        return None
    ahead = phrase.following[:_AHEAD]
    called_off = any(lemmas(word) & AFTER_ALL for word in ahead) or "called off" in " ".join(ahead)
    return trivial(EditType.WORDING, "says what its being called off says already") if called_off else None


def _persons(left: Phrase, right: Phrase) -> Judgement | None:
    """One person for another, or one owner; an owner where the other side has none says nothing new."""
    words = [{*expressions(phrase.folded)} for phrase in (left, right)]
    one, other = ({PERSON_OF[w] for w in side if w in PERSON_OF} for side in words)
    if one and other and one != other:
        return substantive(EditType.WORDING, "who is meant")
    told = (words[0] ^ words[1]) & (PERSONS - OWNERS - {"it"})
    if one != other and told and not any(leftovers(left, right)[:2]):
        return substantive(EditType.WORDING, "who is meant")
    return None


def _joining(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = ({LONG_FORMS.get(w, w) for w in phrase.folded} & {"and", "or"} for phrase in (left, right))
    if one and other and one != other:
        return substantive(EditType.WORDING, "“and” is not “or”")
    if ({*left.folded} ^ {*right.folded}) & (JOINING - {"and", "or", "but", "nor"}):
        return substantive(EditType.WORDING, "a condition on one side only")
    return None


def _times(left: Phrase, right: Phrase) -> Judgement | None:
    """What is to come against what is or was; what may, must or can against what does."""
    one, other = _with_to_come(left, right), _with_to_come(right, left)
    if one & FUTURE != other & FUTURE and not (one & FUTURE and other & FUTURE):
        return substantive(EditType.WORDING, "still to come on one side")
    if {MODALS[w] for w in one if w in MODALS} != {MODALS[w] for w in other if w in MODALS}:
        return substantive(EditType.HEDGE, "how sure, or how free, it is told")
    if _exchanged(one, other, TENSES):
        return substantive(EditType.WORDING, "another time told")
    if _exchanged(one, other, OPPOSED):
        return substantive(EditType.WORDING, "the other way round")
    if len(left.folded) == len(right.folded) == 1:
        (a,), (b,) = left.folded, right.folded
        if same_word(a, b) and is_past(a) != is_past(b) and (a.endswith("s") or b.endswith("s")):
            return substantive(EditType.WORDING, "another time told")
    return None


def _with_to_come(phrase: Phrase, other: Phrase) -> set[str]:
    """The words of a phrase, with “is to” counted as “will” where the other side says “will”."""
    words = {*phrase.folded, *expressions(phrase.folded)}
    pairs = pairwise([*phrase.folded, phrase.after.lower()])
    return words | {"will"} if "will" in other.folded and any(pair in TO_COME for pair in pairs) else words


def _exchanged(one: Set[str], other: Set[str], pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a word stands on one side and its fellow of a pair on the other only."""
    here, there = one - other, other - one
    return any((a in here and b in there) or (b in here and a in there) for a, b in pairs)


_RULES = (_before_figures, _partitive, _definite, _called_off, _persons, _joining, _times, quantities, number_of)
