"""One operation of a rule: from a day to a day that lies in what is meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from variorum.model import Interval
from variorum.words.calendar.filling import with_year
from variorum.words.calendar.holidays import holiday
from variorum.words.calendar.values import interval_of, shift_months

_LENGTH = re.compile(r"P((?:\d{1,40}(?:\.\d{1,6})?(?:DE|CE|[YQMWDEC])){0,6})(T[\d.HMS]+)?$")
_PART = re.compile(r"(\d+(?:\.\d+)?)(DE|CE|[A-Z])")
_DAYS = {"D": 1.0, "W": 7.0}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "E": 120, "CE": 1200, "C": 1200}
_UNITS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


_REPORTED_WITHIN = 92
"""Days in which a quarter's results are still expected."""
_LOOKING_AHEAD = 1.5
"""How much farther a date ahead counts than one behind where nothing tells: news looks back twice in three times."""
_AT_HAND = 45
"""Days from the anchor within which a date told with a weekday that does not fit is an error, not an old date."""
_REMEMBERED = 11
"""Years back in which a date falls on any weekday at least once, but for leap days."""
_IN_MIND = 100
"""Days from the anchor beyond which a holiday's year must be told by its clause, an election's past day by its year."""
_SOON = 60
"""Days ahead within which a day without a year is not taken for the one almost a year ago."""


class Undecided(ValueError):
    """Nothing tells which of several days is meant."""


def move(day: date, operation: str, value: str) -> date:
    """The day an operation leads to.

    Raises:
        ValueError, OverflowError: it would lie outside the calendar, or the operation is unknown.
    """
    name, _, argument = operation.partition(":")
    if name == "past":
        return day
    if name == "day":
        return day + timedelta(int(argument))
    if operation == "week:due":
        return day + timedelta(day.isoweekday() == 7)
    if name in ("week", "weekend"):
        return _weekend(day, argument) if argument in ("past", "future") else day + timedelta(7 * int(argument))
    if name in _UNITS:
        return shift_months(day, _UNITS[name] * int(argument))
    if name in ("ago", "ahead"):
        return shift(day, argument, -1 if name == "ago" else 1) or day
    first, _, direction = argument.rpartition(":")
    if name == "weekday":
        return _weekday(day, int(first), direction)
    if name == "fill":
        weekday = int(first or 0)
        return _filled(day, direction, value, weekday)
    if name == "date":
        return _nearest(day, direction, lambda year: interval_of(f"{year:04}-{first}"))
    if name == "in":
        return shift_months(day, 12 * (int(argument) - day.year))
    if name == "holiday":
        return _holiday(day, first, direction)
    raise ValueError(f"no such operation: {operation}")


def shift(day: date, length: str, sign: int) -> date | None:
    """A day moved by a TIMEX3 length ("P4Y", "PT5H", "P2W", "P1Y6M"); None when the length is vague ("PXY").

    Raises:
        ValueError, OverflowError: it would lie outside the calendar.
    """
    found = _LENGTH.match(length)
    if not found:
        return None
    for number, unit in _PART.findall(found[1]):
        count = sign * float(number)
        if unit in _DAYS:
            day += timedelta(round(count * _DAYS[unit]))
        else:
            day = shift_months(day, round(count * _MONTHS[unit]))
    return day


def _on(value: str, weekday: int) -> Interval | None:
    """The days of a value, None when they do not fall on the weekday told with it (0: none told)."""
    days = interval_of(value)
    return days if days and weekday in (0, days.first.isoweekday()) else None


def _filled(day: date, direction: str, value: str, weekday: int) -> date:
    """A day of the year in the year in which it lies so; told with a weekday, in one next to the anchor's that fits.

    Where none of these fits, it is a day of an earlier year, unless it lies so near that the pair is an error.
    """
    if not weekday:
        return _nearest(day, direction, lambda year: _on(with_year(value, year), 0))
    try:
        return _nearest(day, direction, lambda year: _on(with_year(value, year), weekday), 1)
    except ValueError:
        near = _nearest(day, "near", lambda year: _on(with_year(value, year), 0))
        if direction in ("this", "last", "next") or abs((near - day).days) <= _AT_HAND:
            raise
        return _nearest(day, "past", lambda year: _on(with_year(value, year), weekday), _REMEMBERED)


def _weekend(day: date, direction: str) -> date:
    """The latest Saturday begun, or the next one not over."""
    if direction == "past":
        return _weekday(day, 6, "past")
    return day if day.isoweekday() == 7 else _weekday(day, 6, "future")


def _weekday(day: date, weekday: int, direction: str) -> date:
    back = (day.isoweekday() - weekday) % 7
    if direction == "this":
        return day + timedelta(weekday - day.isoweekday())
    if direction == "future":
        return day + timedelta(-back % 7)
    if direction == "next":
        return day + timedelta(7 - back)
    return day - timedelta(back or (7 if direction == "last" else 0))


def _nearest(day: date, direction: str, in_year: Callable[[int], Interval | None], reach: int = 8) -> date:
    """The first day of the yearly returning stretch that lies so.

    Leap days return after eight years at worst.
    """
    years = range(max(1, day.year - reach), min(9999, day.year + reach) + 1)
    stretches = [stretch for year in years if (stretch := in_year(year))]
    if direction == "this":
        return _only(stretch for stretch in stretches if stretch.first.year == day.year)
    if direction == "due":
        reported = [s for s in stretches if 0 < (day - s.last).days <= _REPORTED_WITHIN]
        return _only(reported or (s for s in stretches if s.last >= day))
    if direction in ("past", "last"):
        if direction == "past" and (
            soon := [s for s in stretches if s.days == 1 and 0 < (s.first - day).days <= _SOON]
        ):
            return _only(soon)
        return _only(s for s in reversed(stretches) if (s.first <= day if direction == "past" else s.last < day))
    if direction in ("future", "next"):
        return _only(s for s in stretches if (s.last >= day if direction == "future" else s.first > day))
    if not stretches:
        raise ValueError("no such day near the anchor")
    return min(stretches, key=lambda s: (_distance(s, day) * (_LOOKING_AHEAD if s.first > day else 1), s.first)).first


def _holiday(day: date, name: str, direction: str) -> date:
    """The day of a holiday that lies so.

    Raises:
        Undecided: nothing tells the year; of past elections not even the tense does, as not all are in the same years.
    """
    found = _nearest(day, direction, lambda year: holiday(name, year))
    open_year = direction == "near" or (direction == "past" and name == "election_day")
    if open_year and abs((found - day).days) > _IN_MIND:
        raise Undecided("which year is meant is not told")
    return found


def _distance(stretch: Interval, day: date) -> int:
    return max(0, (stretch.first - day).days, (day - stretch.last).days)


def _only(stretches: Iterable[Interval]) -> date:
    for stretch in stretches:
        return stretch.first
    raise ValueError("no such day in the calendar")
