"""Edits, which name places in accounts, as places in the two bodies that were compared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.copies.body import Body
from variorum.model import Edit, EditType, Span


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """An edit as characters [start, end) of the base's body and [there, there_end) of the other's.

    `inside` are the edits of words that moved.
    """

    start: int
    end: int
    there: int
    there_end: int
    edit: Edit
    inside: tuple[Edit, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether the same words stand at different places in the two bodies."""
        return self.edit.edit is EditType.MOVED


def placed(base: Body, other: Body, edits: Sequence[Edit]) -> list[Placed]:
    """The edits that lie in both bodies, in the order of the base; those of headlines and credits do not."""
    found = []
    for edit in edits:
        turned = edit.left != base.document
        here, there = ("right", "left") if turned else ("left", "right")
        before, after = (edit.after, edit.before) if turned else (edit.before, edit.after)
        one, two = _in_body(base, edit.spans(here), before), _in_body(other, edit.spans(there), after)
        if one is not None and two is not None:
            found.append(Placed(one, one + len(before), two, two + len(after), edit))
    ordered = sorted(found, key=lambda p: (p.start, p.end, p.there, p.there_end, p.edit.id))
    outside = [each for each in ordered if not any(_holds(move, each) for move in ordered if move.moved)]
    return [
        replace(each, inside=tuple(p.edit for p in ordered if _holds(each, p))) if each.moved else each
        for each in outside
    ]


def _holds(move: Placed, other: Placed) -> bool:
    """Whether an edit lies in words that moved, on both sides."""
    left = move.start <= other.start and other.end <= move.end
    return move is not other and left and move.there <= other.there and other.there_end <= move.there_end


def _in_body(body: Body, spans: Sequence[Span], words: str) -> int | None:
    """Where words stand in a body; None where they do not."""
    if not spans or spans[0].document != body.document:
        return None
    for start in _places(body, spans[0].start):
        if start >= 0 and body.text.startswith(words, start):
            return start
    return None


def _places(body: Body, place: int) -> Iterator[int]:
    """Places of the body that a place of the account may mean: a break between blocks need not stand in it."""
    index = bisect_right(body.pieces, place, key=lambda piece: piece[1]) - 1
    for at, there, length in body.pieces[max(0, index - 1) : index + 1][::-1]:
        if there <= place <= there + length:
            yield at + place - there
            yield at + place - there - 1
    if not body.pieces:
        yield 0
