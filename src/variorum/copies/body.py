"""The body of one account as comparing sees it: one string of its body blocks, its words, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from variorum.copies.notices import AGENCIES, BASED, NOTICE
from variorum.copies.wording import WORD, Part, Wording
from variorum.model import DocumentId, Region, RegionLabel, Span
from variorum.words.folding import fold

_LAST = 3  # blocks at the end among which a credit may stand
_SHORT_CREDIT = 200  # characters
_BARE_CREDIT = 50
_MARKS = re.compile(r"[“”„«»\"]")


@dataclass(frozen=True, slots=True)
class Body:
    """Body blocks joined by one newline each, blank lines and what stands between them left out.

    `starts`/`ends` are the words' characters in `text`, `words` their folded forms, `own[i]` whether word i stands
    outside quotation marks; `pieces` are (place in `text`, place in the account, length) of the blocks; `joined[i]`
    says whether no block left out stands between block i and the one before.
    """

    document: DocumentId
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    own: Sequence[bool]
    pieces: Sequence[tuple[int, int, int]]
    joined: Sequence[bool]

    def __len__(self) -> int:
        return len(self.words)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Where characters [start, end) stand in the account: one span for every unbroken run of body blocks."""
        if start == end:
            place = self._place(start)
            return (Span(self.document, place, place),)
        found: list[Span] = []
        for index in range(max(0, bisect_right(self.pieces, (start, 1 << 62, 0)) - 1), len(self.pieces)):
            at, there, length = self.pieces[index]
            if at > end or (at == end and not (found and self.joined[index])):
                break
            low, high = max(start, at), min(end, at + length)
            if found and self.joined[index]:
                found[-1] = Span(self.document, found[-1].start, there + high - at)
            elif low < high or (low == high and index + 1 < len(self.pieces) and self.joined[index + 1]):
                found.append(Span(self.document, there + low - at, there + high - at))
        if not found:
            place = self._place(start)
            return (Span(self.document, place, place),)
        return tuple(found)

    def _place(self, at: int) -> int:
        index = max(0, bisect_right(self.pieces, (at, 1 << 62, 0)) - 1)
        if not self.pieces:
            return 0
        start, there, length = self.pieces[index]
        return there + min(at - start, length)


def labelled(wording: Wording, regions: Iterable[Region]) -> list[Part]:
    """The parts of an account with what its regions, which know of repetition too, call them."""
    known = {r.span("text").start: r.region for r in regions if r.evidence}
    starts = sorted(known)
    parts = [Part(part.start, _label(part, starts, known), part.text) for part in wording.parts]
    last = [index for index, part in enumerate(parts) if part.label is RegionLabel.BODY][-_LAST:]
    for index in last:
        parts[index] = _credit(parts[index])
    return parts


def _credit(part: Part) -> Part:
    """A short last block that says where the text is from is a credit, whatever its form."""
    notice = len(part.text) <= _SHORT_CREDIT and (BASED.search(part.text) or NOTICE.search(part.text))
    bare = len(part.text) <= _BARE_CREDIT and AGENCIES.search(part.text)
    return replace(part, label=RegionLabel.CREDIT) if notice or bare else part


def _label(part: Part, starts: list[int], known: dict[int, RegionLabel]) -> RegionLabel:
    at = bisect_right(starts, part.start + len(part.text) - 1) - 1
    return known[starts[at]] if at >= 0 and starts[at] >= part.start else part.label


def body(document: DocumentId, parts: Iterable[Part]) -> Body:
    """The body made of the body parts of an account."""
    pieces: list[tuple[int, int, int]] = []
    texts: list[str] = []
    joined: list[bool] = []
    at, beside = 0, False
    for part in parts:
        if part.label is RegionLabel.BODY and part.text:
            pieces.append((at, part.start, len(part.text)))
            texts.append(part.text)
            joined.append(beside)
            at += len(part.text) + 1
        beside = part.label is RegionLabel.BODY
    text = "\n".join(texts)
    found = [m.span() for m in WORD.finditer(text)]
    starts = [start for start, _ in found]
    return Body(
        document,
        text,
        starts,
        [end for _, end in found],
        _folded(text, found),
        _own(text, starts),
        pieces,
        joined,
    )


_fold = lru_cache(maxsize=65_536)(fold)


def _folded(text: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Every word folded; plain ASCII ones by a slice of the text in small letters, which is many times quicker."""
    small = text.replace("’", "'").lower()
    if len(small) != len(text):
        return [_fold(text[start:end]) for start, end in places]
    words = [small[start:end] for start, end in places]
    if text.isascii():
        return words
    return [word if word.isascii() else _fold(word) for word in words]


def _own(text: str, starts: Sequence[int]) -> list[bool]:
    """For every word whether it stands outside quotation marks; a mark never closed reaches the end of its line."""
    changes = [m.start() for m in _MARKS.finditer(text)]
    lines = [m.start() for m in re.finditer("\n", text)]
    if not changes:
        return [True] * len(starts)
    edges = sorted([(at, False) for at in changes] + [(at, True) for at in lines])
    own: list[bool] = []
    inside, edge = False, 0
    for start in starts:
        while edge < len(edges) and edges[edge][0] < start:
            inside = not inside if not edges[edge][1] else False
            edge += 1
        own.append(not inside)
    return own
