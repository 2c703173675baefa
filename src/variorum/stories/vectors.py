"""Sparse vectors of terms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from operator import itemgetter

Vector = Mapping[str, float]
_DIGITS = 10_000


def dot(left: Vector, right: Vector) -> float:
    """The inner product, the same whatever the order of insertion: the sum is exact before it is rounded."""
    shared = left.keys() & right.keys()
    return math.fsum([left[term] * right[term] for term in shared]) if shared else 0.0


def length(vector: Vector) -> float:
    """Its length, rounded."""
    return round(math.sqrt(math.fsum(weight * weight for weight in vector.values())), 4)


def unit(vector: Vector, most: int, little: float = 0.0) -> dict[str, float]:
    """The heaviest `most` terms at length one, rounded; shorter than one the less they weigh beside `little`."""
    kept = heaviest(vector, most) if len(vector) > most else vector.items()
    long = math.sqrt(math.fsum(weight * weight for _, weight in kept) + little * little)
    return {term: round(weight / long, 4) for term, weight in kept} if long else {}


def heaviest(vector: Vector, most: int) -> list[tuple[str, float]]:
    """The heaviest terms, then alphabetical."""
    return sorted(sorted(vector.items()), key=itemgetter(1), reverse=True)[:most]


def total(vectors: Iterable[Vector], most: int) -> dict[str, float]:
    """The sum of vectors, its heaviest terms only."""
    parts: dict[str, list[float]] = {}
    for vector in vectors:
        for term, weight in vector.items():
            parts.setdefault(term, []).append(weight)
    summed = {term: round(math.fsum(held), 4) if len(held) > 1 else held[0] for term, held in parts.items()}
    return summed if len(summed) <= most else dict(heaviest(summed, most))


def merged(vectors: Iterable[Vector], most: int) -> dict[str, float]:
    """What `total` gives of vectors that are rounded already, in any order."""
    summed: dict[str, float] = {}
    for vector in vectors:
        # As round(…, 4) gives of numbers of four digits, only faster.
        both = {
            term: round((summed[term] + vector[term]) * _DIGITS) / _DIGITS for term in summed.keys() & vector.keys()
        }
        summed.update(vector)
        summed.update(both)
    return summed if len(summed) <= most else dict(heaviest(summed, most))
