"""From one body to another by alignment, where the edits between them do not cover all: accounts that share a part."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from variorum.copies.body import Body
from variorum.exports.placing import Placed
from variorum.exports.tracing import Segment
from variorum.model import Edit, Weight
from variorum.words.alignment import Match, align

Stretch = tuple[int, int]
Run = tuple[int, int, int, int]

_TOKEN = re.compile(r"\w+|\s|[^\w\s]")
_LONG = 12  # characters that are not equal by chance
_BESIDE = 4  # edits before a difference that may reach into it
_NEAR = 3  # times its own length: a shorter run between gaps so long is equal by chance


def aligned(
    base: Body, other: Body, edits: Sequence[Placed], shared: tuple[Sequence[Stretch], Sequence[Stretch]]
) -> list[Segment]:
    """What differs, in order, each difference with the edits that lie in it.

    Args:
        shared: the stretches of either body outside of which nothing is taken for the same text.
    """
    made = []
    i = j = 0
    end = len(base.text), len(base.text), len(other.text), len(other.text)
    for left, left_end, right, _ in [*_probable(_inside(_runs(base.text, other.text), shared), end), end]:
        if i < left or j < right:
            made.append(Segment(i, left, j, right, _told(edits, i, left, j, right)))
        i, j = left_end, right + left_end - left
    return made


def _runs(left: str, right: str) -> list[Run]:
    """Equal stretches of characters, in the order of both sides."""
    one, two = list(_TOKEN.finditer(left)), list(_TOKEN.finditer(right))
    return [_characters(one, two, match) for match in align([m[0] for m in one], [m[0] for m in two])]


def _inside(runs: Iterable[Run], shared: tuple[Sequence[Stretch], Sequence[Stretch]]) -> Iterator[Run]:
    """What of the runs lies in the shared stretches of both sides."""
    for a, a_end, b, _ in runs:
        for start, end in _within(shared[0], a, a_end):
            for there, there_end in _within(shared[1], start + b - a, end + b - a):
                yield there + a - b, there_end + a - b, there, there_end


def _within(stretches: Sequence[Stretch], start: int, end: int) -> Iterator[Stretch]:
    """What of the stretches, which are in order and apart, lies between two places."""
    for index in range(max(0, bisect_right(stretches, (start, start)) - 1), len(stretches)):
        low, high = max(start, stretches[index][0]), min(end, stretches[index][1])
        if low < high:
            yield low, high
        elif stretches[index][0] >= end:
            return


def _probable(found: Iterable[Run], end: Run) -> list[Run]:
    """The runs without those so short, between gaps so long, that they are equal by chance."""
    runs, kept = list(found), list[Run]()
    for index, (a, a_end, b, b_end) in enumerate(runs):
        before = kept[-1] if kept else (0, 0, 0, 0)
        after = runs[index + 1] if index + 1 < len(runs) else end
        gaps = max(a - before[1], b - before[3]), max(after[0] - a_end, after[2] - b_end)
        if a_end - a >= _LONG or min(gaps) <= _NEAR * (a_end - a):
            kept.append((a, a_end, b, b_end))
    return kept


def _characters(one: Sequence[re.Match[str]], two: Sequence[re.Match[str]], match: Match) -> Run:
    last = match.length - 1
    return (
        one[match.left].start(),
        one[match.left + last].end(),
        two[match.right].start(),
        two[match.right + last].end(),
    )


def _told(edits: Sequence[Placed], start: int, end: int, there: int, there_end: int) -> tuple[Edit, ...]:
    """The edits that tell most of a difference, those that matter most first; none where the rest is foreign text."""
    found, told = [], 0
    first = max(0, bisect_left(edits, start, key=lambda each: each.start) - _BESIDE)
    for each in edits[first : bisect_right(edits, end, key=lambda each: each.start)]:
        both = _overlap(each.start, each.end, start, end), _overlap(each.there, each.there_end, there, there_end)
        if min(both) >= 0 and max(both) > 0:
            found.append(each.edit)
            told += sum(both)
    return tuple(by_weight(found)) if 2 * told >= end - start + there_end - there else ()


def _overlap(a: int, a_end: int, b: int, b_end: int) -> int:
    """How many characters two stretches have in common; negative where they are apart."""
    return min(a_end, b_end) - max(a, b)


def by_weight(edits: Iterable[Edit]) -> list[Edit]:
    """Edits, those that matter most first, else as they come."""
    return sorted(edits, key=lambda edit: list(Weight).index(edit.weight))
