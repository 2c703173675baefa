"""Putting together what is alike: average-link agglomeration over sparse likenesses, free of the order of input.

Pairs are merged from the most to the least alike (ties by name), each time only if the two groups are alike enough
on average (Sokal & Michener's average linkage, greedily over a sorted list of pairs instead of a full matrix).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from variorum.stories.vectors import Vector, dot, heaviest, total

_FEW_NODES = 300
_ALL_TERMS = 1_000
_SEARCHED_TERMS = 30
_WORTH_A_LOOK = 0.5
"""Share of the bar that the terms searched must reach before all terms are compared."""

_LONGEST_POSTING = 400


@dataclass(frozen=True, slots=True)
class Node:
    """One thing to be linked: its name, the sum of its members' vectors, and how many they are."""

    name: str
    vector: Vector
    size: int = 1
    anchor: bool = False
    """Two anchors (stories already open) are never put together."""
    days: tuple[int, int] | None = None
    """First and last day, as ordinals; None when undated."""
    lead: Vector = field(default_factory=dict)
    """The sum of what its members begin with."""


Bar = Callable[[int], float]
"""From the days between two groups to how alike they must be; -1 days means unknown."""


def no_bar(_: int) -> float:
    """Asks for nothing."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Bars:
    """How alike two groups must be on average in all their terms and, besides, in what they begin with."""

    text: Bar
    lead: Bar = no_bar


@dataclass(slots=True)
class _Group:
    nodes: list[Node] = field(default_factory=list)
    vector: dict[str, float] = field(default_factory=dict)
    lead: dict[str, float] = field(default_factory=dict)
    size: int = 0
    anchored: bool = False
    days: tuple[int, int] | None = None


def link(
    nodes: Sequence[Node],
    pairs: Iterable[tuple[str, str]],
    tied: Iterable[tuple[str, str]],
    bars: Bars,
    most_terms: int,
) -> list[list[Node]]:
    """Groups of nodes, each sorted by name, in order of their first names; anchors that nothing joined are left out.

    Args:
        nodes: with unique names.
        pairs: names to be put together if their groups are alike enough on average, the most alike first.
        tied: names that belong together whatever their words.
        bars: how alike two groups must be for the days between them.
        most_terms: the number of terms a group's vector keeps.
    """
    ordered = sorted(nodes, key=lambda node: node.name)
    pairs = list(pairs)
    ties = sorted(set(tied))
    touched = {name for pair in (*pairs, *ties) for name in pair}
    groups = {node.name: _single(node) for node in ordered if not node.anchor or node.name in touched}
    home = {name: name for name in groups}
    for left, right in ties:
        _merge(home, groups, left, right, most_terms)
    for left, right in pairs:
        a, b = _root(home, left), _root(home, right)
        if a != b and _alike(groups[a], groups[b], bars):
            _merge(home, groups, a, b, most_terms)
    return sorted(
        (sorted(group.nodes, key=lambda node: node.name) for group in groups.values()), key=lambda found: found[0].name
    )


def alike_pairs(nodes: Sequence[Node], bars: Bars) -> list[tuple[str, str]]:
    """Pairs at least as alike as their days ask, most alike first; no pair of anchors."""
    ordered = sorted(nodes, key=lambda node: node.name)
    fresh = [node for node in ordered if not node.anchor]
    postings = _postings(fresh)
    found: list[tuple[float, str, str]] = []
    for node in ordered:
        likenesses: dict[int, list[float]] = defaultdict(list)
        for term, weight in node.vector.items():
            for place, held in postings.get(term, ()):
                likenesses[place].append(weight * held)
        for place, parts in likenesses.items():
            other = fresh[place]
            if not node.anchor and node.name >= other.name:
                continue
            days = days_between(node.days, other.days)
            least = bars.text(days)
            size = node.size * other.size
            if math.fsum(parts) >= _WORTH_A_LOOK * least * size:
                likeness = round(dot(node.vector, other.vector) / size, 4)
                if likeness >= least and _begin_alike(node, other, bars.lead(days)):
                    first, second = sorted((node.name, other.name))
                    found.append((-likeness, first, second))
    return [(left, right) for _, left, right in sorted(found)]


def _postings(nodes: Sequence[Node]) -> dict[str, list[tuple[int, float]]]:
    """Where each term stands; only a node's heaviest terms, and only terms that not too many nodes share."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    searched = _SEARCHED_TERMS if len(nodes) > _FEW_NODES else _ALL_TERMS
    for place, node in enumerate(nodes):
        for term, weight in heaviest(node.vector, searched):
            postings[term].append((place, weight))
    return {term: found for term, found in postings.items() if len(found) <= _LONGEST_POSTING}


def days_between(left: tuple[int, int] | None, right: tuple[int, int] | None) -> int:
    """Days from the end of the one to the beginning of the other; 0 when they overlap, -1 when a day is unknown."""
    if left is None or right is None:
        return -1
    return max(0, left[0] - right[1], right[0] - left[1])


def _single(node: Node) -> _Group:
    return _Group([node], dict(node.vector), dict(node.lead), node.size, node.anchor, node.days)


def _root(home: dict[str, str], name: str) -> str:
    while home[name] != name:
        home[name] = home[home[name]]
        name = home[name]
    return name


def _alike(left: _Group, right: _Group, bars: Bars) -> bool:
    if left.anchored and right.anchored:
        return False
    likeness = dot(left.vector, right.vector) / (left.size * right.size)
    days = days_between(left.days, right.days)
    return round(likeness, 4) >= bars.text(days) and _begin_alike(left, right, bars.lead(days))


def _begin_alike(left: Node | _Group, right: Node | _Group, least: float) -> bool:
    return least <= 0 or round(dot(left.lead, right.lead) / (left.size * right.size), 4) >= least


def _merge(home: dict[str, str], groups: dict[str, _Group], left: str, right: str, most_terms: int) -> None:
    a, b = sorted((_root(home, left), _root(home, right)))
    if a == b or (groups[a].anchored and groups[b].anchored):
        return
    kept, gone = groups[a], groups.pop(b)
    home[b] = a
    kept.nodes += gone.nodes
    kept.vector = total((kept.vector, gone.vector), most_terms)
    kept.lead = total((kept.lead, gone.lead), most_terms)
    kept.size += gone.size
    kept.anchored = kept.anchored or gone.anchored
    days = [day for group in (kept, gone) if group.days for day in group.days]
    kept.days = (min(days), max(days)) if days else None
