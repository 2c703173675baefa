"""Putting together what is alike: average-link agglomeration over sparse likenesses, free of the order of input.

Pairs are merged from the most to the least sure (ties by name), each time only if the two groups are alike enough on
average (Sokal & Michener's average linkage, greedily over a sorted list of pairs instead of a full matrix).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from variorum.stories.facets import Bundle, pooled

Sure = Callable[[Bundle, Bundle], float]
"""How sure it is that two bundles tell one thing; from 0 on they are put together."""
Weighed = tuple[float, str, str]
"""How unsure it is that two bundles, told by their names, are of one thing: the surest come first."""


def link(
    bundles: Sequence[Bundle],
    pairs: Iterable[tuple[str, str]],
    tied: Iterable[tuple[str, str]],
    sure: Sure,
    most_terms: int,
) -> list[list[Bundle]]:
    """Groups of bundles, each sorted by name, in order of their first names; anchors that nothing joined are left out.

    Args:
        bundles: with unique names.
        pairs: names to be put together if their groups are alike enough on average, the surest first.
        tied: names that belong together whatever their words.
        sure: of two groups.
        most_terms: the number of terms a group keeps of each facet.
    """
    pairs = list(pairs)
    ties = sorted(set(tied))
    touched = {name for pair in (*pairs, *ties) for name in pair}
    held = [b for b in sorted(bundles, key=lambda bundle: bundle.name) if not b.anchor or b.name in touched]
    groups = {bundle.name: [bundle] for bundle in held}
    sums = {bundle.name: bundle for bundle in held}
    home = {name: name for name in groups}
    for tie, (left, right) in [(True, pair) for pair in ties] + [(False, pair) for pair in pairs]:
        a, b = sorted((_root(home, left), _root(home, right)))
        if a == b or (sums[a].anchor and sums[b].anchor) or not (tie or sure(sums[a], sums[b]) >= 0):
            continue
        home[b] = a
        groups[a] += groups.pop(b)
        sums[a] = pooled(a, (sums[a], sums.pop(b)), most_terms)
    return [sorted(group, key=lambda bundle: bundle.name) for _, group in sorted(groups.items())]


def alike_enough(candidates: Iterable[tuple[Bundle, Bundle]], sure: Sure) -> list[tuple[str, str]]:
    """The names of pairs sure enough, the surest first."""
    return surest_first(weighed(candidates, sure))


def weighed(candidates: Iterable[tuple[Bundle, Bundle]], sure: Sure) -> list[Weighed]:
    """Those of the pairs that are sure enough."""
    found: list[Weighed] = []
    for one, other in candidates:
        over = sure(one, other)
        if over >= 0:
            first, second = sorted((one.name, other.name))
            found.append((-over, first, second))
    return found


def surest_first(pairs: Iterable[Weighed]) -> list[tuple[str, str]]:
    """The names of pairs, ties by name."""
    return [(left, right) for _, left, right in sorted(pairs)]


def _root(home: dict[str, str], name: str) -> str:
    while home[name] != name:
        home[name] = home[home[name]]
        name = home[name]
    return name
