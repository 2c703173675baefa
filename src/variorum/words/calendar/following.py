"""Following one account's words of time in order, so that "that year" and "two days later" find what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from variorum.model import Interval
from variorum.words.calendar.filling import unit_of
from variorum.words.calendar.rules import Resolved, resolve
from variorum.words.calendar.values import interval_of
from variorum.words.calendar.values import month as month_of

_ALSO = {"quarter": ("any", "compared"), "half": ("any", "compared"), "year": ("any",), "month": ("any",)}
"""Under which wider names a unit is looked back to: by "a year earlier", by "a year ago"."""

_YEAR_TO_DATE = re.compile(r"P(?:6M|9M|12M|1Y)$")
"""Lengths for which results are told: what is compared after them is no quarter ("net for the nine months")."""

_RUNS_ON = re.compile(r"told:[^/]*/(?:ahead:|\w+:[1-9])")


@dataclass(frozen=True, slots=True)
class Step:
    """One timex as the follower needs it: its value and rule."""

    value: str
    rule: str = ""


def follow(steps: Iterable[Step], published: Interval | date | None) -> tuple[Resolved | None, ...]:
    """Resolve timexes in text order; a "told:" rule looks back to the period last spoken of in its own unit.

    Where nothing was spoken of, the account's own day is the anchor, but for what runs on from a told time ("two days
    later"): that, and everything relative where the account's day is not known, stays None.
    """
    told: dict[str, Interval] = {}
    made = []
    for step in steps:
        back = _looked_back_to(step.rule, told)
        found = (
            None if back is None and _RUNS_ON.match(step.rule) else resolve(step.value, step.rule, back or published)
        )
        made.append(found)
        if _YEAR_TO_DATE.match(step.value):
            compared = told.pop("compared", None)
            if compared is not None and told.get("any") == compared:
                del told["any"]
        if found and found.interval and not step.value.startswith("P") and not _compares(step.rule):
            unit = unit_of(found.interval)
            told[unit] = found.interval
            if not step.rule:
                told |= _around(found.interval)
            for wider in _ALSO.get(unit, ()):
                told[wider] = found.interval
    return tuple(made)


def _around(days: Interval) -> dict[str, Interval]:
    """The month and year that a stated date lies in, to which "that month", "the following year" look back."""
    day = days.first
    month, year = Interval(day.replace(day=1), month_of(day.year, day.month).last), interval_of(f"{day.year:04}")
    around = {"month": month} if days.days <= month.days else {}
    return around | ({"year": year} if year is not None and days.days <= year.days else {})


def _compares(rule: str) -> bool:
    """Whether a rule looks a year back only to compare, so that the account goes on where it was ("a year earlier")."""
    return rule.startswith("told:") and (rule.endswith(("/year:-1", "/ago:P1Y")) or "/in:" in rule)


def _looked_back_to(rule: str, told: dict[str, Interval]) -> Interval | None:
    if not rule.startswith("told:"):
        return None
    return told.get(rule.split("/")[0].split(":")[1])
