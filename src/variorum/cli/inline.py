"""Two accounts as one running text: what both have once, what differs in brackets with the letter of its side."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from variorum.cli.difference import (
    LEFT,
    MOVED,
    QUIET,
    RIGHT,
    Look,
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
from variorum.workspace import Comparison, Fold, Piece, Row, Sort, hunks
from variorum.workspace.hunks import shortened, shown


def inline(found: Comparison, look: Look) -> Iterator[Text]:
    """The lines of the whole comparison."""
    yield from head(found, look)
    if found.copy is None or found.same():
        yield from foot(found, look)
        return
    yield Text()
    legend = (
        Text("A = ").append(titled(found.left), style=LEFT).append("   B = ").append(titled(found.right), style=RIGHT)
    )
    yield from wrapped(legend, look.width)
    if not look.everything:
        yield Text("where only house style or trifles differ, the words are A's", style=QUIET)
    yield Text("─" * look.width, style=QUIET)
    places = whither(list(found.pieces()))
    for piece in found.headlines:
        yield from _row(found, Row((piece,)), places, look)
    for number, passage in enumerate(found.passages):
        if number:
            yield Text("┄" * look.width, style=QUIET)
        for each in hunks(passage, everything=look.everything):
            if isinstance(each, Fold):
                yield Text(told_fold(each), style=QUIET)
            else:
                yield from _row(found, each, places, look)
    for piece in found.credits:
        if shown(piece, everything=look.everything):
            yield from _row(found, Row((piece,)), places, look)
    yield Text("─" * look.width, style=QUIET)
    yield from foot(found, look)


def _row(found: Comparison, row: Row, places: dict[int, bool], look: Look) -> Iterator[Text]:
    line = Text("" if row.opens else "… ")
    for piece in row.pieces:
        line.append_text(_moved(piece, places, look) if piece.moved else _words(piece, look))
    line.append("" if row.ends else " …")
    yield from wrapped(line, look.width)
    yield from notes(found, row.pieces, look)


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


def _moved(piece: Piece, places: dict[int, bool], look: Look) -> Text:
    """Moved words, once for each place, with where the other one is."""
    here = piece.sort is Sort.AWAY
    down = places[piece.moved] == here
    where = f"{'A' if here else 'B'} here, {'B' if here else 'A'} further {'down' if down else 'up'}"
    told = Text()
    for each in shortened(piece.inside):
        if isinstance(each, Fold):
            told.append(f" {told_fold(each)} ", style=QUIET)
        elif not shown(each, everything=look.everything):
            told.append(seen(each.left if here else each.right), style=MOVED)
        else:
            told.append_text(_words(each, look))
    lead = Text("⟦").append(f"moved {piece.moved} ({where}): ", style=QUIET)
    return lead.append_text(trimmed(told)).append("⟧")
