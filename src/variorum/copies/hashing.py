"""One hash for each word of a text, whatever stands around it.

Eight folded letters are one number, so that most words are read at once and none is ever a Python object. A word that
is very long, or has letters beyond ASCII, is hashed letter by letter (Karp & Rabin 1987).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from variorum.copies.letters import BEHIND, Kinds, Letters, Places

Hashes = NDArray[np.uint64]

_EIGHT = 8
_AT_ONCE = BEHIND - _EIGHT  # letters: a longer word is hashed letter by letter
_MASKS = np.array([(1 << 8 * letters) - 1 for letters in range(_EIGHT + 1)], np.uint64)
_BASE = 0x9E3779B97F4A7C15


def word_hashes(letters: Letters, starts: Places, ends: Places) -> Hashes:
    """A hash for every word, from where they begin and end."""
    lengths = ends - starts
    hashes = _by_eights(letters.small, starts, lengths)
    spelt = lengths > _AT_ONCE
    if len(letters.far):
        spelt[np.searchsorted(ends, letters.far, side="right")] = True
    chosen = np.flatnonzero(spelt)
    if len(chosen):
        hashes[chosen] = _by_letters(letters, starts[chosen], lengths[chosen])
    return mixed(hashes)


def mixed(hashes: Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea & Flood 2014): every bit depends on every other."""
    found = hashes ^ (hashes >> np.uint64(30))
    found *= np.uint64(0xBF58476D1CE4E5B9)
    found ^= found >> np.uint64(27)
    found *= np.uint64(0x94D049BB133111EB)
    found ^= found >> np.uint64(31)
    return found


def _by_eights(small: Kinds, starts: Places, lengths: Places) -> Hashes:
    eights = np.ndarray((len(small) - _EIGHT,), "<u8", small, strides=(1,))
    hashes: Hashes = eights[starts] & _MASKS[np.minimum(lengths, _EIGHT)]
    for at in range(_EIGHT, _AT_ONCE, _EIGHT):
        longer = np.flatnonzero(lengths > at)
        if not len(longer):
            break
        more = eights[starts[longer] + at] & _MASKS[np.minimum(lengths[longer] - at, _EIGHT)]
        hashes[longer] = mixed(hashes[longer]) * np.uint64(_BASE) + more
    return hashes


def _by_letters(letters: Letters, starts: Places, lengths: Places) -> Hashes:
    folded = letters.small.astype(np.uint32)
    folded[letters.far] = letters.codes
    firsts = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum())) - np.repeat(firsts, lengths)
    powers = _powers(int(lengths.max()))
    found: Hashes = np.add.reduceat(folded[np.repeat(starts, lengths) + within] * powers[within], firsts)
    return found


def _powers(count: int) -> Hashes:
    powers = np.ones(1, np.uint64)
    while len(powers) < count:
        powers = np.concatenate([powers, powers * np.uint64(pow(_BASE, len(powers), 1 << 64))])
    return powers
