"""Two accounts in two columns, paragraph beside paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.text import Text

from variorum.cli.characters import seen
from variorum.cli.difference import LEFT, MOVED, QUIET, RIGHT, Look, beside, titled, told_fold, trimmed, wrapped
from variorum.cli.page import Places, moved_words, page
from variorum.model import Weight
from variorum.workspace import Comparison, Fold, Piece, Row, Sort
from variorum.workspace.hunks import shown

LEAST_WIDTH = 96
"""Columns below which two columns are too narrow to read."""


def side_by_side(found: Comparison, look: Look) -> Iterator[Text]:
    """The lines of the whole comparison."""
    yield from page(found, look, _title(found, look), partial(_row, found, look), partial(_fold, look))


def _column(look: Look) -> int:
    return (look.width - 3) // 2


def _title(found: Comparison, look: Look) -> Iterator[Text]:
    width = _column(look)
    left, right = Text(titled(found.left), style=LEFT), Text(titled(found.right), style=RIGHT)
    yield from beside(wrapped(left, width), wrapped(right, width), width)
    yield Text("─" * (width + 1) + "┼" + "─" * (look.width - width - 2), style=QUIET)


def _fold(look: Look, folded: Fold) -> Text:
    return Text(told_fold(folded).center(look.width).rstrip(), style=QUIET)


def _row(found: Comparison, look: Look, row: Row, places: Places) -> Iterator[Text]:
    cells = []
    for left in (True, False):
        cell = Text("" if row.opens else "… ", style="")
        for piece in row.pieces:
            cell.append_text(_moved(found, piece, places, look, left) if piece.moved else _words(piece, look, left))
        cell.append("" if row.ends else " …")
        cells.append(wrapped(trimmed(cell), _column(look)))
    yield from beside(cells[0], cells[1], _column(look))


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


def _moved(found: Comparison, piece: Piece, places: Places, look: Look, left: bool) -> Text:
    """Moved words where they stand, and a pointer on the side where they do not."""
    stands = (piece.sort is Sort.AWAY) == left
    if not stands:
        down = places[piece.moved] == (piece.sort is Sort.AWAY)
        name = (found.left if left else found.right).name
        return Text(f"⇅ moved {piece.moved}: stands further {'down' if down else 'up'} in {name}", style=MOVED)
    words = moved_words(piece, look, left, lambda each: _words(each, look, left))
    return Text().append(f"⇅ moved {piece.moved}: ", style=MOVED).append_text(words)
