"""Who the names of one account mean, over the whole pile: all that steps within a few accounts need of actors.

An actor's own members, spellings and roles grow with every account of the pile. What one account shows of it changes
only when its name, its type or its mentions there do, so that whoever reads this instead is left in peace otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Self

import orjson

from variorum.model.ids import DocumentId, FindingId
from variorum.model.kind import Member, Sketch
from variorum.model.reading import ActorType
from variorum.model.remembered import Remembered
from variorum.model.step import Given

_TYPES = tuple(ActorType)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One actor in one account: its name over the pile, its name mentions there and how they are spelled."""

    actor: FindingId
    name: str
    type: ActorType
    mentions: tuple[FindingId, ...]
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearances(Sketch):
    """Everybody who appears in one account, sorted by actor."""

    kind: ClassVar[str] = "appearances"

    actors: tuple[Appearance, ...] = ()

    def pack(self) -> bytes:
        rows = [[a.actor, a.name, _TYPES.index(a.type), a.mentions, a.spellings] for a in self.actors]
        return orjson.dumps(rows)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        rows = orjson.loads(data)
        return cls(
            document=document,
            actors=tuple(
                Appearance(FindingId(actor), name, _TYPES[type_], tuple(map(FindingId, mentions)), tuple(spellings))
                for actor, name, type_, mentions, spellings in rows
            ),
        )


@dataclass(frozen=True, slots=True)
class ActorHere:
    """An actor as the accounts at hand name it: like `Actor`, with the members, accounts and spellings of these."""

    id: FindingId
    name: str
    type: ActorType
    members: tuple[Member, ...]
    documents: tuple[DocumentId, ...]
    variants: tuple[str, ...]


def actors_here(given: Given) -> tuple[ActorHere, ...]:
    """Everybody who appears in a unit's accounts, sorted by id. The step must read `Appearances`."""
    sketches = tuple(given.sketch(Appearances, card.id) for card in given.cards)
    return _EVERYBODY.of(given.unit, sketches, partial(_everybody, given.unit, sketches))


_EVERYBODY: Remembered[tuple[ActorHere, ...]] = Remembered(4)
_ONE: Remembered[ActorHere] = Remembered(20_000)


def _everybody(unit: str, sketches: Iterable[Appearances | None]) -> tuple[ActorHere, ...]:
    found: dict[FindingId, list[tuple[DocumentId, Appearance]]] = defaultdict(list)
    for sketch in filter(None, sketches):
        for each in sketch.actors:
            found[each.actor].append((sketch.document, each))
    return tuple(
        _ONE.of((unit, actor), tuple(found[actor]), partial(_here, actor, found[actor])) for actor in sorted(found)
    )


def _here(actor: FindingId, told: list[tuple[DocumentId, Appearance]]) -> ActorHere:
    _, first = told[0]
    return ActorHere(
        id=actor,
        name=first.name,
        type=first.type,
        members=tuple(sorted((Member(m) for _, each in told for m in each.mentions), key=lambda member: member.id)),
        documents=tuple(sorted(document for document, _ in told)),
        variants=tuple(sorted({spelling for _, each in told for spelling in each.spellings})),
    )
