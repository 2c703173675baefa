"""A changed phrase taken apart at words of one sense, so that what tells something else stands alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.clauses import Judge
from variorum.copies.edits.group import Group
from variorum.copies.edits.lexicon import WEIGHTLESS
from variorum.copies.edits.senses import same_sense
from variorum.copies.edits.spelling import same_place, same_style
from variorum.model import Weight

_LONGEST = 14  # words of a phrase that are paired one by one
_LEAST = 3  # letters of a word that parts a phrase


def cut_by_sense(left: Body, right: Body, found: Iterable[Change], judge_of: Judge) -> Iterator[Change]:
    """The changes, those of several words that change what is told cut where both sides have a word of one sense."""
    for change in found:
        if change.group is None or not _several(change.group) or judge_of(change).weight is not Weight.SUBSTANTIVE:
            yield change
            continue
        anchors = _anchors(left, right, change.group, _alike if judge_of(change).lacking else _in_two_styles)
        yield from _pieces(left, right, change, anchors) if anchors else (change,)


def _several(group: Group) -> bool:
    sizes = group.left_end - group.left, group.right_end - group.right
    return not group.moved and min(sizes) > 1 and max(sizes) <= _LONGEST


def _anchors(left: Body, right: Body, group: Group, alike: Callable[[str, str], bool]) -> list[tuple[int, int]]:
    """Places of words that are alike, in the order of both sides."""
    here, there = left.words[group.left : group.left_end], right.words[group.right : group.right_end]
    found: list[tuple[int, int]] = []
    at = 0
    for i, word in enumerate(here):
        if len(word) <= _LEAST or word in WEIGHTLESS:
            continue
        j = next((j for j in range(at, len(there)) if alike(word, there[j])), None)
        if j is not None:
            found.append((group.left + i, group.right + j))
            at = j + 1
    return found


def _alike(word: str, other: str) -> bool:
    return len(other) > _LEAST and other not in WEIGHTLESS and (word == other or same_sense(word, other))


def _in_two_styles(word: str, other: str) -> bool:
    """Whether two words are one name or word as two desks write it: that parts a phrase whatever else it tells."""
    return len(other) > _LEAST and (same_style(word, other) or same_place(word, other))


def _pieces(left: Body, right: Body, change: Change, anchors: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """Changes that together are the one; the marks between two pieces go with the later where they differ."""
    assert change.group is not None
    a_end, b_end = change.left, change.right
    for piece in _groups(change.group, anchors):
        a, b = a_end, b_end
        a_end = left.ends[piece.left_end - 1] if piece.left < piece.left_end else a_end
        b_end = right.ends[piece.right_end - 1] if piece.right < piece.right_end else b_end
        if piece.left < piece.left_end and piece.right < piece.right_end:
            gaps = left.text[a : left.starts[piece.left]], right.text[b : right.starts[piece.right]]
            a, b = (a + len(gaps[0]), b + len(gaps[1])) if gaps[0] == gaps[1] else (a, b)
        before, after = left.text[a:a_end], right.text[b:b_end]
        if before != after:
            yield Change(a, a_end, b, b_end, before, after, piece)


def _groups(group: Group, anchors: Sequence[tuple[int, int]]) -> Iterator[Group]:
    a, b = group.left, group.right
    for i, j in anchors:
        if (a, b) != (i, j):
            yield Group(a, i, b, j)
        yield Group(i, i + 1, j, j + 1)
        a, b = i + 1, j + 1
    if (a, b) != (group.left_end, group.right_end):
        yield Group(a, group.left_end, b, group.right_end)
