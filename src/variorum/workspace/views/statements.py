"""Statements: an event, a quotation, what is told alike or contradicted, each with who stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.claims.separate import Ties, Witness, count
from variorum.model import (
    Agreement,
    Basis,
    Claim,
    Copy,
    Dispute,
    DisputeType,
    DocumentId,
    Event,
    FindingId,
    Interval,
    Passage,
    Quotation,
    Side,
    Slot,
    Span,
    Status,
    Wording,
)
from variorum.workspace.labels import label
from variorum.workspace.telling import names_a_place
from variorum.workspace.views.parts import AccountRef, Counted, Mark, Parts, Words, day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An event in one line.

    Args:
        status: told, planned, not held, not expected or disputed, in plain words; "" where it is told as held.
        drawn: which of them it is, for whoever draws it: "held", "planned", "denied" or "disputed".
        said: who says that it happened, where no account tells it in its own words.
    """

    id: FindingId
    title: str
    when: str
    interval: Interval | None
    mark: Mark
    place: str = ""
    status: str = ""
    drawn: str = "held"
    said: str = ""
    counted: Counted | None = None
    accounts: tuple[AccountRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One quotation, in as many accounts as carry it alike.

    Args:
        speaker: who is settled as speaker; else the candidates or the words for one, and `settled` is false.
        actors: the settled speakers.
        did: what the speaker did, where it is not plain saying.
        sense: why the words promise the sense only; "" when they are as published.
    """

    id: FindingId
    speaker: str
    settled: bool
    actors: tuple[FindingId, ...]
    did: str
    words: str
    sense: str
    place: Words
    accounts: tuple[AccountRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A value told alike, and the event or actor it is told of."""

    id: FindingId
    slot: str
    value: str
    about: str
    about_id: str
    voices: str
    counted: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who stands behind one value of a contradiction in one voice, and their words.

    Args:
        said_by: to whom it is attributed; "" where accounts tell it in their own voice.
    """

    said_by: str
    actors: tuple[FindingId, ...]
    counted: Counted
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One value of a contradiction, with all in whose voice it is told."""

    value: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that cannot all hold: a column a value, who leaves the denial out, and why."""

    id: FindingId
    sort: str
    question: str
    about: str
    about_id: str
    columns: tuple[Column, ...]
    silent: tuple[AccountRef, ...]
    why: str
    sure: bool


def happened(parts: Parts, event: Event) -> Happened:
    """An event in one line."""
    telling, joined = parts.telling, parts.joined
    support = joined.support.get(event.id)
    disputed = event.id in joined.contradicted
    drawn = {Status.PLANNED: "planned", Status.DENIED: "denied", Status.DISPUTED: "disputed"}.get(event.status, "held")
    return Happened(
        id=event.id,
        title=event.title,
        when=day_words(event.interval),
        interval=event.interval,
        mark=parts.mark(event.basis if event.interval is not None else Basis.OPEN, event.why),
        place=event.place if event.place and not names_a_place(event.title, event.place) else "",
        status=telling.status(event),
        drawn="disputed" if disputed else drawn,
        said=telling.only_said(event).removeprefix(", "),
        counted=parts.counted(support.count, support.documents, support.why) if support else None,
        accounts=parts.accounts(event.documents),
    )


def said(parts: Parts, group: Sequence[Quotation]) -> Said:
    """A quotation in all the accounts that carry it alike; the first one's words are shown."""
    first = group[0]
    speakers = parts.joined.actors_of(first.speakers)
    spans = first.spans("content")
    account = parts.account(first.document)
    state = label(first.wording).partition(":")[0] if first.wording is not Wording.AS_PUBLISHED else account.state
    return Said(
        id=first.id,
        speaker=parts.telling.speaker(first),
        settled=bool(speakers),
        actors=speakers,
        did="" if first.mode.value == "said" else label(first.mode),
        words=" … ".join(" ".join(parts.joined.words(span).split()) for span in spans),
        sense=state,
        place=parts.words(spans[0]),
        accounts=parts.accounts(quotation.document for quotation in group),
    )


def agreed(parts: Parts, agreement: Agreement) -> Agreed:
    """A value told alike."""
    return Agreed(
        id=agreement.id,
        slot=label(agreement.slot),
        value=parts.telling.value_of(agreement),
        about=about(parts, agreement.about),
        about_id=agreement.about,
        voices=parts.telling.voices(agreement).removeprefix(" — "),
        counted=parts.counted(agreement.count, agreement.documents, agreement.why),
    )


def contradiction(parts: Parts, dispute: Dispute) -> Contradiction:
    """A contradiction with its columns."""
    return Contradiction(
        id=dispute.id,
        sort=label(dispute.dispute),
        question=label(dispute.slot),
        about=about(parts, dispute.about),
        about_id=dispute.about,
        columns=tuple(_columns(parts, dispute.sides)),
        silent=parts.accounts(dispute.silent) if dispute.slot in (Slot.CONTROL, Slot.DENIAL) else (),
        why=parts.telling.shortened(dispute.why),
        sure=dispute.dispute is not DisputeType.MAYBE_TWO_THINGS,
    )


def about(parts: Parts, finding: str) -> str:
    """The event or actor something is said of, by its title or name."""
    event = parts.joined.events.get(FindingId(finding))
    actor = parts.joined.actors.get(FindingId(finding))
    return event.title if event else actor.name if actor else finding


def _columns(parts: Parts, sides: Sequence[Side]) -> Iterator[Column]:
    """A column a value, in the order of the sides."""
    by_value: dict[str, list[Voice]] = {}
    for side in sides:
        value, _, unnamed = side.value.partition(" (by ")
        by_value.setdefault(value, []).append(_voice(parts, side, unnamed.removesuffix(")")))
    for value, voices in by_value.items():
        yield Column(value=value, voices=tuple(voices))


def _voice(parts: Parts, side: Side, unnamed: str) -> Voice:
    claims = [claim for found in side.claims if (claim := parts.joined.claims.get(found)) is not None]
    return Voice(
        said_by=parts.names(side.said_by) if side.said_by else _UNSETTLED.get(unnamed, unnamed),
        actors=side.said_by,
        counted=parts.counted(side.count, side.documents, _why_once(parts, side, claims)),
        words=tuple(parts.words(claim.span("claim")) for claim in claims),
    )


_UNSETTLED = {"whom is not settled": "somebody who is not settled"}


def _why_once(parts: Parts, side: Side, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Why accounts of a side count once; nothing where it cannot be told for just the count that is kept."""
    if side.count.documents < 2:
        return ()
    documents = set(side.documents)
    passages: dict[DocumentId, list[tuple[Span, FindingId]]] = {document: [] for document in documents}
    for passage in parts.joined.all(Passage):
        for span in passage.spans("text"):
            if span.document in documents:
                passages[span.document].append((span, passage.id))
    tied = Ties(
        {document: parts.asking.card(document) for document in documents},
        passages,
        _copies(parts, documents),
    )
    voices = frozenset[str](side.said_by)
    told = [Witness(claim.document, (claim.span("claim"),), voices) for claim in claims]
    counted, why = count(told, tied)
    return why if counted == side.count else ()


def _copies(parts: Parts, documents: set[DocumentId]) -> dict[tuple[DocumentId, DocumentId], str]:
    inside = [copy for copy in parts.joined.all(Copy) if {copy.left, copy.right} <= documents]
    return {
        (min(copy.left, copy.right), max(copy.left, copy.right)): "one text is made from the other or both from a third"
        for copy in inside
    }
