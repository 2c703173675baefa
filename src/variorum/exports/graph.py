"""The graph of accounts and of the copies between them, as the graph formats write it."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from variorum.exports.edits import direction
from variorum.exports.exporter import Exporter
from variorum.exports.rows import Row
from variorum.model import Weight

Value = str | int | float | bool

ACCOUNT_FIELDS: Mapping[str, type] = {
    "outlet": str, "title": str, "published": str, "language": str, "characters": int, "family": str,
    "superseded": bool,
}  # fmt: skip
"""What is told of an account, where it is stated or found."""

COPY_FIELDS: Mapping[str, type] = {
    "lineage": str, "use": str, "why": str, "start_in_end": float, "end_in_start": float,
    **{weight.value: int for weight in Weight},
}  # fmt: skip
"""What is told of a copy: the share of each account's words that stand in the other, and its edits by weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One account in the graph."""

    id: str
    label: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One copy, from the older account to the one made from it; of unknown direction, from `a` to `b`."""

    id: str
    start: str
    end: str
    directed: bool
    values: Mapping[str, Value]

    @property
    def weight(self) -> float:
        """The larger of both shares."""
        return max(float(self.values["start_in_end"]), float(self.values["end_in_start"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """Every account and every copy, sorted by id."""

    places: tuple[Place, ...]
    links: tuple[Link, ...]

    @property
    def default(self) -> str:
        """What edges are unless they say otherwise: "undirected" where no direction at all is known."""
        return "directed" if not self.links or any(link.directed for link in self.links) else "undirected"


class GraphExporter(Exporter):
    """Gathers the graph; a subclass writes it."""

    def setup(self, out: BinaryIO) -> None:
        self._out = out
        self._cards: list[Row] = []
        self._copies: list[Row] = []
        self._family: dict[str, str] = {}
        self._edits: dict[tuple[str, ...], Counter[str]] = {}

    def feed(self, row: Row) -> None:
        if row["kind"] == "document":
            self._cards.append(row)
        elif row["kind"] == "copy":
            self._copies.append({key: row[key] for key in row if key != "evidence"})
        elif row["kind"] == "edit":
            self._edits.setdefault(tuple(row["documents"]), Counter())[row["weight"]] += 1
        elif row["kind"] == "family":
            self._family.update(dict.fromkeys(row["documents"], row["id"]))

    def finish(self) -> None:
        ids = {card["document"]: card["id"] for card in self._cards}
        links = tuple(self._link(copy, ids) for copy in self._copies)
        self._out.write(self.written(Graph(places=tuple(map(self._place, self._cards)), links=links)).encode())
        self._out.flush()

    @abstractmethod
    def written(self, graph: Graph) -> str:
        """The graph in this format."""

    def _place(self, card: Row) -> Place:
        told = {**card, "family": self._family.get(card["document"])}
        values = {field: told[field] for field in ACCOUNT_FIELDS if told[field] not in (None, "")}
        return Place(id=card["id"], label=card["document"], values=values)

    def _link(self, copy: Row, ids: Mapping[str, str]) -> Link:
        a, b = copy["documents"]
        older, newer = direction(copy["lineage"], a, b)
        start, end = older or a, newer or b
        shares = copy["containment"] if start == a else copy["containment"][::-1]
        counts = self._edits.get((a, b), Counter())
        values = {
            "lineage": copy["lineage"], "use": copy["use"], "why": copy["why"], "start_in_end": shares[0],
            "end_in_start": shares[1], **{weight.value: counts[weight.value] for weight in Weight},
        }  # fmt: skip
        return Link(id=copy["id"], start=ids[start], end=ids[end], directed=older is not None, values=values)
