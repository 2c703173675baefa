"""Days and rules in plain words, in English whatever the locale of the process."""

from __future__ import annotations

import datetime
import re

from variorum.model import Interval

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
MONTHS = (*_MONTHS, "November", "December")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second", "Q": "quarter"}
_LENGTH_PART = re.compile(r"([\d.]+)(DE|CE|[A-Z])")
_PARTS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half", "H2": "second half"}
_PARTS |= {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter"}
_DIRECTIONS = {
    "past": "the latest {} up to",
    "last": "the last {} before",
    "next": "the first {} after",
    "future": "the first {} from",
    "near": "the likelier {} seen from",
    "due": "the {} whose results are due on",
    "this": "the {} of the year of",
}


MONTH_WORDS = frozenset(name.lower() for name in MONTHS)
WEEKDAY_WORDS = frozenset(name.lower() for name in WEEKDAYS)


def day_in_words(day: datetime.date) -> str:
    """A day as "9 September 2031"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: datetime.date) -> str:
    """A day without its year, as "9 Sep"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def days_in_words(days: Interval) -> str:
    """A day, a month, a year, or from one day to another: "4 May 2031", "May 2031", "2031", "3 May 2031 to …"."""
    first, last = days.first, days.last
    if first == last:
        return day_in_words(first)
    ends_month = last == datetime.date.max or (last + datetime.timedelta(days=1)).day == 1
    if first.day == 1 and ends_month and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    return f"{day_in_words(first)} to {day_in_words(last)}"


def plain(days: Interval) -> str:
    """Days as people write them: "5 December 2025", "1 to 3 May 2020"."""
    first, last = days.first, days.last
    if first == last:
        return day_in_words(last)
    same = (first.year, first.month) == (last.year, last.month)
    return f"{first.day if same else day_in_words(first)} to {day_in_words(last)}"


def reason(value: str, rule: str, days: Interval) -> str:
    """Why a value was resolved as it was: its rule and anchor in plain words."""
    words = plain(days)
    if rule.startswith("span:"):
        return f"a stretch {'ending' if rule == 'span:last' else 'beginning'} {words}"
    for operation in rule.split("/"):
        words = _operation(operation, value, words)
    return words


def _operation(operation: str, value: str, anchor: str) -> str:
    name, _, argument = operation.partition(":")
    if name == "past":
        return anchor
    first, _, direction = argument.rpartition(":")
    if name == "weekday":
        wanted = WEEKDAYS[int(first) - 1]
        week = direction == "this"
        nearest = _DIRECTIONS["past" if direction == "near" else direction]
        return f"the {wanted} of the week of {anchor}" if week else nearest.format(wanted) + f" {anchor}"
    if name in ("fill", "holiday"):
        wanted = first.replace("_", " ").title() if name == "holiday" else _open(value)
        wanted = f"{WEEKDAYS[int(first) - 1]} {wanted}" if name == "fill" and first else wanted
        return _DIRECTIONS[direction].format(wanted) + f" {anchor}"
    if name == "date":
        return _DIRECTIONS[direction].format(_open(f"XXXX-{first}")) + f" {anchor}"
    if name == "in":
        return f"the like of {anchor} in {argument}"
    if name in ("ago", "ahead"):
        return f"{_length(argument)} {'before' if name == 'ago' else 'after'} {anchor}"
    if operation == "week:due":
        return f"the week at hand on {anchor}"
    if argument in _DIRECTIONS:
        return _DIRECTIONS[argument].format(name) + f" {anchor}"
    count = int(argument)
    if not count:
        return anchor if name == "day" else f"the {name} of {anchor}"
    units = name if abs(count) == 1 else f"{name}s"
    return f"{abs(count)} {units} {'before' if count < 0 else 'after'} {anchor}"


def _open(value: str) -> str:
    found = re.match(r"XXXX-(\d\d)(?:-(\d\d))?", value)
    if value[5:7] in _PARTS:
        return _PARTS[value[5:7]]
    if not found or not 1 <= int(found[1]) <= 12:
        return value
    month = MONTHS[int(found[1]) - 1]
    return f"{int(found[2])} {month}" if found[2] else month


def _length(value: str) -> str:
    days, _, hours = value.removeprefix("P").partition("T")
    parts = [(number, _LENGTHS.get(unit)) for number, unit in _LENGTH_PART.findall(days)]
    parts += [(number, "minute" if unit == "M" else _LENGTHS.get(unit)) for number, unit in _LENGTH_PART.findall(hours)]
    if not parts or not all(unit for _, unit in parts):
        return value
    return " and ".join(f"{number} {unit}{'' if number == '1' else 's'}" for number, unit in parts)
