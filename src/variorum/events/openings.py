"""Within which days an account was written that opens with a happening with which a dated account opens too.

News opens with what is new. Where a dated account tells a happening at its head and as nothing old, it happened in the
days before that account; who tells the very same happening at its head, as nothing old either, wrote in the days
after it. That both stand in one thread tells nothing: without the shared happening there is no bound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.events.accounts import NEAR_RULES, Account, Day
from variorum.events.bundles import Bundle
from variorum.events.features import HELD, Feature
from variorum.model import Basis, DocumentId, Interval, Realis, Timex
from variorum.words.calendar import resolve

LEAD = 3
"""Sentences of the head of an account, counted from none."""
_FRESH = timedelta(2)
"""Days before an account in which what it opens with happened where it names no day."""
_ZONES = timedelta(1)
"""A day may be told apart by one, by where its teller is."""
_TAKEN_UP = timedelta(3)
"""Days in which others take it up as news."""
_OLD = timedelta(6)
_FEW = 3
_LATER_STEPS = ("ACCUSE", "COERCE")
_SAYING = frozenset("say tell accord add ask report announce state note".split())
_NAMES_A_MONTH = re.compile(r"(?:XXXX|\d{4})-(?:\d\d(?:-|$)|XX$)")


@dataclass(frozen=True, slots=True)
class Opening:
    """The days in which the account was written by one shared happening, and who told it first."""

    written: Interval
    words: str
    lender: DocumentId


def opened_with(
    account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account]
) -> Opening | None:
    """What the happenings tell that both this account and dated ones open with; None where nothing bounds it.

    The first told bounds it: who tells another of them later need not be the first to do so.
    """
    shared = [each for bundle, day in told if (each := _shared(account, bundle, day, accounts)) is not None]
    shared.sort(key=lambda each: each.own[0].order)
    free = _unowned(account, told)
    found = [made for each in shared if (made := _written(account, each, free)) is not None]
    if not found or len(found) < len(shared) or _is_elsewhere(account, told, shared):
        return None
    return _earliest(found)


def _earliest(found: Sequence[Opening]) -> Opening | None:
    """The first told, where all the others agree with it; None where one does not: then a link is wrong."""
    first = min(found, key=lambda each: (each.written.last, each.written.first))
    return first if all(first.written.meet(other.written) for other in found) else None


def _unowned(account: Account, told: Sequence[tuple[Bundle, Day]]) -> list[tuple[int, Timex]]:
    """Near days that stand with no happening, each with its sentence."""
    own = {t.id for bundle, _ in told for item in bundle.members for t in item.times}
    timexes = {timex.id: timex for timex in account.timexes if timex.id not in own and is_near(timex)}
    told_as_past = (m for m in account.moments.values() if m.tense != "future")
    return [(m.sentence, timexes[m.timex]) for m in told_as_past if m.timex in timexes]


@dataclass(frozen=True, slots=True)
class _Shared:
    """A happening that an account and a dated one, who told it first, both open with; the days in which it was."""

    own: Sequence[Feature]
    happened: Interval
    first: DocumentId


def _shared(account: Account, bundle: Bundle, day: Day, accounts: Mapping[DocumentId, Account]) -> _Shared | None:
    own = _at_head(bundle, account)
    tellers = [(accounts[d].card.day, d) for d in bundle.documents if _tells_as_new(bundle, accounts[d])]
    if not own or not tellers:
        return None
    stated, first = min((stated, document) for stated, document in tellers if stated is not None)
    happened = _happened(day, stated)
    return _Shared(own, happened, first) if happened is not None else None


def _tells_as_new(bundle: Bundle, teller: Account) -> bool:
    """Whether a dated account opens with the happening and with nothing older."""
    if teller.day.basis is not Basis.STATED or teller.card.day is None:
        return False
    return bool(_at_head(bundle, teller)) and not looks_back(teller)


def _happened(day: Day, told: date) -> Interval | None:
    """The days in which it happened: those known, unless they are old or not over for who tells it as new."""
    if day.interval is None or (day.interval.days > _FEW and day.interval.first <= told <= day.interval.last):
        return Interval(told - _FRESH, told)
    if day.interval.days > _FEW or day.interval.first > told or told - day.interval.last > _OLD:
        return None
    return Interval(day.interval.first - _ZONES, day.interval.last)


def _written(account: Account, shared: _Shared, free: Sequence[tuple[int, Timex]]) -> Opening | None:
    """The days from which the account can tell the happening as it does; None where its own words exclude them."""
    days = [shared.happened.first + timedelta(n) for n in range(shared.happened.days + _TAKEN_UP.days)]
    for item in shared.own:
        if item.standing == HELD:
            beside = [timex for sentence, timex in free if sentence == item.telling.sentence]
            if any(not any(_covers(timex, day, shared.happened) for day in days) for timex in beside):
                return None
            for timex in filter(is_near, item.times):
                days = [day for day in days if _covers(timex, day, shared.happened)]
    if not days or any(dated_past(account)):
        return None
    return Opening(Interval(days[0], days[-1]), shared.own[0].telling.words, shared.first)


def _is_elsewhere(account: Account, told: Sequence[tuple[Bundle, Day]], shared: Sequence[_Shared]) -> bool:
    """Whether the account opens with a nearer day of something else: of a charge or an arrest, which follow on a deed,
    or of anything, where it shares but one happening.
    """
    near = [item for bundle, _ in told for item in _at_head(bundle, account) if any(map(is_near, item.times))]
    own = {item.mention.id for each in shared for item in each.own}
    if any(item.mention.id in own for item in near):
        return False
    return any(item.type in _LATER_STEPS or len(shared) == 1 for item in near)


def _at_head(bundle: Bundle, account: Account) -> list[Feature]:
    return [
        item
        for item in bundle.members
        if item.document == account.card.id
        and item.telling.sentence <= LEAD
        and not item.mention.background
        and not is_said(item)
        and item.mention.realis is not Realis.HABITUAL
    ]


def looks_back(teller: Account) -> bool:
    """Whether the head of a dated account tells of days or months of the year that are long past."""
    day = teller.card.day
    if day is None:
        return False
    for timex in dated_past(teller):
        found = resolve(timex.value, timex.rule, day)
        if found and found.interval and found.interval.last < day - _OLD:
            return True
    return False


def dated_past(account: Account) -> Iterator[Timex]:
    """Days and months of the year that the head of an account tells as not to come.

    News names the weekday of what is new, and its day or month only when a week has gone by.
    """
    timexes = {timex.id: timex for timex in account.timexes}
    for moment in account.moments.values():
        timex = timexes.get(moment.timex)
        at_head = moment.sentence <= LEAD and moment.tense != "future"
        if at_head and timex is not None and _NAMES_A_MONTH.match(timex.value):
            yield timex


def is_said(item: Feature) -> bool:
    """Whether a happening is no more than somebody's saying something, which the same people do every day."""
    return item.telling.statement or item.telling.cue in _SAYING


def is_near(timex: Timex) -> bool:
    """Whether words of time count from near the day of writing ("Tuesday", "yesterday")."""
    return timex.rule.split(":")[0] in NEAR_RULES and "/" not in timex.rule


def _covers(timex: Timex, day: date, happened: Interval) -> bool:
    found = resolve(timex.value, timex.rule, day)
    return found is not None and found.interval is not None and found.interval.meet(happened) is not None
