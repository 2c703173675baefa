"""What one account gives to the chronology of its thread by itself, worked out again only when that changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from variorum.events.accounts import Account, Day, Resolutions
from variorum.events.bundles import Bundle, Never
from variorum.events.days import resolve_account
from variorum.events.features import Cast, Feature, feature
from variorum.events.openings import LEAD, is_near
from variorum.events.stamps import DATED
from variorum.events.tellings import Tellings
from variorum.events.within import link_within
from variorum.events.years import bounds
from variorum.model import (
    Basis,
    Card,
    EventMention,
    FindingId,
    Given,
    Interval,
    Mention,
    Quotation,
    QuotationType,
    Region,
    RegionLabel,
    Timex,
)
from variorum.model.appearances import Appearances
from variorum.model.remembered import Remembered
from variorum.model.scope import Scope
from variorum.words.calendar import interval_of

_HEADS = frozenset({RegionLabel.DATELINE, RegionLabel.BYLINE})
_MOST = 3000
"""Accounts that are remembered: of a story that people work on, not of a pile."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """One account as far as it goes alone: its own day, what that makes of its words of time, its tellings, bundled.

    Everything here is shared between runs: whoever needs a bundle to grow copies it.
    """

    account: Account
    resolved: Resolutions
    features: Sequence[Feature]
    bundles: Sequence[Bundle]


class _Told:
    """What is given of one account, and which of its tellings are the thread's: all that a beginning depends on."""

    def __init__(self, given: Given, card: Card, scope: Scope, never: Never) -> None:
        self.card = card
        self.timexes = given.of(Timex, card.id)
        self.quotations = given.of(Quotation, card.id)
        self.regions = given.of(Region, card.id)
        self.sketch = given.sketch(Tellings, card.id) or Tellings(document=card.id)
        self.mentions = given.of(EventMention, card.id)
        self.names = given.of(Mention, card.id)
        self.appearances = given.sketch(Appearances, card.id)
        self.held = tuple(scope.holds(card.id, telling.start) for telling in self.sketch.tellings)
        self.never = {t.mention: never[t.mention] for t in self.sketch.tellings if t.mention in never} if never else {}

    def everything(self) -> tuple[object, ...]:
        """All of it, to be compared."""
        return tuple(vars(self).values())

    def on_time(self) -> tuple[object, ...]:
        """What its days depend on, to be compared."""
        return self.card, self.timexes, self.quotations, self.regions, self.sketch


_KNOWN: Remembered[Beginning] = Remembered(_MOST)
_DATED: Remembered[tuple[Account, Resolutions]] = Remembered(_MOST)
_FEATURES: Remembered[Feature] = Remembered(40_000)


def beginnings(given: Given, who: Cast, scope: Scope, never: Never) -> list[Beginning]:
    """The beginnings of a thread's accounts, sorted by account.

    Args:
        given: what the thread is given.
        who: who is meant by the names of its accounts.
        scope: which places of its accounts are the thread's.
        never: tellings that a person set apart.
    """
    told = [_Told(given, card, scope, never) for card in given.cards]
    return [_KNOWN.of((given.unit, each.card.id), each.everything(), partial(_begun, each, who)) for each in told]


def _begun(told: _Told, who: Cast) -> Beginning:
    account, resolved = _DATED.of(told.card.id, told.on_time(), partial(_dated, told))
    by_id = {timex.id: timex for timex in told.timexes}
    days = {timex: day.interval for timex, day in resolved.items()}
    mentions = {mention.id: mention for mention in told.mentions}
    features = [
        _known(feature(mentions[telling.mention], telling, by_id, who, days))
        for telling, held in zip(told.sketch.tellings, told.held, strict=True)
        if held and telling.mention in mentions
    ]
    return Beginning(account, resolved, features, link_within(features, told.never))


def _dated(told: _Told) -> tuple[Account, Resolutions]:
    """An account with its own day, and the days of its words of time."""
    by_id = {timex.id: timex for timex in told.timexes}
    moments = {moment.timex: moment for moment in told.sketch.moments}
    account = Account(
        told.card,
        told.timexes,
        moments,
        bounds(told.card, moments.values(), by_id),
        _stated_day(told),
        elsewhere=_counted_elsewhere(told),
        spoken=_spoken(told),
    )
    return account, resolve_account(account)


def _known(new: Feature) -> Feature:
    """The very same telling as last time if nothing of it changed: what it was compared with is remembered."""
    return _FEATURES.of(new.mention.id, (new,), lambda: new)


def _counted_elsewhere(told: _Told) -> dict[FindingId, FindingId | None]:
    """ "Today" within a quotation, with the day of saying it where that is stated, or beneath a picture."""
    deictic = [t for t in told.timexes if t.rule.startswith("day:")]
    found: dict[FindingId, FindingId | None] = {}
    for quotation in told.quotations if deictic else ():
        said = [t.id for t in told.timexes for span in quotation.spans("time") if span.holds(t.span("text"))]
        inside = (t for t in deictic for span in quotation.spans("content") if span.holds(t.span("text")))
        found |= {timex.id: said[0] for timex in inside if len(said) == 1 and timex.id not in said}
    beneath = [r.span("text") for r in told.regions if r.region is RegionLabel.CAPTION]
    return found | {t.id: None for t in deictic for span in beneath if span.holds(t.span("text"))}


def _spoken(told: _Told) -> dict[FindingId, FindingId]:
    """ "Today" within quotations of which no day is told, with the near day that the account tells first."""
    verbatim = [q for q in told.quotations if q.quotation is not QuotationType.INDIRECT]
    said = [q for q in verbatim if not q.spans("time")]
    contents = [span for quotation in verbatim for span in quotation.spans("content")]
    near = {
        timex.id: timex.rule.endswith(":past")
        for timex in told.timexes
        if timex.rule.startswith(("day:", "weekday:"))
        and is_near(timex)
        and not any(span.holds(timex.span("text")) for span in contents)
    }
    at_head = (m for m in told.sketch.moments if m.timex in near and m.sentence <= LEAD)
    head = [moment for moment in at_head if near[moment.timex] or moment.tense != "future"]
    if not head:
        return {}
    first = min(head, key=lambda moment: moment.start).timex
    deictic = [timex for timex in told.timexes if timex.rule.startswith("day:")]
    return {t.id: first for q in said for t in deictic if any(s.holds(t.span("text")) for s in q.spans("content"))}


def _stated_day(told: _Told) -> Day:
    """The day an account itself states: in what came with it, or in its dateline or byline."""
    card = told.card
    if card.day is not None:
        return Day(Interval(card.day, card.day), Basis.STATED, "stated with the account")
    heads = [r.span("text") for r in told.regions if r.region in _HEADS]
    stamped = {m.timex for m in told.sketch.moments if m.stamp == DATED and m.sentence <= LEAD}
    for timex in told.timexes:
        days = interval_of(timex.value) if not timex.rule else None
        at_head = timex.id in stamped or any(head.holds(timex.span("text")) for head in heads)
        if days is not None and days.days == 1 and at_head:
            return Day(days, Basis.STATED, "stated in its head", value=timex.id)
    return Day(None, Basis.OPEN, "no words tell when it was written")
