"""Events in the order of time as timelines draw them, from the rows of an export.

Days are proleptic Gregorian (ISO 8601); an event whose days are not known has no place on a line of time and is
counted instead. A row tells how it is told and by whom, since nobody may lose their speaker.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.exports.rows import Row
from variorum.model import DisputeType, Interval, Realis, Slot, Status
from variorum.words.calendar.wording import days_in_words

STATUSES: Mapping[str, str] = {
    "told": "told as held", "planned": "planned", "denied": "told as not held", "disputed": "disputed",
}  # fmt: skip
"""How accounts tell an event, in plain words."""

BASES: Mapping[str, str] = {
    "stated": "stated in the accounts", "worked_out": "worked out", "borrowed": "taken from another account",
}  # fmt: skip
"""On what the days of an event rest, in plain words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One event on a line of time; `first` and `last` are days, both included."""

    id: str
    title: str
    first: datetime.date
    last: datetime.date
    status: str
    background: bool
    place: str
    type: str
    told: str
    accounts: str
    why: str

    @property
    def days(self) -> int:
        """How many days it may have been on: its precision."""
        return (self.last - self.first).days + 1


def dated(
    rows: Sequence[Row], speakers: Mapping[str, Sequence[str]] | None = None, contradicted: Container[str] = ()
) -> list[Dated]:
    """Rows of events that have days, by their first day, last day, then in the order given.

    Args:
        rows: rows of kind "event", in the order of the texts.
        speakers: who alone says that an event happened, where no account says it itself.
        contradicted: events that parties contradict each other about.
    """
    found = [_dated(row, (speakers or {}).get(row["event"], ()), contradicted) for row in rows if row["interval"]]
    return sorted(found, key=lambda event: (event.first, event.last))


def _dated(row: Row, speakers: Iterable[str], contradicted: Container[str]) -> Dated:
    count = accounts(row, speakers)
    first, last = (datetime.date.fromisoformat(day) for day in row["interval"])
    why = BASES.get(row["basis"], "") + (f": {row['why']}" if row["why"] else "")
    return Dated(
        id=row["event"],
        title=row["title"] or row["type"].lower() or "untitled",
        first=first,
        last=last,
        status="disputed" if row["event"] in contradicted else row["status"],
        background=bool(row["background"]),
        place=row["place"] or "",
        type=row["type"],
        told=f"{count} ({', '.join(row['told_by'])})",
        accounts=count,
        why=why,
    )


def accounts(row: Row, speakers: Iterable[str] = ()) -> str:
    """How many accounts tell an event, at most how many separate ones, and on whose word alone."""
    count, most = row["documents"], row["separate_at_most"]
    told = "1 account" if count == 1 else f"{count} accounts"
    told += f", at most {most} separate" if count > 1 and most is not None else ""
    named = ", ".join(dict.fromkeys(speakers))
    return told + (f", only as said by {named}" if named else "")


SURENESS: Mapping[str, int] = {realis: place for place, realis in enumerate(Realis)}
"""How much a telling says: what is told as held before what is planned, denied or supposed."""


def surest(realis: Iterable[str], status: str) -> frozenset[str]:
    """The kinds of telling that make an event what it is told to be: who forecasts it does not say that it happened.

    Args:
        realis: the realis of its tellings.
        status: how the accounts together tell it.
    """
    found = set(realis)
    if status == Status.DENIED and Realis.DENIED in found:
        return frozenset({Realis.DENIED})
    return frozenset(sorted(found, key=SURENESS.__getitem__)[:1])


def voices(
    tellings: Iterable[Row], names: Mapping[str, str], statuses: Mapping[str, str] | None = None
) -> dict[str, list[str]]:
    """Who alone says that an event happened, or is planned: where every telling that says so stands in a quotation.

    Args:
        tellings: rows of kind "event_mention".
        names: the actors' names by their ids.
        statuses: how each event is told.
    """
    rows: dict[str, list[Row]] = {}
    for row in tellings:
        rows.setdefault(row["event"], []).append(row)
    told: dict[str, list[list[str]]] = {}
    for event, found in rows.items():
        kinds = surest((row["realis"] for row in found), (statuses or {}).get(event, Status.TOLD))
        told[event] = [_speakers(row, names) for row in found if row["realis"] in kinds]
    return {event: [name for said in found for name in said] for event, found in told.items() if all(found)}


def _speakers(row: Row, names: Mapping[str, str]) -> list[str]:
    said = [names.get(actor, "somebody") for actor in row["said_by"]]
    return said or (["a speaker not settled"] if row["quotation"] else [])


def contradictions(disputes: Iterable[Row]) -> frozenset[str]:
    """The events that one party says were held and another denies."""
    return frozenset(
        row["about"]
        for row in disputes
        if row["dispute"] == DisputeType.PARTIES_CONTRADICT and row["slot"] == Slot.DENIAL
    )


def counted(events: int) -> str:
    """A number of events."""
    return "1 event" if events == 1 else f"{events:,} events"


def precision(event: Dated) -> str:
    """Its days in plain words: "4 May 2031", "May 2031", "2031", "3 May 2031 to 9 May 2031"."""
    return days_in_words(Interval(event.first, event.last))
