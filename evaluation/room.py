"""The copies room as a system among others: in memory over texts alone, and by the steps a workspace runs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unittest.mock import patch

from evaluation.finding import NOTHING, Found, Pair, Shared, Stretch, Text, pair, stage
from evaluation.natural_copies import Room
from variorum.copies import in_memory, near_copies, reuse
from variorum.copies.candidates import candidates
from variorum.model import Block, Copy, Document, DocumentId, Metadata, Passage, Use, document_id

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class _Shipped:
    @property
    def spans(self) -> bool:
        return True

    def setting(self) -> str:
        """It has only one."""
        return "as shipped"

    def missing(self) -> str:
        """Nothing."""
        return ""


@dataclass(frozen=True, slots=True)
class InMemory(_Shipped):
    """`variorum.copies.reuse`: texts and outlets, no regions, no workspace."""

    @property
    def name(self) -> str:
        return "Variorum"

    def find(self, texts: Sequence[Text]) -> Found:
        """What it says is reused."""
        found = Found()
        with _parted(found):
            told = reuse([text.text for text in texts], [text.outlet for text in texts])
        found.pairs = {(each.left, each.right): _sides(each.passages) for each in told}
        return found


@dataclass(frozen=True, slots=True)
class NearCopies(_Shipped):
    """`variorum.copies.near_copies`: fingerprints alone, half of the shorter text's in common."""

    @property
    def name(self) -> str:
        return "Variorum near copies"

    @property
    def spans(self) -> bool:
        return False

    def find(self, texts: Sequence[Text]) -> Found:
        """What it says is much the same."""
        found = Found()
        with _parted(found):
            told = near_copies([text.text for text in texts])
        found.pairs = dict.fromkeys(told, NOTHING)
        return found


@contextmanager
def _parted(found: Found) -> Iterator[None]:
    """Seconds of signatures and candidates on their own; all else is verification."""
    signatures = in_memory._outlined
    parts = Found()

    def signed(*asked: object) -> object:
        with stage(parts, "signatures"):
            return signatures(*asked)  # type: ignore[arg-type]  # handed on as they came

    def paired(*asked: object) -> object:
        with stage(parts, "candidates"):
            return candidates(*asked)  # type: ignore[arg-type]  # handed on as they came

    whole = Found()
    watched = patch.object(in_memory, "_outlined", signed), patch.object(in_memory, "candidates", paired)
    with watched[0], watched[1], stage(whole, "all"):
        yield
    found.seconds = {**parts.seconds, "verification": whole.whole - parts.whole}


def _sides(passages: Iterable[tuple[Stretch, Stretch]]) -> Shared:
    listed = list(passages)
    return tuple(left for left, _ in listed), tuple(right for _, right in listed)


@dataclass(frozen=True, slots=True)
class Steps(_Shipped):
    """The room's steps over accounts read as a workspace reads them; phrases anyone may use are not counted."""

    @property
    def name(self) -> str:
        return "Variorum steps"

    def find(self, texts: Sequence[Text]) -> Found:
        """The copies along the trees of the pile's families."""
        found = Found()
        pile = documents(texts)
        room = Room(pile)
        found.seconds = room.seconds
        with stage(found, "pairs"):
            places = {document.id: place for place, document in enumerate(pile)}
            shared = _shared(room.findings[Passage].values(), places)
            found.pairs = {
                (one, other): _both(shared[one], shared[other])
                for one, other in _told(room.findings[Copy].values(), places)
            }
        return found


_Spans = dict[int, list[Stretch]]
"""By the number of a passage its stretches in one account."""


def _told(copies: Iterable[Copy], places: dict[DocumentId, int]) -> list[Pair]:
    return [pair(places[each.left], places[each.right]) for each in copies if each.use is not Use.STOCK]


def _shared(passages: Iterable[Passage], places: dict[DocumentId, int]) -> dict[int, _Spans]:
    spans: dict[int, _Spans] = defaultdict(lambda: defaultdict(list))
    for number, passage in enumerate(passages):
        for each in passage.evidence:
            spans[places[each.span.document]][number].append((each.span.start, each.span.end))
    return spans


def _both(one: _Spans, other: _Spans) -> Shared:
    """The stretches of the passages that stand in both accounts."""
    numbers = sorted(one.keys() & other.keys())
    return tuple(s for number in numbers for s in one[number]), tuple(s for number in numbers for s in other[number])


def documents(texts: Iterable[Text]) -> list[Document]:
    """A document for every text, one block a line."""
    return [
        Document(
            id=document_id(text.name, text.text.encode("utf-8", "replace")),
            address=text.name,
            name=text.name,
            text=text.text,
            blocks=tuple(Block(m.start(), m.end()) for m in _LINE.finditer(text.text)),
            metadata=Metadata(outlet=text.outlet),
        )
        for text in texts
    ]
