"""Names in quotation marks, which are nobody's words: titles of songs, programmes and columns; nicknames."""

from __future__ import annotations

import re

from variorum.quotes.marks import Marked
from variorum.quotes.page import Page

_SMALL = frozenset("a an and as at but by for from in into is of on or the to vs with".split())
_MARKS = "\"'“”„‟«»‘’`〝〞 ,"
_LONGEST = 20
_CALLED = re.compile(r"\b(?:aka|a\.k\.a\.|alias|nicknamed|dubbed|known as),?\s*$", re.IGNORECASE)
_BEFORE = 20
_LONGEST_NICKNAME = 3


def is_title(page: Page, stretch: Marked) -> bool:
    """Whether the marks hold the name of a work: every word of weight has a capital, and there are two or more."""
    words = [word.strip(".,!?:;") for word in page.text[stretch.start : stretch.end].strip(_MARKS).split()]
    heavy = [word for word in words if word.lower() not in _SMALL and word[:1].isalpha()]
    return len(words) > 1 and len(words) < _LONGEST and all(word[0].isupper() for word in heavy)


def is_nickname(page: Page, stretch: Marked) -> bool:
    """Whether the marks hold what somebody is known as: "Karel Brandt, aka “Ace”"."""
    words = page.text[stretch.start : stretch.end].split()
    before = page.text[max(0, stretch.start - _BEFORE) : stretch.start]
    return len(words) <= _LONGEST_NICKNAME and _CALLED.search(before) is not None
