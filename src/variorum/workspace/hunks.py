"""What of a comparison is worth a look: the changed places with a few words around them, the rest folded and counted.

Still data: a terminal, a page or a notebook lays the rows out as it can.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.model import Weight
from variorum.workspace.comparison import Facing, Piece, Sort

_AROUND = 12
"""Words shown before and after a change."""
_LEAST = 20
"""Fewer words than these between two changes are not worth folding."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
"""A word; of a script written without spaces, a character."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A long stretch not shown: so many words of the left side, the same on the right but for quiet edits."""

    words: int
    house_style: int = 0
    trivial: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces of one paragraph; `opens` and `ends` say that it is whole at its beginning and its end."""

    pieces: tuple[Piece, ...]
    opens: bool = True
    ends: bool = True


def hunks(passage: Facing, *, everything: bool = False) -> list[Row | Fold]:
    """The rows and folds of a passage, in order; with `everything` every edit is shown in its place."""
    found: list[Row | Fold] = []
    run: list[Piece] = []
    hunk: list[Piece] = []
    cut = False
    for piece in passage.pieces:
        if not shown(piece, everything=everything):
            run.append(piece)
            continue
        if _words(run) <= (2 if hunk else 1) * _AROUND + _LEAST:
            hunk += [*run, piece]
        else:
            before, folded, after = _cut(run, keep_before=bool(hunk), keep_after=True)
            if hunk:
                found += _rows([*hunk, *before], opens=not cut, ends=_broken(before))
            found.append(fold(folded))
            cut = not (_broken(folded) or _opening(after))
            hunk = [*after, piece]
        run = []
    if not hunk:
        return [fold(run)] if run else []
    if _words(run) <= _AROUND + _LEAST:
        return [*found, *_rows([*hunk, *run], opens=not cut, ends=True)]
    before, folded, _ = _cut(run, keep_before=True, keep_after=False)
    return [*found, *_rows([*hunk, *before], opens=not cut, ends=_broken(before)), fold(folded)]


def shown(piece: Piece, *, everything: bool = False) -> bool:
    """Whether a piece has to be looked at."""
    if piece.sort is Sort.CHANGED:
        return everything or piece.weight is Weight.SUBSTANTIVE
    return piece.sort is not Sort.SAME and piece.differs


def fold(pieces: Sequence[Piece]) -> Fold:
    """Pieces as a fold."""
    weights = [Weight.TRIVIAL if piece.sort is Sort.UNWEIGHED else piece.weight for piece in pieces]
    return Fold(_words(pieces), weights.count(Weight.HOUSE_STYLE), weights.count(Weight.TRIVIAL))


def shortened(pieces: Sequence[Piece]) -> list[Piece | Fold]:
    """The pieces of moved words: the same stretches folded but for their beginning, their end and round changes."""
    made: list[Piece | Fold] = []
    for place, piece in enumerate(pieces):
        if piece.sort is not Sort.SAME or _words([piece]) <= 2 * _AROUND + _LEAST:
            made.append(piece)
            continue
        first, last = place == 0, place == len(pieces) - 1
        before, folded, after = _cut([piece], keep_before=True, keep_after=not last or first)
        made += [*before, fold(folded), *after]
    return made


def _words(pieces: Sequence[Piece]) -> int:
    return sum(len(_WORD.findall(piece.left)) for piece in pieces)


def _broken(pieces: Sequence[Piece]) -> bool:
    """Whether a paragraph ends behind these pieces."""
    return bool(pieces) and pieces[-1].left.endswith("\n")


def _opening(pieces: Sequence[Piece]) -> bool:
    """Whether these pieces begin with the break before a paragraph."""
    return bool(pieces) and pieces[0].left.startswith("\n")


def _cut(run: Sequence[Piece], *, keep_before: bool, keep_after: bool) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """A run as what is shown before the fold, the fold, and what is shown after it."""
    before: list[Piece] = []
    rest, after = list(run), []
    if keep_before:
        before, rest = _taken(rest)
    if keep_after:
        turned, left = _taken([_reversed(piece) for piece in reversed(rest)])
        after = [_reversed(piece) for piece in reversed(turned)]
        rest = [_reversed(piece) for piece in reversed(left)]
    return before, rest, after


def _taken(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """The first few words, up to the end of their paragraph, and the rest."""
    taken: list[Piece] = []
    words = 0
    for place, piece in enumerate(pieces):
        if words >= _AROUND or _broken(taken):
            return taken, list(pieces[place:])
        if piece.sort is not Sort.SAME:
            taken.append(piece)
            words += _words([piece])
            continue
        end = _end_of(piece.left, _AROUND - words)
        taken.append(_part(piece, 0, end))
        words += _words([taken[-1]])
        if end < len(piece.left):
            return taken, [_part(piece, end, len(piece.left)), *pieces[place + 1 :]]
    return taken, []


def _end_of(text: str, words: int) -> int:
    """Where the first so many words end, or their paragraph when that is sooner; breaks before it are passed."""
    end = 0
    for number, found in enumerate(_WORD.finditer(text), start=1):
        if number > words:
            break
        end = found.end()
    else:
        end = len(text)
    first = _WORD.search(text)
    line = text.find("\n", first.start() if first else len(text))
    return min(end, line + 1) if line >= 0 else end


def _part(piece: Piece, start: int, end: int) -> Piece:
    """A cut of a piece that is the same on both sides."""
    return replace(piece, left=piece.left[start:end], right=piece.right[start:end], left_spans=(), right_spans=())


def _reversed(piece: Piece) -> Piece:
    """The same with its characters in the other order, so that an end can be cut like a beginning."""
    return replace(piece, left=piece.left[::-1], right=piece.right[::-1])


def _rows(pieces: Sequence[Piece], *, opens: bool, ends: bool) -> Iterator[Row]:
    """Pieces as one row a paragraph, broken where both sides break; moved words and paragraphs of one side apart."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.moved or _paragraphs(piece):
            rows += [[piece], []]
            continue
        lines = piece.left.split("\n") if piece.sort is Sort.SAME else []
        if len(lines) < 2:
            rows[-1].append(piece)
            continue
        for number, line in enumerate(lines):
            if number:
                rows.append([])
            if line:
                rows[-1].append(_line(piece, line))
    kept = [row for row in rows if row]
    for number, row in enumerate(kept):
        yield Row(tuple(row), opens or number > 0, ends or number < len(kept) - 1)


def _paragraphs(piece: Piece) -> bool:
    """Whether whole paragraphs stand on one side only."""
    words = piece.left or piece.right
    one_sided = bool(piece.left) != bool(piece.right)
    return one_sided and bool(words.strip()) and (words[0] == "\n" or words[-1] == "\n")


def _line(piece: Piece, line: str) -> Piece:
    return replace(piece, left=line, right=line, left_spans=(), right_spans=())
