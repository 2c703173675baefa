"""What a line is by its own wording: chrome, credits, captions, dates and bylines."""

from __future__ import annotations

import re

from variorum.model import RegionLabel
from variorum.texts import cues
from variorum.texts.dates_stated import is_date_line
from variorum.texts.form_lines import Line, Sheet
from variorum.texts.head_lines import outlet_and_day
from variorum.words.folding import fold

_CAPTION_WORDS = 30
_LIST_WORDS = 25
_BYLINE_WORDS = 14
_LABELLED = re.compile(
    r"^(?:updated|published|posted|first published|last (?:updated|modified))\b.{0,60}\d", re.IGNORECASE
)
_PLACE_LINE = re.compile(r"^[A-Z][A-Z .,'-]{2,40}(?:\([A-Za-z]{2,12}\))?\s*[-–—:]?$")


def by_wording(sheet: Sheet) -> None:
    """Label every line that its own words give away."""
    for place, line in sheet.unmarked():
        if found := _wording(line, sheet):
            sheet.mark(place, *found)


def _wording(line: Line, sheet: Sheet) -> tuple[RegionLabel, str] | None:
    text = line.folded
    if not line.short:
        return None
    if cues.ADDRESS.match(text):
        return RegionLabel.BOILERPLATE, "a bare web address"
    if cues.PICTURE_FILE.match(text) or (cues.SLUG.match(text) and _is_slug(line.text)):
        return RegionLabel.CAPTION, "a picture's file name"
    if not line.words:
        return RegionLabel.BOILERPLATE, "signs without a word"
    if cues.CREDIT.search(text):
        return RegionLabel.CREDIT, "says where the text comes from or who helped"
    if chrome := _chrome(text):
        return RegionLabel.BOILERPLATE, chrome
    if cues.CAPTION.search(text):
        return RegionLabel.CAPTION, "credits a picture"
    outlet, day = outlet_and_day(line.text)
    if is_date_line(line.text) or day is not None or _LABELLED.match(line.text):
        return RegionLabel.DATELINE, "a date on a line of its own"
    if text in sheet.authors or (cues.BYLINE.match(text) and _names_somebody(line)):
        return RegionLabel.BYLINE, "names who wrote it"
    if outlet and fold(outlet) == sheet.outlet and line.voted is not False:
        return RegionLabel.BYLINE, "names the outlet"
    return None


def _chrome(text: str) -> str:
    """Why a line is chrome by its words; "" when it is not."""
    text = cues.BULLET.sub("", text)
    if cues.PAYWALL.search(text):
        return "asks for payment or an account to read on"
    if cues.PROMPT.search(text):
        return "asks the reader to sign up, log in or follow"
    if cues.MORE_STORIES.match(text) or cues.MORE_INLINE.search(text):
        return "points to other stories"
    if cues.CHROME.search(text):
        return "belongs to the page, not the account"
    return ""


def _is_slug(text: str) -> bool:
    """Whether a word of many hyphens is a file name and not a compound: three parts, one begun large or with digits."""
    parts = re.split(r"[-_]", text)
    if sum(part.isalpha() for part in parts) < 2:
        return False
    return len(parts) >= 3 and (
        "_" in text or any(part[:1].isupper() or part.isdigit() for part in parts) or len(parts) > 4
    )


def _names_somebody(line: Line) -> bool:
    if len(line.words) > _BYLINE_WORDS or (line.stops and len(line.words) > 6):
        return False
    return any(word[:1].isupper() for word in line.text.split()[1:4])


def by_run(sheet: Sheet) -> None:
    """Label what follows a cue: lists under "Latest stories", bullets under a sign-up prompt, words under a picture."""
    for place, line in enumerate(sheet.lines):
        if sheet.is_marked(place, RegionLabel.BOILERPLATE):
            if cues.MORE_STORIES.match(line.folded):
                _headlines_after(sheet, place)
            elif cues.SIGN_UP_LIST.search(line.folded):
                _bullets_after(sheet, place)
        elif sheet.is_marked(place, RegionLabel.CAPTION) and sheet.labels[place][1] == "a picture's file name":
            _caption_after(sheet, place)


def _headlines_after(sheet: Sheet, cue: int) -> None:
    """Related headlines run until something reads as sentences: reporting after them is body again."""
    for place in range(cue + 1, len(sheet.lines)):
        line = sheet.lines[place]
        if place in sheet.labels:
            if sheet.is_marked(place, RegionLabel.CAPTION) or sheet.is_marked(place, RegionLabel.DATELINE):
                continue
            return
        bare = cues.BULLET.sub("", line.text)
        if len(line.words) > _LIST_WORDS or (line.stops and line.text[-1] not in "?!" and bare == line.text):
            return
        if (not line.title_like and bare == line.text) or (line.voted and not line.path.endswith("/a")):
            return
        sheet.mark(place, RegionLabel.BOILERPLATE, "a headline of another story")


def _bullets_after(sheet: Sheet, cue: int) -> None:
    for place in range(cue + 1, len(sheet.lines)):
        if place in sheet.labels or not cues.BULLET.match(sheet.lines[place].text):
            return
        sheet.mark(place, RegionLabel.BOILERPLATE, "one of a list of things to sign up for")


def _caption_after(sheet: Sheet, picture: int) -> None:
    place = picture + 1
    if place >= len(sheet.lines) or place in sheet.labels:
        return
    line = sheet.lines[place]
    if not line.apart and len(line.words) <= _CAPTION_WORDS:
        sheet.mark(place, RegionLabel.CAPTION, "stands right under a picture")


def is_place_line(line: Line) -> bool:
    """Whether a line is a dateline's place ("HARBOUR CITY (Agency) —") and no more."""
    return bool(_PLACE_LINE.match(line.text)) and len(line.words) <= 5
