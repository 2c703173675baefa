"""JSON: one record, a list of records, or an object that holds such a list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from variorum.model import InputError, Metadata
from variorum.texts.decode import decode
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.formats.json_lines import load_line
from variorum.texts.formats.records import load_record
from variorum.texts.stream import Stream

_LIST_KEYS = ("articles", "items", "records", "documents", "data", "results")


@dataclass(frozen=True, slots=True)
class Json:
    """Held in memory whole, so it may not be larger than one account; JSON lines may."""

    name: str = "json"
    version: int = 1
    suffixes: tuple[str, ...] = (".json",)

    def sniff(self, head: bytes) -> bool:
        return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[") and b'"' in head

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        text = decode(stream.whole())
        try:
            value = json.loads(text)
        except RecursionError as error:
            raise InputError("JSON nested too deeply", hint="Give one record a line.") from error
        except ValueError as error:
            lines = text.split("\n")
            if not _is_record(lines[0]):
                raise InputError("no complete JSON", hint="Fetch it again, or give one record a line.") from error
            for place, line in enumerate(lines, start=1):
                if line.strip():
                    yield load_line(line.strip().encode(), place, told, self.name, self.version)
            return
        for place, record in _records(value):
            content = json.dumps(record, ensure_ascii=True, sort_keys=True).encode()
            yield load_record(record, content, place, told, self.name, self.version)


def _is_record(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _records(value: object) -> list[tuple[int, object]]:
    if isinstance(value, Mapping):
        held = next((value[key] for key in _LIST_KEYS if isinstance(value.get(key), list)), None)
        if held is None:
            return [(0, value)]
        value = held
    return list(enumerate(value, start=1)) if isinstance(value, list) else [(0, value)]
