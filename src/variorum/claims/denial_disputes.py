"""A meeting, a call or the like that one party says was held and another says was not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from variorum.claims.agreements import counts
from variorum.claims.denials import DENIED, NOT_PLANNED
from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, is_settled, silent, voice
from variorum.model import Dispute, DisputeType, Event, FindingId, Polarity, Realis, Slot
from variorum.words.folding import fold
from variorum.words.predicates import RECURRENT

HELD, TOLD, PLANNED = "held", "happened", "planned"
Told = tuple[str, Sequence[Entry]]
People = Mapping[FindingId, AbstractSet[str]]
_PEOPLE = 2
"""People that a denial and what it denies must have in common, where no telling joins them."""


def denial_disputes(bench: Bench) -> Iterator[Dispute]:
    """At most one dispute for each event: between those who tell it as held and those who deny it."""
    people = _people(bench)
    for event in bench.book.events:
        if event.background:
            continue
        told = bench.book.by_event.get(event.id, ())
        denied = [entry for entry in told if _is_denial(entry, DENIED)]
        held = [entry for entry in told if _is_told(entry, Realis.ACTUAL, bench)] if denied else []
        value = HELD if event.type in RECURRENT else TOLD
        found = _of(
            event, (value, held or (_held_elsewhere(event, bench) if denied else [])), (DENIED, denied), bench, people
        )
        if found is None:
            unplanned = [entry for entry in told if _is_denial(entry, NOT_PLANNED)]
            planned = [entry for entry in told if _is_told(entry, Realis.PLANNED, bench)] if unplanned else []
            found = _of(event, (PLANNED, planned), (NOT_PLANNED, unplanned), bench, people)
        if found is not None:
            yield found


def _people(bench: Bench) -> People:
    """Who is told to take part in each telling."""
    found: dict[FindingId, set[str]] = defaultdict(set)
    for entry in bench.book.entries:
        if entry.claim.slot is Slot.PARTICIPANTS and entry.claim.event_mention is not None:
            found[entry.claim.event_mention].add(entry.subject)
    return found


def _of(event: Event, left: Told, right: Told, bench: Bench, people: People) -> Dispute | None:
    """The dispute of those who tell an event so and those who deny it, if two voices do."""
    (value, told), (denial, denied) = left, right
    denied = [one for one in denied if is_settled(one, bench)]
    told = [one for one in told if _is_known(one) and any(_is_meant(one, each, bench, people) for each in denied)]
    if not any(voice(one) != voice(other) for one in told for other in denied):
        return None
    own = any(not entry.attributed for entry in told)
    why = f"told as {value} and denied" + ("; some accounts tell it in their own voice" if own else "")
    sides = [*by_voice(value, told, bench), *by_voice(denial, denied, bench)]
    kind, entries = DisputeType.PARTIES_CONTRADICT, [*told, *denied]
    return dispute(event.id, Slot.DENIAL, kind, sides, entries, why, silent(told, denied, bench))


def _is_known(told: Entry) -> bool:
    """Whether it is the account's own word, or that of somebody named or whom a name tells: "the mayor of Orsk".

    In the words of "officials" it may stand for another, and be misread.
    """
    _, *behind = told.unnamed.split() or ("",)
    return bool(told.said_by) or not told.attributed or any(word[0].isupper() for word in behind)


def _held_elsewhere(denied: Event, bench: Bench) -> list[Entry]:
    """The claims of the one happening told as held that a denial must mean: its sort, its people, its place."""
    people = {participant.actor for participant in denied.participants}
    found = []
    for event in bench.book.events:
        same = event.type == denied.type and len(people & {p.actor for p in event.participants}) >= _PEOPLE
        if event.id == denied.id or event.background or not same or not _may_be_one(event, denied, bench):
            continue
        held = [entry for entry in bench.book.by_event.get(event.id, ()) if _is_told(entry, Realis.ACTUAL, bench)]
        found += [held] if held else []
    return found[0] if len(found) == 1 else []


def _may_be_one(one: Event, other: Event, bench: Bench) -> bool:
    """Whether neither place nor day keeps two happenings apart; what recurs shares its word, and place or day."""
    places = {fold(event.place) for event in (one, other) if event.place}
    days = [event.interval for event in (one, other) if event.interval is not None]
    told_of = len(days) == 2 or bool(one.place and other.place)
    if one.type in RECURRENT and not (told_of and _cues(one, bench) & _cues(other, bench)):
        return False
    return len(places) < 2 and (len(days) < 2 or days[0].meet(days[1]) is not None)


def _cues(event: Event, bench: Bench) -> frozenset[str]:
    """The words by which an event is told: a call is no meeting."""
    told = (bench.tellings.get(FindingId(member.id)) for member in event.members)
    return frozenset(telling.cue for telling in told if telling is not None)


def _is_meant(one: Entry, denial: Entry, bench: Bench, people: People) -> bool:
    """Whether a denial is of what a claim tells: both are tellings of one sort.

    What other accounts tell of a deed in their own voice may be somebody's word there that was not read as his: only
    meetings and the like count so.
    """
    a, b = (bench.tellings.get(e.claim.event_mention) if e.claim.event_mention else None for e in (one, denial))
    if a is None or b is None or not (a.document == b.document or one.attributed or a.type in RECURRENT):
        return False
    ours, theirs = people.get(a.id, frozenset()), people.get(b.id, frozenset())
    together = len(ours & theirs) >= _PEOPLE
    if ours and theirs and not together and (a.cue != b.cue or not (ours <= theirs or theirs <= ours)):
        return False  # "Lind met Kovar" is not denied by "Lind never met Reke"
    return a.cue == b.cue or (a.type == b.type and a.type != "")


def _is_denial(entry: Entry, value: str) -> bool:
    """Somebody's word that it did not happen, or was not planned; what was called off is nobody's denial."""
    claim = entry.claim
    return claim.slot is Slot.DENIAL and claim.value == value and entry.attributed and not entry.background


def _is_told(entry: Entry, realis: Realis, bench: Bench) -> bool:
    """A claim of a telling that tells it so."""
    claim = entry.claim
    telling = bench.tellings.get(claim.event_mention) if claim.event_mention else None
    is_positive = claim.polarity is Polarity.POSITIVE and claim.slot not in (Slot.OUTCOME, Slot.COUNT)
    return is_positive and telling is not None and telling.realis is realis and not entry.background and counts(entry)
