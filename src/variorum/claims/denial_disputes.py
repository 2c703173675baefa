"""A meeting, a call or the like that one party says was held and another says was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.claims.agreements import counts
from variorum.claims.denials import DENIED
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, silent, voice
from variorum.model import Dispute, DisputeType, Polarity, Slot

HELD = "held"


def denial_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each event: between those who tell it as held and those who deny it."""
    for event in bench.book.events:
        told = bench.book.by_event.get(event.id, ())
        denied = [entry for entry in told if _is_denial(entry)]
        held = [entry for entry in told if _is_held(entry, bench)] if denied and not event.background else []
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


def _is_denial(entry: Entry) -> bool:
    """Somebody's word that it did not happen; what was called off is nobody's denial."""
    claim = entry.claim
    return claim.slot is Slot.DENIAL and claim.value == DENIED and entry.attributed and not entry.background


def _is_held(entry: Entry, bench: Bench) -> bool:
    """A claim of a telling that tells it as held."""
    claim = entry.claim
    is_positive = claim.polarity is Polarity.POSITIVE and claim.slot is not Slot.OUTCOME
    return is_positive and claim.event_mention in bench.held and not entry.background and counts(entry)


def _why(held: Sequence[Entry]) -> str:
    own = any(not entry.attributed for entry in held)
    return "told as held and denied" + ("; some accounts tell it in their own voice" if own else "")
