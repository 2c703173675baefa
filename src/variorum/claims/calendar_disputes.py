"""An account against the calendar: a weekday and a date that never fall together."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench
from variorum.model import (
    Basis,
    Count,
    Dispute,
    DisputeType,
    Event,
    FindingId,
    Interval,
    Member,
    Resolution,
    Side,
    Slot,
    Span,
    Timex,
)
from variorum.words.calendar import BESIDE
from variorum.words.calendar.wording import WEEKDAYS, plain
from variorum.words.folding import folded_words

_IMPOSSIBLE = "impossible"
_NEAR = 40
"""Days from an account within which a date without a year is of that very year."""
_DAY_AND_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Said:
    """The claims of days by where they stand, and the words of every date."""

    claims: Mapping[Span, Entry]
    times: Mapping[FindingId, str]

    def words(self, timex: Timex) -> str:
        entry = self.claims.get(timex.span("text"))
        return entry.words if entry else self.times.get(timex.id, timex.value)


def against_the_calendar(
    bench: Bench,
    times: Mapping[FindingId, Sequence[Timex]],
    resolutions: Iterable[Resolution],
) -> Iterator[Dispute]:
    """One dispute for each telling with a time that cannot be; no word of time is in two.

    A day and month without a year may be of any year, unless it lies near the days of the accounts that tell it.

    Args:
        bench: the claims of the thread, and when its accounts were written.
        times: the words of time of each event mention.
        resolutions: what the words of time stand for.
    """
    book = bench.book
    known = {resolution.timex: resolution for resolution in resolutions}
    wrong = {timex: r for timex, r in known.items() if r.interval is None and r.why.startswith(_IMPOSSIBLE)}
    said = _Said({e.place: e for e in book.entries if e.claim.slot is Slot.DATE}, book.times)
    seen: set[FindingId] = set()
    for event in book.events:
        for member in event.members:
            told = times.get(FindingId(member.id), ())
            found = _impossible(event, told, wrong, said) or _wrong_weekday(event, told, known, said)
            if found is not None and not seen & {timex.id for timex in told} and _is_of_now(event, told, bench):
                seen |= {timex.id for timex in told}
                yield found


def _impossible(
    event: Event, told: Sequence[Timex], wrong: Mapping[FindingId, Resolution], said: _Said
) -> Dispute | None:
    """A time that cannot be, with the words of time beside it; those of another phrase may date another thing."""
    for timex in told:
        others = [other for other in told if other.id != timex.id and _is_beside(timex, other)]
        if timex.id in wrong and (others or len(told) == 1):
            return _dispute(
                event, [timex, *others], [_side(t, said) for t in (timex, *others)], wrong[timex.id].why, said
            )
    return None


def _is_of_now(event: Event, told: Sequence[Timex], bench: Bench) -> bool:
    """Whether each date without a year lies near the days of the accounts of its happening, where any is known."""
    days = [day.first for document in event.documents if (day := bench.day(document)) is not None]
    days += [event.interval.first] if event.interval is not None else []
    undated = [
        timex.value for timex in told if timex.value.startswith("XXXX-") and _DAY_AND_MONTH.fullmatch(timex.value)
    ]
    return not days or all(any(_days_between(value, day) <= _NEAR for day in days) for value in undated)


def _days_between(value: str, day: datetime.date) -> int:
    """Days from a date without a year to the nearest such date around a day."""
    month, number = min(max(int(value[5:7]), 1), 12), min(max(int(value[8:10]), 1), 28)
    years = range(max(day.year - 1, datetime.MINYEAR), min(day.year + 1, datetime.MAXYEAR) + 1)
    return min(abs((datetime.date(year, month, number) - day).days) for year in years)


def _is_beside(one: Timex, other: Timex) -> bool:
    a, b = sorted((one.span("text"), other.span("text")))
    return b.start - a.end <= BESIDE


def _wrong_weekday(
    event: Event, told: Sequence[Timex], known: Mapping[FindingId, Resolution], said: _Said
) -> Dispute | None:
    """A date told in one breath with a weekday that it does not fall on: "Tuesday, 5 March 2031"."""
    for timex in told:
        date = _date(timex, known.get(timex.id))
        words = folded_words(said.words(timex)) if date else ()
        day = next((weekday for weekday in WEEKDAYS if weekday.lower() in words), None)
        if day and date and day != WEEKDAYS[date.weekday()]:
            base = _side(timex, said)
            written = plain(Interval(date, date))
            sides = [replace(base, value=value) for value in (day, written)]
            why = f"{_IMPOSSIBLE}: {written} was a {WEEKDAYS[date.weekday()]}, not a {day}"
            return _dispute(event, [timex], sides, why, said)
    return None


def _date(timex: Timex, resolution: Resolution | None) -> datetime.date | None:
    """The day that words give with day and month, in their own year or in one worked out."""
    if not _DAY_AND_MONTH.fullmatch(timex.value):
        return None
    try:
        return datetime.date.fromisoformat(timex.value)
    except ValueError:
        sure = resolution is not None and resolution.basis in (Basis.STATED, Basis.WORKED_OUT)
        days = resolution.interval if sure and resolution else None
        return days.first if days is not None and days.days == 1 else None


def _dispute(event: Event, told: Sequence[Timex], sides: Sequence[Side], why: str, said: _Said) -> Dispute:
    return Dispute(
        members=tuple(Member(timex.id, said.words(timex)) for timex in told),
        documents=(told[0].document,),
        about=event.id,
        slot=Slot.DATE,
        dispute=DisputeType.INSIDE_ONE_ACCOUNT,
        sides=tuple(sides),
        why=why,
    )


def _side(timex: Timex, said: _Said) -> Side:
    entry = said.claims.get(timex.span("text"))
    claims = (entry.claim.id,) if entry else ()
    return Side(said.words(timex), claims, (timex.document,), Count(1, 1, 1), entry.said_by if entry else ())
