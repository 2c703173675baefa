"""The dateline that opens a report inside its first sentence: place, day, agency in brackets and dash, or an agency."""

from __future__ import annotations

import re

from variorum.words.places import place
from variorum.words.towns import town

_PLACE = r"[A-Z][A-Z’'.-]{2,}(?:[ ,/]+[A-Z][\w.’'-]*){0,5}"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = rf"(?:,?\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)?"
_SHOUTED = r"[A-Z][A-Z’'.-]{2,}(?: [A-Z][A-Z’'.-]+){0,2}(?:, [A-Z][\w.]+)?"
"""A place in capitals alone: a lone hyphen may stand behind other words as well."""
_INLINE = re.compile(
    rf"\s*(?:{_PLACE}{_DAY}(?:,?\s*\([^()\n]{{2,40}}\)\s*[-–—]{{1,2}}\s*|,?\s+(?:--|–|—)\s+)"
    rf"|{_SHOUTED}{_DAY}\s+-\s+(?=[A-Z“‘\"])"
    r"|\([A-Z][A-Za-z.&]+(?: [A-Z][\w.]+){0,2}\)\s*(?:[-–—]{1,2}\s*)?(?=[A-Z“‘\"]))"
)
_UNDASHED = re.compile(
    rf"\s*(?P<place>[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z][\w.]+)?){_DAY}\s*\([A-Z]{{2,6}}\)\s*(?=[A-Z“‘\"])"
)
"""A place and an agency without a dash: "Orsk, Brenia (TVN) Police …"."""
_REACH = 120


def after_dateline(text: str, start: int) -> int:
    """Where the first sentence of a block that begins at `start` goes on behind its dateline; `start` without one."""
    found = _INLINE.match(text, start, start + _REACH)
    if found:
        return found.end()
    found = _UNDASHED.match(text, start, start + _REACH)
    return found.end() if found and ("," in found["place"] or place(found["place"]) or town(found["place"])) else start
