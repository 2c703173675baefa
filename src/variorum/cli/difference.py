"""What stands around the text of a comparison, side by side or inline: its account in one line, its notes, its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text

from variorum.cli.characters import seen
from variorum.model import Weight
from variorum.workspace import Comparison, Fold, Piece, Side, Sort
from variorum.workspace.hunks import shown
from variorum.workspace.labels import label, plural
from variorum.workspace.telling import PLAIN_REASONS, clip

LEFT, RIGHT, MOVED, QUIET = "bold cyan", "bold yellow", "magenta", "dim"
"""Styles of words of the left and the right side, of moved words, and of what matters less."""

_PAIRS = 12  # house-style pairs told by name
_CLIP = 70


_LEAST_WIDTH = 16  # columns: narrower lines are no lines


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw: columns, whether colours tell the sides apart, and whether every edit is unfolded."""

    width: int
    colour: bool = True
    everything: bool = False


def head(found: Comparison, look: Look) -> Iterator[Text]:
    """The whole in one line, the reason for what is said of who was first, and what is wrong with either text."""
    yield from wrapped(Text(found.summary(), style="bold"), look.width)
    if found.copy is not None and found.copy.why:
        yield from wrapped(Text(f"({found.copy.why})", style=QUIET), look.width)
    for side in (found.left, found.right):
        if side.damage:
            told = f"{side.name} shows damage ({', '.join(side.damage)}): what it lacks need not have been left out"
            yield from wrapped(Text(told, style=QUIET), look.width)


def titled(side: Side) -> str:
    """A side's name with its outlet and day where they are stated."""
    return " · ".join([side.name, *([side.outlet] if side.outlet else []), *([f"{side.day}"] if side.day else [])])


def notes(found: Comparison, pieces: tuple[Piece, ...], look: Look) -> Iterator[Text]:
    """A line for each shown edit: its kind, why, and its id; its words too where several are shown together."""
    told = [piece for piece in pieces if piece.sort in (Sort.CHANGED, Sort.UNWEIGHED)]
    told += [inner for piece in pieces if piece.sort is Sort.HERE for inner in piece.inside]
    told = [piece for piece in told if shown(piece, everything=look.everything)]
    for piece in told:
        yield from _note(found, piece, look, words=len(told) > 1)


def _note(found: Comparison, piece: Piece, look: Look, *, words: bool) -> Iterator[Text]:
    quiet = f", {label(piece.weight)}" if piece.weight and piece.weight is not Weight.SUBSTANTIVE else ""
    parts = []
    if words:
        parts += [" | ".join(f"“{_clipped(side)}”" for side in (piece.left, piece.right) if side.strip())]
    if piece.edit is not None and piece.edit.why not in PLAIN_REASONS:
        parts.append(piece.edit.why)
    told = f"{found.kind(piece)}{quiet}{': ' if any(parts) else ''}{' — '.join(part for part in parts if part)}"
    line = Text(f"{told}   {found.id(piece)}".rstrip(), style=QUIET if quiet else "italic")
    yield from hung(line, look.width, "  ▸ ", "    ")


def _clipped(words: str) -> str:
    return clip(seen(words), _CLIP)


def told_fold(folded: Fold) -> str:
    """A fold in words."""
    quiet = [f"{folded.house_style} house style"] if folded.house_style else []
    quiet += [f"{folded.trivial} trivial"] if folded.trivial else []
    if quiet:
        return f"… {plural(folded.words, 'word')}, the same but for {' and '.join(quiet)} …"
    return f"… {plural(folded.words, 'equal word')} …"


def foot(found: Comparison, look: Look) -> Iterator[Text]:
    """What was shown quietly or folded, counted, and what was left out."""
    lines = []
    if style := found.house_style():
        told = "; ".join(_pair(found, *pair) for pair in style[: len(style) if look.everything else _PAIRS])
        more = f"; and {len(style) - _PAIRS} more" if len(style) > _PAIRS and not look.everything else ""
        number = sum(count for _, _, count in style)
        lines.append(f"house style, {plural(number, 'edit')}: {told}{more}")
    if (trivial := len(found.edits(Weight.TRIVIAL))) and not look.everything:
        lines.append(f"trivial, {plural(trivial, 'edit')}: folded; --all shows them in place")
    lines += [line for line in (_own(found), _left_out(found)) if line]
    for line in lines:
        yield from hung(Text(line, style=QUIET), look.width, "", "  ")


def _pair(found: Comparison, left: str, right: str, count: int) -> str:
    often = f" ({count}×)" if count > 1 else ""
    if left and right:
        return f"{_clipped(left)} | {_clipped(right)}{often}"
    return f"“{_clipped(left or right)}” only in {found.left.name if left else found.right.name}{often}"


def _own(found: Comparison) -> str:
    if not (found.left.own or found.right.own):
        return ""
    told = " and ".join(f"{plural(side.own, 'word')} of {side.name}" for side in (found.left, found.right) if side.own)
    return f"outside these passages, and not compared: {told}"


def _left_out(found: Comparison) -> str:
    """How many words of page furniture, and of captions and the like, were not compared."""
    told = []
    for what, sides in (
        ("page furniture", [(side, side.furniture) for side in (found.left, found.right)]),
        ("captions, bylines, date lines and pull quotes", [(side, side.beside) for side in (found.left, found.right)]),
    ):
        counts = [f"{plural(count, 'word')} in {side.name}" for side, count in sides if count]
        told += [f"{what}: {', '.join(counts)}"] if counts else []
    return f"left out, {'; '.join(told)}" if told else ""


def whither(pieces: list[Piece]) -> dict[int, bool]:
    """For every move whether its words stand further down on the right side than on the left."""
    order: dict[int, bool] = {}
    for piece in pieces:
        if piece.moved:
            order.setdefault(piece.moved, piece.sort is Sort.AWAY)
    return order


def wrapped(line: Text, width: int) -> list[Text]:
    """A text in lines of at most so many columns."""
    from rich.console import Console

    parts = line.wrap(Console(width=width), max(1, width), tab_size=4)
    for part in parts:
        part.rstrip()
    return list(parts)


def hung(line: Text, width: int, lead: str, under: str) -> Iterator[Text]:
    """A text in lines of at most so many columns, quiet signs before the first and under them before the others."""
    for number, part in enumerate(wrapped(line, max(_LEAST_WIDTH, width - len(under)))):
        yield Text().append(under if number else lead, style=QUIET).append_text(part)


def trimmed(cell: Text) -> Text:
    """A text without the breaks and spaces at its ends."""
    plain = cell.plain
    start, end = len(plain) - len(plain.lstrip("\n ")), len(plain.rstrip())
    return cell[start:end] if start < end else Text()


def beside(left: list[Text], right: list[Text], width: int) -> Iterator[Text]:
    """Two columns of lines, each so wide."""
    for one, other in zip_longest(left, right, fillvalue=Text()):
        line = Text().append_text(one).append(" " * max(0, width - one.cell_len))
        line.append(" │ ", style=QUIET).append_text(other)
        line.rstrip()
        yield line
