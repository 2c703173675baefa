"""Tellings in copied passages: the n-th "meeting" of a passage is the same in both accounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from variorum.events.features import Feature
from variorum.model import DocumentId, FindingId, Passage, Span

_MOST = 400
"""Tellings of one passage that are aligned; longer passages are aligned piece by piece."""


def copied_pairs(
    passages: Iterable[Passage], features: Mapping[DocumentId, Sequence[Feature]]
) -> list[tuple[FindingId, FindingId]]:
    """Pairs of event mentions that stand in the same place of one passage in two accounts."""
    pairs = []
    for passage in passages:
        told = _told(passage, features)
        first, *others = [told[document] for document in sorted(told)] or [[]]
        for other in others:
            pairs += _aligned(first, other)
    return pairs


def _told(passage: Passage, features: Mapping[DocumentId, Sequence[Feature]]) -> dict[DocumentId, list[Feature]]:
    told: dict[DocumentId, list[Feature]] = defaultdict(list)
    for span in passage.spans("text"):
        told[span.document] += [f for f in features.get(span.document, ()) if _inside(f, span)]
    return told


def _inside(item: Feature, span: Span) -> bool:
    return span.start <= item.start < span.end


def _aligned(left: Sequence[Feature], right: Sequence[Feature]) -> list[tuple[FindingId, FindingId]]:
    pairs = []
    for start in range(0, len(left), _MOST):
        mine, yours = left[start : start + _MOST], right[start : start + _MOST]
        matcher = SequenceMatcher(None, [_sign(f) for f in mine], [_sign(f) for f in yours], autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            pairs += [(mine[a + n].mention.id, yours[b + n].mention.id) for n in range(size)]
    return pairs


def _sign(item: Feature) -> tuple[str, str, str]:
    return item.telling.cue, item.standing, item.type
