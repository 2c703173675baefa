"""Things counted and amounts across accounts: told alike, changed in an edition, or perhaps of two things.

Numbers meet only in one happening, or in one passage that was edited there. What has its name from a number ("the 21
points") may be another thing where the number is another, and is never called a contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.claims.agreements import counts
from variorum.claims.counts.amounts import NAMED
from variorum.claims.counts.comparing import LOTS, told_alike
from variorum.claims.counts.values import amount_in, numbers_apart
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, dispute, side
from variorum.model import Agreement, Dispute, DisputeType, DocumentId, FindingId, Slot

_MOST = 60
_BESIDES = frozenset("other others another more further additional".split())
"""What is counted besides some told before is not all there is of it."""
Accounts = Mapping[DocumentId, Sequence[Entry]]
Groups = Mapping[tuple[FindingId, str], Sequence[Entry]]
"""The numbers of a happening, by the happening and what is counted."""


def amounts_told(bench: Bench) -> Iterator[Agreement | Dispute]:
    """For each happening and noun what is told alike; then changed editions, then things named by another number."""
    told = [entry for entry in bench.book.entries if _is_amount(entry)]
    groups = _by_event(told, bench)
    yield from _in_events(groups, bench)
    yield from _unlike(groups, bench)
    by_noun: dict[str, list[Entry]] = defaultdict(list)
    for entry in told:
        by_noun[entry.about.partition("/")[0]].append(entry)
    for noun, entries in sorted(by_noun.items()):
        changed = _editions(entries, bench)
        if changed is not None:
            yield changed
        named = _named(noun, [entry for entry in entries if entry.about.endswith(f"/{NAMED}")], bench)
        if named is not None:
            yield named


def _is_amount(entry: Entry) -> bool:
    counted = entry.claim.slot is Slot.COUNT and entry.about.partition("/")[0] not in LOTS
    counted = counted and _BESIDES.isdisjoint(entry.claim.value.split())
    return counted and not entry.background and counts(entry)


def _by_account(entries: Sequence[Entry]) -> Accounts:
    found: dict[DocumentId, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.document].append(entry)
    return dict(sorted(found.items())[:_MOST])


def _by_event(told: Sequence[Entry], bench: Bench) -> Groups:
    """The numbers of each happening of the foreground, by what they count."""
    home = {FindingId(m.id): e.id for e in bench.book.events for m in e.members if not e.background}
    groups: dict[tuple[FindingId, str], list[Entry]] = defaultdict(list)
    for entry in told:
        event = home.get(entry.claim.event_mention) if entry.claim.event_mention else None
        if event is not None:
            groups[event, entry.about].append(entry)
    return dict(sorted(groups.items()))


def _in_events(groups: Groups, bench: Bench) -> Iterator[Agreement]:
    for (event, _), told in groups.items():
        by_value: dict[str, list[Entry]] = defaultdict(list)
        for entry in told:
            by_value[entry.claim.value].append(entry)
        for value, entries in sorted(by_value.items()):
            if len({entry.document for entry in entries}) > 1:
                yield told_alike(event, value, entries, bench)


def _unlike(groups: Groups, bench: Bench) -> Iterator[Dispute]:
    """One happening of one day, of which each account counts the same thing once, and not all count as many."""
    days = {event.id: event.interval for event in bench.book.events}
    for (event, _), told in groups.items():
        day = days.get(event)
        by_account = {d: each for d, each in _by_account(told).items() if len({e.claim.value for e in each}) == 1}
        if day is None or day.days > 1 or any({a, b} <= by_account.keys() for a, b in bench.tied.copies):
            continue
        one = {each[0].claim.value: each[0] for each in by_account.values()}
        apart = {value for value, entry in one.items() if any(_apart(entry, other) for other in one.values())}
        if len(apart) > 1:
            entries = [e for each in by_account.values() for e in each if e.claim.value in apart]
            sides = [side(value, [e for e in entries if e.claim.value == value], bench) for value in sorted(apart)]
            why = "counted otherwise in each account: one happening told differently, or two of them"
            yield dispute(event, Slot.COUNT, DisputeType.MAYBE_TWO_THINGS, sides, entries, why)


def _editions(entries: Sequence[Entry], bench: Bench) -> Dispute | None:
    """Two copies with one number each for a noun in the same passage, and another one in either."""
    by_account = _by_account(entries)
    pairs = [pair for pair in sorted(bench.tied.copies) if pair[0] in by_account and pair[1] in by_account]
    for a, b in pairs[:_MOST]:
        for passage in sorted({p for _, p in bench.tied.passages.get(a, ())} & _passages(b, bench)):
            left, right = (_inside(passage, by_account[d], bench) for d in (a, b))
            if len({e.claim.value for e in left}) == len({e.claim.value for e in right}) == 1 and _apart(
                left[0], right[0]
            ):
                sides = [side(left[0].claim.value, left, bench), side(right[0].claim.value, right, bench)]
                about = left[0].claim.event_mention and _event(left[0], bench)
                return dispute(
                    about or left[0].about.partition("/")[0], Slot.COUNT, DisputeType.EDITIONS_DIFFER, sides,
                    [*left, *right], "editions of one text say differently",
                )  # fmt: skip
    return None


def _event(entry: Entry, bench: Bench) -> str:
    events = (e.id for e in bench.book.events if any(m.id == entry.claim.event_mention for m in e.members))
    return next(iter(events), "")


def _passages(account: DocumentId, bench: Bench) -> set[FindingId]:
    return {passage for _, passage in bench.tied.passages.get(account, ())}


def _inside(passage: FindingId, entries: Sequence[Entry], bench: Bench) -> list[Entry]:
    return [
        entry
        for entry in entries
        if any(p == passage and span.holds(entry.place) for span, p in bench.tied.passages.get(entry.document, ()))
    ]


def _apart(one: Entry, other: Entry) -> bool:
    a, b = amount_in(one.claim.value), amount_in(other.claim.value)
    return a is not None and b is not None and numbers_apart(a, b, exact=False)


def _named(noun: str, entries: Sequence[Entry], bench: Bench) -> Dispute | None:
    """Things of one noun with another number in every account of either side."""
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_value[entry.claim.value].append(entry)
    accounts = [{entry.document for entry in same} for same in by_value.values()]
    if len(by_value) < 2 or any(one & other for n, one in enumerate(accounts) for other in accounts[:n]):
        return None
    sides = [side(value, same, bench) for value, same in sorted(by_value.items())]
    why = "named by another number in each account: perhaps another thing, or another state of one"
    return dispute(f"{noun}s", Slot.COUNT, DisputeType.MAYBE_TWO_THINGS, sides, entries, why)
