"""CSV: one record a row, the first row naming the columns."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import InputError, Metadata
from variorum.texts.decode import decode
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.formats.records import TEXT_KEYS, load_record
from variorum.texts.stream import LARGEST_ACCOUNT, Stream

_COLUMN = re.compile(r"[\w.-]{1,40}")
_HINT = "The first row must name the columns, one of them text."


@dataclass(frozen=True, slots=True)
class Csv:
    """Comma, semicolon or tab, as in the first row; quoted fields may hold line breaks (RFC 4180)."""

    name: str = "csv"
    version: int = 1
    suffixes: tuple[str, ...] = (".csv", ".tsv")

    def sniff(self, head: bytes) -> bool:
        first = head.partition(b"\n")[0].decode("utf-8", "replace").strip().lower().lstrip("\ufeff")
        columns = [cell.strip(' "') for cell in first.split(_delimiter(first))]
        named = all(_COLUMN.fullmatch(column) for column in columns)
        return len(columns) > 1 and named and any(key in columns for key in TEXT_KEYS)

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        rows = read_rows(stream)
        for place, row in rows:
            content = json.dumps(row, ensure_ascii=True, sort_keys=True).encode()
            yield load_record(row, content, place, told, self.name, self.version)


def read_rows(stream: Stream) -> Iterator[tuple[int, dict[str, object]]]:
    """Rows as column → cell, with the line each ends on.

    Raises:
        InputError: a cell is larger than an account may be, or the quoting is broken.
    """
    csv.field_size_limit(LARGEST_ACCOUNT)
    head = stream.head.partition(b"\n")[0].decode("utf-8", "replace")
    rows = csv.reader(_lines(stream), delimiter=_delimiter(head))
    try:
        columns = [cell.strip().lstrip("\ufeff") for cell in next(rows, [])]
        if not any(columns):
            raise InputError("a table without columns", hint=_HINT)
        for row in rows:
            if any(cell.strip() for cell in row):
                yield rows.line_num, dict(zip(columns, row, strict=False))
    except csv.Error as error:
        raise InputError(f"a table that breaks off at line {rows.line_num}", hint=_HINT) from error


def _lines(stream: Stream) -> Iterator[str]:
    for line in stream.lines():
        if line is None:
            raise InputError("a line larger than one account may be", hint=_HINT)
        yield decode(line) + "\n"


def _delimiter(first: str) -> str:
    return max(",;\t", key=first.count)
