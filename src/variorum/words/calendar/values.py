"""TIMEX3 values that stand for days, and back."""

from __future__ import annotations

import calendar
import datetime
import functools
import re
from datetime import date, timedelta

from variorum.model import Interval

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
"""First and last month of the meteorological seasons of the northern half of the earth; winter ends a year on."""

_TIME = re.compile(r"T[0-9X]{1,2}(:[0-9X]{2}){0,2}$|T(MO|MI|AF|EV|NI|DT|PM|AM)$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(\d|WE))?$")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?:-XX)?$")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)$")
_DIGITS = re.compile(r"\d{2,4}$")


@functools.lru_cache(maxsize=4096)
def interval_of(value: str) -> Interval | None:
    """The days a complete TIMEX3 value stands for; None for partial, vague or impossible values and lengths of time.

    Years 1 to 9999; parts of a day stand for their day; decades are "202", centuries "20" (2000–2099).
    """
    try:
        return _interval(_TIME.sub("", value.strip()).removesuffix("-XX-XX"))
    except (ValueError, OverflowError):
        return None


def _interval(value: str) -> Interval | None:
    if found := _DAY.match(value):
        day = date(int(found[1]), int(found[2]), int(found[3]))
        return Interval(day, day)
    if found := _MONTH.match(value):
        return month(int(found[1]), int(found[2]))
    if found := _WEEK.match(value):
        return _week(int(found[1]), int(found[2]), found[3])
    if found := _PART.match(value):
        return _part(int(found[1]), found[2])
    if _DIGITS.match(value):
        span: int = 10 ** (4 - len(value))
        first = int(value) * span
        return Interval(date(max(first, 1), 1, 1), date(first + span - 1, 12, 31))
    return None


def _week(year: int, week: int, part: str | None) -> Interval:
    monday = datetime.date.fromisocalendar(year, week, 1)
    if part == "WE":
        return Interval(monday + timedelta(5), monday + timedelta(6))
    if part:
        day = datetime.date.fromisocalendar(year, week, int(part))
        return Interval(day, day)
    return Interval(monday, monday + timedelta(6))


def _part(year: int, part: str) -> Interval:
    if part in SEASONS:
        first, last = SEASONS[part]
        return Interval(date(year, first, 1), month(year + (last < first), last).last)
    length = 3 if part[0] == "Q" else 6
    first = length * (int(part[1]) - 1) + 1
    return Interval(date(year, first, 1), month(year, first + length - 1).last)


def month(year: int, number: int) -> Interval:
    """The days of a month.

    Raises:
        ValueError: no such month.
    """
    return Interval(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def period_value(interval: Interval) -> str:
    """The TIMEX3 value of a stretch of days that has a name (a day, a week, …, a century); else ""."""
    first = interval.first
    year = f"{first.year:04}"
    names = [first.isoformat(), year + first.strftime("-%m"), f"{year}-Q{(first.month + 2) // 3}"]
    names += [week_value(first), week_value(first) + "-WE", year, year[:3], year[:2]]
    names += [f"{year}-H{1 if first.month < 7 else 2}"] + [f"{year}-{season}" for season in SEASONS]
    return next((name for name in names if interval_of(name) == interval), "")


def week_value(day: date) -> str:
    """The ISO week a day lies in, as "2025-W49"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def shift_months(day: date, months: int) -> date:
    """The same day so many months on, or the month's last where it has no such day.

    Raises:
        ValueError: it would lie outside the years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, index = divmod(count, 12)
    return date(year, index + 1, min(day.day, month(year, index + 1).last.day))
