"""The page of a comparison that both ways of drawing it have: head, title lines, passages with their folds, foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.text import Text

from variorum.cli.characters import seen
from variorum.cli.difference import MOVED, QUIET, Look, foot, head, notes, told_fold, trimmed, whither, wrapped
from variorum.workspace import Comparison, Fold, Piece, Row, hunks
from variorum.workspace.hunks import shortened, shown

Places = dict[int, bool]
"""For every move whether its words stand further down on the right side."""


def page(
    found: Comparison,
    look: Look,
    title: Iterable[Text],
    row: Callable[[Row, Places], Iterator[Text]],
    folded: Callable[[Fold], Text],
) -> Iterator[Text]:
    """The lines of the whole comparison; where nothing stands side by side, what is said of it alone.

    Args:
        title: the lines that tell the sides apart, with the rule below them.
        row: draws pieces that are shown together; their notes follow it.
        folded: draws what is not shown.
    """
    yield from head(found, look)
    if found.same() or not found.has_passages:
        yield from foot(found, look)
        return
    yield Text()
    yield from title
    places = whither(list(found.pieces()))
    for piece in found.headlines:
        yield from _noted(found, Row((piece,)), places, look, row)
    for number, passage in enumerate(found.passages):
        if number:
            yield Text("┄" * look.width, style=QUIET)
        for each in hunks(passage, everything=look.everything):
            if isinstance(each, Fold):
                yield from wrapped(folded(each), look.width)
            else:
                yield from _noted(found, each, places, look, row)
    for piece in found.credits:
        if shown(piece, everything=look.everything):
            yield from _noted(found, Row((piece,)), places, look, row)
    yield Text("─" * look.width, style=QUIET)
    yield from foot(found, look)


def _noted(
    found: Comparison, shown_row: Row, places: Places, look: Look, row: Callable[[Row, Places], Iterator[Text]]
) -> Iterator[Text]:
    yield from row(shown_row, places)
    yield from notes(found, shown_row.pieces, look)


def moved_words(piece: Piece, look: Look, left: bool, changed: Callable[[Piece], Text]) -> Text:
    """The moved words of one side, `changed` drawing what was changed in them."""
    told = Text()
    for each in shortened(piece.inside):
        if isinstance(each, Fold):
            told.append(f" {told_fold(each)} ", style=QUIET)
        elif not shown(each, everything=look.everything):
            told.append(seen(each.left if left else each.right), style=MOVED)
        else:
            told.append_text(changed(each))
    return trimmed(told)
