"""Which units must be run again after a change. Always called inside the transaction that makes the change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from variorum.engine.plan import DOCUMENT, PILE, Plan, version_of
from variorum.model import Card, Document, DocumentId, Shape, Step
from variorum.store import Binding, Change, Store, corrected

UNDATED = "~undated"
"""The day of accounts without one: after every other."""


def keys_of(step: Step) -> str:
    """The name under which putting accounts into a step's buckets is kept track of."""
    return f"{step.name}#keys"


def corrections(binding: Binding) -> dict[DocumentId, dict[str, str]]:
    """People's corrections to the metadata of accounts."""
    changes: dict[DocumentId, dict[str, str]] = {}
    for document, name, value in binding.changes:
        changes.setdefault(document, {})[name] = value
    return changes


class Staleness:
    """Marks units of one workspace as stale.

    Args:
        store: the workspace file.
        plan: the steps.
    """

    def __init__(self, store: Store, plan: Plan) -> None:
        self._store = store
        self._plan = plan

    def added(self, document: Document) -> None:
        """An account was added: whatever looks at it, or at another edition of it, is stale."""
        touched = [(step, [document.id]) for step in self._plan.steps if not isinstance(step.within, type)]
        self._touch(touched)  # no finding speaks of it yet, so no group or edge does
        editions = self._store.documents.editions(document.address)
        self.corrected([other for other in editions if other != document.id])

    def corrected(self, documents: Sequence[DocumentId]) -> None:
        """What reckoning knows of accounts changed: by a person, or because a later edition came."""
        self._touch((step, documents) for step in self._plan.steps if step.shape is not Shape.EACH)

    def decided(self, kind: str, documents: Sequence[DocumentId]) -> None:
        """A finding of that kind in these accounts was decided on."""
        self._touch((step, documents) for step in self._plan.readers(kind) if step.shape is not Shape.EACH)

    def spread(self, changes: Iterable[Change]) -> None:
        """Findings or sketches changed: whatever reads them is stale."""
        documents: dict[str, set[DocumentId]] = {}
        groups: dict[str, set[str]] = {}
        for change in changes:
            documents.setdefault(change.kind, set()).update(change.documents)
            groups.setdefault(change.kind, set()).add(change.id)
        for kind in documents:
            self._touch((step, sorted(documents[kind])) for step in self._plan.readers(kind))
            for step in self._plan.steps:
                if isinstance(step.within, type) and step.within.kind == kind:
                    self._store.units.mark(step.name, sorted(groups[kind]))

    def upgrade(self) -> None:
        """Steps that are new or changed since the file was written are stale all over; steps that are gone undone."""
        known = self._store.units.versions()
        everyone = self._store.documents.ids()
        for step in self._plan.steps:
            if known.get(step.name) == version_of(step):
                continue
            with self._store.transaction():
                self._store.units.mark(step.name, self._store.units.forget(step.name))
                self._touch([(step, everyone)])
                self._store.units.set_version(step.name, version_of(step))
        ours = {step.name for step in self._plan.steps}
        for name in sorted(name for name, version in known.items() if version and name not in ours):
            self._undo(name)

    def _undo(self, name: str) -> None:
        """What a step made goes when the extension that brought it is no longer installed."""
        with self._store.transaction():
            for unit in self._store.units.known(name):
                key, _ = self._store.units.unit(name, unit)
                self.spread(self._store.findings.replace(key, ()))
            self._store.units.remove(name)

    def days(self, documents: Sequence[DocumentId]) -> list[str]:
        """The days, as ISO 8601 text or `UNDATED`, that accounts fall on, corrections applied."""
        return sorted({day_of(card) for card in self.cards(documents)})

    def cards(self, documents: Sequence[DocumentId] | None = None) -> tuple[Card, ...]:
        """Cards of accounts (all, when none are named) with people's corrections, sorted by id."""
        changes = corrections(self._store.decisions.binding(()))
        found = self._store.documents.cards(documents)
        return tuple(corrected(card, changes.get(card.id, {})) for _, card in sorted(found.items()))

    def _touch(self, looking: Iterable[tuple[Step, Sequence[DocumentId]]]) -> None:
        """Mark the units of steps that look at accounts."""
        marks: list[tuple[str, str]] = []
        for step, documents in looking:
            if documents:
                name = keys_of(step) if step.shape is Shape.BUCKET else step.name
                marks += [(name, unit) for unit in self._looking(step, documents)]
        self._store.units.mark_each(marks)

    def _looking(self, step: Step, documents: Sequence[DocumentId]) -> Sequence[str]:
        """Units of a step that look at these accounts."""
        if step.shape in (Shape.EACH, Shape.BUCKET) or step.within == DOCUMENT:
            return documents
        if step.shape is Shape.SWEEP:
            return self.days(documents)
        return self._store.findings.ids_in(step.within.kind, documents) if isinstance(step.within, type) else [PILE]


def day_of(card: Card) -> str:
    """The day a sweep meets an account on."""
    return card.day.isoformat() if card.day else UNDATED
