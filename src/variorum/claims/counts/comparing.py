"""Numbers of people harmed in one happening: told alike, or told so that they cannot all hold.

Only numbers of a whole lot (all killed, all wounded, all shot) in accounts of one story that tell one of its events
together are set against each other; a number for one sort of people is at least so many of all. An account of a later
day that tells of more contradicts nobody and is told apart, for it may only be newer.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from variorum.claims.agreements import counts, witnesses
from variorum.claims.counts.casualties import SOME
from variorum.claims.counts.lexicon import KILLED, SHOT, WOUNDED
from variorum.claims.counts.values import Amount, amount_in, numbers_apart
from variorum.claims.ledger import Entry
from variorum.claims.same_matter import Named, are_of_one_matter, are_surely_of_one_matter
from variorum.claims.separate import count
from variorum.claims.sides import Bench, dispute, side
from variorum.model import Agreement, Dispute, DisputeType, DocumentId, FindingId, Member, Slot, Story

LOTS = (KILLED, WOUNDED, SHOT)
_MOST = 200
_SAME_DAYS = 1
Numbers = Mapping[DocumentId, Sequence[Entry]]


def numbers_told(bench: Bench, stories: Iterable[Story], named: Named) -> Iterator[Agreement | Dispute]:
    """For each story and lot at most one dispute, and what is told alike.

    Args:
        bench: the claims of the thread.
        stories: its stories.
        named: the persons, places and bodies each account names that few others do.
    """
    home = {FindingId(m.id): event.id for event in bench.book.events for m in event.members if not event.background}
    told_of = _told_of(bench)
    harmed = [entry for entry in bench.book.entries if _is_whole(entry)]
    taken: set[FindingId] = set()
    told = _Told(bench, home, told_of, _totals(harmed), named, frozenset(_round_ups(bench.book.entries)))
    for story in sorted(stories, key=lambda story: story.id):
        inside = set(story.documents)
        for lot in LOTS:
            by_account: dict[DocumentId, list[Entry]] = defaultdict(list)
            for entry in harmed:
                mine = entry.document in inside and entry.about.partition("/")[0] == lot
                if mine and entry.claim.id not in taken:  # an account may be in several stories
                    by_account[entry.document].append(entry)
            about = _about(by_account, home, told_of)
            if about is not None:
                together = {d: by_account[d] for d in _together(by_account, about, told_of)}
                taken.update(entry.claim.id for entries in together.values() for entry in entries)
                yield from _lot(about, together, told)


@dataclass(frozen=True, slots=True)
class _Told:
    """What accounts are judged by: `home` is the event of a telling, `told_of` those an account tells, `totals` what it
    says of each lot.
    """

    bench: Bench
    home: Mapping[FindingId, FindingId]
    told_of: Mapping[DocumentId, frozenset[FindingId]]
    totals: Mapping[DocumentId, frozenset[tuple[str, str]]]
    named: Named
    round_ups: frozenset[DocumentId]


def _round_ups(entries: Iterable[Entry]) -> Iterator[DocumentId]:
    """Accounts that give numbers of other happenings."""
    for entry in entries:
        if entry.background and entry.claim.slot is Slot.COUNT and entry.about.partition("/")[0] in LOTS:
            yield entry.document


def _totals(harmed: Iterable[Entry]) -> Mapping[DocumentId, frozenset[tuple[str, str]]]:
    found: dict[DocumentId, set[tuple[str, str]]] = defaultdict(set)
    for entry in harmed:
        if "/" not in entry.about:
            found[entry.document].add((entry.about, entry.claim.value))
    return {document: frozenset(values) for document, values in found.items()}


def _is_whole(entry: Entry) -> bool:
    lot, _, scope = entry.about.partition("/")
    whole = entry.claim.slot is Slot.COUNT and lot in LOTS and scope != SOME
    return whole and not entry.background and counts(entry)


def _about(
    by_account: Numbers, home: Mapping[FindingId, FindingId], told_of: Mapping[DocumentId, frozenset[FindingId]]
) -> FindingId | None:
    """The event that most of these accounts tell, two at least; of several the one most numbers stand beside."""
    tellers: Counter[FindingId] = Counter()
    votes: Counter[FindingId] = Counter()
    for document, entries in by_account.items():
        tellers.update(told_of.get(document, frozenset()))
        told = {entry.claim.event_mention for entry in entries if entry.claim.event_mention is not None}
        votes.update({home[mention] for mention in told if mention in home})
    several = [event for event, accounts in tellers.items() if accounts > 1]
    return min(several, key=lambda event: (-tellers[event], -votes[event], event), default=None)


def _told_of(bench: Bench) -> Mapping[DocumentId, frozenset[FindingId]]:
    """The events of the foreground that each account tells."""
    found: dict[DocumentId, set[FindingId]] = defaultdict(set)
    for event in bench.book.events:
        for document in event.documents if not event.background else ():
            found[document].add(event.id)
    return {document: frozenset(events) for document, events in found.items()}


def _together(
    by_account: Numbers, about: FindingId, told_of: Mapping[DocumentId, frozenset[FindingId]]
) -> Iterator[DocumentId]:
    """Accounts that tell the event, or two others that one account telling it tells as well."""
    tellers = [told_of[document] for document in by_account if about in told_of.get(document, ())]
    for document in sorted(by_account):
        own = told_of.get(document, frozenset())
        if about in own or any(len(own & other) > 1 for other in tellers):
            yield document


def _lot(about: FindingId, by_account: Numbers, told: _Told) -> Iterator[Agreement | Dispute]:
    bench = told.bench
    accounts = sorted(by_account)[:_MOST]
    plain = [account for account in accounts if _is_plain(account, by_account[account], told)]
    number = {account: _number(by_account[account]) for account in plain}
    giving = {number[account]: by_account[account] for account in reversed(plain)}
    apart = {(one, other) for one, other in permutations(giving, 2) if all_apart(giving[one], giving[other])}
    pairs = [
        (one, other)
        for one, other in combinations(plain, 2)
        if (number[one], number[other]) in apart
        and _of_one(one, other, by_account, told)
        and not _holds_the_dead(
            number[one], number[other], told.totals.get(one, frozenset()) | told.totals.get(other, frozenset())
        )
    ]
    grown = [pair for pair in pairs if has_grown(by_account[pair[0]], by_account[pair[1]], bench)]
    later = set(grown)
    found = [pair for pair in pairs if pair not in later] or grown
    if found:
        chosen = sorted({account for pair in found for account in pair})
        entries = [entry for account in chosen for entry in by_account[account]]
        yield _dispute(about, entries, chosen, bench, only_later=found is grown)
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for account in accounts:
        for entry in by_account[account]:
            by_value[entry.claim.value].append(entry)
    for value, entries in sorted(by_value.items()):
        if len({entry.document for entry in entries}) > 1:
            yield told_alike(about, value, entries, bench)


def _is_plain(account: DocumentId, entries: Sequence[Entry], told: _Told) -> bool:
    """Whether an account gives one number for all of a lot or of one sort of people, and none of other happenings.

    "Seven dead" over "at least seven people died" is one number.
    """
    lots = {entry.about for entry in entries}
    given = {amount_in(entry.claim.value) for entry in entries}
    least = {amount.low if amount is not None and amount.high > 0 else 0.0 for amount in given}
    return len(lots) == len(least) == 1 and least != {0.0} and account not in told.round_ups


def _number(entries: Sequence[Entry]) -> tuple[str, str]:
    """What is counted, and the number as the account gives it with most reserve ("≥7 killed" before "7 killed")."""
    reserved = max(entries, key=lambda entry: (not entry.claim.value[:1].isdigit(), entry.claim.value))
    return reserved.about, reserved.claim.value


def _holds_the_dead(one: tuple[str, str], other: tuple[str, str], totals: frozenset[tuple[str, str]]) -> bool:
    """Whether one number of wounded may count the dead as well: "four hurt, one of whom died" and "three hurt"."""
    left, right = amount_in(one[1]), amount_in(other[1])
    dead = {amount.low for lot, value in totals if lot == KILLED and (amount := amount_in(value)) is not None}
    of_wounded = one[0].partition("/")[0] == WOUNDED
    return of_wounded and left is not None and right is not None and abs(left.low - right.low) == 1 and 1 in dead


def _of_one(one: DocumentId, other: DocumentId, by_account: Numbers, told: _Told) -> bool:
    """Whether two accounts count those of one happening.

    They are of one matter, and either surely so, or give their numbers where they tell one event, or agree on another
    lot ("one dead, two hurt", "one dead, four hurt"). Accounts of nearly one day that give their numbers where they
    tell one event, and tell another one together, are of one matter too.
    """
    beside = _events(by_account[one], told) & _events(by_account[other], told)
    both = told.told_of.get(one, frozenset()) & told.told_of.get(other, frozenset())
    days = told.bench.apart(one, other)
    if beside and len(both) > 1 and days is not None and days <= _SAME_DAYS:
        return True
    if not are_of_one_matter(one, other, told.named, told.bench):
        return False
    alike = told.totals.get(one, frozenset()) & told.totals.get(other, frozenset())
    return bool(alike or beside) or are_surely_of_one_matter(one, other, told.named, told.bench)


def _events(entries: Sequence[Entry], told: _Told) -> frozenset[FindingId]:
    """The events beside whose words these numbers stand."""
    tellings = (entry.claim.event_mention for entry in entries)
    return frozenset(told.home[telling] for telling in tellings if telling is not None and telling in told.home)


def has_grown(left: Sequence[Entry], right: Sequence[Entry], bench: Bench) -> bool:
    """Whether the account that tells of more was written on a later day: it may only be newer."""
    fewer, more = sorted((left, right), key=_least)
    before, after = bench.day(fewer[0].document), bench.day(more[0].document)
    return _least(fewer) < _least(more) and before is not None and after is not None and before.last < after.first


def _least(told: Sequence[Entry]) -> float:
    return min((amount.low for entry in told if (amount := amount_in(entry.claim.value))), default=0.0)


def all_apart(left: Sequence[Entry], right: Sequence[Entry]) -> bool:
    """Whether every number of one account excludes every number of the other."""
    return bool(left and right) and all(_apart(one, other) for one in left for other in right)


def _apart(one: Entry, other: Entry) -> bool:
    a, b = _amounts(one, other), _amounts(other, one)
    return a is not None and b is not None and numbers_apart(a, b, exact=True)


def _amounts(entry: Entry, other: Entry) -> Amount | None:
    """The number as it can be set against another: of one sort of people it is the least that all may be."""
    told = amount_in(entry.claim.value)
    scope = entry.about.partition("/")[2]
    if told is None or not scope or scope == other.about.partition("/")[2]:
        return told
    return Amount(told.low, told.low, "≥") if math.isfinite(told.low) else None


def _dispute(
    about: FindingId, entries: Sequence[Entry], accounts: Sequence[DocumentId], bench: Bench, *, only_later: bool
) -> Dispute:
    by_account: dict[DocumentId, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_account[entry.document].append(entry)
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for own in by_account.values():
        by_value[_number(own)[1]] += own
    sides = [side(value, same, bench) for value, same in sorted(by_value.items())]
    if bench.are_editions(accounts):
        why, kind = "editions of one text say differently", DisputeType.EDITIONS_DIFFER
    elif only_later:
        why, kind = "the account of a later day tells of more: it may only be newer", DisputeType.TOLD_LATER
    else:
        why, kind = "another number in each", DisputeType.ACCOUNTS_DIFFER
    return dispute(about, Slot.COUNT, kind, sides, entries, why)


def told_alike(about: FindingId, value: str, entries: Sequence[Entry], bench: Bench) -> Agreement:
    """The agreement of accounts that tell one number."""
    counted, why = count(witnesses(entries, bench.book), bench.tied)
    return Agreement(
        members=tuple(Member(entry.claim.id, entry.words) for entry in entries),
        documents=tuple(entry.document for entry in entries),
        about=about,
        slot=Slot.COUNT,
        value=value,
        count=counted,
        said_by=tuple(sorted({speaker for entry in entries for speaker in entry.said_by})),
        why=why,
    )
