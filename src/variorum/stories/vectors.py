"""Sparse vectors of terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from operator import itemgetter

Vector = Mapping[str, float]


def dot(left: Vector, right: Vector) -> float:
    """The inner product, the same whatever the order of insertion: the sum is exact before it is rounded."""
    return math.fsum([left[term] * right[term] for term in left.keys() & right.keys()])


def unit(vector: Vector, most: int, little: float = 0.0) -> dict[str, float]:
    """The heaviest `most` terms at length one, rounded; shorter than one the less they weigh beside `little`."""
    kept = heaviest(vector, most)
    length = math.sqrt(math.fsum(weight * weight for _, weight in kept) + little * little)
    return {term: round(weight / length, 4) for term, weight in kept} if length else {}


def heaviest(vector: Vector, most: int) -> list[tuple[str, float]]:
    """The heaviest terms, then alphabetical."""
    return sorted(sorted(vector.items()), key=itemgetter(1), reverse=True)[:most]


def total(vectors: Iterable[Vector], most: int) -> dict[str, float]:
    """The sum of vectors, its heaviest terms only."""
    parts: dict[str, list[float]] = {}
    for vector in vectors:
        for term, weight in vector.items():
            parts.setdefault(term, []).append(weight)
    summed = {term: round(math.fsum(weights) if len(weights) > 1 else weights[0], 4) for term, weights in parts.items()}
    return dict(heaviest(summed, most))
