"""What a step is handed for one unit: from the workspace, or from the memory of a worker that reads one account."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar, cast

import orjson

from variorum.engine.plan import PILE
from variorum.engine.staleness import corrections
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
    Product,
    Shape,
    Sketch,
    Step,
    Told,
)
from variorum.store import Binding, Store, content_hash, corrected

_MANY = 1000
"""Accounts whose sketches are too many to be held at once."""

F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)


def _declared(step: Step, kind: type[Finding] | type[Sketch]) -> None:
    if kind not in step.reads and kind is not step.within:
        raise BrokenInvariant(f"{step.name} does not declare that it reads {kind.kind}")


@dataclass(slots=True)
class Shelf:
    """What has been made of one account so far, in memory."""

    document: Document
    findings: dict[type[Finding], list[Finding]] = field(default_factory=dict)
    sketches: dict[type[Sketch], Sketch] = field(default_factory=dict)

    def put(self, step: Step, products: Sequence[Product]) -> None:
        """Keep what a step made, in place of what it made before."""
        for kind in step.makes:
            if issubclass(kind, Sketch):
                self.sketches.pop(kind, None)
            else:
                self.findings[kind] = []
        for product in products:
            if type(product) not in step.makes:
                raise BrokenInvariant(f"{step.name} makes an undeclared {product.kind}")
            if isinstance(product, Sketch):
                self.sketches[type(product)] = product
            else:
                self.findings[type(product)].append(product)
        for kind in step.makes:
            if not issubclass(kind, Sketch):
                self.findings[kind].sort(key=_place)

    def read_hash(self, step: Step) -> bytes:
        """16 bytes over everything a reading step is given."""
        state = hashlib.blake2b(digest_size=16)
        document = self.document
        state.update(orjson.dumps([document.id, document.loader, document.loader_version, document.metadata]))
        for kind in step.reads:
            state.update(kind.kind.encode())
            if issubclass(kind, Sketch):
                found = self.sketches.get(kind)
                state.update(b"-" if found is None else found.pack())
            else:
                for finding in self.findings.get(kind, ()):
                    state.update(content_hash(finding))
        return state.digest()


@dataclass(frozen=True, slots=True)
class ReadingGiven:
    """What a reading step is given: one text, and what other reading steps made of it."""

    step: Step
    shelf: Shelf

    @property
    def unit(self) -> str:
        return self.shelf.document.id

    @property
    def cards(self) -> tuple[Card, ...]:
        meta = self.shelf.document.metadata
        document = self.shelf.document
        return (
            Card(
                id=document.id, address=document.address, name=document.name, title=meta.title, outlet=meta.outlet,
                authors=meta.authors, url=meta.url, published=meta.published, retrieved=meta.retrieved,
                language=meta.language, translated=meta.translated, characters=len(document.text),
            ),
        )  # fmt: skip

    @property
    def document(self) -> Document:
        return self.shelf.document

    @property
    def group(self) -> Group | None:
        return None

    @property
    def edge(self) -> Edge | None:
        return None

    @property
    def keys(self) -> tuple[tuple[DocumentId, Key], ...]:
        return ()

    def all(self, kind: type[F]) -> tuple[F, ...]:
        _declared(self.step, kind)
        return tuple(finding for finding in self.shelf.findings.get(kind, ()) if isinstance(finding, kind))

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        return frozenset(finding.id for finding in self.all(kind))

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        return self.all(kind) if document == self.unit else ()

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        _declared(self.step, kind)
        found = self.shelf.sketches.get(kind) if document == self.unit else None
        assert found is None or isinstance(found, kind)
        return found

    def same(self) -> tuple[Pair, ...]:
        return ()

    def different(self) -> tuple[Pair, ...]:
        return ()


class ReckoningGiven:
    """What a reckoning step is given: findings, sketches and cards of the unit's accounts, with decisions applied."""

    def __init__(
        self,
        store: Store,
        step: Step,
        unit: str,
        documents: tuple[DocumentId, ...],
        binding: Binding,
        *,
        group: Group | None = None,
        edge: Edge | None = None,
        keys: tuple[tuple[DocumentId, Key], ...] = (),
    ) -> None:
        self._store = store
        self._step = step
        self._documents = documents
        self._everyone = unit == PILE and step.shape is Shape.WITHIN
        self._binding = binding
        self._all: dict[type[Finding], tuple[Finding, ...]] = {}
        self._of: dict[type[Finding], Mapping[DocumentId, tuple[Finding, ...]]] = {}
        self._sketches: dict[type[Sketch], Mapping[DocumentId, Sketch]] = {}
        self._cards: tuple[Card, ...] | None = None
        self.unit = unit
        self.group = group
        self.edge = edge
        self.keys = keys

    @property
    def cards(self) -> tuple[Card, ...]:
        if self._cards is None:
            found = self._store.documents.cards(None if self._everyone else self._documents)
            changes = corrections(self._binding)
            self._cards = tuple(corrected(found[document], changes.get(document, {})) for document in self._documents)
        return self._cards

    @property
    def document(self) -> Document:
        raise BrokenInvariant(f"{self._step.name} reckons, and reckoning never looks at a text")

    def all(self, kind: type[F]) -> tuple[F, ...]:
        _declared(self._step, kind)
        if kind not in self._all:
            found = self._store.findings.all(kind, None if self._everyone else self._documents)
            wrong = self._binding.wrong
            self._all[kind] = tuple(each for each in found if each.id not in wrong) if wrong else tuple(found)
        return cast(tuple[F, ...], self._all[kind])

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        _declared(self._step, kind)
        found = self._store.findings.ids_of(kind, None if self._everyone else self._documents)
        return frozenset(found) - self._binding.wrong

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        if kind not in self._of:
            by_document: dict[DocumentId, list[Finding]] = {document: [] for document in self._documents}
            for finding in self.all(kind):
                for each in finding.in_documents():
                    if each in by_document:
                        by_document[each].append(finding)
            in_order = issubclass(kind, Told)  # `all` goes by account and place
            self._of[kind] = {
                each: tuple(found if in_order else sorted(found, key=_place)) for each, found in by_document.items()
            }
        return cast(tuple[F, ...], self._of[kind].get(document, ()))

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        _declared(self._step, kind)
        if len(self._documents) > _MANY:
            return self._store.findings.sketch(kind, document)
        if kind not in self._sketches:
            self._sketches[kind] = dict(self._store.findings.sketches(kind, self._documents))
        found = self._sketches[kind].get(document)
        assert found is None or isinstance(found, kind)
        return found

    def same(self) -> tuple[Pair, ...]:
        return self._binding.same

    def different(self) -> tuple[Pair, ...]:
        return self._binding.different

    def read_hash(self) -> bytes:
        """16 bytes over everything the step is given."""
        state = hashlib.blake2b(digest_size=16)
        documents = None if self._everyone else self._documents
        for kind in self._step.reads:
            state.update(kind.kind.encode())
            if issubclass(kind, Sketch):
                for document, content in self._store.findings.sketch_hashes(kind.kind, documents):
                    state.update(document.encode() + content)
            elif issubclass(kind, Told):
                state.update(b"".join(self._store.findings.digests(kind, self._documents)))
            else:
                for name, content in self._store.findings.hashes(kind, documents):
                    state.update(name + content)
        within = self.group or self.edge
        state.update(orjson.dumps([self.cards, self.keys, within and content_hash(within).hex()]))
        decided = [sorted(self._binding.wrong), self._binding.same, self._binding.different]
        state.update(orjson.dumps(decided))
        return state.digest()


def _place(finding: Finding) -> tuple[int, int, str]:
    start, end = min(((item.span.start, item.span.end) for item in finding.evidence), default=(0, 0))
    return start, end, finding.id
