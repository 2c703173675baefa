"""Days told without a year: which year their weekday leaves, and which days no year makes possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from variorum.events.accounts import NEAR_RULES, Account, Day, Resolutions
from variorum.events.bundles import Bundle, month_day
from variorum.events.features import Feature
from variorum.events.years import Bounds, within
from variorum.model import Basis, DocumentId, FindingId, Interval, Timex
from variorum.words.calendar import possible_years

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def impossible_pairs(bundle: Bundle, accounts: Mapping[DocumentId, Account], found: Resolutions) -> Resolutions:
    """Days of a bundle whose weekday, stated beside them, they cannot be in any year that fits."""
    made: Resolutions = {}
    frame = _frame(bundle, accounts)
    for item in bundle.members:
        for weekday, dated in _pairs(item):
            number = _weekday_of(weekday)
            known = found.get(dated.id)
            if known is not None and known.interval is not None and known.interval.days == 1:
                day = known.interval.first
                if day.isoweekday() != number:
                    why = f"{day.isoformat()} was a {_WEEKDAYS[day.isoweekday() - 1]}, not a {_WEEKDAYS[number - 1]}"
                    made[dated.id] = Day(None, Basis.OPEN, f"impossible: {why}", value=dated.value)
            elif frame is not None and not possible_years(dated.value, number, frame[0]):
                years = f"{frame[0].first.year} to {frame[0].last.year}"
                why = f"impossible: no {_WEEKDAYS[number - 1]} in any year from {years} ({frame[1]})"
                made[dated.id] = Day(None, Basis.OPEN, why, value=dated.value)
    return made


def _pairs(item: Feature) -> Iterable[tuple[Timex, Timex]]:
    weekdays = [t for t in item.times if _weekday_of(t)]
    return ((w, t) for w in weekdays for t in item.times if month_day(t))


def _weekday_of(timex: Timex) -> int:
    """ISO number of the weekday a timex names, 0 when it names none."""
    name, _, rest = timex.rule.partition(":")
    return int(rest[0]) if name in ("weekday", "fill") and rest[:1].isdigit() else 0


def _frame(bundle: Bundle, accounts: Mapping[DocumentId, Account]) -> tuple[Interval, str] | None:
    told = []
    for document in bundle.documents:
        account = accounts[document]
        near = any(t.rule.split(":")[0] in NEAR_RULES for d, t in bundle.times() if d == document)
        own = account.day.interval
        limits = (
            Bounds(own.first, own.last, f"{account.name} is dated", f"{account.name} is dated")
            if own
            else account.bounds
        )
        told.append((limits, near))
    return within(told)


def worked_out_years(bundle: Bundle, accounts: Mapping[DocumentId, Account], found: Resolutions) -> Resolutions:
    """The year of days told without one, where weekday and bounds of the accounts telling the event leave just one."""
    frame = _frame(bundle, accounts)
    if frame is None:
        return {}
    weekdays = sorted({(_weekday_of(t), d, t.id) for d, t in bundle.times() if _weekday_of(t)})
    numbers = {number for number, _, _ in weekdays}
    number = numbers.pop() if len(numbers) == 1 else None
    made: Resolutions = {}
    for document, timex in bundle.times():
        known = found.get(timex.id)
        if not month_day(timex) or not timex.value.startswith("XXXX") or known is None or known.interval:
            continue
        if known.why.startswith("impossible"):
            continue
        own = _weekday_of(timex) or number
        years = possible_years(timex.value, own, frame[0])
        if len(years) == 1:
            day = date.fromisoformat(f"{years[0]:04}-{month_day(timex)}")
            why = _year_why(own, weekdays, accounts, document, frame)
            made[timex.id] = Day(Interval(day, day), Basis.WORKED_OUT, why, value=day.isoformat())
    return made


def _year_why(
    number: int | None,
    weekdays: Sequence[tuple[int, DocumentId, FindingId]],
    accounts: Mapping[DocumentId, Account],
    document: DocumentId,
    frame: tuple[Interval, str],
) -> str:
    bounds = f"between {frame[0].first.year} and {frame[0].last.year}: {frame[1]}"
    if number is None:
        return f"the only such day {bounds}"
    told = sorted(
        f"“{accounts[d].moments[t].words}” in {accounts[d].name}" for _, d, t in weekdays if t in accounts[d].moments
    )
    return (
        f"the only such day that is a {_WEEKDAYS[number - 1]} ({told[0] if told else accounts[document].name}) {bounds}"
    )
