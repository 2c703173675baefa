"""Who stands where, and what is foretold: each with its speaker, the words, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from variorum.model import DocumentId, FindingId, Forecast, Polarity, Position, StanceBasis
from variorum.words.folding import find
from variorum.words.hedges import NEGATIONS
from variorum.workspace.labels import label
from variorum.workspace.views.parts import AccountRef, Counted, Parts, Words, day_words

_WORD = re.compile(r"n['’]t|\w+?(?=n['’]t)|\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """An actor's stance on an issue, and in whose words; the own words of an actor stand first."""

    id: FindingId
    actor: FindingId
    name: str
    stance: str
    issue: str
    how: str
    own: bool
    when: str
    place: Words
    counted: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """A statement about the future.

    Args:
        settled: whether it is known who speaks.
        notes: how sure it is told, whether under a condition, whether that something will not be.
        outcome: what became of it as far as later accounts tell, in plain words; `why` tells on what that rests.
    """

    id: FindingId
    who: str
    settled: bool
    words: str
    notes: str
    due: str
    outcome: str
    why: str
    accounts: tuple[AccountRef, ...]
    place: Words


def stands(parts: Parts, inside: Collection[DocumentId], actor: FindingId | None = None) -> tuple[Stand, ...]:
    """Positions in some accounts, of one actor if asked: own words first, then by issue and actor."""
    found = [p for p in parts.joined.all(Position) if set(p.documents) & set(inside) and actor in (None, p.actor)]
    found.sort(key=lambda p: (list(StanceBasis).index(p.basis), p.issue, parts.telling.actor(p.actor), p.id))
    return tuple(_stand(parts, position) for position in found)


def _stand(parts: Parts, position: Position) -> Stand:
    return Stand(
        id=position.id,
        actor=position.actor,
        name=parts.telling.actor(position.actor),
        stance=label(position.stance),
        issue=_as_printed(parts, position),
        how=_how(parts, position),
        own=position.basis is StanceBasis.OWN_WORDS,
        when=day_words(position.interval) if position.interval else "",
        place=parts.words(position.span("text")),
        counted=parts.counted(position.count, position.documents),
    )


def _as_printed(parts: Parts, position: Position) -> str:
    """The issue in the letters of the words it was read from, where it stands in them just so."""
    words = parts.joined.words(position.span("text"))
    return next((words[start:end] for start, end in find(words, position.issue)), position.issue)


def _how(parts: Parts, position: Position) -> str:
    """In whose words."""
    if position.basis is not StanceBasis.CHARACTERISED:
        return label(position.basis)
    return f"as described by {parts.names(position.said_by) if position.said_by else 'the account'}"


def foretold(parts: Parts, inside: Collection[DocumentId], actor: FindingId | None = None) -> tuple[Foretold, ...]:
    """Forecasts in some accounts, of one speaker if asked; by the days they are for, then those without."""
    found = [
        forecast
        for forecast in parts.joined.all(Forecast)
        if set(forecast.documents) & set(inside) and (actor is None or actor in forecast.said_by)
    ]
    found.sort(key=lambda f: (f.due.last.isoformat() if f.due else "~", f.id))
    return tuple(_forecast(parts, forecast) for forecast in found)


def _forecast(parts: Parts, forecast: Forecast) -> Foretold:
    words = " ".join(parts.joined.words(forecast.span("text")).split())
    by = f"told by {', '.join(ref.name for ref in parts.accounts(forecast.told_by))}" if forecast.told_by else ""
    return Foretold(
        id=forecast.id,
        who=_who(parts, forecast),
        settled=bool(forecast.said_by) or not forecast.attributed,
        words=words,
        notes=", ".join(_notes(forecast, words)),
        due=day_words(forecast.due) if forecast.due else "",
        outcome=label(forecast.outcome),
        why="; ".join(note for note in (by, parts.telling.shortened(forecast.why)) if note),
        accounts=parts.accounts(forecast.documents),
        place=parts.words(forecast.span("text")),
    )


def _who(parts: Parts, forecast: Forecast) -> str:
    if forecast.said_by:
        return parts.names(forecast.said_by)
    if not forecast.attributed:
        return "the account itself"
    return f"“{forecast.unnamed}”" if forecast.unnamed else "speaker not settled"


def _notes(forecast: Forecast, words: str) -> Iterator[str]:
    """What its words may leave unsaid: how sure it is told, under a condition, that something will not be."""
    if forecast.certainty != "certain":
        yield label(forecast.certainty)
    if forecast.conditional:
        yield "under a condition"
    if forecast.polarity is Polarity.NEGATIVE and not NEGATIONS & set(_WORD.findall(words.lower())):
        yield "that it will not be"
