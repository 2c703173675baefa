"""What a full day in a text says by its place of when the text was written.

A dateline before the first words, or "Posted:" before a day, dates the account. A post of somebody's shown inside it
was written before the account, mostly on the day that the account tells of.
"""

from __future__ import annotations

import re

DATED, SHOWN = "dated", "shown"
_REACH = 120
"""Characters from the beginning of a line within which its stamp stands."""
_WHEN = (
    r"(?:\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?,?\s*)?"
    r"(?:(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
)
_POSTED = re.compile(
    r"(?:(?:^\W{0,3}|[|•·]\s*)(?:(?:first|last|originally|article|story)\s+)*"
    rf"(?:published|posted|updated|modified|filed)(?:\s+(?:on|at))?\s*:?\s*{_WHEN}"
    rf"|\b(?:published|posted|updated|modified|filed):\s*{_WHEN})$",
    re.IGNORECASE,
)
_PLACE = r"[^\W\d_a-z]{3,}[\w.’' -]{0,30}(?:,\s*[^\W\d_][\w.’' -]{0,30}){0,2}"
_DATELINE = re.compile(rf"^[^\w(]{{0,3}}{_PLACE}(?:,\s*|\s*\(|,?\s+[-–—]\s*)$")
_BEHIND_DATELINE = re.compile(r"\)?\s*(?:\([^()\n]{2,40}\)\s*)?,?\s*[-–—:]")
_POST = re.compile(r"\(@\w{1,20}\)\s*$")


def stamp(text: str, start: int, end: int) -> str:
    """What the day written in text[start:end] is by its place: `DATED`, `SHOWN` or neither ("")."""
    window = max(start - _REACH, 0)
    line = text.rfind("\n", window, start) + 1
    opening = text[max(line, window) : start]
    if _POST.search(opening):
        return SHOWN
    if not line and window:
        return ""
    if _POSTED.search(opening):
        return DATED
    return DATED if _DATELINE.match(opening) and _BEHIND_DATELINE.match(text[end : end + _REACH]) else ""
