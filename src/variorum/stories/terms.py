"""The weighted terms of one account."""

from __future__ import annotations

import datetime
import math
import zlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import orjson

from variorum.language import language_of
from variorum.model import Block, Document, DocumentId, Given, Product, Shape, Sketch, Step
from variorum.model.remembered import Remembered
from variorum.stories.background import rarity, rarity_of_compound, rarity_of_name, seldom
from variorum.stories.counting import Counts, count
from variorum.stories.days_told import days_told
from variorum.stories.title import NO_TITLE, Title, title_of, without_outlet
from variorum.stories.vectors import heaviest, unit
from variorum.texts import Form

MOST_TERMS = 140
_TITLE_WEIGHT = 1.3
_NAME_WEIGHT = 1.2
_COMPOUND_WEIGHT = 0.7
LITTLE = 10.0
"""What an account of few words says too little by: its vector is that much shorter than one of length one."""
_LONGEST_READ = 60_000
_MOST_LEAD_TERMS = 60
_LITTLE_HEADLINE = 1.0
_MOST_DAYS = 200


Counted = tuple[int, int, tuple[int, ...], tuple[float, ...]]
_VECTORS: Remembered[Mapping[str, float]] = Remembered(2000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms(Sketch):
    """An account's weighted terms, which of them are names, the words of its title, and what stands in which block.

    `weights` are not at length one (see `vector`); `counts` and `blocks` (start and end of a block, places in
    `weights`, counts there) let a block be left out later, when it turns out to be chrome, or read by itself.
    """

    kind: ClassVar[str] = "terms"

    weights: tuple[tuple[str, float], ...] = ()
    names: tuple[str, ...] = ()
    title: Title = NO_TITLE
    lead: tuple[tuple[str, float], ...] = ()
    """The words, names apart, of its title and first lines, a vector of length one: what happened, not to whom."""
    counts: tuple[float, ...] = ()
    blocks: tuple[Counted, ...] = ()
    headline: tuple[tuple[str, float], ...] = ()
    """The words of its stated title, a vector of length one or less."""
    rare: tuple[tuple[str, float], ...] = ()
    """Names that hardly anybody bears or no list knows, by how seldom they are."""
    days: tuple[tuple[int, int], ...] = ()
    """The days (ordinals) it names, each with the place where its block starts."""

    def vector(self) -> Mapping[str, float]:
        """The terms at a length of one, or less when they are few."""
        return _VECTORS.of(self.document, (self.weights,), lambda: unit(dict(self.weights), MOST_TERMS, LITTLE))

    def begin(self, left_out: Collection[int] = ()) -> dict[str, float]:
        """What it begins with, without what stands only in some blocks."""
        if not left_out:
            return dict(self.lead)
        gone = {self.weights[place][0] for start, _, places, _ in self.blocks if start in left_out for place in places}
        gone -= self.without(left_out).keys()
        return unit({term: weight for term, weight in self.lead if term not in gone}, _MOST_LEAD_TERMS)

    def inside(self, block: Counted) -> dict[str, float]:
        """The terms of one block, weighed by how often they stand in it; not at length one."""
        found = {}
        for place, number in zip(block[2], block[3], strict=True):
            term, weight = self.weights[place]
            found[term] = weight * (1 + math.log(max(number, 1.0))) / (1 + math.log(max(self.counts[place], 1.0)))
        return found

    def without(self, left_out: Collection[int]) -> dict[str, float]:
        """The weights of the terms, less what they owe to the blocks that start at some places."""
        if not left_out:
            return dict(self.weights)
        counts = list(self.counts)
        for start, _, places, inside in self.blocks:
            if start in left_out:
                for place, number in zip(places, inside, strict=True):
                    counts[place] = round(counts[place] - number, 2)
        return {
            term: weight * (1 + math.log(max(left, 1.0))) / (1 + math.log(max(had, 1.0)))
            for (term, weight), left, had in zip(self.weights, counts, self.counts, strict=True)
            if left > 0
        }

    def pack(self) -> bytes:
        title = [self.title.words, self.title.start, self.title.end]
        told = [self.weights, self.names, title, self.lead, self.counts, self.blocks]
        return zlib.compress(orjson.dumps([*told, self.headline, self.rare, self.days]), 1)

    @classmethod
    def unpack(cls, document: DocumentId, data: bytes) -> Self:
        weights, names, title, lead, counts, blocks, headline, rare, days = orjson.loads(zlib.decompress(data))
        return cls(
            document=document,
            weights=_pairs(weights),
            names=tuple(names),
            title=Title(*title),
            lead=_pairs(lead),
            counts=tuple(counts),
            blocks=tuple((start, end, tuple(places), tuple(inside)) for start, end, places, inside in blocks),
            headline=_pairs(headline),
            rare=_pairs(rare),
            days=tuple((start, day) for start, day in days),
        )


def _pairs(rows: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    return tuple((term, weight) for term, weight in rows)


def read(given: Given) -> Iterable[Product]:
    """The terms of an account's telling blocks and stated title."""
    document = given.document
    told = telling_blocks(document, given.sketch(Form, document.id))
    language = document.metadata.language[:2].lower() or language_of(document.text[:5_000])
    counts = count(document.text, told, without_outlet(document.metadata))
    kept = sorted(heaviest(_weighed(counts, language), MOST_TERMS))
    places = {term: place for place, (term, _) in enumerate(kept)}
    yield Terms(
        document=document.id,
        weights=tuple((term, round(weight, 4)) for term, weight in kept),
        names=tuple(sorted(counts.names & places.keys())),
        title=title_of(document, told),
        lead=tuple(sorted(_begun(counts, language).items())),
        counts=tuple(counts.terms[term] for term, _ in kept),
        blocks=tuple(_placed(block, inside, places) for block, inside in counts.blocks.items()),
        headline=tuple(sorted(_headline(counts, language).items())),
        rare=tuple((term, gap) for term, gap in _rare(sorted(counts.names & places.keys()), language) if gap > 0),
        days=tuple(_days(document, told))[:_MOST_DAYS],
    )


def _placed(block: tuple[int, int], inside: Mapping[str, float], places: Mapping[str, int]) -> Counted:
    kept = sorted((places[term], number) for term, number in inside.items() if term in places)
    return *block, tuple(place for place, _ in kept), tuple(number for _, number in kept)


def _weighed(counts: Counts, language: str) -> dict[str, float]:
    weights = {}
    for term, number in counts.terms.items():
        weight = (1 + math.log(number)) * _rarity(term, term in counts.names, language)
        weights[term] = weight * (_TITLE_WEIGHT if term in counts.title else 1.0)
    return {term: weight for term, weight in weights.items() if weight > 0}


def _headline(counts: Counts, language: str) -> dict[str, float]:
    weights = {
        term: rarity_of_name(term, language) if term in counts.names else rarity(term, language)
        for term in counts.title
    }
    return unit({term: weight for term, weight in weights.items() if weight > 0}, _MOST_LEAD_TERMS, _LITTLE_HEADLINE)


def _rare(names: Iterable[str], language: str) -> Iterable[tuple[str, float]]:
    return ((term, round(seldom(term, language), 4)) for term in names)


def _days(document: Document, told: Sequence[Block]) -> Iterable[tuple[int, int]]:
    published = document.metadata.published
    day = published.date() if isinstance(published, datetime.datetime) else published
    for block in told:
        yield from ((block.start, each) for each in days_told(document.text, block.start, block.end, day))


def _begun(counts: Counts, language: str) -> dict[str, float]:
    weights = {
        term: (1 + math.log(number)) * rarity(term, language)
        for term, number in counts.lead.items()
        if term not in counts.names
    }
    return unit({term: weight for term, weight in weights.items() if weight > 0}, _MOST_LEAD_TERMS)


def _rarity(term: str, name: bool, language: str) -> float:
    parts = term.split(" ")
    if len(parts) > 1:
        return _COMPOUND_WEIGHT * rarity_of_compound(parts, language)
    return _NAME_WEIGHT * rarity_of_name(term, language) if name else rarity(term, language)


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


TERMS = Step(name="stories.terms", shape=Shape.EACH, reads=(Form,), makes=(Terms,), run=read, version=4)
