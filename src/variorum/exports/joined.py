"""What findings are told together with: the actor of a mention, the speaker of a quotation, the event of a telling.

These are joined when asked or exported and stored nowhere, so that merging two actors rewrites no quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TypeVar

from variorum.model import (
    Actor,
    Card,
    Claim,
    Damage,
    DamageType,
    Decision,
    Dispute,
    DisputeType,
    DocumentId,
    Event,
    EventMention,
    Finding,
    FindingId,
    Mention,
    Quotation,
    Reading,
    Resolution,
    Slot,
    Span,
    Support,
    Timex,
)
from variorum.store import Store

F = TypeVar("F", bound=Finding)

_TEXTS = 10_000
"""Texts at hand: findings come sorted by id, and so from every account in turn."""


class Joined:
    """One moment of a workspace, with everything looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._all: dict[type[Finding], Sequence[Finding]] = {}
        self._document = lru_cache(maxsize=256)(store.documents.get)
        self._text = lru_cache(maxsize=_TEXTS)(store.documents.text)

    @cached_property
    def names(self) -> dict[DocumentId, str]:
        """What people call each account."""
        return self._store.documents.names()

    def text(self, document: DocumentId) -> str:
        """The whole text of an account."""
        return self._text(document)

    def words(self, span: Span) -> str:
        """The exact characters of a span."""
        return self._text(span.document)[span.start : span.end]

    def in_one_block(self, span: Span) -> bool:
        """Whether a span lies inside one paragraph of its account."""
        blocks = self._document(span.document).blocks
        place = bisect_right(blocks, span.start, key=lambda block: block.start) - 1
        return place >= 0 and span.end <= blocks[place].end

    def all(self, kind: type[F]) -> list[F]:
        """Every finding of a kind the workspace knows; none for a kind it has never kept."""
        if kind not in self._all:
            self._all[kind] = self._store.findings.all(kind)
        return [finding for finding in self._all[kind] if isinstance(finding, kind)]

    @cached_property
    def mentions(self) -> dict[FindingId, Mention]:
        """Mentions by id."""
        return {mention.id: mention for mention in self.all(Mention)}

    @cached_property
    def actors(self) -> dict[FindingId, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.all(Actor)}

    @cached_property
    def _actor_of_name(self) -> dict[str, FindingId]:
        return {member.id: actor.id for actor in self.actors.values() for member in actor.members}

    def actor_of(self, mention: FindingId | None) -> FindingId | None:
        """Who a mention means, following pronouns and descriptions to the name; None when open."""
        seen: set[FindingId] = set()
        while mention is not None and mention not in seen:
            if mention in self._actor_of_name:
                return self._actor_of_name[mention]
            seen.add(mention)
            found = self.mentions.get(mention)
            mention = found.antecedent if found else None
        return None

    def actors_of(self, mentions: Iterable[FindingId]) -> tuple[FindingId, ...]:
        """Who mentions mean, each once, in order; those left open are left out."""
        found = (self.actor_of(mention) for mention in mentions)
        return tuple(dict.fromkeys(actor for actor in found if actor is not None))

    @cached_property
    def quotations(self) -> dict[FindingId, Quotation]:
        """Quotations by id."""
        return {quotation.id: quotation for quotation in self.all(Quotation)}

    def speakers(self, quotation: FindingId | None) -> tuple[FindingId, ...]:
        """The actors who speak in a quotation; empty when nobody is settled, or for None."""
        found = self.quotations.get(quotation) if quotation else None
        return self.actors_of(found.speakers) if found else ()

    @cached_property
    def claims(self) -> dict[FindingId, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.all(Claim)}

    @cached_property
    def contradicted(self) -> frozenset[str]:
        """Events that one party says were held and another denies."""
        parties = [d for d in self.all(Dispute) if d.dispute is DisputeType.PARTIES_CONTRADICT]
        return frozenset(dispute.about for dispute in parties if dispute.slot is Slot.DENIAL)

    def said_by(self, claim: Claim) -> tuple[FindingId, ...]:
        """The actors whose claim it is; empty for the account's own, and where nobody is settled."""
        return self.actors_of(claim.speakers) or self.speakers(claim.quotation)

    @cached_property
    def events(self) -> dict[FindingId, Event]:
        """Events by id."""
        return {event.id: event for event in self.all(Event)}

    @cached_property
    def _event_of_mention(self) -> dict[str, FindingId]:
        return {member.id: event.id for event in self.events.values() for member in event.members}

    def event_of(self, mention: FindingId | None) -> FindingId | None:
        """The event a telling belongs to."""
        return self._event_of_mention.get(mention) if mention else None

    @cached_property
    def event_mentions(self) -> dict[FindingId, EventMention]:
        """Tellings by id."""
        return {mention.id: mention for mention in self.all(EventMention)}

    @cached_property
    def support(self) -> Mapping[str, Support]:
        """Who stands behind each event, by the event's id."""
        return {support.members[0].id: support for support in self.all(Support)}

    @cached_property
    def timexes(self) -> dict[FindingId, Timex]:
        """Words of time by id."""
        return {timex.id: timex for timex in self.all(Timex)}

    @cached_property
    def resolutions(self) -> dict[FindingId, Resolution]:
        """What words of time stand for, by the timex's id."""
        return {resolution.timex: resolution for resolution in self.all(Resolution)}

    @cached_property
    def readings(self) -> dict[DocumentId, Reading]:
        """In what language each account is, and whether it could be read."""
        return {reading.documents[0]: reading for reading in self.all(Reading)}

    @cached_property
    def translated(self) -> frozenset[DocumentId]:
        """Accounts that show the signs of a machine translation."""
        return frozenset(d.document for d in self.all(Damage) if d.damage is DamageType.MACHINE_TRANSLATION)

    def cards(self) -> dict[DocumentId, Card]:
        """Stated metadata of every account."""
        return self._store.documents.cards()

    def decisions(self) -> list[Decision]:
        """People's decisions, in the order decided."""
        return self._store.decisions.all()
