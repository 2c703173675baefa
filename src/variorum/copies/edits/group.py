"""Changed words of two bodies, before anybody asks what their change means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Words [left, left_end) stand as words [right, right_end); `moved` numbers both ends of a move, 0 for none."""

    left: int
    left_end: int
    right: int
    right_end: int
    moved: int = 0
