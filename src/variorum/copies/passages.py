"""Passages: one stretch of text, however many accounts it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.model import DocumentId, Evidence, Member, Passage, Span
from variorum.words.unions import Unions

_ALIKE = 0.5  # of the longer of two places that count as one
_NEIGHBOURS = 8  # places before it that a place is held against


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch in one account: characters [start, end) of its body, and where they stand in its text."""

    document: DocumentId
    start: int
    end: int
    spans: tuple[Span, ...]


Link = tuple[Place, Place]


def gather_places(links: Sequence[Link]) -> list[list[Place]]:
    """The places that are the same text, over any number of links, each group with its places in order."""
    unions: Unions[Place] = Unions()
    by_document: dict[DocumentId, set[Place]] = defaultdict(set)
    for one, other in links:
        unions.join(one, other)
        by_document[one.document].add(one)
        by_document[other.document].add(other)
    for places in by_document.values():
        for one, other in (*_overlapping(sorted(places)), *_with_a_span_in_common(places)):
            unions.join(one, other)
    return unions.groups()


def passages(links: Sequence[Link]) -> Iterator[Passage]:
    """A passage for every group of linked places."""
    for places in gather_places(links):
        longest: dict[DocumentId, Place] = {}
        for place in places:
            held = longest.get(place.document)
            if held is None or place.end - place.start > held.end - held.start:
                longest[place.document] = place
        yield _passage(longest.values())


def _passage(places: Iterable[Place]) -> Passage:
    found = list(places)
    return Passage(
        members=tuple(Member(place.document) for place in found),
        documents=tuple(place.document for place in found),
        evidence=tuple(Evidence("text", span) for place in found for span in place.spans),
        characters=max(place.end - place.start for place in found),
    )


def _with_a_span_in_common(places: Iterable[Place]) -> Iterator[Link]:
    """Places that take up the very same span: a passage is known by its spans, so one span is never in two."""
    first: dict[Span, Place] = {}
    for place in sorted(places):
        for span in place.spans:
            if (before := first.setdefault(span, place)) != place:
                yield before, place


def _overlapping(places: Sequence[Place]) -> Iterator[Link]:
    for index, place in enumerate(places):
        for other in places[max(0, index - _NEIGHBOURS) : index]:
            both = min(place.end, other.end) - max(place.start, other.start)
            if both >= _ALIKE * max(place.end - place.start, other.end - other.start):
                yield other, place
