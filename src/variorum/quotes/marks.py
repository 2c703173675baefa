"""Stretches of text between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import Block, Document

_MARK = re.compile(r"``|''|[\"“”„‟«»〝〞‘’'‹›]")
_OPENING = frozenset("“„‟«〝") | {"``"}
_CLOSING = frozenset("”»〞")
_SINGLE = frozenset("‘’'‹›")
_TURN = re.compile(r"[A-Z][A-Z .'’-]{1,40}:")
"""A turn of a transcript: another speaker, not the same quotation going on."""

_LONGEST_SINGLE = 400


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks, marks included.

    `runs` are its [start, end) block by block: a quotation of many paragraphs opens each anew and closes only the last.
    `inner` are further marks inside; `closed` is False where the closing mark is missing.
    """

    runs: tuple[tuple[int, int], ...]
    closed: bool
    single: bool = False

    @property
    def start(self) -> int:
        """First character: the opening mark."""
        return self.runs[0][0]

    @property
    def end(self) -> int:
        """Behind the last character, which is the closing mark if there is one."""
        return self.runs[-1][1]


@dataclass(slots=True)
class _Open:
    start: int
    depth: int = 1
    last_close: int = -1


def marked(document: Document) -> list[Marked]:
    """Every quoted stretch of a document, outermost only, in text order.

    A mark left open ends with its block; if the next block opens anew, both are one quotation. Inner marks of the same
    form are counted, and where one is missing the last closing mark of the block ends the outer stretch.
    """
    stretches: list[Marked] = []
    waiting: list[tuple[int, int]] = []
    for block in document.blocks:
        found = list(_in_block(document.text, block))
        if waiting:
            if found and _reopens(document.text, block, found[0]):
                waiting.append(found[0].runs[0])
                if not found[0].closed and len(found) == 1:
                    continue
                stretches.append(Marked(tuple(waiting), found[0].closed))
                found = found[1:]
            else:
                stretches.append(Marked(tuple(waiting), False))
            waiting = []
        if found and not found[-1].closed and not found[-1].single:
            waiting = [found.pop().runs[0]]
        stretches += found
    if waiting:
        stretches.append(Marked(tuple(waiting), False))
    return stretches


def _reopens(text: str, block: Block, first: Marked) -> bool:
    if first.single or text[block.start : first.start].strip():
        return False
    return _TURN.match(text, first.start + 1) is None


def _in_block(text: str, block: Block) -> Iterator[Marked]:
    now: _Open | None = None
    skip_to = block.start
    for match in _MARK.finditer(text, block.start, block.end):
        mark, start, end = match[0], match.start(), match.end()
        if start < skip_to or _is_apostrophe(text, block, start, end):
            continue
        if mark in _SINGLE:
            if now is None and (close := _single_close(text, block, start)):
                yield Marked(((start, close),), True, single=True)
                skip_to = close
            continue
        if _opens(text, block, mark, start, end, now is not None):
            if now is None:
                now = _Open(start)
            elif mark in _OPENING:
                now.depth += 1
        elif now is not None:
            now.depth -= 1
            now.last_close = end
            if not now.depth:
                yield Marked(((now.start, end),), True)
                now = None
    if now is not None and now.last_close > 0:
        yield Marked(((now.start, now.last_close),), True)
    elif now is not None:
        yield Marked(((now.start, block.end),), False)


def _is_apostrophe(text: str, block: Block, start: int, end: int) -> bool:
    """Whether a straight double mark stands for the apostrophe of a possessive: `the town"s bridge`."""
    inside = text[start] == '"' and start > block.start and text[start - 1].isalpha()
    return inside and text[end : end + 2] == "s " and end + 2 < block.end


def _opens(text: str, block: Block, mark: str, start: int, end: int, inside: bool) -> bool:
    before = text[start - 1] if start > block.start else " "
    after = text[end] if end < block.end else " "
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return not inside and after.isalnum() and not before.isalnum()
    if not inside:
        return not (before.isalnum() and not after.isalnum()) and not (after.isspace() and not before.isspace())
    return (before.isspace() or before in "([—-") and after.isalnum()


def _single_close(text: str, block: Block, start: int) -> int:
    """Where a single mark opened here closes, 0 when it is an apostrophe."""
    before = text[start - 1] if start > block.start else " "
    if text[start] in "’›" or before.isalnum() or not text[start + 1 : start + 2].isalnum():
        return 0
    closing = "'" if text[start] == "'" else "›" if text[start] == "‹" else "’"
    limit = min(block.end, start + _LONGEST_SINGLE)
    at = text.find(closing, start + 2, limit)
    possessive = 0
    while at >= 0:
        if not text[at + 1 : at + 2].isalnum():
            if text[at - 1] in ".,?!…":
                return at + 1
            if text[at - 1] != "s":
                return possessive or at + 1
            possessive = possessive or at + 1
        at = text.find(closing, at + 1, limit)
    return possessive
