"""Who stands behind each event of a thread, where accounts agree, and where they or the parties contradict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.claims.age_disputes import ages_told
from variorum.claims.agreements import agreements
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
from variorum.claims.separate import Ties, Witness, count, ties
from variorum.claims.sides import Bench
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
    bench = Bench(book, tied, _unsure(given), _days(given), tellings)
    yield from control_disputes(bench)
    yield from denial_disputes(bench)
    yield from event_disputes(bench)
    yield from two_things(bench)
    named = _named(given)
    yield from numbers_told(bench, given.all(Story), named)
    yield from amounts_told(bench)
    yield from ages_told(bench)
    yield from name_disputes(_spelled(given), named, bench)
    yield from propositions_told(bench)
    yield from charge_disputes(bench)
    yield from against_the_calendar(bench, _times(given), given.all(Resolution))
    yield from forecasts(_pile(given, book, tied), given.all(Foretelling))
    yield from positions(given.all(Stance), _actors(given), _days(given), tied)
    yield from gaps(given, book, {m.id: s.count.texts for s in supports for m in s.members})


def _support(given: Given, book: Ledger, tied: Ties, alike: Iterable[Agreement]) -> Iterator[Support]:
    """Who tells each event: an account that only denies it, or only supposes it, does not."""
    most = _most(alike)
    tellings = {telling.id: telling for telling in given.all(EventMention)}
    asking = frozenset(_asking(given))
    unsaid = {quotation.id for quotation in given.all(Quotation) if quotation.mode in _UNSAID}
    for event in book.events:
        if event.background:
            continue
        members = [tellings[FindingId(m.id)] for m in event.members if FindingId(m.id) in tellings]
        actual = [telling for telling in members if telling.realis is Realis.ACTUAL]
        held = [t for t in actual if t.quotation not in unsaid and t.id not in asking] or actual or members
        told = [Witness(telling.document, (telling.span("trigger"),), _voices(telling, book)) for telling in held]
        if told:
            counted, why = _at_least(*count(told, tied), most.get(event.id, ()))
            yield Support(
                members=(Member(event.id),), documents=tuple(w.document for w in told), count=counted, why=why
            )


def _asking(given: Given) -> Iterator[FindingId]:
    """The tellings that only ask whether, or by whom, something was done."""
    for card in given.cards:
        sketch = given.sketch(Sayings, card.id)
        yield from sketch.asked if sketch is not None else ()


def _most(alike: Iterable[Agreement]) -> Mapping[str, Sequence[Count]]:
    """The counts of what is told alike of each event."""
    found: dict[str, list[Count]] = defaultdict(list)
    for agreement in alike:
        found[agreement.about].append(agreement.count)
    return found


def _at_least(whole: Count, why: tuple[str, ...], parts: Sequence[Count]) -> tuple[Count, tuple[str, ...]]:
    """A count that is not below that of one question of the event, told in passages written apart."""
    inside = [part for part in parts if part.documents <= whole.documents]
    texts = max((part.texts for part in inside), default=0)
    separate = max((part.separate_at_most for part in inside), default=0)
    if texts <= whole.texts and separate <= whole.separate_at_most:
        return whole, why
    raised = Count(whole.documents, max(texts, whole.texts), max(separate, whole.separate_at_most))
    return raised, (*why, "but what they tell of it stands in more texts than the words that name it")


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
    mentions = {mention.id: mention for mention in given.all(Mention)}
    for card in given.cards:
        sketch = given.sketch(Appearances, card.id)
        for each in sketch.actors if sketch is not None else ():
            if each.type is ActorType.PERSON:
                borne = {len(mentions[id].span("text")): mentions[id] for id in each.mentions if id in mentions}
                for name in written(each.spellings, borne):
                    found[each.actor][card.id].append(name)
    return found


def _pile(given: Given, book: Ledger, tied: Ties) -> Pile:
    told = {telling.id: telling for telling in given.all(EventMention)}
    resolutions = {resolution.span("text"): resolution for resolution in given.all(Resolution)}
    return Pile(book, tied, told, _days(given), resolutions, _actors(given))


def _times(given: Given) -> dict[FindingId, tuple[Timex, ...]]:
    """The words of time that each telling has for its own."""
    by_span: dict[Span, Timex] = {timex.span("text"): timex for timex in given.all(Timex)}
    found: dict[FindingId, tuple[Timex, ...]] = defaultdict(tuple)
    for telling in given.all(EventMention):
        spans = [*telling.spans("time"), *telling.spans("duration")]
        found[telling.id] = tuple(by_span[span] for span in spans if span in by_span)
    return found


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
    version=17,
)
