"""Within which days an account was written that retells several happenings of a dated account.

One shared happening may be an old one that both bring up, or a wrong link. Several, of one story, are the same news
where neither account tells anything older at its head, or both tell there of one weekday just past: it was written
within a few days of the other. That both stand in one thread, or even in one story, tells nothing without them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.events.accounts import Account, Day
from variorum.events.bundles import Bundle
from variorum.events.features import Feature
from variorum.events.openings import LEAD, dated_past, is_near, is_said, looks_back
from variorum.events.weekdays import weekday_of
from variorum.model import DocumentId, Interval, Timex
from variorum.words.calendar import resolve

_SEVERAL = 3
_LEAST = 2
"""Shared happenings that tell the same news where no account shares more, and one of them opens this one."""
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
    news = {
        document: pairs
        for document, pairs in _shared(account, told, accounts).items()
        if _is_news(account, accounts[document])
    }
    several = {document: len(pairs) for document, pairs in news.items() if len(pairs) >= _SEVERAL}
    if not several:
        several = {document: len(pairs) for document, pairs in news.items() if len(pairs) >= _LEAST and _open(pairs)}
    days = [day for document in several if (day := accounts[document].card.day) is not None]
    if not days or max(days) - min(days) > 2 * _ABOUT:
        return None
    lender = min(several, key=lambda document: (-several[document], document))
    return Retelling(Interval(max(days) - _ABOUT, min(days) + _ABOUT), several[lender], lender)


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


def _open(pairs: Sequence[Pair]) -> bool:
    """Whether one of the happenings stands at the head of the account without a day."""
    return any(item.telling.sentence <= LEAD for own, _ in pairs for item in own)


def _is_news(account: Account, other: Account) -> bool:
    """Whether both stand in one story and open with one weekday just past, or with nothing older either of them."""
    if not account.stories & other.stories:
        return False
    same_day = _weekdays_at_head(account) & _weekdays_at_head(other)
    return bool(same_day) or not (looks_back(other) or any(dated_past(account)))


def _weekdays_at_head(account: Account) -> frozenset[int]:
    """ISO numbers of the weekdays of which the head of an account tells as past or present."""
    near = {timex.id: timex for timex in account.timexes if is_near(timex)}
    head = (m for m in account.moments.values() if m.sentence <= LEAD and m.tense != "future" and m.timex in near)
    return frozenset(number for moment in head if (number := _weekday(near[moment.timex], account.card.day)))


def _weekday(timex: Timex, written: date | None) -> int:
    """The weekday that words name or, on a stated day, count to ("yesterday"); 0 where neither."""
    named = weekday_of(timex)
    if named or written is None:
        return named
    found = resolve(timex.value, timex.rule, written)
    days = found.interval if found else None
    return days.first.isoweekday() if days is not None and days.days == 1 else 0
