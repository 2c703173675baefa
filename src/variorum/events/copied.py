"""Tellings in copied passages: the n-th "meeting" of a passage is the same in both accounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial

from variorum.events.bundles import Link
from variorum.events.features import Feature
from variorum.model import DocumentId, Passage, Span
from variorum.model.remembered import Remembered

_MOST = 400
"""Tellings of one passage that are aligned; longer passages are aligned piece by piece."""


def copied_pairs(passages: Iterable[Passage], features: Mapping[DocumentId, Sequence[Feature]]) -> list[Link]:
    """Pairs of event mentions that stand in the same place of one passage in two accounts."""
    pairs: list[Link] = []
    for passage in passages:
        told = tuple(features.get(document) for document in passage.documents)
        pairs += _PAIRS.of(passage.id, (passage, told), partial(_pairs, passage, features))
    return pairs


_PAIRS: Remembered[list[Link]] = Remembered(5_000)


def _pairs(passage: Passage, features: Mapping[DocumentId, Sequence[Feature]]) -> list[Link]:
    told = _told(passage, features)
    first, *others = [told[document] for document in sorted(told)] or [[]]
    return [pair for other in others for pair in _aligned(first, other)]


def _told(passage: Passage, features: Mapping[DocumentId, Sequence[Feature]]) -> dict[DocumentId, list[Feature]]:
    told: dict[DocumentId, list[Feature]] = defaultdict(list)
    for span in passage.spans("text"):
        told[span.document] += [f for f in features.get(span.document, ()) if _inside(f, span)]
    return told


def _inside(item: Feature, span: Span) -> bool:
    return span.start <= item.start < span.end


def _aligned(left: Sequence[Feature], right: Sequence[Feature]) -> list[Link]:
    pairs = []
    for start in range(0, len(left), _MOST):
        mine, yours = left[start : start + _MOST], right[start : start + _MOST]
        matcher = SequenceMatcher(None, [_sign(f) for f in mine], [_sign(f) for f in yours], autojunk=False)
        for a, b, size in matcher.get_matching_blocks():
            pairs += [(mine[a + n].mention.id, yours[b + n].mention.id) for n in range(size)]
    return pairs


def _sign(item: Feature) -> tuple[str, str, str]:
    return item.telling.cue, item.standing, item.type
