"""What every export format does: set up, be fed row after row, finish."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import BinaryIO, ClassVar

from variorum.exports.rows import Row


class Exporter(ABC):
    """One export format. A new one is one file with a subclass, and one line in `EXPORTS` or an entry point."""

    name: ClassVar[str]
    suffix: ClassVar[str]

    @abstractmethod
    def setup(self, out: BinaryIO) -> None:
        """Begin a file."""

    @abstractmethod
    def feed(self, row: Row) -> None:
        """Take one row; rows come sorted by kind and id."""

    @abstractmethod
    def finish(self) -> None:
        """Write what is left; the file is closed by the caller."""
