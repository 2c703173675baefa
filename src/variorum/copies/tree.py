"""The tree of a family: along which of the pairs compared it is told.

A spanning tree of the pairs with most in common (Kruskal 1956): where all accounts are in the pile, the one nearest to
an account is mostly the one it was taken from. What credits, notices and corrections tell goes before nearness: an
account hangs on the one it names, once, and two copies of an unseen text on one another only for want of better.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from variorum.copies.overlaps import Overlap
from variorum.model import DocumentId, Lineage
from variorum.words.unions import Unions

_TOLD = 0.3  # of a text's words: so much farther may be the account that is named
_THIRD = 0.3


def tree(overlaps: Iterable[Overlap], families: Unions[DocumentId]) -> tuple[Overlap, ...]:
    """Pairs that join the accounts of every family, one fewer than its accounts.

    Args:
        overlaps: pairs compared, of each of which most of one text stands in the other; in any order.
        families: is filled with the accounts so joined.

    Returns:
        The nearest first. The cost is that of sorting the pairs.
    """
    waiting = [(_distance(each), each.left, each.right, each, taker(each)) for each in overlaps]
    heapq.heapify(waiting)
    hanging: set[DocumentId] = set()
    chosen: list[Overlap] = []
    while waiting:
        distance, left, right, each, takes = heapq.heappop(waiting)
        if takes is not None and takes in hanging:
            heapq.heappush(waiting, (round(distance + _TOLD, 4), left, right, each, None))
        elif families.join(left, right):
            chosen.append(each)
            hanging |= {takes} if takes is not None else set()
    return tuple(chosen)


def taker(overlap: Overlap) -> DocumentId | None:
    """The account that is told to be made from the other, if one is."""
    return {Lineage.A_FROM_B: overlap.left, Lineage.B_FROM_A: overlap.right}.get(overlap.lineage)


def _distance(overlap: Overlap) -> float:
    """How far two accounts are from one another: what either lacks of the other, and what is told of the pair."""
    apart = 2 - overlap.left_in_right - overlap.right_in_left
    if taker(overlap) is not None:
        apart -= _TOLD
    elif overlap.lineage is Lineage.COMMON_UNSEEN:
        apart += _THIRD
    return round(apart, 4)
