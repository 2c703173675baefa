"""Words of a changed phrase without a counterpart in sense on the other side: what is left when no rule says more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from variorum.copies.edits.lexicon import FUTURE, MODALS, PARTICLES, RANKS, ROLE_WORDS, WEIGHTLESS
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.edits.senses import expressions, same_sense, same_thing
from variorum.model import EditType, Weight

_MORE = "tells more on one side"
_QUOTED = 3  # words of a note that are named; more are shown by the edit itself


def by_counterparts(left: Phrase, right: Phrase) -> Judgement:
    """What a change of words alone comes to, by whether every telling word has one of its sense over there."""
    lacking_left, lacking_right, pairs = leftovers(left, right)
    if lacking_left or lacking_right:
        if {*lacking_left, *lacking_right} <= ROLE_WORDS | RANKS:
            return substantive(EditType.TITLE, "an office told otherwise")
        return Judgement(EditType.WORDING, Weight.SUBSTANTIVE, _lacking(lacking_left, lacking_right), lacking=True)
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
        return _MORE
    return f"{_MORE}: “{' '.join(word.replace('_', ' ') for word in only)}”"


def leftovers(left: Phrase, right: Phrase) -> tuple[list[str], list[str], list[tuple[str, str]]]:
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
    return (
        word not in WEIGHTLESS and word not in PARTICLES and word not in FUTURE and word not in MODALS and len(word) > 1
    )
