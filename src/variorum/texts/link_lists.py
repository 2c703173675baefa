"""Lists of links that a page sets behind a name inside a sentence: they are no words of the account."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LIST = re.compile(r"\b([A-Z][\w’'-]+) (?P<list>(?:[A-Z(\"“][\w.()’'\"“”-]* ){0,8}?\1(?=[A-Z])[^\n]{0,600}?MORE\b)")
"""A surname, the full name that ends in it and runs into headlines of other reports, and the word that ends them."""


def link_lists(text: str) -> Iterator[tuple[int, int]]:
    """The [start, end) of each list, in order: "Ana Kovar ⟦Ana Maria KovarPort reopens MORE⟧ resigned"."""
    yield from (found.span("list") for found in _LIST.finditer(text))


def without_link_lists(text: str) -> str:
    """A text with blanks in their place, so that every other character stays where it is."""
    kept, done = [], 0
    for start, end in link_lists(text):
        kept += [text[done:start], " " * (end - start)]
        done = end
    return "".join([*kept, text[done:]]) if kept else text
