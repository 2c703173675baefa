"""Tokens by surface features alone: letters, digits, capitals and places, in any script."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai … Han
_TOKEN = re.compile(rf"[{_UNSPACED}]+|[^\W\d_{_UNSPACED}]+(?:[’'][^\W\d_]+)?|\d+")
_UNSPACED_RUN = re.compile(f"[{_UNSPACED}]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_POSSESSIVE = re.compile("[’']s?$")
_OPENS_SENTENCE = frozenset('.!?:;…"“”«»‘(•|-–—')
_NEXT = 1
"""Characters between two words that stand together: a space or a hyphen."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it counts: folded, where it stands, and whether its capital is worth anything."""

    term: str
    start: int
    end: int
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
        yield Token(folded, *match.span(), word[0].isupper(), _opens(text, start, match.start()))


def compounds(line: Sequence[Token]) -> Iterator[str]:
    """Neighbours that say more together than apart: two words of one name, a number and what it counts."""
    for left, right in itertools.pairwise(line):
        if right.start - left.end > _NEXT:
            continue
        if left.term.isdigit() or (left.capital and right.capital and not right.initial):
            yield f"{left.term} {right.term}"


def _pairs(run: str, start: int) -> Iterator[Token]:
    if len(run) == 1:
        yield Token(run, start, start + 1, False, False)
    for place in range(start, start + len(run) - 1):
        yield Token(run[place - start : place - start + 2], place, place + 2, False, False)


def _opens(text: str, first: int, place: int) -> bool:
    """Whether a word opens a sentence or a line, where a capital says nothing."""
    before = place - 1
    while before >= first and text[before].isspace():
        before -= 1
    return before < first or text[before] in _OPENS_SENTENCE
