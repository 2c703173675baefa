"""Two accounts in two columns, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from variorum.cli.difference import (
    LEFT,
    MOVED,
    QUIET,
    RIGHT,
    Look,
    beside,
    foot,
    head,
    notes,
    seen,
    titled,
    told_fold,
    trimmed,
    whither,
    wrapped,
)
from variorum.model import Weight
from variorum.workspace import Comparison, Fold, Piece, Row, Sort, hunks
from variorum.workspace.hunks import shortened, shown

LEAST_WIDTH = 96
"""Columns below which two columns are too narrow to read."""


def side_by_side(found: Comparison, look: Look) -> Iterator[Text]:
    """The lines of the whole comparison."""
    yield from head(found, look)
    if found.copy is None or found.same():
        yield from foot(found, look)
        return
    width = (look.width - 3) // 2
    yield Text()
    left, right = Text(titled(found.left), style=LEFT), Text(titled(found.right), style=RIGHT)
    yield from beside(wrapped(left, width), wrapped(right, width), width)
    yield Text("─" * (width + 1) + "┼" + "─" * (look.width - width - 2), style=QUIET)
    places = whither(list(found.pieces()))
    for piece in found.headlines:
        yield from _row(found, Row((piece,)), places, look, width)
    for number, passage in enumerate(found.passages):
        if number:
            yield Text("┄" * look.width, style=QUIET)
        for each in hunks(passage, everything=look.everything):
            if isinstance(each, Fold):
                yield Text(told_fold(each).center(look.width).rstrip(), style=QUIET)
            else:
                yield from _row(found, each, places, look, width)
    for piece in found.credits:
        if shown(piece, everything=look.everything):
            yield from _row(found, Row((piece,)), places, look, width)
    yield Text("─" * look.width, style=QUIET)
    yield from foot(found, look)


def _row(found: Comparison, row: Row, places: dict[int, bool], look: Look, width: int) -> Iterator[Text]:
    cells = []
    for left in (True, False):
        cell = Text("" if row.opens else "… ", style="")
        for piece in row.pieces:
            cell.append_text(_moved(found, piece, places, look, left) if piece.moved else _words(piece, look, left))
        cell.append("" if row.ends else " …")
        cells.append(wrapped(trimmed(cell), width))
    yield from beside(cells[0], cells[1], width)
    yield from notes(found, row.pieces, look)


def _words(piece: Piece, look: Look, left: bool) -> Text:
    """The words of one side of a piece: loud where it matters, quiet where it is house style, plain elsewhere."""
    words = seen(piece.left if left else piece.right)
    if not words or piece.sort is Sort.SAME:
        return Text(words)
    if not shown(piece, everything=look.everything):
        return Text(words, style="dim underline" if piece.weight is Weight.HOUSE_STYLE and look.colour else "")
    words = words.replace("\n", "¶\n") if piece.weight is Weight.TRIVIAL else words
    return marked(words, LEFT if left else RIGHT, look)


def marked(words: str, style: str, look: Look) -> Text:
    """Changed words: in a colour, or between marks where there is none; breaks at their ends stay outside."""
    if look.colour:
        return Text(words, style=style)
    inner = words.strip("\n")
    at = words.find(inner) if inner else 0
    return Text(f"{words[:at]}⟦{inner}⟧{words[at + len(inner) :]}") if inner else Text(words)


def _moved(found: Comparison, piece: Piece, places: dict[int, bool], look: Look, left: bool) -> Text:
    """Moved words where they stand, and a pointer on the side where they do not."""
    stands = (piece.sort is Sort.AWAY) == left
    if not stands:
        down = places[piece.moved] == (piece.sort is Sort.AWAY)
        name = (found.left if left else found.right).name
        return Text(f"⇅ moved {piece.moved}: stands further {'down' if down else 'up'} in {name}", style=MOVED)
    cell = Text()
    for each in shortened(piece.inside):
        if isinstance(each, Fold):
            cell.append(f" {told_fold(each)} ", style=QUIET)
        elif each.sort is Sort.SAME or not shown(each, everything=look.everything):
            cell.append(seen(each.left if left else each.right), style=MOVED)
        else:
            cell.append_text(_words(each, look, left))
    return Text().append(f"⇅ moved {piece.moved}: ", style=MOVED).append_text(trimmed(cell))
