"""Marks of two claims of one happening beside one another, and beside the other claims of the same happening."""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
from wordfreq import zipf_frequency

from evaluation.pair_marks import SMALL, of_claims, out_of_fold, shared
from variorum.words.folding import folded_words
from variorum.words.senses import classes, kin, nearness
from variorum.words.stems import lemmas

Table = npt.NDArray[np.float64]
_COMMON = 8.0
"""Words as frequent as this (Zipf) weigh nothing."""
_ARRANGEMENTS = 8


def all_marks(pairs: Sequence[tuple[str, str, str, str]]) -> dict[str, Table]:
    """The marks of every pair, by what is looked at; pairs are two claims, a label and the happening they tell of."""
    around: dict[str, set[str]] = defaultdict(set)
    for a, b, _, topic in pairs:
        around[topic] |= {a, b}
    centres = {(topic, claim): _central(claim, claims) for topic, claims in around.items() for claim in claims}
    return {
        "each and their words": np.array([of_claims(a, b) for a, b, *_ in pairs]),
        "shares of words both ways": np.array([_shares(a, b) for a, b, *_ in pairs]),
        "the happening's other claims": np.array([
            _beside(_alike(a, b), centres[topic, a], centres[topic, b]) for a, b, _, topic in pairs
        ]),
    }  # fmt: skip


def weighed_at_a_threshold(rows: Table, gold: Sequence[str], groups: Sequence[str]) -> list[list[str]]:
    """Labels by weights, and the threshold of the best macro F1, learnt on other happenings only; once per arrangement.

    One arrangement alone may be lucky by a point and more.
    """
    return [out_of_fold(rows, gold, groups, threshold=True, arrangement=number) for number in range(_ARRANGEMENTS)]


def rare_words_shared(pairs: Sequence[tuple[str, str, str, str]]) -> Table:
    """One mark: how much of the words of both is shared, each word weighing by how few of all claims have it."""
    claims = sorted({claim for a, b, *_ in pairs for claim in (a, b)})
    having = Counter(word for claim in claims for word in _content(claim))
    rare = {word: math.log(len(claims) / (number + 0.5)) for word, number in having.items()}

    def weight(words: Iterable[str]) -> float:
        return sum(rare[word] for word in sorted(words))

    sides = [(_content(a), _content(b)) for a, b, *_ in pairs]
    return np.array([[2 * weight(one & other) / max(1e-9, weight(one) + weight(other))] for one, other in sides])


def commoner(gold: Sequence[str], groups: Sequence[str]) -> list[str]:
    """For every pair the answer that most pairs of its happening have."""
    of = {group: Counter(g for g, its in zip(gold, groups, strict=True) if its == group) for group in set(groups)}
    return [max(sorted(of[group]), key=of[group].__getitem__) for group in groups]


def _shares(a: str, b: str) -> list[float]:
    one, other = _content(a), _content(b)
    both = one & other
    weights = [_weight(words) for words in (both, one, other)]
    share = [weights[0] / max(1e-9, weight) for weight in weights[1:]]
    plain = [len(both) / max(1, len(words)) for words in (one, other)]
    stems = [{word[:5] for word in words} for words in (one, other)]
    near = [max((nearness(word, then) for then in other), default=0) for word in one]
    sorts = [{sort for word in words for sort in classes("n", word)[:1]} for words in (one, other)]
    return [
        *share, *plain, weights[0], len(both), len(stems[0] & stems[1]), shared(*stems), float(np.mean(near or [0])),
        len(sorts[0] & sorts[1]) / max(1, len(sorts[0] | sorts[1])), float(np.log((len(one) + 1) / (len(other) + 1))),
    ]  # fmt: skip


def _beside(alike: float, a: float, b: float) -> list[float]:
    return [a, b, alike, alike - a, alike - b]


@functools.cache
def _content(claim: str) -> frozenset[str]:
    words = (word for word in folded_words(claim) if word not in SMALL)
    return frozenset(_root(word) for word in words)


@functools.cache
def _root(word: str) -> str:
    stem = min(lemmas(word) or {word}, key=lambda lemma: (len(lemma), lemma))
    return kin(stem) or stem


@functools.cache
def _rarity(word: str) -> float:
    return max(0.0, _COMMON - zipf_frequency(word, "en"))


def _weight(words: Iterable[str]) -> float:
    return sum(map(_rarity, sorted(words)))


def _alike(a: str, b: str) -> float:
    one, other = _content(a), _content(b)
    return 2 * _weight(one & other) / max(1e-9, _weight(one) + _weight(other))


def _central(claim: str, claims: Iterable[str]) -> float:
    others = [_alike(claim, other) for other in sorted(claims) if other != claim]
    return float(np.mean(others)) if others else 0.0
