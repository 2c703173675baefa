"""What turns one body into another, exactly: `apply(changes, left) == right`, moved text included.

Words are aligned first, then what stands between equal words is compared; so a change is either of words or only of
the marks and breaks around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.copies.body import Body
from variorum.copies.edits.group import Group
from variorum.copies.edits.groups import groups
from variorum.copies.likeness import Likeness

_HYPHEN = re.compile(r"[-‐‑–]| ?")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Characters [left, left_end) of the left body stand as [right, right_end) in the right one.

    `group` tells which words changed; None when only letters' case, marks or breaks did. A moved stretch makes two
    changes, one where it left and one where it arrived, of the same `moved` number (from 1).
    """

    left: int
    left_end: int
    right: int
    right_end: int
    before: str
    after: str
    group: Group | None = None
    moved: int = 0


def changes(left: Body, right: Body, found: Likeness) -> list[Change]:
    """Everything that differs, in the order of both bodies."""
    made: list[Change] = []
    at_left = at_right = 0
    char_left = char_right = 0
    for group in groups(left, right, found):
        run = group.left - at_left
        if run:
            made += _in_run(left, right, at_left, at_right, run, char_left, char_right)
            char_left, char_right = left.ends[group.left - 1], right.ends[group.right - 1]
        end_left, end_right = _start(left, group.left_end), _start(right, group.right_end)
        made += _of_group(left, right, group, (char_left, end_left, char_right, end_right))
        at_left, at_right, char_left, char_right = group.left_end, group.right_end, end_left, end_right
    run = len(left) - at_left
    if run:
        made += _in_run(left, right, at_left, at_right, run, char_left, char_right)
        char_left, char_right = left.ends[-1], right.ends[-1]
    made += _change(left, right, char_left, len(left.text), char_right, len(right.text))
    return _together(left, right, made)


def _start(body: Body, word: int) -> int:
    return body.starts[word] if word < len(body) else len(body.text)


def _in_run(left: Body, right: Body, a: int, b: int, run: int, low: int, high: int) -> Iterator[Change]:
    """Differences inside a run of equal words, from characters `low` and `high` to the end of its last word."""
    if left.text[low : left.ends[a + run - 1]] == right.text[high : right.ends[b + run - 1]]:
        return
    for step in range(run):
        i, j = a + step, b + step
        yield from _change(left, right, low, left.starts[i], high, right.starts[j])
        yield from _change(left, right, left.starts[i], left.ends[i], right.starts[j], right.ends[j])
        low, high = left.ends[i], right.ends[j]


def _change(
    left: Body, right: Body, a: int, a_end: int, b: int, b_end: int, group: Group | None = None
) -> Iterator[Change]:
    before, after = left.text[a:a_end], right.text[b:b_end]
    if before != after:
        yield Change(a, a_end, b, b_end, before, after, group, group.moved if group else 0)


def _of_group(left: Body, right: Body, group: Group, chars: tuple[int, int, int, int]) -> Iterator[Change]:
    """The marks before changed words, the words, and the marks after them, each as a change of its own."""
    a, a_end, b, b_end = chars
    if group.left < group.left_end and group.right < group.right_end:
        yield from _change(left, right, a, left.starts[group.left], b, right.starts[group.right])
        yield from _change(
            left,
            right,
            left.starts[group.left],
            left.ends[group.left_end - 1],
            right.starts[group.right],
            right.ends[group.right_end - 1],
            group,
        )
        yield from _change(left, right, left.ends[group.left_end - 1], a_end, right.ends[group.right_end - 1], b_end)
    elif group.left < group.left_end:
        for one in _one_sided(left, right, group, chars):
            yield one
    elif group.right < group.right_end:
        for one in _one_sided(right, left, _turned(group), (b, b_end, a, a_end)):
            yield Change(
                one.right,
                one.right_end,
                one.left,
                one.left_end,
                one.after,
                one.before,
                group if one.group else None,
                group.moved if one.group else 0,
            )


def _turned(group: Group) -> Group:
    return replace(group, left=group.right, left_end=group.right_end, right=group.left, right_end=group.left_end)


def _one_sided(here: Body, there: Body, group: Group, chars: tuple[int, int, int, int]) -> Iterator[Change]:
    """Words that stand on one side only, with the marks on that side of them that the other side lacks."""
    a, a_end, b, b_end = chars
    first, last = here.starts[group.left], here.ends[group.left_end - 1]
    kept = there.text[b:b_end]
    for shared in range(_same_start(here.text[a:first], kept), -1, -1):
        if here.text[last:a_end].endswith(kept[shared:]):
            place = b + shared
            yield from _change(here, there, a + shared, a_end - len(kept) + shared, place, place, group)
            return
    if _marks(here.text[last:a_end]) == _marks(kept) != _marks(here.text[a:first]):
        yield from _change(here, there, a, last, b, b, group)
        yield from _change(here, there, last, a_end, b, b_end)
        return
    yield from _change(here, there, a, first, b, b_end)
    yield from _change(here, there, first, a_end, b_end, b_end, group)


def _same_start(one: str, other: str) -> int:
    """How many first characters are the same."""
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return count


def _marks(text: str) -> str:
    return _SPACE.sub("", text)


def _together(left: Body, right: Body, made: Sequence[Change]) -> list[Change]:
    """Changes of marks and case that touch, or that have one unchanged word or less between joined marks, as one."""
    joined: list[Change] = []
    ordered = sorted(made, key=lambda c: (c.left, c.right))
    for index, change in enumerate(ordered):
        if change.group is None and _HYPHEN.fullmatch(change.before) and _HYPHEN.fullmatch(change.after):
            beside = joined[-1:] + ordered[index + 1 : index + 2]
            change = _with_words(left, right, change, beside)
        last = joined[-1] if joined else None
        if last and last.group is None and change.group is None and _touch(left, last, change):
            joined[-1] = Change(
                last.left,
                max(last.left_end, change.left_end),
                last.right,
                max(last.right_end, change.right_end),
                left.text[last.left : max(last.left_end, change.left_end)],
                right.text[last.right : max(last.right_end, change.right_end)],
            )
        else:
            joined.append(change)
    return joined


def _with_words(left: Body, right: Body, change: Change, beside: Sequence[Change]) -> Change:
    """A hyphen's coming or going with the words it joins, where no change beside it has them already."""
    i, j = bisect_left(left.starts, change.left_end), bisect_left(right.starts, change.right_end)
    if not (0 < i < len(left) and 0 < j < len(right)):
        return change
    a, a_end, b, b_end = left.starts[i - 1], left.ends[i], right.starts[j - 1], right.ends[j]
    if any(c.left < a_end and c.left_end > a for c in beside) or left.words[i] != right.words[j]:
        return change
    return Change(a, a_end, b, b_end, left.text[a:a_end], right.text[b:b_end])


def _touch(left: Body, last: Change, change: Change) -> bool:
    if change.left < last.left_end:
        return True
    between = left.text[last.left_end : change.left]
    return between in ("", " ") or ("\n" not in between and len(between.strip()) == 0)


def covering(left: Body, right: Body, change: Change, chars: tuple[int, int, int, int], group: Group | None) -> Change:
    """A change over other characters and words; white space at the end of both sides is left out."""
    a, a_end, b, b_end = chars
    while a_end > a and b_end > b and left.text[a_end - 1].isspace() and left.text[a_end - 1] == right.text[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    return replace(
        change,
        left=a,
        left_end=a_end,
        right=b,
        right_end=b_end,
        before=left.text[a:a_end],
        after=right.text[b:b_end],
        group=group,
    )
