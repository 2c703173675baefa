"""Two accounts side by side as rows to be drawn: words of either side, edits between them, stretches folded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.model import Weight
from variorum.workspace import Comparison, Fold, Piece, Row, Sort, hunks
from variorum.workspace.hunks import shortened, shown
from variorum.workspace.labels import label, plural
from variorum.workspace.telling import PLAIN_REASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Bit:
    """Words of one side: `sort` says what they are, `number` which edit or move of the page they are of."""

    text: str
    sort: str
    weight: str = ""
    number: int = 0
    left: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What an edit changed, why it is told so, and its id where it is kept."""

    number: int
    kind: str
    weight: str
    why: str
    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row of the page: words of both sides, `run` together too, and notes of their edits; or a fold.

    `stop` is the number of a place where an edit matters, 0 elsewhere.
    """

    left: tuple[Bit, ...] = ()
    right: tuple[Bit, ...] = ()
    run: tuple[Bit, ...] = ()
    notes: tuple[Note, ...] = ()
    folded: str = ""
    stop: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    """Two accounts compared."""

    found: Comparison
    summary: str
    counts: str
    passages: tuple[tuple[Line, ...], ...]
    stops: int
    inline: bool
    everything: bool
    style: tuple[tuple[str, str, int], ...]


def compare_page(found: Comparison, *, inline: bool, everything: bool) -> ComparePage:
    """The page of a comparison; with `everything`, house style and trifles stand in their places."""
    drawing = _Drawing(found, everything=everything)
    passages = list(drawing.passages()) if not found.same() else []
    return ComparePage(
        found=found, summary=found.summary(), counts=found.counts() if found.copy else "",
        passages=tuple(passage for passage in passages if passage), stops=drawing.stops, inline=inline,
        everything=everything, style=tuple(found.house_style()),
    )  # fmt: skip


class _Drawing:
    """Counts edits as they are met on the page."""

    def __init__(self, found: Comparison, *, everything: bool) -> None:
        self._found = found
        self._everything = everything
        self._number = 0
        self.stops = 0

    def passages(self) -> Iterator[tuple[Line, ...]]:
        """Headlines, the passages, credits."""
        yield tuple(self._row(Row((piece,))) for piece in self._found.headlines if self._shown(piece))
        for passage in self._found.passages:
            yield tuple(
                Line(folded=_folded(each)) if isinstance(each, Fold) else self._row(each)
                for each in hunks(passage, everything=self._everything)
            )
        yield tuple(self._row(Row((piece,))) for piece in self._found.credits if self._shown(piece))

    def _shown(self, piece: Piece) -> bool:
        return shown(piece, everything=self._everything)

    def _row(self, row: Row) -> Line:
        left, right, run, notes = [], [], [], []
        for piece in row.pieces:
            number = 0
            if piece.sort is not Sort.SAME and self._shown(piece):
                self._number += 1
                number = self._number
                notes.append(self._note(piece, number))
            here, there = list(self._bits(piece, number, left=True)), list(self._bits(piece, number, left=False))
            left += here
            right += there
            run += here if not number else [*here, *there]
        matters = any(note.weight == Weight.SUBSTANTIVE or not note.weight for note in notes)
        self.stops += matters
        return Line(
            left=_edged(left, row), right=_edged(right, row), run=_edged(run, row), notes=tuple(notes),
            stop=self.stops if matters else 0,
        )  # fmt: skip

    def _bits(self, piece: Piece, number: int, *, left: bool) -> Iterator[Bit]:
        if piece.moved:
            if piece.sort is (Sort.AWAY if left else Sort.HERE):
                yield from self._moved(piece, left=left)
            return
        words = piece.left if left else piece.right
        if words:
            sort = "same" if not number else piece.sort.value
            yield Bit(text=words, sort=sort, weight=piece.weight or "", number=number, left=left)

    def _moved(self, piece: Piece, *, left: bool) -> Iterator[Bit]:
        """Moved words, with what was changed in them."""
        for each in shortened(piece.inside):
            if isinstance(each, Fold):
                yield Bit(text=f" … {plural(each.words, 'word')} … ", sort="fold")
                continue
            changed = each.sort is not Sort.SAME and self._shown(each)
            words = each.left if left else each.right
            if words:
                yield Bit(text=words, sort="changed" if changed else "moved", number=piece.moved, left=left)

    def _note(self, piece: Piece, number: int) -> Note:
        if piece.moved:
            where = self._found.right.name if piece.sort is Sort.AWAY else self._found.left.name
            kind = f"moved passage {piece.moved}: stands elsewhere in {where}"
            return Note(number=number, kind=kind, weight="moved", why="", id="", before="", after="")
        edit = piece.edit
        why = edit.why if edit is not None and edit.why not in PLAIN_REASONS else ""
        return Note(
            number=number, kind=self._found.kind(piece), weight=piece.weight or "", why=why,
            id=edit.id if edit is not None and self._found.id(piece) else "",
            before=" ".join(piece.left.split()), after=" ".join(piece.right.split()),
        )  # fmt: skip


def _edged(bits: Sequence[Bit], row: Row) -> tuple[Bit, ...]:
    """Words with dots where their paragraph goes on."""
    if not bits:
        return ()
    bits = [replace(bits[0], text=bits[0].text.lstrip("\n")), *bits[1:]]
    bits = [*bits[:-1], replace(bits[-1], text=bits[-1].text.rstrip("\n"))]
    before = [] if row.opens else [Bit(text="… ", sort="same")]
    after = [] if row.ends else [Bit(text=" …", sort="same")]
    return (*before, *bits, *after)


def _folded(fold: Fold) -> str:
    """A stretch that is not shown, in words."""
    weights = ((fold.house_style, label(Weight.HOUSE_STYLE)), (fold.trivial, "trivial"))
    quiet = [f"{number:,} {what}" for number, what in weights if number]
    same = f"the same but for {' and '.join(quiet)}" if quiet else "the same"
    return f"{plural(fold.words, 'word')}, {same}"
