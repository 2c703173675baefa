"""What a format is: a way from bytes to accounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from variorum.model import Block, Metadata
from variorum.texts.stream import Stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """One account as a format found it.

    `content` is the bytes its identity rests on; `record` the record's own id; `place` where it stood in its file
    (a line or item, counted from 1; 0 for a whole file); `notes` what was wrong and what was done, pair by pair.
    """

    content: bytes
    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    record: str = ""
    place: int = 0
    loader: str = ""
    loader_version: int = 1
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """One account that could not be read, and why, in plain words."""

    happened: str
    record: str = ""
    place: int = 0


class Format(Protocol):
    """A format: one module and one line in `FORMATS`, or an entry point in the group `variorum.formats`.

    `name` is stored as the loader; raise `version` when the text made from equal bytes changes. `suffixes` are
    file-name endings, lower case, with the dot.
    """

    @property
    def name(self) -> str:
        """One word."""

    @property
    def version(self) -> int:
        """Counts up."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Endings of file names that are surely this format."""

    def sniff(self, head: bytes) -> bool:
        """Whether bytes without a telling name begin as this format does."""

    def read(self, stream: Stream, told: Metadata) -> Iterator[Loaded | Refused]:
        """The accounts in a stream, in order; `told` is what a manifest says of the file.

        Raises:
            InputError: the stream as a whole cannot be read.
        """
