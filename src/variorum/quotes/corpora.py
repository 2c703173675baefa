"""A user's own texts with annotated quotations, to learn from: brat standoff or JSON lines.

brat: a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann`, as PolNeAR 1.0 is laid out (Newell, Margolin
& Ruths 2018), or with NAME.txt and NAME.ann side by side. Events whose type begins with "Attribution" have the
arguments Source, Cue and Content; of several annotators the first by name counts. JSON lines: records with `text` and
`attributions`, a list of objects with `source`, `cue` and `content`, each a list of [start, end] in code points.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from variorum.model import UsageError

ROLES = ("source", "cue", "content")
"""The roles of an attribution, as corpora call them; "source" is who speaks."""

_ENTRY = re.compile(r"[A-Z#*]\d*\t")

Spans = dict[str, list[tuple[int, int]]]
"""Characters [start, end) by role."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One text with its attributions; offsets are code points of the text as stored."""

    name: str
    text: str
    attributions: tuple[Spans, ...]


def corpus(place: Path) -> Iterator[Annotated]:
    """The texts of a folder of brat files or of a file of JSON lines, by name.

    Raises:
        UsageError: there is neither.
    """
    if place.is_file():
        yield from _lines(place)
        return
    texts = place / "text" if (place / "text").is_dir() else place
    notes = place / "attributions" if (place / "attributions").is_dir() else place
    first: dict[str, Path] = {}
    for path in sorted(notes.glob("*.ann")):
        name = path.stem if (texts / f"{path.stem}.txt").is_file() else path.stem.rpartition("_")[0]
        first.setdefault(name, path)
    if not first:
        raise UsageError(
            f"no annotated texts in {place}", hint="a folder of brat files (.txt and .ann), or a file of JSON lines"
        )
    for name, path in sorted(first.items()):
        text = (texts / f"{name}.txt").read_bytes().decode()
        yield Annotated(name, text, tuple(attributions(path.read_bytes().decode(), text)))


def attributions(ann: str, text: str) -> Iterator[Spans]:
    """The attributions of one brat file. Arguments that name a missing entry are passed over.

    Offsets that fit the text only after CRLF is read as LF are carried back to the text as stored.
    """
    entries = _entries(ann)
    places: dict[str, list[tuple[int, int]]] = {}
    strings: dict[str, str] = {}
    for fields in (entry.split("\t") for entry in entries if entry.startswith("T")):
        pieces = fields[1].partition(" ")[2].split(";")
        places[fields[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in pieces)]
        if len(fields) > 2:
            strings[fields[0]] = fields[2]
    unix = text.replace("\r\n", "\n")
    if _misfits(unix, places, strings) < _misfits(text, places, strings):
        carry = _carry(text)
        places = {key: [(carry[a], carry[b]) for a, b in spans] for key, spans in places.items()}
    for fields in (entry.split("\t") for entry in entries if entry.startswith("E")):
        (label, _), *arguments = (argument.partition(":")[::2] for argument in fields[1].split())
        if label.startswith("Attribution"):
            spans: Spans = defaultdict(list)
            for role, key in arguments:
                spans[role.rstrip("0123456789").lower()] += places.get(key, [])
            yield spans


def _entries(ann: str) -> list[str]:
    """The entries of a brat file; a string may have line breaks in it."""
    entries: list[str] = []
    for line in ann.replace("\r\n", "\n").split("\n"):
        if _ENTRY.match(line):
            entries.append(line)
        elif line.strip() and entries:
            entries[-1] += "\n" + line
    return entries


def _carry(text: str) -> list[int]:
    """From offsets of the text with \\n newlines to those of the text as stored."""
    kept = [i for i, c in enumerate(text) if not (c == "\r" and text[i + 1 : i + 2] == "\n")]
    return [*kept, len(text)]


def _misfits(text: str, places: dict[str, list[tuple[int, int]]], strings: dict[str, str]) -> int:
    def squeezed(words: str) -> str:
        return "".join(words.split())

    return sum(squeezed("".join(text[a:b] for a, b in places[key])) != squeezed(strings[key]) for key in strings)


def _lines(path: Path) -> Iterator[Annotated]:
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        try:
            record = orjson.loads(line)
            found = tuple(_spans(item, len(record["text"])) for item in record["attributions"])
            yield Annotated(str(record.get("id", number)), record["text"], found)
        except (ValueError, KeyError, TypeError) as error:
            raise UsageError(
                f"{path.name}, line {number}: no annotated text ({error})", hint="see `variorum train quotes --help`"
            ) from error


def _spans(item: dict[str, Sequence[Sequence[int]]], length: int) -> Spans:
    spans = {role: [(int(a), int(b)) for a, b in item.get(role) or ()] for role in ROLES}
    if any(not 0 <= a <= b <= length for places in spans.values() for a, b in places):
        raise ValueError("a place outside the text")
    return spans
