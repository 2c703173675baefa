"""Fingerprints of a text: hashes of running words, thinned so that equal runs are kept or left alike everywhere.

Sampling by value after Manber, "Finding Similar Files in a Large File System" (USENIX 1994): a run of words is kept
when its hash is small, whatever stands around it, so two texts that share a run either both keep it or neither does.
Winnowing (Schleimer, Wilkerson & Aiken 2003) would promise one for every long run, but what it keeps of words scattered
among changed ones depends on the changes.
"""

from __future__ import annotations

import numpy as np

from variorum.copies.tokens import Hashes, mixed

RUN = 8
"""Words in one fingerprint: fewer are shared by chance, more do not survive editing."""
SEED = 4
"""Words in one seed of an alignment."""
KEPT = 6
"""One run in so many is kept of a long text."""

MARKS = 8
"""Values by which two texts are told to be much alike, before any comparison."""
MARK_BITS = 12
"""Bits kept of each: enough to tell two texts apart."""
SAME_MARKS = 2
"""Marks that versions of one text nearly always share: a note that recurs may give texts one, hardly two."""

_KEPT_OF_SHORT = 2
_SHORT = 250  # runs of a text that has few to be found by
_LIMIT = np.uint64((1 << 64) // KEPT)
_LIMIT_OF_SHORT = np.uint64((1 << 64) // _KEPT_OF_SHORT)
_LOW_BITS = np.uint64(8)
_FEW = 24  # runs of a text so short that all are kept
_FACTOR = 0x9E3779B97F4A7C15


def seed_hashes(words: Hashes) -> Hashes:
    """One hash for every run of `SEED` words; empty for a text shorter than that."""
    return mixed(_doubled(words, SEED))


def run_hashes(words: Hashes) -> Hashes:
    """One hash for every run of `RUN` words; empty for a text shorter than that."""
    return mixed(_doubled(words, RUN))


def fingerprints(words: Hashes) -> Hashes:
    """The fingerprints of a text from the hashes of its words: each once, sorted."""
    return np.unique(kept(run_hashes(words)))


def kept(runs: Hashes) -> Hashes:
    """Those of all runs of one text that are its fingerprints, in order: more of a short one, which has few.

    What a longer text keeps of a run that both have, a shorter one keeps too.
    """
    if len(runs) <= _FEW:
        return runs
    return runs[runs < _LIMIT_OF_SHORT] if len(runs) <= _SHORT else sampled(runs)


def sampled(runs: Hashes) -> Hashes:
    """Those runs that are kept of any text."""
    return runs[runs < _LIMIT]


def marks(prints: Hashes) -> Hashes:
    """Values of which two texts share about as many as they share of their fingerprints, given sorted.

    One-permutation MinHash (Li, Owen & Zhang 2012) of few bits (Li & König 2010): the smallest fingerprint of each
    residue class, 0 for none.
    """
    found = np.zeros(MARKS, np.uint64)
    classes, first = np.unique(prints & np.uint64(MARKS - 1), return_index=True)
    found[classes] = (prints[first] >> _LOW_BITS) & np.uint64((1 << MARK_BITS) - 1)
    return found


def _doubled(words: Hashes, run: int) -> Hashes:
    """Polynomial hashes of runs of a power of two, made of those of half as many."""
    hashes, size, factor = words, 1, _FACTOR
    while size < run:
        if len(hashes) <= size:
            return np.empty(0, np.uint64)
        hashes = hashes[:-size] * np.uint64(factor) + hashes[size:]
        size, factor = size * 2, factor * factor % (1 << 64)
    return hashes
