"""Formats over whole texts: they write when every row is in."""

from __future__ import annotations

from typing import BinaryIO

from variorum.exports.exporter import Exporter
from variorum.exports.gathered import Gathered
from variorum.exports.rows import Row


class GatheringExporter(Exporter):
    """Gathers what a format sets side by side; a subclass writes it in `finish`."""

    def setup(self, out: BinaryIO) -> None:
        self._out = out
        self._gathered = Gathered()

    def feed(self, row: Row) -> None:
        self._gathered.take(row)
