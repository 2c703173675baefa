"""Events, resolutions and datings of one thread, in two passes: link first, then give days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from variorum.events.accounts import Account, Day, Resolutions
from variorum.events.across import Homes, link_across
from variorum.events.beginnings import Beginning, beginnings
from variorum.events.bundles import Bundle, Never, parted_from
from variorum.events.copied import copied_pairs
from variorum.events.days import account_day, event_day, lent, narrated, resolve_account
from variorum.events.features import HELD, Cast, Feature, cast
from variorum.events.likely import link_likely
from variorum.events.portrait import (
    called_off,
    denied_tellings,
    duration,
    is_happening,
    only_calls_off,
    participants,
    place,
    status,
    taken_up_again,
)
from variorum.events.scope import stories_of
from variorum.events.tellings import Tellings
from variorum.events.titles import surely, title
from variorum.events.weekdays import impossible_pairs, worked_out_years
from variorum.model import (
    Basis,
    Dating,
    DocumentId,
    Event,
    EventMention,
    FindingId,
    Given,
    Member,
    Mention,
    Passage,
    Product,
    Quotation,
    Region,
    Resolution,
    Shape,
    Step,
    Story,
    Thread,
    Timex,
    evidence,
)
from variorum.model.appearances import ActorHere, Appearances, actors_here
from variorum.model.remembered import Remembered
from variorum.model.scope import Scope

_DATE_LINE = 1
"""Days: it may be tomorrow already where a thing happens."""


def chronicle(given: Given) -> Iterable[Product]:
    """Everything the step makes of one thread."""
    thread = given.group if isinstance(given.group, Thread) else None
    stories = given.all(Story)
    scope = Scope(thread, stories)
    actors = actors_here(given)
    who = cast(actors, given.all(Mention))
    never = parted_from((pair.a, pair.b) for pair in given.different())
    homes = stories_of(stories)
    begun = beginnings(given, who, scope, never)
    accounts = {
        each.card.id: replace(each, stories=homes.get(each.card.id, frozenset())) for each in (b.account for b in begun)
    }
    bundles = _link(given, homes, begun, never)
    found, days = _resolve(accounts, bundles, begun)
    names = {actor.id: actor for actor in actors}
    denied = denied_tellings(bundles)
    written = {document: account.card.day for document, account in accounts.items() if account.card.day is not None}
    again = taken_up_again(bundles, days, written)
    off = called_off(bundles, again)
    for bundle, day in zip(bundles, days, strict=True):
        if is_happening(bundle, day) and not only_calls_off(bundle, off):
            taken_up = bundle.first.mention.id in again
            yield _event(bundle, _in_time(bundle, day, accounts, found), who, names, denied, taken_up)
    yield from _resolutions(accounts, found, scope)
    yield from (_dating(account) for document, account in sorted(accounts.items()) if scope.owns(document))


def _link(given: Given, homes: Homes, begun: Sequence[Beginning], never: Never) -> list[Bundle]:
    features = {each.account.card.id: each.features for each in begun}
    inside = [bundle for each in begun for bundle in each.bundles]
    copied = copied_pairs(given.all(Passage), features)
    ruled = link_across(inside, copied, homes, [(pair.a, pair.b) for pair in given.same()], never)
    undated = frozenset(card.id for card in given.cards if card.day is None)
    return link_likely(ruled, undated, never)


def _resolve(
    accounts: Mapping[DocumentId, Account], bundles: Sequence[Bundle], begun: Iterable[Beginning]
) -> tuple[Resolutions, list[Day]]:
    """Resolve by what accounts state, date events, borrow days for accounts, resolve again by those; then stop."""
    found: Resolutions = {}
    for each in begun:
        found |= each.resolved
    for bundle in bundles:
        found |= impossible_pairs(bundle, accounts, found)
        found |= worked_out_years(bundle, accounts, found)
    days = [event_day(bundle, accounts, found) for bundle in bundles]
    undated = [document for document, account in sorted(accounts.items()) if account.day.interval is None]
    told = _told_by(bundles, days) if undated else {}
    for document in undated:
        account = accounts[document]
        account.day = account_day(account, told[document], accounts, found)
        if account.day.interval is not None:
            _fill(found, resolve_account(account))
    if undated:
        days = [event_day(bundle, accounts, found) for bundle in bundles]
    members = [(m, day) for bundle, day in zip(bundles, days, strict=True) for m in bundle.members]
    ending = {m.telling.at_end for m, _ in members}
    by_mention = {m.mention.id: lent(day, m.document) for m, day in members if m.mention.id in ending}
    later = narrated([m for m, _ in members], by_mention, found)
    found |= later
    return found, [event_day(bundle, accounts, found) for bundle in bundles] if later else days


def _fill(found: Resolutions, newer: Resolutions) -> None:
    """Take what is newly known; what was known, or found impossible, stays."""
    for timex, day in newer.items():
        before = found.get(timex)
        if before is None or (before.interval is None and not before.why.startswith("impossible")):
            found[timex] = day


def _in_time(bundle: Bundle, day: Day, accounts: Mapping[DocumentId, Account], found: Resolutions) -> Day:
    """The day of an event; open where what is told as held would lie after an account that tells it so.

    Where most accounts that tell it are not so early, those that are have a wrong day of their own and are not asked.
    """
    if bundle.standing != HELD or day.interval is None:
        return day
    telling = {m.document for m in bundle.members if m.standing == HELD}
    written = {document: known for document in telling if (known := accounts[document].card.day) is not None}
    early = _before(day, written)
    if 0 < 2 * len(early) < len(written):
        day = event_day(bundle, accounts, found, without=early)
        early = _before(day, {document: known for document, known in written.items() if document not in early})
    return Day(None, Basis.OPEN, "the days its words give lie after an account that tells it") if early else day


def _before(day: Day, written: Mapping[DocumentId, date]) -> frozenset[DocumentId]:
    """The accounts written before a day."""
    if day.interval is None:
        return frozenset()
    return frozenset(d for d, known in written.items() if (day.interval.first - known).days > _DATE_LINE)


def _told_by(bundles: Sequence[Bundle], days: Sequence[Day]) -> dict[DocumentId, list[tuple[Bundle, Day]]]:
    told: dict[DocumentId, list[tuple[Bundle, Day]]] = defaultdict(list)
    for bundle, day in zip(bundles, days, strict=True):
        for document in bundle.documents:
            told[document].append((bundle, day))
    return told


_EVENTS: Remembered[Event] = Remembered(20_000)


def _event(
    bundle: Bundle,
    day: Day,
    who: Cast,
    actors: Mapping[FindingId, ActorHere],
    denied: frozenset[FindingId],
    taken_up: bool,
) -> Event:
    """The event of a bundle, made anew only when its tellings, its day, or one of those who take part changed."""
    denied = denied.intersection(m.mention.id for m in bundle.members) if denied else denied
    taking = (who.of(part.mention) for m in bundle.members for part in m.telling.parts)
    told = (
        bundle.first,
        bundle.type,
        *bundle.members,
        day,
        denied,
        taken_up,
        *(actor and actors[actor] for actor in taking),
    )
    return _EVENTS.of(bundle.first.mention.id, told, partial(_made, bundle, day, who, actors, denied, taken_up))


def _made(
    bundle: Bundle,
    day: Day,
    who: Cast,
    actors: Mapping[FindingId, ActorHere],
    denied: frozenset[FindingId],
    taken_up: bool,
) -> Event:
    who = surely(bundle, who)
    return Event(
        members=tuple(Member(m.mention.id, _why(m)) for m in bundle.members),
        documents=bundle.documents,
        type=bundle.type,
        title=title(bundle, who, actors),
        status=status(bundle, denied, taken_up=taken_up),
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
            if timex.id in found and scope.holds(document, timex.span("text").start):
                day = found[timex.id]
                yield _RESOLUTIONS.of(timex.id, (timex, day), partial(_resolution, timex, day))


_RESOLUTIONS: Remembered[Resolution] = Remembered(20_000)


def _resolution(timex: Timex, day: Day) -> Resolution:
    return Resolution(
        document=timex.document,
        evidence=evidence("text", timex.span("text")),
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
    version=21,
)
