"""Putting together what is alike: average-link agglomeration over sparse likenesses, free of the order of input.

Pairs are merged from the most to the least alike for the days between them (ties by name), each time only if the two
groups are alike enough on average (Sokal & Michener's average linkage, greedily over a sorted list of pairs instead of
a full matrix).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from variorum.stories.vectors import Vector, dot, total


@dataclass(frozen=True, slots=True)
class Bundle:
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
    bundles: list[Bundle] = field(default_factory=list)
    vector: dict[str, float] = field(default_factory=dict)
    lead: dict[str, float] = field(default_factory=dict)
    size: int = 0
    anchored: bool = False
    days: tuple[int, int] | None = None


def link(
    bundles: Sequence[Bundle],
    pairs: Iterable[tuple[str, str]],
    tied: Iterable[tuple[str, str]],
    bars: Bars,
    most_terms: int,
) -> list[list[Bundle]]:
    """Groups of bundles, each sorted by name, in order of their first names; anchors that nothing joined are left out.

    Args:
        bundles: with unique names.
        pairs: names to be put together if their groups are alike enough on average, the most alike first.
        tied: names that belong together whatever their words.
        bars: how alike two groups must be for the days between them.
        most_terms: the number of terms a group's vector keeps.
    """
    ordered = sorted(bundles, key=lambda bundle: bundle.name)
    pairs = list(pairs)
    ties = sorted(set(tied))
    touched = {name for pair in (*pairs, *ties) for name in pair}
    groups = {bundle.name: _single(bundle) for bundle in ordered if not bundle.anchor or bundle.name in touched}
    home = {name: name for name in groups}
    for left, right in ties:
        _merge(home, groups, left, right, most_terms)
    for left, right in pairs:
        a, b = _root(home, left), _root(home, right)
        if a != b and _alike(groups[a], groups[b], bars):
            _merge(home, groups, a, b, most_terms)
    return sorted(
        (sorted(group.bundles, key=lambda bundle: bundle.name) for group in groups.values()),
        key=lambda found: found[0].name,
    )


def alike_enough(candidates: Iterable[tuple[Bundle, Bundle]], bars: Bars) -> list[tuple[str, str]]:
    """The names of pairs at least as alike as their days ask, those furthest above what is asked first."""
    found: list[tuple[float, str, str]] = []
    for one, other in candidates:
        days = days_between(one.days, other.days)
        over = round(dot(one.vector, other.vector) / (one.size * other.size) - bars.text(days), 4)
        if over >= 0 and _begin_alike(one, other, bars.lead(days)):
            first, second = sorted((one.name, other.name))
            found.append((-over, first, second))
    return [(left, right) for _, left, right in sorted(found)]


def days_between(left: tuple[int, int] | None, right: tuple[int, int] | None) -> int:
    """Days between their beginnings, so that no story grows on and on day by day; -1 when a day is unknown."""
    if left is None or right is None:
        return -1
    return abs(left[0] - right[0])


def _single(bundle: Bundle) -> _Group:
    return _Group([bundle], dict(bundle.vector), dict(bundle.lead), bundle.size, bundle.anchor, bundle.days)


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
    return round(likeness - bars.text(days), 4) >= 0 and _begin_alike(left, right, bars.lead(days))


def _begin_alike(left: Bundle | _Group, right: Bundle | _Group, least: float) -> bool:
    return least <= 0 or round(dot(left.lead, right.lead) / (left.size * right.size), 4) >= least


def _merge(home: dict[str, str], groups: dict[str, _Group], left: str, right: str, most_terms: int) -> None:
    a, b = sorted((_root(home, left), _root(home, right)))
    if a == b or (groups[a].anchored and groups[b].anchored):
        return
    kept, gone = groups[a], groups.pop(b)
    home[b] = a
    kept.bundles += gone.bundles
    kept.vector = total((kept.vector, gone.vector), most_terms)
    kept.lead = total((kept.lead, gone.lead), most_terms)
    kept.size += gone.size
    kept.anchored = kept.anchored or gone.anchored
    days = [day for group in (kept, gone) if group.days for day in group.days]
    kept.days = (min(days), max(days)) if days else None
