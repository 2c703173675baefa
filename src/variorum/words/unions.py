"""Disjoint sets (Tarjan 1975), each known by its smallest item."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Generic, Protocol, TypeVar


class _Ordered(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...

    def __hash__(self) -> int: ...


T = TypeVar("T", bound=_Ordered)


class Unions(Generic[T]):
    """Items joined into sets."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def first(self, item: T) -> T:
        """The smallest item of the set that holds this one."""
        top = item
        while (above := self._above.setdefault(top, top)) != top:
            top = above
        while self._above[item] != top:
            self._above[item], item = top, self._above[item]
        return top

    def join(self, one: T, other: T) -> bool:
        """Make one set of two; False when they were one already."""
        a, b = self.first(one), self.first(other)
        if a == b:
            return False
        if b < a:
            a, b = b, a
        self._above[b] = a
        return True

    def groups(self) -> list[list[T]]:
        """Every set, sorted, by its smallest item."""
        found: dict[T, list[T]] = defaultdict(list)
        for item in self._above:
            found[self.first(item)].append(item)
        return [sorted(found[top]) for top in sorted(found)]
