"""Which events stand inside a larger one: what was agreed at a meeting, a meeting on the fringe of a conference.

Shown below the larger one; nothing is joined or counted by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Event, FindingId
from variorum.words.folding import fold

_OUTCOMES = frozenset({"AGREE", "CONCEDE"})
"""Types of what comes out of a gathering."""
_LONGEST = 31
"""Days within which a happening holds others: one known by its year alone does not."""


def nested(events: Sequence[Event]) -> list[tuple[Event, int]]:
    """Events in the order given, each of those inside a larger one behind it and one step deeper."""
    outermost = _outermost(events)
    above = {event.id: _around(event, outermost) for event in events}
    below: dict[FindingId | None, list[Event]] = {}
    for event in events:
        below.setdefault(above[event.id], []).append(event)
    return [row for event in below.get(None, []) for row in ((event, 0), *((e, 1) for e in below.get(event.id, [])))]


def larger(event: Event, events: Sequence[Event]) -> FindingId | None:
    """The id of the shortest event it stands inside, the earliest told of them; None where it stands by itself."""
    return _around(event, _outermost(events))


def _outermost(events: Sequence[Event]) -> list[Event]:
    """The meetings with a day of their own that stand inside no other."""
    meetings = [event for event in events if event.type == "CONSULT" and event.interval is not None]
    return [event for event in meetings if not any(_holds(other, event) for other in meetings)]


def _around(event: Event, outermost: Sequence[Event]) -> FindingId | None:
    around = [other for other in outermost if _holds(other, event)]
    shortest = min(around, key=lambda other: (_days(other), -len(other.documents), other.id), default=None)
    return shortest.id if shortest else None


def _holds(large: Event, small: Event) -> bool:
    if large.id == small.id or large.type != "CONSULT" or large.status is not small.status:
        return False
    if large.interval is None or small.interval is None or not set(large.documents) & set(small.documents):
        return False
    if large.interval.meet(small.interval) != small.interval or _days(large) > _LONGEST:
        return False
    if large.place and small.place and fold(large.place) != fold(small.place):
        return False
    if small.type in _OUTCOMES:
        return True
    both = {p.actor for p in large.participants} & {p.actor for p in small.participants}
    return _days(large) > _days(small) and bool(both or (large.place and small.place))


def _days(event: Event) -> int:
    return event.interval.days if event.interval else 0
