"""Positions of a thread: the stances of each actor on each issue, with the days and accounts they are told in."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from variorum.claims.separate import Ties, Witness, count
from variorum.model import (
    DocumentId,
    FindingId,
    Interval,
    Member,
    Position,
    Span,
    Stance,
    StanceBasis,
    StanceType,
    evidence,
)

_Key = tuple[FindingId, str, StanceType, StanceBasis, tuple[FindingId, ...]]


def positions(
    found: Iterable[Stance],
    actors: Mapping[FindingId, FindingId],
    days: Mapping[DocumentId, Interval],
    tied: Ties,
) -> Iterator[Position]:
    """One position for each actor, issue, stance, basis and, where somebody else describes him, who does.

    Args:
        found: the stances of the thread.
        actors: the actor of each name mention.
        days: when accounts were written, where that is known.
        tied: what joins accounts.
    """
    told = list(found)
    shared = _shared(told, actors)
    groups: dict[_Key, list[Stance]] = defaultdict(list)
    for stance in told:
        issue = issue_of(stance.issues, shared)
        said_by = _known(stance.speakers, actors) if stance.basis is StanceBasis.CHARACTERISED else ()
        for actor in _known([stance.holder], actors):
            groups[actor, issue, stance.stance, stance.basis, said_by].append(stance)
    for key, same in sorted(groups.items()):
        yield _position(key, same, days, tied)


def _known(mentions: Iterable[FindingId], actors: Mapping[FindingId, FindingId]) -> tuple[FindingId, ...]:
    return tuple(sorted({actors[mention] for mention in mentions if mention in actors}))


def _shared(told: Sequence[Stance], actors: Mapping[FindingId, FindingId]) -> Mapping[str, tuple[int, int]]:
    """For each phrase and each of its last words: how many actors take a stance on it, and in how many accounts."""
    by_actor: dict[str, set[FindingId]] = defaultdict(set)
    by_account: dict[str, set[DocumentId]] = defaultdict(set)
    for stance in told:
        for phrase in _ways(stance.issues):
            by_actor[phrase].update(_known([stance.holder], actors))
            by_account[phrase].add(stance.document)
    return {phrase: (len(by_actor[phrase]), len(by_account[phrase])) for phrase in by_actor}


def _ways(phrases: Iterable[str]) -> list[str]:
    """The phrases, then their nouns alone: "grain corridor" is also "corridor"."""
    told = list(phrases)
    return list(dict.fromkeys([*told, *map(_noun, told)]))


def _noun(phrase: str) -> str:
    words = phrase.split()
    small = next((place for place, word in enumerate(words) if word in _JOINING and place), len(words))
    return words[small - 1]


_JOINING = frozenset({"of", "in", "with", "on"})


def issue_of(phrases: Sequence[str], shared: Mapping[str, tuple[int, int]]) -> str:
    """The phrase of a stance that most actors, then most accounts, take a stance on; of equal ones the first."""
    ways = _ways(phrases)
    return min(ways, key=lambda phrase: (*(-n for n in shared.get(phrase, (0, 0))), ways.index(phrase)))


def _position(key: _Key, same: Sequence[Stance], days: Mapping[DocumentId, Interval], tied: Ties) -> Position:
    actor, issue, stance, basis, said_by = key
    counted, why = count([Witness(each.document, each.spans("text"), frozenset(said_by)) for each in same], tied)
    return Position(
        members=tuple(Member(each.id, each.words[:_LONGEST]) for each in same),
        documents=tuple(each.document for each in same),
        evidence=tuple(item for each in same for item in evidence("text", *_spans(each))),
        actor=actor,
        issue=issue,
        stance=stance,
        basis=basis,
        said_by=said_by,
        interval=_written(same, days),
        count=counted,
        why="; ".join(why),
    )


_LONGEST = 300


def _spans(stance: Stance) -> tuple[Span, ...]:
    return stance.spans("text")


def _written(same: Sequence[Stance], days: Mapping[DocumentId, Interval]) -> Interval | None:
    """From the first to the last day on which it is told, of the accounts whose day is known."""
    known = [days[each.document] for each in same if each.document in days]
    firsts: list[datetime.date] = [day.first for day in known]
    return Interval(min(firsts), max(day.last for day in known)) if known else None
