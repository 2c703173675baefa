"""Runs of words, and signatures cut into bands, as the MinHash peers need them."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evaluation.finding import Pair, pair

_WORD = re.compile(r"\w+")
_LARGEST = 200  # members of one bucket that are all paired; in a larger one each is paired with the first


def lacks(*packages: str) -> str:
    """The first of these packages that is not installed."""
    return next((name for name in packages if importlib.util.find_spec(name) is None), "")


def words(text: str) -> list[str]:
    """Words in small letters."""
    return _WORD.findall(text.lower())


def shingles(text: str, run: int) -> list[str]:
    """Every run of so many words, joined; the whole of a text that is shorter."""
    found = words(text)
    if run == 1:
        return found or [""]
    return [" ".join(found[i : i + run]) for i in range(max(1, len(found) - run + 1))]


def bands(signatures: NDArray[np.uint64], rows: int) -> set[Pair]:
    """Pairs whose signatures agree in all rows of at least one band."""
    pairs: set[Pair] = set()
    for start in range(0, signatures.shape[1] - rows + 1, rows):
        _, bucket = np.unique(signatures[:, start : start + rows], axis=0, return_inverse=True)
        pairs |= together(np.ravel(bucket))
    return pairs


def together(bucket: NDArray[np.int64]) -> set[Pair]:
    """Pairs of places that stand in one bucket; a very large bucket gives a star, not every pair."""
    order = np.argsort(bucket, kind="stable")
    edges = np.flatnonzero(np.diff(bucket[order])) + 1
    pairs: set[Pair] = set()
    for group in np.split(order, edges):
        if len(group) > 1:
            pairs |= paired([int(place) for place in group])
    return pairs


def paired(group: Sequence[int]) -> set[Pair]:
    """Every pair of a group, or where it is very large each with its first."""
    if len(group) > _LARGEST:
        return {pair(group[0], other) for other in group[1:]}
    return {pair(one, other) for place, one in enumerate(group) for other in group[:place] if one != other}


def agreeing(signatures: NDArray[np.uint64], pairs: set[Pair], least: float) -> set[Pair]:
    """Pairs of which at least this share of the signature agrees, which estimates their Jaccard similarity."""
    if not pairs or least <= 0:
        return pairs
    listed = sorted(pairs)
    kept: set[Pair] = set()
    for start in range(0, len(listed), 100_000):
        part = np.array(listed[start : start + 100_000])
        alike = (signatures[part[:, 0]] == signatures[part[:, 1]]).mean(axis=1) >= least
        kept |= {(int(one), int(other)) for one, other in part[alike]}
    return kept
