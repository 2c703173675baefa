"""A learned judge of words: does this one tell of a happening?

A logistic model over the hints of `hints.py`; its weights lie beside this module as `happenings.tsv` (one hint and its
weight a line). They were learned from the annotations of the ECB+ corpus' training topics (Cybulska & Vossen 2014,
CC BY 3.0) by `evaluation.train_events`; see NOTICE.md.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from itertools import repeat

from variorum.events.hints import CANDIDATES, Sentence, hints, labels
from variorum.language import Parse

_STEEPEST = 30.0
_LEAST = "least"


@dataclass(frozen=True, slots=True)
class Judge:
    """Weights by hint; `least` is the probability from which a word is taken to tell of a happening."""

    weights: Mapping[str, float]
    least: float

    def probability(self, found: Iterable[str]) -> float:
        """How probably a word with these hints tells of a happening."""
        total = math.fsum(map(self.weights.get, set(found), repeat(0.0)))
        return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, total))))

    def tells(self, parse: Parse) -> Iterator[int]:
        """The tokens that tell of happenings, in text order."""
        named = labels(parse)
        for first, last in parse.sentences:
            sentence = Sentence(parse, first, last)
            for token in range(first, last):
                if parse.pos[token] in CANDIDATES:
                    chance = self.probability(hints(parse, token, sentence, named))
                    if round(chance, 6) >= self.least:
                        yield token


@functools.cache
def shipped() -> Judge:
    """The judge that comes with the package."""
    weights = dict(read_weights("happenings.tsv"))
    return Judge(weights, weights.pop(_LEAST))


def read_weights(name: str) -> Iterator[tuple[str, float]]:
    """Names and weights of a table that lies beside this module."""
    text = resources.files("variorum.events").joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        hint, _, weight = line.rpartition("\t")
        yield hint, float(weight)


def written(weights: Mapping[str, float], least: float) -> str:
    """The table of a judge, as `shipped` reads it."""
    kept = {hint: round(weight, 2) for hint, weight in weights.items() if abs(weight) >= _SMALLEST}
    rows = [(_LEAST, least), *sorted(kept.items())]
    return "".join(f"{hint}\t{weight:g}\n" for hint, weight in rows)


_SMALLEST = 0.03
"""Weights nearer to nought are left out."""
