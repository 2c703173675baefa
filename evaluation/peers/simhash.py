"""SimHash: 64 signs of a text's shingles, alike where few differ.

Charikar, "Similarity estimation techniques from rounding algorithms" (STOC 2002); the search by blocks of the signature
after Manku, Jain & Das Sarma, "Detecting near-duplicates for web crawling" (WWW 2007): of two signatures at most
`most` signs apart, one of `most + 1` blocks is the same in both.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from evaluation.finding import NOTHING, Found, Pair, Text, pair, stage
from evaluation.peers.shingles import shingles

_SIGNS = 64
_LARGEST = 2_000  # neighbours in a block that one signature is held against
_FACTOR = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True, kw_only=True)
class SimHash:
    """Signatures by numpy; every shingle weighs one."""

    run: int = 2
    most: int = 14

    @property
    def name(self) -> str:
        return "SimHash"

    @property
    def spans(self) -> bool:
        return False

    def setting(self) -> str:
        """Its one setting, in words."""
        return f"{_SIGNS} signs over runs of {self.run} words, at most {self.most} differ"

    def missing(self) -> str:
        """Nothing."""
        return ""

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs of signatures that differ in few signs."""
        found = Found()
        with stage(found, "signatures"):
            made = np.array([signature(shingles(text.text, self.run)) for text in texts], np.uint64)
        with stage(found, "candidates"):
            pairs = near(made, self.most)
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found


def signature(found: Sequence[str]) -> int:
    """The signs of the sum of all shingles' hashes, each sign one bit."""
    crcs = np.fromiter((zlib.crc32(shingle.encode("utf-8", "replace")) for shingle in found), np.uint64, len(found))
    bits = np.unpackbits(_mixed(crcs).view(np.uint8)).reshape(len(found), _SIGNS)
    return int(np.packbits(bits.sum(axis=0) * 2 > len(found)).view(np.uint64)[0])


def near(signatures: NDArray[np.uint64], most: int) -> set[Pair]:
    """Pairs at most so many signs apart."""
    pairs: set[Pair] = set()
    edges = [round(_SIGNS * block / (most + 1)) for block in range(most + 2)]
    for low, high in pairwise(edges):
        block = (signatures >> np.uint64(low)) & np.uint64((1 << (high - low)) - 1)
        order = np.argsort(block, kind="stable")
        block, ordered = block[order], signatures[order]
        for step in range(1, min(_LARGEST, len(order))):
            same = block[step:] == block[:-step]
            if not same.any():
                break
            close = same & (np.bitwise_count(ordered[step:] ^ ordered[:-step]) <= most)
            pairs |= {pair(int(order[at]), int(order[at + step])) for at in np.flatnonzero(close)}
    return pairs


def _mixed(hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The finaliser of SplitMix64 (Steele, Lea & Flood 2014): CRC-32 alone has but 32 bits and is linear."""
    hashes = hashes * np.uint64(_FACTOR)
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))
