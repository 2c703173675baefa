"""Learn which words tell of happenings: the table events/happenings.tsv that the package ships.

usage: python -m evaluation.train_events --data BENCHMARKS    (then evaluation.train_links)

Trained on the mentions of BENCHMARKS/events/ecb_train.jsonl (ECB+, Cybulska & Vossen 2014, annotations CC BY 3.0) by
logistic regression with L-BFGS; the threshold comes from cross-validation by topic. The development split is not read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tests.reference import account
from variorum.events.hints import CANDIDATES, Sentence, hints, labels
from variorum.events.judge import Judge, written
from variorum.events.triggers import trigger_range
from variorum.language import Parse
from variorum.language.reading import parse

_RAREST = 3
_REGULARISED = 0.2
_FOLDS = 5
_STEPS = tuple(step / 100 for step in range(30, 61, 5))


@dataclass(frozen=True, slots=True)
class Example:
    """One word: its hints, its label, the topic it stands in, whether its exact words are a gold mention."""

    hints: list[str]
    right: bool
    topic: str
    exact: bool


def main() -> None:
    """Train and write the table into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    path = options.data / "events" / "ecb_train.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    found = [example for row in rows for example in examples(row)]
    golds = sum(len(row["mentions"]) for row in rows)
    least, best = threshold(found, golds)
    table = written(fit([e.hints for e in found], [e.right for e in found], _REGULARISED, _RAREST), least)
    Path(str(resources.files("variorum.events"))).joinpath("happenings.tsv").write_text(table, encoding="utf-8")
    print(f"{len(found)} words, {golds} mentions; mention F1 {100 * best:.1f} on topics held back, from {least}")


def examples(row: Mapping[str, Any]) -> Iterator[Example]:
    """Every candidate word of one account."""
    tree = parse(account(row["text"], row["id"]))
    spans = [tree.tokens(mention["start"], mention["end"]) for mention in row["mentions"]]
    heads = {_head(tree, first, last) for first, last in spans}
    named = labels(tree)
    for first, last in tree.sentences:
        sentence = Sentence(tree, first, last)
        for token in range(first, last):
            if tree.pos[token] in CANDIDATES:
                told = list(hints(tree, token, sentence, named))
                yield Example(told, token in heads, row["topic"], trigger_range(tree, token) in spans)


def _head(tree: Parse, first: int, last: int) -> int:
    heads = (t for t in range(first, last) if tree.heads[t] == t or not first <= tree.heads[t] < last)
    return next(heads, last - 1)


def threshold(found: Sequence[Example], golds: int) -> tuple[float, float]:
    """The threshold with the best mention F1 when each topic is judged by what the others taught, and that F1."""
    chances = np.zeros(len(found))
    for held, judge in held_back(found, 0.5):
        for number, example in enumerate(found):
            if example.topic in held:
                chances[number] = judge.probability(example.hints)
    exact = np.array([example.exact for example in found])
    curve = [(step, 2 * float(exact[chances >= step].sum()) / ((chances >= step).sum() + golds)) for step in _STEPS]
    return max(curve, key=lambda entry: entry[1])


def held_back(found: Sequence[Example], least: float) -> Iterator[tuple[frozenset[str], Judge]]:
    """Topics, and a judge taught by all the others, until every topic had its turn."""
    topics = sorted({example.topic for example in found})
    for fold in range(_FOLDS):
        held = frozenset(topics[fold::_FOLDS])
        rest = [e for e in found if e.topic not in held]
        yield held, Judge(fit([e.hints for e in rest], [e.right for e in rest], _REGULARISED, _RAREST), least)


def fit(rows: Sequence[Sequence[str]], right: Sequence[bool], regularised: float, rarest: int) -> dict[str, float]:
    """Weights by name that make the right rows probable, drawn towards 0 (logistic regression, L2)."""
    seen = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, number in seen.items() if number >= rarest)
    place = {name: number for number, name in enumerate(names)}
    columns = [sorted({place[name] for name in row if name in place}) for row in rows]
    counts = np.cumsum([0, *(len(row) for row in columns)])
    flat = np.array([column for row in columns for column in row], dtype=np.int32)
    table = csr_matrix((np.ones(len(flat)), flat, counts), shape=(len(rows), len(names)))
    signs = np.where(np.array(right), 1.0, -1.0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margins = signs * (table @ weights)
        wrong = 1 / (1 + np.exp(np.clip(margins, -30, 30)))
        value = np.logaddexp(0, -margins).sum() + weights @ weights / (2 * regularised)
        return float(value), -(table.T @ (signs * wrong)) + weights / regularised

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 150}).x
    return {name: float(weight) for name, weight in zip(names, found, strict=True)}


if __name__ == "__main__":
    main()
