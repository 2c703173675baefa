"""Two accounts as one running text: what both have once, what differs in brackets with the letter of its side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.text import Text

from variorum.cli.characters import seen
from variorum.cli.difference import LEFT, QUIET, RIGHT, Look, hung, titled, told_fold, wrapped
from variorum.cli.page import Places, moved_words, page
from variorum.workspace import Comparison, Fold, Piece, Row, Sort
from variorum.workspace.hunks import shown


def inline(found: Comparison, look: Look) -> Iterator[Text]:
    """The lines of the whole comparison."""
    yield from page(found, look, _legend(found, look), partial(_row, look), _fold)


def _legend(found: Comparison, look: Look) -> Iterator[Text]:
    sides = [Text("A = ").append(titled(found.left), style=LEFT), Text("B = ").append(titled(found.right), style=RIGHT)]
    both = Text("   ").join(sides)
    for line in [both] if both.cell_len <= look.width else sides:
        yield from hung(line, look.width, "", "    ")
    if not look.everything:
        yield from wrapped(Text("where only house style or trifles differ, the words are A's", style=QUIET), look.width)
    yield Text("─" * look.width, style=QUIET)


def _fold(folded: Fold) -> Text:
    return Text(told_fold(folded), style=QUIET)


def _row(look: Look, row: Row, places: Places) -> Iterator[Text]:
    line = Text("" if row.opens else "… ")
    for piece in row.pieces:
        line.append_text(_moved(piece, places, look) if piece.moved else _words(piece, look))
    line.append("" if row.ends else " …")
    yield from wrapped(line, look.width)


def _words(piece: Piece, look: Look) -> Text:
    """What both have, or both sides of an edit."""
    if not shown(piece, everything=look.everything):
        return Text(seen(piece.left))
    if bool(piece.left) != bool(piece.right) and (piece.left or piece.right).strip():
        return _one_sided(piece)
    left, right = (seen(side).replace("\n", "¶\n") for side in (piece.left, piece.right))
    told = Text("⟦")
    if piece.left:
        told.append("A: " if piece.right else "A only: ", style=QUIET).append(left, style=LEFT)
    if piece.left and piece.right:
        told.append(" | ", style=QUIET)
    if piece.right:
        told.append("B: " if piece.left else "B only: ", style=QUIET).append(right, style=RIGHT)
    return told.append("⟧")


def _one_sided(piece: Piece) -> Text:
    """Words that one side alone has; breaks at their ends stay outside the brackets."""
    words = seen(piece.left or piece.right)
    inner = words.strip("\n")
    at = words.find(inner)
    told = Text(words[:at] + "⟦").append("A only: " if piece.left else "B only: ", style=QUIET)
    told.append(inner, style=LEFT if piece.left else RIGHT)
    return told.append("⟧" + words[at + len(inner) :])


def _moved(piece: Piece, places: Places, look: Look) -> Text:
    """Moved words, once for each place, with where the other one is."""
    here = piece.sort is Sort.AWAY
    down = places[piece.moved] == here
    where = f"{'A' if here else 'B'} here, {'B' if here else 'A'} further {'down' if down else 'up'}"
    lead = Text("⟦").append(f"moved {piece.moved} ({where}): ", style=QUIET)
    return lead.append_text(moved_words(piece, look, here, lambda each: _words(each, look))).append("⟧")
