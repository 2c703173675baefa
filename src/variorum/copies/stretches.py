"""Where two bodies run alike, in any order, from the hashes of their words.

Seed and chain, as in MUMmer (Delcher et al. 1999): runs of four words that stand once on each side are seeds, runs of
seeds on one diagonal are one link, and links that follow one another on both sides are one stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from rapidfuzz.distance import LCSseq

from variorum.copies.body import Body
from variorum.copies.fingerprints import SEED
from variorum.copies.tokens import Hashes
from variorum.words.alignment import Match, Stretch

_GAP = 60  # words that may differ between two links of one stretch
_ONE_SIDED = 30  # words by which one side may go on more than the other between two links: a paragraph left out is more
_GROWTH = 8  # words a stretch grows beyond its first and last seed where both sides go on alike
_CELLS = 4_000_000  # the largest table of a gap compared word by word


@dataclass(slots=True)
class Chain:
    """Equal runs that follow one another on both sides."""

    links: list[Match] = field(default_factory=list)

    @property
    def stretch(self) -> Stretch:
        """From the first to the last equal word."""
        first, last = self.links[0], self.links[-1]
        return Stretch(first.left, last.left + last.length, first.right, last.right + last.length)

    def gap_to(self, link: Match) -> int | None:
        """How much more one side goes on than the other up to a link; None when it does not follow, or far off."""
        last = self.links[-1]
        here, there = link.left - last.left - last.length, link.right - last.right - last.length
        if link.left <= last.left or link.right <= last.right or max(here, there) > _GAP:
            return None
        return None if abs(here - there) > _ONE_SIDED else abs(here - there)


def chains(left: Body, right: Body) -> list[Chain]:
    """Stretches in any order, by their place on the left."""
    open_chains: list[Chain] = []
    done: list[Chain] = []
    for link in _links(left, right):
        waiting, open_chains = open_chains, []
        best: tuple[int, Chain] | None = None
        for chain in waiting:
            last = chain.links[-1]
            (open_chains if link.left - last.left - last.length <= _GAP else done).append(chain)
            gap = chain.gap_to(link)
            if gap is not None and (best is None or gap <= best[0]):
                best = gap, chain
        if best is None:
            open_chains.append(Chain([link]))
        elif (rest := _trimmed(best[1].links[-1], link)).length > 0:
            best[1].links.append(rest)
    here, there = left.tokens.hashes, right.tokens.hashes
    found = done + open_chains
    for chain in found:
        _grow(chain, here, there)
    return sorted(found, key=lambda chain: chain.stretch)


def filled(left: Body, right: Body, chain: Chain) -> list[Match]:
    """The equal runs of a chain with those that stand in its gaps, in order on both sides."""
    found: list[Match] = []
    for link in chain.links:
        if found:
            found += _between(left.tokens.hashes, right.tokens.hashes, found[-1], link)
        found.append(link)
    return found


def _links(left: Body, right: Body) -> list[Match]:
    """Runs of seeds on one diagonal, by their place on the left."""
    (hashes, places), (others, their_places) = left.once, right.once
    if not len(hashes) or not len(others):
        return []
    if len(others) < len(hashes):
        at = np.minimum(np.searchsorted(hashes, others), len(hashes) - 1)
        both = hashes[at] == others
        a, b = places[at[both]], their_places[both]
    else:
        at = np.minimum(np.searchsorted(others, hashes), len(others) - 1)
        both = others[at] == hashes
        a, b = places[both], their_places[at[both]]
    if not len(a):
        return []
    order = np.argsort(a)
    a, b = a[order], b[order]
    breaks = np.flatnonzero((a[1:] != a[:-1] + 1) | (b[1:] != b[:-1] + 1))
    first = np.concatenate([[0], breaks + 1])
    lengths = np.concatenate([breaks, [len(a) - 1]]) - first + SEED
    return [Match(*each) for each in zip(a[first].tolist(), b[first].tolist(), lengths.tolist(), strict=True)]


def _trimmed(last: Match, link: Match) -> Match:
    """A link without the words that the one before it holds already."""
    over = max(last.left + last.length - link.left, last.right + last.length - link.right, 0)
    return Match(link.left + over, link.right + over, link.length - over)


def _grow(chain: Chain, left: Hashes, right: Hashes) -> None:
    """Let a chain's first and last run take in the equal words beside them."""
    first = chain.links[0]
    for _ in range(_GROWTH):
        if not (first.left and first.right and left[first.left - 1] == right[first.right - 1]):
            break
        first = Match(first.left - 1, first.right - 1, first.length + 1)
    chain.links[0] = first
    last = chain.links[-1]
    for _ in range(_GROWTH):
        end, other = last.left + last.length, last.right + last.length
        if not (end < len(left) and other < len(right) and left[end] == right[other]):
            break
        last = Match(last.left, last.right, last.length + 1)
    chain.links[-1] = last


def _between(left: Hashes, right: Hashes, before: Match, after: Match) -> Iterable[Match]:
    """Equal runs between two links: a longest common subsequence (Hyyrö 2004) of what stands there."""
    a, b = before.left + before.length, before.right + before.length
    here, there = left[a : after.left], right[b : after.right]
    if not len(here) or not len(there) or len(here) * len(there) > _CELLS:
        return ()
    if len(here) == len(there) == 1:
        return (Match(a, b, 1),) if here[0] == there[0] else ()
    codes = LCSseq.opcodes(here.tolist(), there.tolist())
    return [
        Match(a + code.src_start, b + code.dest_start, code.src_end - code.src_start)
        for code in codes
        if code.tag == "equal"
    ]


def equal_words(runs: Sequence[Match]) -> int:
    """How many words stand in equal runs."""
    return sum(run.length for run in runs)
