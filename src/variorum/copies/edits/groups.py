"""Which words of two bodies differ: groups of changed words between runs of equal ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.copies.body import Body
from variorum.copies.edits.cutting import by_sentence, sentences_moved
from variorum.copies.edits.group import Group
from variorum.copies.edits.sentences import line_for_block, starts_sentence
from variorum.copies.edits.whole_amounts import whole_amounts
from variorum.copies.likeness import Likeness, matches
from variorum.copies.stretches import equal_words
from variorum.words.alignment import Match, Stretch, align, in_order

_TAKEN = 5  # a move has this many times more words than the order already pairs
_LEAST_MOVED = 6  # equal words that can be said to have moved; fewer recur by chance
_FARTHEST_BACK = 12
_FIRM = 8  # equal words that hardly come about by chance


def groups(left: Body, right: Body, found: Likeness) -> list[Group]:
    """The changed words, in the order of both bodies; every other word is equal on both sides."""
    if left.words == right.words:
        return []
    kept = in_order([s.stretch for s in found.shared])
    inside = [matches(left, right, stretch) for stretch in kept]
    moves = _moves(found, [run for runs in inside for run in runs])
    runs = _outside(_runs(left, right, kept, inside, moves), moves)
    changed = list(_slid_back(left, right, _between(_in_place(_weighty(runs, left, right), left, right), left, right)))
    parts = [part for group in changed for part in _cut(group, moves)]
    pieces = [piece for part in parts for piece in by_sentence(left, right, part)]
    return sentences_moved(left, right, whole_amounts(left, right, pieces), len(moves))


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


def _outside(runs: Sequence[Match], moves: Sequence[Stretch]) -> list[Match]:
    """The runs without those words of theirs that belong to a move: a move is told whole."""
    kept = list(runs)
    for move in moves:
        kept = [piece for run in kept for piece in _cut_out(run, move)]
    return kept


def _cut_out(run: Match, move: Stretch) -> Iterator[Match]:
    """What of a run stands, on both sides, outside a move."""
    inside = [
        (max(0, start - at), min(run.length, end - at))
        for at, start, end in ((run.left, move.left, move.left_end), (run.right, move.right, move.right_end))
    ]
    at = 0
    for start, end in sorted(piece for piece in inside if piece[0] < piece[1]):
        if at < start:
            yield Match(run.left + at, run.right + at, start - at)
        at = max(at, end)
    if at < run.length:
        yield Match(run.left + at, run.right + at, run.length - at)


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


def _in_place(runs: Sequence[Match], left: Body, right: Body) -> list[Match]:
    """Runs without those short ones that only tie a line to a block of other lines which came in its place."""
    kept: list[Match] = []
    short: list[Match] = []
    a = b = 0
    end = Match(len(left), len(right), 0)
    for run in [*runs, end]:
        if run.length < _FIRM and run is not end:
            short.append(run)
            continue
        if not _other_lines(left, right, Stretch(a, run.left, b, run.right), equal_words(short)):
            kept += short
        kept += [run] if run.length else []
        a, b, short = run.left + run.length, run.right + run.length, []
    return kept


def _other_lines(left: Body, right: Body, gap: Stretch, equal: int) -> bool:
    """Whether whole lines on both sides, many more on one, have hardly a word in common."""
    shorter = min(gap.left_end - gap.left, gap.right_end - gap.right)
    return 2 * equal <= shorter and line_for_block(left, right, gap)


def _between(runs: Sequence[Match], left: Body, right: Body) -> Iterator[Group]:
    a = b = 0
    for run in [*runs, Match(len(left), len(right), 0)]:
        if a < run.left or b < run.right:
            yield Group(a, run.left, b, run.right)
        a, b = run.left + run.length, run.right + run.length


def _slid_back(left: Body, right: Body, found: Iterable[Group]) -> Iterator[Group]:
    """The groups, one-sided ones moved, where equal words allow, to begin where a sentence begins."""
    last = Group(0, 0, 0, 0)
    for group in found:
        most = min(_FARTHEST_BACK, group.left - last.left_end, group.right - last.right_end)
        if group.left == group.left_end:
            back = _slide(right, left, group.right, group.right_end, group.left, most)
        elif group.right == group.right_end:
            back = _slide(left, right, group.left, group.left_end, group.right, most)
        else:
            back = 0
        last = Group(group.left - back, group.left_end - back, group.right - back, group.right_end - back)
        yield last


def _slide(here: Body, there: Body, start: int, end: int, other: int, most: int) -> int:
    """How many words, up to `most`, to step back so that words [start, end) are a sentence's; 0 when none does."""
    if starts_sentence(here, start):
        return 0
    for back in range(1, most + 1):
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
