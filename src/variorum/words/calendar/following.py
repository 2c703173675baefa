"""Following one account's words of time in order, so that "that year" and "two days later" find what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from variorum.model import Interval
from variorum.words.calendar.filling import unit_of
from variorum.words.calendar.rules import Resolved, resolve
from variorum.words.calendar.values import interval_of
from variorum.words.calendar.values import month as month_of

_ALSO = {"quarter": ("any", "compared"), "half": ("any", "compared"), "year": ("any",), "month": ("any",)}
_ALSO |= {"decade": ("any",)}
"""Under which wider names a unit is looked back to: by "a year earlier", by "a year ago"."""

_YEAR_TO_DATE = re.compile(r"P(?:6M|9M|12M|1Y)$")
"""Lengths for which results are told: what is compared after them is no quarter ("net for the nine months")."""

RUNS_ON = re.compile(r"told:[^/]*/(?:ahead:|(?!in:|weekday:\d:(?:last|past))\w+:[1-9])")
"""Rules that run on from a told time: "two days later", "the next day"."""
_HOUR = re.compile(r"T\d")
_MONTH = 31
_SHORT = re.compile(r"/ahead:P(?:T|\d+D)")
"""Hours and days later, which nobody counts from a year: "drove a 2020 Lind … was seen two hours later"."""


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
        found = _found(step, _looked_back_to(step.rule, told), published)
        made.append(found)
        if _YEAR_TO_DATE.match(step.value):
            _compare_with_last_year(told, published)
        if found and found.interval and not step.value.startswith("P") and not _stays(step):
            unit = unit_of(found.interval)
            told[unit] = found.interval
            if not step.rule or (unit == "day" and step.rule.startswith("fill:")):
                told |= _around(found.interval, told)
            for wider in _ALSO.get(unit, ()):
                told[wider] = found.interval
    return tuple(made)


def _compare_with_last_year(told: dict[str, Interval], published: Interval | date | None) -> None:
    """Forget a quarter, or last year, as what "a year earlier" looks back from: it now is last year itself."""
    day = published.first if isinstance(published, Interval) else published
    last_year = interval_of(f"{day.year - 1:04}") if day else None
    if told.get("any") in (told.pop("compared", None), last_year):
        told.pop("any", None)


def _found(step: Step, back: Interval | None, published: Interval | date | None) -> Resolved | None:
    """What a timex stands for; open where it runs on from nothing told, or past the account that tells it."""
    if back is None:
        return None if RUNS_ON.match(step.rule) else resolve(step.value, step.rule, published)
    if back.days > _MONTH and _SHORT.search(step.rule):
        return Resolved(step.value, None, "it runs on from a year, or from a time as long")
    found = resolve(step.value, step.rule, back)
    written = published.last if isinstance(published, Interval) else published
    if step.rule.endswith("/past") and written and found and found.interval and found.interval.first > written:
        return Resolved(step.value, None, f"{found.why} would lie after the account itself")
    return found


def _around(days: Interval, told: Mapping[str, Interval]) -> dict[str, Interval]:
    """What "that month", "the following year", "two years later" look back to behind a stated date.

    Where results are told by quarters, "a year earlier" looks back to those.
    """
    day = days.first
    month, year = Interval(day.replace(day=1), month_of(day.year, day.month).last), interval_of(f"{day.year:04}")
    around = {"month": month} if days.days <= month.days else {}
    around |= {"year": year} if year is not None and days.days <= year.days else {}
    return around if "compared" in told else around | {"any": days}


def _stays(step: Step) -> bool:
    """Whether the account goes on from where it was: it looks a year back only to compare ("a year earlier"), or tells
    an hour of the day that its next words name ("at 6:40 the next day").
    """
    if RUNS_ON.match(step.rule) and _HOUR.search(step.value):
        return True
    return step.rule.startswith("told:") and (step.rule.endswith(("/year:-1", "/ago:P1Y")) or "/in:" in step.rule)


def _looked_back_to(rule: str, told: dict[str, Interval]) -> Interval | None:
    if not rule.startswith("told:"):
        return None
    return told.get(rule.split("/")[0].split(":")[1])
