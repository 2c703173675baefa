"""From one body to another along the edits between them, proving every character on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.copies.body import Body
from variorum.exports.placing import Placed
from variorum.model import Edit


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters [start, end) of the base stand as [there, there_end) in the other body.

    `edits` are those that tell of it, the first of them foremost; none where the texts have nothing in common.
    """

    start: int
    end: int
    there: int
    there_end: int
    edits: tuple[Edit, ...] = ()


def traced(base: Body, other: Body, edits: Sequence[Placed]) -> list[Segment] | None:
    """What differs, told by the edits alone; None when they do not turn the one body into the other exactly.

    A moved stretch makes two segments, one where it left and one where it arrived, with the edits inside it.
    """
    here = deque(edits)
    arrivals = deque(sorted((p for p in edits if p.moved and p.there < p.there_end), key=lambda p: p.there))
    made: list[Segment] = []
    i = j = 0
    while here or arrivals:
        to_edit = here[0].start - i if here else None
        to_arrival = arrivals[0].there - j if arrivals else None
        first = to_arrival is None or (to_edit is not None and _comes_first(here[0], to_edit, arrivals[0], to_arrival))
        step = to_edit if first else to_arrival
        if step is None or step < 0 or base.text[i : i + step] != other.text[j : j + step]:
            return None
        segment = _departure(here.popleft(), j + step) if first else _arrival(arrivals.popleft(), i + step)
        if (segment.start, segment.there) != (i + step, j + step):
            return None
        made.append(segment)
        i, j = segment.end, segment.there_end
    return made if base.text[i:] == other.text[j:] else None


def _comes_first(edit: Placed, to_edit: int, arrival: Placed, to_arrival: int) -> bool:
    return to_edit <= to_arrival if edit.moved else edit.there <= arrival.there


def _departure(edit: Placed, there: int) -> Segment:
    if edit.moved:
        return Segment(edit.start, edit.end, there, there, (edit.edit,))
    return Segment(edit.start, edit.end, edit.there, edit.there_end, (edit.edit,))


def _arrival(edit: Placed, here: int) -> Segment:
    return Segment(here, here, edit.there, edit.there_end, (edit.edit, *edit.inside))
