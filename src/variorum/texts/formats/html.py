"""HTML: all text of the page by our own walk, the body by vote, the rest from what the page states of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from variorum.model import Metadata
from variorum.texts.dates_stated import date_line
from variorum.texts.decode import decode, even
from variorum.texts.formats.format import Loaded, Refused
from variorum.texts.page_head import page_metadata
from variorum.texts.page_votes import vote
from variorum.texts.page_walk import Walk
from variorum.texts.stated import join
from variorum.texts.stream import Stream

_OPENING = re.compile(rb"<(?:!doctype\s+html|html|head|body|article|meta|div|p|h1|section|main)\b", re.IGNORECASE)
_STRUCTURE = re.compile(r"</?(?!script|style|title|meta|/)[a-zA-Z][^>]{0,2000}>")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_FLATTENED = ("elements are nested too deeply to tell apart", "read as one flat page")


@dataclass(frozen=True, slots=True)
class Html:
    """Pages as saved by a browser or a crawler."""

    name: str = "html"
    version: int = 1
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml", ".shtml")

    def sniff(self, head: bytes) -> bool:
        start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
        return start.startswith(b"<") and bool(_OPENING.search(start[:2000]))

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        content = stream.whole()
        yield load_html(content, decode(content, declared=True), told, self.name, self.version)


def load_html(content: bytes, page: str, told: Metadata, loader: str, version: int) -> Loaded | Refused:
    """A page with its blocks, votes and stated metadata; what is told of it from outside wins."""
    tree, deep, page = parse_page(page)
    if tree is None:
        return Refused(happened="no text in it")
    walk = Walk().over(tree)
    text, blocks = even(walk.text), walk.blocks
    if not blocks:
        return Refused(happened="no text in it")
    stated = join(told, page_metadata(tree, told.retrieved))
    voted = vote(text, blocks, page)
    if stated.published is None:
        bodies = [block for block in voted if block.voted is not False]
        stated = replace(stated, published=date_line(text, bodies))
    return Loaded(
        content=content,
        text=text,
        blocks=voted,
        metadata=stated,
        loader=loader,
        loader_version=version,
        notes=(_FLATTENED,) if deep else (),
    )


def parse_page(page: str) -> tuple[etree._Element | None, bool, str]:
    """The tree of a page, whether it was flattened (elements nested beyond reason), and the page as parsed."""
    page = _XML_DECLARATION.sub("", page).replace("\x00", "")
    tree, cut = _parse(page)
    if cut:
        page = _STRUCTURE.sub("<br>", page)
        tree, _ = _parse(page)
    return tree, cut, page


def _parse(page: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(huge_tree=True, remove_pis=True)
    try:
        tree = etree.fromstring(page, parser)
    except (etree.LxmlError, ValueError):
        return None, False
    return tree, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
