"""What else may be meant: other actors and events that a person might say are the same, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Actor, ActorType, Decision, Event, FindingId
from variorum.words.folding import fold
from variorum.workspace.views.decisions import decided_on, stamp
from variorum.workspace.views.parts import Parts, day_words

_OTHERS = 60
_ALIKE = 15
"""Actors anywhere in the workspace whose names hold the beginning of the last name."""

_BEGINS = 4
"""Letters of that beginning."""

_LETTERS = 3
"""Letters at the beginning of a word that make it like another, as in two spellings of one name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """One that may be the same: its name or title, and what was decided on it so far, as a form sends it along."""

    id: FindingId
    told: str
    seen: str


def likely_actors(parts: Parts, actor: Actor, decisions: Sequence[Decision]) -> Iterator[Likely]:
    """Actors of the same type, persons with persons: those told of together with it, and all with a like last name."""
    kin = [ActorType.PERSON] if actor.type is ActorType.PERSON else [t for t in ActorType if t is not ActorType.PERSON]
    mine = _words((actor.name, *actor.variants))
    last = fold(actor.name).split()[-1:]
    alike = parts.asking.store.listing.by_accounts(Actor, last[0][:_BEGINS])[:_ALIKE] if last else []
    found = {each.id: each for each in (*parts.joined.actors.values(), *map(parts.asking.get, alike))}
    others = [o for o in found.values() if isinstance(o, Actor) and o.id != actor.id and o.type in kin]

    def unlike(other: Actor) -> tuple[int, int, str, str]:
        return *_unlike(mine, _words((other.name, *other.variants))), other.name, other.id

    for other in sorted(others, key=unlike)[:_OTHERS]:
        yield Likely(id=other.id, told=other.name, seen=stamp(decided_on(decisions, other)))


def likely_events(parts: Parts, event: Event, decisions: Sequence[Decision]) -> Iterator[Likely]:
    """Events told in the same accounts or of the same actors."""
    mine = _words((event.title,))
    actors = {participant.actor for participant in event.participants}
    others = [
        other
        for other in parts.joined.events.values()
        if other.id != event.id
        and (actors & {each.actor for each in other.participants} or set(event.documents) & set(other.documents))
    ]

    def unlike(other: Event) -> tuple[bool, int, int, int, str]:
        together = actors & {each.actor for each in other.participants}
        return other.type is not event.type, *_unlike(mine, _words((other.title,))), -len(together), other.id

    for other in sorted(others, key=unlike)[:_OTHERS]:
        told = other.title if other.interval is None else f"{other.title} ({day_words(other.interval)})"
        yield Likely(id=other.id, told=told, seen=stamp(decided_on(decisions, other)))


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in fold(name).split()}


def _unlike(mine: set[str], other: set[str]) -> tuple[int, int]:
    """Less for names with more words, and more beginnings of words, in common."""
    begins = {word[:_LETTERS] for word in mine} & {word[:_LETTERS] for word in other}
    return -len(mine & other), -len(begins)
