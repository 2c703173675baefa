"""The blocks of a plain text: one a line, or one a paragraph where lines were wrapped by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from variorum.model import Block

_UNSEEN = " \t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u2028\u2029\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_NARROWEST = 45
_WIDEST = 100
_ENOUGH = 5


def blocks_of(text: str) -> tuple[Block, ...]:
    r"""Blocks of a text with ``\n`` newlines, without white space at their ends; lines without a sign give none."""
    lines = _lines(text)
    width = wrapped_at(text, lines)
    if not width:
        return tuple(Block(start, end) for start, end in lines)
    made: list[Block] = []
    previous: tuple[int, int] | None = None
    for start, end in lines:
        if previous and _continues(text, previous, (start, end), width):
            made[-1] = Block(made[-1].start, end)
        else:
            made.append(Block(start, end))
        previous = start, end
    return tuple(made)


def wrapped_at(text: str, lines: Sequence[tuple[int, int]]) -> int:
    """The column at which lines were wrapped by hand, 0 when they were not.

    A line is wrapped when the first word of the next would not have fitted. Longest line first: one real paragraph a
    line shows at once.
    """
    longest = max((end - start for start, end in lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return 0
    neighbours = [(a, b) for a, b in pairwise(lines) if text.count("\n", a[1], b[0]) == 1]
    wrapped = sum(_full(text, a, b, longest) for a, b in neighbours)
    return longest if wrapped >= _ENOUGH and wrapped >= 0.6 * len(neighbours) else 0


def _lines(text: str) -> list[tuple[int, int]]:
    found = []
    at = 0
    for line in text.split("\n"):
        inner = line.strip(_UNSEEN)
        if inner:
            start = at + line.index(inner)
            found.append((start, start + len(inner)))
        at += len(line) + 1
    return found


def _continues(text: str, one: tuple[int, int], other: tuple[int, int], width: int) -> bool:
    gap = text[one[1] : other[0]]
    return gap.count("\n") == 1 and _full(text, one, other, width) and not gap.endswith(("  ", "\t"))


def _full(text: str, one: tuple[int, int], other: tuple[int, int], width: int) -> bool:
    word = text.find(" ", other[0], other[1])
    first = (word if word >= 0 else other[1]) - other[0]
    return one[1] - one[0] + 1 + first > width - 8
