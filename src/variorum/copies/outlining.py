"""What texts are found by, many of them at once: every call of an array function has its price, and texts are short."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from variorum.copies.fingerprints import RUN, bounds, marks_of_each, run_hashes
from variorum.copies.furniture import prompts
from variorum.copies.tokens import Hashes, Places, tokens
from variorum.copies.wording import LEAST_WORDS

_TOGETHER = 120_000  # characters
_SIGNATURE = 16  # bytes


@dataclass(frozen=True, slots=True)
class Outline:
    """One text as candidates see it: a name for all its folded words, its fingerprints, and its marks."""

    signature: bytes
    prints: Hashes
    marks: Hashes


def outlined(texts: Iterable[str]) -> Iterator[Outline | None]:
    """The outline of every text; None for one of hardly any words, or of prompts alone, which is nobody's."""
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _TOGETHER:
            yield from _outlined(waiting)
            waiting, size = [], 0
    yield from _outlined(waiting)


def _outlined(texts: Sequence[str]) -> Iterator[Outline | None]:
    found = tokens("\n".join(texts))
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    places = np.searchsorted(found.starts, begins)
    prints, cuts = _fingerprints(found.hashes, places)
    table = marks_of_each(prints, np.diff(cuts))
    parts = zip(pairwise(places.tolist()), pairwise(cuts.tolist()), table, strict=True)
    for (start, end), (first, last), signs in parts:
        words = found.hashes[start:end]
        if len(words) < LEAST_WORDS or prompts(words):
            yield None
        else:
            signature = hashlib.blake2b(words.data, digest_size=_SIGNATURE).digest()
            yield Outline(signature, prints[first:last], signs)


def _fingerprints(words: Hashes, places: Places) -> tuple[Hashes, Places]:
    """What `fingerprints` gives for each text, one behind the other, and where each text's begin and end."""
    counts = np.diff(places)
    runs = run_hashes(words)
    keep = runs <= np.repeat(bounds(counts - RUN + 1), counts)[: len(runs)]
    across = (places[1:, None] - np.arange(1, RUN)).ravel()
    keep[across[(across >= 0) & (across < len(runs))]] = False
    kept = np.flatnonzero(keep)
    values = runs[kept]
    cuts = np.searchsorted(kept, places)
    for start, end in pairwise(cuts.tolist()):
        values[start:end].sort()
    new = np.ones(len(values), np.bool_)
    new[1:] = values[1:] != values[:-1]
    new[cuts[cuts < len(values)]] = True
    return values[new], np.concatenate([[0], np.cumsum(new)])[cuts]
