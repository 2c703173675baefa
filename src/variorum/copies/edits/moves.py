"""Stretches that left one place and arrived at another, and the parts of two bodies in which they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.phrases import Judgement, substantive, trivial
from variorum.copies.likeness import Likeness, Shared
from variorum.model import EditType
from variorum.words.alignment import Stretch


def moves(drafts: Sequence[Change]) -> Iterator[tuple[Change, Judgement]]:
    """One change for every stretch that moved; what changed inside it on the way is told apart, see `inside`."""
    gone = {c.moved: c for c in drafts if c.moved and c.before}
    come = {c.moved: c for c in drafts if c.moved and c.after}
    for number in sorted({*gone, *come}):
        away, there = gone.get(number), come.get(number)
        if away is not None and there is not None:
            both = Change(away.left, away.left_end, there.right, there.right_end, away.before, there.after)
            yield both, trivial(EditType.MOVED, "stands elsewhere in the text")
        elif one := away or there:
            side = EditType.ONLY_IN_A if away else EditType.ONLY_IN_B
            yield one, substantive(side, "on one side only")


def inside(left: Body, right: Body, move: Change) -> tuple[Body, Body, Likeness]:
    """What moved, without the space around it, as two bodies of their own that share all they have."""
    one = _part(left, *_bounds(move.left, move.before))
    other = _part(right, *_bounds(move.right, move.after))
    every = Shared(Stretch(0, len(one), 0, len(other)), 0, 0, 0, True)
    return one, other, Likeness((every,), 1.0, 1.0)


def _bounds(start: int, words: str) -> tuple[int, int]:
    first = start + len(words) - len(words.lstrip())
    return first, first + len(words.strip())


def _part(body: Body, start: int, end: int) -> Body:
    """Characters [start, end) of a body, which know where they stand in the account."""
    pieces: list[tuple[int, int, int]] = []
    joined: list[bool] = []
    for (at, there, length), beside in zip(body.pieces, body.joined, strict=True):
        low, high = max(start, at), min(end, at + length)
        if low <= high:  # a block it only touches too: the break beside that is its own
            pieces.append((low - start, there + low - at, high - low))
            joined.append(beside)
    return Body(body.document, body.text[start:end], pieces, joined)
