"""What was looked up for one page, kept at hand for the next reader of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """So many answers of one kind; of more the one longest at hand gives way.

    Args:
        most: how many.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._at_hand: dict[K, V] = {}

    def get(self, asked: K, look_up: Callable[[], V]) -> V:
        """What was looked up before, or is looked up now."""
        if asked not in self._at_hand:
            found = look_up()
            if len(self._at_hand) >= self._most:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[asked] = found
        return self._at_hand[asked]
