"""An event for people: how it is told to stand, its place, length and who took part (see `titles` for its name)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from variorum.events.accounts import Day
from variorum.events.bundles import Bundle
from variorum.events.features import DENIED, HELD, PLANNED, Cast, Feature
from variorum.events.within import alike
from variorum.model import DocumentId, FindingId, Participant, Status
from variorum.words import predicates

_STATUS = {PLANNED: Status.PLANNED, DENIED: Status.DENIED}
_NOT_YET = frozenset("to has have had hasn't haven't hadn't hasn’t haven’t hadn’t".split())
_PARTS = ("agent", "patient", "partner")
_TWO = 2


def is_happening(bundle: Bundle, day: Day) -> bool:
    """Whether a bundle is an event of the pile: somebody does something in time, or accounts share the telling.

    A lone word outside the lexicon, with nobody, no time and no place, stays a telling; so does a denial, which tells
    of what it denies, and who was there where nothing is told of what it was.
    """
    if all(_denies(member) or member.telling.attendance for member in bundle.members):
        return False
    if len(bundle.members) > 1 or bundle.type or day.interval is not None:
        return True
    return bool(bundle.first.parties or bundle.places or bundle.first.mention.spans("time"))


def _denies(item: Feature) -> bool:
    """Whether a telling only denies another: not who is denied bail, entry or what was asked for."""
    telling = item.telling
    if telling.noun or telling.cue not in predicates.DENIALS or telling.cue == "reject":
        return False
    return telling.denies is not None or not any(part.role == "patient" and part.mention for part in telling.parts)


def called_off(bundles: Iterable[Bundle], again: AbstractSet[FindingId]) -> frozenset[tuple[DocumentId, int]]:
    """The sentences in which a plan is told to have been called off that nobody took up again (`again`)."""
    plans = (bundle for bundle in bundles if bundle.cancelled and bundle.first.mention.id not in again)
    return frozenset((m.document, m.telling.sentence) for b in plans for m in b.members if m.telling.cancelled)


def only_calls_off(bundle: Bundle, off: AbstractSet[tuple[DocumentId, int]]) -> bool:
    """Whether nothing is told but that a plan, a happening itself, was called off (`off`): neither when nor by whom."""
    if bundle.standing != HELD or bundle.timed or bundle.agents or not bundle.families <= {_CALLING_OFF}:
        return False
    return any((m.document, m.telling.sentence) in off for m in bundle.members)


_CALLING_OFF = predicates.family("cancel")


def status(bundle: Bundle, denied: frozenset[FindingId], *, taken_up: bool = False) -> Status:
    """How the accounts tell it; `denied` are the event mentions that somebody is told to deny.

    What was called off and `taken_up` again is a plan still; that it was called off is a happening of its own.
    """
    if bundle.standing == HELD and any(m.mention.id in denied for m in bundle.members):
        return Status.DISPUTED
    if bundle.cancelled:
        return Status.PLANNED if taken_up else Status.DENIED
    return _STATUS.get(bundle.standing, Status.TOLD)


def denied_tellings(bundles: Sequence[Bundle]) -> frozenset[FindingId]:
    """Event mentions denied: in so many words, or because a like happening to the same patient is told as denied."""
    denied = {m.telling.denies for c in bundles for m in c.members if m.telling.denies is not None}
    refused: dict[tuple[str, str], list[Bundle]] = defaultdict(list)
    for bundle in bundles:
        if bundle.standing == DENIED and bundle.type not in predicates.RECURRENT and not _is_open(bundle):
            for patient in bundle.patients:
                refused[bundle.type, patient].append(bundle)
    for bundle in bundles:
        if bundle.standing == HELD and not bundle.is_background:
            against = (c for patient in bundle.patients for c in refused.get((bundle.type, patient), ()))
            if any(alike(bundle, c) and set(c.documents) != set(bundle.documents) for c in against):
                denied.add(bundle.first.mention.id)
    return frozenset(denied)


def taken_up_again(
    bundles: Sequence[Bundle], days: Sequence[Day], written: Mapping[DocumentId, date]
) -> frozenset[FindingId]:
    """The first telling of each plan that was called off, and later told as planned again, or as held on its day."""
    held: dict[str, list[tuple[Bundle, Day]]] = defaultdict(list)
    for bundle, day in zip(bundles, days, strict=True):
        if bundle.standing == HELD and bundle.type == "CONSULT" and day.interval is not None:
            for person in bundle.people:
                held[person].append((bundle, day))
    found = set()
    for bundle, day in zip(bundles, days, strict=True):
        if bundle.cancelled:
            meetings = (each for person in bundle.people for each in held.get(person, ()))
            if _is_planned_later(bundle, written) or any(_is_it(bundle, day, *each) for each in meetings):
                found.add(bundle.first.mention.id)
    return frozenset(found)


def _is_planned_later(bundle: Bundle, written: Mapping[DocumentId, date]) -> bool:
    """Whether an account written after all that tell of the calling off has it as a plan."""
    off = {m.document for m in bundle.members if m.telling.cancelled}
    if not off <= written.keys():
        return False
    planning = {m.document for m in bundle.members if m.standing == PLANNED} - off
    return any(written[d] > max(written[o] for o in off) for d in planning if d in written)


def _is_it(plan: Bundle, day: Day, meeting: Bundle, held: Day) -> bool:
    """Whether a meeting of the same people was held on the day they were to meet."""
    if day.interval is None or held.interval is None or len(plan.people & meeting.people) < _TWO:
        return False
    return held.interval.days == 1 and day.interval.meet(held.interval) is not None


def _is_open(bundle: Bundle) -> bool:
    """ "Had not been arrested", "refused to fire": nobody says by that that it did not happen later, or otherwise."""
    return all(m.telling.phrase.partition(" ")[0].lower() in _NOT_YET for m in bundle.members)


def place(bundle: Bundle) -> str:
    """Where, in the words most accounts use; else where what it befell lies."""
    return _commonest(bundle, "place") or _commonest(bundle, "scene")


def duration(bundle: Bundle) -> str:
    """How long (TIMEX3), when the accounts agree on one length; "" otherwise."""
    lengths = sorted(bundle.lengths)
    return lengths[0] if len(lengths) == 1 else ""


def _argued(bundle: Bundle) -> Iterator[Feature]:
    """The tellings whose arguments are published: words outside the lexicon carry nobody and no place."""
    return (member for member in bundle.members if member.type or len(member.mention.evidence) > 1)


def _commonest(bundle: Bundle, role: str) -> str:
    told: dict[str, set[DocumentId]] = defaultdict(set)
    times: Counter[str] = Counter()
    for member in _argued(bundle):
        for part in member.telling.parts:
            if part.role == role:
                told[part.words].add(member.document)
                times[part.words] += 1
    return min(told, key=lambda words: (-len(told[words]), -times[words], words), default="")


def participants(bundle: Bundle, who: Cast) -> tuple[Participant, ...]:
    """Actors by role, with the accounts that tell so; who is named as one side in one account and the other in
    another is a partner to all.
    """
    told: dict[tuple[FindingId, str], set[DocumentId]] = defaultdict(set)
    for member in _argued(bundle):
        for part in member.telling.parts:
            actor = who.of(part.mention)
            if actor is not None and part.role in _PARTS:
                role = "partner" if bundle.type == "CONSULT" else part.role
                told[actor, role].add(member.document)
    return tuple(sorted(Participant(a, role, tuple(sorted(docs))) for (a, role), docs in told.items()))
