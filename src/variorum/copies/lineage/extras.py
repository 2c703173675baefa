"""Extra text: whole sentences on one side of a pair only, and the place where the other side lacks them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.wording import WORD

_FOREIGN = 0.3  # of a sentence's words stand on the other side at most: it is no version of anything there
_LEAST = 3  # words of a sentence
_ENDS = re.compile(r"[.!?…][”\"’'»)\]]*(?=\s|$)|\n")
_SHORTENED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|No|vs|[A-Z])\.$")
_LONGEST_SHORT = 12  # characters of a shortened word with the marks around it
_MOST = 60  # extra texts of one side that are looked at
_MOVED = -2  # in place of a sentence's partner: its words stand elsewhere on the other side

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Extra:
    """Whole sentences [start, end) of the fuller body that the shorter one lacks at its character `place`.

    `left` says that the shorter side is the left one; `before` and `after` are the shorter side's sentences around the
    place, "" where there is none; `joined` says that both stand in the fuller one too, right around the extra text.
    """

    full: Body
    start: int
    end: int
    short: Body
    place: int
    left: bool
    before: str
    after: str
    joined: bool

    @property
    def text(self) -> str:
        """The words only the fuller side has."""
        return self.full.text[self.start : self.end]

    @property
    def last(self) -> str:
        """The last sentence of the extra text."""
        return self.text[sentence_ranges(self.text)[-1][0] :].strip()


def ends_sentence(text: str) -> bool:
    """Whether a text ends where a sentence does."""
    last = text[-_LONGEST_SHORT:]
    return bool(re.search(r"[.!?…][”\"’'»)\]]*$", last)) and not _SHORTENED.search(last)


def sentence_ranges(text: str) -> list[Range]:
    """The characters [start, end) of every sentence; blocks part them too."""
    found, start = [], 0
    for end in _ENDS.finditer(text):
        if end[0] == "\n" or not _SHORTENED.search(text, max(start, end.end() - _LONGEST_SHORT), end.end()):
            if WORD.search(text, start, end.end()):
                found.append((start, end.end()))
            start = end.end()
    if WORD.search(text, start):
        found.append((start, len(text)))
    return found


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[start:end].strip() for start, end in sentence_ranges(text)]


def extras(left: Body, right: Body, changes: Sequence[Change]) -> list[Extra]:
    """Runs of sentences that only one body has, the first of either."""
    there = [_Changed(c.left, c.left_end, c.right_end, bool(c.moved)) for c in changes]
    back = [_Changed(c.right, c.right_end, c.left_end, bool(c.moved)) for c in changes]
    sides = _one_side(left, right, there, left=False), _one_side(right, left, back, left=True)
    return [extra for side in sides for extra in islice(side, _MOST)]


@dataclass(frozen=True, slots=True)
class _Changed:
    """Changed characters [start, end) of one side, the other side's place behind them, and whether they only moved."""

    start: int
    end: int
    there: int
    moved: bool


def _one_side(full: Body, short: Body, changed: Sequence[_Changed], *, left: bool) -> Iterator[Extra]:
    own, other = sentence_ranges(full.text), sentence_ranges(short.text)
    partners = [-1, *_partners(full, own, other, changed), len(other)]
    for lone, group in groupby(range(1, len(own) + 1), key=lambda i: partners[i] is None):
        run = list(group)
        before, after = partners[run[0] - 1], partners[run[-1] + 1]
        if not lone or before is None or after is None or _MOVED in (before, after) or before >= after:
            continue
        yield Extra(
            full=full,
            start=own[run[0] - 1][0],
            end=own[run[-1] - 1][1],
            short=short,
            place=other[before][1] if before >= 0 else 0,
            left=left,
            before=short.text[slice(*other[before])].strip() if before >= 0 else "",
            after=short.text[slice(*other[before + 1])].strip() if before + 1 < len(other) else "",
            joined=after == before + 1,
        )


def _partners(
    full: Body, own: Sequence[Range], other: Sequence[Range], changed: Sequence[_Changed]
) -> list[int | None]:
    """For every sentence that of the other side in which most of its kept words stand; None where few are kept."""
    starts, ends = [start for start, _ in other], [each.end for each in changed]
    found: list[int | None] = []
    word = 0
    for _, end in own:
        points: Counter[int] = Counter()
        count = moved = 0
        while word < len(full) and full.starts[word] < end:
            at, count, word = full.starts[word], count + 1, word + 1
            index = bisect_right(ends, at)
            if index < len(changed) and changed[index].start <= at:
                moved += changed[index].moved
            else:
                place = changed[index - 1].there + at - changed[index - 1].end if index else at
                points[max(0, bisect_right(starts, place) - 1)] += 1
        if points and (count < _LEAST or sum(points.values()) > _FOREIGN * count):
            found.append(min(points, key=lambda place: (-points[place], place)))
        else:
            found.append(_MOVED if moved else None)
    return found
