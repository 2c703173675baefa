"""JSON lines: one record a line, sorted by kind and id, UTF-8, keys sorted; equal workspaces give equal bytes."""

from __future__ import annotations

from typing import BinaryIO

import orjson

from variorum.exports.exporter import Exporter
from variorum.exports.rows import Row


class JsonLines(Exporter):
    """Everything Variorum says, one record a line, under a published schema."""

    name = "jsonl"
    suffix = ".jsonl"

    def setup(self, out: BinaryIO) -> None:
        self._out = out

    def feed(self, row: Row) -> None:
        self._out.write(orjson.dumps(row, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))

    def finish(self) -> None:
        self._out.flush()
