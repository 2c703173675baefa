"""Second pass: the days words of time stand for, from each account's own day, worked out, or borrowed by one event.

An account's day is stated; or worked out where it tells one happening both by its date and as "yesterday"; or borrowed
from another account that dates the same happening; or open. It is never taken from accounts that merely stand near.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from variorum.events.accounts import NEAR_RULES, Account, Day, Resolutions
from variorum.events.bundles import Bundle, month_day
from variorum.events.features import HELD, PLANNED, Feature
from variorum.events.openings import is_said, opened_with
from variorum.events.retold import retold
from variorum.events.shown import shown_with
from variorum.events.tellings import Moment
from variorum.events.weekdays import weekday_of
from variorum.model import Basis, DocumentId, FindingId, Interval, Realis, Timex, TimexType
from variorum.words.calendar import Step, follow, resolve
from variorum.words.calendar.wording import plain

_LOOSE = ("LESS_THAN", "MORE_THAN", "APPROX", "EQUAL_OR_LESS", "EQUAL_OR_MORE")
_SIX_BACK = 6
_SEARCHED = 45
"""Days before and after a happening in which the account that tells it as "last week" may have been written."""


def resolve_account(account: Account) -> Resolutions:
    """Every date and time of one account, as far as its own day allows."""
    told = [
        t for t in account.timexes if t.timex in (TimexType.DATE, TimexType.TIME) and t.rule not in ("vague", "set")
    ]
    steps = [Step(t.value, _directed(t, account.moments.get(t.id))) for t in told]
    made: Resolutions = {}
    for timex, found in zip(told, follow(steps, account.day.interval), strict=True):
        if timex.rule == "impossible":
            made[timex.id] = Day(None, Basis.OPEN, "no calendar has such a day", value=timex.value)
        elif not timex.rule:
            assert found is not None
            basis = Basis.STATED if found.interval else Basis.OPEN
            made[timex.id] = Day(found.interval, basis, found.why, value=found.value)
        elif found is None or found.interval is None:
            why = found.why if found is not None else "when the account was written is not known"
            made[timex.id] = Day(None, Basis.OPEN, why, value=timex.value)
        elif _may_be_tomorrow(timex, found.interval, account):
            why = f"{plain(found.interval)}, or the day after the one that the account is filed under"
            made[timex.id] = Day(None, Basis.OPEN, why, value=timex.value)
        else:
            basis, lender = _inherited(account.day, timex)
            why = found.why if lender is None else f"{found.why}; {account.day.why}"
            anchor = _iso(account.day.interval)
            made[timex.id] = Day(_loosened(timex, found.interval), basis, why, lender, found.value, anchor)
    for timex in told:
        if timex.id in account.elsewhere:
            made[timex.id] = _from_saying(timex, made.get(account.elsewhere[timex.id] or timex.id), made[timex.id])
        elif timex.id in account.spoken:
            made[timex.id] = _since_news(timex, made.get(account.spoken[timex.id]), made[timex.id], account)
    return made


def _may_be_tomorrow(timex: Timex, found: Interval, account: Account) -> bool:
    """Whether a weekday just past is six days back: web pages are as often filed under the day before they tell of.

    Of bare weekdays in 3,156 dated web reports twice as many fall six days back as five; in newspapers hardly any do.
    A day that the account's own text states stands.
    """
    written, moment = account.day, account.moments.get(timex.id)
    if written.basis is not Basis.STATED or written.value or written.interval is None or weekday_of(timex) == 0:
        return False
    if moment is not None and "last" in moment.words.lower().split():
        return False
    if any(month_day(told) == written.interval.first.isoformat()[5:] for told in account.timexes):
        return False
    return found.days == 1 == written.interval.days and (written.interval.first - found.first).days == _SIX_BACK


def _since_news(timex: Timex, news: Day | None, own: Day, account: Account) -> Day:
    """ "Today" in somebody's mouth, on a day not told: one from the day that the account's news is of to its own."""
    told, written = news.interval if news else None, account.day.interval
    if told is None or written is None or own.interval is None or told.days > 1 or told.last >= written.first:
        return own
    seen = resolve(timex.value, timex.rule, told)
    if seen is None or seen.interval is None or own.interval.last < seen.interval.first:
        return own
    days = Interval(seen.interval.first, own.interval.last)
    why = f"said between {plain(told)}, of which the account tells first, and {plain(written)}"
    return Day(days, own.basis, why, own.lender, timex.value)


def _from_saying(timex: Timex, saying: Day | None, own: Day) -> Day:
    """ "Today" in somebody's mouth is the day it was said, where that is stated and not the account's own."""
    if saying is own:
        return Day(None, Basis.OPEN, "the day it counts from is not told", value=timex.value)
    if saying is None or saying.interval is None or saying.interval.days > 1:
        return own
    seen = resolve(timex.value, timex.rule, saying.interval)
    if seen is None or seen.interval is None:
        return own
    why = f"{seen.why}, the day it was said"
    return Day(seen.interval, saying.basis, why, saying.lender, seen.value, _iso(saying.interval))


def _loosened(timex: Timex, days: Interval) -> Interval:
    """ "Almost four years ago" may be later than four years ago, "over a week ago" earlier: by one such unit."""
    back = timex.rule.startswith("ago")
    if timex.modifier not in _LOOSE or not (back or timex.rule.startswith("ahead")):
        return days
    later = timex.modifier != ("MORE_THAN" if back else "LESS_THAN")
    earlier = timex.modifier != ("LESS_THAN" if back else "MORE_THAN")
    slack = timedelta(max(days.days, 1))
    try:
        return Interval(days.first - slack if earlier else days.first, days.last + slack if later else days.last)
    except OverflowError:
        return days


def _directed(timex: Timex, moment: Moment | None) -> str:
    """A rule whose direction is open takes that of its clause."""
    tense = moment.tense if moment else ""
    return timex.rule.replace(":near", f":{tense}") if tense in ("past", "future") else timex.rule


def _inherited(day: Day, timex: Timex) -> tuple[Basis, DocumentId | None]:
    if day.basis is Basis.BORROWED and not timex.rule.startswith("told:"):
        return Basis.BORROWED, day.lender
    if day.basis is Basis.BORROWED:
        return Basis.BORROWED, day.lender
    return Basis.WORKED_OUT, None


def _iso(interval: Interval | None) -> str:
    if interval is None:
        return ""
    first, last = interval.first.isoformat(), interval.last.isoformat()
    return first if first == last else f"{first}/{last}"


def _said(day: Day) -> str:
    return plain(day.interval) if day.interval is not None else ""


def event_day(
    bundle: Bundle,
    accounts: Mapping[DocumentId, Account],
    found: Resolutions,
    *,
    without: frozenset[DocumentId] = frozenset(),
) -> Day:
    """When a happening was: the meet of the days its tellings give; open where they exclude each other, saying so.

    What was held is one happening though it is told a day apart, as clocks are: then it is given both days.

    Args:
        without: accounts not asked.
    """
    times = [(d, t) for d, t in bundle.times() if t.id in found and d not in without]
    given = [(d, found[t.id], t) for d, t in times if not _is_end(t, accounts[d])]
    known = sorted(
        ((day.basis is Basis.BORROWED, d, day) for d, day, _ in given if day.interval is not None),
        key=lambda item: (item[0], item[1], item[2].value),
    )
    impossible = [f"{accounts[d].name}: {day.why}" for d, day, _ in given if day.why.startswith("impossible")]
    if not known:
        return Day(None, Basis.OPEN, "; ".join(dict.fromkeys(impossible)) or "no account dates it")
    own = [item for item in known if not item[0]] or known
    stretches = [_seen_from(accounts[d], day.interval, bundle.standing) for _, d, day in own if day.interval]
    meet: Interval | None = stretches[0]
    for stretch in stretches[1:]:
        meet = meet.meet(stretch) if meet is not None else None
    if meet is None:
        sides = "; ".join(dict.fromkeys(f"{accounts[d].name}: {_said(day)}" for _, d, day in own))
        both = _a_day_apart(stretches)
        if both is not None and bundle.standing == HELD:
            return Day(both, Basis.WORKED_OUT, f"told a day apart, as by night or from far away ({sides})")
        return Day(None, Basis.OPEN, f"the tellings exclude each other ({sides})")
    best = min(own, key=lambda item: (_trust(item[2], accounts[item[1]]), item[1], item[2].why))
    why = f"{accounts[best[1]].name}: {best[2].why}"
    why = "; ".join([why, *dict.fromkeys(impossible)])
    return Day(meet, best[2].basis, why, best[2].lender or best[1])


def _a_day_apart(stretches: Sequence[Interval]) -> Interval | None:
    """Two days in a row, where each telling gives one of them or a stretch that holds one."""
    days = [stretch for stretch in stretches if stretch.days == 1]
    if not days:
        return None
    both = Interval(min(day.first for day in days), max(day.last for day in days))
    return both if both.days == 2 and all(stretch.meet(both) for stretch in stretches) else None


def _seen_from(account: Account, days: Interval, standing: str) -> Interval:
    """Of "this week", "this month" in which an account was written, the days before it for what was, after for what
    is planned.
    """
    written = account.day.interval
    if written is None or not days.first <= written.first <= written.last <= days.last:
        return days
    if standing == HELD:
        return Interval(days.first, written.last)
    return Interval(written.first, days.last) if standing == PLANNED else days


def _is_end(timex: Timex, account: Account) -> bool:
    """Whether words tell how long a happening goes on and not when it is ("raids until Easter")."""
    moment = account.moments.get(timex.id)
    return moment is not None and moment.before in ("until", "till")


def _trust(day: Day, account: Account) -> tuple[bool, int, bool, str]:
    """Whose day to take first: one stated, the shortest, of an account that states its own day, the earliest."""
    published = account.card.published
    undated = account.day.basis is not Basis.STATED
    return day.basis is not Basis.STATED, _length(day), undated, published.isoformat() if published else ""


def _length(day: Day) -> int:
    return day.interval.days if day.interval else 0


def account_day(
    account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account], found: Resolutions
) -> Day:
    """The day an account was written, counted back from a dated happening that it tells as "yesterday" or the like."""
    possible: tuple[date, date] | None = None
    why, lender = "", None
    for bundle, day in told:
        if day.interval is None or day.interval.days > 1:
            continue
        own = [f for f in bundle.members if f.document == account.card.id]
        if any(found[t.id].why.startswith("impossible") for f in own for t in f.times if t.id in found):
            return Day(None, Basis.OPEN, "its own words of time for the happening cannot all hold")
        counting = {t for f in own if not is_said(f) for t in f.times if _counts_back(t, f)}
        for timex in sorted(counting, key=lambda t: t.span("text")):
            fits = _days_of_writing(timex, day.interval)
            if not fits:
                continue
            narrowed = (max(fits[0], possible[0]), min(fits[-1], possible[1])) if possible else (fits[0], fits[-1])
            if narrowed[1] < narrowed[0]:
                return Day(None, Basis.OPEN, "its words of time for happenings dated elsewhere do not fit together")
            if narrowed != possible:
                possible, lender = narrowed, day.lender
                words = account.moments[timex.id].words if timex.id in account.moments else timex.value
                by = accounts[lender].name if lender is not None else "the account"
                why = f"“{words}” is {plain(day.interval)}, as {by} dates the same happening"
    if possible is None:
        return _by_post(account) or _by_opening(account, told, accounts)
    possible = _not_before(possible, account, told, accounts)
    if possible is None:
        return Day(None, Basis.OPEN, "its words of time lead to days before what it tells as past")
    basis = Basis.WORKED_OUT if lender == account.card.id else Basis.BORROWED
    return Day(Interval(*possible), basis, why, lender if basis is Basis.BORROWED else None)


def _by_post(account: Account) -> Day | None:
    """The days an account was written in by a post it shows; None where it shows none that tells."""
    shown = shown_with(account)
    if shown is None:
        return None
    why = f"tells first of “{shown.words}” and shows a post of {plain(shown.post)}, which was that weekday"
    return Day(shown.written, Basis.WORKED_OUT, why)


def _by_opening(account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account]) -> Day:
    """The days an account was written in by what it and a dated account both open with as new."""
    opening = opened_with(account, told, accounts)
    if opening is None:
        return _by_retelling(account, told, accounts)
    other = accounts[opening.lender]
    why = f"opens with “{opening.words}”, with which {other.name} of {_said(other.day)} opens as new"
    return Day(opening.written, Basis.BORROWED, why, opening.lender)


def _by_retelling(account: Account, told: Sequence[tuple[Bundle, Day]], accounts: Mapping[DocumentId, Account]) -> Day:
    """The days about those of dated accounts of which it retells several happenings."""
    made = retold(account, told, accounts)
    if made is None:
        return Day(None, Basis.OPEN, "no words tell when it was written")
    other = accounts[made.lender]
    why = f"tells {made.shared} happenings of the same news that {other.name} of {_said(other.day)} tells"
    return Day(made.written, Basis.BORROWED, why, made.lender)


def _not_before(
    possible: tuple[date, date],
    account: Account,
    told: Sequence[tuple[Bundle, Day]],
    accounts: Mapping[DocumentId, Account],
) -> tuple[date, date] | None:
    """Nobody writes of what has happened before it happened; None when no day is left."""
    first = possible[0]
    for bundle, day in told:
        own = (m for m in bundle.members if m.document == account.card.id)
        if bundle.standing == HELD and day.interval is not None and any(_is_past(m) for m in own):
            if any(d.interval and d.interval.last < day.interval.first for d in _tellers(bundle, accounts)):
                continue
            first = max(first, day.interval.first)
    return (first, possible[1]) if first <= possible[1] else None


def _tellers(bundle: Bundle, accounts: Mapping[DocumentId, Account]) -> Iterable[Day]:
    """The days on which dated accounts tell a happening as past: it cannot lie after them."""
    past = {m.document for m in bundle.members if _is_past(m)}
    return (accounts[document].day for document in sorted(past))


def _is_past(item: Feature) -> bool:
    return item.mention.realis is Realis.ACTUAL and item.telling.tense == "past"


def _counts_back(timex: Timex, item: Feature) -> bool:
    """Whether words count back from the day of writing: "today" in somebody's mouth is the day it was said."""
    if item.mention.quotation is not None and timex.rule.startswith("day:"):
        return False
    return timex.rule.split(":")[0] in NEAR_RULES and "/" not in timex.rule


def _days_of_writing(timex: Timex, happened: Interval) -> list[date]:
    """The days seen from which a relative timex covers the day of the happening."""
    fits = []
    for offset in range(-_SEARCHED, _SEARCHED + 1):
        day = happened.first + timedelta(offset)
        found = resolve(timex.value, timex.rule, day)
        if found and found.interval and found.interval.meet(happened):
            fits.append(day)
    return fits


def narrated(items: Iterable[Feature], days: Mapping[FindingId, Day], found: Resolutions) -> Resolutions:
    """Times told from a happening and not from the account's day: "after midnight, at the close of the hearing"."""
    made: Resolutions = {}
    for item in items:
        anchor = days.get(item.telling.at_end) if item.telling.at_end else None
        if anchor is None or anchor.interval is None or anchor.interval.days > 1:
            continue
        for timex in item.times:
            if timex.rule.startswith("told:"):
                seen = resolve(timex.value, timex.rule, anchor.interval)
                if seen and seen.interval:
                    why = f"{seen.why}, the day of the happening at whose end it is told"
                    made[timex.id] = Day(
                        seen.interval, anchor.basis, why, anchor.lender, seen.value, _iso(anchor.interval)
                    )
    return made


def lent(day: Day, document: DocumentId) -> Day:
    """A day as one account has it: borrowed, when another account gave it."""
    if day.lender is None or day.lender == document:
        return replace(day, lender=None, basis=Basis.WORKED_OUT if day.basis is Basis.BORROWED else day.basis)
    return replace(day, basis=Basis.BORROWED)
