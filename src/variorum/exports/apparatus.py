"""A critical apparatus by parallel segmentation: where any witness departs from the base, what each of them reads."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.exports.aligning import by_weight
from variorum.exports.variations import Departures, Mark, Variation
from variorum.model import Edit, EditType, Weight
from variorum.words.folding import fold

Content = tuple[str | Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What some witnesses read; `kind` and `weight` are those of the edit in it that matters most, if any tells."""

    witnesses: tuple[str, ...]
    content: Content
    kind: str = ""
    weight: Weight | None = None
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Characters [start, end) of the base, who reads like it, and every other reading."""

    start: int
    end: int
    lemma: tuple[str, ...]
    readings: tuple[Reading, ...]

    @property
    def weight(self) -> Weight | None:
        """How much the reading that departs most matters."""
        return next((weight for weight in Weight if any(r.weight is weight for r in self.readings)), None)


def apparatus(base: str, first: str, found: Mapping[str, Departures], *, positive: bool) -> list[Entry]:
    """The entries of an apparatus, in order, none overlapping.

    Args:
        base: the text of the base.
        first: the sigil of the base.
        found: the other witnesses by sigil.
        positive: name every witness that reads with the base; else the base alone is named with the lemma, and
            who is not named in an entry reads with it.
    """
    places = _merged({(v.start, v.end) for one in found.values() for v in one.variations})
    at: dict[tuple[int, int], dict[str, list[Variation]]] = defaultdict(dict)
    for sigil, one in found.items():
        for variation in one.variations:
            at[_holding(places, variation)].setdefault(sigil, []).append(variation)
    return [entry for place in places if (entry := _entry(base, first, found, place, at[place], positive)).readings]


def _merged(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places with those that overlap as one; a place between characters stays apart from one that begins there."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _holding(places: Sequence[tuple[int, int]], variation: Variation) -> tuple[int, int]:
    """The merged place a variation lies in: it begins where the variation does, or before."""
    index = bisect_left(places, (variation.start, variation.end))
    begins_here = index < len(places) and places[index][0] == variation.start
    return places[index if begins_here else index - 1]


def _entry(
    base: str,
    first: str,
    found: Mapping[str, Departures],
    place: tuple[int, int],
    here: Mapping[str, Sequence[Variation]],
    positive: bool,
) -> Entry:
    lemma: Content = (base[slice(*place)],) if place[0] < place[1] else ()
    same: dict[Content, list[str]] = defaultdict(list)
    for sigil, variations in here.items():
        same[tuple(_content(base, found[sigil], place, variations))].append(sigil)
    alike = same.pop(lemma, [])
    if positive:
        alike += [sigil for sigil in found if sigil not in here and not found[sigil].lacks(*place)]
    readings = (_reading(sigla, content, here[sigla[0]]) for content, sigla in same.items())
    order = {sigil: number for number, sigil in enumerate(found)}
    return Entry(
        start=place[0], end=place[1], lemma=(first, *sorted(alike, key=order.__getitem__)), readings=tuple(readings)
    )


def _content(
    base: str, one: Departures, place: tuple[int, int], variations: Sequence[Variation]
) -> Iterator[str | Mark]:
    """What a witness reads at a place: its own words and those of the base between them, as few pieces as can be."""
    at, words = place[0], ""
    for variation in variations:
        words += one.kept(base, at, variation.start)
        if variation.mark in (Mark.START, Mark.RESUMES):
            yield from _told(words, variation.mark)
            words = variation.words
        elif variation.mark is not None:
            yield from _told(words + variation.words, variation.mark)
            words = ""
        else:
            words += variation.words
        at = variation.end
    words += one.kept(base, at, place[1])
    if words:
        yield words


def _told(words: str, mark: Mark) -> Iterator[str | Mark]:
    if words:
        yield words
    yield mark


def _reading(sigla: Sequence[str], content: Content, variations: Sequence[Variation]) -> Reading:
    told = [(edit, variation) for variation in variations for edit in variation.edits]
    moved = any(edit.edit is EditType.MOVED for edit, _ in told)
    if not told:
        return Reading(witnesses=tuple(sigla), content=content)
    foremost = by_weight(edit for edit, _ in told)[0]
    variation = next(variation for edit, variation in told if edit is foremost)
    return Reading(
        witnesses=tuple(sigla), content=content, kind=_kind(foremost, variation), weight=_weight(foremost), moved=moved
    )


def _weight(edit: Edit) -> Weight | None:
    """The weight of an edit; of words that were moved and altered at once it is not known."""
    altered = edit.edit is EditType.MOVED and fold(edit.before).split() != fold(edit.after).split()
    return None if altered else edit.weight


def _kind(edit: Edit, variation: Variation) -> str:
    """The kind of an edit; of words on one side only, the side they are on."""
    if edit.edit not in (EditType.ONLY_IN_A, EditType.ONLY_IN_B):
        return edit.edit.value
    return "only_in_reading" if variation.words else "only_in_lemma"
