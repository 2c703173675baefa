"""The plainest engine there can be: every step over everything, in order, in memory.

It is what the real engine must agree with, and what the rooms' tests run on.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from variorum.model import (
    Block,
    BrokenInvariant,
    Card,
    Document,
    DocumentId,
    Edge,
    Finding,
    FindingId,
    Group,
    Key,
    Metadata,
    Pair,
    Product,
    Shape,
    Sketch,
    Step,
    document_id,
)

F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)


def account(text: str, name: str = "a.txt", **metadata: object) -> Document:
    """An account with one block a non-empty line."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line)))
        start += len(line) + 1
    return Document(
        id=document_id(name, text.encode()),
        address=name,
        name=name,
        text=text,
        blocks=tuple(blocks),
        metadata=Metadata(**metadata),  # type: ignore[arg-type]
        loader="test",
    )


def card(document: Document, translated: bool | None = None) -> Card:
    meta = document.metadata
    return Card(
        id=document.id,
        address=document.address,
        name=document.name,
        title=meta.title,
        outlet=meta.outlet,
        authors=meta.authors,
        url=meta.url,
        published=meta.published,
        retrieved=meta.retrieved,
        language=meta.language,
        translated=meta.translated if meta.translated is not None else translated,
        characters=len(document.text),
    )


@dataclass
class Pile:
    """Documents and everything made of them."""

    documents: Sequence[Document]
    findings: dict[FindingId, Finding] = field(default_factory=dict)
    sketches: dict[tuple[type[Sketch], DocumentId], Sketch] = field(default_factory=dict)
    joined: list[Pair] = field(default_factory=list)
    parted: list[Pair] = field(default_factory=list)

    def take(self, made: Iterable[Product], step: Step) -> None:
        for product in made:
            if type(product) not in step.makes:
                raise BrokenInvariant(f"{step.name} makes an undeclared {product.kind}")
            if isinstance(product, Sketch):
                self.sketches[type(product), product.document] = product
            else:
                before = self.findings.setdefault(product.id, product)
                if before != product:
                    raise BrokenInvariant(f"two different findings {product.id}")

    def run(self, *steps: Step) -> Pile:
        for step in steps:
            self._run(step)
        return self

    def all(self, kind: type[F]) -> list[F]:
        return sorted((f for f in self.findings.values() if type(f) is kind), key=_order)

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        return tuple(f for f in self.all(kind) if document in f.in_documents())

    def sketch(self, kind: type[S], document: Document) -> S:
        found = self.sketches[kind, document.id]
        assert isinstance(found, kind)
        return found

    def _run(self, step: Step) -> None:
        everyone = sorted(self.documents, key=lambda d: d.id)
        if step.shape is Shape.EACH:
            assert step.run
            for document in everyone:
                self.take(step.run(_Given(self, step, document.id, (document,), text=document)), step)
        elif step.shape is Shape.BUCKET:
            self._buckets(step, everyone)
        elif step.shape is Shape.WITHIN:
            assert step.run
            for unit, documents, within in self._units(step, everyone):
                group = within if isinstance(within, Group) else None
                edge = within if isinstance(within, Edge) else None
                self.take(step.run(_Given(self, step, unit, documents, group=group, edge=edge)), step)
        else:
            self._sweep(step, everyone)

    def _buckets(self, step: Step, everyone: list[Document]) -> None:
        assert step.keys
        assert step.run
        buckets: dict[str, list[tuple[DocumentId, Key]]] = defaultdict(list)
        for document in everyone:
            for key in set(step.keys(_Given(self, step, document.id, (document,)))):
                buckets[key.key].append((document.id, key))
        by_id = {d.id: d for d in everyone}
        for unit, members in sorted(buckets.items()):
            inside = tuple(by_id[i] for i in sorted({m[0] for m in members}))
            if len(inside) >= step.least:
                self.take(step.run(_Given(self, step, unit, inside, keys=tuple(sorted(members)))), step)

    def _units(self, step: Step, everyone: list[Document]) -> list[tuple[str, tuple[Document, ...], Finding | None]]:
        if step.within == "pile":
            return [("pile", tuple(everyone), None)]
        if step.within == "document":
            return [(d.id, (d,), None) for d in everyone]
        assert not isinstance(step.within, str)
        by_id = {d.id: d for d in everyone}
        groups = self.all(step.within)
        return [(g.id, tuple(by_id[i] for i in g.in_documents()), g) for g in groups]

    def _sweep(self, step: Step, everyone: list[Document]) -> None:
        assert step.fold
        days: dict[str, list[Document]] = defaultdict(list)
        for document in everyone:
            published = document.metadata.published
            if isinstance(published, datetime.datetime):
                published = published.date()
            days[published.isoformat() if published else "~undated"].append(document)
        state = b""
        for day, documents in sorted(days.items()):
            state, made = step.fold(state, _Given(self, step, day, tuple(documents)))
            self.take(made, step)


@dataclass
class _Given:
    pile: Pile
    step: Step
    unit: str
    documents: tuple[Document, ...]
    text: Document | None = None
    group: Group | None = None
    edge: Edge | None = None
    keys: tuple[tuple[DocumentId, Key], ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(card(d) for d in self.documents)

    @property
    def document(self) -> Document:
        if self.text is None:
            raise BrokenInvariant("reckoning never looks at a text")
        return self.text

    def all(self, kind: type[F]) -> tuple[F, ...]:
        self._declared(kind)
        inside = {d.id for d in self.documents}
        return tuple(f for f in self.pile.all(kind) if inside & set(f.in_documents()))

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        return frozenset(finding.id for finding in self.all(kind))

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        self._declared(kind)
        return self.pile.of(kind, document)

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        self._declared(kind)
        found = self.pile.sketches.get((kind, document))
        assert found is None or isinstance(found, kind)
        return found

    def same(self) -> tuple[Pair, ...]:
        return tuple(self.pile.joined)

    def different(self) -> tuple[Pair, ...]:
        return tuple(self.pile.parted)

    def _declared(self, kind: type[Finding] | type[Sketch]) -> None:
        if kind not in self.step.reads:
            raise BrokenInvariant(f"{self.step.name} does not declare that it reads {kind.kind}")


def _order(finding: Finding) -> tuple[object, ...]:
    """By account, then place in its text, then id."""
    first = min(((e.span.document, e.span.start, e.span.end) for e in finding.evidence), default=("", 0, 0))
    return (min(finding.in_documents(), default=""), first[1], first[2], finding.id)
