"""Which accounts of a day stand for the most part in another account, word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from variorum.model import DocumentId, Given, Passage, Region, RegionLabel, Span
from variorum.model.remembered import Remembered

_COVERED = 0.5
Pairs = frozenset[tuple[str, str]]
_LEFT_OUT = frozenset({RegionLabel.BOILERPLATE, RegionLabel.CREDIT, RegionLabel.CAPTION})


def copied(given: Given) -> Pairs:
    """Pairs of accounts of which one stands for the most part in the other, one of them of this day."""
    passages = given.all(Passage)
    told = {card.id: _told_characters(given, card.id, card.characters) for card in given.cards}
    return _COPIED.of(given.unit, (passages, told), lambda: _pairs(passages, told))


_COPIED: Remembered[Pairs] = Remembered(60)


def _pairs(passages: Iterable[Passage], told: Mapping[DocumentId, int]) -> Pairs:
    """Pairs by the passages of a day's accounts and the number of characters that each of these tells."""
    shared: dict[tuple[DocumentId, DocumentId], set[Span]] = defaultdict(set)
    for passage in passages:
        for one in passage.spans("text"):
            if one.document in told:
                for other in passage.documents:
                    if other != one.document:
                        shared[one.document, other].add(one)
    return frozenset(
        (min(a, b), max(a, b)) for (a, b), spans in shared.items() if _covered(spans) >= _COVERED * max(told[a], 1)
    )


def _told_characters(given: Given, document: DocumentId, characters: int) -> int:
    left_out = sum(len(region.span("text")) for region in given.of(Region, document) if region.region in _LEFT_OUT)
    return characters - left_out


def _covered(spans: Iterable[Span]) -> int:
    reached = covered = 0
    for span in sorted(spans):
        covered += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return covered
