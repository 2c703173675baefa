"""Which years a day without a year can belong to."""

from __future__ import annotations

import re
from datetime import date

from variorum.model import Interval

BESIDE = len("’s (")
"""Characters at most between a weekday and a date that are told as one ("Tuesday’s (March 5)")."""
_DAY_OF_YEAR = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)")


def possible_years(value: str, weekday: int | None, within: Interval) -> tuple[int, ...]:
    """The years of an interval in which a day ("XXXX-12-02") exists, lies inside it and falls on that ISO weekday.

    Empty when none fits, so that a weekday with a date either fixes the year or exposes an error.
    """
    found = _DAY_OF_YEAR.match(value)
    if not found:
        return ()
    fitting = []
    for year in range(within.first.year, within.last.year + 1):
        try:
            day = date(year, int(found[1]), int(found[2]))
        except ValueError:
            continue
        if within.first <= day <= within.last and weekday in (None, day.isoweekday()):
            fitting.append(year)
    return tuple(fitting)
