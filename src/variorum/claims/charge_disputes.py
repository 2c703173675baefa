"""Somebody is charged with a crime, and denies it: what the one side says and what the other says, never who is right.

A denial that names the crime stands against every formal charge of that crime, and against what its own account tells
near it that he is accused of; one that names none ("denied the charge") only against what its own account told him
to be charged with or accused of just before. Who is told to have pleaded guilty denies nothing any more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from variorum.claims.agreements import counts
from variorum.claims.charges import ADMITTED, CHARGED, DENIED, FORMALLY
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, is_settled, silent, voice
from variorum.model import Certainty, Dispute, DisputeType, Side, Slot

_DAYS = 60
_NEAR = 400
"""Characters within which a denial means the charge told before it, or one of its crime on either side."""


def is_charge(entry: Entry) -> bool:
    """Whether a claim tells of a charge or its denial."""
    return _sort(entry) in (ADMITTED, CHARGED, DENIED)


def _sort(entry: Entry) -> str:
    return entry.about.partition("/")[0]


def charge_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each person charged."""
    by_person: dict[str, list[Entry]] = defaultdict(list)
    for entry in bench.book.entries:
        if entry.claim.slot is Slot.DOES and entry.subject in bench.book.actors and is_charge(entry):
            by_person[entry.subject].append(entry)
    for person, entries in sorted(by_person.items()):
        if any(_sort(entry) == ADMITTED for entry in entries):
            continue
        entries = [entry for entry in entries if is_settled(entry, bench)]
        charged = [entry for entry in entries if _sort(entry) == CHARGED and counts(entry)]
        denied = [entry for entry in entries if _sort(entry) == DENIED and _is_sure(entry)]
        meant = {one.claim.id: list(_meant(charged, one, bench)) for one in denied}
        right = [one for one in denied if meant[one.claim.id]]
        if right:
            answered = _by_one([entry for one in right for entry in meant[one.claim.id]])
            left = [entry for entry in charged if any(_is_that(entry, other, bench) for other in answered)]
            same = {entry.claim.id for entry in answered}
            right = _once_an_account([one for one in right if any(e.claim.id in same for e in meant[one.claim.id])])
            sides = [*_sides(left, bench), *_sides(right, bench)]
            kind, why = DisputeType.PARTIES_CONTRADICT, "a charge, and its denial"
            yield dispute(person, Slot.DOES, kind, sides, [*left, *right], why, silent(left, right, bench))


def _is_sure(entry: Entry) -> bool:
    return entry.attributed and entry.claim.certainty is Certainty.CERTAIN


def _meant(charged: Sequence[Entry], denial: Entry, bench: Bench) -> Iterator[Entry]:
    """The charges a denial speaks of: in its own account the one that stands nearest to it."""
    told = [entry for entry in charged if _is_meant(entry, denial, bench)]
    here = [entry for entry in told if entry.document == denial.document]
    yield from (entry for entry in told if entry.document != denial.document)
    if here:
        yield min(here, key=lambda entry: (abs(entry.place.start - denial.place.start), entry.claim.id))


def _by_one(answered: Sequence[Entry]) -> list[Entry]:
    """The formal charges; else the accusations of that accuser of whom most tell: another's are another matter."""
    by_accuser: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in answered:
        by_accuser[("a court",) if _is_formal(entry) else (*voice(entry), entry.about)].append(entry)
    return max(by_accuser.values(), key=lambda told: (_is_formal(told[0]), len(told), told[0].attributed))


def _is_that(charge: Entry, other: Entry, bench: Bench) -> bool:
    """Whether a charge is another told again: of one of its crimes within weeks, formal or by the same accuser."""
    again = bool(_crimes(charge) & _crimes(other)) and _is_near(charge, other, bench)
    alike = _is_formal(charge) and _is_formal(other)
    alike |= charge.attributed and voice(charge) == voice(other)
    return (again and alike) or charge.claim.id == other.claim.id


def _is_formal(charge: Entry) -> bool:
    """Whether somebody is charged, not only accused: accusations of one sort may be of several by several."""
    return charge.claim.value.startswith(FORMALLY)


def _once_an_account(denied: Sequence[Entry]) -> list[Entry]:
    """The first denial of each account and voice: told twice it is no other."""
    first = {(entry.document, voice(entry)): entry for entry in reversed(denied)}
    return sorted(first.values(), key=lambda entry: (entry.document, entry.place.start))


def _is_meant(charge: Entry, denial: Entry, bench: Bench) -> bool:
    """Whether a denial speaks of a charge."""
    if voice(charge) == voice(denial):
        return False
    crimes, far = _crimes(denial), denial.place.start - charge.place.start
    told = charge.attributed or _is_formal(charge)  # "denied the fraud allegations" alone tells of no accuser
    beside = charge.document == denial.document and (0 < far <= _NEAR or (bool(crimes) and told and -far <= _NEAR))
    if crimes:
        formal = _is_formal(charge) and _is_near(charge, denial, bench)
        return bool(crimes & _crimes(charge)) and (beside or formal)
    return beside


def _crimes(entry: Entry) -> frozenset[str]:
    return frozenset(entry.about.partition("/")[2].split())


def _is_near(one: Entry, other: Entry, bench: Bench) -> bool:
    """Whether two accounts were written within weeks, so that one matter is meant."""
    apart = bench.apart(one.document, other.document)
    return apart is not None and apart <= _DAYS


def _sides(entries: Sequence[Entry], bench: Bench) -> Iterator[Side]:
    """What is said, each by its voices; a charge with more crimes stands with the shorter one it holds."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: (len(entry.claim.value), entry.claim.value, entry.claim.id)):
        value = entry.claim.value
        groups[next((shorter for shorter in groups if _words(shorter) <= _words(value)), value)].append(entry)
    for value, same in groups.items():
        yield from by_voice(value, same, bench)


def _words(value: str) -> frozenset[str]:
    return frozenset(value.replace(",", "").split())
