"""Learned links: how probably two tellings are one happening.

Gradient-boosted trees (Friedman 2001) over the measures of a pair (`measures.py`). They lie beside this module as
`links.npz`; they were learned from the event coreference of the ECB+ corpus' training topics (Cybulska & Vossen 2014,
CC BY 3.0) by `evaluation.train_links`.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from importlib import resources
from itertools import product

import numpy as np
from numpy.typing import NDArray

from variorum.events.company import Company
from variorum.events.likeness import is_long, like_pairs, tied
from variorum.events.linkage import Pair
from variorum.events.measures import Sight, Words, measured
from variorum.words import senses

_BATCH = 20_000
_MOST_OF_ONE = 400
"""Tellings of one account that are compared; an account that tells of more is no report of one happening."""
_COLUMNS = ("measure", "bound", "left", "right", "value", "roots", "settings")

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees as columns over all their forks and leaves; `roots` begin each tree, a leaf leads to itself.

    A pair goes left where its measure is at most the bound. `settings` are the depth of the deepest tree and the
    log odds to begin with.
    """

    measure: NDArray[np.int64]
    bound: Numbers
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Numbers
    roots: NDArray[np.int64]
    settings: Numbers

    def probabilities(self, rows: Numbers) -> Numbers:
        """How probably each row's pair is one happening, rounded."""
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(int(self.settings[0])):
            goes_left = np.take_along_axis(rows, self.measure[at], axis=1) <= self.bound[at]
            at = np.where(goes_left, self.left[at], self.right[at])
        total = self.settings[1] + self.value[at].sum(axis=1)
        chances: Numbers = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), 6)
        return chances


@dataclass(frozen=True, slots=True)
class Learned:
    """Trees, and the mean probability from which sets join."""

    trees: Trees
    least: float


@functools.cache
def shipped() -> Learned:
    """What comes with the package."""
    with resources.files("variorum.events").joinpath("links.npz").open("rb") as file:
        table = np.load(file, allow_pickle=False)
        return Learned(Trees(**{name: table[name] for name in _COLUMNS}), float(table["least"]))


def candidates(told: Sequence[Sight]) -> Iterator[Pair]:
    """Pairs worth measuring: verbs near in meaning, in one account or in accounts that share words.

    In two long accounts, which share words anyhow, the tellings must share somebody, a place or words themselves.
    Whether a pair is measured depends on these two alone, never on what else is in the pile.
    """
    near = _near({sight.root for sight in told})
    accounts: dict[int, Words] = {}
    seen: Counter[int] = Counter()
    shelves: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, sight in enumerate(told):
        accounts[id(sight.account)] = sight.account
        seen[id(sight.account)] += 1
        if seen[id(sight.account)] <= _MOST_OF_ONE:
            shelves[id(sight.account)][sight.root].append(number)
    rooms, words = list(shelves.values()), list(accounts.values())
    for one, other in like_pairs(words):
        long = one != other and is_long(words[one]) and is_long(words[other])
        for a, b in _near_pairs(rooms[one], rooms[other], near):
            if (one != other or a < b) and not (long and not tied(told[a], told[b])):
                yield min(a, b), max(a, b)


def _near_pairs(
    one: Mapping[str, Sequence[int]], other: Mapping[str, Sequence[int]], near: Mapping[str, frozenset[str]]
) -> Iterator[Pair]:
    for root, mine in one.items():
        for close in sorted(near[root] & other.keys()):
            yield from product(mine, other[close])


def _near(roots: AbstractSet[str]) -> Mapping[str, frozenset[str]]:
    """For each verb those that may tell of the same happening, itself among them."""
    by_verb: dict[str, set[str]] = defaultdict(set)
    for root in roots:
        by_verb[root.partition("_")[0]].add(root)
    return {
        root: frozenset().union(*(by_verb[near] for near in senses.neighbours(verb).intersection(by_verb) | {verb}))
        for verb, mine in by_verb.items()
        for root in mine
    }


def chances(told: Sequence[Sight], pairs: Sequence[Pair]) -> Numbers:
    """The probability of each pair."""
    if not pairs:
        return np.empty(0)
    trees, company = shipped().trees, company_of(told)
    batches = (pairs[first : first + _BATCH] for first in range(0, len(pairs), _BATCH))
    return np.concatenate([trees.probabilities(table(told, batch, company)) for batch in batches])


def company_of(told: Sequence[Sight]) -> Company:
    """How the accounts of tellings fall together."""
    return Company(list({id(sight.account): sight.account for sight in told}.values()))


def table(told: Sequence[Sight], pairs: Sequence[Pair], company: Company) -> Numbers:
    """The measures of each pair, a row each."""
    rows = [measured(told[a], told[b], company.alike(told[a].account, told[b].account)) for a, b in pairs]
    return np.array(rows, dtype=np.float64)
