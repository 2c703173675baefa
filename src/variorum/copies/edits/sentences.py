"""Where sentences begin and end among the words of a body."""

from __future__ import annotations

import re

from variorum.copies.body import Body
from variorum.words.alignment import Stretch
from variorum.words.names import SHORT_TITLES

_BLOCK, _TIMES = 25, 3  # words of a block that is no rewording of a line so many times shorter
_BREAK = re.compile(r"[.!?…。！？؟।\n]")
# In short before a name; "Inc." and the like may end a sentence, and are left out.
_SHORTENED = SHORT_TITLES | {"hon", "st"}


def ends_sentence(body: Body, word: int) -> bool:
    """Whether a sentence, or a line, ends between this word and the next."""
    starts = body.starts
    if word + 1 >= len(starts):
        return True
    between = body.text[body.ends[word] : starts[word + 1]]
    if between == ". " and _shortened(body.text[starts[word] : body.ends[word]]):
        return False
    return between != " " and _BREAK.search(between) is not None


def _shortened(word: str) -> bool:
    """Whether a full stop behind a word is that of an initial or a title, not a sentence's."""
    return (len(word) == 1 and word.isupper() and word != "I") or (word[0].isupper() and word.lower() in _SHORTENED)


def starts_sentence(body: Body, word: int) -> bool:
    """Whether a word is the first of its sentence or line."""
    return word == 0 or ends_sentence(body, word - 1)


def sentence_ends(body: Body, start: int, end: int) -> list[int]:
    """Places behind the words that end a sentence."""
    return [word + 1 for word in range(start, end) if ends_sentence(body, word)]


def line_for_block(left: Body, right: Body, gap: Stretch) -> bool:
    """Whether whole lines stand on both sides of a gap, so many more on one that they are hardly the other reworded."""
    shorter, longer = sorted((gap.left_end - gap.left, gap.right_end - gap.right))
    if not shorter or longer < _BLOCK or longer < _TIMES * shorter:
        return False
    edges = (left, gap.left), (left, gap.left_end), (right, gap.right), (right, gap.right_end)
    return all(_starts_line(body, word) for body, word in edges)


def _starts_line(body: Body, word: int) -> bool:
    return word in (0, len(body)) or "\n" in body.text[body.ends[word - 1] : body.starts[word]]
