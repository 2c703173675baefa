"""When two values say the same, with the tolerance that news needs, and when they cannot both hold."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from variorum.model import Resolution
from variorum.words.folding import fold
from variorum.words.places import country

_DURATION = re.compile(r"P(?:(\d+(?:\.\d+)?)([YMWD]))?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+)S)?)?")
_MINUTES = {"Y": 525_600.0, "M": 43_200.0, "W": 10_080.0, "D": 1_440.0}
_ROUNDING = 0.1
"""Share by which two plain lengths may differ and still be one, rounded."""
_LOOSELY = 1 / 3
"""Share of a length by which "about" and "nearly" may be off where it is told in few units."""
_INCOMPARABLE = 3.0
"""A length that is more than so many times another is of something else: hours at a table, weeks of talks."""

_BELOW = re.compile(r"\b(?:nearly|almost|close to|just under|not quite|just short of)\b")
_ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|circa|or so)\b")
_ABOVE = re.compile(r"\b(?:more than|over|at least|longer than|well over|just over|no less than|upwards of)\b")
_AT_MOST = re.compile(r"\b(?:less than|under|at most|up to|no more than|barely|within)\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A length as told, in minutes: its number, and from where to where it may lie.

    "Nearly N" is told by rounding up, so it lies above N - 1 and not above N; "about N" within a tenth of N,
    or one unit, or a third of N where that is less: "about an hour" is no half hour.
    """

    told: float
    low: float
    high: float
    plain: bool


def length(duration: str, words: str) -> Length | None:
    """The length that a TIMEX3 duration told by these words stands for; None when it gives no number."""
    told = minutes(duration)
    if told is None:
        return None
    unit = min(_unit(duration), _LOOSELY * told)
    low = fold(words)
    if _BELOW.search(low):
        return Length(told, told - unit + min(1.0, unit / 2), told, False)
    if _ABOVE.search(low):
        return Length(told, told, math.inf, False)
    if _AT_MOST.search(low):
        return Length(told, 0.0, told, False)
    if _ABOUT.search(low):
        slack = max(_ROUNDING * told, unit)
        return Length(told, told - slack, told + slack, False)
    return Length(told, told, told, True)


def minutes(duration: str) -> float | None:
    """The length of a TIMEX3 duration in minutes; None when it gives no number."""
    found = _DURATION.fullmatch(duration)
    if found is None or not any(found.groups()):
        return None
    amount, unit, hours, mins, seconds = found.groups()
    total = float(amount) * _MINUTES[unit] if amount else 0.0
    return total + float(hours or 0) * 60 + float(mins or 0) + float(seconds or 0) / 60


def _unit(duration: str) -> float:
    """Minutes in the smallest unit a duration is told in."""
    last = duration[-1:]
    if "T" in duration:
        return {"H": 60.0, "M": 1.0, "S": 1 / 60}[last]
    return _MINUTES[last]


def same_length(a: Length, b: Length) -> bool:
    """Whether two lengths say the same within what rounding does."""
    if a.plain and b.plain:
        return abs(a.told - b.told) <= _ROUNDING * max(a.told, b.told)
    near = abs(a.told - b.told) <= max(_ROUNDING * max(a.told, b.told), _slack(a), _slack(b))
    return near and not lengths_apart(a, b)


def lengths_apart(a: Length, b: Length) -> bool:
    """Whether two lengths of one thing cannot both hold; lengths of quite another order are never told apart."""
    if max(a.told, b.told) > _INCOMPARABLE * min(a.told, b.told):
        return False
    if a.plain and b.plain:
        return abs(a.told - b.told) > _ROUNDING * max(a.told, b.told)
    return a.low > b.high or b.low > a.high


def _slack(told: Length) -> float:
    return 0.0 if told.plain or math.isinf(told.high) else (told.high - told.low) / 2


_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")


def days_apart(left: str, right: str, a: Resolution | None, b: Resolution | None) -> bool:
    """Whether two values of time cannot be one day: as written, or because the days known never meet."""
    one, other = _DAY.match(left), _DAY.match(right)
    if one and other and one.groups()[1:] != other.groups()[1:]:
        return True
    if a and b and a.interval and b.interval:
        return a.interval.meet(b.interval) is None
    return False


def is_day(value: str) -> bool:
    """Whether a value names a day of the calendar, with or without its year."""
    return _DAY.match(value) is not None


def places_apart(left: str, right: str) -> bool:
    """Whether two places lie in different countries; a place not in the tables is never told apart."""
    a, b = country(left), country(right)
    return bool(a and b and a != b)
