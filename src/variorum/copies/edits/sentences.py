"""Where sentences begin and end among the words of a body."""

from __future__ import annotations

import re

from variorum.copies.body import Body

_BREAK = re.compile(r"[.!?…。！？؟।\n]")


def ends_sentence(body: Body, word: int) -> bool:
    """Whether a sentence, or a line, ends between this word and the next."""
    starts = body.starts
    if word + 1 >= len(starts):
        return True
    between = body.text[body.ends[word] : starts[word + 1]]
    return between != " " and _BREAK.search(between) is not None


def starts_sentence(body: Body, word: int) -> bool:
    """Whether a word is the first of its sentence or line."""
    return word == 0 or ends_sentence(body, word - 1)


def sentence_ends(body: Body, start: int, end: int) -> list[int]:
    """Places behind the words that end a sentence."""
    return [word + 1 for word in range(start, end) if ends_sentence(body, word)]
