"""The characters of a text as words are made of them: what kind each is of, and what it folds to.

Most characters of most texts are ASCII and are looked up in tables of 256 places; only the others are looked up by
their code points, which are learnt when they are first met.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from variorum.words.folding import fold

Places = NDArray[np.int64]
Codes = NDArray[np.uint32]
Kinds = NDArray[np.uint8]

_UNKNOWN, _BETWEEN, _SEVERAL, LETTER, DIGIT, ALONE, APOSTROPHE, POINT = range(8)  # rare ones are the last
BEHIND = 32
"""Zeros behind the letters of a text, so that words at its end can be read beyond it."""
_ASCII = 128
_CAPITAL, _SMALL, _ALPHABET = np.uint8(ord("A")), np.uint8(ord("a")), 26
_FIRST_SIGN, _SIGNS_AND_FIGURES, _BACKTICK = np.uint8(ord("!")), 32, ord("`")
_FIRST_MARK, _MARKS = np.uint32(0x300), np.uint32(0x70)  # combining diacritical marks
_SIGNS = frozenset("&%$€£¥₹")
_ONE_BY_ONE = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
)


@dataclass(frozen=True, slots=True)
class Letters:
    """The characters of one text: `kinds[i]` is what character i is, `small[i]` what it folds to; zeros stand behind.

    Characters that fold to none of ASCII stand at the places `far`; they fold to `codes`, in `small` to anything.
    `back` tells which characters of the text these came from, None when they are its own; `marked` whether there are
    combining marks among them.
    """

    kinds: Kinds
    small: Kinds
    far: Places
    codes: Codes
    back: Places | None = None
    marked: bool = False


def read(text: str) -> Letters:
    """The characters of a text; those that fold to none are left out, those that fold to several are put apart."""
    if text.isascii():
        kinds, small = _plain(np.frombuffer(text.encode(), np.uint8))
        return Letters(kinds, small, np.empty(0, np.int64), np.empty(0, np.uint32))
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    beyond = np.flatnonzero(codes >= _ASCII)
    met = codes[beyond]
    marked = bool(((met - _FIRST_MARK) < _MARKS).any())
    known = _KNOWN.kinds(met)
    if not bool((known == _SEVERAL).any()):
        return _looked_up(codes, beyond, known, None, marked)
    codes, back = _KNOWN.spread(codes, beyond[known == _SEVERAL])
    beyond = np.flatnonzero(codes >= _ASCII)
    return _looked_up(codes, beyond, _KNOWN.kinds(codes[beyond]), back, marked)


def _looked_up(codes: Codes, beyond: Places, known: Kinds, back: Places | None, marked: bool) -> Letters:
    kinds, small = _plain(codes.astype(np.uint8))
    folded = _KNOWN.folded[codes[beyond]]
    kinds[beyond] = known
    small[beyond] = folded
    far = (folded >= _ASCII) & (known >= LETTER)
    return Letters(kinds, small, beyond[far], folded[far], back, marked)


def _plain(letters: Kinds) -> tuple[Kinds, Kinds]:
    """The kinds of ASCII characters and what they fold to: letters by their range, of the others the few that count."""
    small = np.zeros(len(letters) + BEHIND, np.uint8)
    folded = small[: len(letters)]
    np.multiply(((letters - _CAPITAL) < _ALPHABET).view(np.uint8), _SMALL - _CAPITAL, out=folded)
    folded |= letters
    kinds: Kinds = ((folded - _SMALL) < _ALPHABET).view(np.uint8) * np.uint8(LETTER)
    rare = np.flatnonzero(((letters - _FIRST_SIGN) < _SIGNS_AND_FIGURES) | (letters == _BACKTICK))
    kinds[rare] = _KINDS[letters[rare]]
    folded[rare] = _FOLDED[letters[rare]]
    return kinds, small


class _Known:
    """What is known of every code point seen so far."""

    def __init__(self) -> None:
        self._kinds = np.zeros(0x110000, np.uint8)
        self.folded = np.zeros(0x110000, np.uint32)
        self._several: dict[int, str] = {}

    def kinds(self, codes: Codes) -> Kinds:
        """The kind of every code point."""
        found: Kinds = self._kinds[codes]
        if not found.all():
            for code in np.unique(codes[found == _UNKNOWN]).tolist():
                self._learn(code)
            found = self._kinds[codes]
        return found

    def spread(self, codes: Codes, places: Places) -> tuple[Codes, Places]:
        """Code points with none or several put in place of each that folds so, and where each came from."""
        lengths = np.ones(len(codes), np.int64)
        several = {code: self._several[code] for code in np.unique(codes[places]).tolist()}
        for code, letters in several.items():
            lengths[places[codes[places] == code]] = len(letters)
        back = np.repeat(np.arange(len(codes)), lengths)
        made = codes[back]
        first = np.cumsum(lengths) - lengths
        for code, letters in several.items():
            begins = first[places[codes[places] == code]]
            for offset, letter in enumerate(letters):
                made[begins + offset] = ord(letter)
        return made, back

    def _learn(self, code: int) -> None:
        character = chr(code)
        after = fold(character)
        if character.isspace() or (not after and not unicodedata.category(character).startswith("C")):
            after = " "
        if len(after) == 1:
            self.folded[code], self._kinds[code] = ord(after), _kind(after)
        elif not after.isalnum() and any(letter.isalnum() for letter in after):
            self.folded[code], self._kinds[code] = code, LETTER  # a fraction
        elif after.isalnum() or not after:
            self._several[code], self._kinds[code] = after, _SEVERAL
        else:
            self._kinds[code] = _BETWEEN


def _kind(character: str) -> int:
    if character.isdecimal():
        return DIGIT
    if character in _SIGNS or any(first <= ord(character) <= last for first, last in _ONE_BY_ONE):
        return ALONE
    if character.isalnum() or unicodedata.category(character).startswith("M"):
        return LETTER
    return {"'": APOSTROPHE, ".": POINT, ",": POINT}.get(character, _BETWEEN)


_KNOWN = _Known()
_FIRST = np.arange(_ASCII, dtype=np.uint32)
_KINDS = _KNOWN.kinds(_FIRST)
_FOLDED = _KNOWN.folded[_FIRST].astype(np.uint8)
