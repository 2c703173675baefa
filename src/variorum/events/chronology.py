"""Events, resolutions and datings of one thread, in two passes: link first, then give days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.events.accounts import Account, Day, Resolutions
from variorum.events.across import link_across
from variorum.events.bundles import Bundle
from variorum.events.copied import copied_pairs
from variorum.events.days import account_day, event_day, lent, narrated, resolve_account
from variorum.events.features import HELD, Cast, Feature, cast, feature
from variorum.events.likely import link_likely
from variorum.events.portrait import denied_tellings, duration, is_happening, participants, place, status
from variorum.events.scope import stories_of
from variorum.events.tellings import Tellings
from variorum.events.titles import surely, title
from variorum.events.weekdays import impossible_pairs, worked_out_years
from variorum.events.within import link_within
from variorum.events.years import bounds
from variorum.model import (
    Basis,
    Card,
    Dating,
    DocumentId,
    Event,
    EventMention,
    FindingId,
    Given,
    Interval,
    Member,
    Mention,
    Passage,
    Product,
    Quotation,
    Region,
    RegionLabel,
    Resolution,
    Shape,
    Step,
    Story,
    Thread,
    Timex,
    evidence,
)
from variorum.model.appearances import ActorHere, Appearances, actors_here
from variorum.model.scope import Scope
from variorum.words.calendar import interval_of

_HEADS = frozenset({RegionLabel.DATELINE, RegionLabel.BYLINE})


def chronicle(given: Given) -> Iterable[Product]:
    """Everything the step makes of one thread."""
    thread = given.group if isinstance(given.group, Thread) else None
    stories = given.all(Story)
    scope = Scope(thread, stories)
    actors = actors_here(given)
    who = cast(actors, given.all(Mention))
    timexes = {card.id: given.of(Timex, card.id) for card in given.cards}
    accounts = {card.id: _account(given, card, timexes[card.id]) for card in given.cards}
    for document, homes in stories_of(stories).items():
        if document in accounts:
            accounts[document].stories = homes
    features = {card.id: _features(given, accounts[card.id], who, scope) for card in given.cards}
    bundles = _link(given, stories, features)
    found, days = _resolve(accounts, bundles)
    names = {actor.id: actor for actor in actors}
    denied = denied_tellings(bundles)
    for bundle, day in zip(bundles, days, strict=True):
        if is_happening(bundle, day):
            yield _event(bundle, _in_time(bundle, day, accounts), who, names, denied)
    yield from _resolutions(accounts, found, scope)
    yield from (_dating(account) for document, account in sorted(accounts.items()) if scope.owns(document))


def _features(given: Given, account: Account, who: Cast, scope: Scope) -> list[Feature]:
    document = account.card.id
    sketch = given.sketch(Tellings, document)
    if sketch is None:
        return []
    mentions = {m.id: m for m in given.of(EventMention, document)}
    by_id = {t.id: t for t in account.timexes}
    days = {timex: day.interval for timex, day in resolve_account(account).items()}
    told = (t for t in sketch.tellings if t.mention in mentions and scope.holds(document, t.start))
    return [feature(mentions[t.mention], t, by_id, who, days) for t in told]


def _link(given: Given, stories: Sequence[Story], features: Mapping[DocumentId, Sequence[Feature]]) -> list[Bundle]:
    parted = [(pair.a, pair.b) for pair in given.different()]
    never = frozenset(frozenset(pair) for pair in parted)
    inside = [bundle for document in sorted(features) for bundle in link_within(features[document], never)]
    ruled = link_across(
        inside,
        copied_pairs(given.all(Passage), features),
        stories_of(stories),
        [(pair.a, pair.b) for pair in given.same()],
        parted,
    )
    undated = frozenset(card.id for card in given.cards if card.day is None)
    return link_likely(ruled, undated, parted)


def _account(given: Given, card: Card, timexes: Sequence[Timex]) -> Account:
    sketch = given.sketch(Tellings, card.id)
    moments = {m.timex: m for m in sketch.moments} if sketch is not None else {}
    limits = bounds(card, moments.values(), {t.id: t for t in timexes})
    elsewhere = _counted_elsewhere(given, card, timexes)
    return Account(card, timexes, moments, limits, _stated_day(given, card, timexes), elsewhere=elsewhere)


def _counted_elsewhere(given: Given, card: Card, timexes: Sequence[Timex]) -> dict[FindingId, FindingId | None]:
    """ "Today" within a quotation, with the day of saying it where that is stated, or beneath a picture."""
    deictic = [t for t in timexes if t.rule.startswith("day:")]
    found: dict[FindingId, FindingId | None] = {}
    for quotation in given.of(Quotation, card.id) if deictic else ():
        said = [t.id for t in timexes for span in quotation.spans("time") if span.holds(t.span("text"))]
        inside = (t for t in deictic for span in quotation.spans("content") if span.holds(t.span("text")))
        found |= {timex.id: said[0] for timex in inside if len(said) == 1 and timex.id not in said}
    beneath = [r.span("text") for r in given.of(Region, card.id) if r.region is RegionLabel.CAPTION] if deictic else ()
    return found | {t.id: None for t in deictic for span in beneath if span.holds(t.span("text"))}


def _stated_day(given: Given, card: Card, timexes: Sequence[Timex]) -> Day:
    """The day an account itself states: in what came with it, or in its dateline or byline."""
    if card.day is not None:
        return Day(Interval(card.day, card.day), Basis.STATED, "stated with the account")
    heads = [r.span("text") for r in given.of(Region, card.id) if r.region in _HEADS]
    for timex in timexes:
        days = interval_of(timex.value) if not timex.rule else None
        if days is not None and days.days == 1 and any(head.holds(timex.span("text")) for head in heads):
            return Day(days, Basis.STATED, "stated in its head", value=timex.id)
    return Day(None, Basis.OPEN, "no words tell when it was written")


def _resolve(accounts: Mapping[DocumentId, Account], bundles: Sequence[Bundle]) -> tuple[Resolutions, list[Day]]:
    """Resolve by what accounts state, date events, borrow days for accounts, resolve again by those; then stop."""
    found: Resolutions = {}
    for account in accounts.values():
        found |= resolve_account(account)
    for bundle in bundles:
        found |= impossible_pairs(bundle, accounts, found)
        found |= worked_out_years(bundle, accounts, found)
    days = [event_day(bundle, accounts, found) for bundle in bundles]
    told = _told_by(bundles, days)
    for document, account in sorted(accounts.items()):
        if account.day.interval is None:
            account.day = account_day(account, told[document], accounts, found)
            if account.day.interval is not None:
                _fill(found, resolve_account(account))
    days = [event_day(bundle, accounts, found) for bundle in bundles]
    by_mention = {m.mention.id: lent(days[number], m.document) for number, c in enumerate(bundles) for m in c.members}
    later = narrated([m for c in bundles for m in c.members], by_mention, found)
    found |= later
    return found, [event_day(bundle, accounts, found) for bundle in bundles] if later else days


def _fill(found: Resolutions, newer: Resolutions) -> None:
    """Take what is newly known; what was known, or found impossible, stays."""
    for timex, day in newer.items():
        before = found.get(timex)
        if before is None or (before.interval is None and not before.why.startswith("impossible")):
            found[timex] = day


def _in_time(bundle: Bundle, day: Day, accounts: Mapping[DocumentId, Account]) -> Day:
    """The day of an event; open where what is told as held would lie after the accounts that tell it."""
    written = [accounts[document].card.day for document in bundle.documents]
    known = [day for day in written if day is not None]
    if bundle.standing != HELD or day.interval is None or len(known) < len(written):
        return day
    if day.interval.first <= max(known):
        return day
    return Day(None, Basis.OPEN, "the days its words give lie after the accounts were written")


def _told_by(bundles: Sequence[Bundle], days: Sequence[Day]) -> dict[DocumentId, list[tuple[Bundle, Day]]]:
    told: dict[DocumentId, list[tuple[Bundle, Day]]] = defaultdict(list)
    for bundle, day in zip(bundles, days, strict=True):
        for document in bundle.documents:
            told[document].append((bundle, day))
    return told


def _event(
    bundle: Bundle, day: Day, who: Cast, actors: Mapping[FindingId, ActorHere], denied: frozenset[FindingId]
) -> Event:
    who = surely(bundle, who)
    return Event(
        members=tuple(Member(m.mention.id, _why(m)) for m in bundle.members),
        documents=bundle.documents,
        type=bundle.type,
        title=title(bundle, who, actors),
        status=status(bundle, denied),
        interval=day.interval,
        basis=day.basis,
        why=day.why,
        place=place(bundle),
        duration=duration(bundle),
        participants=participants(bundle, who),
        background=bundle.is_background,
    )


def _why(item: Feature) -> str:
    """What ties a telling to its event, in plain words."""
    if item.telling.attendance:
        return "tells who was there"
    named = [part.words for part in item.telling.parts if part.role not in ("duration", "side", "scene")][:3]
    return f"“{item.telling.words}”" + (f" with {', '.join(named)}" if named else "")


def _resolutions(accounts: Mapping[DocumentId, Account], found: Resolutions, scope: Scope) -> Iterable[Resolution]:
    for document, account in sorted(accounts.items()):
        for timex in account.timexes:
            span = timex.span("text")
            if timex.id in found and scope.holds(document, span.start):
                day = found[timex.id]
                yield Resolution(
                    document=document,
                    evidence=evidence("text", span),
                    timex=timex.id,
                    value=day.value or timex.value,
                    basis=day.basis,
                    interval=day.interval,
                    anchor=day.anchor,
                    why=day.why,
                    lender=day.lender if day.basis is Basis.BORROWED else None,
                )


def _dating(account: Account) -> Dating:
    stated = next((t for t in account.timexes if t.id == account.day.value), None)
    return Dating(
        document=account.card.id,
        evidence=evidence("text", stated.span("text")) if stated is not None else (),
        interval=account.day.interval,
        basis=account.day.basis,
        why=account.day.why,
        lender=account.day.lender,
    )


CHRONOLOGY = Step(
    name="events.chronology",
    shape=Shape.WITHIN,
    within=Thread,
    reads=(EventMention, Tellings, Timex, Mention, Appearances, Passage, Region, Story, Quotation),
    makes=(Event, Resolution, Dating),
    run=chronicle,
    version=7,
)
