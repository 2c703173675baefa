"""The parse of an account with what finding actors needs beside it: which sentences to read, what stands in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from variorum.language import Labelled, Parse
from variorum.model import Document, RegionLabel
from variorum.texts import Form
from variorum.words.places import is_state

_OPEN, _CLOSE, _EITHER = frozenset("“«„"), frozenset("”»"), frozenset(('"', "``", "''"))
_SILENT = frozenset({RegionLabel.BOILERPLATE})
_FILE_NAME = re.compile(r"\S{12,}|\S+\.(?:jpe?g|png|gif|webp|svg|pdf)", re.IGNORECASE)
_JOINED = re.compile(r"[-_/.\d]")
_HYPHENS = frozenset("-–—")
_HEADING_WORDS = 5


@dataclass(frozen=True, slots=True)
class Scene:
    """One account being read.

    `quoted` marks tokens inside quotation marks; `outside` counts, for each sentence, those up to it that do not stand
    wholly inside such marks; `plain` and `headings` are the sentences to read in running text and
    those written in capitals, where only names known from elsewhere are taken; `labelled_at` the stretch the model
    labelled that a token lies in.
    """

    document: Document
    parse: Parse
    quoted: list[bool]
    outside: list[int]
    plain: list[tuple[int, int]]
    headings: list[tuple[int, int]]
    labelled_at: dict[int, Labelled]

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Characters [start, end) of tokens [first, last), without hyphens or a full stop left at the edge."""
        start, end = self.parse.starts[first], self.parse.ends[last - 1]
        text = self.document.text
        while start < end - 1 and text[start] in _HYPHENS:
            start += 1
        while end > start + 1 and text[end - 1] in _HYPHENS:
            end -= 1
        words = text[start:end]
        if words[-1] == "." and len(words) > 3 and "." not in words[:-1] and not is_state(words):
            end -= 1
        return start, end

    def words(self, first: int, last: int) -> str:
        """The exact words of tokens [first, last)."""
        start, end = self.stretch(first, last)
        return self.document.text[start:end]

    def touching(self, token: int) -> bool:
        """Whether a token follows the one before it without a space."""
        return token > 0 and self.parse.starts[token] == self.parse.ends[token - 1]


def scene(document: Document, parse: Parse, form: Form | None) -> Scene:
    """The scene of an account."""
    silent = _silent_blocks(document, form)
    plain: list[tuple[int, int]] = []
    headings: list[tuple[int, int]] = []
    for first, last in parse.sentences:
        if parse.blocks[first] not in silent:
            (headings if _is_heading(parse, first, last) else plain).append((first, last))
    if not plain:
        plain, headings = headings, []
    labelled_at = {token: name_span for name_span in parse.labelled for token in range(name_span.first, name_span.last)}
    quoted = _quoted(parse)
    return Scene(document, parse, quoted, _outside(parse, quoted), plain, headings, labelled_at)


def _outside(parse: Parse, quoted: list[bool]) -> list[int]:
    own = (
        not all(quoted[token] or not parse.words[token][0].isalnum() for token in range(*s)) for s in parse.sentences
    )
    return list(accumulate(map(int, own)))


def _silent_blocks(document: Document, form: Form | None) -> frozenset[int]:
    """Blocks without names: chrome, and lines that are one word of joined parts, as pictures' file names are."""
    silent = set()
    for index, block in enumerate(document.blocks):
        words = document.text[block.start : block.end].strip()
        chrome = form is not None and index < len(form) and form.label(index) in _SILENT
        if chrome or (_FILE_NAME.fullmatch(words) and _JOINED.search(words)):
            silent.add(index)
    return frozenset(silent)


def _is_heading(parse: Parse, first: int, last: int) -> bool:
    """Whether a sentence has its words in capitals and no full stop, so that capitals tell nothing of names."""
    words = [parse.words[token] for token in range(first, last) if parse.words[token][:1].isalpha()]
    if len(words) < _HEADING_WORDS:
        return False
    if all(word.isupper() for word in words):
        return True
    long = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in long)
    return parse.words[last - 1] not in ".?!" and len(long) >= 3 and capitals >= 0.8 * len(long)


def _quoted(parse: Parse) -> list[bool]:
    """Per token, whether it stands inside quotation marks; marks never reach beyond their block."""
    quoted: list[bool] = []
    inside, block = False, -1
    for token, word in enumerate(parse.words):
        if parse.blocks[token] != block:
            inside, block = False, parse.blocks[token]
        if word in _OPEN:
            inside = True
        elif word in _CLOSE:
            inside = False
        elif word in _EITHER:
            inside = _opens(parse, token, inside)
        quoted.append(inside)
    return quoted


def _opens(parse: Parse, token: int, inside: bool) -> bool:
    """Whether a straight mark opens: by the space before or behind it, else the other way than the last one."""
    before = token > 0 and parse.ends[token - 1] == parse.starts[token]
    behind = token + 1 < len(parse) and parse.starts[token + 1] == parse.ends[token]
    return not inside if before == behind else behind


def tokens(sentences: list[tuple[int, int]]) -> Iterator[int]:
    """Every token of the sentences."""
    for first, last in sentences:
        yield from range(first, last)
