"""How often each term stands in an account, block by block, and which terms are names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.model import Block
from variorum.stories.tokens import Token, compounds, tokens

_LEAD_CHARACTERS = 700
_LEAD_WEIGHT = 1.5
_TITLE_COUNTS = 3.0
_TITLE_CASE = 0.6
_LEAD_TOKENS = 80


@dataclass(slots=True)
class Counts:
    """Counts of terms in all, per block (by the block's place) and where the account begins; its names."""

    terms: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    lead: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    blocks: dict[tuple[int, int], dict[str, float]] = field(default_factory=dict)
    title: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def count(text: str, told: Sequence[Block], title: str) -> Counts:
    """Count the terms of the told blocks and of a title; what stands early counts more."""
    counts = Counts()
    capitals: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    length = begun = 0
    for block in told:
        line = list(tokens(text, block.start, block.end))
        weight = _LEAD_WEIGHT if length < _LEAD_CHARACTERS else 1.0
        length += block.end - block.start
        for token in line[: max(0, _LEAD_TOKENS - begun)]:
            counts.lead[token.term] += 1.0
        begun += len(line)
        counts.blocks[block.start, block.end] = _block(line, weight, counts.terms)
        if not _title_case(line):
            for token in line:
                if not token.initial:
                    (capitals if token.capital else plain)[token.term] += 1
    _count_title(counts, title)
    counts.names = frozenset(term for term, number in capitals.items() if number > plain[term])
    return counts


def _block(line: Sequence[Token], weight: float, terms: dict[str, float]) -> dict[str, float]:
    inside: dict[str, float] = defaultdict(float)
    for token in line:
        inside[token.term] += weight
    if not _title_case(line):
        for compound in compounds(line):
            inside[compound] += 1.0
    for term, number in inside.items():
        terms[term] += number
    return inside


def _count_title(counts: Counts, title: str) -> None:
    words = [token.term for token in tokens(title, 0, len(title))]
    for term in words:
        counts.terms[term] += _TITLE_COUNTS
        counts.lead[term] += _TITLE_COUNTS
    counts.title = frozenset(words)


def _title_case(line: Sequence[Token]) -> bool:
    """Whether nearly every word has a capital, so that a capital says nothing."""
    inner = [token for token in line if not token.initial]
    return bool(inner) and sum(token.capital for token in inner) / len(inner) > _TITLE_CASE
