"""Whether words put otherwise still say the same: the last rules of judging, when no number, date or name changed.

A change is of substance only where it moves who acts, the time or the certainty told, how many there are, or where a
word that tells something has no counterpart in sense on the other side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from variorum.copies.lexicon import (
    AFTER_ALL,
    FORETELLING,
    FUTURE,
    GRAMMAR,
    JOINING,
    LONG_FORMS,
    MODALS,
    OPPOSED,
    OWNERS,
    PARTICLES,
    PERSON_OF,
    PERSONS,
    PLANNED,
    QUANTITIES,
    RANKS,
    ROLE_WORDS,
    TENSES,
    WEIGHTLESS,
)
from variorum.copies.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.senses import expressions, same_sense, same_thing
from variorum.copies.stems import is_past, lemmas, one_or_several, same_word
from variorum.model import EditType
from variorum.words.numbers import APPROXIMATORS, NUMBER_WORDS

_ARTICLES = frozenset({"a", "an", "the", "one"})
_AHEAD = 6  # words behind a plan among which its calling off stands
_OF_THEM = [["of", "whom"], ["of", "which"], ["of", "them"]]
_LONGEST = 60  # words that are paired one by one
_QUOTED = 3  # words of a note that are named; more are shown by the edit itself


def reworded(left: Phrase, right: Phrase) -> Judgement:
    """What a change of words alone comes to."""
    if max(len(left.folded), len(right.folded)) > _LONGEST:
        return substantive(EditType.WORDING, "told in other words")
    for rule in (_order, _called_off, _persons, _joining, _times, _quantities, _numerus):
        found = rule(left, right)
        if found:
            return found
    return _by_counterparts(left, right)


def foretold(left: Phrase, right: Phrase) -> Judgement | None:
    """Whether one side only expects or plans what the other says happens."""
    one, other = ({*expressions(phrase.folded)} & FORETELLING for phrase in (left, right))
    if left and right and bool(one) != bool(other):
        return substantive(EditType.WORDING, "expected or planned on one side, happening on the other")
    return None


def _order(left: Phrase, right: Phrase) -> Judgement | None:
    if left and Counter(left.folded) == Counter(right.folded):
        return trivial(EditType.WORDING, "the same words in another order")
    return None


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
    if one != other and told and not any(_leftovers(left, right)[:2]):
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
    one, other = {*left.folded}, {*right.folded}
    if one & FUTURE != other & FUTURE and not (one & FUTURE and other & FUTURE):
        return substantive(EditType.WORDING, "still to come on one side")
    if one & MODALS != other & MODALS:
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


def _exchanged(one: Set[str], other: Set[str], pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a word stands on one side and its fellow of a pair on the other only."""
    here, there = one - other, other - one
    return any((a in here and b in there) or (b in here and a in there) for a, b in pairs)


def _quantities(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = (_amounts(phrase) for phrase in (left, right))
    if one == other or (one and other and all(any(same_sense(a, b) for b in other) for a in one)):
        return None
    return substantive(EditType.NUMBER, "how many, or how exact the number is")


def _amounts(phrase: Phrase) -> set[str]:
    """Words of amount; those that blur a number only where one follows."""
    words = [*phrase.folded, phrase.after.lower()]
    found = {
        word
        for place, word in enumerate(phrase.folded)
        if word in QUANTITIES and words[place + 1 : place + 3] not in _OF_THEM
    }
    for word, then in zip(phrase.folded, words[1:], strict=False):
        if word in APPROXIMATORS and (then[:1].isdigit() or then in NUMBER_WORDS):
            found.add(APPROXIMATORS[word].lower())
    whole = " ".join(phrase.folded)
    return {*found, APPROXIMATORS[whole].lower()} if " " in whole and whole in APPROXIMATORS else found


def _numerus(left: Phrase, right: Phrase) -> Judgement | None:
    one, other = ([w for w in phrase.folded if w not in _ARTICLES] for phrase in (left, right))
    if len(one) == len(other) == 1 and one_or_several(one[0], other[0]):
        if left.before.lower() in ("no", "any", "neither"):
            return trivial(EditType.WORDING, "grammar")
        return substantive(EditType.WORDING, "one or several")
    return None


def _by_counterparts(left: Phrase, right: Phrase) -> Judgement:
    lacking_left, lacking_right, pairs = _leftovers(left, right)
    if lacking_left or lacking_right:
        if {*lacking_left, *lacking_right} <= ROLE_WORDS | RANKS:
            return substantive(EditType.TITLE, "an office told otherwise")
        return substantive(EditType.WORDING, _lacking(lacking_left, lacking_right))
    if pairs and all(same_thing(a, b) for a, b in pairs):
        return style(EditType.WORDING, "British and American words for one thing")
    if pairs:
        return trivial(EditType.WORDING, "other words, same sense")
    return trivial(EditType.WORDING, "grammar")


def _lacking(left: Sequence[str], right: Sequence[str]) -> str:
    if left and right:
        return "other words, not of one sense"
    only = left or right
    if len(only) > _QUOTED:
        return "tells more on one side"
    return f"tells more on one side: “{' '.join(word.replace('_', ' ') for word in only)}”"


def _leftovers(left: Phrase, right: Phrase) -> tuple[list[str], list[str], list[tuple[str, str]]]:
    """Telling words of either side without a counterpart, and the pairs of those that have one."""
    one, other = list(expressions(left.folded)), list(expressions(right.folded))
    common = Counter(one) & Counter(other)
    one, other = _without(one, common), _without(other, common)
    pairs: list[tuple[str, str]] = []
    for word in [w for w in one if _tells(w, other)]:
        there = next((w for w in other if same_sense(word, w)), None)
        if there is not None:
            pairs.append((word, there))
            one.remove(word)
            other.remove(there)
    for word in [w for w in other if _tells(w, one)]:
        here = next((w for w in one if same_sense(word, w)), None)
        if here is not None:
            pairs.append((here, word))
            one.remove(here)
            other.remove(word)
    matched_left, matched_right = [a for a, _ in pairs], [b for _, b in pairs]
    lacking_left = [w for w in one if _tells(w, other + matched_right)]
    lacking_right = [w for w in other if _tells(w, one + matched_left)]
    return lacking_left, lacking_right, pairs


def _without(words: Sequence[str], common: Counter[str]) -> list[str]:
    left = Counter(common)
    kept = []
    for word in words:
        if left[word]:
            left[word] -= 1
        else:
            kept.append(word)
    return kept


def _tells(word: str, others: Sequence[str]) -> bool:
    """Whether a word tells something; “still” does not where the other side has a perfect, which reaches to now."""
    if word == "still" and {"has", "have", "had"} & {*others}:
        return False
    return word not in WEIGHTLESS and word not in PARTICLES and len(word) > 1
