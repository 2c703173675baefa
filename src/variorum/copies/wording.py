"""The wording of one account: its blocks, the words in them, and the fingerprints of its body."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Self

import numpy as np
import orjson

from variorum.copies.fingerprints import fingerprints
from variorum.copies.tokens import tokens
from variorum.model import Document, DocumentId, RegionLabel, Sketch, digest

_ONE_BY_ONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|[&%$€£¥₹]|[{_ONE_BY_ONE}]|[^\W_{_ONE_BY_ONE}]+(?:['’ʼ][^\W\d_{_ONE_BY_ONE}][^\W_{_ONE_BY_ONE}]*)*"
)
"""One word, as `tokens` finds them in whole texts."""

_HELD = 8  # accounts: one that many are compared with is unpacked once

LEAST_WORDS = 12
"""Fewer words than these are nobody's text: no account so short is anyone's copy."""


@dataclass(frozen=True, slots=True)
class Part:
    """One block: where it starts in the account, what it is by form and place, and its characters."""

    start: int
    label: RegionLabel
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Sketch):
    """What reckoning with copies needs of an account.

    `fingerprints` are sorted 64-bit hashes, `signature` names the folded words of the whole body ("" when they are
    too few), `count` is their number.
    """

    kind: ClassVar[str] = "wording"

    parts: tuple[Part, ...] = ()
    fingerprints: tuple[int, ...] = ()
    signature: str = ""
    count: int = 0

    def pack(self) -> bytes:
        prints = np.array(self.fingerprints, np.uint64).astype("<u8").tobytes()
        parts = [(p.start, p.label.value, p.text) for p in self.parts]
        head = orjson.dumps([self.signature, self.count, len(prints), parts])
        return zlib.compress(len(head).to_bytes(8, "little") + head + prints, 1)

    @classmethod
    @lru_cache(maxsize=_HELD)
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        plain = zlib.decompress(data)
        end = 8 + int.from_bytes(plain[:8], "little")
        signature, count, _, parts = orjson.loads(plain[8:end])
        return cls(
            document=document,
            parts=tuple(Part(start, RegionLabel(label), text) for start, label, text in parts),
            fingerprints=tuple(np.frombuffer(plain[end:], "<u8").tolist()),
            signature=signature,
            count=count,
        )


def wording(document: Document, labels: Sequence[RegionLabel]) -> Wording:
    """The wording of a document.

    Args:
        labels: what its blocks are, as far as form and place tell; a block beyond them is body.
    """
    parts = tuple(
        Part(
            block.start,
            labels[index] if index < len(labels) else RegionLabel.BODY,
            document.text[block.start : block.end],
        )
        for index, block in enumerate(document.blocks)
    )
    words = tokens("\n".join(p.text for p in parts if p.label is RegionLabel.BODY)).hashes
    return Wording(
        document=document.id,
        parts=parts,
        fingerprints=tuple(fingerprints(words).tolist()),
        signature=digest("body", words.tobytes()) if len(words) >= LEAST_WORDS else "",
        count=len(words),
    )
