"""Within which days an account was written that retells several happenings of a dated account.

One shared happening may be an old one that both bring up, or a wrong link. Several, of one story and with nothing older
told at the head of either account, are the same news: it was written within a few days of the other. That both stand in
one thread, or even in one story, tells nothing without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from variorum.events.accounts import Account, Day
from variorum.events.bundles import Bundle
from variorum.events.features import Feature
from variorum.events.openings import LEAD, dated_past, is_said, looks_back
from variorum.model import DocumentId, Interval

_SEVERAL = 3
_ABOUT = timedelta(3)
"""Days before and after a dated account in which others tell the same news."""


@dataclass(frozen=True, slots=True)
class Retelling:
    """The days in which an account was written, and the dated account with which it shares most happenings."""

    written: Interval
    shared: int
    lender: DocumentId


def retold(
    account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account]
) -> Retelling | None:
    """What the dated accounts that tell the same news leave; None where there are none, or they do not fit together."""
    if any(dated_past(account)):
        return None
    several = {
        document: pairs
        for document, pairs in _shared(account, told, accounts).items()
        if len(pairs) >= _SEVERAL and _is_news(pairs, account, accounts[document])
    }
    days = [day for document in several if (day := accounts[document].card.day) is not None]
    if not days or max(days) - min(days) > 2 * _ABOUT:
        return None
    lender = min(several, key=lambda document: (-len(several[document]), document))
    return Retelling(Interval(max(days) - _ABOUT, min(days) + _ABOUT), len(several[lender]), lender)


Pair = tuple[list[Feature], list[Feature]]
"""Tellings of one happening: in the account without a day, and in one with."""


def _shared(
    account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account]
) -> dict[DocumentId, list[Pair]]:
    """By dated account, the happenings it shares with this one; who merely said something is no happening here."""
    shared: dict[DocumentId, list[Pair]] = defaultdict(list)
    for bundle, _ in told:
        by: dict[DocumentId, list[Feature]] = defaultdict(list)
        for item in bundle.members:
            if not is_said(item):
                by[item.document].append(item)
        own = by.pop(account.card.id, [])
        for document, others in by.items():
            if own and accounts[document].card.day is not None:
                shared[document].append((own, others))
    return shared


def _is_news(pairs: Sequence[Pair], account: Account, other: Account) -> bool:
    """Whether both stand in one story and open with one of the happenings, and the other with nothing older."""
    opening = all(any(item.telling.sentence <= LEAD for pair in pairs for item in pair[side]) for side in (0, 1))
    return opening and bool(account.stories & other.stories) and not looks_back(other)
