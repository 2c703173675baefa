"""A meeting, a call or the like that one party says was held and another says was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.agreements import counts
from variorum.claims.denials import DENIED
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, silent, voice
from variorum.model import Dispute, DisputeType, Event, Polarity, Slot
from variorum.words.folding import fold

HELD = "held"
_PEOPLE = 2
"""People that a denial and what it denies must have in common, where no telling joins them."""


def denial_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each event: between those who tell it as held and those who deny it."""
    for event in bench.book.events:
        told = bench.book.by_event.get(event.id, ())
        denied = [entry for entry in told if _is_denial(entry)]
        if not denied or event.background:
            continue
        held = [entry for entry in told if _is_held(entry, bench)] or _held_elsewhere(event, bench)
        if any(voice(one) != voice(other) for one in held for other in denied):
            sides = [*by_voice(HELD, held, bench), *by_voice(DENIED, denied, bench)]
            yield dispute(
                event.id,
                Slot.DENIAL,
                DisputeType.PARTIES_CONTRADICT,
                sides,
                [*held, *denied],
                _why(held),
                silent(held, denied, bench),
            )


def _held_elsewhere(denied: Event, bench: Bench) -> list[Entry]:
    """The claims of the one happening told as held that a denial must mean: its sort, its people, its place."""
    people = {participant.actor for participant in denied.participants}
    found = []
    for event in bench.book.events:
        same = event.type == denied.type and len(people & {p.actor for p in event.participants}) >= _PEOPLE
        if event.id == denied.id or event.background or not same or not _may_be_one(event, denied):
            continue
        held = [entry for entry in bench.book.by_event.get(event.id, ()) if _is_held(entry, bench)]
        found += [held] if held else []
    return found[0] if len(found) == 1 else []


def _may_be_one(one: Event, other: Event) -> bool:
    """Whether neither place nor day keeps two happenings apart."""
    places = {fold(event.place) for event in (one, other) if event.place}
    days = [event.interval for event in (one, other) if event.interval is not None]
    return len(places) < 2 and (len(days) < 2 or days[0].meet(days[1]) is not None)


def _is_denial(entry: Entry) -> bool:
    """Somebody's word that it did not happen; what was called off is nobody's denial."""
    claim = entry.claim
    return claim.slot is Slot.DENIAL and claim.value == DENIED and entry.attributed and not entry.background


def _is_held(entry: Entry, bench: Bench) -> bool:
    """A claim of a telling that tells it as held."""
    claim = entry.claim
    is_positive = claim.polarity is Polarity.POSITIVE and claim.slot not in (Slot.OUTCOME, Slot.COUNT)
    return is_positive and claim.event_mention in bench.held and not entry.background and counts(entry)


def _why(held: Sequence[Entry]) -> str:
    own = any(not entry.attributed for entry in held)
    return "told as held and denied" + ("; some accounts tell it in their own voice" if own else "")
