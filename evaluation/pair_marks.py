"""Marks of two statements beside one another, and weighing them: what can be read without knowing what they mean."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from variorum.model import Certainty, Mode
from variorum.words import cues
from variorum.words.folding import folded_words
from variorum.words.hedges import NEGATIONS, certainty_of

Table = npt.NDArray[np.float64]
SMALL = frozenset(
    "the a an of in on at to for by with from and or but that this it its he his she her as is are was were be".split()
)
FALSE = frozenset(
    "hoax fake false untrue debunked debunk rumor rumour rumors rumours satire bogus denies denied deny".split()
)
REFUTING = FALSE | frozenset(
    "fraud not despite nope doubt doubts prank pranks retract fabricated joke misleading apology never".split()
)
HEDGED = frozenset(
    """may might could reportedly allegedly alleged apparently claims claim claimed claiming unconfirmed purported
    purportedly supposedly possibly perhaps unverified suggests reports report reported according believed""".split()
)
LEAST = 0.2
_FOLDS = 5
_SENTENCES = 60
_LEAD = 3
_DRAWN = 100.0
"""How far weights are drawn towards 0."""
_CERTAIN = (Certainty.UNKNOWN, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)


def shared(a: Iterable[str], b: Iterable[str]) -> float:
    """The share of the shorter one's content words that the other has."""
    one, other = set(a) - SMALL, set(b) - SMALL
    return len(one & other) / max(1, min(len(one), len(other)))


def negates(words: Iterable[str]) -> bool:
    """Whether a negation stands among folded words."""
    return bool(set(words) & NEGATIONS)


def reports(word: str) -> bool:
    """Whether a folded word is a form of a verb of saying."""
    known = cues.verbs()
    forms = (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("d"))
    cue = next((known[form] for form in forms if form in known), None)
    return cue is not None and cue.mode is Mode.SAID


def of_claims(a: str, b: str) -> list[float]:
    """Marks of two claims: words, names and numbers in common, denial, certainty, contrast, speakers, length."""
    one, other = folded_words(a), folded_words(b)
    names, numbers = ([set(pattern.findall(text)) for text in (a, b)] for pattern in (_NAME, _NUMBER))
    pairs = set(pairwise(one)) & set(pairwise(other))
    both = [len(names[0] & names[1]), len(numbers[0] & numbers[1]), len(pairs), shared(one, other)]
    both.append(bool(numbers[0] and numbers[1] and not numbers[0] & numbers[1]))
    each = [[float(mark(words)) for mark in _MARKS] for words in (one, other)]
    differ = [abs(x - y) for x, y in zip(*each, strict=True)]
    return [*map(float, both), *each[0], *each[1], *differ, np.log(len(one) + 1), np.log(len(other) + 1)]


def of_headline(headline: str, body: str) -> list[float]:
    """Marks of a headline over a body: how much of the body near it, at its head and in all denies or reports."""
    asked = folded_words(headline)
    told = [folded_words(sentence) for sentence in re.split(r"(?<=[.!?])\s+", body)[:_SENTENCES]]
    near = [words for words in told if shared(asked, words) >= LEAST] or told[:2]
    lead = told[:_LEAD]
    shares = [sum(map(mark, words)) / len(words) for words in (near, lead, told, [asked]) for mark in _MARKS]
    turned = [_is_false(asked) != any(map(_is_false, words)) for words in (near, lead, told)]
    false = [at for at, words in enumerate(told) if _is_false(words)]
    most = max(shared(asked, words) for words in told)
    numbers = set(_NUMBER.findall(headline)) - set(_NUMBER.findall(body))
    plain = [len(false), min(false, default=_SENTENCES), most, len(asked), np.log(len(told) + 1), len(numbers)]
    marks = [headline.count(mark) for mark in "?:"] + [sum(body.count(mark) for mark in '“"') / len(told)]
    return [*shares, *map(float, turned), *map(float, plain), *map(float, marks)]


def _is_false(words: Sequence[str]) -> bool:
    return bool(set(words) & FALSE)


_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+")
_NUMBER = re.compile(r"\b\d[\d,.]*\b")
_CONTRAST = frozenset("but however although though despite while yet instead rather contrary unlike still".split())
_MARKS: tuple[Callable[[Sequence[str]], float], ...] = (
    _is_false,
    lambda words: bool(set(words) & REFUTING),
    lambda words: bool(set(words) & HEDGED),
    lambda words: any(map(reports, words)),
    negates,
    lambda words: bool(set(words) & _CONTRAST),
    lambda words: float(_CERTAIN.index(certainty_of(words))),
)


def out_of_fold(
    rows: Table, gold: Sequence[str], groups: Sequence[str], *, threshold: bool = False, arrangement: int = 0
) -> list[str]:
    """The label of every row, by weights learnt on the groups it is not in (five folds, labels weighed alike).

    With `threshold`, of two labels: the margin that is asked is the one of the best macro F1 in the groups learnt from.
    Every `arrangement` puts other groups together into a fold.
    """
    found = np.empty(len(gold), dtype=object)
    for held in _folds(groups, arrangement):
        known, labels = rows[~held], np.array(gold)[~held]
        if threshold:
            found[held] = _at_best(known, labels, np.array(groups)[~held], rows[held], arrangement)
        else:
            names, margins = _margins(known, labels, rows[held])
            found[held] = [names[place] for place in margins.argmax(axis=0)]
    return [str(label) for label in found]


def _folds(groups: Sequence[str] | npt.NDArray[np.str_], arrangement: int) -> Iterator[npt.NDArray[np.bool_]]:
    names = sorted(set(groups))
    if arrangement:
        random.Random(arrangement).shuffle(names)
    yield from (np.isin(np.array(groups), names[fold::_FOLDS]) for fold in range(_FOLDS))


def _at_best(
    rows: Table, gold: npt.NDArray[np.str_], groups: npt.NDArray[np.str_], asked: Table, arrangement: int
) -> list[str]:
    """Labels by the threshold that is best for rows scored, in their turn, by weights they had no part in."""
    scores = np.zeros(len(gold))
    for held in _folds(groups, arrangement):
        scores[held] = _margins(rows[~held], gold[~held], rows[held])[1][1]
    names, margins = _margins(rows, gold, asked)
    right = gold == names[1]
    best = max(np.quantile(scores, np.linspace(0.02, 0.98, 97)), key=lambda least: _macro(right, scores >= least))
    return [names[int(score >= best)] for score in margins[1]]


def _macro(right: npt.NDArray[np.bool_], told: npt.NDArray[np.bool_]) -> float:
    sides = ((right, told), (~right, ~told))
    return float(sum(2 * (a & b).sum() / max(1, a.sum() + b.sum()) for a, b in sides) / 2)


def _margins(rows: Table, gold: npt.NDArray[np.str_], asked: Table) -> tuple[list[str], Table]:
    """The labels, and for each how far the asked rows are on its side."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    known = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))])
    new = np.hstack([(asked - mean) / spread, np.ones((len(asked), 1))])
    labels = sorted(set(gold))
    return labels, np.stack([new @ _weights(known, gold == label) for label in labels])


def _weights(rows: Table, right: npt.NDArray[np.bool_]) -> Table:
    """Logistic regression (L2), both answers weighed alike."""
    signs = np.where(right, 1.0, -1.0)
    weight = np.where(right, len(right) / (2 * right.sum()), len(right) / (2 * (~right).sum()))

    def loss(weights: Table) -> tuple[float, Table]:
        margins = signs * (rows @ weights)
        wrong = 1 / (1 + np.exp(np.clip(margins, -30, 30)))
        value = (weight * np.logaddexp(0, -margins)).sum() + _DRAWN * (weights @ weights) / 2
        return float(value), -(rows.T @ (weight * signs * wrong)) + _DRAWN * weights

    found: Table = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B").x
    return found


def of_baseline(headline: str, body: str) -> list[float]:
    """Features of the kind of the challenge's own baseline: overlap, refuting words, their parity, runs of words."""
    asked, told = folded_words(headline), folded_words(body)
    text = " ".join(told)
    return [*_overlap(asked, told), *(float(word in asked) for word in sorted(REFUTING)), *_runs(asked, text)]


def _overlap(asked: Sequence[str], told: Sequence[str]) -> Iterator[float]:
    yield len(set(asked) & set(told)) / max(1, len(set(asked) | set(told)))
    yield from (float(sum(word in REFUTING for word in words) % 2) for words in (asked, told))


def _runs(asked: Sequence[str], text: str) -> Iterator[float]:
    for length in (1, 2, 3, 4):
        runs = [" ".join(asked[at : at + length]) for at in range(len(asked) - length + 1)]
        yield from (float(sum(run in part for run in runs)) for part in (text, text[:255]))
