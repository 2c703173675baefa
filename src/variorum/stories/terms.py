"""The weighted terms of one account."""

from __future__ import annotations

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import ClassVar, Self

import orjson

from variorum.language import language_of
from variorum.model import Block, Document, DocumentId, Given, Product, Shape, Sketch, Step
from variorum.stories.background import rarity
from variorum.stories.title import NO_TITLE, Title, title_of
from variorum.stories.tokens import Token, tokens
from variorum.stories.vectors import unit
from variorum.texts import Form

MOST_TERMS = 100
_LEAD_CHARACTERS = 700
_LEAD_WEIGHT = 1.5
_TITLE_WEIGHT = 3.0
_NAME_WEIGHT = 1.25
_TITLE_CASE = 0.6
_LONGEST_READ = 60_000
_LEAD_TOKENS = 80
_MOST_LEAD_TERMS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Sketch):
    """An account's terms: a vector of length one, which of the terms are names, and the words of its title."""

    kind: ClassVar[str] = "terms"

    weights: tuple[tuple[str, float], ...] = ()
    names: tuple[str, ...] = ()
    title: Title = NO_TITLE
    lead: tuple[tuple[str, float], ...] = ()
    """The words, names apart, of its title and first lines, a vector of length one: what happened, not to whom."""

    def pack(self) -> bytes:
        title = [self.title.words, self.title.start, self.title.end]
        return zlib.compress(orjson.dumps([self.weights, self.names, title, self.lead]), 1)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        weights, names, title, lead = orjson.loads(zlib.decompress(data))
        return cls(
            document=document,
            weights=tuple((term, weight) for term, weight in weights),
            names=tuple(names),
            title=Title(*title),
            lead=tuple((term, weight) for term, weight in lead),
        )


def read(given: Given) -> Iterable[Product]:
    """The terms of an account's telling blocks and stated title."""
    document = given.document
    told = telling_blocks(document, given.sketch(Form, document.id))
    language = document.metadata.language[:2].lower() or language_of(document.text[:5_000])
    counts: dict[str, float] = defaultdict(float)
    lead: dict[str, float] = defaultdict(float)
    capitals: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    length = begun = 0
    for block in told:
        line = list(tokens(document.text, block.start, block.end))
        weight = _LEAD_WEIGHT if length < _LEAD_CHARACTERS else 1.0
        length += block.end - block.start
        for token in line[: max(0, _LEAD_TOKENS - begun)]:
            lead[token.term] += 1.0
        begun += len(line)
        for token in line:
            counts[token.term] += weight
        _count_capitals(line, capitals, plain)
    for token in tokens(document.metadata.title, 0, len(document.metadata.title)):
        counts[token.term] += _TITLE_WEIGHT
        lead[token.term] += _TITLE_WEIGHT
    names = {term for term, count in capitals.items() if count > plain[term]}
    weights = {term: _weight(term, count, term in names, language) for term, count in counts.items()}
    kept = unit({term: weight for term, weight in weights.items() if weight > 0}, MOST_TERMS)
    yield Terms(
        document=document.id,
        weights=tuple(sorted(kept.items())),
        names=tuple(sorted(names & kept.keys())),
        title=title_of(document, told),
        lead=tuple(sorted(_begun(lead, names, language).items())),
    )


def _begun(lead: Mapping[str, float], names: Set[str], language: str) -> dict[str, float]:
    weights = {term: _weight(term, count, False, language) for term, count in lead.items() if term not in names}
    return unit({term: weight for term, weight in weights.items() if weight > 0}, _MOST_LEAD_TERMS)


def telling_blocks(document: Document, form: Form | None) -> Sequence[Block]:
    """The blocks that tell something, by form; all of them when form leaves none."""
    if form is None:
        return _first(document.blocks)
    told = [block for place, block in enumerate(document.blocks) if form.tells(place)]
    return _first(told or document.blocks)


def _first(blocks: Sequence[Block]) -> list[Block]:
    kept, length = [], 0
    for block in blocks:
        kept.append(
            block if block.end - block.start <= _LONGEST_READ else Block(block.start, block.start + _LONGEST_READ)
        )
        length += kept[-1].end - kept[-1].start
        if length > _LONGEST_READ:
            break
    return kept


def _count_capitals(line: Sequence[Token], capitals: Counter[str], plain: Counter[str]) -> None:
    """Count where a capital could say that a word is a name; a line in title case says nothing."""
    inner = [token for token in line if not token.initial]
    if inner and sum(token.capital for token in inner) / len(inner) > _TITLE_CASE:
        return
    for token in inner:
        (capitals if token.capital else plain)[token.term] += 1


def _weight(term: str, count: float, name: bool, language: str) -> float:
    return (1 + math.log(count)) * rarity(term, language) * (_NAME_WEIGHT if name else 1.0)


TERMS = Step(name="stories.terms", shape=Shape.EACH, reads=(Form,), makes=(Terms,), run=read)
