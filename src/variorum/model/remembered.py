"""Results of pure functions, kept in memory from one run to the next.

A decision changes what a few accounts are given; for the others a step would work out again what it worked out before.
Nothing is ever told by this memory that the function would not tell: a result holds only for equal arguments.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")
_KEPT = 2
"""Results of a key: the one of now and the one before."""
_FORGETTING: list[Callable[[], None]] = []


def forgetting(forget: Callable[[], None]) -> None:
    """Have something called whenever everything is to be forgotten."""
    _FORGETTING.append(forget)


def forget() -> None:
    """Forget everything that modules of this process remember, as a new process would."""
    for each in _FORGETTING:
        each()


class Remembered(Generic[T]):
    """The last two results for each of the latest keys: what is undone is as it was. A module makes its own.

    Args:
        most: how many keys are kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, tuple[tuple[tuple[object, ...], T], ...]] = OrderedDict()
        self._lock = Lock()
        forgetting(self.forget)

    def of(self, key: Hashable, arguments: tuple[object, ...], work: Callable[[], T]) -> T:
        """What `work` gives, which depends on the arguments alone and is never altered by those who get it.

        Whether the arguments are those of a time before is soon told where they are the very same objects, as findings
        that nobody changed are.
        """
        with self._lock:
            known = self._known.get(key, ())
        found = next((each for each in known if each[0] == arguments), None) or (arguments, work())
        others = tuple(each for each in known if each is not found)
        with self._lock:
            self._known[key] = (found, *others[: _KEPT - 1])
            self._known.move_to_end(key)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return found[1]

    def forget(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._known.clear()
