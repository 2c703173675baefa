"""Other names that an account itself gives ("X (also known as Y)", "X, which the Zs call Y")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.actors.scene import Scene
from variorum.actors.spotting import Found

_BETWEEN = re.compile(
    r"[\s,(–—-]*(?:(?:also|better|formerly|previously|once|sometimes|widely)\s+(?:known|called)\s+(?:as\s+)?"
    r"|known\s+as\s+|a\.?k\.?a\.?\s+|alias\s+|formerly\s+|(?:which|whom)\s+[\w\s]{2,40}?\s+calls?\s+)(?:the\s+)?[“\"'‘]?",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(\s*")
_TOLD = re.compile(r"\s+(?:(?:to|for)\s+[^().]{3,50}|on\s+\w+\s+maps|in\s+[A-Z]\w+(?:\s+spelling)?)\)")
_LONGEST = 70


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
    """Of each acronym in brackets behind a name whose initials it is, its index with that of the name."""
    text, parse = scene.document.text, scene.parse
    given: dict[int, int] = {}
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        start, end = parse.ends[left.last - 1], parse.starts[right.first]
        if 0 < end - start < 4 and right.last - right.first == 1 and _BRACKET.fullmatch(text, start, end):
            letters = parse.words[right.first]
            initials = "".join(word[0] for word in parse.words[left.first : left.last] if word[:1].isupper())
            if (
                letters.isupper()
                and len(letters) > 1
                and initials.startswith(letters[0])
                and set(letters) <= set(initials)
            ):
                given[index] = index - 1
    return given
