"""Learned links: how probably two tellings are one happening.

Gradient-boosted trees (Friedman 2001) over the measures of `measures.py`. The trees lie beside this module as
`links.npz`, the verbs found to tell of one happening by turns as `verb_pairs.tsv`; both were learned from the event
coreference of the ECB+ corpus' training topics (Cybulska & Vossen 2014, CC BY 3.0) by `evaluation.train_events`.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from variorum.events.judge import read_weights
from variorum.events.measures import Accounts, Sight, Words, measured
from variorum.words import senses

LEAST_ALIKE = 0.08
LEAST_ALIKE_LONG = 0.3
"""Cosine of two accounts' words below which their tellings are never compared; long accounts share words anyhow."""
_MANY_WORDS = 80
_MOST_PAIRS = 20_000
"""Pairs of one or two verbs beyond which the words tell nothing across accounts."""
_BATCH = 20_000

Pair = tuple[int, int]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees as columns over all their forks and leaves; `roots` begin each tree, a leaf leads to itself.

    A pair goes left where its measure is at most the bound. `least` is the mean probability from which sets join.
    """

    measure: NDArray[np.int64]
    bound: Numbers
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: Numbers
    roots: NDArray[np.int64]
    deepest: int
    start: float
    least: float

    def probabilities(self, rows: Numbers) -> Numbers:
        """How probably each row's pair is one happening, rounded."""
        total = np.full(len(rows), self.start)
        numbers = np.arange(len(rows))
        for first in self.roots:
            at = np.full(len(rows), first)
            for _ in range(self.deepest):
                at = np.where(rows[numbers, self.measure[at]] <= self.bound[at], self.left[at], self.right[at])
            total += self.value[at]
        chances: Numbers = np.round(1 / (1 + np.exp(-np.clip(total, -30, 30))), 6)
        return chances


@functools.cache
def shipped() -> Trees:
    """The trees that come with the package."""
    with resources.files("variorum.events").joinpath("links.npz").open("rb") as file:
        table = np.load(file, allow_pickle=False)
        columns = {name: table[name] for name in ("measure", "bound", "left", "right", "value", "roots")}
        deepest, start, least = (float(number) for number in table["settings"])
    return Trees(**columns, deepest=int(deepest), start=start, least=least)


@functools.cache
def verb_pairs() -> Mapping[tuple[str, str], float]:
    """Log odds that two verbs tell of one happening where accounts are alike, for pairs seen to."""
    return {(one, other): odds for pair, odds in read_weights("verb_pairs.tsv") for one, other in [pair.split("\t")]}


def candidates(told: Sequence[Sight], learned: Mapping[tuple[str, str], float], accounts: Accounts) -> Iterator[Pair]:
    """Pairs worth measuring: verbs near in meaning, in one account or in accounts that share words."""
    by_root: dict[str, list[int]] = defaultdict(list)
    for number, sight in enumerate(told):
        by_root[sight.root].append(number)
    roots = sorted(by_root)
    for root in roots:
        yield from _alike(told, combinations(by_root[root], 2), len(by_root[root]) ** 2 // 2, accounts)
    for one, other in _near(roots, learned):
        many = len(by_root[one]) * len(by_root[other])
        yield from _alike(told, product(by_root[one], by_root[other]), many, accounts)


def _near(roots: Sequence[str], learned: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
    """Pairs of different verbs that may tell of one happening, each once."""
    by_verb: dict[str, list[str]] = defaultdict(list)
    for root in roots:
        by_verb[root.partition("_")[0]].append(root)
    found = {pair for pair in learned if pair[0] in roots and pair[1] in roots}
    for verb, mine in by_verb.items():
        for near in senses.neighbours(verb) & by_verb.keys() | {verb}:
            found.update((a, b) for a in mine for b in by_verb[near] if a < b)
    return sorted(found)


def _alike(told: Sequence[Sight], pairs: Iterator[Pair], many: int, accounts: Accounts) -> Iterator[Pair]:
    for a, b in pairs:
        one, other = told[a].account, told[b].account
        if one is other or (many <= _MOST_PAIRS and accounts.alike(one, other)[0] >= _least(one, other)):
            yield min(a, b), max(a, b)


def _least(one: Words, other: Words) -> float:
    long = min(len(one.weights), len(other.weights)) > _MANY_WORDS
    return LEAST_ALIKE_LONG if long else LEAST_ALIKE


def chances(told: Sequence[Sight], pairs: Sequence[Pair], accounts: Accounts) -> Numbers:
    """The probability of each pair."""
    trees, learned = shipped(), verb_pairs()
    found = [np.empty(0)]
    for first in range(0, len(pairs), _BATCH):
        rows = [measured(told[a], told[b], learned, accounts) for a, b in pairs[first : first + _BATCH]]
        found.append(trees.probabilities(np.array(rows, dtype=np.float64)))
    return np.concatenate(found)
