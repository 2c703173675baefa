"""What is told alike: the same value for the same question in two accounts or more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from variorum.claims.changing_hands import by_place
from variorum.claims.control import HELD
from variorum.claims.denials import CALLED_OFF
from variorum.claims.ledger import Entry, Ledger, is_borrowed
from variorum.claims.sameness import Length, length, same_length
from variorum.claims.separate import Ties, Witness, count
from variorum.model import Agreement, Basis, Certainty, FindingId, Member, Polarity, Slot
from variorum.model.remembered import Remembered

_APART = (Slot.CONTROL, Slot.DENIAL, Slot.COUNT, Slot.AGE, Slot.DOES)
_COUNTED = (Basis.STATED, Basis.WORKED_OUT)


def agreements(book: Ledger, tied: Ties) -> Iterator[Agreement]:
    """Agreements on every event of the foreground, then on who holds a place."""
    for event in book.events:
        entries = book.by_event.get(event.id, ())
        if len(entries) > 1 and not event.background:
            told = tied, *entries, *(_voices(entry, book) for entry in entries)
            yield from _AGREED.of(event.id, told, partial(_on_event, event.id, entries, book, tied))
    for (subject, value, _), entries in by_place(book).items():
        if value != HELD and all(
            entry.claim.slot is Slot.CONTROL for entry in entries
        ):  # what somebody denies is not told alike
            taken = [entry for entry in entries if counts(entry)]
            yield from agreement(subject, Slot.CONTROL, value, taken, book, tied)


_AGREED: Remembered[Sequence[Agreement]] = Remembered(10_000)


def _on_event(event: FindingId, entries: Sequence[Entry], book: Ledger, tied: Ties) -> Sequence[Agreement]:
    """What is told alike of one event."""
    by_slot: dict[Slot, list[Entry]] = defaultdict(list)
    for entry in entries:
        if _is_called_off(entry) or (entry.claim.slot not in _APART and counts(entry)):
            by_slot[entry.claim.slot].append(entry)
    found = ((slot, value, alike) for slot, each in sorted(by_slot.items()) for value, alike in _alike(slot, each))
    return [made for slot, value, alike in found for made in agreement(event, slot, value, alike, book, tied)]


def counts(entry: Entry) -> bool:
    """Whether a claim supports its value at all: asserted, not merely possible, not borrowed."""
    claim = entry.claim
    sure = claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
    return sure and claim.polarity is Polarity.POSITIVE and not is_borrowed(entry)


def _is_called_off(entry: Entry) -> bool:
    """Whether an account tells that something planned was not held: told alike like any other value."""
    claim = entry.claim
    is_sure = claim.certainty in (Certainty.CERTAIN, Certainty.PROBABLE)
    return claim.slot is Slot.DENIAL and claim.value == CALLED_OFF and is_sure


def witnesses(entries: Sequence[Entry], book: Ledger) -> list[Witness]:
    """Each account's words with those it attributes them to."""
    return [Witness(entry.document, (entry.place,), _voices(entry, book), entry.wording) for entry in entries]


def _voices(entry: Entry, book: Ledger) -> frozenset[str]:
    quotation = entry.claim.quotation
    return frozenset(entry.said_by) or (book.voices.get(quotation, frozenset()) if quotation else frozenset())


def _alike(slot: Slot, entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    if slot is Slot.DURATION:
        yield from _lengths(entries)
        return
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        value = _value(slot, entry)
        if value:
            groups[value].append(entry)
    for value, alike in sorted(groups.items()):
        yield (_fullest(alike) if slot is Slot.PARTICIPANTS else value), alike


def _fullest(alike: Sequence[Entry]) -> str:
    return max((entry.claim.value for entry in alike), key=lambda value: (len(value), value))


def _value(slot: Slot, entry: Entry) -> str:
    """What must be equal for two claims to say the same; "" where that cannot be told."""
    if slot is Slot.PARTICIPANTS:
        return entry.subject
    if slot is not Slot.DATE:
        return entry.claim.value
    day = entry.day
    if day is None or day.interval is None or day.basis not in _COUNTED or day.interval.days > 1:
        return ""
    return day.interval.first.isoformat()


def _lengths(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Lengths that are one within rounding, from the shortest up; each group by its plainest value."""
    known = [(told, entry) for entry in entries if (told := length(entry.claim.value, entry.words)) is not None]
    known.sort(key=lambda item: (item[0].told, not item[0].plain, item[1].claim.id))
    group: list[tuple[Length, Entry]] = []
    for told, entry in known:
        if group and not all(same_length(other, told) for other, _ in group):
            yield _plainest(group)
            group = []
        group.append((told, entry))
    if group:
        yield _plainest(group)


def _plainest(group: Sequence[tuple[Length, Entry]]) -> tuple[str, list[Entry]]:
    best = min(group, key=lambda item: (not item[0].plain, item[0].told, item[1].claim.id))
    return best[1].claim.value, [entry for _, entry in group]


def agreement(
    about: str, slot: Slot, value: str, alike: Sequence[Entry], book: Ledger, tied: Ties
) -> Iterator[Agreement]:
    """The agreement of these claims, if they stand in two accounts or more."""
    if len({entry.document for entry in alike}) < 2:
        return
    counted, why = count(witnesses(alike, book), tied)
    yield Agreement(
        members=tuple(Member(entry.claim.id, entry.words) for entry in alike),
        documents=tuple(entry.document for entry in alike),
        about=about,
        slot=slot,
        value=value,
        count=counted,
        said_by=tuple(sorted({speaker for entry in alike for speaker in entry.said_by})),
        why=why,
    )
