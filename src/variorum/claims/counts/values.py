"""Numbers as told: from where to where they may lie, and when two of one thing cannot both hold."""

from __future__ import annotations

import functools
import math
import re
from dataclasses import dataclass

_ROUNDING = 0.1
_NORMAL = re.compile(r"(≥|≤|>|<|~)?(\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?))?(?: .*)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: `sign` is "", "≥", "≤", ">", "<" or "~" (about); `high` is above `low` only where a range is told."""

    low: float
    high: float
    sign: str = ""

    @property
    def normal(self) -> str:
        """The normal form: "3", "25000–30000", "≥5000"."""
        told = _digits(self.low) if self.low == self.high else f"{_digits(self.low)}–{_digits(self.high)}"
        return f"{self.sign}{told}"

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the greatest it may be; "about" leaves a tenth, or one, on either side."""
        slack = max(1.0, _ROUNDING * self.high)
        ways = {
            "≥": (self.low, math.inf), ">": (self.low, math.inf), "≤": (0.0, self.high), "<": (0.0, self.high),
            "~": (self.low - slack, self.high + slack),
        }  # fmt: skip
        return ways.get(self.sign, (self.low, self.high))


def _digits(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:.6f}".rstrip("0").rstrip(".")


@functools.lru_cache(maxsize=4096)
def amount_in(value: str) -> Amount | None:
    """The number of a normal form, with or without what it counts behind it; None when it is none."""
    found = _NORMAL.fullmatch(value)
    if found is None:
        return None
    sign, low, high = found.groups()
    return Amount(float(low), float(high or low), sign or "")


def numbers_apart(one: Amount, other: Amount, *, exact: bool) -> bool:
    """Whether two numbers of one thing cannot both hold.

    Args:
        one: the one.
        other: the other.
        exact: whether every one counts, as with people; else what rounding does is no difference.
    """
    a, b = one.bounds, other.bounds
    if a[0] <= b[1] and b[0] <= a[1]:
        return False
    if exact and max(one.high, other.high) < _MANY:
        return True
    near = abs(one.low - other.low) <= _ROUNDING * max(one.high, other.high)
    rounded = any(_is_round(each) for each in (one.low, other.low))
    return not (near and rounded)


_MANY = 30
"""From so many on, a round number of people may be an estimate."""


def _is_round(number: float) -> bool:
    return number >= _MANY and number == int(number) and int(number) % 10 == 0
