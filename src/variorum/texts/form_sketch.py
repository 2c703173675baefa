"""What Form leaves of a text: a label for each block, and what repetition needs of its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

import orjson

from variorum.model import DocumentId, RegionLabel, Sketch

_LABELS = tuple(RegionLabel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Sketch):
    """Per block of the document, in order: its label by form and place alone, and why.

    `starts`/`ends` are the block's characters; `lines` hashes of its folded words, "" for blocks without a word.
    `foreign` hashes the words of the stated title where the body knows hardly any of them, so that it may be the page's
    and not the account's; it is empty wherever they meet or the title says too little.
    """

    kind: ClassVar[str] = "form"

    labels: tuple[RegionLabel, ...] = ()
    whys: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    lines: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.labels)

    def label(self, block: int) -> RegionLabel:
        """The label of a block, by its place in `Document.blocks`."""
        return self.labels[block]

    def tells(self, block: int) -> bool:
        """Whether a block belongs to the telling: body or headline, not chrome, caption, credit or repetition of it."""
        return self.labels[block] in (RegionLabel.BODY, RegionLabel.HEADLINE)

    def pack(self) -> bytes:
        labels = [_LABELS.index(label) for label in self.labels]
        return orjson.dumps([labels, self.whys, self.starts, self.ends, self.lines, self.foreign])

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        labels, whys, starts, ends, lines, foreign = orjson.loads(data)
        return cls(
            document=document,
            labels=tuple(_LABELS[label] for label in labels),
            whys=tuple(whys),
            starts=tuple(starts),
            ends=tuple(ends),
            lines=tuple(lines),
            foreign=tuple(foreign),
        )
