"""Which bundles are worth comparing: those that share heavy terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from variorum.stories.facets import Bundle
from variorum.stories.vectors import Vector, heaviest

_SEARCHED_TERMS = 40
_WORTH_A_LOOK = 0.5
"""Share of the least likeness asked for that the terms searched must reach before all terms are compared."""
_LONGEST_POSTING = 500
_AT_ONCE = 500


class Index:
    """Where each term stands in what is open."""

    def __init__(self) -> None:
        self._postings: dict[str, dict[str, float]] = defaultdict(dict)

    def put(self, name: str, vector: Vector, size: int) -> None:
        """Add a bundle's terms, as they are on average over its members."""
        for term, weight in vector.items():
            self._postings[term][name] = weight / size

    def drop(self, name: str, vector: Vector) -> None:
        """Take out a bundle's terms."""
        for term in vector:
            found = self._postings[term]
            found.pop(name, None)
            if not found:
                del self._postings[term]

    def near(self, vector: Vector, least: float) -> list[str]:
        """The open bundles that are alike enough, judged by a vector's heaviest terms, for a closer look; sorted."""
        shared: dict[str, float] = defaultdict(float)
        for term, weight in heaviest(vector, _SEARCHED_TERMS):
            for name, held in self._postings.get(term, {}).items():
                shared[name] += weight * held
        return sorted(name for name, likeness in shared.items() if likeness >= _WORTH_A_LOOK * least)


def candidates(bundles: Sequence[Bundle], least: float) -> Iterator[tuple[Bundle, Bundle]]:
    """Pairs of single accounts alike enough, judged by their heaviest terms, leaving out terms that very many share."""
    matrix = _matrix([heaviest(bundle.vector, _SEARCHED_TERMS) for bundle in bundles])
    turned = matrix.T.tocsr()
    for first in range(0, len(bundles), _AT_ONCE):
        shared = (matrix[first : first + _AT_ONCE] @ turned).tocoo()
        for row, column, value in zip(shared.row.tolist(), shared.col.tolist(), shared.data.tolist(), strict=True):
            if first + row < column and value >= _WORTH_A_LOOK * least:
                yield bundles[first + row], bundles[column]


def _matrix(vectors: Sequence[Iterable[tuple[str, float]]]) -> csr_matrix:
    """One row a vector; columns of terms in more rows than are worth following are empty."""
    cells: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for row, vector in enumerate(vectors):
        for term, weight in vector:
            cells[term].append((row, weight))
    kept = [found for _, found in sorted(cells.items()) if 1 < len(found) <= _LONGEST_POSTING]
    rows = np.array([row for found in kept for row, _ in found], dtype=np.int64)
    columns = np.array([column for column, found in enumerate(kept) for _ in found], dtype=np.int64)
    weights = np.array([weight for found in kept for _, weight in found], dtype=np.float64)
    return csr_matrix((weights, (rows, columns)), shape=(len(vectors), max(1, len(kept))))
