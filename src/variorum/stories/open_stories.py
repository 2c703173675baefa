"""What the sweep remembers from day to day: the stories still open, as deterministic bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import orjson

from variorum.stories.vectors import Vector

MOST_TERMS = 80
MOST_LEAD_TERMS = 60
_KEPT = 1_000
_KEPT_MEMBERS = 200


@dataclass(frozen=True, slots=True)
class OpenStory:
    """A story that may still grow: its label, the sum of its members' vectors, its members and days (ordinals).

    Equal stories have their terms and members in one order.
    """

    label: str
    vector: Vector
    size: int
    members: tuple[str, ...]
    days: tuple[int, int]
    lead: Vector = field(default_factory=dict)
    """The sum of what its members begin with."""


@dataclass(slots=True)
class _Last:
    """What was packed last: the next day begins where this one ended, and few stories change in a day."""

    state: bytes = b""
    stories: Sequence[OpenStory] = ()
    rows: Mapping[str, tuple[OpenStory, bytes]] = field(default_factory=dict)


_LAST = _Last()


def pack(stories: Iterable[OpenStory]) -> bytes:
    """The latest stories as bytes; equal stories give equal bytes."""
    latest = sorted(stories, key=lambda story: (-story.days[1], story.label))[:_KEPT]
    kept = sorted((_kept(story) for story in latest), key=lambda story: story.label)
    rows = {story.label: (story, _row(story)) for story in kept}
    state = b"[" + b",".join(row for _, row in rows.values()) + b"]"
    _LAST.state, _LAST.stories, _LAST.rows = state, tuple(kept), rows
    return state


def _kept(story: OpenStory) -> OpenStory:
    return story if len(story.members) <= _KEPT_MEMBERS else replace(story, members=story.members[:_KEPT_MEMBERS])


def _row(story: OpenStory) -> bytes:
    known, row = _LAST.rows.get(story.label, (None, b""))
    if known is story:
        return row
    terms, lead = list(story.vector.items()), list(story.lead.items())
    return orjson.dumps([story.label, terms, story.size, story.members, story.days, lead])


def unpack(state: bytes) -> Sequence[OpenStory]:
    """The stories in a state; none at the beginning of a sweep."""
    if not state:
        return ()
    if state == _LAST.state:
        return _LAST.stories
    return tuple(
        OpenStory(label, dict(vector), size, tuple(members), (days[0], days[1]), dict(lead))
        for label, vector, size, members, days, lead in orjson.loads(state)
    )
