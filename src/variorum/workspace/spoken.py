"""Who speaks, by name: a government by the seat or capital that an account has speak for it ("White House")."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.exports import Joined
from variorum.model import ActorType, FindingId
from variorum.words.places import PlaceWord, place

_STANDING_FOR = frozenset({PlaceWord.SEAT, PlaceWord.CAPITAL})


def spoken(joined: Joined, speakers: Iterable[FindingId]) -> str:
    """The names of those whom mentions mean, joined by "and"; "" when none is settled."""
    names = (_name(joined, mention) for mention in speakers)
    return " and ".join(dict.fromkeys(name for name in names if name))


def _name(joined: Joined, mention: FindingId) -> str:
    """The actor's name, or the mention's own words where a seat or capital stands for a government."""
    actor = joined.actors.get(joined.actor_of(mention) or FindingId(""))
    if actor is None:
        return ""
    told = joined.mentions.get(mention) if actor.type is ActorType.GOVERNMENT else None
    words = joined.words(told.span("text")) if told is not None else ""
    known = place(words)
    if known is None or known.word not in _STANDING_FOR:
        return actor.name
    return known.name if words.islower() else words
