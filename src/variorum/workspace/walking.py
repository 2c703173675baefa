"""Two bodies walked side by side, from edit to edit: every character of both becomes part of exactly one piece.

What stands between two edits is compared again, so that nothing is ever shown as the same that is not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.copies.body import Body
from variorum.model import Edit, EditType, Span
from variorum.words.alignment import Match, align
from variorum.workspace.comparison import Piece, Sort

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_AROUND = (EditType.HEADLINE,)


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """An edit over characters [a, a_end) of the left body and [b, b_end) of the right one; `moved` from 1."""

    a: int
    a_end: int
    b: int
    b_end: int
    edit: Edit
    moved: int = 0


Range = tuple[int, int, int, int]


def placed(edits: Iterable[Edit], left: Body, right: Body) -> tuple[list[Placed], list[Edit]]:
    """Edits of the bodies by their characters, moves numbered; and those whose words stand elsewhere."""
    found: list[Placed] = []
    apart: list[Edit] = []
    moves = 0
    for edit in edits:
        before, after = (edit.before, edit.after) if edit.left == left.document else (edit.after, edit.before)
        here, there = ("left", "right") if edit.left == left.document else ("right", "left")
        a, b = _start(left, edit.spans(here), before), _start(right, edit.spans(there), after)
        if a is None or b is None or edit.edit in _AROUND:
            apart.append(edit)
            continue
        moves += edit.edit is EditType.MOVED
        number = moves if edit.edit is EditType.MOVED else 0
        found.append(Placed(a, a + len(before), b, b + len(after), edit, number))
    return sorted(found, key=lambda p: (p.a, p.b, p.a_end, p.b_end)), apart


def _start(body: Body, spans: Sequence[Span], words: str) -> int | None:
    """Where in a body the words begin that stand at some spans of its account; None when they do not stand there."""
    if not spans:
        return None
    first = spans[0].start
    index = bisect_right(body.pieces, first, key=lambda piece: piece[1]) - 1
    for place in range(max(0, index - 1), min(len(body.pieces), index + 2)):
        at, there, length = body.pieces[place]
        if there <= first <= there + length:
            # a break that other blocks stand in has no characters of its own in the account
            for start in (at + first - there, at + first - there - 1):
                if start >= 0 and body.text.startswith(words, start):
                    return start
    return 0 if not body.pieces and not words else None


def walk(left: Body, right: Body, edits: Sequence[Placed], within: Range) -> list[Piece]:
    """The pieces of characters [a, a_end) and [b, b_end), given the edits that lie inside them."""
    moved = [edit for edit in edits if edit.moved]
    inner: dict[int, list[Placed]] = {edit.moved: [] for edit in moved}
    plain: list[Placed] = []
    for edit in edits:
        if not edit.moved:
            holder = next((m for m in moved if _holds(m, edit)), None)
            (inner[holder.moved] if holder else plain).append(edit)
    walker = _Walker(left, right, within)
    for stop in _stops(plain, moved, within):
        walker.go(stop, inner.get(stop.placed.moved, ()))
    return walker.finished()


def _holds(move: Placed, edit: Placed) -> bool:
    return move.a <= edit.a and edit.a_end <= move.a_end and move.b <= edit.b and edit.b_end <= move.b_end


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place to stop at: an edit, or one end of a move; `sides` says which sides have words of it."""

    placed: Placed
    sort: Sort

    @property
    def left(self) -> int | None:
        """Where it begins on the left; None when it has no words there."""
        one_sided = self.sort is Sort.HERE or self.placed.a == self.placed.a_end
        return None if one_sided else self.placed.a

    @property
    def right(self) -> int | None:
        """Where it begins on the right; None when it has no words there."""
        one_sided = self.sort is Sort.AWAY or self.placed.b == self.placed.b_end
        return None if one_sided else self.placed.b


def _stops(plain: Sequence[Placed], moved: Sequence[Placed], within: Range) -> Iterator[_Stop]:
    """Edits and both ends of moves in the order in which a reader of both sides meets them."""
    here = sorted((_Stop(p, Sort.CHANGED) for p in plain), key=lambda s: (s.placed.a, s.placed.b))
    aways = sorted((_Stop(p, Sort.AWAY) for p in moved), key=lambda s: s.placed.a)
    heres = sorted((_Stop(p, Sort.HERE) for p in moved), key=lambda s: s.placed.b)
    queues, at = [aways, heres, here], [0, 0, 0]
    a, _, b, _ = within
    while any(place < len(queue) for place, queue in zip(at, queues, strict=True)):
        waiting = [(queue[place], number) for number, (place, queue) in enumerate(zip(at, queues, strict=True))
                   if place < len(queue)]  # fmt: skip
        stop, number = min(waiting, key=lambda each: (_distance(each[0], a, b), each[1]))
        far = _distance(stop, a, b)
        a = stop.placed.a_end if stop.left is not None else a + far
        b = stop.placed.b_end if stop.right is not None else b + far
        at[number] += 1
        yield stop


def _distance(stop: _Stop, a: int, b: int) -> int:
    """How many characters lie before a stop, seen from (a, b)."""
    ways = [place - start for place, start in ((stop.left, a), (stop.right, b)) if place is not None]
    return max(0, min(ways)) if ways else 0


class _Walker:
    """Where the walk stands, and the pieces made so far."""

    def __init__(self, left: Body, right: Body, within: Range) -> None:
        self._left, self._right = left, right
        self._a, self._a_end, self._b, self._b_end = within
        self._made: list[Piece] = []

    def go(self, stop: _Stop, inner: Sequence[Placed]) -> None:
        """On to the stop, and over it."""
        placed = stop.placed
        far = _distance(stop, self._a, self._b)
        a = stop.left if stop.left is not None else min(self._a + far, self._a_end)
        b = stop.right if stop.right is not None else min(self._b + far, self._b_end)
        if a < self._a or b < self._b:
            return  # it overlaps one before it; what it covers is compared anew
        self._fill(a, b)
        a_end = placed.a_end if stop.left is not None else a
        b_end = placed.b_end if stop.right is not None else b
        inside: list[Piece] = []
        if placed.moved:
            inside = walk(self._left, self._right, inner, (placed.a, placed.a_end, placed.b, placed.b_end))
        self._add(stop.sort, (a, a_end, b, b_end), placed.edit, placed.moved, inside)

    def finished(self) -> list[Piece]:
        """All pieces, after what stands behind the last stop."""
        self._fill(self._a_end, self._b_end)
        return self._made

    def _fill(self, a: int, b: int) -> None:
        """What stands between two stops: the same on both sides, or told apart anew."""
        one, other = self._left.text[self._a : a], self._right.text[self._b : b]
        if one == other:
            if one:
                self._add(Sort.SAME, (self._a, a, self._b, b))
            return
        start_a, start_b = self._a, self._b
        for sort, (i, i_end, j, j_end) in _apart(one, other):
            self._add(sort, (start_a + i, start_a + i_end, start_b + j, start_b + j_end))

    def _add(
        self, sort: Sort, chars: Range, edit: Edit | None = None, moved: int = 0, inside: Sequence[Piece] = ()
    ) -> None:
        a, a_end, b, b_end = chars
        self._made.append(Piece(
            sort=sort, left=self._left.text[a:a_end], right=self._right.text[b:b_end],
            left_spans=self._left.spans(a, a_end), right_spans=self._right.spans(b, b_end), edit=edit, moved=moved,
            inside=tuple(inside),
        ))  # fmt: skip
        self._a, self._b = a_end, b_end


def _apart(one: str, other: str) -> Iterator[tuple[Sort, Range]]:
    """Two strings as runs of the same characters and what differs between them."""
    left, right = _TOKEN.findall(one), _TOKEN.findall(other)
    starts, there = _places(left), _places(right)
    i = j = 0
    for run in [*align(left, right), Match(len(left), len(right), 0)]:
        if i < run.left or j < run.right:
            yield Sort.UNWEIGHED, (starts[i], starts[run.left], there[j], there[run.right])
        i, j = run.left + run.length, run.right + run.length
        if run.length:
            yield Sort.SAME, (starts[run.left], starts[i], there[run.right], there[j])


def _places(tokens: Sequence[str]) -> list[int]:
    """Where each token begins, and where the last one ends."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places
