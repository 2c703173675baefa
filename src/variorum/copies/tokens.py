"""The words of a text as numbers: where each stands, and a hash of it folded, for whole texts at a time.

A word is a number with the marks inside it ("5,000", "3.5"), a run of letters and digits with inner apostrophes, one
character of a script written without spaces, or a sign that is read as a word. Hashes are polynomial (Karp & Rabin
1987) over folded code points, taken from prefix sums, so that no word is ever a Python object.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.words.folding import fold

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]
_Codes = NDArray[np.uint32]
_Kinds = NDArray[np.uint8]

_UNKNOWN, _BETWEEN, _SEVERAL, _ALONE, _APOSTROPHE, _POINT, _LETTER, _DIGIT = range(8)
_FIRST_MARK, _MARKS = np.uint32(0x300), np.uint32(0x70)  # combining diacritical marks
_MARKED = re.compile("[^\\s\u0300-\u036f][\u0300-\u036f]+")
_SIGNS = frozenset("&%$€£¥₹")
_ONE_BY_ONE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2**64
_INVERSE = pow(_BASE, -1, 1 << 64)


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
    codes = _codes(text)
    plain = None
    if not text.isascii() and bool(((codes - _FIRST_MARK) < _MARKS).any()):
        plain = _composed(text)
        codes = _codes(plain.text)
    kinds = _LETTERS.kinds(codes)
    back = None
    if _holds(kinds, _SEVERAL):
        codes, back = _LETTERS.spread(codes)
        kinds = _LETTERS.kinds(codes)
    starts, ends = _bounds(kinds)
    hashes = _hashes(_LETTERS.folded.take(codes), starts, ends)
    if back is not None:
        starts, ends = back[starts], back[ends - 1] + 1
    if plain is not None:
        starts, ends = plain.back(starts), plain.back(ends)
    return Tokens(starts, ends, hashes)


def _codes(text: str) -> _Codes:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


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


def _holds(kinds: _Kinds, kind: int) -> bool:
    return kinds.tobytes().find(kind) >= 0


class _Letters:
    """What is known of every code point seen so far: what kind it is of, and what it folds to."""

    def __init__(self) -> None:
        self._kinds = np.zeros(0x110000, np.uint8)
        self.folded = np.zeros(0x110000, np.uint64)
        self._several: dict[int, str] = {}

    def kinds(self, codes: _Codes) -> _Kinds:
        """The kind of every code point."""
        found = self._kinds.take(codes)
        if _holds(found, _UNKNOWN):
            for code in np.unique(codes[found == _UNKNOWN]).tolist():
                self._learn(code)
            found = self._kinds.take(codes)
        return found

    def spread(self, codes: _Codes) -> tuple[_Codes, Places]:
        """Code points that fold to none or several put in place of each that does, and where each came from."""
        several = {code: self._several[code] for code in np.unique(codes).tolist() if code in self._several}
        lengths = np.ones(len(codes), np.int64)
        for code, letters in several.items():
            lengths[codes == code] = len(letters)
        back = np.repeat(np.arange(len(codes)), lengths)
        made = codes[back]
        first = np.cumsum(lengths) - lengths
        for code, letters in several.items():
            places = first[codes == code]
            for offset, letter in enumerate(letters):
                made[places + offset] = ord(letter)
        return made, back

    def _learn(self, code: int) -> None:
        character = chr(code)
        after = fold(character)
        if character.isspace() or (not after and not unicodedata.category(character).startswith("C")):
            after = " "
        if len(after) == 1:
            self.folded[code], self._kinds[code] = ord(after), _kind(after)
        elif not after.isalnum() and any(letter.isalnum() for letter in after):
            self.folded[code], self._kinds[code] = code, _LETTER  # a fraction
        elif after.isalnum() or not after:
            self._several[code], self._kinds[code] = after, _SEVERAL
        else:
            self._kinds[code] = _BETWEEN


_LETTERS = _Letters()


def _kind(character: str) -> int:
    if character.isdecimal():
        return _DIGIT
    if character in _SIGNS or _ONE_BY_ONE.match(character):
        return _ALONE
    if character.isalnum() or unicodedata.category(character).startswith("M"):
        return _LETTER
    return {"'": _APOSTROPHE, ".": _POINT, ",": _POINT}.get(character, _BETWEEN)


def _bounds(kinds: _Kinds) -> tuple[Places, Places]:
    """Where words begin and end."""
    padded = np.zeros(len(kinds) + 2, np.uint8)
    padded[1:-1] = kinds
    inside = padded >= _LETTER
    numeric = _numbers(padded)
    _join_letters(padded, inside, numeric)
    _join_digits(padded, inside, numeric)
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    cuts = numeric[padded[numeric + 1] == _LETTER]
    alone = np.flatnonzero(kinds == _ALONE)
    if len(cuts) or len(alone):
        starts = np.sort(np.concatenate([starts, cuts, alone]))
        ends = np.sort(np.concatenate([ends, cuts, alone + 1]))
    return starts, ends


def _numbers(padded: _Kinds) -> Places:
    """Places of digits that belong to numbers, not to a word that began with a letter."""
    digits = np.flatnonzero(padded == _DIGIT)
    if not len(digits):
        return digits
    first = np.ones(len(digits), np.bool_)
    first[1:] = digits[1:] != digits[:-1] + 1
    led = padded[digits[first] - 1] == _LETTER
    found: Places = digits[~led[np.cumsum(first) - 1]]
    return found


def _join_letters(padded: _Kinds, inside: NDArray[np.bool_], numeric: Places) -> None:
    """Put apostrophes before letters inside their words, numbers apart."""
    marks = np.flatnonzero(padded == _APOSTROPHE)
    if len(marks):
        joins = inside[marks - 1] & (padded[marks + 1] == _LETTER) & ~_among(marks - 1, numeric)
        inside[marks[joins]] = True


def _join_digits(padded: _Kinds, inside: NDArray[np.bool_], numeric: Places) -> None:
    """Put points and commas between digits inside their numbers."""
    if len(numeric):
        marks = numeric[(padded[numeric + 1] == _POINT)] + 1
        inside[marks[padded[marks + 1] == _DIGIT]] = True


def _among(places: Places, ordered: Places) -> NDArray[np.bool_]:
    if not len(ordered):
        return np.zeros(len(places), np.bool_)
    found: NDArray[np.bool_] = ordered[np.minimum(np.searchsorted(ordered, places), len(ordered) - 1)] == places
    return found


class _Powers:
    """Powers of the base and of its inverse, as many as have been needed."""

    def __init__(self) -> None:
        self._known = np.ones(1, np.uint64), np.ones(1, np.uint64)

    def reach(self, count: int) -> tuple[Hashes, Hashes]:
        """At least so many of either, put in place together so that threads never see them half made."""
        up, down = self._known
        while len(up) < count:
            have = len(up)
            up = np.concatenate([up, up * np.uint64(pow(_BASE, have, 1 << 64))])
            down = np.concatenate([down, down * np.uint64(pow(_INVERSE, have, 1 << 64))])
        self._known = up, down
        return up, down


_POWERS = _Powers()


def _hashes(letters: Hashes, starts: Places, ends: Places) -> Hashes:
    """One hash for each word, whatever stands around it."""
    up, down = _POWERS.reach(len(letters) + 1)
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(letters * up[: len(letters)], out=sums[1:])
    return mixed((sums.take(ends) - sums.take(starts)) * down.take(starts))


def mixed(hashes: Hashes) -> Hashes:
    """The finaliser of SplitMix64 (Steele, Lea & Flood 2014): every bit depends on every other."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))
