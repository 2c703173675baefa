"""What a line is by where it stands: before, inside or after the sentences of the account."""

from __future__ import annotations

import re
from collections import Counter

from variorum.model import RegionLabel
from variorum.texts import cues
from variorum.texts.form_lines import Line, Sheet
from variorum.texts.form_rules import is_place_line

_SUBHEAD_WORDS = 12
_TAIL_WORDS = 14
_BIO_WORDS = 80
_NAME_WORDS = 6
_PULLED_WORDS = 4
_REPEATED = 0.8
_SEPARATOR = re.compile(r"\S [|»›] \S")
_BIO_VERB = re.compile(r"\b(?:is|was|has|serves|works|writes|covers|teaches|reports|joined|lives)\b")
_WHOLLY_QUOTED = re.compile(r"^[\"“«„].*[\"”»“]$", re.DOTALL)


def by_place(sheet: Sheet) -> None:
    """Label headlines, pull quotes, author notes and what trails behind; the rest is body."""
    prose = [place for place, line in sheet.unmarked() if line.prose]
    for place, line in sheet.unmarked():
        if line.heading:
            sheet.mark(place, RegionLabel.HEADLINE, "marked as a heading")
    if prose:
        _head(sheet, prose[0])
        _pull_quotes(sheet)
        _bio(sheet, prose)
        if _punctuated(sheet):
            _tail(sheet, prose[-1])
            _subheads(sheet, prose[0], prose[-1])
    elif len(sheet.lines) > 1 and 0 not in sheet.labels and sheet.lines[0].title_like:
        sheet.mark(0, RegionLabel.HEADLINE, "the first line, without a final stop")
    for place, _ in list(sheet.unmarked()):
        sheet.mark(place, RegionLabel.BODY, "")


def _head(sheet: Sheet, first: int) -> None:
    """Before the first sentences: headlines, and the place a dateline names."""
    for place, line in sheet.unmarked():
        if place >= first:
            break
        if sheet.title and line.folded == sheet.title:
            sheet.mark(place, RegionLabel.HEADLINE, "the stated title")
        elif place and is_place_line(line):
            sheet.mark(place, RegionLabel.DATELINE, "a place on a line of its own before the text")
        elif place == 0 and _name_above_agency(sheet):
            sheet.mark(place, RegionLabel.BYLINE, "a bare name above an agency's")
        elif line.title_like and not cues.BULLET.match(line.text):
            why = (
                "the first line, without a final stop" if place == 0 else "short, without a final stop, before the text"
            )
            sheet.mark(place, RegionLabel.HEADLINE, why)
    if sheet.title and first not in sheet.labels and sheet.lines[first].folded == sheet.title:
        sheet.mark(first, RegionLabel.HEADLINE, "the stated title")


def _name_above_agency(sheet: Sheet) -> bool:
    """Whether the first line is a bare name and the second stands in capitals, as agencies sign."""
    first, *rest = (line.text for line in sheet.lines[:2])
    words = first.split()
    return bool(rest) and 2 <= len(words) <= 3 and all(w[0].isupper() for w in words) and rest[0].isupper()


def _pull_quotes(sheet: Sheet) -> None:
    """Lines wholly in quotation marks whose words another line has too, and the bare name under them."""
    quoted = [
        (place, line)
        for place, line in sheet.unmarked()
        if len(line.words) >= _PULLED_WORDS and _WHOLLY_QUOTED.match(line.text)
    ]
    if not quoted:
        return
    owners: dict[tuple[str, ...], set[int]] = {}
    for place, line in enumerate(sheet.lines):
        if not sheet.is_marked(place, RegionLabel.BOILERPLATE):
            for gram in _grams(line.words):
                owners.setdefault(gram, set()).add(place)
    pulled: set[int] = set()
    for place, line in quoted:
        grams = _grams(line.words)
        elsewhere = sum(bool(owners[gram] - pulled - {place}) for gram in grams)
        if place not in sheet.labels and elsewhere >= _REPEATED * len(grams):
            pulled.add(place)
            sheet.mark(place, RegionLabel.PULL_QUOTE, "repeats quoted words of the text")
            _name_under(sheet, place + 1)


def _name_under(sheet: Sheet, place: int) -> None:
    if place < len(sheet.lines) and place not in sheet.labels:
        line = sheet.lines[place]
        if len(line.words) <= _NAME_WORDS and not line.stops:
            sheet.mark(place, RegionLabel.PULL_QUOTE, "the bare name under a pull quote")


def _grams(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[place : place + 3] for place in range(len(words) - 2)]


def _bio(sheet: Sheet, prose: list[int]) -> None:
    """A note on the author: near the end, "Name is a …", of somebody the text itself does not speak of."""
    counted = Counter(word for line in sheet.lines for word in set(line.words))
    for place in prose[-4:]:
        line = sheet.lines[place]
        if place in sheet.labels or place == prose[0] or len(line.words) > _BIO_WORDS:
            continue
        if not cues.BIO.match(line.folded) or not cues.BIO_WORK.search(line.folded):
            continue
        name = _BIO_VERB.split(line.folded)[0].split()
        surname = name[-1].strip(",.()") if name else ""
        if cues.BIO_PRINT.search(line.folded) or (
            place == prose[-1] and counted[surname] <= 1 and _is_name(line, len(name))
        ):
            sheet.mark(place, RegionLabel.CREDIT, "a note on who wrote it")


def _is_name(line: Line, words: int) -> bool:
    return 2 <= words <= 5 and all(word[:1].isupper() for word in line.text.split()[:words])


def _punctuated(sheet: Sheet) -> bool:
    """Whether most of the longer lines end in a stop, so that a missing one means something."""
    longer = [line for _, line in sheet.unmarked() if len(line.words) > _SUBHEAD_WORDS]
    return bool(longer) and sum(line.stops for line in longer) > 0.6 * len(longer)


def _tail(sheet: Sheet, last: int) -> None:
    for place, line in sheet.unmarked():
        if place > last and len(line.words) <= _TAIL_WORDS and not (line.stops or line.voted or line.cut):
            why = (
                "a site's name or trail" if _SEPARATOR.search(line.text) else "after the last sentence, and none itself"
            )
            sheet.mark(place, RegionLabel.BOILERPLATE, why)


def _subheads(sheet: Sheet, first: int, last: int) -> None:
    for place, line in sheet.unmarked():
        if not first < place < last or len(line.words) > _SUBHEAD_WORDS or not line.title_like or line.stops:
            continue
        if cues.BULLET.match(line.text) or _WHOLLY_QUOTED.match(line.text):
            continue
        if _prose_follows(sheet, place):
            sheet.mark(place, RegionLabel.HEADLINE, "short, without a final stop, between paragraphs")


def _prose_follows(sheet: Sheet, place: int) -> bool:
    for after in range(place + 1, min(place + 6, len(sheet.lines))):
        if after not in sheet.labels:
            return sheet.lines[after].prose or bool(cues.BULLET.match(sheet.lines[after].text))
    return False
