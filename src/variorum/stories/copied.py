"""Which accounts of a day stand for the most part in another account, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from variorum.model import DocumentId, Given, Passage, Region, RegionLabel, Span

_COVERED = 0.5
_LEFT_OUT = frozenset({RegionLabel.BOILERPLATE, RegionLabel.CREDIT, RegionLabel.CAPTION})


def copied(given: Given) -> set[tuple[str, str]]:
    """Pairs of accounts of which one stands for the most part in the other, one of them of this day."""
    shared: dict[tuple[str, str], set[Span]] = defaultdict(set)
    today = {card.id for card in given.cards}
    for passage in given.all(Passage):
        spans = passage.spans("text")
        documents = {span.document for span in spans}
        for one in spans if documents & today else ():
            if one.document in today:
                for other in documents - {one.document}:
                    shared[one.document, other].add(one)
    told = {card.id: _told_characters(given, card.id, card.characters) for card in given.cards}
    return {
        (min(a, b), max(a, b))
        for (a, b), spans in shared.items()
        if _covered(spans) >= _COVERED * max(told[DocumentId(a)], 1)
    }


def _told_characters(given: Given, document: DocumentId, characters: int) -> int:
    left_out = sum(len(region.span("text")) for region in given.of(Region, document) if region.region in _LEFT_OUT)
    return characters - left_out


def _covered(spans: Iterable[Span]) -> int:
    reached = covered = 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return covered
