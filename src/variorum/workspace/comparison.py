"""Two accounts laid against each other, as data: every character of both bodies once, in order, with its edits.

A page, a terminal and a notebook draw the same `Comparison`; nothing here knows of columns or colours.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from variorum.model import Copy, DocumentId, Edit, EditType, Lineage, Span, Use, Weight
from variorum.words.folding import fold
from variorum.workspace.labels import label, plural

_SHARES = ((1.0, "all"), (0.9, "nearly all"), (0.5, "most"), (0.2, "part"), (0.0, "a little"))
_WORD_FOR_WORD = 1.0
_MOST = 0.5  # of a text: more in common is told as such, quoted or not


class Sort(StrEnum):
    """What a piece is."""

    SAME = "same"  # the same characters on both sides
    CHANGED = "changed"  # an edit
    AWAY = "away"  # words of the left side that stand elsewhere on the right
    HERE = "here"  # words of the right side that stand elsewhere on the left
    UNWEIGHED = "unweighed"  # a difference that no edit tells of, as inside moved words


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Characters of the left body beside those of the right one.

    `left` and `right` are exact; `left_spans` and `right_spans` say where they stand, a zero-width span where there
    are none. `edit` keeps its own order of sides, which may be the other one. The two pieces of a move share the
    number `moved` (from 1) and `inside`, which lays the moved words of both sides against each other.
    """

    sort: Sort
    left: str
    right: str
    left_spans: tuple[Span, ...] = ()
    right_spans: tuple[Span, ...] = ()
    edit: Edit | None = None
    moved: int = 0
    inside: tuple[Piece, ...] = ()

    @property
    def weight(self) -> Weight | None:
        """How much an edit matters; None for what is none."""
        return self.edit.weight if self.edit and self.sort is Sort.CHANGED else None

    @property
    def differs(self) -> bool:
        """Whether more than marks, breaks and letters' case differs, where it is no edit."""
        return self.sort is not Sort.UNWEIGHED or _bare(self.left) != _bare(self.right)

    def turned(self) -> Piece:
        """The same with its sides changed over."""
        return Piece(
            sort={Sort.AWAY: Sort.HERE, Sort.HERE: Sort.AWAY}.get(self.sort, self.sort),
            left=self.right,
            right=self.left,
            left_spans=self.right_spans,
            right_spans=self.left_spans,
            edit=self.edit,
            moved=self.moved,
            inside=tuple(piece.turned() for piece in self.inside),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Facing:
    """A passage that both sides have: joined, the pieces are its exact characters on the one side and on the other."""

    pieces: tuple[Piece, ...]

    def turned(self) -> Facing:
        """The same with its sides changed over."""
        return Facing(pieces=tuple(piece.turned() for piece in self.pieces))


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two accounts.

    Args:
        name: its short name.
        words: words of its text proper.
        own: of these, words outside every passage in common, where only passages are compared.
        furniture: words of page furniture, which is left out.
        beside: words of captions, bylines, datelines and pull quotes, which are left out too.
        damage: what is wrong with its text, in plain words.
    """

    document: DocumentId
    name: str
    outlet: str = ""
    day: datetime.date | None = None
    words: int = 0
    own: int = 0
    furniture: int = 0
    beside: int = 0
    damage: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two accounts compared.

    Args:
        copy: what they have in common; None when that is nothing.
        headlines: edits of headlines, which stand before the text.
        passages: the whole of both texts as one passage, or the passages in common of texts otherwise foreign.
        credits: edits of credits, which stand behind the text.
        whole: whether the passages are all of both texts.
        ids: short ids of the copy and the edits that are kept; none for a pair compared now.
    """

    left: Side
    right: Side
    copy: Copy | None
    headlines: tuple[Piece, ...] = ()
    passages: tuple[Facing, ...] = ()
    credits: tuple[Piece, ...] = ()
    whole: bool = False
    ids: Mapping[str, str] = field(default_factory=dict)

    def pieces(self) -> Iterator[Piece]:
        """Every piece, those of headlines first and those of credits last."""
        yield from self.headlines
        for passage in self.passages:
            yield from passage.pieces
        yield from self.credits

    def edits(self, weight: Weight) -> list[Piece]:
        """The edits of one weight, in text order, those inside moved words too; moves are none of them."""
        found: list[Piece] = []
        for piece in self.pieces():
            inner = piece.inside if piece.sort is Sort.HERE else ()
            found += [each for each in (piece, *inner) if each.weight is weight]
        return found

    @property
    def moves(self) -> int:
        """How many stretches of words stand elsewhere on the other side."""
        return len({piece.moved for piece in self.pieces() if piece.moved})

    @property
    def unweighed(self) -> int:
        """Differences that are no edit."""
        found = 0
        for piece in self.pieces():
            inner = piece.inside if piece.sort is Sort.HERE else ()
            found += sum(each.sort is Sort.UNWEIGHED and each.differs for each in (piece, *inner))
        return found

    def turned(self) -> Comparison:
        """The same with its sides changed over."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            headlines=tuple(piece.turned() for piece in self.headlines),
            passages=tuple(passage.turned() for passage in self.passages),
            credits=tuple(piece.turned() for piece in self.credits),
        )

    # in words

    def summary(self) -> str:
        """The whole in one line: how much stands in the other, the edits by weight, and which was first."""
        if self.copy is None:
            return self._nothing()
        if self.same():
            return f"{self._alike()}; {self.lineage()}"
        if self.copy.use is Use.CHROME:
            return f"{self.left.name} and {self.right.name} share no text but what their sites set around every text"
        return f"{self._common(self.copy)}; {self.counts()}; {self.lineage()}"

    def _nothing(self) -> str:
        for side in (self.left, self.right):
            if not side.words:
                return f"{side.name} has no text of its own to compare"
        return f"{self.left.name} and {self.right.name} share no text, so there is nothing to compare"

    @property
    def has_passages(self) -> bool:
        """Whether there is text of both to lay side by side."""
        return bool(self.passages or self.headlines or self.credits)

    def same(self) -> bool:
        """Whether both texts are the same, letter for letter."""
        return self.whole and all(piece.sort is Sort.SAME for piece in self.pieces())

    def _alike(self) -> str:
        return f"{self.left.name} and {self.right.name} are the same, letter for letter ({self._words(self.left)})"

    def _words(self, side: Side) -> str:
        return plural(side.words, "word")

    def shares(self, copy: Copy) -> tuple[float, float]:
        """The share of the left side's words that stand in the right one, and the other way round; 0 to 1."""
        here = copy.left == self.left.document
        return (copy.left_in_right, copy.right_in_left) if here else (copy.right_in_left, copy.left_in_right)

    def _common(self, copy: Copy) -> str:
        one, other = self.shares(copy)
        if copy.use is Use.STOCK:
            return f"{self.left.name} and {self.right.name} share no more than phrases or quotations anyone may use"
        if copy.use is Use.QUOTATION and max(one, other) < _MOST:
            return f"{self.left.name} and {self.right.name} share little but words that both quote"
        if min(one, other) == _WORD_FOR_WORD and not self.edits(Weight.SUBSTANTIVE):
            return f"{self.left.name} and {self.right.name} have the same words"
        if share(one) == share(other):
            return f"{self.left.name} and {self.right.name} have {share(one)} of their text in common"
        (least, most) = (self.left, self.right) if one >= other else (self.right, self.left)
        back = f"{share(min(one, other))} of {most.name} in {least.name}"
        return f"{share(max(one, other))} of {least.name} stands in {most.name} and {back}"

    def counts(self) -> str:
        """How many edits of each weight, moves and differences that are no edit."""
        found = {weight: len(self.edits(weight)) for weight in Weight}
        number = found[Weight.SUBSTANTIVE]
        told = [f"{plural(number, 'substantive edit') if number else 'no substantive edit'}"]
        told += [f"{found[Weight.HOUSE_STYLE]:,} house style"] if found[Weight.HOUSE_STYLE] else []
        told += [f"{found[Weight.TRIVIAL]:,} trivial"] if found[Weight.TRIVIAL] else []
        told += [plural(self.moves, "moved passage")] if self.moves else []
        told += [f"{plural(self.unweighed, 'more difference')} not weighed"] if self.unweighed else []
        return ", ".join(told)

    def lineage(self) -> str:
        """Who took from whom, in the order of these sides."""
        if self.copy is None:
            return ""
        left, right = self._named(self.copy.left), self._named(self.copy.right)
        edition = self.copy.use is Use.EDITION
        if self.copy.lineage is Lineage.A_FROM_B:
            return f"{left} is the later edition" if edition else f"{left} was made from {right}"
        if self.copy.lineage is Lineage.B_FROM_A:
            return f"{right} is the later edition" if edition else f"{right} was made from {left}"
        known = {Lineage.COMMON_UNSEEN: label(Lineage.COMMON_UNSEEN)}
        return known.get(self.copy.lineage, "not known which was first")

    def _named(self, document: DocumentId) -> str:
        return self.left.name if document == self.left.document else self.right.name

    def only_in(self, piece: Piece) -> str:
        """The name of the one side that has the words of a piece; "" when both have some."""
        if bool(piece.left) == bool(piece.right):
            return ""
        return self.left.name if piece.left else self.right.name

    def kind(self, piece: Piece) -> str:
        """What an edit changed, in plain words; of words on one side only, on which."""
        if piece.sort is Sort.UNWEIGHED or piece.edit is None:
            return "other words, not weighed"
        if piece.edit.edit is EditType.ONLY_IN_A:
            return f"only in {self._named(piece.edit.left)}"
        if piece.edit.edit is EditType.ONLY_IN_B:
            return f"only in {self._named(piece.edit.right)}"
        only = self.only_in(piece)
        return f"{label(piece.edit.edit)}, only in {only}" if only else label(piece.edit.edit)

    def id(self, piece: Piece) -> str:
        """The short id of an edit; "" where none is kept."""
        return self.ids.get(piece.edit.id, "") if piece.edit else ""

    def house_style(self) -> list[tuple[str, str, int]]:
        """Words of the left and right side that house style tells differently, with how often; most often first."""
        pairs = Counter((" ".join(p.left.split()), " ".join(p.right.split())) for p in self.edits(Weight.HOUSE_STYLE))
        return [(left, right, count) for (left, right), count in sorted(pairs.items(), key=lambda e: (-e[1], e[0]))]


def _bare(words: str) -> str:
    return "".join(filter(str.isalnum, fold(words)))


def share(part: float) -> str:
    """A share of a text in words that promise no precision."""
    return next(words for least, words in _SHARES if part >= least)
