"""Within which days an account was written, from the years it tells of; and the year of a day told without one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.events.tellings import Moment
from variorum.model import Card, FindingId, Interval, Timex, TimexType
from variorum.words.calendar import interval_of

_BACK = ("since", "(", "from")
_NEAR = timedelta(14)
_YEAR = timedelta(366)


@dataclass(frozen=True, slots=True)
class Bounds:
    """An account was written on or after `first` and on or before `last`, where its words or metadata tell."""

    first: date | None = None
    last: date | None = None
    first_why: str = ""
    last_why: str = ""


def bounds(card: Card, moments: Iterable[Moment], timexes: Mapping[FindingId, Timex]) -> Bounds:
    """The days between which an account was written: after the years it tells as past, before those it expects.

    The time of retrieval bounds it from above. Bounds that exclude each other are dropped: one was misread.
    """
    first: date | None = None
    last: date | None = None
    first_why = last_why = ""
    if card.retrieved is not None:
        last, last_why = _day(card.retrieved), f"retrieved on {_day(card.retrieved).isoformat()}"
    for moment in moments:
        days = _stated(timexes.get(moment.timex))
        if days is None:
            continue
        words = f"“{moment.words}” in {card.name}"
        if moment.tense == "future":
            if last is None or days.last < last:
                last, last_why = days.last, f"{words} is still to come"
        elif (moment.tense == "past" or moment.before in _BACK) and (first is None or days.first > first):
            first, first_why = days.first, f"{words} is past"
    if first is not None and last is not None and last < first:
        return Bounds()
    return Bounds(first, last, first_why, last_why)


def within(told: Iterable[tuple[Bounds, bool]]) -> tuple[Interval, str] | None:
    """The days a happening must lie in, from the bounds of the accounts that tell it, and why; None when unbounded.

    Args:
        told: bounds of each account, and whether it tells the happening as just past ("yesterday", "last Tuesday").
    """
    firsts = [(b.first - (_NEAR if near else _YEAR), b.first_why) for b, near in told if b.first is not None]
    lasts = [(b.last, b.last_why) for b, _ in told if b.last is not None]
    if not firsts or not lasts:
        return None
    first, last = max(firsts), min(lasts)
    if last[0] < first[0]:
        return None
    return Interval(first[0], last[0]), f"{first[1]}, {last[1]}"


def _stated(timex: Timex | None) -> Interval | None:
    if timex is None or timex.rule or timex.timex is not TimexType.DATE or len(timex.value) < 4:
        return None
    return interval_of(timex.value)


def _day(moment: datetime.datetime) -> date:
    return moment.date()
