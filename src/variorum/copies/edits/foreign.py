"""Edits in languages other than English: by figures, days, denials, forms of address, marks and case alone."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.copies.edits.days import days
from variorum.copies.edits.judging import one_side, slip
from variorum.copies.edits.naming import two_forms
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive
from variorum.copies.edits.tongues import Tongue
from variorum.model import EditType

_LONG = 3  # words on one side only that are told as such


def judge_foreign(left: Phrase, right: Phrase, tongue: Tongue) -> Judgement:
    """What changed between two phrases of a language whose small words alone are known."""
    found = _address(left, right, tongue) or _styled(left, right) or days(left, right, tongue)
    found = found or _numbers(left, right, tongue) or slip(left, right, tongue.code) or _denied(left, right, tongue)
    if found:
        return found
    if not (left and right):
        phrase = left or right
        whole = len(phrase.folded) >= _LONG or (phrase.opens and phrase.closes)
        return one_side(left, right) if whole else substantive(EditType.WORDING, "tells more on one side")
    return _other(left, right, tongue)


def _address(left: Phrase, right: Phrase, tongue: Tongue) -> Judgement | None:
    words = [*left.folded, *right.folded]
    if not all(word in tongue.address for word in words) or not (left.after or right.after)[:1].isupper():
        return None
    return style(EditType.TITLE, "another form of address" if left and right else "with or without the title")


def _styled(left: Phrase, right: Phrase) -> Judgement | None:
    found = two_forms(left, right)
    if found is None and left and right and "".join(left.folded) == "".join(right.folded):
        return style(EditType.SPELLING, "written apart, joined or with a hyphen")
    return found


def _numbers(left: Phrase, right: Phrase, tongue: Tongue) -> Judgement | None:
    one, other = ([*_values(phrase, tongue)] for phrase in (left, right))
    if not one and not other:
        return None
    if sorted(one) == sorted(other):
        return style(EditType.NUMBER, "one number written in two ways")
    if "".join(one).isdigit() and "".join(one) == "".join(other):
        return style(EditType.NUMBER, "one number, its thousands marked in two ways")
    return substantive(EditType.NUMBER, "another number" if one and other else "a number on one side only")


def _values(phrase: Phrase, tongue: Tongue) -> Iterator[str]:
    """Numbers as digits; what marks thousands in one country marks decimals in the next, so three digits decide."""
    for word in phrase.folded:
        if word[:1].isdigit():
            head, *tail = word.replace(",", ".").split(".")
            yield head + "".join(tail) if all(len(part) == 3 for part in tail) else word
        elif word in tongue.numbers and (tongue.numbers[word] > 1 or len(phrase.folded) == 1):
            yield str(tongue.numbers[word])
        elif word in tongue.scales:
            yield f"×{tongue.scales[word]}"


def _denied(left: Phrase, right: Phrase, tongue: Tongue) -> Judgement | None:
    one, other = (any(word in tongue.denials for word in phrase.folded) for phrase in (left, right))
    if one == other:
        return None
    return substantive(EditType.NEGATION, "said to be so on one side, not so on the other")


def _other(left: Phrase, right: Phrase, tongue: Tongue) -> Judgement:
    capital = tongue.code != "de" and all(
        any(word[:1].isupper() for word in phrase.written[phrase.opens :]) for phrase in (left, right)
    )
    if capital:
        return substantive(EditType.NAME, "another name")
    return substantive(EditType.WORDING, "other words")
