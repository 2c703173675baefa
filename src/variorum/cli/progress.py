"""Progress on standard error: a bar with rate and time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from variorum.workspace.labels import label

_EVERY = 10.0
"""Seconds between plain lines."""

_FAST = 1.5
"""Units a second below which they are counted by the minute."""


class Terminal:
    """A bar for each stretch of work."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bars = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(), console=Console(stderr=True), transient=True,
        )  # fmt: skip
        self._task = self._bars.add_task("", start=False, visible=False, rate="")

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def start(self, what: str, total: int) -> None:
        """A new bar in the place of the last."""
        self._bars.remove_task(self._task)
        self._task = self._bars.add_task(named(what), total=total, rate="")

    def advance(self, by: int = 1) -> None:
        """Move the bar."""
        self._bars.advance(self._task, by)
        speed = self._bars.tasks[-1].speed
        self._bars.update(self._task, rate=paced(speed) if speed else "")


class Lines:
    """A plain line now and then; quiet for work that is soon done."""

    def __init__(self) -> None:
        self._began = self._told = time.monotonic()
        self._what, self._total, self._done = "", 0, 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing to put away."""

    def start(self, what: str, total: int) -> None:
        """A new stretch of work."""
        self._what, self._total, self._done = named(what), total, 0
        self._began = self._told = time.monotonic()

    def advance(self, by: int = 1) -> None:
        """Tell every few seconds how far it is."""
        self._done += by
        now = time.monotonic()
        if now - self._told < _EVERY:
            return
        self._told = now
        rate = self._done / (now - self._began)
        if self._done <= self._total:
            left = (self._total - self._done) / rate
            print(f"{self._what}: {self._done} of {self._total}, {paced(rate)}, {left:.0f} s left", file=sys.stderr)
        else:  # work that made more work
            print(f"{self._what}: {self._done}, {paced(rate)}", file=sys.stderr)


def named(what: str) -> str:
    """A step or stretch of work in plain words."""
    return label(what.split(".")[0])


def paced(rate: float) -> str:
    """So many a second; of slow work, so many a minute."""
    return f"{rate:.0f}/s" if rate >= _FAST else f"{60 * rate:.0f}/min"


def shown() -> Terminal | Lines:
    """What fits standard error."""
    return Terminal() if sys.stderr.isatty() else Lines()
