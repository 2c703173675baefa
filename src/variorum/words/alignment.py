"""Alignment of two sequences: runs that stand in both, in order or moved.

`align` is a longest common subsequence (Hyyrö 2004, bit-parallel, through rapidfuzz), cut at anchors first so that
long sequences stay cheap. `in_order` chooses, of likenesses in any order, those that follow one another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.distance import LCSseq

T = TypeVar("T", str, int)

_CELLS = 16_000_000  # the largest table of two unanchored sides (bits): above it a gap stays unaligned
_ANCHOR = 6
_OVERLAP = 8  # items that two stretches may share where they touch
_MOST = 400


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """`length` equal items from `left` on one side and `right` on the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Items [left, left_end) and [right, right_end) that are much alike."""

    left: int
    left_end: int
    right: int
    right_end: int


def align(left: Sequence[T], right: Sequence[T]) -> list[Match]:
    """Equal runs in order on both sides, as long in sum as can be; never crossing.

    Sides too long to compare item by item are cut at groups of six that stand once on each; a gap that stays too
    long has no match.
    """
    found: list[Match] = []
    for a, a_end, b, b_end in _between_anchors(left, right):
        found += _common(left, right, a, a_end, b, b_end)
    return _joined(found)


def in_order(found: Sequence[Stretch]) -> list[Stretch]:
    """The heaviest choice of stretches that follow one another on both sides, trimmed where they touch.

    Of very many stretches only the longest take part.
    """
    ordered = sorted(sorted(found, key=lambda s: (s.left - s.left_end, s))[:_MOST])
    best: list[int] = []
    before: list[int] = []
    for i, item in enumerate(ordered):
        fitting = (j for j in range(i) if _follows(ordered[j], item))
        back = max(fitting, key=lambda j: best[j], default=-1)
        best.append(item.left_end - item.left + (best[back] if back >= 0 else 0))
        before.append(back)
    chosen: list[Stretch] = []
    at = max(range(len(ordered)), key=lambda i: best[i], default=-1)
    while at >= 0:
        chosen.append(ordered[at])
        at = before[at]
    return _trimmed(chosen[::-1])


def _follows(first: Stretch, then: Stretch) -> bool:
    return (
        first.left < then.left
        and first.right < then.right
        and first.left_end - _OVERLAP <= then.left
        and first.right_end - _OVERLAP <= then.right
    )


def _trimmed(chosen: list[Stretch]) -> list[Stretch]:
    """The same stretches without the few items two of them share."""
    apart: list[Stretch] = []
    for item in chosen:
        if apart:
            last = apart[-1]
            over = max(last.left_end - item.left, last.right_end - item.right, 0)
            item = Stretch(item.left + over, item.left_end, item.right + over, item.right_end)
            if item.left >= item.left_end or item.right >= item.right_end:
                continue
        apart.append(item)
    return apart


def _shared_once(left: Sequence[T], right: Sequence[T], size: int) -> Iterator[tuple[int, int]]:
    """Places of the groups of `size` items that stand exactly once on each side, by their place on the left."""
    there = _once(right, size)
    for group, place in _once(left, size).items():
        other = there.get(group)
        if other is not None:
            yield place, other


def _once(items: Sequence[T], size: int) -> dict[tuple[T, ...], int]:
    groups = list(zip(*(items[i:] for i in range(size)), strict=False))
    counts = Counter(groups)
    return {group: place for place, group in enumerate(groups) if counts[group] == 1}


def _between_anchors(left: Sequence[T], right: Sequence[T]) -> Iterator[tuple[int, int, int, int]]:
    """Pairs of ranges that cover both sides, in order, cut where anchors agree when the whole is too long."""
    if len(left) * len(right) <= _CELLS:
        yield 0, len(left), 0, len(right)
        return
    a = b = 0
    for next_a, next_b in _rising(list(_shared_once(left, right, _ANCHOR))):
        if (next_a - a) + (next_b - b) >= 400:
            yield a, next_a, b, next_b
            a, b = next_a, next_b
    yield a, len(left), b, len(right)


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs rising on both sides (patience sorting)."""
    tops: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        before.append(holders[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(value)
            holders.append(at)
        else:
            tops[pile], holders[pile] = value, at
    chosen: list[tuple[int, int]] = []
    at = holders[-1] if holders else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]


def _common(left: Sequence[T], right: Sequence[T], a: int, a_end: int, b: int, b_end: int) -> list[Match]:
    found: list[Match] = []
    start_a, start_b = a, b
    while a < a_end and b < b_end and left[a] == right[b]:
        a, b = a + 1, b + 1
    if a > start_a:
        found.append(Match(start_a, start_b, a - start_a))
    tail = 0
    while a < a_end - tail and b < b_end - tail and left[a_end - tail - 1] == right[b_end - tail - 1]:
        tail += 1
    a_end, b_end = a_end - tail, b_end - tail
    if a < a_end and b < b_end and (a_end - a) * (b_end - b) <= _CELLS:
        for code in LCSseq.opcodes(left[a:a_end], right[b:b_end]):
            if code.tag == "equal":
                found.append(Match(a + code.src_start, b + code.dest_start, code.src_end - code.src_start))
    if tail:
        found.append(Match(a_end, b_end, tail))
    return found


def _joined(found: list[Match]) -> list[Match]:
    joined: list[Match] = []
    for match in found:
        last = joined[-1] if joined else None
        if last and last.left + last.length == match.left and last.right + last.length == match.right:
            joined[-1] = Match(last.left, last.right, last.length + match.length)
        else:
            joined.append(match)
    return joined
