"""Changed parts of an amount with the rest of it: "three hours", "$60", "5 per cent"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.copies.body import Body
from variorum.copies.edits.figures import SCALES, figure_word, is_number
from variorum.copies.edits.group import Group
from variorum.copies.edits.sentences import starts_sentence

_LONGEST = 5  # words of one amount
_CLOSE = ("", " ", "-", "\u00a0", "\u2011")


def whole_amounts(left: Body, right: Body, pieces: Sequence[Group]) -> list[Group]:
    """Groups that change a part of an amount ("three hours", "$60", "5 per cent") with the rest of that amount."""
    found: list[Group] = []
    for place, piece in enumerate(pieces):
        before = found[-1] if found else Group(0, 0, 0, 0)
        if piece.moved or not _has_figure(left, right, piece):
            found.append(piece)
            continue
        then = pieces[place + 1] if place + 1 < len(pieces) else Group(len(left), len(left), len(right), len(right))
        back = _kept_figure(left, piece.left, before.left_end, -1)
        ahead = _kept_figure(left, piece.left_end, then.left, 1)
        back, ahead = min(back, piece.right - before.right_end), min(ahead, then.right - piece.right_end)
        grown = Group(piece.left - back, piece.left_end + ahead, piece.right - back, piece.right_end + ahead)
        if (
            found
            and (before.left_end, before.right_end) == (grown.left, grown.right)
            and _joins_amount(left, right, before, grown)
        ):
            found[-1] = Group(before.left, grown.left_end, before.right, grown.right_end)
        else:
            found.append(grown)
    return found


def _has_figure(left: Body, right: Body, group: Group) -> bool:
    """Whether a small group changes the unit of a number, or a part of one that the other side lacks."""
    sizes = group.left_end - group.left, group.right_end - group.right
    if max(sizes) > _LONGEST:
        return False
    changed = (*left.words[group.left : group.left_end], *right.words[group.right : group.right_end])
    numbers = any(is_number(word) and word not in SCALES for word in changed)
    return min(sizes) == 0 if numbers else any(figure_word(word) for word in changed)


def _joins_amount(left: Body, right: Body, before: Group, grown: Group) -> bool:
    """Whether the group before ends in a word of the amount: the sign in "$60" for "60 dollars"."""
    last = left.words[before.left_end - 1] if before.left < before.left_end else right.words[before.right_end - 1]
    return not before.moved and figure_word(last) and not starts_sentence(left, grown.left)


def _kept_figure(body: Body, word: int, end: int, step: int) -> int:
    """How many unchanged words of a number stand before (step -1) or behind (1) a word, up to `end`."""
    count = 0
    while count < _LONGEST and (word - count - 1 >= end if step < 0 else word + count < end):
        at = word - count - 1 if step < 0 else word + count
        gap = at if step < 0 else at - 1
        if not is_number(body.words[at]) or not _close(body, gap):
            break
        count += 1
    return count


def _close(body: Body, word: int) -> bool:
    """Whether nothing but a space or hyphen parts a word from the next."""
    return word >= 0 and word + 1 < len(body) and body.text[body.ends[word] : body.starts[word + 1]] in _CLOSE
