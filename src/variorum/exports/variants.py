"""Where one account differs from another: the exact segments of both bodies, each with the edits that tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.copies.body import Body
from variorum.exports.aligning import aligned
from variorum.exports.placing import placed
from variorum.exports.tracing import Segment, traced
from variorum.model import Copy, Edit


def variants(base: Body, other: Body, copy: Copy, edits: Sequence[Edit]) -> list[Segment]:
    """What differs between two bodies, in order: replacing every segment turns the base into the other exactly.

    Args:
        copy: what the two share.
        edits: the edits between them. Where they tell every difference the segments are these edits, else an
            alignment of the shared words, in which a segment may have no edit.
    """
    found = placed(base, other, edits)
    along = traced(base, other, found)
    if along is not None:
        return along
    return aligned(base, other, found, (shared(base, copy), shared(other, copy)))


def shared(body: Body, copy: Copy) -> list[tuple[int, int]]:
    """The stretches of one side's body that a copy covers, in order."""
    spans = copy.spans("left" if copy.left == body.document else "right")
    found = []
    for at, there, length in body.pieces:
        for span in spans:
            low, high = max(span.start, there), min(span.end, there + length)
            if low < high:
                found.append((at + low - there, at + high - there))
    return _joined(found)


def _joined(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches with those that meet, but for the break between two blocks, as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
