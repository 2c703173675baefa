"""Sets of numbers that grow together, except where something keeps them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence


def grouped(numbers: Iterable[int], key: Callable[[int], Hashable]) -> list[list[int]]:
    """Numbers by a key, in the order in which the keys first come."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        groups[key(number)].append(number)
    return list(groups.values())


class Joined:
    """A union-find over numbers 0..n-1 with pairs that must never meet; near linear (Tarjan 1975)."""

    def __init__(self, size: int, apart: Iterable[tuple[int, int]] = ()) -> None:
        self._parent = list(range(size))
        self._size = [1] * size
        self._apart: dict[int, set[int]] = {}
        for a, b in apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def root(self, item: int) -> int:
        """The number that stands for the set of an item."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, a: int, b: int) -> bool:
        """Make two sets one; False when something keeps them apart."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return True
        if b in self._apart.get(a, ()):
            return False
        if (self._size[a], -a) < (self._size[b], -b):
            a, b = b, a
        self._parent[b] = a
        self._size[a] += self._size[b]
        for other in sorted(self._apart.pop(b, ())):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        return True

    def join_all(self, members: Sequence[int]) -> None:
        """Make one set of many."""
        for other in members[1:]:
            self.join(members[0], other)
