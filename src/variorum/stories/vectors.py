"""Sparse vectors of terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

Vector = Mapping[str, float]


def dot(left: Vector, right: Vector) -> float:
    """The inner product, added up in one order whatever the order of insertion."""
    if len(right) < len(left):
        left, right = right, left
    return math.fsum(weight * right[term] for term, weight in left.items() if term in right)


def unit(vector: Vector, most: int, little: float = 0.0) -> dict[str, float]:
    """The heaviest `most` terms at length one, rounded; shorter than one the less they weigh beside `little`."""
    kept = heaviest(vector, most)
    length = math.sqrt(math.fsum(weight * weight for _, weight in kept) + little * little)
    return {term: round(weight / length, 4) for term, weight in kept} if length else {}


def heaviest(vector: Vector, most: int) -> list[tuple[str, float]]:
    """The heaviest terms, then alphabetical."""
    return sorted(vector.items(), key=lambda item: (-item[1], item[0]))[:most]


def total(vectors: Iterable[Vector], most: int) -> dict[str, float]:
    """The sum of vectors, its heaviest terms only."""
    parts: dict[str, list[float]] = {}
    for vector in vectors:
        for term, weight in vector.items():
            parts.setdefault(term, []).append(weight)
    summed = {term: round(math.fsum(weights), 4) for term, weights in parts.items()}
    return dict(heaviest(summed, most))
