"""One actor: every spelling and role, what is quoted, what happened with them, who is named with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Actor, ActorType, Decision, DocumentId, FindingId, Mention, Quotation
from variorum.words.folding import fold
from variorum.workspace.labels import label
from variorum.workspace.views.decisions import Decided, decided, stamp
from variorum.workspace.views.parts import AccountRef, Parts, Words
from variorum.workspace.views.prospects import Foretold, Stand, foretold, stands
from variorum.workspace.views.statements import Happened, Said, happened, said
from variorum.workspace.worth import worth_listing

_OTHERS = 60
_WITH = 12
_EVENTS = 20
_LOOKED = 300
"""Accounts of an actor that are looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way of writing a name: how often, in which accounts, its first place, and whether it is the fullest form."""

    words: str
    times: int
    accounts: tuple[AccountRef, ...]
    first: FindingId
    place: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """An actor as it is listed."""

    id: FindingId
    name: str
    type: str
    others: tuple[str, ...]
    roles: tuple[str, ...]
    accounts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """An actor.

    Args:
        roles: how accounts call them, whether that is past, and which accounts.
        told: quotations, each once however many copies carry it; `more` are not shown.
        together: who takes part in the same events, and in how many.
        likely: other actors of this type, those with the likest names first.
        looked: in how many of the accounts it was looked for all this; fewer than there are only past some hundreds.
        decisions: what people decided on these names; `seen` stands for them in a form.
    """

    id: FindingId
    name: str
    type: str
    spellings: tuple[Spelling, ...]
    roles: tuple[tuple[str, bool, tuple[AccountRef, ...]], ...]
    accounts: tuple[AccountRef, ...]
    looked: int
    named_in: int
    mentions: int
    told: tuple[Said, ...]
    positions: tuple[Stand, ...]
    forecasts: tuple[Foretold, ...]
    events: tuple[Happened, ...]
    together: tuple[tuple[FindingId, str, int], ...]
    likely: tuple[tuple[FindingId, str], ...]
    decisions: tuple[Decided, ...]
    seen: str


def actor_rows(parts: Parts) -> tuple[ActorRow, ...]:
    """Actors, those in most accounts first."""
    order = sorted(parts.joined.all(Actor), key=lambda a: (-len(a.documents), -len(a.members), a.name, a.id))
    return tuple(
        ActorRow(
            id=actor.id,
            name=actor.name,
            type=label(actor.type),
            others=tuple(each for each in actor.variants if each != actor.name),
            roles=tuple(dict.fromkeys(role.role for role in actor.known_as)),
            accounts=len(parts.accounts(actor.documents)),
        )
        for actor in order
    )


def actor_view(parts: Parts, actor: Actor, decisions: Sequence[Decision]) -> ActorView:
    """One actor."""
    looked = sorted(actor.documents, key=lambda document: parts.register.names[document])[:_LOOKED]
    parts = parts.near(looked)
    return ActorView(
        id=actor.id,
        name=actor.name,
        type=label(actor.type),
        spellings=tuple(_spellings(parts, actor)),
        roles=tuple((role.role, role.former, parts.accounts(role.documents)) for role in actor.known_as),
        accounts=parts.accounts(looked),
        looked=len(looked),
        named_in=len(actor.documents),
        mentions=len(actor.members),
        told=tuple(_told(parts, actor)),
        positions=stands(parts, actor.documents, actor.id),
        forecasts=foretold(parts, actor.documents, actor.id),
        events=tuple(_events(parts, actor)),
        together=tuple(_together(parts, actor)),
        likely=tuple(_likely(parts, actor)),
        decisions=tuple(decided(decision) for decision in decisions),
        seen=stamp(decisions),
    )


def _spellings(parts: Parts, actor: Actor) -> Iterator[Spelling]:
    found: dict[str, list[Mention]] = {}
    for member in actor.members:
        mention = parts.joined.mentions.get(FindingId(member.id))
        if mention is not None:
            found.setdefault(" ".join(parts.joined.words(mention.span("text")).split()), []).append(mention)
    for words, mentions in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        mentions.sort(key=lambda m: (parts.joined.names[m.document], m.span("text").start))
        yield Spelling(
            words=words,
            times=len(mentions),
            accounts=parts.accounts(mention.document for mention in mentions),
            first=mentions[0].id,
            place=parts.words(mentions[0].span("text")),
        )


def _told(parts: Parts, actor: Actor) -> Iterator[Said]:
    together: dict[str, list[Quotation]] = {}
    for quotation in parts.asking.quotations_in_order(everything=False):
        if actor.id in parts.joined.actors_of(quotation.speakers):
            words = fold(" ".join(parts.joined.words(span) for span in quotation.spans("content")))
            together.setdefault(words, []).append(quotation)
    groups = sorted(together.values(), key=lambda group: _day(parts, group[0].document))
    return (said(parts, group) for group in groups)


def _day(parts: Parts, document: DocumentId) -> str:
    """When an account was written, for the order of what is quoted; undated ones last."""
    dating = next((dating for dating in parts.asking.datings([document]) if dating.interval is not None), None)
    return dating.interval.first.isoformat() if dating and dating.interval else "~"


def _events(parts: Parts, actor: Actor) -> Iterator[Happened]:
    found = [
        event
        for event in parts.joined.events.values()
        if actor.id in {participant.actor for participant in event.participants} and worth_listing(event, parts.joined)
    ]
    found = sorted(found, key=lambda event: (-len(event.documents), event.id))[:_EVENTS]
    return (happened(parts, event) for event in sorted(found, key=parts.asking.by_time))


def _together(parts: Parts, actor: Actor) -> Iterator[tuple[FindingId, str, int]]:
    counted: Counter[FindingId] = Counter()
    for event in parts.joined.events.values():
        inside = {participant.actor for participant in event.participants}
        if actor.id in inside:
            counted.update(inside - {actor.id})
    for other, times in sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:_WITH]:
        if other in parts.joined.actors:
            yield other, parts.telling.actor(other), times


def _likely(parts: Parts, actor: Actor) -> Iterator[tuple[FindingId, str]]:
    """Actors that may be meant too: those of its type, persons with persons, the likest names first."""
    mine = {word for name in (actor.name, *actor.variants) for word in fold(name).split()}
    kin = [ActorType.PERSON] if actor.type is ActorType.PERSON else [t for t in ActorType if t is not ActorType.PERSON]
    others = [each for each in parts.joined.actors.values() if each.id != actor.id and each.type in kin]

    def unlike(other: Actor) -> tuple[int, int, str, str]:
        words = {word for name in (other.name, *other.variants) for word in fold(name).split()}
        begins = {word[:3] for word in mine} & {word[:3] for word in words}
        return -len(mine & words), -len(begins), other.name, other.id

    for other in sorted(others, key=unlike)[:_OTHERS]:
        yield other.id, other.name
