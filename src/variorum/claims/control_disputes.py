"""One place told as taken and as not taken: by parties that contradict one another, or as text or times changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.changing_hands import by_place
from variorum.claims.control import HELD, RETAKEN, TAKEN
from variorum.claims.control_denials import STILL_HELD
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, silent, voice
from variorum.model import Dispute, DisputeType, Polarity, Slot

_LONG = 10
"""Days after which a denial is no answer to a claim."""


def control_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each place."""
    places = by_place(bench.book)
    for (subject, value, site), entries in places.items():
        told = [entry for entry in entries if entry.claim.polarity is Polarity.POSITIVE]
        denied = [entry for entry in entries if entry.claim.polarity is Polarity.NEGATIVE]
        still = places.get((subject, STILL_HELD, site), []) if value in (TAKEN, RETAKEN) else []
        against = [*denied, *still]
        kind = _kind(told, against, bench) if told and against and _by_others(told, against) else None
        if kind is not None:
            ours = places.get((subject, HELD, site), []) if value == TAKEN else []
            values = ((value, told), ("denied", denied), (STILL_HELD, still), (HELD, ours))
            sides = [side for each, behind in values for side in by_voice(each, behind, bench)]
            yield dispute(
                subject,
                Slot.CONTROL,
                kind,
                sides,
                [*told, *against, *ours],
                _why(kind, told, denied),
                silent(told, against, bench),
            )


def _by_others(told: Sequence[Entry], denied: Sequence[Entry]) -> bool:
    """Whether somebody denies what somebody else tells; one voice that says both has changed, not been contradicted."""
    return any(voice(one) != voice(other) for one in told for other in denied)


def _kind(told: Sequence[Entry], denied: Sequence[Entry], bench: Bench) -> DisputeType | None:
    """A party's word against another's; without one, a change of text or of the times, or nothing to speak of."""
    accounts = sorted({entry.document for entry in (*told, *denied)})
    if any(entry.attributed for entry in (*told, *denied)):
        return DisputeType.MAYBE_TWO_THINGS if _long_apart(told, denied, bench) else DisputeType.PARTIES_CONTRADICT
    if len(accounts) == 1:
        return None
    return DisputeType.EDITIONS_DIFFER if bench.are_editions(accounts) else DisputeType.MAYBE_TWO_THINGS


def _long_apart(told: Sequence[Entry], denied: Sequence[Entry], bench: Bench) -> bool:
    """Whether every denial was written long before or after every telling: a town may have changed hands between."""
    for one in told:
        for other in denied:
            a, b = bench.day(one.document), bench.day(other.document)
            if a is None or b is None or max((b.first - a.last).days, (a.first - b.last).days) <= _LONG:
                return False
    return True


def _why(kind: DisputeType, told: Sequence[Entry], denied: Sequence[Entry]) -> str:
    if kind is DisputeType.PARTIES_CONTRADICT:
        own = any(not entry.attributed for entry in told)
        against = "denied" if denied else f"as {STILL_HELD}"
        return f"told as taken and {against}" + ("; some accounts tell it in their own voice" if own else "")
    if kind is DisputeType.EDITIONS_DIFFER:
        return "editions of one text say differently"
    return "told as taken and as not taken, perhaps of different days"
