"""By which words of its own an account is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.model import Block, Document, Metadata

LONGEST = 140
"""Characters: about two lines of a heading."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title's words and where they stand; start equals end when they were only stated beside the text."""

    words: str = ""
    start: int = 0
    end: int = 0


NO_TITLE = Title()
_BETWEEN = re.compile(r"\s+(?:[-–—|:•·»]|//)\s+|\s*\|\s*|\s+: ")
_SIGNS = re.compile(r"[\W_]+")
_LEAST_LETTERS = 3
_DOMAINS = frozenset({"www", "com", "org", "net", "news"})


def without_outlet(metadata: Metadata) -> str:
    """The stated title without the outlet's name behind it ("Two hurt in fire | The Vesk Post")."""
    title = " ".join(metadata.title.split())
    names = _called(metadata.outlet) | _called(_host(metadata.url))
    for between in _BETWEEN.finditer(title):
        rest = _letters(title[between.end() :])
        if between.start() and any(_same(name, rest) for name in names):
            return title[: between.start()]
    return title


def _called(outlet: str) -> set[str]:
    """The letters of an outlet's name, or of the telling parts of its domain."""
    if "." not in outlet or " " in outlet.strip():
        names = [_letters(outlet)]
    else:
        names = [_letters(part) for part in outlet.casefold().split(".")[:-1] if part not in _DOMAINS]
    return {name for name in names if len(name) >= _LEAST_LETTERS}


def _host(url: str) -> str:
    return url.partition("//")[2].partition("/")[0]


def _letters(words: str) -> str:
    return _SIGNS.sub("", words.casefold())


def _same(name: str, rest: str) -> bool:
    return name in rest or (rest in name and 2 * len(rest) >= len(name))


def title_of(document: Document, told: Sequence[Block]) -> Title:
    """The stated title where the text has it, else the first short line, else the beginning of the first."""
    stated = without_outlet(document.metadata)
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
