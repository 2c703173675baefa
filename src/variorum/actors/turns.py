"""Who speaks in a transcript: a surname in capitals and a colon at the head of a block ("KOVAR: It was late.")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from variorum.actors.naming import Found, unheard
from variorum.actors.scene import Scene
from variorum.words.senses import is_label

_NOBODY = frozenset(
    """question answer unidentified male female man woman voice announcer narrator crowd audience reporter host
    moderator video clip note update editor caption photo read more related watch""".split()
)
_SHORTEST = 3
_OFTEN = 2


def turns(scene: Scene) -> Iterator[Found]:
    """The names that open a turn: strange words, or words that open several."""
    opening = [token for token in range(len(scene.parse) - 1) if opens_turn(scene, token)]
    times = Counter(scene.parse.words[token] for token in opening)
    for token in opening:
        word = scene.parse.words[token]
        if times[word] >= _OFTEN or unheard(word):
            yield Found(token, token + 1, "PERSON")


def opens_turn(scene: Scene, token: int) -> bool:
    """Whether a word in capitals opens its block, or the quotation that does, and a colon follows it."""
    parse = scene.parse
    word = parse.words[token]
    if not word.isupper() or len(word) < _SHORTEST or not word.isalpha() or word.lower() in _NOBODY:
        return False
    if is_label(word.lower()):
        return False
    first = token - (token > 0 and not parse.words[token - 1].isalnum() and _is_same(scene, token - 1, token))
    heads = first == 0 or not _is_same(scene, first - 1, first)
    return heads and token + 1 < len(parse) and parse.words[token + 1] == ":" and _is_same(scene, token, token + 1)


def _is_same(scene: Scene, one: int, other: int) -> bool:
    return scene.parse.blocks[one] == scene.parse.blocks[other]
