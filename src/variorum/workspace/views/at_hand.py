"""What was looked up for one page, kept at hand for the next reader of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class AtHand(Generic[K, V]):
    """So many answers of one kind; of more the one longest at hand gives way.

    Args:
        most: how many.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: dict[K, V] = {}

    def get(self, asked: K, look_up: Callable[[], V]) -> V:
        """What was looked up before, or is looked up now."""
        if asked not in self._answers:
            found = look_up()
            if len(self._answers) >= self._most:
                del self._answers[next(iter(self._answers))]
            self._answers[asked] = found
        return self._answers[asked]
