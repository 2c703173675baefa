"""What each block of an account is, by form and place alone."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.model import Document, Given, Product, RegionLabel, Shape, Step, digest
from variorum.texts.form_lines import Sheet, sheet_of
from variorum.texts.form_page import by_page
from variorum.texts.form_place import by_place
from variorum.texts.form_rules import by_run, by_wording
from variorum.texts.form_sketch import Form

_HASH_DIGITS = 16


def form_of(document: Document) -> Form:
    """The form of a document: one label for every block."""
    sheet = sheet_of(document)
    _repeated_headline(sheet)
    by_wording(sheet)
    by_run(sheet)
    by_page(sheet)
    by_place(sheet)
    labels = [sheet.labels[place] for place in range(len(sheet.lines))]
    return Form(
        document=document.id,
        labels=tuple(label for label, _ in labels),
        whys=tuple(why for _, why in labels),
        starts=tuple(block.start for block in document.blocks),
        ends=tuple(block.end for block in document.blocks),
        lines=tuple(digest(" ".join(line.words))[:_HASH_DIGITS] if line.words else "" for line in sheet.lines),
    )


def _repeated_headline(sheet: Sheet) -> None:
    """A title-like line at the top that comes twice is the headline both times."""
    first: dict[str, int] = {}
    for place, line in enumerate(sheet.lines[:6]):
        if line.title_like and len(line.words) > 2 and line.folded in first:
            sheet.mark(first[line.folded], RegionLabel.HEADLINE, "stands at the top twice")
            sheet.mark(place, RegionLabel.HEADLINE, "repeats the headline")
        first.setdefault(line.folded, place)


def read(given: Given) -> Iterable[Product]:
    """The form of one account."""
    yield form_of(given.document)


FORM = Step(name="texts.form", shape=Shape.EACH, makes=(Form,), run=read)
