"""One actor: every spelling and role, what is quoted, what happened with them, who is named with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Decision, DocumentId, FindingId, Mention, Quotation
from variorum.words.folding import fold
from variorum.workspace.labels import label
from variorum.workspace.views.decisions import Decided, decided, decided_on, stamp
from variorum.workspace.views.likely import Likely, likely_actors
from variorum.workspace.views.parts import AccountRef, Parts, Words, reached
from variorum.workspace.views.prospects import Foretold, Stand, foretold, stands
from variorum.workspace.views.statements import Happened, Said, happened, said
from variorum.workspace.worth import worth_listing

_WITH = 12
_EVENTS = 20
_PAGE = 100
"""Actors on a page."""

_FEW = 8
"""Accounts of an actor up to which those are looked into, too, that tell the same with them."""

_LOOKED = 24
"""Accounts of an actor that are looked into for one page."""


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
        accounts: those that were looked into for all this: the newest from `offset` on; more of them `following`.
        decisions: what people decided on these names; `seen` stands for them in a form.
    """

    id: FindingId
    name: str
    type: str
    spellings: tuple[Spelling, ...]
    roles: tuple[tuple[str, bool, tuple[AccountRef, ...]], ...]
    accounts: tuple[AccountRef, ...]
    offset: int
    following: int | None
    named_in: int
    mentions: int
    told: tuple[Said, ...]
    positions: tuple[Stand, ...]
    forecasts: tuple[Foretold, ...]
    events: tuple[Happened, ...]
    together: tuple[tuple[FindingId, str, int], ...]
    likely: tuple[Likely, ...]
    decisions: tuple[Decided, ...]
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """A page of the actors, those in most accounts first: those with some letters in their name, from `offset` on."""

    like: str
    total: int
    offset: int
    following: int | None
    rows: tuple[ActorRow, ...]


def actors_view(parts: Parts, listed: Sequence[FindingId], like: str = "", offset: int = 0) -> ActorsView:
    """A page of some actors, whose ids are `listed`."""
    reached(offset, len(listed))
    after = offset + _PAGE
    found = (parts.asking.get(id) for id in listed[offset:after])
    return ActorsView(
        like=like,
        total=len(listed),
        offset=offset,
        following=after if after < len(listed) else None,
        rows=tuple(_row(parts, actor) for actor in found if isinstance(actor, Actor)),
    )


def _row(parts: Parts, actor: Actor) -> ActorRow:
    return ActorRow(
        id=actor.id,
        name=actor.name,
        type=label(actor.type),
        others=tuple(each for each in actor.variants if each != actor.name),
        roles=tuple(dict.fromkeys(role.role for role in actor.known_as)),
        accounts=parts.how_many(actor.documents),
    )


def actor_view(parts: Parts, actor: Actor, decisions: Sequence[Decision], offset: int = 0) -> ActorView:
    """One actor in their newest accounts from `offset` on; `decisions` are all there are."""
    mine = decided_on(decisions, actor)
    newest = parts.newest(actor.documents)
    reached(offset, len(newest))
    looked, after = newest[offset : offset + _LOOKED], offset + _LOOKED
    parts = parts.near(looked) if len(newest) <= _FEW else parts.only(looked)
    return ActorView(
        id=actor.id,
        name=actor.name,
        type=label(actor.type),
        spellings=tuple(_spellings(parts, actor)),
        roles=tuple((role.role, role.former, parts.accounts(role.documents)) for role in actor.known_as),
        accounts=parts.accounts(looked),
        offset=offset,
        following=after if after < len(newest) else None,
        named_in=parts.how_many(newest),
        mentions=len(actor.members),
        told=tuple(_told(parts, actor)),
        positions=stands(parts, looked, actor.id),
        forecasts=foretold(parts, looked, actor.id),
        events=tuple(_events(parts, actor)),
        together=tuple(_together(parts, actor)),
        likely=tuple(likely_actors(parts, actor, decisions)),
        decisions=decided(mine),
        seen=stamp(mine),
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
