"""Who took from whom, as far as stated dates, credits, notices and cuts tell; everything else stays unknown."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from variorum.copies.account import Account
from variorum.copies.credits import (
    agencies,
    draws_on_agencies,
    is_agency,
    names_author,
    names_outlet,
    published_before,
)
from variorum.copies.likeness import Likeness
from variorum.model import Lineage, Use

_CORRECTED = re.compile(
    r"^\s*(?:correction|corrected|clarification|editor['’]s note|updated?)\b\s*[:(]"
    r"|\ban earlier version of this\b"
    r"|\bthis (?:article|story|report|post) (?:has been|was) (?:updated|corrected|amended)\b",
    re.IGNORECASE | re.MULTILINE,
)
_CUT = re.compile(r"(?:…|\.\.\.|\[\+\d+ chars\])\s*$|\b(?:read more|continue reading|read the full)\b", re.IGNORECASE)
_LEEWAY = datetime.timedelta(days=1)  # two places on earth may write one moment as two days
_ALL = 0.9
_PART = 0.6


@dataclass(frozen=True, slots=True)
class Origin:
    """Lineage and use of a pair with the reason in plain words."""

    lineage: Lineage
    use: Use
    why: str


def origin(left: Account, right: Account, found: Likeness) -> Origin:
    """What the evidence says of a pair that shares text; the left account is "a"."""
    if _same_address(left, right):
        return _edition(left, right)
    lineage, why = _in_time(left, right, *_lineage(left, right, found))
    return Origin(lineage, _use(left, right, found), why)


def _use(left: Account, right: Account, found: Likeness) -> Use:
    if not found.whole:
        return Use.QUOTATION
    taken = any(draws_on_agencies(a) and is_agency(b) for a, b in ((left, right), (right, left)))
    named = any(names_outlet(a, b) and is_agency(b) for a, b in ((left, right), (right, left)))
    return Use.WIRE if taken or named or agencies(left) & agencies(right) else Use.COPY


def _same_address(left: Account, right: Account) -> bool:
    one, other = left.card, right.card
    return one.address == other.address or bool(one.url and one.url == other.url)


def _edition(left: Account, right: Account) -> Origin:
    for what, one, other in (
        ("retrieved", left.card.retrieved, right.card.retrieved),
        ("stated as published", left.card.day, right.card.day),
    ):
        if one is not None and other is not None and one.isoformat() != other.isoformat():
            later = Lineage.A_FROM_B if one.isoformat() > other.isoformat() else Lineage.B_FROM_A
            return Origin(later, Use.EDITION, f"two editions of one address; the later one by the time {what}")
    return Origin(Lineage.UNKNOWN, Use.EDITION, "two editions of one address; nothing tells which is later")


def _lineage(left: Account, right: Account, found: Likeness) -> tuple[Lineage, str]:
    told = _by_credit(left, right)
    if told:
        return told
    shared = sorted(agencies(left) & agencies(right))
    if shared:
        return Lineage.COMMON_UNSEEN, f"both credit {shared[0]}, whose own account is not here"
    noticed = published_before(left), published_before(right)
    if noticed == (True, True):
        return Lineage.COMMON_UNSEEN, "each has a credit for a text published before, and neither names the other"
    if noticed != (False, False):
        return Lineage.UNKNOWN, "one has a credit for a text published before, which need not be the other"
    if any(draws_on_agencies(a) and is_agency(b) for a, b in ((left, right), (right, left))):
        return Lineage.UNKNOWN, "one credits an agency it does not name; the other is an agency's, perhaps that one"
    if not found.whole:
        return Lineage.UNKNOWN, "only a part is shared, and no credit tells from where"
    return _by_correction(left, right) or _by_cut(left, right, found) or _by_day(left, right, found)


def _by_credit(left: Account, right: Account) -> tuple[Lineage, str] | None:
    """A credit that names the other's outlet, or its author where the other claims no earlier text itself."""
    named = names_outlet(left, right), names_outlet(right, left)
    if named[0] != named[1]:
        return _taken(named[0]), "the credit of the one names the outlet of the other"
    if named == (False, False):
        by_author = (
            names_author(left, right) and not published_before(right),
            names_author(right, left) and not published_before(left),
        )
        if by_author[0] != by_author[1]:
            return _taken(by_author[0]), "the credit of the one names the author of the other"
    return None


def _taken(left: bool) -> Lineage:
    return Lineage.A_FROM_B if left else Lineage.B_FROM_A


def _in_time(left: Account, right: Account, lineage: Lineage, why: str) -> tuple[Lineage, str]:
    """Nothing is made from an account that is stated to be later."""
    one, other = left.card.day, right.card.day
    if one is None or other is None or lineage not in (Lineage.A_FROM_B, Lineage.B_FROM_A):
        return lineage, why
    made, model = (one, other) if lineage is Lineage.A_FROM_B else (other, one)
    if model - made > _LEEWAY:
        return Lineage.UNKNOWN, f"{why}, but the other is stated to be later"
    return lineage, why


def _by_correction(left: Account, right: Account) -> tuple[Lineage, str] | None:
    one, other = (any(_CORRECTED.search(t) for t in [a.opening, a.ending, *a.notices()]) for a in (left, right))
    if one == other:
        return None
    return (Lineage.A_FROM_B if one else Lineage.B_FROM_A), "one says that it corrects or updates an earlier text"


def _by_cut(left: Account, right: Account, found: Likeness) -> tuple[Lineage, str] | None:
    pairs = (
        (left, found.left_in_right, found.right_in_left, Lineage.A_FROM_B),
        (right, found.right_in_left, found.left_in_right, Lineage.B_FROM_A),
    )
    for short, inside, covered, taken in pairs:
        if inside >= _ALL and covered <= _PART and _CUT.search(short.ending):
            return taken, "the shorter one breaks off where the longer goes on"
    return None


def _by_day(left: Account, right: Account, found: Likeness) -> tuple[Lineage, str]:
    one, other = left.card.day, right.card.day
    if one is not None and other is not None and one != other:
        later = Lineage.A_FROM_B if one > other else Lineage.B_FROM_A
        return later, "by the stated dates; both may still come from a third"
    if min(found.left_in_right, found.right_in_left) <= _PART and found.containment >= _ALL:
        return Lineage.UNKNOWN, "the shorter stands in the longer; nothing tells which was first"
    return Lineage.UNKNOWN, "nothing tells which was first"
