"""Who took from whom, as far as credits, notices, cuts, corrections and dates tell; everything else stays unknown.

The principle is the text critics': only what cannot have come about otherwise shows descent (Maas, "Textkritik", 1927).
A broken or garbled text is not what the whole one was made from; but that the whole one is its model, and not a third
text, is only told where something names it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from variorum.copies.account import Account
from variorum.copies.likeness import Likeness
from variorum.copies.lineage.corrections import says_corrected
from variorum.copies.lineage.credits import (
    dateline,
    draws_on_agencies,
    is_agency,
    names_author,
    names_outlet,
    published_before,
    same_notice,
    same_place_named,
    shared_agency,
)
from variorum.copies.lineage.gathering import pieces
from variorum.copies.lineage.outlets import same_outlet
from variorum.copies.lineage.pieces import Pieces
from variorum.copies.lineage.uses import use
from variorum.model import Card, Lineage, Use, recency

_LEEWAY = datetime.timedelta(days=1)  # two places on earth may write one moment as two days
_ALL = 0.97  # of a version stands in the next
_MOST = 0.9

Told = tuple[Lineage, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """Lineage and use of a pair with the reason in plain words."""

    lineage: Lineage
    use: Use
    why: str


def origin(left: Account, right: Account, found: Likeness) -> Origin:
    """What the evidence says of a pair that shares text; the left account is "a"."""
    if same_address(left, right):
        return _edition(left, right)
    told = pieces(left, right, found)
    lineage, why = _in_time(left, right, *_lineage(left, right, found, told))
    return Origin(lineage, use(left, right, found), why)


def taken(left: bool) -> Lineage:
    """The lineage of a pair of which the left, or else the right, was made from the other."""
    return Lineage.A_FROM_B if left else Lineage.B_FROM_A


def same_address(left: Account, right: Account) -> bool:
    """Whether two accounts are editions of one address."""
    one, other = left.card, right.card
    return one.address == other.address or bool(one.url and one.url == other.url)


def _edition(left: Account, right: Account) -> Origin:
    for what, one, other in (
        ("retrieved", left.card.retrieved, right.card.retrieved),
        ("stated as published", *_as_exact(left.card, right.card)),
    ):
        if one is not None and other is not None and recency(one) != recency(other):
            later = taken(recency(one) > recency(other))
            return Origin(later, Use.EDITION, f"two editions of one address; the later one by the time {what}")
    return Origin(Lineage.UNKNOWN, Use.EDITION, "two editions of one address; nothing tells which is later")


def _as_exact(one: Card, other: Card) -> tuple[datetime.date | None, datetime.date | None]:
    """When two accounts are stated as published: by their days alone where either has no more."""
    if isinstance(one.published, datetime.datetime) and isinstance(other.published, datetime.datetime):
        return one.published, other.published
    return one.day, other.day


def _lineage(left: Account, right: Account, found: Likeness, told: Pieces) -> Told:
    by_credit = _by_credit(left, right, told)
    if by_credit:
        return by_credit
    if told.made("left") and told.made("right"):
        return Lineage.COMMON_UNSEEN, f"each was made from a fuller text: {told.made('left')}; {told.made('right')}"
    if same_outlet(left, right):
        return _by_version(left, right, found, told) or _open(left, right, found, told)
    return _by_notices(left, right, found) or _open(left, right, found, told)


def _by_credit(left: Account, right: Account, told: Pieces) -> Told | None:
    """A credit that names the other's outlet, or its author where the other claims no earlier text itself."""
    by_outlet = names_outlet(left, right), names_outlet(right, left)
    by_author = (
        names_author(left, right) and not published_before(right),
        names_author(right, left) and not published_before(left),
    )
    for named, what in ((by_outlet, "outlet"), (by_author, "author")):
        if named[0] != named[1]:
            giver, side = (right, "right") if named[0] else (left, "left")
            why = f"the credit of the one names the {what} of the other"
            against = told.made(side) or (says_corrected(giver) and "it says that it was corrected since")
            if against:
                return Lineage.UNKNOWN, f"{why}, but the account here is not the one it took: {against}"
            return taken(named[0]), why
    return None


def _by_version(left: Account, right: Account, found: Likeness, told: Pieces) -> Told | None:
    """Two versions by one outlet, of which one has nearly all that stood in the other."""
    why = "one outlet brings the text again"
    later = [
        (says_corrected(left), says_corrected(right), "it says that it corrects or updates an earlier text"),
        (*_after(left, right), "the later one by the stated dates"),
        (found.right_in_left >= _ALL, found.left_in_right >= _ALL, "with nearly all that stood there and more"),
    ]
    for one, other, reason in later:
        inside = found.right_in_left if one else found.left_in_right
        if one != other and inside >= _MOST and not told.made("right" if one else "left"):
            return taken(one), f"{why}: {reason}"
    return None


def _after(left: Account, right: Account) -> tuple[bool, bool]:
    """Whether the left, and whether the right, is stated to be later."""
    one, other = left.card, right.card
    if one.day is None or other.day is None or one.day == other.day:
        return False, False
    first, second = map(recency, _as_exact(one, other))
    return first > second, second > first


def _by_notices(left: Account, right: Account, found: Likeness) -> Told | None:
    """Agencies both draw on, and notices of a text published before."""
    shared = shared_agency(left, right)
    if shared and _one_credit(left, right, found):
        return Lineage.UNKNOWN, f"both credit {shared}, but in the same words, and one may have them from the other"
    if shared:
        return Lineage.COMMON_UNSEEN, f"both credit {shared}, whose own account is neither of them"
    if same_place_named(left, right):
        return Lineage.COMMON_UNSEEN, "each has a credit for a text published before, and neither names the other"
    if any(draws_on_agencies(a) and is_agency(b) for a, b in ((left, right), (right, left))):
        return Lineage.UNKNOWN, "one credits an agency it does not name; the other is an agency's, perhaps that one"
    if published_before(left) or published_before(right):
        return Lineage.UNKNOWN, "one has a credit for a text published before, which need not be the other"
    return None


def _one_credit(left: Account, right: Account, found: Likeness) -> bool:
    """Whether a credit may have come along with the text: of two texts of which one stands in the other."""
    most, least = found.containment, min(found.left_in_right, found.right_in_left)
    if dateline(left.opening) and dateline(right.opening):
        return most >= _ALL > least
    return least >= _ALL and same_notice(left, right)


def _open(left: Account, right: Account, found: Likeness, told: Pieces) -> Told:
    """What is left: the order of two texts that are the same, or reasons that do not decide."""
    later = _after(left, right)
    if any(later) and _same_words(left, right):
        return taken(later[0]), "the same words, by the stated dates; both may still come from a third"
    for made, other, side in ((left, right, "left"), (right, left, "right")):
        if told.made(side):
            what = f"{_by_length(made, other)} was made from a text like {_by_length(other, made)}"
            return Lineage.UNKNOWN, f"{what}: {told.made(side)}; nothing tells whether from that account"
    if any(later):
        return Lineage.UNKNOWN, "one is stated to be earlier; both may come from a third"
    if not found.whole:
        return Lineage.UNKNOWN, "only a part is shared, and no credit tells from where"
    return Lineage.UNKNOWN, "nothing tells which was first"


def _by_length(account: Account, beside: Account) -> str:
    """What to call an account of two wherever it is shown, as names and sides may be told otherwise there."""
    words, others = len(account.body), len(beside.body)
    return "one" if words == others else "the shorter" if words < others else "the longer"


def _same_words(left: Account, right: Account) -> bool:
    return left.body.text == right.body.text or list(left.body.words) == list(right.body.words)


def _in_time(left: Account, right: Account, lineage: Lineage, why: str) -> Told:
    """Nothing is made from an account that is stated to be later."""
    one, other = left.card.day, right.card.day
    if one is None or other is None or lineage not in (Lineage.A_FROM_B, Lineage.B_FROM_A):
        return lineage, why
    made, model = (one, other) if lineage is Lineage.A_FROM_B else (other, one)
    if model - made > _LEEWAY:
        return Lineage.UNKNOWN, f"{why}, but the other is stated to be later"
    return lineage, why
