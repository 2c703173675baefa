"""Reckoning: steps over buckets, groups and days of accounts, from findings and sketches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from variorum.engine.given import ReckoningGiven
from variorum.engine.plan import DOCUMENT, PILE
from variorum.engine.staleness import Staleness, day_of, keys_of
from variorum.engine.sweeping import Sweep
from variorum.model import BrokenInvariant, DocumentId, Edge, Group, Key, Product, Shape, Sketch, Step
from variorum.store import Binding, Change, Store


class Reckoning:
    """Runs the stale units of one reckoning step; every unit inside one transaction of the caller.

    Args:
        store: the workspace file.
        staleness: told what changed.
        step: the step.
        binding: people's decisions.
    """

    def __init__(self, store: Store, staleness: Staleness, step: Step, binding: Binding) -> None:
        self._store = store
        self._staleness = staleness
        self._step = step
        self._binding = binding

    def units(self) -> Iterator[str]:
        """Run the units one by one, yielding each name when it is done."""
        if self._step.shape is Shape.BUCKET:
            yield from self._put_into_buckets()
        if self._step.shape is Shape.SWEEP:
            yield from self._sweep()
            return
        for unit in self._store.units.stale(self._step.name):
            self._run(unit)
            yield unit

    # buckets

    def _put_into_buckets(self) -> Iterator[str]:
        step, units = self._step, self._store.units
        if step.keys is None:
            raise BrokenInvariant(f"{step.name} has no keys")
        for name in units.stale(keys_of(step)):
            document = DocumentId(name)
            keys = frozenset(step.keys(self._given(document, (document,))))
            units.set_buckets(step.name, document, keys)
            units.fresh(keys_of(step), document)
            yield document
        units.pass_over_small_buckets(step.name, step.least)

    # groups, documents, the pile, buckets

    def _run(self, unit: str) -> None:
        step = self._step
        given = self._unit_given(unit)
        if given is None:
            self._keep(unit, ())
            self._store.units.drop(step.name, unit)
            return
        _, before = self._store.units.unit(step.name, unit)
        read = given.read_hash()
        if read == before:
            self._store.units.fresh(step.name, unit)
            return
        if step.run is None:
            raise BrokenInvariant(f"{step.name} has nothing to run")
        self._keep(unit, tuple(step.run(given)))
        self._store.units.done(step.name, unit, read)

    def _unit_given(self, unit: str) -> ReckoningGiven | None:
        """What a unit is given; None when there is no such unit any more."""
        step, documents = self._step, self._store.documents
        if step.shape is Shape.BUCKET:
            members = self._store.units.bucket(step.name, unit)
            inside = tuple(sorted({document for document, _ in members}))
            return self._given(unit, inside, keys=members) if len(inside) >= step.least else None
        if step.within == PILE:
            return self._given(unit, documents.ids())
        if step.within == DOCUMENT:
            document = DocumentId(unit)
            return self._given(unit, (document,)) if document in documents else None
        if isinstance(step.within, str):
            raise BrokenInvariant(f"{step.name} runs within {step.within!r}, which is nothing")
        found = self._store.findings.get(step.within, unit)
        if found is None:
            return None
        return self._given(
            unit,
            found.in_documents(),
            group=found if isinstance(found, Group) else None,
            edge=found if isinstance(found, Edge) else None,
        )

    # days

    def _sweep(self) -> Iterator[str]:
        step, units = self._step, self._store.units
        if not units.stale(step.name):
            return
        accounts: dict[str, list[DocumentId]] = {}
        for card in self._staleness.cards():
            accounts.setdefault(day_of(card), []).append(card.id)
        yield from Sweep(units, step, accounts, self._fold, self._keep).days()

    def _fold(self, state: bytes, day: str, documents: Sequence[DocumentId]) -> tuple[bytes, Sequence[Product]]:
        """Fold one day in: the state after it, and what it makes."""
        if self._step.fold is None:
            raise BrokenInvariant(f"{self._step.name} has nothing to fold")
        after, products = self._step.fold(state, self._given(day, tuple(documents)))
        return after, tuple(products)

    def _given(
        self,
        unit: str,
        documents: tuple[DocumentId, ...],
        *,
        group: Group | None = None,
        edge: Edge | None = None,
        keys: tuple[tuple[DocumentId, Key], ...] = (),
    ) -> ReckoningGiven:
        return ReckoningGiven(
            self._store, self._step, unit, documents, self._binding, group=group, edge=edge, keys=keys
        )

    def _keep(self, unit: str, products: Sequence[Product]) -> None:
        """Make these what a unit made, and mark what reads it."""
        for product in products:
            if type(product) not in self._step.makes:
                raise BrokenInvariant(f"{self._step.name} makes an undeclared {product.kind}")
        key, _ = self._store.units.unit(self._step.name, unit)
        changes = self._store.findings.replace(key, [p for p in products if not isinstance(p, Sketch)])
        self._staleness.spread(changes + self._keep_sketches([p for p in products if isinstance(p, Sketch)]))

    def _keep_sketches(self, made: Sequence[Sketch]) -> list[Change]:
        """What a step over the pile makes of single accounts; it makes anew what it made of any."""
        packed = {(sketch.kind, sketch.document): sketch.pack() for sketch in made}
        kinds = [kind.kind for kind in self._step.makes if issubclass(kind, Sketch)]
        before = {kind: dict(self._store.findings.sketch_hashes(kind, None)) for kind in kinds}
        hashes = {key: hashlib.blake2b(data, digest_size=16).digest() for key, data in packed.items()}
        return [
            Change(kind, document, frozenset([document]))
            for kind in kinds
            for document in self._store.documents.ids()
            if before[kind].get(document) != hashes.get((kind, document))
            and self._store.findings.replace_sketch(kind, document, packed.get((kind, document)))
        ]
