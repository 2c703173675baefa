"""Where a body gives somebody's words: between quotation marks, and in blocks set off as a message or a text quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from variorum.copies.tokens import Places

_MARKS = re.compile(r"[“”„«»\"]")
_LINE = ord("\n")
_MARKS_AND_LINES = np.zeros(0x2100, np.bool_)
_MARKS_AND_LINES[[ord(sign) for sign in '“”„«»"\n']] = True
_SIGNED = re.compile(r"[—–-]{1,2} ?[^\n()—]{1,60}\(@\w+\)(?:,? (?:\w+\.? \d{1,2},? \d{4}|\d{1,2} \w+ \d{4}))?")
_OPENED = re.compile(r"^[A-Z][^\n()“”\".]{0,50} ?\(@\w+\)[ :\n]", re.MULTILINE)


def outside_marks(text: str, starts: Places) -> NDArray[np.bool_]:
    """Words with an even number of marks between them and the beginning of their line."""
    if _MARKS.search(text) is None:
        return np.ones(len(starts), np.bool_)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    places = np.flatnonzero(_MARKS_AND_LINES[np.minimum(codes, len(_MARKS_AND_LINES) - 1)])
    breaks = codes[places] == _LINE
    marks = np.concatenate([[0], np.cumsum(~breaks)])
    since = np.concatenate([[0], np.maximum.accumulate(np.where(breaks, marks[1:], 0))])
    before = np.searchsorted(places, starts)
    outside: NDArray[np.bool_] = (marks[before] - since[before]) % 2 == 0
    return outside


def set_off(text: str, starts: Places) -> NDArray[np.bool_]:
    """Words of messages that are signed with a handle, and of the line behind one that ends in a colon."""
    found: NDArray[np.bool_] = np.zeros(len(starts), np.bool_)
    for start, end in (*_messages(text), *_introduced(text)):
        first, last = np.searchsorted(starts, [start, end])
        found[first:last] = True
    return found


def _messages(text: str) -> Iterator[tuple[int, int]]:
    if "(@" not in text:
        return
    at = 0
    for signature in _SIGNED.finditer(text):
        line = text.rfind("\n", at, signature.start()) + 1
        if signature.start() - line < 2:  # a line of its own: the message stands above
            line = text.rfind("\n", at, max(at, line - 1)) + 1
        yield max(at, line), signature.end()
        at = signature.end()
    for opened in _OPENED.finditer(text):
        end = _line_end(text, opened.end())
        yield opened.start(), end


def _introduced(text: str) -> Iterator[tuple[int, int]]:
    at = text.find(":\n")
    while at >= 0:
        yield at + 2, _line_end(text, at + 2)
        at = text.find(":\n", at + 2)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return end if end >= 0 else len(text)
