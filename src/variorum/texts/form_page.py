"""What a block of a page is by the element it stands in and the extractor's vote."""

from __future__ import annotations

import re

from variorum.model import RegionLabel
from variorum.texts.form_lines import Line, Sheet

_STEP = re.compile(r"[a-z0-9]+|\.[a-z]+")
_NUMBER = re.compile(r"\[\d+\]")
_CHROME_TAGS = frozenset("nav footer form button aside menu dialog legend".split())
_CHROME_LABELS = frozenset(
    f".{label}" for label in "comment related share sidebar signup promo footer nav cookies tags hidden".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_PROSE_WORDS = 15
_BY_LABEL = (
    (".caption", RegionLabel.CAPTION, "marked as a caption"),
    (".credit", RegionLabel.CAPTION, "marked as a picture credit"),
    (".bio", RegionLabel.CREDIT, "marked as a note on the author"),
    (".byline", RegionLabel.BYLINE, "marked as a byline"),
    (".date", RegionLabel.DATELINE, "marked as a date"),
    (".quote", RegionLabel.PULL_QUOTE, "marked as a pull quote"),
)
_SHORT = 40


def by_page(sheet: Sheet) -> None:
    """Label the blocks of a page that element path or vote decide; nothing happens to texts without paths."""
    if not any(line.path for line in sheet.lines):
        return
    asked = any(line.voted is not None for line in sheet.lines)
    voted = [line for line in sheet.lines if line.voted and len(line.words) >= _PROSE_WORDS]
    homes = frozenset(_home(line.path) for line in voted)
    aside = sum(".hidden" in line.path for line in voted) < 0.5 * len(voted)
    for place, line in sheet.unmarked():
        steps = frozenset(_STEP.findall(line.path))
        if found := _by_element(line, steps, sheet):
            sheet.mark(place, *found)
        elif line.voted is False and not (_is_paragraph(line, steps) and _home(line.path) in homes):
            sheet.mark(place, RegionLabel.BOILERPLATE, "outside the body of the page")
        elif line.voted and aside and ".hidden" in steps:
            sheet.mark(place, RegionLabel.BOILERPLATE, "in a hidden part of the page")
        elif not asked and steps & (_CHROME_TAGS | _CHROME_LABELS):
            sheet.mark(place, RegionLabel.BOILERPLATE, "in an element of the page's frame")


def _by_element(line: Line, steps: frozenset[str], sheet: Sheet) -> tuple[RegionLabel, str] | None:
    if sheet.title and line.folded == sheet.title and (line.voted or steps & _HEADINGS):
        return RegionLabel.HEADLINE, "the stated title"
    if "figcaption" in steps:
        return RegionLabel.CAPTION, "marked as a caption"
    if len(line.words) <= _SHORT and not line.voted:
        for label, region, why in _BY_LABEL:
            if label in steps:
                return region, why
    if "h1" in steps and not steps & _CHROME_LABELS:
        return RegionLabel.HEADLINE, "marked as the main heading"
    if line.voted and steps & _HEADINGS and len(line.words) <= _SHORT:
        return RegionLabel.HEADLINE, "marked as a heading"
    return None


def _is_paragraph(line: Line, steps: frozenset[str]) -> bool:
    """Whether it is prose in a paragraph, so that the vote for paragraphs placed like it speaks for it too."""
    leaf = line.path.rpartition("/")[2]
    return line.prose and leaf.startswith(("p", "div", "blockquote", "section")) and not steps & _CHROME_LABELS


def _home(path: str) -> str:
    """The kind of place a paragraph stands in: the elements around it, without their numbers."""
    return _NUMBER.sub("", path.removesuffix("/a").rpartition("/")[0])
