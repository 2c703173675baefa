"""Versions of one outlet's report: how much of one text stands in the next, by the days between them."""

from __future__ import annotations

import datetime

_SAME_NEWS = datetime.timedelta(days=2)
_STILL_CARRIED_ON = 0.4  # of one side: within the same news less is what any two reports of one desk share
_LATER = 0.55  # days after, less is background told again


def least_of_version(one: datetime.date | None, other: datetime.date | None) -> float:
    """The share of one side that two texts of one outlet have in common at least when they are versions of one report.

    Args:
        one: the stated day of the one, None where it states none.
        other: that of the other.
    """
    if one is None or other is None or abs(one - other) <= _SAME_NEWS:
        return _STILL_CARRIED_ON
    return _LATER
