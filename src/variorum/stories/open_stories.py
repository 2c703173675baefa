"""What the sweep remembers from day to day: the stories still open, as deterministic bytes."""

from __future__ import annotations

import zlib
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import orjson

from variorum.stories.facets import Bundle
from variorum.stories.search import Index
from variorum.stories.vectors import Vector, heaviest

_KEPT = 2_000
_KEPT_MEMBERS = 200
_LENGTH = 4
"""Bytes before each story that say how long it is."""
_LEVEL = 1
ANCHOR = "#"
"""Behind the name of a bundle that is an open story."""


@dataclass(frozen=True, slots=True)
class OpenStory:
    """A story that may still grow: its label, its members pooled, and who they are.

    Equal stories have their members in one order.
    """

    label: str
    told: Bundle
    members: tuple[str, ...]

    def row(self) -> bytes:
        """The story as bytes, behind their number."""
        told = self.told
        facets = [[name, heaviest(vector, len(vector))] for name, vector in told.facets.items()]
        row = [self.label, self.members, facets, told.size, told.days, told.fullness]
        packed = zlib.compress(orjson.dumps(row), _LEVEL)
        return len(packed).to_bytes(_LENGTH, "big") + packed


class OpenStories:
    """The latest stories, found by their terms, their members and their labels."""

    def __init__(self) -> None:
        self._stories: dict[str, OpenStory] = {}
        self._rows: dict[str, bytes] = {}
        self._order: list[tuple[int, str]] = []
        """All stories, the latest first."""
        self._labels: list[str] = []
        """All labels, sorted."""
        self.homes: dict[str, str] = {}
        self._index = Index()

    def get(self, label: str) -> OpenStory | None:
        """The story of a label, if it is still open."""
        return self._stories.get(label)

    def bundle(self, label: str) -> Bundle:
        """An open story as something that may be linked."""
        return self._stories[label].told

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
        insort(self._order, _age(story))
        insort(self._labels, story.label)
        self._index.put(story.label, story.told.vector, story.told.size)
        self.homes.update(dict.fromkeys(story.members, story.label))

    def _drop(self, label: str) -> None:
        gone = self._stories.pop(label, None)
        if gone is not None:
            del self._rows[label]
            del self._order[bisect_left(self._order, _age(gone))]
            del self._labels[bisect_left(self._labels, label)]
            self._index.drop(label, gone.told.vector)
            for member in gone.members:
                self.homes.pop(member, None)

    def pack(self) -> bytes:
        """Close all but the latest stories; the others as bytes, equal ones as equal bytes."""
        for _, label in self._order[_KEPT:]:
            self._drop(label)
        return b"".join([self._rows[label] for label in self._labels])


def _age(story: OpenStory) -> tuple[int, str]:
    return -(story.told.days or (0, 0))[1], story.label


_SHELF: dict[bytes, OpenStories] = {}
"""The stories of the last state packed: the next day begins where this one ended, and few stories change in a day."""


def unpack(state: bytes) -> OpenStories:
    """The stories in a state, for the caller alone; none at the beginning of a sweep."""
    at_hand = _SHELF.pop(state, None)
    if at_hand is not None:
        return at_hand
    stories = OpenStories()
    for label, members, facets, size, days, fullness in _rows(state):
        vectors = {name: dict(vector) for name, vector in facets}
        span = (days[0], days[1]) if days else None
        told = Bundle(label + ANCHOR, vectors, size, True, span, fullness)
        stories.put(OpenStory(label, told, tuple(members)))
    return stories


def _rows(state: bytes) -> Iterator[list[Any]]:
    place = 0
    while place < len(state):
        start = place + _LENGTH
        place = start + int.from_bytes(state[place:start], "big")
        yield orjson.loads(zlib.decompress(state[start:place]))


def pack(stories: OpenStories) -> bytes:
    """The state after a day; the stories are handed over and must not be changed any more."""
    state = stories.pack()
    _SHELF.clear()
    _SHELF[state] = stories
    return state
