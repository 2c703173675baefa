"""Plain text and Markdown: the file is the text, character for character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from variorum.model import Block, Metadata
from variorum.texts.blocks import blocks_of
from variorum.texts.decode import decode
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.formats.front_matter import front_matter
from variorum.texts.head_lines import stated_above
from variorum.texts.stated import join
from variorum.texts.stream import Stream

_HEADING = re.compile(r"#{1,6} +(?=\S)")
_STRESSED = re.compile(r"([*_]{1,3})(?=[^\s*_])([^*_\n]*[^\s*_])\1")


@dataclass(frozen=True, slots=True)
class PlainText:
    """Reads anything that decodes; the last to be asked."""

    name: str = "text"
    version: int = 2
    suffixes: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")

    def sniff(self, head: bytes) -> bool:
        return True

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        content = stream.whole()
        yield load_text(content, decode(content), told, self.name, self.version)


def load_text(content: bytes, text: str, stated: Metadata, loader: str, version: int) -> Loaded | Refused:
    """A text with its blocks; what its front matter and the lines above it state stands in where nothing else does.

    Blocks are without the marks of Markdown around a whole line.
    """
    front, notes, begin = front_matter(text)
    blocks = tuple(_unmarked(text, block) for block in blocks_of(text) if block.start >= begin)
    if not blocks:
        return Refused(happened="no text in it")
    return Loaded(
        content=content,
        text=text,
        blocks=blocks,
        metadata=join(join(stated, front), stated_above(text, blocks)),
        loader=loader,
        loader_version=version,
        notes=notes,
    )


def _unmarked(text: str, block: Block) -> Block:
    """A block without the signs before a heading, or around a line that is set off as a whole."""
    heading = _HEADING.match(text, block.start, block.end)
    if heading is not None:
        block = replace(block, start=heading.end())
    stressed = _STRESSED.fullmatch(text, block.start, block.end)
    return replace(block, start=stressed.start(2), end=stressed.end(2)) if stressed is not None else block
