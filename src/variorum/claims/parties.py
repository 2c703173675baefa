"""Whether words for two parties may be words for one side: "Brenia's army" and "the Brenian troops"."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.claims.scene import Scene
from variorum.model import Span
from variorum.words.folding import folded_words

OWN = frozenset("it they we its their our his her ours theirs".split())
"""Words by which a speaker means himself, or his side."""
_ALIKE = 4
"""Letters that are left at least of the shorter of two names for one side without its ending: "Italy", "Italian"."""
_ENDINGS = "aeiouy"
_GENERIC = frozenset(
    "the a an army troops troop forces force soldiers soldier military government ministry minister defence defense "
    "president general spokesman spokeswoman official officials north northern south southern east eastern west "
    "western".split()
)
"""Words both sides have: they tell sides apart only where there are no others."""


def one_side(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a name among the one is a form of a name among the other."""
    left, right = one - _GENERIC, other - _GENERIC
    if not (left and right):
        left, right = one, other
    return any(_is_form(a, b) for a in left for b in right)


def _is_form(one: str, other: str) -> bool:
    short, long = sorted((one.removesuffix("'s"), other.removesuffix("'s")), key=len)
    stem = short.rstrip(_ENDINGS)
    stem = stem if len(stem) >= _ALIKE else short
    return short == long or (len(stem) >= _ALIKE and long.startswith(stem))


def words_of(scene: Scene, spans: Iterable[Span | None]) -> frozenset[str]:
    """The folded words of some phrases, without pronouns."""
    return frozenset(word for span in spans if span is not None for word in folded_words(scene.words(span))) - OWN


def whole(scene: Scene, speaker: Span) -> Span:
    """Somebody with what is said of him beside the name: "rebel spokesman Ivo Lind"."""
    first, last = scene.parse.tokens(speaker.start, speaker.end)
    head = next((t for t in range(first, last) if not first <= scene.parse.heads[t] < last), first)
    left, right = scene.parse.subtree(head)
    return scene.parse.span(min(left, first), max(right, last))
