"""Completing a value with the day an anchor led to ("XXXX-WXX" and 5 December 2025 → "2025-W49")."""

from __future__ import annotations

import re
from datetime import date

from variorum.model import Interval
from variorum.words.calendar.values import period_value, week_value

_UNITS = (
    (re.compile(r"\d{4}-\d\d-\d\d$"), "day", "XXXX-XX-XX"),
    (re.compile(r"\d{4}-W\d\d$"), "week", "XXXX-WXX"),
    (re.compile(r"\d{4}-W\d\d-WE$"), "weekend", "XXXX-WXX-WE"),
    (re.compile(r"\d{4}-\d\d$"), "month", "XXXX-XX"),
    (re.compile(r"\d{4}-Q\d$"), "quarter", "XXXX-QX"),
    (re.compile(r"\d{4}-H\d$"), "half", "XXXX-HX"),
    (re.compile(r"\d{4}$"), "year", "XXXX"),
    (re.compile(r"\d{3}$"), "decade", "XXX"),
    (re.compile(r"\d\d$"), "century", "XX"),
)


def fill(value: str, day: date) -> str:
    """The value with what is open in it taken from a day; a value with nothing open stays."""
    head, mark, time = value.partition("T")
    year = f"{day.year:04}"
    if head.startswith("XXXX-WXX-WE"):
        head = week_value(day) + "-WE"
    elif re.match(r"XXXX-WXX-\d", head) or head == "XXXX-XX-XX":
        head = day.isoformat()
    elif head == "XXXX-WXX":
        head = week_value(day)
    elif head == "XXXX-QX":
        head = f"{year}-Q{(day.month + 2) // 3}"
    elif head == "XXXX-HX":
        head = f"{year}-H{(day.month + 5) // 6}"
    elif head.startswith("XXXX-XX"):
        head = f"{year}-{day.month:02}{head[7:]}"
    elif head.startswith("XXXX"):
        head = year + head[4:]
    elif head in ("XXX", "XX"):
        head = year[: len(head)]
    return head + mark + time


def with_year(value: str, year: int) -> str:
    """A value whose year is open, in that year."""
    return f"{year:04}{value[4:]}" if value.startswith("XXXX") else value


def unit_of(days: Interval) -> str:
    """Which unit of the calendar a stretch of days is; "" when none."""
    value = period_value(days)
    return next((unit for pattern, unit, _ in _UNITS if pattern.match(value)), "")


def template_of(days: Interval) -> str:
    """The open value of the unit a stretch of days is ("XXXX-QX"); "" when it is none."""
    value = period_value(days)
    return next((template for pattern, _, template in _UNITS if pattern.match(value)), "")
