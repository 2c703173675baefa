"""Titles of works between quotation marks: what stands in a title is told of the work, not of the world."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_QUOTED = re.compile(r"[“\"«]([^“”\"«»\n]{3,160})[”\"»]")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_FEWEST = 3
_SMALL = 4
"""Letters from which a word of a title has a capital; shorter ones may be articles and prepositions."""


def titles_of_works(text: str) -> Sequence[tuple[int, int]]:
    """Characters [start, end) between marks in which every longer word has a capital letter, in order."""
    return [found.span(1) for found in _QUOTED.finditer(text) if _is_title(_WORD.findall(found[1]))]


def inside(titles: Sequence[tuple[int, int]], place: int) -> bool:
    """Whether a character stands in one of them."""
    number = bisect_right(titles, (place, len(titles) and titles[-1][1] + 1)) - 1
    return number >= 0 and titles[number][0] <= place < titles[number][1]


def _is_title(words: Sequence[str]) -> bool:
    if len(words) < _FEWEST or not words[0][0].isupper():
        return False
    capital = [word[0].isupper() for word in words]
    return all(large for large, word in zip(capital, words, strict=True) if len(word) >= _SMALL) and 2 * sum(
        capital
    ) > len(words)
