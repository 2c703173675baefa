"""Lines that are no sentences of the account but lists a page shows beside it: videos with their lengths, galleries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import RegionLabel
from variorum.texts.form_lines import Line, Sheet

_PICTURE = re.compile(r"\b(?:image|photo|picture|slide|bild|foto) \d{1,3} (?:of|von|de)(?: /)? \d{1,3}\b")
_PICTURE_FIRST = re.compile(rf"^(?:(?:next|prev(?:ious)?) )?{_PICTURE.pattern}")
_CAPTION_NUMBERED = re.compile(r"\bcaption \d{1,3} (?:of|von|de) \d{1,3}\b")
_HEADED_TWICE = re.compile(
    r"^(?:photos?|pictures|gallery|fotos): (?:photos?: )?(.{6,90}?) (?:(?:photos?|pictures|gallery|fotos): ){1,2}\1"
)
_PLAYED_TWICE = re.compile(r"\b(\S.{6,150}\S) (?:\S+ ){0,8}?\1 \d{1,2}:[0-5]\d$")
_ENDS_IN_LENGTH = re.compile(r" \d{1,2}:[0-5]\d$")
_LENGTH = re.compile(r"^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$")
_LENGTH_FIRST = re.compile(r"^(\d{1,2}):([0-5]\d)(?::[0-5]\d)? +(?![ap]\.? ?m\b)\S")
_TAIL_WORDS = 45
_LEAST_TAILS = 5
_CLIP_WORDS = 30
_LEAST_CLIPS = 3
_LONG = 360  # seconds; few videos on a front page are longer


@dataclass(frozen=True, slots=True)
class _Clip:
    """A video in a list: its lines, its length in seconds, and whether its title ends as a sentence does."""

    places: tuple[int, ...]
    seconds: int
    stops: bool


def by_list(sheet: Sheet) -> None:
    """Label galleries set into one line, players, lists of teasers and lists of videos."""
    for place, line in sheet.unmarked():
        if _is_gallery(line.folded):
            sheet.mark(place, RegionLabel.CAPTION, "a gallery's pictures, numbered")
        elif line.short and _ENDS_IN_LENGTH.search(line.folded) and _PLAYED_TWICE.search(line.folded):
            sheet.mark(place, RegionLabel.BOILERPLATE, "a video's title, twice, and its length")
    for places in _tails(sheet.lines):
        for place in places if len(places) >= _LEAST_TAILS else ():
            sheet.mark(place, RegionLabel.BOILERPLATE, "one of a list whose lines all end alike")
    for clips in _runs(sheet):
        if len(clips) >= _LEAST_CLIPS and not _chronicle(clips):
            for place in (place for clip in clips for place in clip.places):
                sheet.mark(place, RegionLabel.BOILERPLATE, "one of a list of videos with their lengths")


def _is_gallery(text: str) -> bool:
    if _PICTURE_FIRST.match(text) or _CAPTION_NUMBERED.search(text) or _HEADED_TWICE.match(text):
        return True
    return len(_PICTURE.findall(text)) > 1


def _tails(lines: tuple[Line, ...]) -> Iterator[list[int]]:
    """Lines one after another that end in the same word, as buttons under teasers do, and not as sentences end."""
    run: list[int] = []
    for place, line in enumerate(lines):
        teaser = 2 <= len(line.words) <= _TAIL_WORDS and line.text[-1].isalpha() and not line.voted
        tail = line.words[-1] if teaser else ""
        if not (run and tail and tail == lines[run[-1]].words[-1]):
            yield run
            run = []
        if tail:
            run.append(place)
    yield run


def _runs(sheet: Sheet) -> Iterator[list[_Clip]]:
    """Videos that stand one right after another."""
    run: list[_Clip] = []
    place = 0
    while place < len(sheet.lines):
        clip = _clip(sheet.lines, place)
        if clip is None:
            yield run
            run = []
            place += 1
        else:
            run.append(clip)
            place = clip.places[-1] + 1
    yield run


def _clip(lines: tuple[Line, ...], place: int) -> _Clip | None:
    """The video a line is, or a length on a line of its own together with the title under it."""
    line = lines[place]
    if len(line.words) > _CLIP_WORDS:
        return None
    if found := _LENGTH_FIRST.match(line.folded):
        return _Clip((place,), _seconds(found), line.text.endswith("."))
    found, below = _LENGTH.match(line.folded), place + 1
    if not found:
        return None
    if below == len(lines) or _LENGTH.match(lines[below].folded):
        return _Clip((place,), _seconds(found), False)
    return _Clip((place, below), _seconds(found), lines[below].text.endswith("."))


def _seconds(found: re.Match[str]) -> int:
    return 60 * int(found[1]) + int(found[2])


def _chronicle(clips: list[_Clip]) -> bool:
    """Whether the times are hours of a day: they head sentences, or run forwards, or backwards through the daytime."""
    seconds = [clip.seconds for clip in clips]
    backwards = seconds == sorted(seconds, reverse=True) and max(seconds) >= _LONG
    return backwards or seconds == sorted(seconds) or 2 * sum(clip.stops for clip in clips) > len(clips)
