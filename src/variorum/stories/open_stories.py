"""What the sweep remembers from day to day: the stories still open, as deterministic bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import orjson

from variorum.stories.linking import Bundle
from variorum.stories.search import Index
from variorum.stories.vectors import Vector

MOST_TERMS = 80
MOST_LEAD_TERMS = 60
_KEPT = 2_000
_KEPT_MEMBERS = 200
ANCHOR = "#"
"""Behind the name of a bundle that is an open story."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """A story that may still grow: its label, the sum of its members' vectors, its members and days (ordinals).

    Equal stories have their terms and members in one order.
    """

    label: str
    vector: Vector
    size: int
    members: tuple[str, ...]
    days: tuple[int, int] | None
    lead: Vector = field(default_factory=dict)
    """The sum of what its members begin with."""

    def row(self) -> bytes:
        """The story as bytes."""
        terms, lead = list(self.vector.items()), list(self.lead.items())
        return orjson.dumps([self.label, terms, self.size, self.members, self.days, lead])


class OpenStories:
    """The latest stories, found by their terms, their members and their labels."""

    def __init__(self) -> None:
        self._stories: dict[str, OpenStory] = {}
        self._rows: dict[str, bytes] = {}
        self.homes: dict[str, str] = {}
        self._index = Index()

    def get(self, label: str) -> OpenStory | None:
        """The story of a label, if it is still open."""
        return self._stories.get(label)

    def bundle(self, label: str) -> Bundle:
        """An open story as something that may be linked."""
        story = self._stories[label]
        return Bundle(label + ANCHOR, story.vector, story.size, True, story.days, story.lead)

    def near(self, vector: Vector, least: float) -> Iterator[OpenStory]:
        """Stories that may be at least so much like a vector."""
        return (self._stories[label] for label in self._index.near(vector, least))

    def put(self, story: OpenStory) -> None:
        """Open a story, or replace the one of its label."""
        self._drop(story.label)
        if len(story.members) > _KEPT_MEMBERS:
            story = replace(story, members=story.members[:_KEPT_MEMBERS])
        self._stories[story.label] = story
        self._rows[story.label] = story.row()
        self._index.put(story.label, story.vector, story.size)
        self.homes.update(dict.fromkeys(story.members, story.label))

    def _drop(self, label: str) -> None:
        gone = self._stories.pop(label, None)
        if gone is not None:
            del self._rows[label]
            self._index.drop(label, gone.vector)
            for member in gone.members:
                self.homes.pop(member, None)

    def pack(self) -> bytes:
        """Close all but the latest stories; the others as bytes, equal ones as equal bytes."""
        if len(self._stories) > _KEPT:
            latest = sorted(self._stories.values(), key=lambda story: (-(story.days or (0, 0))[1], story.label))
            for story in latest[_KEPT:]:
                self._drop(story.label)
        return b"[" + b",".join(self._rows[label] for label in sorted(self._rows)) + b"]"


_SHELF: dict[bytes, OpenStories] = {}
"""The stories of the last state packed: the next day begins where this one ended, and few stories change in a day."""


def unpack(state: bytes) -> OpenStories:
    """The stories in a state, for the caller alone; none at the beginning of a sweep."""
    at_hand = _SHELF.pop(state, None)
    if at_hand is not None:
        return at_hand
    stories = OpenStories()
    for label, vector, size, members, days, lead in orjson.loads(state or b"[]"):
        span = (days[0], days[1]) if days else None
        stories.put(OpenStory(label, dict(vector), size, tuple(members), span, dict(lead)))
    return stories


def pack(stories: OpenStories) -> bytes:
    """The state after a day; the stories are handed over and must not be changed any more."""
    state = stories.pack()
    _SHELF.clear()
    _SHELF[state] = stories
    return state
