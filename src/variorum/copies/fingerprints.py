"""Fingerprints of a text: hashes of running words, thinned so that equal runs are kept or left alike everywhere.

Sampling by value after Manber, "Finding Similar Files in a Large File System" (USENIX 1994): a run of words is kept
when its hash is small, whatever stands around it, so two texts that share a run either both keep it or neither does.
Winnowing (Schleimer, Wilkerson & Aiken 2003) would promise one for every long run, but what it keeps of words scattered
among changed ones depends on the changes.
"""

from __future__ import annotations

import numpy as np

from variorum.copies.tokens import Hashes, Places, mixed

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
_LARGEST = np.uint64((1 << 64) - 1)
_LARGEST_OF_SHORT = np.uint64((1 << 64) // _KEPT_OF_SHORT - 1)
_LARGEST_OF_ANY = np.uint64((1 << 64) // KEPT - 1)
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
    found: Hashes = runs[runs <= bounds(np.array([len(runs)]))[0]]
    return found


def bounds(counts: Places) -> Hashes:
    """The largest hash that is kept of texts of so many runs."""
    of_short = np.where(counts <= _SHORT, _LARGEST_OF_SHORT, _LARGEST_OF_ANY)
    found: Hashes = np.where(counts <= _FEW, _LARGEST, of_short)
    return found


def sampled(runs: Hashes) -> Hashes:
    """Those runs that are kept of any text."""
    return runs[runs <= _LARGEST_OF_ANY]


def marks(prints: Hashes) -> Hashes:
    """Values of which two texts share about as many as they share of their fingerprints.

    One-permutation MinHash (Li, Owen & Zhang 2012) of few bits (Li & König 2010): the smallest fingerprint of each
    residue class, 0 for none.
    """
    found: Hashes = marks_of_each(prints, np.array([len(prints)]))[0]
    return found


def marks_of_each(prints: Hashes, counts: Places) -> Hashes:
    """The marks of several texts, a row each, of their fingerprints one behind the other."""
    smallest = np.full(len(counts) * MARKS, _LARGEST)
    classes = (prints & np.uint64(MARKS - 1)).astype(np.int64)
    np.minimum.at(smallest, np.repeat(np.arange(len(counts)) * MARKS, counts) + classes, prints)
    found = (smallest >> _LOW_BITS) & np.uint64((1 << MARK_BITS) - 1)
    found[smallest == _LARGEST] = 0
    return found.reshape(-1, MARKS)


def _doubled(words: Hashes, run: int) -> Hashes:
    """Polynomial hashes of runs of a power of two, made of those of half as many."""
    hashes, size, factor = words, 1, _FACTOR
    while size < run:
        if len(hashes) <= size:
            return np.empty(0, np.uint64)
        hashes = hashes[:-size] * np.uint64(factor) + hashes[size:]
        size, factor = size * 2, factor * factor % (1 << 64)
    return hashes
