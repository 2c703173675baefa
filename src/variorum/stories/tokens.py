"""Tokens by surface features alone: letters, digits, capitals and places, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai … Han
_TOKEN = re.compile(rf"[{_UNSPACED}]+|[^\W\d_{_UNSPACED}]+(?:[’'][^\W\d_]+)?|\d+")
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_POSSESSIVE = re.compile("[’']s?$")
_OPENS_SENTENCE = frozenset('.!?:;…"“”«»‘(•|-–—')


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it counts: folded, where it starts, and whether its capital is worth anything."""

    term: str
    start: int
    capital: bool
    initial: bool


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of text[start:end]; scripts without spaces give pairs of neighbouring characters."""
    addresses = [match.span() for match in _ADDRESS.finditer(text, start, end)]
    for match in _TOKEN.finditer(text, start, end):
        if addresses and any(first <= match.start() < last for first, last in addresses):
            continue
        word = match.group()
        if _UNSPACED_RUN.match(word):
            yield from _pairs(word, match.start())
            continue
        folded = _POSSESSIVE.sub("", word.casefold()) or word.casefold()
        yield Token(folded, match.start(), word[0].isupper(), _opens(text, start, match.start()))


def _pairs(run: str, start: int) -> Iterator[Token]:
    if len(run) == 1:
        yield Token(run, start, False, False)
    for place in range(len(run) - 1):
        yield Token(run[place : place + 2], start + place, False, False)


def _opens(text: str, first: int, place: int) -> bool:
    """Whether a word opens a sentence or a line, where a capital says nothing."""
    before = place - 1
    while before >= first and text[before].isspace():
        before -= 1
    return before < first or text[before] in _OPENS_SENTENCE
