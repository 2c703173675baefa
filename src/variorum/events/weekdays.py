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
        for weekday, dated in _pairs(item, accounts[item.document]):
            number = _weekday_of(weekday)
            known = found.get(dated.id)
            if known is not None and known.interval is not None and known.interval.days == 1:
                day = known.interval.first
                if day.isoweekday() != number:
                    why = f"{day.isoformat()} was a {_WEEKDAYS[day.isoweekday() - 1]}, not a {_WEEKDAYS[number - 1]}"
                    why += _fitting(bundle, item.document, number, accounts, found)
                    made[dated.id] = Day(None, Basis.OPEN, f"impossible: {why}", value=dated.value)
            elif frame is not None and _is_tied(frame[0], accounts[item.document], weekday, dated):
                if possible_years(dated.value, number, frame[0]):
                    continue
                years = f"{frame[0].first.year} to {frame[0].last.year}"
                why = f"impossible: no {_WEEKDAYS[number - 1]} in any year from {years} ({frame[1]})"
                made[dated.id] = Day(None, Basis.OPEN, why, value=dated.value)
    return made


_SEASON = 92


def _is_tied(frame: Interval, account: Account, *told: Timex) -> bool:
    """Whether a day without a year is one near the telling, and no day of long ago: by its words ("last Tuesday"), by
    not fitting the account's own day, or by the days of the other accounts that tell the happening.
    """
    worded = any(timex.rule.endswith((":last", ":this")) for timex in told)
    return worded or account.day.interval is not None or frame.days <= _SEASON


def _fitting(
    bundle: Bundle, document: DocumentId, number: int, accounts: Mapping[DocumentId, Account], found: Resolutions
) -> str:
    """The days that other accounts give the happening and that fall on the weekday told, in words; "" without any."""
    told = (
        (accounts[other].name, found[timex.id].interval)
        for other, timex in bundle.times()
        if other != document and timex.id in found
    )
    fit = {
        f"; {name} tells {days.first.isoformat()}, a {_WEEKDAYS[number - 1]}"
        for name, days in told
        if days is not None and days.days == 1 and days.first.isoweekday() == number
    }
    return "".join(sorted(fit))


def _pairs(item: Feature, account: Account) -> Iterable[tuple[Timex, Timex]]:
    """Weekdays and days told as one ("last Friday's (June 12)"); a weekday elsewhere may be another verb's."""
    weekdays = [t for t in item.times if _weekday_of(t)]
    return ((w, t) for w in weekdays for t in item.times if month_day(t) and (w == t or _are_beside(w, t, account)))


_BESIDE = len("’s (")
_RANGING = frozenset(("to", "-", "–"))


def _are_beside(one: Timex, other: Timex, account: Account) -> bool:
    first, second = sorted((one, other), key=lambda timex: timex.span("text"))
    moment = account.moments.get(second.id)
    gap = second.span("text").start - first.span("text").end
    return 0 <= gap <= _BESIDE and not (moment is not None and moment.before in _RANGING)


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
