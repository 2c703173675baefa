"""Sets joined by the mean likeness of their members, the likest first, where nothing forbids it.

Average linkage (UPGMA) over a sparse table: a pair that was not measured counts as unlike.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]


class Linkage:
    """Sets of items with the sums of likeness between them.

    Args:
        sizes: how many items each set has at the beginning.
        sums: the sum of likeness over all pairs of items of two sets, smaller number first.
        least: the mean likeness below which nothing is joined.
    """

    def __init__(self, sizes: Sequence[int], sums: Mapping[Pair, float], least: float) -> None:
        self._sizes = list(sizes)
        self._least = least
        self._near: list[dict[int, float]] = [{} for _ in sizes]
        for (one, other), total in sums.items():
            self._near[one][other] = self._near[other][one] = total
        self._heap: list[tuple[float, int, int, int, int]] = []
        for one, other in sorted(sums):
            self._offer(one, other)
        self._gone: set[int] = set()
        self.mean = 0.0
        """The mean likeness of the two sets joined last."""

    def run(self, join: Callable[[int, int], bool]) -> None:
        """Join sets, the second into the first; `join` does it and says whether it may be done."""
        while self._heap:
            unlike, one, other, size, other_size = heapq.heappop(self._heap)
            stale = (self._sizes[one], self._sizes[other]) != (size, other_size)
            if stale or one in self._gone or other in self._gone:
                continue
            self.mean = -unlike
            if join(one, other):
                self._merge(one, other)

    def _merge(self, one: int, other: int) -> None:
        self._gone.add(other)
        self._sizes[one] += self._sizes[other]
        for beside, total in self._near[other].items():
            if beside != one:
                self._near[one][beside] = self._near[one].get(beside, 0.0) + total
                self._near[beside].pop(other)
        self._near[one].pop(other, None)
        for beside, total in sorted(self._near[one].items()):
            self._near[beside][one] = total
            self._offer(min(one, beside), max(one, beside))

    def _offer(self, one: int, other: int) -> None:
        mean = round(self._near[one][other] / (self._sizes[one] * self._sizes[other]), 6)
        if mean >= self._least:
            heapq.heappush(self._heap, (-mean, one, other, self._sizes[one], self._sizes[other]))
