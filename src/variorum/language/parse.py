"""The parse of one account: tokens, sentences, dependencies and names, as plain columns.

Rooms read these columns and never spaCy's own objects: lists are several times faster to walk, equal parses pack to
equal bytes, and whoever opens a stored parse needs no model.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Self

import orjson

from variorum.model import DocumentId, Sketch, Span

_COLUMNS = ("words", "lemmas", "pos", "tags", "deps")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A name as the model tagged it: tokens [first, last), OntoNotes label."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse(Sketch):
    """Columns over tokens; all sequences have one item per token unless said otherwise.

    `starts`/`ends` are character offsets in the document's text; `heads` token indexes (a root is its own head);
    `pos` Universal POS, `tags` Penn Treebank tags, `deps` ClearNLP labels; `sentences` pairs of token indexes
    [first, last), in order, covering every token; `blocks` the index of the document's block.
    """

    kind: ClassVar[str] = "parse"

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    words: Sequence[str] = ()
    lemmas: Sequence[str] = ()
    pos: Sequence[str] = ()
    tags: Sequence[str] = ()
    deps: Sequence[str] = ()
    heads: Sequence[int] = ()
    blocks: Sequence[int] = ()
    sentences: Sequence[tuple[int, int]] = ()
    labelled: Sequence[Labelled] = ()
    children: Sequence[Sequence[int]] = field(init=False, repr=False, compare=False)
    left_edges: Sequence[int] = field(init=False, repr=False, compare=False)
    right_edges: Sequence[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        left, right = list(range(len(self.heads))), list(range(len(self.heads)))
        for first, last in self.sentences:
            _edges(self.heads, children, first, last, left, right)
        object.__setattr__(self, "children", children)
        object.__setattr__(self, "left_edges", left)
        object.__setattr__(self, "right_edges", right)

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens [first, last)."""
        return Span(self.document, self.starts[first], self.ends[last - 1])

    def subtree(self, token: int) -> tuple[int, int]:
        """Tokens [first, last) from the leftmost to the rightmost descendant of a token, itself included."""
        return self.left_edges[token], self.right_edges[token] + 1

    def sentence(self, token: int) -> tuple[int, int]:
        """The sentence a token stands in, as tokens [first, last)."""
        return self.sentences[bisect_right(self.sentences, (token, len(self))) - 1]

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """Tokens [first, last) that touch characters [start, end); empty (equal) when none does."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def pack(self) -> bytes:
        table: dict[str, int] = {}
        columns = [[table.setdefault(item, len(table)) for item in getattr(self, name)] for name in _COLUMNS]
        labelled = [(e.first, e.last, e.label) for e in self.labelled]
        rest = [list(self.starts), list(self.ends), list(self.heads), list(self.blocks), list(self.sentences)]
        return zlib.compress(orjson.dumps([list(table), columns, rest, labelled]), 1)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        table, columns, rest, labelled = orjson.loads(zlib.decompress(data))
        words, lemmas, pos, tags, deps = ([table[item] for item in column] for column in columns)
        starts, ends, heads, blocks, sentences = rest
        return cls(
            document=document,
            starts=starts,
            ends=ends,
            words=words,
            lemmas=lemmas,
            pos=pos,
            tags=tags,
            deps=deps,
            heads=heads,
            blocks=blocks,
            sentences=[(a, b) for a, b in sentences],
            labelled=[Labelled(*name_span) for name_span in labelled],
        )


def _edges(
    heads: Sequence[int], children: Sequence[Sequence[int]], first: int, last: int, left: list[int], right: list[int]
) -> None:
    """Fill the outermost descendants of one sentence's tokens, children before heads, without recursion."""
    order = [token for token in range(first, last) if heads[token] == token]
    for token in order:
        order.extend(children[token])
    for token in reversed(order):
        head = heads[token]
        left[head] = min(left[head], left[token])
        right[head] = max(right[head], right[token])
