"""One event told with values that cannot both hold.

Where accounts are not editions of one text, the join of the event itself may be what is wrong: then it is only said
that they may be two things. Different events never make a dispute, nor do values within what rounding does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from variorum.claims.agreements import counts
from variorum.claims.ledger import Entry
from variorum.claims.sameness import days_apart, is_day, length, lengths_apart, places_apart
from variorum.claims.sides import Bench, dispute, side
from variorum.model import Dispute, DisputeType, DocumentId, FindingId, Slot

Apart = Callable[[Entry, Entry], bool]
_MOST_NAMES = 20
Values = tuple[tuple[str, str], ...]


def _lengths_apart(one: Entry, other: Entry) -> bool:
    a, b = length(one.claim.value, one.words), length(other.claim.value, other.words)
    return a is not None and b is not None and lengths_apart(a, b)


_APART: Mapping[Slot, Apart] = {
    Slot.DATE: lambda one, other: days_apart(one.claim.value, other.claim.value, one.day, other.day),
    Slot.PLACE: lambda one, other: places_apart(one.claim.value, other.claim.value),
    Slot.DURATION: _lengths_apart,
}


def event_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each event and question."""
    for event in bench.book.events:
        if event.background:
            continue
        told: dict[Slot, list[Entry]] = {slot: [] for slot in _APART}
        for entry in bench.book.by_event.get(event.id, ()):
            if entry.claim.slot in told and _usable(entry):
                told[entry.claim.slot].append(entry)
        for slot, entries in told.items():
            found = _differing(event.id, slot, entries, bench) if len(entries) > 1 else None
            if found is not None:
                yield found


def _usable(entry: Entry) -> bool:
    """Whether a value can stand against another: sure, its own, and, for a date, a day of the calendar."""
    if not counts(entry) or entry.background:
        return False
    return entry.claim.slot is not Slot.DATE or is_day(entry.claim.value)


def _differing(event: FindingId, slot: Slot, told: Sequence[Entry], bench: Bench) -> Dispute | None:
    """Accounts every one of whose values excludes every one of another's; editions of one text before others."""
    by_account: dict[DocumentId, list[Entry]] = defaultdict(list)
    for entry in told:
        by_account[entry.document].append(entry)
    apart = _apart(slot, by_account)
    if not apart:
        return None
    sort = {account: _values(entries) for account, entries in by_account.items()}
    copies = [pair for pair in bench.tied.copies if pair[0] in sort and pair[1] in sort]
    copies += _in_one_passage(by_account, bench)
    editions = {account for a, b in copies if (sort[a], sort[b]) in apart for account in (a, b)}
    chosen = editions or _surely_one(event, [a for a, values in sort.items() if any(values in p for p in apart)], bench)
    if not chosen:
        return None
    entries = [entry for account in sorted(chosen) for entry in by_account[account]]
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_value[entry.claim.value].append(entry)
    sides = [side(same[0].words, same, bench) for _, same in sorted(by_value.items())]
    if editions:
        return dispute(event, slot, DisputeType.EDITIONS_DIFFER, sides, entries, "editions of one text say differently")
    if _is_one_day(event, slot, chosen, bench):
        told_as = " and ".join(f"“{one.value}”" for one in sides)
        return dispute(event, slot, DisputeType.ACCOUNTS_DIFFER, sides, entries, f"told of one happening as {told_as}")
    why = "one happening told differently, or two of them"
    return dispute(event, slot, DisputeType.MAYBE_TWO_THINGS, sides, entries, why)


def _is_one_day(event: FindingId, slot: Slot, accounts: AbstractSet[DocumentId], bench: Bench) -> bool:
    """Whether each of these accounts has a day of its own for the event, and it is the same day."""
    if slot is Slot.DATE:
        return False
    days: dict[DocumentId, set[object]] = defaultdict(set)
    for entry in bench.book.by_event.get(event, ()):
        own = entry.claim.slot is Slot.DATE and entry.document in accounts and counts(entry)
        if own and entry.day is not None and entry.day.interval is not None and entry.day.interval.days == 1:
            days[entry.document].add(entry.day.interval.first)
    return set(days) == set(accounts) and len({day for told in days.values() for day in told}) == 1


def _in_one_passage(
    by_account: Mapping[DocumentId, Sequence[Entry]], bench: Bench
) -> list[tuple[DocumentId, DocumentId]]:
    """Accounts whose values stand in one passage, edited there, with the first account that has it."""
    first: dict[FindingId, DocumentId] = {}
    pairs = []
    for account in sorted(by_account):
        for span, passage in bench.tied.passages.get(account, ()):
            if any(span.holds(entry.place) for entry in by_account[account]):
                holder = first.setdefault(passage, account)
                pairs += [(holder, account), (account, holder)] if holder != account else []
    return pairs


def _surely_one(event: FindingId, accounts: Sequence[DocumentId], bench: Bench) -> set[DocumentId]:
    """The accounts that name two of the same people at the event: where they do not, its join is too unsure to ask."""
    named: dict[DocumentId, set[str]] = defaultdict(set)
    for entry in bench.book.by_event.get(event, ()):
        if entry.claim.slot is Slot.PARTICIPANTS:
            named[entry.document].add(entry.subject)
    told = Counter(pair for account in accounts for pair in combinations(sorted(named[account])[:_MOST_NAMES], 2))
    shared = {pair for pair, times in told.items() if times > 1}
    return {a for a in accounts if any(pair in shared for pair in combinations(sorted(named[a])[:_MOST_NAMES], 2))}


def _apart(slot: Slot, by_account: Mapping[DocumentId, Sequence[Entry]]) -> frozenset[tuple[Values, Values]]:
    """Pairs of what accounts say, both ways round, that cannot both hold; accounts that say the same are asked once."""
    says = {_values(entries): entries for entries in by_account.values()}
    test = _APART[slot]
    return frozenset(
        (one, other)
        for one, left in says.items()
        for other, right in says.items()
        if one != other and all(test(a, b) for a in left for b in right)
    )


def _values(entries: Sequence[Entry]) -> Values:
    """The values one account gives, with their days where they have some."""
    return tuple(sorted({(e.claim.value, str(e.day.interval) if e.day else "") for e in entries}))
