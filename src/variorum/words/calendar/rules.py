"""Resolution: value + rule + anchor → days, with the reason in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from variorum.model import Interval
from variorum.words.calendar.filling import fill, template_of, unit_of
from variorum.words.calendar.moving import Undecided, move, shift
from variorum.words.calendar.values import interval_of
from variorum.words.calendar.wording import plain, reason


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 value as far as it is known now, the days it stands for (None: not one stretch) and why."""

    value: str
    interval: Interval | None
    why: str


def resolve(value: str, rule: str, anchor: Interval | date | None, tense: str = "") -> Resolved | None:
    """What words of time stand for, seen from an anchor; None when the rule needs an anchor and there is none.

    Args:
        value: the TIMEX3 value as far as the words gave it.
        rule: what the anchor must add (see the package's table); "" when nothing is missing.
        anchor: the day, or the days between which the day lies, from which the words were said; for rules that begin
            with "told:" the period last spoken of.
        tense: "past" or "future" where the reader knows better than the rule's own direction "near".
    """
    if rule in ("", "set", "vague"):
        return Resolved(value, interval_of(value), "the words say it")
    if rule == "impossible":
        return Resolved(value, None, "no calendar has such a day")
    if anchor is None:
        return None
    days = Interval(anchor, anchor) if isinstance(anchor, date) else anchor
    if tense in ("past", "future"):
        rule = rule.replace(":near", f":{tense}")
    try:
        return _span(value, rule, days) if rule.startswith("span:") else _moved(value, rule, days)
    except Undecided as undecided:
        return Resolved(value, None, str(undecided))
    except (ValueError, OverflowError):
        return Resolved(value, None, f"no day of the calendar fits: {reason(value, _settled(rule, days), days)}")


def _moved(value: str, rule: str, days: Interval) -> Resolved:
    if rule.startswith(("told:any", "told:compared")):
        value = template_of(days) if unit_of(days) not in ("", "day") else value
    rule = _settled(rule, days)
    ends = []
    for day in (days.first, days.last):
        for operation in rule.split("/"):
            day = move(day, operation, value)
        ends.append(fill(value, day))
    why = reason(value, rule, days)
    first, last = interval_of(ends[0]), interval_of(ends[1])
    if ends[0] == ends[1]:
        return Resolved(ends[0], first, why)
    if first is None or last is None or last.last < first.first:
        return Resolved(value, None, why)
    return Resolved(value, Interval(first.first, last.last), why)


def _settled(rule: str, days: Interval) -> str:
    """A rule on the unit last spoken of, once it is seen whether the anchor is such a unit."""
    first, *rest = rule.split("/")
    if not first.startswith("told:"):
        return rule
    _, unit, steps = first.split(":")
    if unit in ("any", "compared"):
        return "/".join(rest) or "day:0"
    return "/".join([f"{unit}:{0 if unit_of(days) == unit else steps}", *rest])


def _span(value: str, rule: str, days: Interval) -> Resolved:
    """A duration keeps its value; the anchor gives it its days."""
    backwards = rule == "span:last"
    far = shift(days.first if backwards else days.last, value, -1 if backwards else 1)
    words = "ending" if backwards else "beginning"
    why = f"{words} {plain(days)}"
    if far is None:
        return Resolved(value, None, why)
    return Resolved(value, Interval(far, days.last) if backwards else Interval(days.first, far), why)
