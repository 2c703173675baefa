"""Fingerprints of a text: hashes of running words, thinned so that equal runs keep an equal one.

Winnowing after Schleimer, Wilkerson & Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (SIGMOD 2003):
of every window of hashes the smallest stays, so two texts that share a run of `RUN + WINDOW - 1` words share at least
one fingerprint, whatever stands around it.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

RUN = 8
"""Words in one fingerprint: fewer are shared by chance, more do not survive editing."""
WINDOW = 12

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MOST_WORDS = 1_000_000

Hashes = NDArray[np.uint64]


class _WordHashes(dict[str, int]):
    """CRC-32 of words, remembered: a pure function made quick."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        value = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return value


_HASHES = _WordHashes()


def run_hashes(folded: Sequence[str], run: int = RUN) -> Hashes:
    """One 64-bit hash for every run of `run` words; empty for a text shorter than that."""
    count = len(folded) - run + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    words = np.fromiter(map(_HASHES.__getitem__, folded), np.uint64, len(folded))
    hashes = np.zeros(count, np.uint64)
    for place in range(run):
        hashes = hashes * _FACTOR + words[place : place + count]
    return _mixed(hashes)


def winnow(hashes: Hashes, window: int = WINDOW) -> Hashes:
    """The smallest hash of every window, each once, sorted."""
    if len(hashes) <= window:
        return hashes.min(keepdims=True) if len(hashes) else hashes
    smallest, span = hashes, 1
    while span * 2 <= window:
        smallest = np.minimum(smallest[:-span], smallest[span:])
        span *= 2
    if span < window:
        rest = window - span
        smallest = np.minimum(smallest[:-rest], smallest[rest:])
    return np.unique(smallest)


def _mixed(hashes: Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea & Flood 2014), so that the smallest are not the commonest words."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))
