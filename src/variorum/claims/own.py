"""What is a thread's own in accounts that tell of several: a round-up's claims are weighed in one thread each."""

from __future__ import annotations

from typing import TypeVar, cast

from variorum.model import (
    Card,
    Claim,
    Document,
    DocumentId,
    Edge,
    Event,
    EventMention,
    Finding,
    FindingId,
    Foretelling,
    Given,
    Group,
    Key,
    Pair,
    Sketch,
    Stance,
    Story,
    Thread,
    Told,
)
from variorum.model.scope import Scope

F = TypeVar("F", bound=Finding)
S = TypeVar("S", bound=Sketch)

_WEIGHED = (Claim, EventMention, Foretelling, Stance)


class Own:
    """What a step within a thread is given, without what of its accounts belongs to another thread.

    Args:
        given: everything that speaks of the thread's accounts, stories among it.
    """

    def __init__(self, given: Given) -> None:
        self._given = given
        thread = given.group if isinstance(given.group, Thread) else None
        self._scope = Scope(thread, given.all(Story))
        self._whole = self._scope.owns_all(card.id for card in given.cards)
        self._told: set[FindingId] | None = None
        self._all: dict[type[Finding], tuple[Finding, ...]] = {}

    @property
    def unit(self) -> str:
        return self._given.unit

    @property
    def cards(self) -> tuple[Card, ...]:
        return self._given.cards

    @property
    def document(self) -> Document:
        return self._given.document

    @property
    def group(self) -> Group | None:
        return self._given.group

    @property
    def edge(self) -> Edge | None:
        return self._given.edge

    @property
    def keys(self) -> tuple[tuple[DocumentId, Key], ...]:
        return self._given.keys

    def all(self, kind: type[F]) -> tuple[F, ...]:
        """All that is the thread's own; an event is where its tellings are."""
        if self._whole or (kind is not Event and kind not in _WEIGHED):
            return self._given.all(kind)
        if kind not in self._all:
            self._all[kind] = tuple(finding for finding in self._given.all(kind) if self._holds(finding))
        return cast(tuple[F, ...], self._all[kind])

    def ids(self, kind: type[F]) -> frozenset[FindingId]:
        return frozenset(finding.id for finding in self.all(kind))

    def of(self, kind: type[F], document: DocumentId) -> tuple[F, ...]:
        """The thread's own of one account, in text order."""
        if self._whole or kind not in _WEIGHED:
            return self._given.of(kind, document)
        return tuple(finding for finding in self._given.of(kind, document) if self._holds(finding))

    def sketch(self, kind: type[S], document: DocumentId) -> S | None:
        return self._given.sketch(kind, document)

    def same(self) -> tuple[Pair, ...]:
        return self._given.same()

    def different(self) -> tuple[Pair, ...]:
        return self._given.different()

    def _holds(self, finding: Finding) -> bool:
        if isinstance(finding, Event):
            if self._told is None:
                self._told = {telling.id for telling in self.all(EventMention)}
            return any(member.id in self._told for member in finding.members)
        if isinstance(finding, EventMention):
            return self._scope.holds(finding.document, finding.span("trigger").start)
        if not isinstance(finding, Told):
            return True
        return self._scope.holds(finding.document, min(item.span.start for item in finding.evidence))
