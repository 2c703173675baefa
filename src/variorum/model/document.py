"""Originals, documents and their blocks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from variorum.model.ids import DocumentId, document_id
from variorum.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The bytes as received, the address they came from and, when told, the time they were retrieved.

    `address` is a URL, else a record id, else a path under the read root; never an absolute path.
    """

    address: str
    content: bytes
    retrieved: datetime.datetime | None = None

    @property
    def id(self) -> DocumentId:
        """The id of the edition these bytes are."""
        return document_id(self.address, self.content)


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like stretch [start, end) of the text, without its line break.

    `path` is the element path in HTML ("html/body/article/p[3]"; a step may carry a hint from its class, as in
    "div.related[2]", and a final "/a" means that all of it is a link) and empty elsewhere; `voted` says whether a
    main-content extractor took the block for body text, None where none was asked.
    """

    start: int
    end: int
    path: str = ""
    voted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What came with a text, or is stated on lines of its own above it. Nothing here is inferred."""

    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    published: datetime.datetime | datetime.date | None = None
    retrieved: datetime.datetime | None = None
    language: str = ""
    translated: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One account: the fixed text of one edition.

    `name` is what people call it (see docs: names of accounts), `loader` and `loader_version` tell what made the text
    from the bytes. A newer loader changes nothing until the account is read again on purpose.
    """

    id: DocumentId
    address: str
    name: str
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    loader: str = ""
    loader_version: int = 1

    def words(self, span: Span) -> str:
        """The exact characters of a span of this document."""
        if span.document != self.id:
            raise ValueError("a span of another document")
        return self.text[span.start : span.end]

    def span(self, start: int, end: int) -> Span:
        """A span of this document.

        Raises:
            ValueError: it does not lie inside the text.
        """
        if end > len(self.text):
            raise ValueError(f"[{start}, {end}) is outside a text of {len(self.text)} characters")
        return Span(self.id, start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What reckoning may know of an account without its text: stated metadata, with people's corrections applied.

    `superseded` says that a later edition from the same address is here; it is compared, but not counted.
    """

    id: DocumentId
    address: str
    name: str
    title: str = ""
    outlet: str = ""
    authors: tuple[str, ...] = ()
    url: str = ""
    published: datetime.datetime | datetime.date | None = None
    retrieved: datetime.datetime | None = None
    language: str = ""
    translated: bool | None = None
    characters: int = 0
    superseded: bool = False

    @property
    def day(self) -> datetime.date | None:
        """The stated day of publication."""
        if isinstance(self.published, datetime.datetime):
            return self.published.date()
        return self.published


def recency(moment: datetime.date | None) -> datetime.timedelta:
    """What orders stated moments: the time since the year 1 began, in universal time; the least for none.

    A time without an offset, or a day alone, counts as the earliest moment it may be on earth: 14 hours before the same
    reading of the clock in universal time, so that nothing is called later for want of an offset. Two of one form are
    in the order they are written in.
    """
    if moment is None:
        return datetime.timedelta.min
    days = datetime.timedelta(days=moment.toordinal())
    if not isinstance(moment, datetime.datetime):
        return days - _FURTHEST_EAST
    clock = datetime.timedelta(
        hours=moment.hour, minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond
    )
    offset = moment.utcoffset()
    return days + clock - (_FURTHEST_EAST if offset is None else offset)


_FURTHEST_EAST = datetime.timedelta(hours=14)
"""The greatest offset from universal time in civil use."""
