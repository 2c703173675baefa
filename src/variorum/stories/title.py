"""By which words of its own an account is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Block, Document

LONGEST = 140
"""Characters: about two lines of a heading."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title's words and where they stand; start equals end when they were only stated beside the text."""

    words: str = ""
    start: int = 0
    end: int = 0


NO_TITLE = Title()


def title_of(document: Document, told: Sequence[Block]) -> Title:
    """The stated title where the text has it, else the first short line, else the beginning of the first."""
    stated = " ".join(document.metadata.title.split())
    if stated:
        start = document.text.find(stated)
        return Title(stated, start, start + len(stated)) if start >= 0 else Title(stated)
    for block in told[:1]:
        start, end = _trimmed(document.text, block.start, block.end)
        end = min(end, _cut(document.text, start, end))
        return Title(document.text[start:end], start, end)
    return Title(document.name)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int) -> int:
    """The end of a title: at its line's end, else at the last space that fits."""
    line = text.find("\n", start, end)
    end = line if line > start else end
    if end - start <= LONGEST:
        return end
    space = text.rfind(" ", start + 1, start + LONGEST)
    return space if space > start else start + LONGEST
