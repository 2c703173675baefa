"""Pairs of bodies worth comparing, out of any number of them at once: what `ties` does bucket by bucket, in arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.copies.fingerprints import SAME_MARKS
from variorum.copies.ties import CHROME
from variorum.copies.tokens import Hashes

Numbers = NDArray[np.int64]
_Flags = NDArray[np.bool_]

_LEAST_PRINTS = 2  # one may be a turn of phrase
_LEAST_SHARE = 0.02  # of the shorter text's: one of few words has few
_LEAST_AT_HOME = 0.05  # any version has more; less is background that an outlet tells again


def worth_comparing(shared: int, fewest: int, *, at_home: bool) -> bool:
    """Whether so many fingerprints in common call for a comparison.

    Args:
        shared: how many both texts have.
        fewest: how many the shorter text has.
        at_home: whether both are known to be by one outlet.
    """
    if at_home:
        return shared > 0 and shared >= _LEAST_AT_HOME * fewest
    return shared >= _LEAST_PRINTS or (shared > 0 and shared >= _LEAST_SHARE * fewest)


@dataclass(frozen=True, slots=True)
class Outlines:
    """What candidates are found by: for every body its fingerprints, its marks (a row each), and a number for its
    outlet, -1 where it is not known."""

    prints: Sequence[Hashes]
    marks: NDArray[np.uint64]
    outlets: Numbers


def candidates(bodies: Outlines) -> list[tuple[int, int, float]]:
    """Pairs of bodies, by number, the smaller first, and what share of the shorter one's fingerprints both have.

    Bodies that share a fingerprint are put in the order of their marks, so that versions of one text stand side by
    side, and each is paired with its neighbour alone: the pairs are never more than the fingerprints.
    """
    if not len(bodies.prints):
        return []
    order = np.lexsort(tuple(bodies.marks.T[::-1]))
    sizes = np.array([len(each) for each in bodies.prints], np.int64)
    first, then = _neighbours(_entries(bodies, order), bodies, order)
    pairs = np.unique(np.minimum(first, then) * len(sizes) + np.maximum(first, then))
    found: list[tuple[float, int, int]] = []
    for left, right in zip((pairs // len(sizes)).tolist(), (pairs % len(sizes)).tolist(), strict=True):
        shared = len(np.intersect1d(bodies.prints[left], bodies.prints[right], assume_unique=True))
        fewest = int(min(sizes[left], sizes[right]))
        at_home = bool(bodies.outlets[left] == bodies.outlets[right] >= 0)
        if worth_comparing(shared, fewest, at_home=at_home):
            found.append((-round(shared / fewest, 4), left, right))
    return [(left, right, -part) for part, left, right in sorted(found)]


@dataclass(frozen=True, slots=True)
class _Entries:
    """Fingerprints that stand in several bodies, sorted, each with the place of its body in the order of marks."""

    prints: Hashes
    ranks: Numbers


def _entries(bodies: Outlines, order: Numbers) -> _Entries:
    """One number an entry, the fingerprint above, the rank below, so that sorting is quick and takes no more room."""
    bits = np.uint64(max(1, int(len(order) - 1).bit_length()))
    sizes = np.array([len(each) for each in bodies.prints], np.int64)
    ranks = np.empty(len(order), np.uint64)
    ranks[order] = np.arange(len(order), dtype=np.uint64)
    keys = np.concatenate(bodies.prints)
    keys >>= bits
    keys <<= bits
    keys |= np.repeat(ranks, sizes)
    keys.sort()
    prints = keys >> bits
    same = prints[1:] == prints[:-1]
    recurs = np.zeros(len(keys), np.bool_)
    recurs[1:] |= same
    recurs[:-1] |= same
    ranks_of = (keys[recurs] & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    return _Entries(prints[recurs], ranks_of)


def _neighbours(entries: _Entries, bodies: Outlines, order: Numbers) -> tuple[Numbers, Numbers]:
    """Bodies that stand side by side in one bucket; of furniture, only those that show it to be that."""
    furniture, (one, other) = _furniture(entries, bodies, order)
    same = entries.prints[1:] == entries.prints[:-1]
    same &= ~furniture[1:]
    same &= entries.ranks[1:] != entries.ranks[:-1]
    beyond = _beyond(same, bodies.outlets[order[entries.ranks]])
    first = np.concatenate([entries.ranks[:-1][same], entries.ranks[:-2][beyond], entries.ranks[one]])
    then = np.concatenate([entries.ranks[1:][same], entries.ranks[2:][beyond], entries.ranks[other]])
    return order[first], order[then]


def _beyond(same: _Flags, outlets: Numbers) -> _Flags:
    """Entries whose body is paired with the next but one too, as `ties` does.

    Args:
        same: for every entry but the last whether it is paired with the next.
        outlets: of the body of every entry.
    """
    alike = (outlets[1:] == outlets[:-1]) & (outlets[1:] >= 0)
    found: _Flags = same[1:] & same[:-1] & (alike[1:] ^ alike[:-1])
    return found


def _furniture(entries: _Entries, bodies: Outlines, order: Numbers) -> tuple[_Flags, tuple[Numbers, Numbers]]:
    """Entries of the buckets in which one outlet has several texts that are no versions of one another, and pairs of
    the first such texts."""
    count = len(entries.prints)
    new = np.ones(count, np.bool_)
    new[1:] = entries.prints[1:] != entries.prints[:-1]
    buckets = np.cumsum(new) - 1
    outlets = bodies.outlets[order[entries.ranks]]
    known = np.flatnonzero(outlets >= 0)
    known = known[np.lexsort((entries.ranks[known], outlets[known], buckets[known]))]
    if not len(known):
        return np.zeros(count, np.bool_), (known, known)
    beside = (buckets[known[1:]] == buckets[known[:-1]]) & (outlets[known[1:]] == outlets[known[:-1]])
    marks = bodies.marks[order[entries.ranks[known]]]
    alike = ((marks[1:] == marks[:-1]) & (marks[1:] != 0)).sum(axis=1) >= SAME_MARKS
    apart = np.flatnonzero(np.concatenate([[True], ~(beside & alike)]))
    outlet_of = np.concatenate([[0], np.cumsum(~beside)])[apart]
    starts = np.concatenate([[0], np.flatnonzero(outlet_of[1:] != outlet_of[:-1]) + 1])
    sizes = np.diff(np.concatenate([starts, [len(apart)]]))
    shown = apart[starts[sizes >= CHROME][:, None] + np.arange(CHROME)]
    furniture = np.zeros(int(buckets[-1]) + 1, np.bool_)
    furniture[buckets[known[shown[:, 0]]]] = True
    found: _Flags = furniture[buckets]
    return found, (known[shown[:, :-1]].ravel(), known[shown[:, 1:]].ravel())
