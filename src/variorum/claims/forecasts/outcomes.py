"""Forecasts of a thread: tellings of one joined, the days they are for, and what later accounts tell of them."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from variorum.claims.denials import CALLED_OFF
from variorum.claims.ledger import Ledger
from variorum.claims.separate import Ties
from variorum.model import (
    Basis,
    Claim,
    DocumentId,
    Event,
    EventMention,
    FindingId,
    Forecast,
    Foretelling,
    Interval,
    Member,
    Outcome,
    Polarity,
    Realis,
    Resolution,
    Slot,
    Span,
    evidence,
)
from variorum.words.calendar.wording import plain
from variorum.words.folding import fold, folded_words
from variorum.words.hedges import less_sure
from variorum.words.unions import Unions

_KNOWN = (Basis.STATED, Basis.WORKED_OUT)
_MOST_MAYBE = 3
_A_NIGHT = datetime.timedelta(days=1)
_SAID_BEFORE = datetime.timedelta(days=31)
"""How long before an account was written what it quotes may have been foretold for."""
_A_DAY = 2  # days: what begins in the evening may end after midnight
_LONG = 4
"""Letters of a word that may tell one happening from another."""
_SHARED = 2
"""People, or words, two happenings must have in common to be laid before a person as perhaps one."""


@dataclass(frozen=True, slots=True)
class Pile:
    """What forecasts of a thread are judged by."""

    book: Ledger
    tied: Ties
    told: Mapping[FindingId, EventMention]
    days: Mapping[DocumentId, Interval]
    resolutions: Mapping[Span, Resolution]
    actors: Mapping[FindingId, FindingId]

    @property
    def latest(self) -> datetime.date | None:
        """The last day on which an account is known to have been written already."""
        return max((day.first for day in self.days.values()), default=None)

    def told_in(self) -> set[DocumentId]:
        """The accounts that tell of any happening."""
        return {telling.document for telling in self.told.values()}


def forecasts(pile: Pile, found: Sequence[Foretelling]) -> Iterator[Forecast]:
    """One forecast for each speaker and happening, or each clause; copies of one text tell one."""
    home = {FindingId(m.id): event for event in pile.book.events for m in event.members}
    for same in _joined(found, home, pile):
        yield _forecast(same, home, pile)


def _joined(
    found: Sequence[Foretelling], home: Mapping[FindingId, Event], pile: Pile
) -> Iterator[Sequence[Foretelling]]:
    union = Unions[str]()
    first: dict[tuple[object, ...], str] = {}
    by_id = {each.id: each for each in found}
    for each in found:
        union.join(each.id, each.id)
        for key in _keys(each, home, pile):
            union.join(first.setdefault(key, each.id), each.id)
    groups: dict[str, list[Foretelling]] = defaultdict(list)
    for name in sorted(by_id):
        groups[union.first(name)].append(by_id[FindingId(name)])
    yield from (groups[name] for name in sorted(groups))


def _keys(each: Foretelling, home: Mapping[FindingId, Event], pile: Pile) -> Iterator[tuple[object, ...]]:
    """What makes two clauses one forecast: the same words in a shared passage, or one speaker of one happening."""
    span = each.span("text")
    for around, passage in pile.tied.passages.get(each.document, ()):
        if around.holds(span):
            yield passage, fold(each.words)
    if each.speakers:
        yield _voices(each, pile), fold(each.words)  # a pull quote
    event = home.get(each.event_mention) if each.event_mention else None
    if event is not None:
        voice = _voices(each, pile) or (each.document if not each.attributed else each.id)
        yield event.id, each.polarity, voice


def _voices(each: Foretelling, pile: Pile) -> tuple[FindingId, ...]:
    return tuple(sorted({pile.actors.get(speaker, speaker) for speaker in each.speakers}))


def _forecast(same: Sequence[Foretelling], home: Mapping[FindingId, Event], pile: Pile) -> Forecast:
    best = min(same, key=lambda each: (not each.event_mention, each.id))
    event = next((home[e.event_mention] for e in same if e.event_mention and e.event_mention in home), None)
    certainty = best.certainty
    for each in same:
        certainty = less_sure(certainty, each.certainty)
    made = Forecast(
        members=tuple(Member(each.id, each.words) for each in same),
        documents=tuple(each.document for each in same),
        evidence=tuple(item for each in same for item in evidence("text", *each.spans("text"))),
        about=event.id if event is not None else "",
        polarity=best.polarity,
        certainty=certainty,
        conditional=all(each.conditional for each in same),
        due=next((due for each in same if (due := _due(each, pile)) is not None), None),
        outcome=Outcome.OPEN,
        said_by=tuple(sorted({voice for each in same for voice in _voices(each, pile)})),
        attributed=all(each.attributed for each in same),
        unnamed=_unnamed(same, pile),
    )
    return _settled(made, event, same, pile)


def _unnamed(same: Sequence[Foretelling], pile: Pile) -> str:
    if any(each.speakers or not each.attributed for each in same):
        return ""
    words = (pile.book.unnamed.get(each.quotation) for each in same if each.quotation)
    return next((found for found in words if found), "")


def _due(each: Foretelling, pile: Pile) -> Interval | None:
    """The days of its words of time, where they are known from the account itself; up to them for "before"."""
    for span in each.spans("time"):
        found = pile.resolutions.get(span)
        if found is None or found.interval is None or found.basis not in _KNOWN:
            continue
        written = pile.days.get(each.document)
        since = _SAID_BEFORE if each.attributed else _A_NIGHT
        if written is not None and found.interval.last < written.first - since:
            continue  # "his path will look like that of 2016": no day to come
        if not each.before:
            return found.interval
        end = found.interval.first - datetime.timedelta(days=1)
        return Interval(min(written.first, end) if written else end, end)
    return None


def _settled(made: Forecast, event: Event | None, same: Sequence[Foretelling], pile: Pile) -> Forecast:
    """With the outcome: only from an account known to be later than every account that foretold it."""
    since = _since(same, pile)
    later = {document for document, day in pile.days.items() if since is not None and day.first > since}
    if event is not None and not made.conditional:
        held = _tellers(event, Realis.ACTUAL, later, pile)
        off = _called_off(event, later, pile)
        if held and not off and _in_time(event, made.due) and not _over_by(event, since):
            came = made.polarity is Polarity.POSITIVE
            outcome, why = (Outcome.CAME_TRUE if came else Outcome.DID_NOT), "told as held in an account written later"
            return replace(made, outcome=outcome, told_by=tuple(sorted(held)), why=why)
        if off and not held:
            came = made.polarity is Polarity.NEGATIVE
            outcome, why = (
                (Outcome.CAME_TRUE if came else Outcome.DID_NOT),
                "told as called off in an account written later",
            )
            return replace(made, outcome=outcome, told_by=tuple(sorted(off)), why=why)
        just = _just_then(event, made.due, later, pile)
        if just is not None and made.polarity is Polarity.POSITIVE:
            told = tuple(sorted(_tellers(just, Realis.ACTUAL, later, pile)))
            why = "told as held, with the same people and on the day foretold, in an account written later"
            return replace(made, outcome=Outcome.CAME_TRUE, told_by=told, why=why)
        if _tellers(event, Realis.ACTUAL, pile.days.keys() | set(made.documents), pile) and not off:
            return replace(made, why="told as held here too, in no account known to be written later")
    maybe = tuple(_maybe(event, made.due, later, pile)) if event is not None else ()
    then = list(_in_those_days(made, since, later, pile))
    maybe = tuple(dict.fromkeys((*maybe, *(event for shared, event in then if shared >= _SHARED))))[:_MOST_MAYBE]
    if made.due is not None and pile.latest is not None and made.due.last < pile.latest:
        if maybe or then:
            return replace(made, maybe=maybe, why="its day is past; whether it is what is told since is not settled")
        why = f"no account here is known to tell it; the latest is of {plain(Interval(pile.latest, pile.latest))}"
        return replace(made, outcome=Outcome.OVERDUE, maybe=maybe, why=why)
    why = "" if since is not None else "the day it was said is not known"
    return replace(made, maybe=maybe, why=why)


def _since(same: Sequence[Foretelling], pile: Pile) -> datetime.date | None:
    """The last day on which it may have been foretold; None where the day of an account is not known."""
    days = [pile.days.get(each.document) for each in same]
    known = [day.last for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def _tellers(event: Event, realis: Realis, later: Iterable[DocumentId], pile: Pile) -> set[DocumentId]:
    inside = set(later)
    members = (pile.told.get(FindingId(member.id)) for member in event.members)
    return {m.document for m in members if m is not None and m.realis is realis and m.document in inside}


def _called_off(event: Event, later: Iterable[DocumentId], pile: Pile) -> set[DocumentId]:
    inside = set(later)
    claims: Iterable[Claim] = (entry.claim for entry in pile.book.by_event.get(event.id, ()))
    return {c.document for c in claims if c.slot is Slot.DENIAL and c.value == CALLED_OFF and c.document in inside}


def _in_time(event: Event, due: Interval | None) -> bool:
    """Whether the happening may lie in the days it was foretold for."""
    return due is None or event.interval is None or event.interval.meet(due) is not None


def _over_by(event: Event, since: datetime.date | None) -> bool:
    """Whether the happening lay wholly before it was foretold: what is over is not what was still to come."""
    return since is not None and event.interval is not None and event.interval.last < since


def _just_then(event: Event, due: Interval | None, later: Iterable[DocumentId], pile: Pile) -> Event | None:
    """The one other happening of that sort with the same people on the very day it was foretold for."""
    own, inside = {participant.actor for participant in event.participants}, set(later)
    if due is None or due.days > _A_DAY or len(own) < _SHARED:
        return None
    found = [
        other
        for other in pile.book.events
        if other.id != event.id and other.type == event.type and other.interval is not None
        and other.interval.days <= _A_DAY and other.interval.meet(due) is not None
        and len(own & {participant.actor for participant in other.participants}) >= _SHARED
        and _tellers(other, Realis.ACTUAL, inside, pile)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _maybe(event: Event, due: Interval | None, later: Iterable[DocumentId], pile: Pile) -> Iterator[FindingId]:
    """Other happenings told as held in later accounts that may be it: a person may decide.

    Of the same sort with the same people, or with one of them on the very days.
    """
    own = {participant.actor for participant in event.participants}
    inside = set(later)
    found = []
    for other in pile.book.events:
        if other.type != event.type or other.id == event.id:
            continue
        shared = len(own & {participant.actor for participant in other.participants})
        on_the_day = due is not None and other.interval is not None and other.interval.meet(due) is not None
        alike = shared >= min(_SHARED, max(1, len(own)))
        near = on_the_day and shared > 0
        if (alike or near) and _tellers(other, Realis.ACTUAL, inside, pile):
            found.append((-int(on_the_day), -shared, other.id))
    yield from (name for *_, name in sorted(found)[:_MOST_MAYBE])


def _in_those_days(
    made: Forecast, since: datetime.date | None, later: Collection[DocumentId], pile: Pile
) -> Iterator[tuple[int, FindingId]]:
    """Happenings that other accounts tell of the days foretold, with how many words they share with it.

    Told as held; or, in accounts written later, without a day and in whatever way, when more than names is shared:
    "refused to sign the treaty".
    """
    if made.due is None:
        return
    said = {word for member in made.members for word in _content(member.why)}
    own = {p.actor for event in pile.book.events if event.id == made.about for p in event.participants}
    others = pile.told_in() - set(made.documents)
    found = []
    for event in pile.book.events:
        shared = len(said & _content(event.title))
        if not shared or event.id == made.about or event.background:
            continue
        if _over_by(event, since) or not _in_time(event, made.due):
            continue
        if event.interval is not None:
            told = bool(_tellers(event, Realis.ACTUAL, others, pile))
        else:
            common = said & _content(" ".join(word for word in event.title.split() if word[:1].islower()))
            near = len(common) >= _SHARED or bool(common and own & {p.actor for p in event.participants})
            told = bool(shared >= _SHARED and near and any(_tellers(event, r, later, pile) for r in Realis))
        if told:
            found.append((-shared, event.id))
    yield from ((-shared, name) for shared, name in sorted(found)[:_MOST_MAYBE])


@lru_cache(maxsize=20_000)
def _content(words: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in folded_words(words) if len(word) >= _LONG)
