"""Steps: a function, what it reads, what it makes, its shape and its version.

Reading steps (shape EACH) look at one text. Reckoning steps (every other shape) look at findings, sketches and cards,
never at a text or a parse. A step is a pure function: it reads no clock, locale, environment, network or set order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeVar

from variorum.model.document import Card, Document
from variorum.model.ids import DocumentId, FindingId
from variorum.model.kind import Edge, Finding, Group, Sketch

F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)
Product = Finding | Sketch


class Shape(StrEnum):
    """Over what a step runs."""

    EACH = "each"  # one document: a pure function of its text and stated metadata
    BUCKET = "bucket"  # one key with all the documents that gave it
    WITHIN = "within"  # one named group (story, thread, family) or edge; or each document; or the whole pile
    SWEEP = "sweep"  # a fold over documents in (day, document id), undated last


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """A bucket a document falls into, with a few characters it carries along (a place, a length)."""

    key: str
    carries: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two findings a person has decided on."""

    a: FindingId
    b: FindingId


class Given(Protocol):
    """What a step is handed for one unit. Everything comes sorted by document id, then finding id."""

    @property
    def unit(self) -> str:
        """The unit's name: a document id, a bucket key, a group's or edge's id, a day, or "pile"."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The accounts of the unit."""

    @property
    def document(self) -> Document:
        """The text of the one account. Reading steps only; BrokenInvariant elsewhere."""

    @property
    def group(self) -> Group | None:
        """The group of a WITHIN unit, when it is one."""

    @property
    def edge(self) -> Edge | None:
        """The edge of a WITHIN unit, when it is one."""

    @property
    def keys(self) -> tuple[tuple[DocumentId, Key], ...]:
        """The members of a BUCKET unit with what each carries. Empty elsewhere."""

    def all(self, kind: type[F]) -> tuple[F, ...]:
        """All findings of a declared kind that speak of the unit's accounts, without those read wrongly."""

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        """The ids of those that `all` gives: when nothing else of them is needed, they need not be looked up."""

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        """Those of one account, in text order."""

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        """A declared sketch of one account, None when its step made none."""

    def same(self) -> tuple[Pair, ...]:
        """Pairs that a person joined and that speak of the unit's accounts; the binding ones only."""

    def different(self) -> tuple[Pair, ...]:
        """Pairs that a person set apart."""


Run = Callable[[Given], Iterable[Product]]
Keys = Callable[[Given], Iterable[Key]]
Fold = Callable[[bytes, Given], tuple[bytes, Iterable[Product]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the plan.

    Args:
        name: "room.what", unique.
        reads: the kinds of findings and sketches it is given. Cards come with every unit.
        makes: the kinds it alone makes.
        run: EACH, WITHIN and BUCKET: from what is given to what is made.
        keys: BUCKET only: the buckets of one account, from its declared reads.
        fold: SWEEP only: from the state after the day before (b"" at first) and one day's accounts to the state after
            it and what the day makes. States must be deterministic bytes.
        within: WITHIN only: the class of group or edge, or "document", or "pile".
        dear: EACH only: too slow to be run again merely to prove what it made.
        least: BUCKET only: the smallest number of accounts a bucket needs to be run.
        version: raise it when the output may change.
    """

    name: str
    shape: Shape
    reads: tuple[type[Finding] | type[Sketch], ...] = ()
    makes: tuple[type[Finding] | type[Sketch], ...] = ()
    run: Run | None = None
    keys: Keys | None = None
    fold: Fold | None = None
    within: type[Group] | type[Edge] | str = ""
    least: int = 2
    dear: bool = False
    version: int = 1
    settings: Mapping[str, str | int | float | bool] = field(default_factory=dict)
