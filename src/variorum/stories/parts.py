"""The parts of an account that have hardly a telling word in common, as in a round-up of a day or a week.

Neighbouring blocks stay together as long as they share words (lexical cohesion: Hearst 1997), and so do parts that
come back to one another. Headings go with what follows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from variorum.stories.terms import LITTLE, MOST_TERMS, Counted, Terms
from variorum.stories.vectors import Vector, dot, total, unit

_COHERES = 0.15
_HEADING = 10
"""Terms: a block of fewer is read with the next one."""
_LEAST_BLOCKS = 2
_MOST_BLOCKS = 80
_MOST_OF_IT = 0.5
"""Share of the characters from which on one part is what the account is about."""


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks of an account (start, end) that belong together, and their terms, shorter than one when they are few.

    `apart` says that it has no name in common with the rest of the account.
    """

    spans: tuple[tuple[int, int], ...]
    vector: Vector
    apart: bool


def parts(terms: Terms, left_out: Collection[int]) -> list[Part]:
    """The parts of a round-up in the order of the text; none when the account is about one thing."""
    blocks = [block for block in terms.blocks if block[0] not in left_out and block[2]]
    if not _LEAST_BLOCKS <= len(blocks) <= _MOST_BLOCKS:
        return []
    groups: list[list[Counted]] = []
    vectors: list[dict[str, float]] = []
    directions: list[dict[str, float]] = []
    for run in _with_headings(blocks):
        vector = total((terms.inside(block) for block in run), MOST_TERMS)
        direction = unit(vector, MOST_TERMS)
        home = next((n for n in reversed(range(len(groups))) if _cohere(directions[n], direction)), None)
        if home is None:
            groups.append(list(run))
            vectors.append(vector)
            directions.append(direction)
        else:
            groups[home] += run
            vectors[home] = total((vectors[home], vector), MOST_TERMS)
            directions[home] = unit(vectors[home], MOST_TERMS)
    lengths = [sum(end - start for start, end, *_ in group) for group in groups]
    if max(lengths) > _MOST_OF_IT * sum(lengths):
        return []
    held = Counter(name for vector in vectors for name in vector.keys() & set(terms.names))
    return [
        Part(
            tuple((start, end) for start, end, *_ in group),
            unit(vector, MOST_TERMS, LITTLE),
            all(held[term] <= 1 for term in vector),
        )
        for group, vector in zip(groups, vectors, strict=True)
    ]


def _with_headings(blocks: Sequence[Counted]) -> Iterable[list[Counted]]:
    waiting: list[Counted] = []
    for block in blocks:
        waiting.append(block)
        if len(block[2]) >= _HEADING:
            yield waiting
            waiting = []
    if waiting:
        yield waiting


def _cohere(one: Mapping[str, float], other: Mapping[str, float]) -> bool:
    return round(dot(one, other), 4) >= _COHERES
