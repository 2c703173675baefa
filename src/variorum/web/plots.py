"""Where dated events lie on a line of time: numbers for a drawing, in hundredths of its width."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from variorum.model import Interval
from variorum.words.calendar.wording import short_day
from variorum.workspace.views import Happened, day_words

_LEAST_WIDTH = 0.9
_MARGIN = 0.04
_MOST_TICKS = 7
_ROOM_FOR_YEAR = 22.0
_FEWEST = 2
_FEW_OF = 3
"""Of so many events one may be left out of the line, as it lies far before the others."""
_FAR = 4
"""Times as long as the others last altogether: so far before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One event: from where to where it may lie; a wide bar is a vague date.

    `before` is for one so long before the others that the line begins later: it has a mark and no place.
    """

    event: Happened
    x: float
    width: float
    before: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A day that is written on the line."""

    x: float
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """A line of time."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    told: str


def plot(events: Iterable[Happened]) -> Plot | None:
    """The line of time of the dated events among some; None where fewer than two are dated."""
    dated = [(event, event.interval) for event in events if event.interval is not None]
    if len({event.id for event, _ in dated}) < _FEWEST:
        return None
    dated.sort(key=lambda e: (e[1].first, e[1].last))
    early = _far_before([interval for _, interval in dated])
    first, last = min(i.first for _, i in dated[early:]), max(i.last for _, i in dated)
    scale = _Scale(first, last)
    bars = [Bar(event=event, x=0, width=0, before=True) for event, _ in dated[:early]]
    bars += [_bar(event, interval, scale) for event, interval in dated[early:]]
    return Plot(
        bars=tuple(bars),
        ticks=tuple(_spaced([Tick(x=scale.x(day), told=told) for day, told in _ticks(first, last)])),
        told=f"{len(bars) - early} dated events from {day_words(Interval(first, last))}"
        + (f", and {early} long before" if early else ""),
    )


def _far_before(ordered: Sequence[Interval]) -> int:
    """How many of the first events lie far before all others: these would be one stroke beside a long empty line."""
    before = list(accumulate((each.last.toordinal() for each in ordered), max))
    for early in range(min(len(ordered) - _FEWEST, len(ordered) // _FEW_OF), 0, -1):
        begin = ordered[early].first.toordinal()
        if begin - before[early - 1] > _FAR * (before[-1] - begin + 1):
            return early
    return 0


class _Scale:
    def __init__(self, first: datetime.date, last: datetime.date) -> None:
        self._first = first.toordinal()
        self._days = max(1, last.toordinal() + 1 - self._first)

    def x(self, day: datetime.date, *, end: bool = False) -> float:
        """Hundredths of the width at which a day begins, or ends."""
        share = (day.toordinal() + end - self._first) / self._days
        return round(100 * (_MARGIN + share * (1 - 2 * _MARGIN)), 2)


def _bar(event: Happened, interval: Interval, scale: _Scale) -> Bar:
    x = scale.x(interval.first)
    width = max(_LEAST_WIDTH, round(scale.x(interval.last, end=True) - x, 2))
    return Bar(event=event, x=x, width=width)


def _ticks(first: datetime.date, last: datetime.date) -> Iterator[tuple[datetime.date, str]]:
    """A few round days: of days, weeks, months or years, whichever are few enough."""
    for days in (_days(first, last, 1), _days(first, last, 7), _months(first, last, 1), _months(first, last, 3)):
        found = list(days)
        if len(found) <= _MOST_TICKS:
            yield from ((day, short_day(day) + (f" {day.year}" if day == found[0] else "")) for day in found)
            return
    years = range(first.year, last.year + 1)
    step = -(-len(years) // _MOST_TICKS)
    for year in years[::step]:
        yield max(first, datetime.date(year, 1, 1)), str(year)


def _spaced(ticks: Sequence[Tick]) -> Sequence[Tick]:
    """The first tick without its year where there is no room for it: every date beside the line has its own."""
    if len(ticks) > 1 and ticks[1].x - ticks[0].x < _ROOM_FOR_YEAR:
        day, month, *_ = (*ticks[0].told.split(), "")
        return [replace(ticks[0], told=f"{day} {month}".strip()), *ticks[1:]]
    return ticks


def _days(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield datetime.date.fromordinal(ordinal)


def _months(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step):
        day = datetime.date(month // 12, month % 12 + 1, 1)
        if day >= first:
            yield day
