"""Which blocks a main-content extractor (trafilatura, Barbaresi 2021) takes for the body of a page. A vote, no more."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from variorum.model import Block
from variorum.words.folding import folded_words

_GRAM = 4
_ENOUGH = 0.5
_DOUBLE = 0.8


def vote(text: str, blocks: Sequence[Block], page: str) -> tuple[Block, ...]:
    """The blocks with `voted` set: at least half of a block's word sequences stand in what trafilatura gives out.

    All None where it finds nothing.
    """
    kept = body_of(page)
    if not kept:
        return tuple(blocks)
    lines = [folded_words(cell) for line in kept.split("\n") for cell in line.split("|")]
    grams = Counter(gram for line in lines for gram in _grams(line))
    whole = {tuple(line) for line in lines}
    words = [folded_words(text[block.start : block.end]) for block in blocks]
    voted = {place for place, mine in enumerate(words) if _voted(mine, grams, whole)}
    voted -= _doubles(words, voted, grams)
    return tuple(replace(block, voted=place in voted) for place, block in enumerate(blocks))


def _doubles(words: Sequence[list[str]], voted: set[int], grams: Counter[tuple[str, ...]]) -> set[int]:
    """Blocks that say again what the extractor gives out once: of equals, those farthest from the body's middle."""
    own = {place: _grams(words[place]) for place in voted if len(words[place]) >= _GRAM}
    seen = Counter(gram for mine in own.values() for gram in mine)
    single = sorted(p for p, mine in own.items() for gram in mine if seen[gram] <= grams[gram])
    middle = single[len(single) // 2] if single else 0
    dropped = set()
    for place in sorted(own, key=lambda p: (-abs(p - middle), p)):
        over = sum(seen[gram] > max(grams[gram], 1) for gram in own[place])
        if over >= _DOUBLE * len(own[place]):
            dropped.add(place)
            seen.subtract(own[place])
    return dropped


def body_of(page: str) -> str:
    """What trafilatura takes for the body, one block a line; "" when it finds none or fails."""
    from trafilatura import extract  # slow to load, and only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        return extract(page, include_comments=False) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        return ""  # its own walk recurses and trips over odd trees; our text does not depend on it


def _voted(words: list[str], grams: Counter[tuple[str, ...]], whole: set[tuple[str, ...]]) -> bool:
    if len(words) < _GRAM:
        return tuple(words) in whole
    mine = _grams(words)
    return sum(gram in grams for gram in mine) >= _ENOUGH * len(mine)


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[place : place + _GRAM]) for place in range(len(words) - _GRAM + 1)]
