"""Statements: an event, a quotation, what is told alike or contradicted, each with who stands behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import (
    Agreement,
    Basis,
    Event,
    FindingId,
    Interval,
    Quotation,
    Status,
    Story,
    Thread,
    Wording,
)
from variorum.workspace.labels import label
from variorum.workspace.telling import clip, names_a_place
from variorum.workspace.views.parts import AccountRef, Counted, Mark, Parts, Words, day_words

LONGEST_TITLE = 90
"""Characters of a title that are shown; what is longer is a sentence and no headline."""


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
        doubt: the account's own words right beside it that it may not be so; "" for none.
        sense: why the words promise the sense only; "" when they are as published.
    """

    id: FindingId
    speaker: str
    settled: bool
    actors: tuple[FindingId, ...]
    did: str
    words: str
    doubt: str
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
        doubt=parts.telling.doubt(first),
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


def quoted_title(told: Story | Thread) -> str:
    """The title of a happening or affair, which is an account's and so stands between quotation marks; "" for none."""
    return f"“{clip(told.title, LONGEST_TITLE)}”" if told.title else ""


def about(parts: Parts, finding: str) -> str:
    """The event or actor something is said of, by its title or name."""
    event = parts.joined.events.get(FindingId(finding))
    actor = parts.joined.actors.get(FindingId(finding))
    return event.title if event else actor.name if actor else finding
