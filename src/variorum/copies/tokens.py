"""The words of a text as numbers: where each stands, and a hash of it folded, for whole texts at a time.

A word is a number with the marks inside it ("5,000", "3.5"), a run of letters and digits with inner apostrophes, one
character of a script written without spaces, or a sign that is read as a word.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.copies.hashing import Hashes, mixed, word_hashes
from variorum.copies.letters import ALONE, APOSTROPHE, DIGIT, LETTER, POINT, Kinds, Places, read

_MARKED = re.compile("[^\\s\u0300-\u036f][\u0300-\u036f]{1,30}")

__all__ = ["Hashes", "Places", "Tokens", "mixed", "tokens"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one text: characters [starts[i], ends[i]) are word i, hashes[i] its folded form."""

    starts: Places
    ends: Places
    hashes: Hashes

    def __len__(self) -> int:
        return len(self.starts)


def tokens(text: str) -> Tokens:
    """The words of a text, in order; two words that fold alike have one hash, whatever stands around them."""
    plain = None
    letters = read(text)
    if letters.marked:
        plain = _composed(text)
        letters = read(plain.text)
    starts, ends = _bounds(letters.kinds)
    hashes = word_hashes(letters, starts, ends)
    if letters.back is not None:
        starts, ends = letters.back[starts], letters.back[ends - 1] + 1
        apart = np.ones(len(starts), np.bool_)
        apart[1:] = starts[1:] >= ends[:-1]  # of one character that folds to two words the first stays
        starts, ends, hashes = starts[apart], ends[apart], hashes[apart]
    if plain is not None:
        starts, ends = plain.back(starts), plain.back(ends)
    return Tokens(starts, ends, hashes)


@dataclass(frozen=True, slots=True)
class _Composed:
    """A text with its marks put on their letters; `cuts` are where, and `shifts` how many characters have gone by."""

    text: str
    cuts: Places
    shifts: Places

    def back(self, places: Places) -> Places:
        """Places of this text where words begin, or behind their ends, in the text as it was."""
        return places + self.shifts[np.searchsorted(self.cuts, places, side="right")] if len(self.cuts) else places


def _composed(text: str) -> _Composed:
    parts: list[str] = []
    cuts: list[int] = []
    shifts = [0]
    at = size = 0
    for found in _MARKED.finditer(text):
        letter = unicodedata.normalize("NFC", found[0])
        parts += [text[at : found.start()], letter]
        size += found.start() - at + len(letter)
        at = found.end()
        cuts.append(size)
        shifts.append(at - size)
    return _Composed("".join([*parts, text[at:]]), np.array(cuts, np.int64), np.array(shifts, np.int64))


def _bounds(kinds: Kinds) -> tuple[Places, Places]:
    """Where words begin and end."""
    padded = np.zeros(len(kinds) + 2, np.uint8)
    padded[1:-1] = kinds
    inside = (padded - np.uint8(LETTER)) <= DIGIT - LETTER
    rare = np.flatnonzero(padded > LETTER)
    of = padded[rare]
    numeric = _numbers(padded, rare[of == DIGIT])
    _join_letters(padded, inside, numeric, rare[of == APOSTROPHE])
    _join_digits(padded, inside, numeric)
    starts, ends = inside[1:] > inside[:-1], inside[1:] < inside[:-1]
    cuts = numeric[padded[numeric + 1] == LETTER]
    alone = rare[of == ALONE] - 1
    starts[cuts] = ends[cuts] = True
    starts[alone] = ends[alone + 1] = True
    return np.flatnonzero(starts), np.flatnonzero(ends)


def _numbers(padded: Kinds, digits: Places) -> Places:
    """Places of digits that belong to numbers, not to a word that began with a letter."""
    if not len(digits):
        return digits
    first = np.ones(len(digits), np.bool_)
    first[1:] = digits[1:] != digits[:-1] + 1
    led = padded[digits[first] - 1] == LETTER
    found: Places = digits[~led[np.cumsum(first) - 1]]
    return found


def _join_letters(padded: Kinds, inside: NDArray[np.bool_], numeric: Places, marks: Places) -> None:
    """Put apostrophes before letters inside their words, numbers apart."""
    if len(marks):
        joins = inside[marks - 1] & (padded[marks + 1] == LETTER) & ~_among(marks - 1, numeric)
        inside[marks[joins]] = True


def _join_digits(padded: Kinds, inside: NDArray[np.bool_], numeric: Places) -> None:
    """Put points and commas between digits inside their numbers."""
    if len(numeric):
        marks = numeric[(padded[numeric + 1] == POINT)] + 1
        inside[marks[padded[marks + 1] == DIGIT]] = True


def _among(places: Places, ordered: Places) -> NDArray[np.bool_]:
    if not len(ordered):
        return np.zeros(len(places), np.bool_)
    found: NDArray[np.bool_] = ordered[np.minimum(np.searchsorted(ordered, places), len(ordered) - 1)] == places
    return found
