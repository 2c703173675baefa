"""How old an account says somebody is, told right beside the name."""

from __future__ import annotations

import re

from variorum.actors.scene import Scene

_BEHIND = re.compile(r",\s(\d{1,3})(?=,|\.(?:\s|$)|;|\sof\b|\sand\b)|\s?\((\d{1,3})\)")
_BEFORE = re.compile(r"\b(\d{1,3})[- ‑–]years?[- ‑–]old\s+(?:[^\W\d_]+\s+)?$")
_REACH = 40
_OLDEST = 115


def age_of(scene: Scene, first: int, last: int) -> int:
    """Years told of the name at tokens [first, last) ("X, 34,", "34-year-old X"); 0 for none."""
    start, end = scene.stretch(first, last)
    text = scene.document.text
    found = _BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - _REACH), start)
    years = int(next(filter(None, found.groups()))) if found else 0
    return years if years < _OLDEST else 0
