"""Titles of works in quotation marks: songs, programmes, articles. They are nobody's words."""

from __future__ import annotations

from variorum.quotes.marks import Marked
from variorum.quotes.page import Page

_SMALL = frozenset("a an and as at but by for from in into is of on or the to vs with".split())
_MARKS = "\"'“”„‟«»‘’`〝〞 ,"
_LONGEST = 20


def is_title(page: Page, stretch: Marked) -> bool:
    """Whether the marks hold the name of a work: every word of weight has a capital, and there are two or more."""
    words = [word.strip(".,!?:;") for word in page.text[stretch.start : stretch.end].strip(_MARKS).split()]
    heavy = [word for word in words if word.lower() not in _SMALL and word[:1].isalpha()]
    return len(words) > 1 and len(words) < _LONGEST and all(word[0].isupper() for word in heavy)
