"""Quotation marks and brackets without their other half."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_MARKS = re.compile(r"[\"“”„«»()\[\]]|’’|''")
_CLOSES = {")": "(", "]": "["}
_OPENS = frozenset("([")
_LIST_LABEL = re.compile(r"(?:^|[\s(])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_FACE = re.compile(r"[:;8=]['-]?$")
_AHEAD = 8


@dataclass(frozen=True, slots=True)
class _Left:
    """What one stretch leaves over: quotation marks opened, closed without opening, and brackets."""

    opened: tuple[int, ...]
    closed: tuple[int, ...]
    brackets: tuple[int, ...]
    first: str
    any_marks: bool


def unpaired(text: str, stretches: Sequence[tuple[int, int]]) -> list[int]:
    """Places of marks without their other half, in order.

    A quotation that runs on over paragraphs (each opened anew, the last one closed) is whole. A text that uses one
    sign at both ends („…“, ”…”, "…") is read by turns.
    """
    german = "„" in text
    one_sign = "“" not in text and text.count("”") > 1
    left = [_left(text, start, end, german, one_sign) for start, end in stretches]
    places = [place for item in left for place in item.brackets]
    carried = 0  # the quotation that an earlier stretch left open
    for number, item in enumerate(left):
        closed = list(item.closed)
        if carried and closed:
            closed.pop(0)
        places += closed
        opened = list(item.opened)
        if opened and _goes_on(left, number):
            opened.pop()
            carried = 1
        elif item.any_marks:
            carried = 0
        places += opened
    return sorted(places)


def _goes_on(left: Sequence[_Left], number: int) -> bool:
    for item in left[number + 1 : number + 1 + _AHEAD]:
        if item.first in '"“„«' and item.first:
            return True
        if item.any_marks:
            return bool(item.closed)
    return False


def _left(text: str, start: int, end: int, german: bool, one_sign: bool) -> _Left:
    opened: list[int] = []
    closed: list[int] = []
    brackets: list[int] = []
    loose: list[int] = []
    any_marks = False
    for match in _MARKS.finditer(text, start, end):
        mark, place = match[0], match.start()
        if mark in "()[]":
            _bracket(text, start, mark, place, brackets, loose)
            continue
        if mark == '"' and place > start and text[place - 1].isdigit() and not opened:
            continue  # inches, seconds
        any_marks = True
        if _is_opening(text, start, place, mark, bool(opened), german, one_sign):
            opened.append(place)
        elif opened:
            opened.pop()
        else:
            closed.append(place)
    return _Left(tuple(opened), tuple(closed), tuple(loose + brackets), text[start : start + 1], any_marks)


def _is_opening(text: str, start: int, place: int, mark: str, inside: bool, german: bool, one_sign: bool) -> bool:
    if len(mark) > 1:
        return False
    if mark in "„«":
        return mark == "„" or not inside or text[place - 1 : place].isspace()
    if mark == "»":
        return False
    if mark == '"' or one_sign or (german and mark == "“"):
        return not inside if mark != '"' or inside else _may_open(text, start, place)
    return mark == "“"


def _may_open(text: str, start: int, place: int) -> bool:
    """With nothing open, a straight mark between a letter or stop and a space can only close."""
    before = text[max(start, place - 1) : place]
    closes = before.isalnum() or before in tuple(".,!?")
    return not closes or text[place + 1 : place + 2].isalnum()


def _bracket(text: str, start: int, mark: str, place: int, waiting: list[int], loose: list[int]) -> None:
    if mark in _OPENS:
        if not _FACE.search(text[max(start, place - 2) : place]):
            waiting.append(place)
        return
    if waiting and text[waiting[-1]] == _CLOSES[mark]:
        waiting.pop()
        return
    before = text[max(start, place - 6) : place]
    if not (mark == ")" and (_LIST_LABEL.search(before) or _FACE.search(before))):
        loose.append(place)
