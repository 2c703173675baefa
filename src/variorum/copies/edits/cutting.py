"""Groups of changed words cut where sentences and commas part them, and whole sentences told as moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.copies.body import Body
from variorum.copies.edits.group import Group
from variorum.copies.edits.sentences import ends_sentence, sentence_ends, starts_sentence

_RETOLD = 16  # changed words on a side beyond which sentences are not paired one by one
_BEGINNING = 6  # words of a sentence's beginning that stand on both sides of one group
_LEAST_SENTENCE = 4  # words of a sentence that stands elsewhere; fewer are said twice by chance


def sentences_moved(left: Body, right: Body, pieces: Sequence[Group], moves: int) -> list[Group]:
    """The groups with whole sentences told as moved that left one place and stand, word for word, in another."""
    gone: dict[tuple[str, ...], int] = {}
    for place, piece in enumerate(pieces):
        if not piece.moved and piece.right == piece.right_end and _sentences(left, piece.left, piece.left_end):
            gone.setdefault(tuple(left.words[piece.left : piece.left_end]), place)
    found = list(pieces)
    for place, piece in enumerate(pieces if gone else ()):
        if not piece.moved and piece.left == piece.left_end and _sentences(right, piece.right, piece.right_end):
            away = gone.pop(tuple(right.words[piece.right : piece.right_end]), None)
            if away is not None:
                moves += 1
                found[away], found[place] = replace(pieces[away], moved=moves), replace(piece, moved=moves)
    return found


def _sentences(body: Body, start: int, end: int) -> bool:
    """Whether words are one or more whole sentences, and not so few that anyone may say them twice."""
    return end - start >= _LEAST_SENTENCE and starts_sentence(body, start) and ends_sentence(body, end - 1)


def by_sentence(left: Body, right: Body, group: Group) -> Iterator[Group]:
    """A group cut where a sentence ends on both sides of it, unless it is so long that all is told anew."""
    if group.moved or min(group.left_end - group.left, group.right_end - group.right) == 0:
        yield group
        return
    cut = _across_an_end(left, right, group)
    if cut != (group.left, group.right):
        yield Group(group.left, cut[0], group.right, cut[1])
        group = Group(cut[0], group.left_end, cut[1], group.right_end)
    anchored = _anchored(left, right, group)
    if anchored:
        yield from anchored
        return
    here, there = sentence_ends(left, group.left, group.left_end), sentence_ends(right, group.right, group.right_end)
    comma = _same_comma(left, right, group)
    if comma:
        yield Group(group.left, group.left + comma, group.right, group.right + comma)
        group = Group(group.left + comma, group.left_end, group.right + comma, group.right_end)
        here, there = (
            sentence_ends(left, group.left, group.left_end),
            sentence_ends(right, group.right, group.right_end),
        )
    for a, b in _meeting(group, here, there):
        yield Group(group.left, a, group.right, b)
        group = Group(a, group.left_end, b, group.right_end)
    if group.left < group.left_end or group.right < group.right_end:
        yield group


def _same_comma(left: Body, right: Body, group: Group) -> int:
    """How many changed words stand before a comma that parts a few of them alike on both sides; 0 for none."""
    size = group.left_end - group.left
    if size != group.right_end - group.right or size > _BEGINNING:
        return 0
    for count in range(1, size):
        a, b = group.left + count, group.right + count
        gaps = left.text[left.ends[a - 1] : left.starts[a]], right.text[right.ends[b - 1] : right.starts[b]]
        if gaps == (", ", ", "):
            return count
    return 0


def _across_an_end(left: Body, right: Body, group: Group) -> tuple[int, int]:
    """Where to cut a group that on one side only begins inside a sentence: behind what is left of that sentence."""
    opens = starts_sentence(left, group.left), starts_sentence(right, group.right)
    if opens == (False, True):
        ends = sentence_ends(left, group.left, group.left_end - 1)
        return (ends[0] if ends else group.left), group.right
    if opens == (True, False):
        ends = sentence_ends(right, group.right, group.right_end - 1)
        return group.left, (ends[0] if ends else group.right)
    return group.left, group.right


def _anchored(left: Body, right: Body, group: Group) -> list[Group]:
    """Sentences on one side only told apart from words added to the sentence behind them, which begins on both."""
    if group.left_end - group.left > group.right_end - group.right:
        turned = _anchored(right, left, Group(group.right, group.right_end, group.left, group.left_end))
        return [Group(g.right, g.right_end, g.left, g.left_end) for g in turned]
    size = group.left_end - group.left
    ends = sentence_ends(right, group.right, group.right_end)
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


def _meeting(group: Group, here: Sequence[int], there: Sequence[int]) -> list[tuple[int, int]]:
    """Where both sides end a sentence: one by one where they have as many, else the first where it is as long."""
    if len(here) == len(there) and max(group.left_end - group.left, group.right_end - group.right) <= _RETOLD:
        return list(zip(here, there, strict=True))
    if here and there and abs((here[0] - group.left) - (there[0] - group.right)) <= 1 and here[0] - group.left <= 3:
        return [(here[0], there[0])]
    return []
