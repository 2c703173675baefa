"""Measures shared by all layers: matching, precision and recall, B³, and the rows of a result table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.records import Place, Record

Likeness = Callable[[Record, Record], float]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: `hits` of `of`; where it is no share, `value` alone."""

    layer: str
    measure: str
    value: float
    hits: float | None = None
    of: float | None = None


def share(layer: str, measure: str, hits: float, of: float) -> Row:
    """A share as a row; nothing out of nothing is 1."""
    return Row(layer, measure, hits / of if of else 1.0, hits, of)


def count(layer: str, measure: str, value: float) -> Row:
    """A plain number as a row."""
    return Row(layer, measure, float(value))


def f1(precision: float, recall: float) -> float:
    """The harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Matched:
    """What fits what. Optional gold records stand in `pairs` when found and in neither list when not."""

    pairs: tuple[tuple[Record, Record], ...]
    missed: tuple[Record, ...]
    extra: tuple[Record, ...]

    @property
    def required(self) -> tuple[tuple[Record, Record], ...]:
        """Pairs whose gold record is not optional."""
        return tuple(pair for pair in self.pairs if not pair[0].optional)

    def rows(self, layer: str, prefix: str = "") -> tuple[Row, ...]:
        """Precision, recall and F1."""
        right = len({id(found) for gold, found in self.pairs if not gold.optional})
        told = len({id(gold) for gold, _ in self.required})
        precision = share(layer, prefix + "precision", right, right + len(self.extra))
        recall = share(layer, prefix + "recall", told, told + len(self.missed))
        return precision, recall, Row(layer, prefix + "F1", f1(precision.value, recall.value))


def one_to_one(gold: Sequence[Record], found: Sequence[Record], like: Likeness, least: float = 0.0) -> Matched:
    """The best pairs first, each record in one pair at most; required gold records choose before optional ones."""
    pairs: list[tuple[Record, Record]] = []
    used: set[int] = set()
    for wave in ([r for r in gold if not r.optional], [r for r in gold if r.optional]):
        for _, i, j in _ranked(wave, found, like, least):
            if id(wave[i]) not in used and id(found[j]) not in used:
                used |= {id(wave[i]), id(found[j])}
                pairs.append((wave[i], found[j]))
    missed = tuple(record for record in gold if id(record) not in used and not record.optional)
    return Matched(tuple(pairs), missed, tuple(record for record in found if id(record) not in used))


def loose(gold: Sequence[Record], found: Sequence[Record], like: Likeness, least: float = 0.0) -> Matched:
    """Every gold record with its best fit and every found record with its own: splits and joins are no errors."""
    ranked = _ranked(gold, found, like, least)
    pairs: list[tuple[Record, Record]] = []
    has_gold: set[int] = set()
    has_found: set[int] = set()
    for _, i, j in ranked:
        if i not in has_gold or j not in has_found:
            pairs.append((gold[i], found[j]))
            has_gold.add(i)
            has_found.add(j)
    missed = tuple(record for i, record in enumerate(gold) if i not in has_gold and not record.optional)
    return Matched(tuple(pairs), missed, tuple(record for j, record in enumerate(found) if j not in has_found))


def _ranked(
    gold: Sequence[Record], found: Sequence[Record], like: Likeness, least: float
) -> list[tuple[float, int, int]]:
    by_document: defaultdict[str, list[int]] = defaultdict(list)
    for j, record in enumerate(found):
        for document in {p.document for spots in record.places.values() for p in spots} or {record.document}:
            by_document[document].append(j)
    likely = []
    for i, record in enumerate(gold):
        documents = {p.document for spots in record.places.values() for p in spots} or {record.document}
        for j in sorted({j for document in documents for j in by_document[document]}):
            value = like(record, found[j])
            if value > least:
                likely.append((-value, i, j))
    return sorted(likely)


def overlap(gold: Sequence[Place], found: Sequence[Place]) -> float:
    """The largest share of the shorter place covered, over all pairs; near places without width count as whole."""
    best = 0.0
    for a in gold:
        for b in found:
            if a.fits(b):
                best = max(best, a.cover(b) or 1.0)
    return best


def closeness(gold: Sequence[Place], found: Sequence[Place]) -> float:
    """Overlap, where of two that cover all the more alike one comes first."""
    shared = overlap(gold, found)
    return shared * (1 + union_likeness(gold, found, {}) / 100) if shared else 0.0


def union_likeness(gold: Sequence[Place], found: Sequence[Place], words: Mapping[str, Sequence[Place]]) -> float:
    """Intersection over union in words where the text is known, in characters elsewhere."""
    if not any(a.shared(b) for a in gold for b in found):
        return 0.0
    a, b = _units(gold, words), _units(found, words)
    return len(a & b) / len(a | b) if a | b else 0.0


def _units(places: Sequence[Place], words: Mapping[str, Sequence[Place]]) -> set[tuple[str, int]]:
    units: set[tuple[str, int]] = set()
    for place in places:
        known = words.get(place.document)
        if known is None:
            units |= {(place.document, i) for i in range(place.start, place.end)}
        else:
            units |= {(place.document, word.start) for word in known if word.shared(place)}
    return units


def b_cubed(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float, float, float]:
    """B³ precision, recall and F1 (Bagga & Baldwin 1998) over items given as (gold group, found group)."""
    if not pairs:
        return 1.0, 1.0, 1.0
    in_gold: defaultdict[Hashable, int] = defaultdict(int)
    in_found: defaultdict[Hashable, int] = defaultdict(int)
    in_both: defaultdict[tuple[Hashable, Hashable], int] = defaultdict(int)
    for gold, found in pairs:
        in_gold[gold] += 1
        in_found[found] += 1
        in_both[gold, found] += 1
    precision = sum(in_both[pair] / in_found[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(in_both[pair] / in_gold[pair[0]] for pair in pairs) / len(pairs)
    return precision, recall, f1(precision, recall)


def b_cubed_rows(layer: str, prefix: str, pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[Row, ...]:
    """B³ as rows."""
    names = ("precision", "recall", "F1")
    return tuple(Row(layer, f"{prefix}B³ {name}", value) for name, value in zip(names, b_cubed(pairs), strict=True))
