"""The claims of a thread as reckoning sees them: with their words, their speakers as actors, and their event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from variorum.claims.sayings import Saying, Sayings
from variorum.model import (
    ActorType,
    Basis,
    Card,
    Claim,
    DocumentId,
    Event,
    FindingId,
    Given,
    Quotation,
    Resolution,
    Span,
)
from variorum.model.appearances import Appearances, actors_here
from variorum.model.remembered import Remembered
from variorum.words import senses
from variorum.words.folding import fold


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim. `said_by` are actors, or name mentions of those no actor was made for; empty in an own voice.

    `subject` is the actor the claim is about, else its value; `about` the folded name of a place that changed hands;
    `unnamed` the words for somebody who says it and has no name.
    """

    claim: Claim
    words: str
    said_by: tuple[FindingId, ...]
    attributed: bool
    subject: str
    about: str
    background: bool
    day: Resolution | None = None
    wording: frozenset[int] = frozenset()
    unnamed: str = ""

    @property
    def document(self) -> DocumentId:
        return self.claim.document

    @property
    def place(self) -> Span:
        """Where the words of the value stand."""
        return self.claim.span("value")


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every claim of a thread by event and alone, and the accounts by id."""

    cards: Mapping[DocumentId, Card]
    events: Sequence[Event]
    by_event: Mapping[FindingId, Sequence[Entry]]
    entries: Sequence[Entry]
    voices: Mapping[FindingId, frozenset[str]]
    """Who says each quotation: actors, or the words for somebody unnamed."""
    unnamed: Mapping[FindingId, str]
    """The words for whoever says a quotation, where no name was found."""
    towns: frozenset[str]
    """Actors that are places."""
    people: frozenset[str] = frozenset()
    """Actors that are persons."""
    actors: frozenset[str] = frozenset()
    """All actors."""
    times: Mapping[FindingId, str] = field(default_factory=dict)
    """The words of each date, by its timex."""


def ledger(given: Given) -> Ledger:
    """Look up for every claim who says it and which event it is of."""
    actors = {member.id: actor.id for actor in actors_here(given) for member in actor.members}
    towns, people = (_of_type(given, type) for type in (ActorType.PLACE, ActorType.PERSON))
    events = given.all(Event)
    home = {FindingId(member.id): event.id for event in events for member in event.members}
    by_event: dict[FindingId, list[Entry]] = defaultdict(list)
    bearers = _bearers(given)
    entries = []
    for card in given.cards:
        for told in _entries(given, card.id, actors):
            entry = _by_bearer(told, bearers)
            entries.append(entry)
            claim = entry.claim
            event = home.get(claim.event_mention) if claim.event_mention else None
            if event is not None:
                by_event[event].append(entry)
    cards = {card.id: card for card in given.cards}
    sketches = [sketch for card in given.cards if (sketch := given.sketch(Sayings, card.id)) is not None]
    unnamed = {quotation: words for sketch in sketches for quotation, words in sketch.unnamed}
    times = {timex: words for sketch in sketches for timex, words in sketch.times}
    return Ledger(
        cards,
        events,
        by_event,
        entries,
        _voices(given, actors, bearers),
        unnamed,
        towns,
        people,
        frozenset(actors.values()),
        times,
    )


_LINKING = frozenset("in of at for from with the a an".split())

_ENTRIES: Remembered[tuple[Entry, ...]] = Remembered(3000)


def _entries(given: Given, document: DocumentId, actors: Mapping[str, FindingId]) -> tuple[Entry, ...]:
    """The claims of one account."""
    claims, sketch, resolutions = (
        given.of(Claim, document),
        given.sketch(Sayings, document),
        given.of(Resolution, document),
    )
    told = claims, sketch, resolutions, given.sketch(Appearances, document)

    def work() -> tuple[Entry, ...]:
        sayings = {saying.claim: saying for saying in sketch.sayings} if sketch else {}
        unnamed = dict(sketch.unnamed) if sketch else {}
        days = {resolution.span("text"): resolution for resolution in resolutions}
        return tuple(_entry(claim, sayings.get(claim.id), actors, days, unnamed) for claim in claims)

    return _ENTRIES.of((given.unit, document), told, work)


def _of_type(given: Given, type: ActorType) -> frozenset[str]:
    return frozenset(str(actor.id) for actor in actors_here(given) if actor.type is type)


def _bearers(given: Given) -> dict[str, FindingId]:
    """The one actor that bears each name, folded; names that are common nouns too ("police") tell of nobody."""
    named: dict[str, set[FindingId]] = defaultdict(set)
    for actor in actors_here(given):
        if not senses.classes("n", fold(actor.name)):
            named[fold(actor.name)].add(actor.id)
    return {name: ids.pop() for name, ids in named.items() if len(ids) == 1}


def _by_bearer(entry: Entry, bearers: Mapping[str, FindingId]) -> Entry:
    """By an actor whose name only the letters hid, as translations do that print "avala"."""
    bearer = bearers.get(fold(entry.unnamed)) if entry.unnamed and not entry.said_by else None
    return replace(entry, said_by=(bearer,), unnamed="") if bearer is not None else entry


def _voices(
    given: Given, actors: Mapping[str, FindingId], bearers: Mapping[str, FindingId]
) -> dict[FindingId, frozenset[str]]:
    found: dict[FindingId, frozenset[str]] = {
        q.id: frozenset(actors.get(s, s) for s in q.speakers) for q in given.all(Quotation)
    }
    unnamed = {
        quotation: words
        for card in given.cards
        if (sketch := given.sketch(Sayings, card.id)) is not None
        for quotation, words in sketch.unnamed
    }
    longer: dict[str, set[str]] = defaultdict(set)
    for words in unnamed.values():
        longer[_without_names(words)].add(fold(words))
    for quotation, words in unnamed.items():
        body = _without_names(words)
        said = body if len(longer[body] - {body}) == 1 else fold(words)
        found[quotation] = frozenset({bearers.get(said, said)})
    return {quotation: voices for quotation, voices in found.items() if voices}


def _without_names(words: str) -> str:
    """ "Orsk fire brigade", "fire brigade in Orsk" as "fire brigade", which they are if no other is named here."""
    common = [word for word in words.split() if not word[:1].isupper()]
    while common and common[-1] in _LINKING:
        common.pop()
    return fold(" ".join(common) or words)


def _entry(
    claim: Claim,
    saying: Saying | None,
    actors: Mapping[str, FindingId],
    days: Mapping[Span, Resolution],
    unnamed: Mapping[FindingId, str],
) -> Entry:
    subject = actors.get(claim.mention, claim.mention) if claim.mention else None
    about = saying.about if saying else ""
    words = unnamed.get(claim.quotation, "") if claim.quotation else ""
    return Entry(
        claim=claim,
        words=saying.words if saying else claim.value,
        said_by=tuple(sorted({actors.get(speaker, speaker) for speaker in claim.speakers})),
        attributed=saying.attributed if saying else bool(claim.quotation or claim.speakers),
        subject=subject if claim.mention in actors and subject else about or claim.value,
        about=about,
        background=saying.background if saying else False,
        day=days.get(claim.span("value")),
        wording=saying.wording if saying else frozenset(),
        unnamed=(saying.speaker if saying else "") or words,
    )


def is_borrowed(entry: Entry) -> bool:
    """Whether the value came from another account, which it then cannot support."""
    return entry.day is not None and entry.day.basis is Basis.BORROWED
