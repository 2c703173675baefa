"""Which words of two bodies differ: groups of changed words between runs of equal ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.copies.body import Body
from variorum.copies.likeness import Likeness, matches
from variorum.words.alignment import Match, Stretch, align, in_order

_BREAK = re.compile(r"[.!?…。！？؟।\n]")
_TAKEN = 5  # a move has this many times more words than the order already pairs
_RETOLD = 16  # changed words on a side beyond which sentences are not paired one by one
_BEGINNING = 6  # words of a sentence's beginning that stand on both sides of one group
_LEAST_MOVED = 6  # equal words that can be said to have moved; fewer recur by chance


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Words [left, left_end) stand as words [right, right_end); `moved` numbers both ends of a move, 0 for none."""

    left: int
    left_end: int
    right: int
    right_end: int
    moved: int = 0


def groups(left: Body, right: Body, found: Likeness) -> list[Group]:
    """The changed words, in the order of both bodies; every other word is equal on both sides."""
    if left.words == right.words:
        return []
    kept = in_order([s.stretch for s in found.shared])
    inside = [matches(left, right, stretch) for stretch in kept]
    moves = _moves(found, [run for runs in inside for run in runs])
    runs = _runs(left, right, kept, inside, moves)
    changed = [_slid(left, right, g) for g in _between(_weighty(runs, left, right), left, right)]
    parts = [part for group in changed for part in _cut(group, moves)]
    return [piece for part in parts for piece in _by_sentence(left, right, part)]


def _by_sentence(left: Body, right: Body, group: Group) -> Iterator[Group]:
    """A group cut where a sentence ends on both sides of it, unless it is so long that all is told anew."""
    if group.moved or min(group.left_end - group.left, group.right_end - group.right) == 0:
        yield group
        return
    anchored = _anchored(left, right, group)
    if anchored:
        yield from anchored
        return
    here, there = _ends(left, group.left, group.left_end), _ends(right, group.right, group.right_end)
    for a, b in _meeting(group, here, there):
        yield Group(group.left, a, group.right, b)
        group = Group(a, group.left_end, b, group.right_end)
    if group.left < group.left_end or group.right < group.right_end:
        yield group


def _anchored(left: Body, right: Body, group: Group) -> list[Group]:
    """Sentences on one side only told apart from words added to the sentence behind them, which begins on both."""
    if group.left_end - group.left > group.right_end - group.right:
        turned = _anchored(right, left, Group(group.right, group.right_end, group.left, group.left_end))
        return [Group(g.right, g.right_end, g.left, g.left_end) for g in turned]
    size = group.left_end - group.left
    ends = _ends(right, group.right, group.right_end)
    if (
        not ends
        or size > _BEGINNING
        or not starts_sentence(left, group.left)
        or ends_sentence(left, group.left_end - 1)
    ):
        return []
    at = ends[-1]
    if at + size > group.right_end or right.words[at : at + size] != left.words[group.left : group.left_end]:
        return []
    parts = (
        Group(group.left, group.left, group.right, at),
        Group(group.left_end, group.left_end, at + size, group.right_end),
    )
    return [part for part in parts if part.right < part.right_end]


def _ends(body: Body, start: int, end: int) -> list[int]:
    """Places behind the words that end a sentence."""
    return [word + 1 for word in range(start, end) if ends_sentence(body, word)]


def _meeting(group: Group, here: Sequence[int], there: Sequence[int]) -> list[tuple[int, int]]:
    """Where both sides end a sentence: one by one where they have as many, else the first where it is as long."""
    if len(here) == len(there) and max(group.left_end - group.left, group.right_end - group.right) <= _RETOLD:
        return list(zip(here, there, strict=True))
    if here and there and abs((here[0] - group.left) - (there[0] - group.right)) <= 1 and here[0] - group.left <= 3:
        return [(here[0], there[0])]
    return []


def ends_sentence(body: Body, word: int) -> bool:
    """Whether a sentence, or a line, ends between this word and the next."""
    if word + 1 >= len(body):
        return True
    between = body.text[body.ends[word] : body.starts[word + 1]]
    return between != " " and _BREAK.search(between) is not None


def starts_sentence(body: Body, word: int) -> bool:
    """Whether a word is the first of its sentence or line."""
    return word == 0 or ends_sentence(body, word - 1)


def _moves(found: Likeness, runs: Sequence[Match]) -> list[Stretch]:
    """Shared stretches that stand elsewhere in the order: hardly any of their words is paired by the runs in order."""
    taken_left = [(run.left, run.left + run.length) for run in runs]
    taken_right = [(run.right, run.right + run.length) for run in runs]
    moves: list[Stretch] = []
    for shared in sorted(found.shared, key=lambda s: (-s.equal, s.stretch)):
        stretch = shared.stretch
        here, there = (stretch.left, stretch.left_end), (stretch.right, stretch.right_end)
        most = max(_covered(here, taken_left), _covered(there, taken_right))
        if shared.equal >= _LEAST_MOVED and _TAKEN * most <= shared.equal:
            moves.append(stretch)
            taken_left.append(here)
            taken_right.append(there)
    return sorted(moves)


def _covered(piece: tuple[int, int], taken: Sequence[tuple[int, int]]) -> int:
    return sum(max(0, min(piece[1], end) - max(piece[0], start)) for start, end in taken)


def _runs(
    left: Body, right: Body, kept: Sequence[Stretch], inside: Sequence[list[Match]], moves: Sequence[Stretch]
) -> list[Match]:
    """Equal runs in order: inside the stretches, and in the gaps between them that nothing moved out of or into."""
    runs: list[Match] = []
    a = b = 0
    end = Stretch(len(left), len(left), len(right), len(right))
    for stretch, paired in [*zip(kept, inside, strict=True), (end, [])]:
        gap = Stretch(a, stretch.left, b, stretch.right)
        if not any(_inside(move, gap) for move in moves):
            runs += _gap(left, right, gap)
        runs += paired
        a, b = stretch.left_end, stretch.right_end
    return runs


def _inside(move: Stretch, gap: Stretch) -> bool:
    return (gap.left <= move.left < gap.left_end) or (gap.right <= move.right < gap.right_end)


def _gap(left: Body, right: Body, gap: Stretch) -> list[Match]:
    if gap.left >= gap.left_end or gap.right >= gap.right_end:
        return []
    inside = align(left.words[gap.left : gap.left_end], right.words[gap.right : gap.right_end])
    return [Match(m.left + gap.left, m.right + gap.right, m.length) for m in inside]


def _weighty(runs: Sequence[Match], left: Body, right: Body) -> list[Match]:
    """Runs without those so short, between changes so long, that they are equal by chance."""
    kept: list[Match] = []
    for index, run in enumerate(runs):
        last = kept[-1] if kept else Match(0, 0, 0)
        after = runs[index + 1] if index + 1 < len(runs) else Match(len(left), len(right), 0)
        gaps_before = run.left - last.left - last.length, run.right - last.right - last.length
        gaps_after = after.left - run.left - run.length, after.right - run.right - run.length
        letters = sum(len(word) for word in left.words[run.left : run.left + run.length])
        large = run.length > 3 or letters > 14
        near = 2 * run.length >= min(max(gaps_before), max(gaps_after))
        if large or near or (_opens_both(left, right, run) and not min(gaps_before) and not min(gaps_after)):
            kept.append(run)
    return kept


def _opens_both(left: Body, right: Body, run: Match) -> bool:
    return starts_sentence(left, run.left) and starts_sentence(right, run.right)


def _between(runs: Sequence[Match], left: Body, right: Body) -> Iterator[Group]:
    a = b = 0
    for run in [*runs, Match(len(left), len(right), 0)]:
        if a < run.left or b < run.right:
            yield Group(a, run.left, b, run.right)
        a, b = run.left + run.length, run.right + run.length


def _slid(left: Body, right: Body, group: Group) -> Group:
    """A one-sided group moved, where equal words allow, to begin where a sentence begins."""
    if group.left == group.left_end:
        back = _slide(right, left, group.right, group.right_end, group.left)
    elif group.right == group.right_end:
        back = _slide(left, right, group.left, group.left_end, group.right)
    else:
        return group
    return Group(group.left - back, group.left_end - back, group.right - back, group.right_end - back)


def _slide(here: Body, there: Body, start: int, end: int, other: int) -> int:
    """How many words to step back so that words [start, end) are a sentence's; 0 when no step makes them so."""
    if starts_sentence(here, start):
        return 0
    for back in range(1, min(12, start, other) + 1):
        if here.words[start - back] != here.words[end - back] or here.words[start - back] != there.words[other - back]:
            return 0
        if starts_sentence(here, start - back):
            return back
    return 0


def _cut(group: Group, moves: Sequence[Stretch]) -> Iterator[Group]:
    """A group taken apart where words in it moved away from the left or arrived on the right."""
    pieces_left = list(_pieces(group.left, group.left_end, [(m.left, m.left_end) for m in moves]))
    pieces_right = list(_pieces(group.right, group.right_end, [(m.right, m.right_end) for m in moves]))
    if len(pieces_left) <= 1 and len(pieces_right) <= 1 and not any(p[2] for p in pieces_left + pieces_right):
        yield group
        return
    for start, end, moved in pieces_left:
        yield Group(start, end, group.right, group.right, moved)
    for start, end, moved in pieces_right:
        yield Group(group.left_end, group.left_end, start, end, moved)


def _pieces(start: int, end: int, moves: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    at = start
    for place, (first, last) in sorted(enumerate(moves), key=lambda m: m[1]):
        first, last = max(first, at), min(last, end)
        if last - first >= _LEAST_MOVED:
            if at < first:
                yield at, first, 0
            yield first, last, place + 1
            at = last
    if at < end:
        yield at, end, 0
