"""Where dated events lie on a line of time: numbers for a drawing, in hundredths of its width."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.model import Interval
from variorum.workspace.views import Happened

_LEAST_WIDTH = 0.9
_MARGIN = 0.04
_MOST_TICKS = 7
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One event: from where to where it may lie; a wide bar is a vague date."""

    event: Happened
    x: float
    width: float


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
    first, last = min(i.first for _, i in dated), max(i.last for _, i in dated)
    scale = _Scale(first, last)
    bars = [_bar(event, interval, scale) for event, interval in sorted(dated, key=lambda e: (e[1].first, e[1].last))]
    return Plot(
        bars=tuple(bars),
        ticks=tuple(Tick(x=scale.x(day), told=told) for day, told in _ticks(first, last)),
        told=f"{len(bars)} dated events from {first.day} {first:%B} {first.year} to {last.day} {last:%B} {last.year}",
    )


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
            yield from ((day, f"{day.day} {day:%b}" + (f" {day.year}" if day == found[0] else "")) for day in found)
            return
    years = range(first.year, last.year + 1)
    step = -(-len(years) // _MOST_TICKS)
    for year in years[::step]:
        yield max(first, datetime.date(year, 1, 1)), str(year)


def _days(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield datetime.date.fromordinal(ordinal)


def _months(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month, step):
        day = datetime.date(month // 12, month % 12 + 1, 1)
        if day >= first:
            yield day
