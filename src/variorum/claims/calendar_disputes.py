"""An account against the calendar: a weekday and a date that never fall together."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.claims.ledger import Entry, Ledger
from variorum.model import (
    Basis,
    Count,
    Dispute,
    DisputeType,
    Event,
    FindingId,
    Member,
    Resolution,
    Side,
    Slot,
    Span,
    Timex,
)
from variorum.words.folding import folded_words

_IMPOSSIBLE = "impossible"
_DAY_AND_MONTH = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def against_the_calendar(
    book: Ledger,
    times: Mapping[FindingId, Sequence[Timex]],
    resolutions: Iterable[Resolution],
) -> Iterator[Dispute]:
    """One dispute for each telling with a time that cannot be; no word of time is in two.

    Args:
        book: the claims of the thread.
        times: the words of time of each event mention.
        resolutions: what the words of time stand for.
    """
    known = {resolution.timex: resolution for resolution in resolutions}
    wrong = {timex: r for timex, r in known.items() if r.interval is None and r.why.startswith(_IMPOSSIBLE)}
    said = {entry.place: entry for entry in book.entries if entry.claim.slot is Slot.DATE}
    seen: set[FindingId] = set()
    for event in book.events:
        for member in event.members:
            told = times.get(FindingId(member.id), ())
            found = _impossible(event, told, wrong, said) or _wrong_weekday(event, told, known, said)
            if found is not None and not seen & {timex.id for timex in told}:
                seen |= {timex.id for timex in told}
                yield found


def _impossible(
    event: Event, told: Sequence[Timex], wrong: Mapping[FindingId, Resolution], said: Mapping[Span, Entry]
) -> Dispute | None:
    """A time that cannot be, with the other words of time of the same telling."""
    for timex in told:
        if timex.id in wrong:
            others = [other for other in told if other.id != timex.id]
            return _dispute(
                event, [timex, *others], [_side(t, said) for t in (timex, *others)], wrong[timex.id].why, said
            )
    return None


def _wrong_weekday(
    event: Event, told: Sequence[Timex], known: Mapping[FindingId, Resolution], said: Mapping[Span, Entry]
) -> Dispute | None:
    """A date told in one breath with a weekday that it does not fall on: "Tuesday, 5 March 2031"."""
    for timex in told:
        words = folded_words(_words(timex, said))
        day = next((weekday for weekday in _WEEKDAYS if weekday.lower() in words), None)
        date = _date(timex, known.get(timex.id))
        if day and date and day != _WEEKDAYS[date.weekday()]:
            base = _side(timex, said)
            sides = [replace(base, value=value) for value in (day, date.isoformat())]
            why = f"{_IMPOSSIBLE}: {date.isoformat()} was a {_WEEKDAYS[date.weekday()]}, not a {day}"
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


def _dispute(
    event: Event, told: Sequence[Timex], sides: Sequence[Side], why: str, said: Mapping[Span, Entry]
) -> Dispute:
    return Dispute(
        members=tuple(Member(timex.id, _words(timex, said)) for timex in told),
        documents=(told[0].document,),
        about=event.id,
        slot=Slot.DATE,
        dispute=DisputeType.INSIDE_ONE_ACCOUNT,
        sides=tuple(sides),
        why=why,
    )


def _words(timex: Timex, said: Mapping[Span, Entry]) -> str:
    entry = said.get(timex.span("text"))
    return entry.words if entry else timex.value


def _side(timex: Timex, said: Mapping[Span, Entry]) -> Side:
    entry = said.get(timex.span("text"))
    claims = (entry.claim.id,) if entry else ()
    return Side(_words(timex, said), claims, (timex.document,), Count(1, 1, 1), entry.said_by if entry else ())
