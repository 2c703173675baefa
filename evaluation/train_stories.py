"""Train what weighs two tellings (`variorum.stories.weighing`) on pairs of accounts with gold stories.

usage: python -m evaluation.train_stories --data BENCHMARKS [--half 0|1] [--noise 5000]

Pairs are those of labelled accounts of one half of the stories (by the hash of their names) that have some terms in
common, and those with unlabelled accounts more than four days apart; for undated pairs those of ECB+ train besides
(a story is a subtopic). Few of the many pairs that are hardly alike are taken, and count for the others. So that kinds
of news weigh more evenly, a set counts by the square root of how many pairs of one story it has. Prints recall at some
precisions on the other half, then the weights.
"""

from __future__ import annotations

import argparse
import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from evaluation.story_piles import LABELLED, Placing, Row, document, excerpts, labelled, noise
from variorum.stories.facets import Bundle, bundle_of, days_between
from variorum.stories.weighing import features

_ALIKE = 0.05
_HARD = 0.12
_TAKEN = 40
_GAP = 4
_RIDGE = 1.0
_ROUNDS = 15
_BATCH = 500
_PRECISIONS = (0.95, 0.9, 0.8)

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Features, whether they tell one story, how much each counts, and the halves its accounts are of (-1: none)."""

    told: Floats
    same: Floats
    weight: Floats
    halves: NDArray[np.int64]

    def half(self, number: int) -> Pairs:
        """The pairs with no account of the other half."""
        kept = ~np.any(self.halves == 1 - number, axis=1)
        return Pairs(self.told[kept], self.same[kept], self.weight[kept], self.halves[kept])


def half_of(story: str | None) -> int:
    """0 or 1 by a story's name; -1 for an account without one."""
    return int(hashlib.sha1(story.encode()).hexdigest(), 16) % 2 if story else -1


def pairs_of(rows: Sequence[Row], placing: Placing, *, dated: bool) -> Pairs:
    """The pairs of a pile, with the days between or as if no account had a date."""
    bundles = list(_bundles(placing, dated=dated))
    dates = list(_bundles(placing, dated=True))
    stories = [row.get("story") for row in rows]
    kinds = [row["id"].partition("/")[0] if story else "" for row, story in zip(rows, stories, strict=True)]
    told, same, weight, halves, named = [], [], [], [], []
    for left, right, alike in _alike(bundles):
        one, other = stories[left], stories[right]
        together = one is not None and one == other
        if not (one or other) or (not (one and other) and days_between(dates[left], dates[right]) <= _GAP):
            continue
        hard = together or alike >= _HARD
        if hard or (left * 31 + right) % _TAKEN == 0:
            told.append(features(bundles[left], bundles[right]))
            same.append(float(together))
            weight.append(1.0 if hard else float(_TAKEN))
            halves.append((half_of(one), half_of(other)))
            named.append(min(filter(None, (kinds[left], kinds[right]))))
    evened = _evened(named, same)
    return Pairs(
        np.array(told),
        np.array(same),
        np.array([w * evened[n] for w, n in zip(weight, named, strict=True)]),
        np.array(halves),
    )


def _evened(named: Sequence[str], same: Sequence[float]) -> Mapping[str, float]:
    """By which a set's pairs count more, the fewer of one story it has."""
    counts = Counter(name for name, together in zip(named, same, strict=True) if together)
    most = max(counts.values())
    return {name: math.sqrt(most / max(1, counts[name])) for name in set(named)}


def both(one: Pairs, other: Pairs) -> Pairs:
    """The pairs of two piles."""
    fields = zip(astuple(one), astuple(other), strict=True)
    return Pairs(*(np.concatenate(each) for each in fields))


def _bundles(placing: Placing, *, dated: bool) -> Iterator[Bundle]:
    for one in placing.documents:
        day = one.metadata.published if dated else None
        chrome = {found.span("text").start for found in placing.repeated.get(one.id, ())}
        terms = placing.terms[one.id] if dated else replace(placing.terms[one.id], days=())
        yield bundle_of(terms, chrome, day.toordinal() if day else None)


def _alike(bundles: Sequence[Bundle]) -> Iterator[tuple[int, int, float]]:
    places: dict[str, int] = {}
    cells = [(row, places.setdefault(t, len(places)), w) for row, b in enumerate(bundles) for t, w in b.vector.items()]
    rows, columns, weights = zip(*cells, strict=True)
    matrix = csr_matrix((weights, (rows, columns)), shape=(len(bundles), len(places)))
    for first in range(0, len(bundles), _BATCH):
        shared = (matrix[first : first + _BATCH] @ matrix.T).tocoo()
        for row, column, value in zip(shared.row.tolist(), shared.col.tolist(), shared.data.tolist(), strict=True):
            if first + row < column and value >= _ALIKE:
                yield first + row, column, value


def fitted(pairs: Pairs) -> Floats:
    """Weights of a ridge logistic regression (Newton's method) on features as they are."""
    spread = pairs.told.std(axis=0) + 1e-9
    spread[0] = 1.0
    x = pairs.told / spread
    beta = np.zeros(x.shape[1])
    ridge = np.eye(len(beta)) * _RIDGE
    ridge[0, 0] = 0
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-np.clip(x @ beta, -30, 30)))
        slope = x.T @ (pairs.weight * (pairs.same - p)) - ridge @ beta
        curve = (x * (pairs.weight * p * (1 - p))[:, None]).T @ x + ridge
        beta = beta + np.linalg.solve(curve, slope)
    found: Floats = beta / spread
    return found


def recalls(pairs: Pairs, weights: Floats) -> Mapping[float, tuple[float, float]]:
    """For each precision the most recall, and the log odds it is reached at."""
    odds = pairs.told @ weights
    order = np.argsort(-odds)
    right = np.cumsum((pairs.same * pairs.weight)[order])
    precision, recall = right / np.cumsum(pairs.weight[order]), right / right[-1]
    last = {asked: int(np.nonzero(precision >= asked)[0].max(initial=0)) for asked in _PRECISIONS}
    return {asked: (float(recall[place]), float(odds[order][place])) for asked, place in last.items()}


def main() -> None:
    """Print figures and weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--half", type=int, choices=(0, 1), default=0, help="which half is learned from")
    parser.add_argument("--noise", type=int, default=5_000, help="unlabelled accounts")
    options = parser.parse_args()
    rows = [row for name in LABELLED for row in labelled(options.data, name)] + noise(options.data, options.noise)
    placing = Placing([document(row) for row in rows])
    report("DATED", pairs_of(rows, placing, dated=True), options.half)
    short = excerpts(options.data, "train")
    undated = pairs_of(short, Placing([document(row) for row in short]), dated=False)
    report("UNDATED", both(pairs_of(rows, placing, dated=False), undated), options.half)


def report(name: str, pairs: Pairs, half: int) -> None:
    """Train on one half, measure on the other."""
    learned, held = pairs.half(half), pairs.half(1 - half)
    weights = fitted(learned)
    print(f"{name}: {len(learned.same)} pairs learned from, {int(learned.same.sum())} of one story")
    for asked, (recall, odds) in recalls(held, weights).items():
        print(f"    other half: recall {recall:.3f} at precision {asked:.2f}, log odds {odds:.2f}")
    print(f"{name}: ({', '.join(f'{weight:.3f}' for weight in weights)})", flush=True)


if __name__ == "__main__":
    main()
