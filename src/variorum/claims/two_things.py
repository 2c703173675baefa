"""Two meetings that may be one told differently: the same people, but on another day, or that day at another place.

Which it is the words do not tell, so it is only said that they may be two. An account that tells both settles it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from variorum.claims.agreements import counts
from variorum.claims.ledger import Entry
from variorum.claims.sameness import days_apart, is_day, length, places_apart, same_length
from variorum.claims.sides import Bench, dispute, side
from variorum.model import Dispute, DisputeType, Event, FindingId, Realis, Slot, Status

_MEETING = "CONSULT"
_CALLS = frozenset({"call", "phone", "telephone", "speak"})
_PEOPLE = 2
"""Persons that both must name."""
_NEAR = 2
"""Days between them at most."""
_MOST = 40
"""Meetings of two people, and people of a meeting, beyond which this is not asked."""


def two_things(bench: Bench) -> Iterator[Dispute]:
    """At most one for each two meetings that no account tells both of."""
    pairs: dict[tuple[FindingId, FindingId], list[Event]] = defaultdict(list)
    for event in bench.book.events:
        if event.type == _MEETING and event.status is Status.TOLD and not event.background:
            people = sorted({p.actor for p in event.participants if p.actor in bench.book.people})
            for one, other in combinations(people if len(people) <= _MOST else (), _PEOPLE):
                pairs[one, other].append(event)
    asked: set[tuple[FindingId, FindingId]] = set()
    for events in pairs.values():
        for left, right in combinations(sorted(events, key=lambda event: event.id) if len(events) <= _MOST else (), 2):
            if (left.id, right.id) not in asked and not set(left.documents) & set(right.documents):
                asked.add((left.id, right.id))
                found = _elsewhere(left, right, bench) or _another_day(left, right, bench)
                if found is not None:
                    yield found


def _elsewhere(left: Event, right: Event, bench: Bench) -> Dispute | None:
    """On one day at two places."""
    days = [event.interval for event in (left, right)]
    if days[0] is None or days[0] != days[1] or days[0].days != 1:
        return None
    here, there = (_told(event, Slot.PLACE, bench) for event in (left, right))
    apart = all(places_apart(one.claim.value, other.claim.value) for one in here for other in there)
    return _dispute(left, Slot.PLACE, here, there, bench) if apart else None


def _another_day(left: Event, right: Event, bench: Bench) -> Dispute | None:
    """At one place, as long as one another, but on days near each other."""
    if not left.place or left.place != right.place or left.interval is None or right.interval is None:
        return None
    if abs((left.interval.first - right.interval.first).days) > _NEAR or not _as_long(left, right, bench):
        return None
    here, there = (_told(event, Slot.DATE, bench) for event in (left, right))
    apart = all(days_apart(a.claim.value, b.claim.value, a.day, b.day) for a in here for b in there)
    return _dispute(left, Slot.DATE, here, there, bench) if apart else None


def _as_long(left: Event, right: Event, bench: Bench) -> bool:
    """Whether both are told with a length, and lengths agree."""
    here, there = (
        [span for e in _told(event, Slot.DURATION, bench) if (span := length(e.claim.value, e.words)) is not None]
        for event in (left, right)
    )
    return any(same_length(one, other) for one in here for other in there)


def _told(event: Event, slot: Slot, bench: Bench) -> list[Entry]:
    """What accounts say of a meeting that was held, of themselves."""
    told = [e for e in bench.book.by_event.get(event.id, ()) if e.claim.slot is slot and not e.background and counts(e)]
    told = [e for e in told if slot is not Slot.DATE or is_day(e.claim.value)]
    return [e for e in told if _is_held(e, bench)]


def _is_held(entry: Entry, bench: Bench) -> bool:
    telling = bench.tellings.get(entry.claim.event_mention) if entry.claim.event_mention else None
    return telling is not None and telling.realis is Realis.ACTUAL and telling.cue not in _CALLS


def _dispute(event: Event, slot: Slot, here: Sequence[Entry], there: Sequence[Entry], bench: Bench) -> Dispute | None:
    if not here or not there:
        return None
    sides = [side(told[0].words, told, bench) for told in (here, there)]
    why = "two meetings of the same people, or one told differently"
    return dispute(event.id, slot, DisputeType.MAYBE_TWO_THINGS, sides, [*here, *there], why)
