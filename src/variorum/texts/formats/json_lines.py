"""JSON lines: one record a line, read line by line, however long the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import InputError, Metadata
from variorum.texts.decode import decode
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.formats.records import load_record
from variorum.texts.stream import Stream


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A broken line is refused alone; the others are read."""

    name: str = "jsonl"
    version: int = 1
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson", ".jl")

    def sniff(self, head: bytes) -> bool:
        first, _, rest = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
        if not first.startswith(b"{") or not first.rstrip().endswith(b"}"):
            return False
        try:
            json.loads(first)
        except ValueError:
            return False
        return not rest.strip() or rest.lstrip().startswith(b"{")

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        for place, line in enumerate(stream.lines(), start=1):
            if line is None:
                yield Refused(happened="a line larger than one account may be", place=place)
            elif line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield load_line(line.strip(), place, told, self.name, self.version)


def load_line(line: bytes, place: int, told: Metadata, loader: str, version: int) -> Loaded | Refused:
    """The account in one line of JSON."""
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError):
        return Refused(happened="a line that is no complete JSON", place=place)
    except InputError as error:
        return Refused(happened=error.message, place=place)
    return load_record(record, line, place, told, loader, version)
