"""Other names that an account itself gives ("X (also known as Y)", "X, which the Zs call Y")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.actors.naming import Found
from variorum.actors.scene import Scene
from variorum.words.acronyms import is_acronym, spells
from variorum.words.names import plain

_HOW = r"(?:also|better|formerly|previously|once|sometimes|widely)"
_BETWEEN = re.compile(
    rf"(?:[\s,(–—-]*(?:{_HOW}\s+known\s+(?:as\s+)?|known\s+as\s+|a\.?k\.?a\.?\s+|alias\s+|formerly\s+"
    r"|(?:which|whom)\s+[\w\s]{2,40}?\s+calls?\s+)"
    rf"|\s*[,(–—-]\s*{_HOW}\s+called\s+)(?:the\s+)?[“\"'‘]?",
    re.IGNORECASE,
)
"""Between a name and another for it; "Kovar also called Lind", without a mark, is something that Kovar did."""
_BRACKET = re.compile(r"\s*\(\s*")
_TOLD = re.compile(r"\s+(?:(?:to|for)\s+[^().]{3,50}|on\s+\w+\s+maps|in\s+[A-Z]\w+(?:\s+spelling)?)\)")
_NICKNAMED = re.compile(r"(.+?)\s[“\"‘']([\w.]+)[”\"’']\s(.+)")
_LONGEST, _NEXT = 70, 4


def aliases(scene: Scene, found: Sequence[Found]) -> dict[int, int]:
    """Of each name given as another name, its index in `found` with that of the name it is another for."""
    text, parse = scene.document.text, scene.parse
    given: dict[int, int] = {}
    for index, name in enumerate(found):
        for before in range(index - 1, max(-1, index - 4), -1):
            start, end = parse.ends[found[before].last - 1], parse.starts[name.first]
            if end - start > _LONGEST or end < start:
                break
            bracketed = before == index - 1 and _BRACKET.fullmatch(text, start, end)
            if _BETWEEN.fullmatch(text, start, end) or (bracketed and _TOLD.match(text, parse.ends[name.last - 1])):
                given[index] = given.get(before, before)
                break
    return given


def expansions(scene: Scene, found: Sequence[Found]) -> dict[int, int]:
    """Of each acronym in brackets beside a name whose first letters it is, its index with that of the name."""
    text, parse = scene.document.text, scene.parse
    given: dict[int, int] = {}
    for index in range(1, len(found)):
        start, end = parse.ends[found[index - 1].last - 1], parse.starts[found[index].first]
        if not 0 < end - start < _NEXT or not _BRACKET.fullmatch(text, start, end):
            continue
        for short, full in ((index, index - 1), (index - 1, index)):
            letters = scene.words(found[short].first, found[short].last)
            if is_acronym(letters) and spells(letters, scene.words(found[full].first, found[full].last)):
                given[short] = full
                break
    return given


def nicknames(scene: Scene, found: Sequence[Found]) -> dict[str, str]:
    """Of each full name with a quoted nickname inside, the forms without it and with it alone, with the plain form.

    "Anton 'Tosh' Kovar" is Anton Kovar, Tosh Kovar and Tosh.
    """
    given: dict[str, str] = {}
    for name in found:
        inside = _NICKNAMED.fullmatch(scene.words(name.first, name.last))
        if inside:
            first, nick, last = inside.groups()
            key = plain(inside[0])
            given |= {plain(form): key for form in (f"{first} {last}", f"{nick} {last}", nick)}
    return given
