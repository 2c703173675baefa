"""Days told without a year: which year their weekday leaves, and which days no year makes possible."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from variorum.events.accounts import NEAR_RULES, Account, Day, Resolutions
from variorum.events.bundles import Bundle, month_day
from variorum.events.features import Feature
from variorum.events.years import Bounds, within
from variorum.model import Basis, DocumentId, FindingId, Interval, Timex
from variorum.words.calendar import BESIDE, possible_years
from variorum.words.calendar.wording import WEEKDAYS, plain


def impossible_pairs(bundle: Bundle, accounts: Mapping[DocumentId, Account], found: Resolutions) -> Resolutions:
    """Days of a bundle whose weekday, stated beside them, they cannot be in any year that fits."""
    made: Resolutions = {}
    told = [(item, pair) for item in bundle.members for pair in _pairs(item, accounts[item.document])]
    frame = _frame(bundle, accounts) if told else None
    for item, (weekday, dated) in told:
        number = weekday_of(weekday)
        known = found.get(dated.id)
        if known is not None and known.interval is not None and known.interval.days == 1:
            day = known.interval.first
            if day.isoweekday() != number:
                why = f"{plain(known.interval)} was a {WEEKDAYS[day.isoweekday() - 1]}, not a {WEEKDAYS[number - 1]}"
                why += _fitting(bundle, item.document, number, accounts, found)
                made[dated.id] = Day(None, Basis.OPEN, f"impossible: {why}", value=dated.value)
        elif frame is not None and _is_tied(frame[0], accounts[item.document], weekday, dated):
            if possible_years(dated.value, number, frame[0]):
                continue
            words = _words(accounts[item.document], dated)
            why = f"impossible: {words} is no {WEEKDAYS[number - 1]} in {_years(frame[0])} ({frame[1]})"
            made[dated.id] = Day(None, Basis.OPEN, why, value=dated.value)
    return made


def _words(account: Account, timex: Timex) -> str:
    """The words of a timex as printed, for the reader."""
    return account.moments[timex.id].words if timex.id in account.moments else timex.value


def _years(frame: Interval) -> str:
    first, last = frame.first.year, frame.last.year
    return str(first) if first == last else f"any year from {first} to {last}"


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
        f"; {name} tells {plain(days)}, a {WEEKDAYS[number - 1]}"
        for name, days in told
        if days is not None and days.days == 1 and days.first.isoweekday() == number
    }
    return "".join(sorted(fit))


def _pairs(item: Feature, account: Account) -> Iterable[tuple[Timex, Timex]]:
    """Weekdays and days told as one ("last Friday's (June 12)"); a weekday elsewhere may be another verb's."""
    weekdays = [t for t in item.times if weekday_of(t)]
    return ((w, t) for w in weekdays for t in item.times if month_day(t) and (w == t or _are_beside(w, t, account)))


_RANGING = frozenset(("to", "-", "–"))


def _are_beside(one: Timex, other: Timex, account: Account) -> bool:
    first, second = sorted((one, other), key=lambda timex: timex.span("text"))
    moment = account.moments.get(second.id)
    gap = second.span("text").start - first.span("text").end
    return 0 <= gap <= BESIDE and not (moment is not None and moment.before in _RANGING)


def weekday_of(timex: Timex) -> int:
    """ISO number of the weekday a timex names, 0 when it names none."""
    name, _, rest = timex.rule.partition(":")
    return int(rest[0]) if name in ("weekday", "fill") and rest[:1].isdigit() else 0


def _frame(bundle: Bundle, accounts: Mapping[DocumentId, Account]) -> tuple[Interval, str] | None:
    told = []
    near = {document for document, timex in bundle.times() if timex.rule.split(":")[0] in NEAR_RULES}
    for document in bundle.documents:
        account = accounts[document]
        own = account.day.interval
        limits = (
            Bounds(own.first, own.last, f"{account.name} is dated", f"{account.name} is dated")
            if own
            else account.bounds
        )
        told.append((limits, document in near))
    return within(told)


def worked_out_years(bundle: Bundle, accounts: Mapping[DocumentId, Account], found: Resolutions) -> Resolutions:
    """The year of days told without one, where weekday and bounds of the accounts telling the event leave just one."""
    yearless = [(d, t) for d, t in bundle.times() if t.value.startswith("XXXX") and month_day(t) and t.id in found]
    frame = _frame(bundle, accounts) if yearless else None
    if frame is None:
        return {}
    weekdays = sorted({(weekday_of(t), d, t.id) for d, t in bundle.times() if weekday_of(t)})
    numbers = {number for number, _, _ in weekdays}
    number = numbers.pop() if len(numbers) == 1 else None
    made: Resolutions = {}
    for document, timex in yearless:
        known = found[timex.id]
        if known.interval or known.why.startswith("impossible"):
            continue
        own = weekday_of(timex) or number
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
    first, last = frame[0].first.year, frame[0].last.year
    bounds = f"{f'in {first}' if first == last else f'between {first} and {last}'}: {frame[1]}"
    if number is None:
        return f"the only such day {bounds}"
    told = sorted(
        f"“{accounts[d].moments[t].words}” in {accounts[d].name}" for _, d, t in weekdays if t in accounts[d].moments
    )
    return (
        f"the only such day that is a {WEEKDAYS[number - 1]} ({told[0] if told else accounts[document].name}) {bounds}"
    )
