"""To whom words are said: "told the council", "said to reporters", "wrote in a letter to the mayor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.quotes.page import Characters, Page
from variorum.words.cues import Cue

_OBJECTS = frozenset({"dobj", "dative", "npadvmod"})
_MEDIA = frozenset(
    "interview ed letter column conversation call message briefing essay statement note e-mail email speech".split()
)
"""Nouns of what one speaks or writes in; "ed" ends "op-ed"."""

_TOWARDS = frozenset({"with", "to", "in", "for", "by"})


def addressee(page: Page, verb: int, cue: Cue, contents: Sequence[Characters]) -> Characters | None:
    """The words for those spoken to, outside the contents and outside marks; None when none are told of."""
    for token in _addressed(page, verb, cue):
        place = page.characters(*page.parse.subtree(token))
        if place and page.inside[token] < 0 and not any(a < place[1] and place[0] < b for a, b in contents):
            return place
    return None


def _addressed(page: Page, verb: int, cue: Cue) -> Iterator[int]:
    parse = page.parse
    for child in parse.children[verb]:
        if child < verb or child in page.times:
            continue
        if "t" in cue.frames and parse.deps[child] in _OBJECTS:
            yield child
        word = parse.words[child].lower()
        if word == "to" and "q" in cue.frames and parse.deps[child] in ("prep", "dative"):
            yield from _objects(page, child)
        if word == "in" and parse.deps[child] == "prep":
            for medium in _objects(page, child):
                if parse.lemmas[medium].lower() in _MEDIA:
                    yield from _reached(page, medium)


def _reached(page: Page, medium: int) -> Iterator[int]:
    """Those a letter, a speech or an interview is with, in or to."""
    parse = page.parse
    for child in parse.children[medium]:
        if child > medium and parse.deps[child] == "prep" and parse.words[child].lower() in _TOWARDS:
            yield from _objects(page, child)


def _objects(page: Page, preposition: int) -> list[int]:
    return [c for c in page.parse.children[preposition] if page.parse.deps[c] == "pobj" and c not in page.times]
