"""Records of a gold and of an export, read from JSON lines into one shape.

A gold has the export format of docs/design §5 without words, with `gold` instead of `id` and the fields `optional`,
`accept` and `core` (evaluation/gold/README.md).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Characters [start, end) of the text of one account, in code points."""

    document: str
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def shared(self, other: Place) -> int:
        """How many characters both cover."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def distance(self, other: Place) -> int | None:
        """Characters between the two, 0 when they touch; None across accounts."""
        if self.document != other.document:
            return None
        return max(0, self.start - other.end, other.start - self.end)

    def fits(self, other: Place, reach: int = 2) -> bool:
        """Whether they cover common characters or, where one has no width, lie within `reach` characters."""
        if len(self) and len(other):
            return self.shared(other) > 0
        apart = self.distance(other)
        return apart is not None and apart <= reach

    def cover(self, other: Place) -> float:
        """The share of the shorter one that the other covers."""
        shorter = min(len(self), len(other))
        return self.shared(other) / shorter if shorter else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One line of a gold or an export. `name` is its `gold` or `id`."""

    kind: str
    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    places: Mapping[str, tuple[Place, ...]] = field(default_factory=dict)

    def value(self, key: str) -> object:
        """The field as it stands, None when missing."""
        return self.values.get(key)

    def text(self, key: str) -> str:
        """The field as text; empty when missing or null."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def number(self, key: str) -> int | None:
        """The field as a whole number."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """The field as a list of texts; one text counts as a list of one."""
        value = self.values.get(key)
        if isinstance(value, str):
            return (value,)
        return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()

    def parts(self, key: str) -> tuple[Mapping[str, object], ...]:
        """The field as a list of objects."""
        value = self.values.get(key)
        return tuple(item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()

    def at(self, *roles: str) -> tuple[Place, ...]:
        """All places in these roles."""
        return tuple(place for role in roles for place in self.places.get(role, ()))

    @property
    def document(self) -> str:
        """The account it stands in, by its field or its first place."""
        named = self.text("document")
        return named or next((place.document for places in self.places.values() for place in places), "")

    @property
    def optional(self) -> bool:
        """Whether careful readers may differ about marking it."""
        return self.values.get("optional") is True

    def also(self, key: str) -> tuple[object, ...]:
        """Other right values of a field."""
        accepted = self.values.get("accept")
        more = accepted.get(key) if isinstance(accepted, dict) else None
        return tuple(more) if isinstance(more, list) else () if more is None else (more,)

    def takes(self, key: str, value: object) -> bool:
        """Whether a value of a field is right by this gold."""
        also = self.also(key)
        return value == self.values.get(key) or value in also or "any" in also


@dataclass(frozen=True, slots=True)
class Records:
    """All records of a gold or an export."""

    every: tuple[Record, ...]

    def of(self, kind: str) -> tuple[Record, ...]:
        """Those of one kind, in their order."""
        return tuple(record for record in self.every if record.kind == kind)

    def named(self, kind: str) -> dict[str, Record]:
        """Those of one kind by name."""
        return {record.name: record for record in self.every if record.kind == kind}

    def documents(self) -> frozenset[str]:
        """The names of all accounts."""
        told = {record.text("document") for record in self.of("document")}
        return frozenset(told | {record.document for record in self.of("region")}) - {""}


def load(path: Path) -> Records:
    """Records of a file of JSON lines.

    Raises:
        ValueError: a line is no JSON object with a kind.
    """
    with path.open(encoding="utf-8") as lines:
        return read(lines)


def read(lines: Iterable[str]) -> Records:
    """Records of JSON lines; empty lines are passed over."""
    return Records(tuple(_record(json.loads(line), i) for i, line in enumerate(lines, 1) if line.strip()))


def renamed(found: Records, names: frozenset[str]) -> Records:
    """An export with its accounts called as in the gold: a gold name may be the end of a path in the export."""
    called = {}
    for name in sorted(found.documents()):
        fitting = sorted(gold for gold in names if name == gold or name.endswith("/" + gold))
        if len(fitting) == 1:
            called[name] = fitting[0]
    return Records(tuple(_renamed(record, called) for record in found.every))


def _record(line: object, number: int) -> Record:
    if not isinstance(line, dict) or not isinstance(line.get("kind"), str):
        raise ValueError(f"line {number} is no record with a kind")
    evidence = line.get("evidence")
    places = {
        str(role): tuple(Place(str(i["document"]), int(i["start"]), int(i["end"])) for i in items)
        for role, items in (evidence.items() if isinstance(evidence, dict) else ())
    }
    values = {key: value for key, value in line.items() if key not in ("kind", "gold", "id", "evidence")}
    return Record(
        kind=line["kind"], name=str(line.get("gold") or line.get("id") or number), values=values, places=places
    )


def _renamed(record: Record, called: Mapping[str, str]) -> Record:
    places = {
        role: tuple(Place(called.get(p.document, p.document), p.start, p.end) for p in spots)
        for role, spots in record.places.items()
    }
    values = {
        key: _calling(value, called)
        if "document" in key or key in ("told_by", "lender") or isinstance(value, list)
        else value
        for key, value in record.values.items()
    }
    return Record(kind=record.kind, name=record.name, values=values, places=places)


def _calling(value: object, called: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return called.get(value, value)
    if isinstance(value, list):
        return [_calling(item, called) for item in value]
    if isinstance(value, dict):
        return {key: _calling(item, called) for key, item in value.items()}
    return value
