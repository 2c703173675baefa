"""How one witness departs from the base, ready for an apparatus: readings, and the gaps of what it lacks at length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.copies.body import Body
from variorum.exports.tracing import Segment
from variorum.model import Edit

LONG = 200
"""Characters of the base from which on words that a witness lacks are a gap, not an empty reading. An empty reading
would swallow every reading of other witnesses in the same stretch."""


class Mark(StrEnum):
    """Where a fragmentary witness begins, ends or has a gap, by TEI's names (Guidelines, 12.1.5)."""

    START = "witStart"
    END = "witEnd"
    GAP = "lacunaStart"
    RESUMES = "lacunaEnd"


@dataclass(frozen=True, slots=True)
class Variation:
    """Characters [start, end) of the base read as `words` in a witness; a mark stands at the open side of its gap."""

    start: int
    end: int
    words: str
    edits: tuple[Edit, ...] = ()
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Departures:
    """All of one witness: its variations in order, and the stretches of the base it lacks."""

    variations: tuple[Variation, ...]
    gaps: tuple[tuple[int, int], ...] = ()

    def lacks(self, start: int, end: int) -> bool:
        """Whether the witness has nothing that could read as characters [start, end) of the base do."""
        return any(a <= start and end <= b for a, b in self.gaps)

    def kept(self, base: str, start: int, end: int) -> str:
        """Characters [start, end) of the base without those the witness lacks."""
        made, at = [], start
        for a, b in self.gaps:
            if at < b and a < end:
                made.append(base[at : max(at, a)])
                at = min(end, b)
        return "".join([*made, base[at:end]])


def departures(base: Body, other: Body, segments: Sequence[Segment]) -> Departures:
    """How a witness departs from the base, from the segments between their bodies."""
    made: list[Variation] = []
    gaps: list[tuple[int, int]] = []
    for number, segment in enumerate(segments, start=1):
        words = other.text[segment.there : segment.there_end]
        if segment.end - segment.start >= LONG and not (words and segment.edits):
            begins = segment.start == 0 and not made
            ends = segment.end == len(base.text) and number == len(segments)
            gaps.append((segment.start, segment.end))
            made += _around(segment, words, begins=begins, ends=ends)
        else:
            made.append(Variation(segment.start, segment.end, words, segment.edits))
    return Departures(tuple(made), tuple(gaps))


def _around(segment: Segment, words: str, *, begins: bool, ends: bool) -> Iterator[Variation]:
    """The sides of a gap; words of the witness that nothing in the base answers to stand before it."""
    if not begins:
        mark = Mark.END if ends else Mark.GAP
        yield Variation(segment.start, segment.start, words, segment.edits, mark)
        words = ""
    if not ends:
        mark = Mark.START if begins else Mark.RESUMES
        yield Variation(segment.end, segment.end, words, segment.edits, mark)
