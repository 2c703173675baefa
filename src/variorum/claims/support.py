"""Who stands behind each event of a thread, where accounts agree, and where they or the parties contradict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from variorum.claims.age_disputes import ages_told
from variorum.claims.agreements import agreements
from variorum.claims.agreements import witnesses as witnesses_of
from variorum.claims.calendar_disputes import against_the_calendar
from variorum.claims.charge_disputes import charge_disputes
from variorum.claims.control_disputes import control_disputes
from variorum.claims.counts.comparing import numbers_told
from variorum.claims.counts.told_amounts import amounts_told
from variorum.claims.denial_disputes import denial_disputes
from variorum.claims.event_disputes import event_disputes
from variorum.claims.forecasts import forecasts
from variorum.claims.forecasts.outcomes import Pile
from variorum.claims.gaps import gaps
from variorum.claims.ledger import Ledger, ledger
from variorum.claims.name_disputes import Written, name_disputes, written
from variorum.claims.own import Own
from variorum.claims.positions import positions
from variorum.claims.proposition_disputes import propositions_told
from variorum.claims.sayings import Sayings
from variorum.claims.separate import Ties, Witness, count, count_whole, ties
from variorum.claims.sides import Bench
from variorum.claims.statement_disputes import statement_disputes
from variorum.claims.two_things import two_things
from variorum.model import (
    ActorType,
    Agreement,
    Claim,
    Copy,
    Count,
    Damage,
    DamageType,
    Dating,
    Dispute,
    DocumentId,
    Event,
    EventMention,
    FindingId,
    Forecast,
    Foretelling,
    Gap,
    Given,
    Interval,
    Member,
    Mention,
    Mode,
    Passage,
    Position,
    Product,
    Quotation,
    Reading,
    Realis,
    Resolution,
    Shape,
    Span,
    Stance,
    Step,
    Story,
    Support,
    Thread,
    Timex,
)
from variorum.model.appearances import Appearances, actors_here
from variorum.model.remembered import Remembered

_FEW = 25
_TELLING = frozenset({ActorType.PERSON, ActorType.PLACE, ActorType.ORGANISATION})
_UNSAID = frozenset({Mode.NOT_SAID, Mode.ASKED, Mode.THOUGHT})
"""What was done with words that leave open whether it is so: "asked who owns the boat"."""
_LOSING = frozenset({DamageType.DROPPED_TEXT, DamageType.TRUNCATED, DamageType.PAYWALL, DamageType.MOJIBAKE})


def run(given: Given) -> Iterable[Product]:
    """Everything that can be told of the standing of a thread's claims."""
    given = Own(given)
    book, tied = ledger(given), ties(given)
    alike = list(agreements(book, tied))
    supports = list(_support(given, book, tied, alike))
    yield from supports
    yield from alike
    tellings = {telling.id: telling for telling in given.all(EventMention)}
    bench = Bench(book, tied, _unsure(given), _days(given), tellings, _said(given))
    parties = [*control_disputes(bench), *denial_disputes(bench), *charge_disputes(bench)]
    yield from parties
    stated = list(statement_disputes(bench, parties))
    yield from stated
    yield from event_disputes(bench)
    yield from two_things(bench)
    named = _named(given)
    yield from numbers_told(bench, given.all(Story), named)
    yield from amounts_told(bench)
    yield from ages_told(bench)
    yield from name_disputes(_spelled(given), named, bench)
    yield from propositions_told(bench, stated)
    yield from against_the_calendar(bench, _times(given), given.all(Resolution))
    yield from forecasts(_pile(given, book, tied), given.all(Foretelling))
    yield from positions(given.all(Stance), _actors(given), _days(given), tied)
    yield from gaps(given, book, {m.id: s.count.texts for s in supports for m in s.members})


def _said(given: Given) -> dict[DocumentId, list[Quotation]]:
    """The quotations of each account."""
    said: dict[DocumentId, list[Quotation]] = defaultdict(list)
    for quotation in given.all(Quotation):
        said[quotation.document].append(quotation)
    return said


def _support(given: Given, book: Ledger, tied: Ties, alike: Iterable[Agreement]) -> Iterator[Support]:
    """Who tells each event: an account that only denies it, or only supposes it, does not."""
    answers = _answers(alike, book)
    tellings = {telling.id: telling for telling in given.all(EventMention)}
    unsaid = {quotation.id for quotation in given.all(Quotation) if quotation.mode in _UNSAID}
    leaving_open = {telling.id for telling in tellings.values() if telling.quotation in unsaid}.union(_asking(given))
    for event in book.events:
        members = [tellings[FindingId(m.id)] for m in event.members if FindingId(m.id) in tellings]
        if members and not event.background:
            voices = [_voices(telling, book) for telling in members]
            left_open = leaving_open.intersection(telling.id for telling in members)
            parts = answers.get(event.id, ())
            told = event.id, tied, left_open, *map(tuple, parts), *members, *voices
            work = partial(_supported, event.id, members, voices, left_open, parts, tied)
            yield _SUPPORTS.of((given.unit, event.id), told, work)


_SUPPORTS: Remembered[Support] = Remembered(20_000)


def _supported(
    event: FindingId,
    members: Sequence[EventMention],
    voices: Sequence[frozenset[str]],
    left_open: AbstractSet[FindingId],
    parts: Sequence[Sequence[Witness]],
    tied: Ties,
) -> Support:
    """The support of one event by those who tell it, each with who is said to say so; some leave open whether it is."""
    told = list(zip(members, voices, strict=True))
    actual = [(telling, said_by) for telling, said_by in told if telling.realis is Realis.ACTUAL]
    held = [(telling, said_by) for telling, said_by in actual if telling.id not in left_open] or actual or told
    witnesses = [Witness(telling.document, (telling.span("trigger"),), said_by) for telling, said_by in held]
    counted, why = _at_least(witnesses, parts, tied)
    return Support(members=(Member(event),), documents=tuple(w.document for w in witnesses), count=counted, why=why)


def _asking(given: Given) -> Iterator[FindingId]:
    """The tellings that only ask whether, or by whom, something was done."""
    for card in given.cards:
        sketch = given.sketch(Sayings, card.id)
        yield from sketch.asked if sketch is not None else ()


def _answers(alike: Iterable[Agreement], book: Ledger) -> Mapping[str, Sequence[Sequence[Witness]]]:
    """Who answers each question of an event alike, by the event."""
    found: dict[str, list[Sequence[Witness]]] = defaultdict(list)
    for agreement in alike:
        members = {member.id for member in agreement.members}
        entries = [entry for entry in book.by_event.get(FindingId(agreement.about), ()) if entry.claim.id in members]
        if entries:
            found[agreement.about].append(witnesses_of(entries, book))
    return found


def _at_least(
    witnesses: Sequence[Witness], parts: Sequence[Sequence[Witness]], tied: Ties
) -> tuple[Count, tuple[str, ...]]:
    """The count of an event, which is not below that of one question of it, told in passages written apart."""
    whole = count(witnesses, tied)
    inside = {witness.document for witness in witnesses}
    within = [part for part in parts if inside.issuperset(witness.document for witness in part)]
    counts = [whole, *(count_whole(witnesses, part, tied) for part in within)]
    return max(counts, key=lambda told: (told[0].separate_at_most, told[0].texts))


def _voices(telling: EventMention, book: Ledger) -> frozenset[str]:
    return book.voices.get(telling.quotation, frozenset()) if telling.quotation else frozenset()


def _unsure(given: Given) -> frozenset[DocumentId]:
    """Accounts whose silence says nothing: words of them are lost, or nobody could read them."""
    lost = {damage.document for damage in given.all(Damage) if damage.damage in _LOSING}
    unread = {document for reading in given.all(Reading) if not reading.readable for document in reading.documents}
    return frozenset(lost | unread)


def _days(given: Given) -> dict[DocumentId, Interval]:
    return {dating.document: dating.interval for dating in given.all(Dating) if dating.interval is not None}


def _actors(given: Given) -> dict[FindingId, FindingId]:
    """The actor of each name."""
    return {FindingId(member.id): actor.id for actor in actors_here(given) for member in actor.members}


def _named(given: Given) -> dict[DocumentId, frozenset[FindingId]]:
    """Whom and what each account names; what many accounts of a large thread name tells nothing."""
    found: dict[DocumentId, set[FindingId]] = defaultdict(set)
    for actor in actors_here(given):
        if actor.type in _TELLING and len(actor.documents) <= _FEW:
            for document in actor.documents:
                found[document].add(actor.id)
    return {document: frozenset(actors) for document, actors in found.items()}


def _spelled(given: Given) -> dict[FindingId, dict[DocumentId, list[Written]]]:
    """How each account writes the full names of persons: a mention as long as a spelling is taken to bear it."""
    found: dict[FindingId, dict[DocumentId, list[Written]]] = defaultdict(lambda: defaultdict(list))
    for card in given.cards:
        sketch, mentions = given.sketch(Appearances, card.id), given.of(Mention, card.id)
        for actor, name in _SPELLED.of(card.id, (sketch, mentions), partial(_spelled_here, sketch, mentions)):
            found[actor][card.id].append(name)
    return found


_SPELLED: Remembered[Sequence[tuple[FindingId, Written]]] = Remembered(3000)


def _spelled_here(sketch: Appearances | None, mentions: Iterable[Mention]) -> Sequence[tuple[FindingId, Written]]:
    """The full names of persons in one account."""
    by_id = {mention.id: mention for mention in mentions}
    found = []
    for each in sketch.actors if sketch is not None else ():
        if each.type is ActorType.PERSON:
            borne = {len(by_id[id].span("text")): by_id[id] for id in each.mentions if id in by_id}
            found += [(each.actor, name) for name in written(each.spellings, borne)]
    return found


def _pile(given: Given, book: Ledger, tied: Ties) -> Pile:
    told = {telling.id: telling for telling in given.all(EventMention)}
    resolutions = {resolution.span("text"): resolution for resolution in given.all(Resolution)}
    return Pile(book, tied, told, _days(given), resolutions, _actors(given))


def _times(given: Given) -> dict[FindingId, tuple[Timex, ...]]:
    """The words of time that each telling has for its own."""
    found: dict[FindingId, tuple[Timex, ...]] = {}
    for card in given.cards:
        tellings, timexes = given.of(EventMention, card.id), given.of(Timex, card.id)
        found |= _TIMES.of((given.unit, card.id), (tellings, timexes), partial(_times_here, tellings, timexes))
    return found


_TIMES: Remembered[Mapping[FindingId, tuple[Timex, ...]]] = Remembered(3000)


def _times_here(tellings: Iterable[EventMention], timexes: Iterable[Timex]) -> Mapping[FindingId, tuple[Timex, ...]]:
    by_span: dict[Span, Timex] = {timex.span("text"): timex for timex in timexes}
    spans = ((telling.id, [*telling.spans("time"), *telling.spans("duration")]) for telling in tellings)
    return {telling: tuple(by_span[span] for span in told if span in by_span) for telling, told in spans if told}


SUPPORT = Step(
    name="claims.support",
    shape=Shape.WITHIN,
    within=Thread,
    reads=(
        *(Claim, Sayings, Event, EventMention, Mention, Quotation, Appearances, Passage, Copy, Damage, Reading),
        *(Resolution, Dating, Timex, Story, Foretelling, Stance),
    ),
    makes=(Support, Agreement, Dispute, Forecast, Position, Gap),
    run=run,
    version=34,
)
