"""How old somebody is told to be: alike, or with ages that cannot both hold."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from variorum.claims.agreements import agreement, counts
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, dispute, side
from variorum.model import Agreement, Dispute, DisputeType, DocumentId, Interval, Slot

_DAYS = 60
_NO_BIRTHDAY = 7
"""Days between two accounts in which a birthday is unlikely enough."""
_GENERATION = 12
"""Years apart that no slip explains as well as two people of one name, as father and son are."""
_LETTERS = 1
_LONG = 5
"""A word of so many letters or more with one of them other is one name misspelt; a shorter one may be another name."""
_OF_A_LINE = frozenset("jr sr ii iii iv junior senior".split())


def ages_told(bench: Bench) -> Iterator[Agreement | Dispute]:
    """For each person what is told alike, then one dispute inside an account each, or one between accounts.

    An account that gives two ages a year apart tells of two times: what was then, and what is now.
    """
    by_person: dict[str, list[Entry]] = defaultdict(list)
    for entry in bench.book.entries:
        if entry.claim.slot is Slot.AGE and entry.subject in bench.book.people and counts(entry):
            by_person[entry.subject].append(entry)
    for person, entries in sorted(by_person.items()):
        by_value: dict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            by_value[entry.claim.value].append(entry)
        for value, same in sorted(by_value.items()):
            yield from agreement(person, Slot.AGE, value, same, bench.book, bench.tied)
        if len(by_value) > 1:
            yield from _apart(person, entries, bench)


def _apart(person: str, entries: Sequence[Entry], bench: Bench) -> Iterator[Dispute]:
    by_account: dict[DocumentId, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_account[entry.document].append(entry)
    for account, told in sorted(by_account.items()):
        told = by_account[account] = list({(entry.about, entry.claim.value): entry for entry in told}.values())
        if any(_differ(a, b) and 1 < _years(a, b) < _most(a, b) for a, b in combinations(told, 2)):
            yield _dispute(person, DisputeType.INSIDE_ONE_ACCOUNT, told, "one account gives two ages", bench)
            del by_account[account]
    chosen = set(_differing(by_account, bench))
    if chosen:
        told = [entry for account in sorted(chosen) for entry in by_account[account]]
        editions = bench.are_editions(sorted(chosen))
        kind = DisputeType.EDITIONS_DIFFER if editions else DisputeType.ACCOUNTS_DIFFER
        yield _dispute(person, kind, told, "editions of one text say differently" if editions else "", bench)


def _differing(by_account: Mapping[DocumentId, Sequence[Entry]], bench: Bench) -> Iterator[DocumentId]:
    """Accounts of nearly one time whose ages cannot both hold; those of one day that say the same are asked once."""
    alike: dict[tuple[Interval, frozenset[tuple[str, str]]], list[DocumentId]] = defaultdict(list)
    for account, told in by_account.items():
        day = bench.day(account)
        if day is not None:
            alike[day, frozenset((entry.about, entry.claim.value) for entry in told)].append(account)
    ordered = sorted(alike.items(), key=lambda item: (item[0][0].first, min(item[1])))
    for place, ((day, _), accounts) in enumerate(ordered):
        for (later, _), others in ordered[place + 1 :]:
            if (later.first - day.last).days > _DAYS:
                break
            pairs = [(a, b) for a in by_account[accounts[0]] for b in by_account[others[0]]]
            if all(_differ(a, b) and not _may_be_a_birthday(a, b, bench) for a, b in pairs):
                yield from (*accounts, *others)


def _differ(one: Entry, other: Entry) -> bool:
    """Whether two ages are of one name, whatever stands between its first and last, and not the same."""
    a, b = set(one.about.split()), set(other.about.split())
    alike = a <= b or b <= a or _is_misspelt(one.about, other.about)
    return one.claim.value != other.claim.value and alike and a & _OF_A_LINE == b & _OF_A_LINE


def _is_misspelt(one: str, other: str) -> bool:
    """Whether two names differ by letters of one of their words only, as "oshlushla" and "oslushla"."""
    pairs = [pair for pair in zip(one.split(), other.split(), strict=False) if pair[0] != pair[1]]
    same_length = len(one.split()) == len(other.split())
    return same_length and len(pairs) == 1 and _is_one_word(*pairs[0])


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words may be one misspelt inside: "Daniel" and "Daniela", "Hansen" and "Jansen" are two."""
    inside = one[0] == other[0] and not one.startswith(other[:-1]) and not other.startswith(one[:-1])
    return inside and Levenshtein.distance(one, other) <= _LETTERS and _is_long((one, other))


def _is_long(words: tuple[str, str]) -> bool:
    return min(len(word) for word in words) >= _LONG


def _may_be_a_birthday(one: Entry, other: Entry, bench: Bench) -> bool:
    """Whether the time between two accounts may be what their ages differ by; so where it is not known."""
    apart = bench.apart(one.document, other.document)
    return apart is None or apart > (_NO_BIRTHDAY if _years(one, other) == 1 else _DAYS)


def _most(one: Entry, other: Entry) -> float:
    """Years apart from which one account that writes a name in two ways means two people: father and son."""
    return _GENERATION if one.about != other.about else math.inf


def _years(one: Entry, other: Entry) -> int:
    return abs(int(one.claim.value) - int(other.claim.value))


def _dispute(person: str, kind: DisputeType, entries: Sequence[Entry], why: str, bench: Bench) -> Dispute:
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_value[entry.claim.value].append(entry)
    told = sorted(by_value, key=int)
    if int(told[-1]) - int(told[0]) >= _GENERATION:
        kind, why = DisputeType.MAYBE_TWO_THINGS, "one age is wrong, or two people have one name"
    return dispute(person, Slot.AGE, kind, [side(age, by_value[age], bench) for age in told], entries, why)
