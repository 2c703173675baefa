"""The body of one account as comparing sees it: one string of its body blocks, its words, and the way back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from variorum.copies.fingerprints import seed_hashes
from variorum.copies.galleries import galleries
from variorum.copies.lineage.notices import AGENCIES, AN_AGENCY, BASED, NOTICE
from variorum.copies.notes import notes
from variorum.copies.speech import outside_marks, set_off
from variorum.copies.tokens import Hashes, Places, Tokens, tokens
from variorum.copies.wording import Part, Wording
from variorum.model import DocumentId, Region, RegionLabel, Span
from variorum.words.folding import fold

_LAST = 3  # blocks at the end among which a credit may stand
_SHORT_CREDIT = 200  # characters
_BARE_CREDIT = 50
_HELD = 8  # texts: identical ones, and one compared with many, are read once
_SHORT = 500  # words: of so few a note is a part that counts


@dataclass(frozen=True)
class Body:
    """Body blocks joined by one newline each, blank lines and what stands between them left out.

    `pieces` are (place in `text`, place in the account, length) of the blocks; `joined[i]` says whether no block left
    out stands between block i and the one before. What is made of the text is made when it is first asked for.
    """

    document: DocumentId
    text: str
    pieces: Sequence[tuple[int, int, int]]
    joined: Sequence[bool]

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def tokens(self) -> Tokens:
        """The words as numbers."""
        return _tokens(self.text)

    @cached_property
    def starts(self) -> Sequence[int]:
        """The character of `text` at which each word begins."""
        starts: list[int] = self.tokens.starts.tolist()
        return starts

    @cached_property
    def ends(self) -> Sequence[int]:
        """The character of `text` at which each word ends."""
        ends: list[int] = self.tokens.ends.tolist()
        return ends

    @cached_property
    def words(self) -> Sequence[str]:
        """The words folded."""
        return _folded(self.text, self.starts, self.ends)

    @cached_property
    def own(self) -> NDArray[np.bool_]:
        """For every word whether it stands outside quotation marks, and outside blocks set off as somebody's words.

        A mark never closed reaches the end of its line.
        """
        return _own(self.text)

    @cached_property
    def unmarked(self) -> bool:
        """Whether all words are the account's own."""
        return bool(self.own.all())

    @cached_property
    def plain(self) -> int:
        """How many words stand outside notes; in a long text, of which notes are no part that counts, all."""
        return len(self) - int(self.noted(0, len(self)).sum()) if len(self) <= _SHORT else len(self)

    def noted(self, start: int, end: int) -> NDArray[np.bool_]:
        """For words [start, end) whether each stands in a note: where to call, whose rights, who the author is."""
        found: NDArray[np.bool_] = np.zeros(end - start, np.bool_)
        if start == end:
            return found
        line = self.text.rfind("\n", 0, int(self.tokens.starts[start])) + 1
        stop = self.text.find("\n", int(self.tokens.ends[end - 1]))
        for begin, close in notes(self.text[line : stop if stop >= 0 else len(self.text)]):
            first, last = np.searchsorted(self.tokens.starts[start:end], [line + begin, line + close])
            found[first:last] = True
        return found

    @cached_property
    def once(self) -> tuple[Hashes, Places]:
        """Hashes of the runs of four words that stand here once, sorted, and where."""
        hashes = seed_hashes(self.tokens.hashes)
        order = np.argsort(hashes)
        found = hashes[order]
        alone = np.ones(len(found), np.bool_)
        recurs = found[1:] == found[:-1]
        alone[1:] &= ~recurs
        alone[:-1] &= ~recurs
        return found[alone], order[alone]

    def part(self, start: int, end: int) -> Sequence[str]:
        """Words [start, end) folded."""
        return _folded(self.text, self.tokens.starts[start:end].tolist(), self.tokens.ends[start:end].tolist())

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
    for index in galleries([part.text for part in parts]):
        if parts[index].label is RegionLabel.BODY:
            parts[index] = replace(parts[index], label=RegionLabel.CAPTION)
    last = [index for index, part in enumerate(parts) if part.label is RegionLabel.BODY][-_LAST:]
    for index in last:
        parts[index] = _credit(parts[index])
    return parts


def _credit(part: Part) -> Part:
    """A short last block that says where the text is from is a credit, whatever its form."""
    notice = len(part.text) <= _SHORT_CREDIT and (BASED.search(part.text) or NOTICE.search(part.text))
    bare = len(part.text) <= _BARE_CREDIT and (AGENCIES.search(part.text) or AN_AGENCY.search(part.text))
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
    return Body(document, "\n".join(texts), pieces, joined)


_fold = lru_cache(maxsize=65_536)(fold)
_tokens = lru_cache(maxsize=_HELD)(tokens)


@lru_cache(maxsize=_HELD)
def _own(text: str) -> NDArray[np.bool_]:
    starts = _tokens(text).starts
    return outside_marks(text, starts) & ~set_off(text, starts)


def _folded(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[str]:
    """Every word folded; plain ASCII ones by a slice of the text in small letters, which is many times quicker."""
    small = text.replace("’", "'").lower()
    if len(small) != len(text):
        return [_fold(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    words = [small[start:end] for start, end in zip(starts, ends, strict=True)]
    if text.isascii():
        return words
    return [word if word.isascii() else _fold(word) for word in words]
