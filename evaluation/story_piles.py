"""Piles of dated accounts with gold stories, and placing them with nothing but the steps that stories need."""

from __future__ import annotations

import datetime
import gzip
import hashlib
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from tests.reference import Pile, account, card
from variorum.model import (
    BrokenInvariant,
    Card,
    Document,
    DocumentId,
    Edge,
    Finding,
    FindingId,
    Group,
    Key,
    Pair,
    Placement,
    Repetition,
    Sketch,
)
from variorum.stories import PLACEMENTS, TERMS, Terms
from variorum.texts import FORM, REPEATED

Row = Mapping[str, Any]
F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)
NOISE_YEARS = range(2010, 2021)
LABELLED = ("basil_dev", "incidents_dev")
UNDATED = "~undated"


def labelled(data: Path, name: str) -> list[Row]:
    """The records of one labelled set."""
    return [json.loads(line) for line in (data / "stories" / f"{name}.jsonl").read_text("utf-8").splitlines()]


def excerpts(data: Path, split: str) -> list[Row]:
    """The undated short accounts of ECB+ ("train" or "dev"); a story is a subtopic."""
    lines = (data / "events" / f"ecb_{split}.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [{"id": f"ecb/{row['id']}", "text": row["text"], "story": f"ecb/{row['subtopic']}"} for row in rows]


def throughput(data: Path, name: str) -> list[Row]:
    """The records of one unlabelled set."""
    with gzip.open(data / "throughput" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def noise(data: Path, number: int) -> list[Row]:
    """So many dated records of allsides_dev, drawn by the hash of their ids."""
    dated = [row for row in throughput(data, "allsides_dev") if (day := day_of(row)) and day.year in NOISE_YEARS]
    dated.sort(key=lambda row: hashlib.sha1(row["id"].encode()).hexdigest())
    return dated[:number]


def day_of(row: Row) -> datetime.date | None:
    """The stated day of a record, None when there is none or it cannot be."""
    try:
        return datetime.date.fromisoformat((row.get("published") or "")[:10])
    except ValueError:
        return None


def document(row: Row) -> Document:
    """A record as an account."""
    outlet, title = row.get("outlet") or "", row.get("title") or ""
    return account(row["text"], row["id"], title=title, published=day_of(row), outlet=outlet, language="en")


@dataclass
class Placing:
    """Accounts read for stories; `groups` places them. Processor seconds of each part are kept in `seconds`."""

    documents: Sequence[Document]
    terms: dict[DocumentId, Terms] = field(default_factory=dict)
    repeated: dict[DocumentId, list[Repetition]] = field(default_factory=lambda: defaultdict(list))
    seconds: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        begin = time.process_time()
        pile = Pile(self.documents).run(FORM)
        self.seconds["form"] = time.process_time() - begin
        begin = time.process_time()
        pile.run(TERMS)
        self.terms = {one.id: pile.sketch(Terms, one) for one in self.documents}
        self.seconds["terms"] = time.process_time() - begin
        begin = time.process_time()
        for found in pile.run(REPEATED).findings.values():
            if isinstance(found, Repetition):
                self.repeated[found.document].append(found)
        self.seconds["repeated lines"] = time.process_time() - begin

    def groups(self, without: DocumentId | None = None) -> dict[str, str]:
        """The label of the story of each account, by name; without one of the accounts, if asked."""
        begin = time.process_time()
        days: dict[str, list[Document]] = defaultdict(list)
        for one in self.documents:
            if one.id != without:
                day = card(one).day
                days[day.isoformat() if day else UNDATED].append(one)
        state = b""
        placed: dict[str, str] = {}
        names = {one.id: one.name for one in self.documents}
        assert PLACEMENTS.fold
        for unit, told in sorted(days.items()):
            cards = tuple(card(one) for one in sorted(told, key=lambda one: one.id))
            state, made = PLACEMENTS.fold(state, _Day(unit, cards, self))
            for found in made:
                if isinstance(found, Placement):
                    placed.setdefault(names[found.document], found.story)
        self.seconds["stories"] = time.process_time() - begin
        return placed


@dataclass
class _Day:
    """What the sweep is given for one day: sketches and repeated lines, no passages."""

    unit: str
    cards: tuple[Card, ...]
    placing: Placing
    group: Group | None = None
    edge: Edge | None = None

    @property
    def document(self) -> Document:
        raise BrokenInvariant("reckoning never looks at a text")

    @property
    def keys(self) -> tuple[tuple[DocumentId, Key], ...]:
        return ()

    def all(self, kind: type[F]) -> tuple[F, ...]:
        return ()

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        return frozenset()

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        return tuple(found for found in self.placing.repeated.get(document, ()) if isinstance(found, kind))

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        found = self.placing.terms.get(document)
        return found if isinstance(found, kind) else None

    def same(self) -> tuple[Pair, ...]:
        return ()

    def different(self) -> tuple[Pair, ...]:
        return ()


def texts(rows: Iterable[Row]) -> list[str]:
    """Title and text of each record."""
    return [f"{row.get('title') or ''}\n{row['text']}" for row in rows]
