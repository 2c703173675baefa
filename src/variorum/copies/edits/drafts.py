"""Drafts of edits: changes cut and joined the way an editor would tell them, one a changed phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.copies.body import Body
from variorum.copies.edits.by_sense import cut_by_sense
from variorum.copies.edits.changes import Change, covering
from variorum.copies.edits.clauses import Judge, across_clauses
from variorum.copies.edits.context import written
from variorum.copies.edits.group import Group
from variorum.copies.edits.lexicon import ADDRESS, GRAMMAR
from variorum.copies.edits.marks import paired
from variorum.copies.edits.sentences import ends_sentence, line_for_block
from variorum.model import EditType
from variorum.words.alignment import Stretch

_APART = 8  # words on both sides that, with nothing in common, are told as two one-sided edits
_SHORT = 4  # letters of a word written short
_BRACKETS = re.compile(r"[()\[\]]")


def drafted(left: Body, right: Body, found: Iterable[Change], judge_of: Judge) -> list[Change]:
    """The changes with titles and foreign texts told apart, dates whole, and reworded clauses together."""
    parts = cut_by_sense(left, right, _cut_titles(left, right, found), judge_of)
    drafts = _grown_dates(left, right, parts, judge_of)
    return paired(left, right, across_clauses(left, right, drafts, judge_of))


def _cut_titles(left: Body, right: Body, found: Iterable[Change]) -> Iterator[Change]:
    """Changes with a title before a kept name, and texts that have nothing in common, told apart."""
    for change in found:
        group = change.group
        if group is None or group.moved or not change.before or not change.after:
            yield change
            continue
        yield from _parted(left, right, change, group)


def _parted(left: Body, right: Body, change: Change, group: Group) -> Iterator[Change]:
    cut_left = _title_start(left, group.left, group.left_end)
    cut_right = _title_start(right, group.right, group.right_end)
    if _foreign(left, right, group):
        yield from _split(left, right, change, group, group.left_end, group.right)
    elif cut_left < group.left_end and cut_right == group.right_end and cut_left > group.left:
        yield from _split(left, right, change, group, cut_left, group.right_end)
    elif cut_right < group.right_end and cut_left == group.left_end and cut_right > group.right:
        yield from _split(left, right, change, group, group.left_end, cut_right)
    else:
        yield change


def _title_start(body: Body, start: int, end: int) -> int:
    """Where the words of address at the end of [start, end) begin, when a name follows them; else its end."""
    at = end
    if not written(body, end)[:1].isupper():
        return end
    while at > start and body.words[at - 1] in ADDRESS:
        at -= 1
    return at


def _foreign(left: Body, right: Body, group: Group) -> bool:
    one = {w for w in left.words[group.left : group.left_end] if w not in GRAMMAR}
    other = {w for w in right.words[group.right : group.right_end] if w not in GRAMMAR}
    if line_for_block(left, right, Stretch(group.left, group.left_end, group.right, group.right_end)):
        return 2 * len(one & other) <= min(len(one), len(other))
    long = min(group.left_end - group.left, group.right_end - group.right) >= _APART
    return long and 4 * len(one & other) < min(len(one), len(other))


def _split(left: Body, right: Body, change: Change, group: Group, at: int, there: int) -> Iterator[Change]:
    """Two changes that together are the one: words before `at` and `there`, and words from there on."""
    a = left.ends[at - 1] if at > group.left else change.left
    b = right.ends[there - 1] if there > group.right else change.right
    first = Change(
        change.left,
        a,
        change.right,
        b,
        left.text[change.left : a],
        right.text[change.right : b],
        Group(group.left, at, group.right, there),
    )
    yield first
    yield Change(
        a,
        change.left_end,
        b,
        change.right_end,
        left.text[a : change.left_end],
        right.text[b : change.right_end],
        Group(at, group.left_end, there, group.right_end),
    )


def _grown_dates(left: Body, right: Body, found: Iterable[Change], judge_of: Judge) -> list[Change]:
    """A changed date with the unchanged figures that belong to it, and brackets that opened or closed with a change."""
    grown: list[Change] = []
    ordered = list(found)
    for place, change in enumerate(ordered):
        last = grown[-1] if grown else None
        if last and _within(change, last):
            continue
        marks = change.group is None and last is not None and last.group is not None
        if last and marks and (_BRACKETS.search(change.before + change.after) or _shortened(last, change)):
            joined = _date_and_figure(left, right, last, change)
            if joined:
                grown[-1] = joined
                continue
        wider = _with_figure(left, right, change, change.group, judge_of) if change.group else change
        behind = [c for c in ordered[place + 1 : place + 4] if c.left < wider.left_end or c.right < wider.right_end]
        grown.append(wider if all(_within(c, wider) for c in behind) else change)
    return grown


def _shortened(words: Change, marks: Change) -> bool:
    """Whether on one side only a full stop ends a word written short, "E.U." or "St." """
    before, after = marks.before.strip(), marks.after.strip()
    short = words.before if before else words.after
    return {before, after} == {".", ""} and 0 < len(short.split(".")[-1]) <= _SHORT and short[:1].isupper()


def _within(change: Change, other: Change) -> bool:
    """Whether a change lies inside another on both sides."""
    left = other.left <= change.left and change.left_end <= other.left_end
    right = other.right <= change.right and change.right_end <= other.right_end
    return left and right and (change.left < other.left_end or change.right < other.right_end)


def _date_and_figure(left: Body, right: Body, last: Change, marks: Change) -> Change | None:
    if last.left_end != marks.left or last.right_end != marks.right or "\n" in marks.before + marks.after:
        return None
    before, after = marks.before.rstrip(), marks.after.rstrip()
    if marks.before[len(before) :] != marks.after[len(after) :]:
        return None
    return covering(
        left, right, last, (last.left, marks.left + len(before), last.right, marks.right + len(after)), last.group
    )


def _with_figure(left: Body, right: Body, change: Change, group: Group, judge_of: Judge) -> Change:
    a, b = group.left_end, group.right_end
    figure = a < len(left) and b < len(right) and left.words[a] == right.words[b] and left.words[a].isdigit()
    if not figure or change.moved or not change.before or not change.after:
        return change
    inside = not ends_sentence(left, a - 1) and not ends_sentence(right, b - 1)
    if inside and judge_of(change).edit is EditType.DATE:
        wider = Group(group.left, a + 1, group.right, b + 1)
        return covering(left, right, change, (change.left, left.ends[a], change.right, right.ends[b]), wider)
    return change
