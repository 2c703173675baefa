"""Sweeping: folding accounts in day by day, again from the first day that changed until nothing moves any more."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence

from variorum.model import DocumentId, Product, Step
from variorum.store import Units

_WHOLE = 16
"""Of so many days one is kept with its whole state; the states of the others are folded again when they are needed."""

FoldDay = Callable[[bytes, str, Sequence[DocumentId]], tuple[bytes, Sequence[Product]]]
"""From the state before a day, the day and its accounts to the state after it and what the day makes."""

KeepDay = Callable[[str, Sequence[Product]], None]
"""Makes these what a day made."""


class Sweep:
    """Folds the stale days of one step; every day inside one transaction of the caller.

    Args:
        units: the state of the plan.
        step: the step.
        accounts: the accounts of every day, sorted by id.
        fold: folds one day in.
        keep: keeps what a day made.
    """

    def __init__(
        self, units: Units, step: Step, accounts: Mapping[str, Sequence[DocumentId]], fold: FoldDay, keep: KeepDay
    ) -> None:
        self._units = units
        self._step = step
        self._accounts = accounts
        self._fold = fold
        self._keep = keep
        self._at: tuple[str, bytes] | None = None

    def days(self) -> Iterator[str]:
        """Run the stale days and those that they move, one by one, yielding each when it is done."""
        units, name = self._units, self._step.name
        waiting, known = set(units.stale(name)), units.days(name)
        days = sorted({*self._accounts, *known, *waiting})
        for place, day in enumerate(days):
            if day not in waiting:
                continue
            if self._run(day, last=place == len(days) - 1) and place + 1 < len(days):
                # Kept like any other mark, so that the wave goes on when the process is stopped here.
                waiting.add(days[place + 1])
                units.mark(name, [days[place + 1]])
            units.fresh(name, day)
            yield day
        for day in known[-1:]:
            if day != days[-1] and not _is_whole(day):
                units.thin_checkpoint(name, day)

    def _run(self, day: str, *, last: bool) -> bool:
        """Fold one day in; whether the state after it differs from what it was."""
        units, name = self._units, self._step.name
        old, accounts = units.checkpoint_hash(name, day), self._accounts.get(day, ())
        if not accounts:
            self._keep(day, ())
            units.drop_checkpoint(name, day)
            units.drop(name, day)
            return old is not None
        state, products = self._fold(self._before(day), day, accounts)
        self._keep(day, products)
        content = hashlib.blake2b(state, digest_size=16).digest()
        units.set_checkpoint(name, day, content, zlib.compress(state, 1) if last or _is_whole(day) else None)
        self._at = (day, state)
        return content != old

    def _before(self, day: str) -> bytes:
        """The state before a day: at hand after the day before it, otherwise folded from the last one kept whole."""
        name = self._step.name
        start, packed = self._units.checkpoint_before(name, day)
        state = zlib.decompress(packed) if packed else b""
        if self._at and start <= self._at[0] < day:
            start, state = self._at
        for between in (each for each in self._units.days(name) if start < each < day):
            state, _ = self._fold(state, between, self._accounts.get(between, ()))
        return state


def _is_whole(day: str) -> bool:
    return zlib.crc32(day.encode()) % _WHOLE == 0
