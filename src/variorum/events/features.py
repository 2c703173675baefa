"""Each telling as linking sees it: type, class of realis, who by actor, where by place, when by stated day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from variorum.events.tellings import Part, Telling
from variorum.model import (
    Actor,
    ActorType,
    DocumentId,
    EventMention,
    FindingId,
    Interval,
    Mention,
    Realis,
    Timex,
    TimexType,
)
from variorum.model.appearances import ActorHere
from variorum.words import places
from variorum.words.folding import fold
from variorum.words.places import PlaceWord

HELD, PLANNED, DENIED = "held", "planned", "denied"
_CLASS = {
    Realis.ACTUAL: HELD,
    Realis.HABITUAL: HELD,
    Realis.PLANNED: PLANNED,
    Realis.HYPOTHETICAL: PLANNED,
    Realis.DENIED: DENIED,
}
_NATIONS = (PlaceWord.COUNTRY, PlaceWord.ADJECTIVE, PlaceWord.PEOPLE, PlaceWord.SEAT)
_PARTS = ("agent", "patient", "partner")
_OF_A_PEOPLE = re.compile(r"(?:ians?|ans?|ia|a)$")
_SHORTEST_STEM = 4
_FORMER = re.compile(
    r"\b(?:first|former|previous|ex|then)\b.*\b(?:wife|husband|spouse|partner|boyfriend|girlfriend|fianc\w+)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"they", "their", "them", "both"})
"""Words for several people that name nobody where they are not resolved."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One telling, ready to compare.

    People are keys of persons; `parties` of everyone, `keys` by part; `one_sided` when only those on one side of the
    happening are told; `sides` the states that take part or are represented. `times` are the timexes that say when,
    `days` what they stand for where the account states its own day, `lengths` TIMEX3 durations, `heads` the last words
    of names that mean no known person: two known people of one surname are two.
    """

    document: DocumentId
    mention: EventMention
    telling: Telling
    standing: str
    people: frozenset[str]
    parties: frozenset[str]
    patients: frozenset[str]
    keys: Mapping[str, frozenset[str]]
    one_sided: bool
    sides: frozenset[str]
    heads: frozenset[str]
    places: frozenset[str]
    times: tuple[Timex, ...]
    days: tuple[Interval | None, ...]
    lengths: frozenset[str]

    @property
    def type(self) -> str:
        return self.mention.type

    @property
    def start(self) -> int:
        return self.telling.start

    @property
    def order(self) -> tuple[str, int, str]:
        return self.document, self.start, self.mention.id


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is meant by each mention: a key of the actor, where one is known, and whether it is a person.

    `unsure` are mentions that name nobody where it matters: pronouns whose bearer nothing else tells.
    """

    actors: Mapping[FindingId, FindingId]
    people: frozenset[FindingId]
    stands_for: Mapping[FindingId, FindingId]
    unsure: frozenset[FindingId] = frozenset()

    def of(self, mention: FindingId | None) -> FindingId | None:
        """The actor a mention means, through what it stands for."""
        if mention is None or mention in self.unsure:
            return None
        return self.actors.get(self.stands_for.get(mention, mention))


def cast(actors: Iterable[Actor | ActorHere], mentions: Iterable[Mention]) -> Cast:
    """Index actors by their mentions and mentions by what they stand for."""
    by_mention: dict[FindingId, FindingId] = {}
    people = set()
    for actor in actors:
        for member in actor.members:
            by_mention[FindingId(member.id)] = actor.id
        if actor.type is ActorType.PERSON:
            people.add(actor.id)
    return Cast(by_mention, frozenset(people), {m.id: m.antecedent for m in mentions if m.antecedent is not None})


def feature(
    mention: EventMention,
    telling: Telling,
    timexes: Mapping[FindingId, Timex],
    who: Cast,
    days: Mapping[FindingId, Interval | None],
) -> Feature:
    """The features of one telling; `days` are those that the account's stated day gives to its words of time."""
    keys: dict[str, set[str]] = {role: set() for role in _PARTS}
    people: set[str] = set()
    where: set[str] = set()
    for part in telling.parts:
        if part.role in ("place", "scene"):
            where.add(place_key(part.words))
        elif part.role in keys:
            actor = who.of(part.mention)
            if actor is None and part.lemma in _PRONOUNS:
                continue
            key = actor or f"~{_earlier(part.words)}{part.lemma}"
            keys[part.role].add(key)
            if actor not in who.people:
                keys[part.role] |= _country(part.words)
            if actor in who.people:
                people.add(key)
    own = [timexes[t] for t in telling.timexes if t in timexes]
    times = tuple(t for t in own if t.timex in (TimexType.DATE, TimexType.TIME))
    sides = sum(bool(keys[role]) for role in _PARTS) + (len(keys["agent"]) > 1 and not keys["partner"])
    return Feature(
        document=mention.document,
        mention=mention,
        telling=telling,
        standing=_CLASS[mention.realis],
        people=frozenset(people),
        parties=frozenset().union(*keys.values()),
        patients=frozenset(keys["patient"]),
        keys={role: frozenset(found) for role, found in keys.items()},
        one_sided=sides < 2 or telling.attendance,
        sides=frozenset().union(*(_side(p, who) for p in telling.parts if p.role in (*_PARTS, "side"))),
        heads=frozenset(
            p.lemma
            for p in telling.parts
            if p.role in _PARTS and p.words[:1].isupper() and who.of(p.mention) not in who.people
        ),
        places=frozenset(where - {""}),
        times=times,
        days=tuple(days.get(t.id) for t in times),
        lengths=frozenset(t.value for t in own if t.timex is TimexType.DURATION and not t.rule),
    )


def _earlier(words: str) -> str:
    """ "His first wife", "her then-husband": another than today's."""
    return "former " if _FORMER.search(words) else ""


def _side(part: Part, who: Cast) -> frozenset[str]:
    """The state a part stands for: its code, else its name without the ending that makes a people of it."""
    unknown = part.mention is None and part.role != "side"
    if unknown or who.of(part.mention) in who.people or not part.words[:1].isupper():
        return frozenset()
    found = _country(part.words)
    stem = _OF_A_PEOPLE.sub("", fold(part.words))
    return frozenset(found) or frozenset({f"stem {stem}"} if len(stem) >= _SHORTEST_STEM else ())


def _country(words: str) -> set[str]:
    """ "Brenia", "the Brenians" and "Brenian" are one party; a town is not its country."""
    found = places.place(words)
    if found is None or found.word not in _NATIONS:
        return set()
    return {f"country {found.code}"}


def named(keys: AbstractSet[str]) -> frozenset[str]:
    """Those of the parties who are known actors and not mere words."""
    return frozenset(key for key in keys if not key.startswith("~"))


def place_key(words: str) -> str:
    """One key for the names of one place; a seat and its capital stand for each other ("the palace" for its town)."""
    bare = words[4:] if words.lower().startswith("the ") else words
    found = places.place(bare)
    if found is None:
        return fold(bare)
    if found.word in (PlaceWord.SEAT, PlaceWord.CAPITAL):
        return f"seat {found.code}"
    return fold(found.name)
