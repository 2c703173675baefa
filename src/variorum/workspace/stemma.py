"""The shape of a family's tree: its copies in the order of descent, as far as that is known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from variorum.model import Copy, DocumentId, FindingId, Lineage
from variorum.words.unions import Unions

UNSEEN: Final = None
"""What stands for an account that is not in this pile."""


class Relation(StrEnum):
    """How a row of the tree hangs from the row above."""

    HEAD = "head"  # it hangs from none
    FROM = "from"  # it was made from the one above
    INTO = "into"  # the one above was made from it
    UNKNOWN = "unknown"  # nothing tells which was first


@dataclass(frozen=True, slots=True)
class Link:
    """The copy between an account and the one it is compared with."""

    copy: Copy
    beside: DocumentId


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the tree; `document` is UNSEEN for an account that is not here, `also` are ties beside the tree."""

    depth: int
    above: int | None
    relation: Relation
    document: DocumentId | None
    link: Link | None = None
    also: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Stemma:
    """All places of a tree, each below the one it hangs from."""

    places: tuple[Place, ...]


Key = DocumentId | int
"""A document, or the number of an unseen account."""

_Way = tuple[Relation, Key, Link | None]
_FIRST: Mapping[Relation, int] = {Relation.FROM: 0, Relation.UNKNOWN: 1, Relation.INTO: 2, Relation.HEAD: 3}


def stemma(
    documents: Iterable[DocumentId],
    copies: Sequence[Copy],
    order: Mapping[DocumentId, tuple[str, str]],
    alike: Collection[FindingId] = (),
) -> Stemma:
    """The tree of a family.

    Args:
        documents: its accounts.
        copies: the copies between them.
        order: how accounts stand beside each other where nothing else tells.
        alike: copies of one wording; where nothing tells which was first, one account stands above its likes.
    """
    twins = [copy for copy in copies if copy.id in alike and copy.lineage is Lineage.UNKNOWN]
    ways = _ways(copies, order, _firsts(twins, order), twins)
    made: list[Place] = []
    seen: dict[Key, int] = {}
    used: set[str] = {copy.id for copy in twins}
    for top in _tops(documents, ways, order):
        if top not in seen:
            _grow(top, ways, order, made, seen, used)
    return Stemma(tuple(_with_others(made, copies, used)))


def _firsts(twins: Sequence[Copy], order: Mapping[DocumentId, tuple[str, str]]) -> dict[DocumentId, DocumentId]:
    """For accounts of one wording the one that stands for them."""
    groups: Unions[DocumentId] = Unions()
    for copy in twins:
        groups.join(copy.left, copy.right)
    return {document: min(group, key=order.__getitem__) for group in groups.groups() for document in group}


def _ways(
    copies: Sequence[Copy],
    order: Mapping[DocumentId, tuple[str, str]],
    first: Mapping[DocumentId, DocumentId],
    twins: Sequence[Copy],
) -> dict[Key, list[_Way]]:
    """From every account the ways to those it is tied to, unseen ones included."""
    ways: dict[Key, list[_Way]] = defaultdict(list)
    unseen = [copy for copy in copies if copy.lineage is Lineage.COMMON_UNSEEN]
    hung: set[DocumentId] = set()
    for copy in twins:
        for here, there in ((copy.left, copy.right), (copy.right, copy.left)):
            if here != first[here] and here not in hung:
                hung.add(here)
                ways[first[here]].append((Relation.UNKNOWN, here, Link(copy, there)))
    apart = {copy.id for copy in (*unseen, *twins)}
    for copy in copies:
        if copy.id in apart:
            continue
        down, up = _relations(copy.lineage)
        left, right = first.get(copy.left, copy.left), first.get(copy.right, copy.right)
        ways[left].append((down, right, Link(copy, copy.left)))
        ways[right].append((up, left, Link(copy, copy.right)))
    for number, children in enumerate(_siblings(unseen, order)):
        for child, link in children:
            ways[number].append((Relation.FROM, child, link))
            ways[child].append((Relation.INTO, number, None))
    return ways


def _relations(lineage: Lineage) -> tuple[Relation, Relation]:
    """How the right account hangs from the left one, and the left one from the right."""
    if lineage is Lineage.B_FROM_A:
        return Relation.FROM, Relation.INTO
    if lineage is Lineage.A_FROM_B:
        return Relation.INTO, Relation.FROM
    return Relation.UNKNOWN, Relation.UNKNOWN


def _siblings(
    copies: Sequence[Copy], order: Mapping[DocumentId, tuple[str, str]]
) -> list[list[tuple[DocumentId, Link | None]]]:
    """Accounts that stem from one unseen account, each with the copy that ties it to one before it."""
    beside: dict[DocumentId, list[tuple[DocumentId, Copy]]] = defaultdict(list)
    groups: Unions[DocumentId] = Unions()
    for copy in copies:
        groups.join(copy.left, copy.right)
        beside[copy.left].append((copy.right, copy))
        beside[copy.right].append((copy.left, copy))
    found = []
    for group in groups.groups():
        first = min(group, key=order.__getitem__)
        reached: dict[DocumentId, Link | None] = {first: None}
        waiting = [first]
        for document in waiting:  # grows while it is walked
            for other, copy in sorted(beside[document], key=lambda each: order[each[0]]):
                if other not in reached:
                    reached[other] = Link(copy, document)
                    waiting.append(other)
        found.append(list(reached.items()))
    return found


def _tops(
    documents: Iterable[DocumentId], ways: Mapping[Key, Sequence[_Way]], order: Mapping[DocumentId, tuple[str, str]]
) -> list[Key]:
    """Where trees begin: accounts made from none, those from which most were made first; then all others."""
    numbers = [key for key in ways if isinstance(key, int)]
    everyone: list[Key] = [*numbers, *sorted(documents, key=order.__getitem__)]
    ranked = []
    for place, key in enumerate(everyone):
        made_from = any(relation is Relation.INTO for relation, _, _ in ways.get(key, ()))
        ranked.append((made_from, -_below(key, ways), -len(ways.get(key, ())), place, key))
    return [key for *_, key in sorted(ranked, key=lambda each: each[:4])]


def _below(key: Key, ways: Mapping[Key, Sequence[_Way]]) -> int:
    """How many accounts stem from one."""
    if any(relation is Relation.INTO for relation, _, _ in ways.get(key, ())):
        return 0  # it is no top, however many stem from it
    reached, waiting = {key}, [key]
    while waiting:
        for relation, other, _ in ways.get(waiting.pop(), ()):
            if relation is Relation.FROM and other not in reached:
                reached.add(other)
                waiting.append(other)
    return len(reached) - 1


def _grow(
    top: Key, ways: Mapping[Key, Sequence[_Way]], order: Mapping[DocumentId, tuple[str, str]], made: list[Place],
    seen: dict[Key, int], used: set[str],
) -> None:  # fmt: skip
    """The tree below one place, what was made from an account before what it may come from."""
    waiting: list[tuple[Key, int | None, int, Relation, Link | None]] = [(top, None, 0, Relation.HEAD, None)]
    while waiting:
        key, above, depth, relation, link = waiting.pop()
        if key in seen:
            continue
        seen[key] = len(made)
        if link is not None:
            used.add(link.copy.id)
        made.append(Place(depth, above, relation, UNSEEN if isinstance(key, int) else key, link))
        below = sorted(ways.get(key, ()), key=lambda way: (_FIRST[way[0]], _place(way[1], order)))
        for down, other, known in reversed(below):
            if other not in seen:
                waiting.append((other, seen[key], depth + 1, down, known))


def _place(key: Key, order: Mapping[DocumentId, tuple[str, str]]) -> tuple[str, str]:
    return ("", f"{key:09}") if isinstance(key, int) else order[key]


def _with_others(made: Sequence[Place], copies: Sequence[Copy], used: set[str]) -> list[Place]:
    """The places with the copies that no line of the tree stands for."""
    others: dict[DocumentId, list[Copy]] = defaultdict(list)
    for copy in copies:
        if copy.id not in used:
            others[copy.left].append(copy)
    return [
        place if place.document is UNSEEN or place.document not in others
        else Place(place.depth, place.above, place.relation, place.document, place.link, tuple(others[place.document]))
        for place in made
    ]  # fmt: skip
