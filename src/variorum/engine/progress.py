"""Who is told how a run goes on."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told how a run goes on. Nothing it does changes what is made."""

    def start(self, what: str, total: int) -> None:
        """A stretch of work of so many units begins."""

    def advance(self, by: int = 1) -> None:
        """So many units are done."""


class Silent:
    """Shows nothing."""

    def start(self, what: str, total: int) -> None:
        """Nothing is shown."""

    def advance(self, by: int = 1) -> None:
        """Nothing is shown."""
