"""Plain text and Markdown: the file is the text, character for character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from variorum.model import Metadata
from variorum.texts.blocks import blocks_of
from variorum.texts.dates_stated import date_line
from variorum.texts.decode import decode
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.stream import Stream


@dataclass(frozen=True, slots=True)
class PlainText:
    """Reads anything that decodes; the last to be asked."""

    name: str = "text"
    version: int = 1
    suffixes: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")

    def sniff(self, head: bytes) -> bool:
        return True

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        content = stream.whole()
        yield load_text(content, decode(content), told, self.name, self.version)


def load_text(content: bytes, text: str, stated: Metadata, loader: str, version: int) -> Loaded | Refused:
    """A text with its blocks; a date line stands in for a stated date where there is none."""
    blocks = blocks_of(text)
    if not blocks:
        return Refused(happened="no text in it")
    if stated.published is None:
        stated = replace(stated, published=date_line(text, blocks))
    return Loaded(content=content, text=text, blocks=blocks, metadata=stated, loader=loader, loader_version=version)
