"""What each block of an account is, by form and place alone."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.model import Document, Given, Product, RegionLabel, Shape, Step, digest
from variorum.texts.form_lines import Sheet, sheet_of
from variorum.texts.form_lists import by_list
from variorum.texts.form_page import by_page
from variorum.texts.form_place import by_place
from variorum.texts.form_rules import by_run, by_wording
from variorum.texts.form_sketch import Form
from variorum.words.folding import folded_words

_HASH_DIGITS = 16
_TITLE_DIGITS = 4
_TELLING_LETTERS = 4  # of a title's word
_COMPARED = 5  # of its letters, so that "victims" meets "victim"
_TELLING_WORDS = 3
_MET = 0.2  # of a title's words: one may stand anywhere by chance


def form_of(document: Document) -> Form:
    """The form of a document: one label for every block."""
    sheet = sheet_of(document)
    _repeated_headline(sheet)
    by_list(sheet)
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
        foreign=_foreign_title(sheet),
    )


def _foreign_title(sheet: Sheet) -> tuple[str, ...]:
    """Short hashes of the longer words of the stated title, where the body has hardly any of them."""
    told = {word[:_COMPARED] for word in folded_words(sheet.title) if len(word) >= _TELLING_LETTERS}
    if len(told) < _TELLING_WORDS:
        return ()
    body = (line for place, line in enumerate(sheet.lines) if sheet.is_marked(place, RegionLabel.BODY))
    met = told & {word[:_COMPARED] for line in body for word in line.words}
    return () if len(met) > _MET * len(told) else tuple(sorted(digest(word)[:_TITLE_DIGITS] for word in told))


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


FORM = Step(name="texts.form", shape=Shape.EACH, makes=(Form,), run=read, version=3)
