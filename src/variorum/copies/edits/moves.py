"""Stretches that left one place and arrived at another, with what changed inside them on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.changes import Change
from variorum.copies.edits.clauses import Judge
from variorum.copies.edits.group import Group
from variorum.copies.edits.phrases import Judgement, style, substantive, trivial
from variorum.model import EditType, Weight
from variorum.words.alignment import Match, align

_WHY = "stands elsewhere in the text"


def moves(left: Body, right: Body, drafts: Sequence[Change], judge_of: Judge) -> Iterator[tuple[Change, Judgement]]:
    """One change for every stretch that moved, as weighty as the weightiest change inside it."""
    gone = {c.moved: c for c in drafts if c.moved and c.before}
    come = {c.moved: c for c in drafts if c.moved and c.after}
    for number in sorted({*gone, *come}):
        away, there = gone.get(number), come.get(number)
        if away is not None and there is not None:
            both = Change(away.left, away.left_end, there.right, there.right_end, away.before, there.after)
            yield both, _judged(left, right, away, there, judge_of)
        elif one := away or there:
            side = EditType.ONLY_IN_A if away else EditType.ONLY_IN_B
            yield one, substantive(side, "on one side only")


def _judged(left: Body, right: Body, away: Change, there: Change, judge_of: Judge) -> Judgement:
    weights = {judge_of(change).weight for change in _inside(left, right, away, there)}
    if Weight.SUBSTANTIVE in weights:
        return substantive(EditType.MOVED, f"{_WHY}, with other words in it")
    if Weight.HOUSE_STYLE in weights:
        return style(EditType.MOVED, f"{_WHY}, in another house style")
    return trivial(EditType.MOVED, _WHY)


def _inside(left: Body, right: Body, away: Change, there: Change) -> Iterator[Change]:
    """The changed words inside a stretch that moved."""
    if away.group is None or there.group is None:
        return
    a, b = away.group.left, there.group.right
    words, others = left.words[a : away.group.left_end], right.words[b : there.group.right_end]
    i = j = 0
    for run in [*align(words, others), Match(len(words), len(others), 0)]:
        if i < run.left or j < run.right:
            yield _change(left, right, Group(a + i, a + run.left, b + j, b + run.right))
        i, j = run.left + run.length, run.right + run.length


def _change(left: Body, right: Body, group: Group) -> Change:
    low, high = _characters(left, group.left, group.left_end), _characters(right, group.right, group.right_end)
    return Change(*low, *high, left.text[slice(*low)], right.text[slice(*high)], group)


def _characters(body: Body, start: int, end: int) -> tuple[int, int]:
    if start < end:
        return body.starts[start], body.ends[end - 1]
    place = body.starts[start] if start < len(body) else len(body.text)
    return place, place
