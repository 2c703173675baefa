"""Folding: what makes two spellings of the same words compare equal, with a way back to the characters folded.

Case, runs of spaces, quotation marks, apostrophes, dashes, ligatures, full-width forms and invisible characters are
evened out; accents are kept. After Unicode Standard Annex 15 (NFKC) and the default case folding of the Unicode
Standard, 3.13, applied to each base character with the marks that follow it, so that every folded character knows the
characters it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_DOUBLE = "“”„‟«»〝〞〟″‶❝❞＂"
_SINGLE = "‘’‚‛‹›′‵`´\u1ffdʼʹʻ❛❜＇"
_DASHES = "‐‑‒–—―−⁃﹘﹣－⸺⸻︱︲"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x2070), *range(0xFE00, 0xFE10)])
)
_EVEN = {
    **dict.fromkeys(map(ord, _DOUBLE), '"'),
    **dict.fromkeys(map(ord, _SINGLE), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _INVISIBLE), ""),
}
_BEYOND_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f`]+|`", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and where each of its characters came from.

    `starts[i]` and `ends[i]` bound, in code points of the text folded, the characters that made character i.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def unfold(self, start: int, end: int) -> tuple[int, int]:
        """The [start, end) of the text folded that made folded characters [start, end).

        Raises:
            ValueError: the stretch is empty or outside.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"not a stretch of {len(self.text)} folded characters: [{start}, {end})")
        return self.starts[start], self.ends[end - 1]

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Every place, in code points of the text folded, where the words stand; they are folded first."""
        wanted = fold(words)
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            yield self.unfold(at, at + len(wanted))
            at = self.text.find(wanted, at + len(wanted))


def fold(text: str) -> str:
    """The text with case, spaces, quotation marks, dashes and compatibility forms evened out; no space at the ends."""
    if not text.isascii() or "`" in text:
        text = _BEYOND_ASCII.sub(_fold_match, text)
    return " ".join(text.lower().split())


def folded(text: str) -> Folded:
    """What `fold` gives, with the way back to the characters of the text."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _clusters(text):
        for character in _fold_cluster(text[start:end]):
            if character.isspace():
                if not characters or characters[-1] == " ":
                    continue
                character = " "
            characters.append(character)
            starts.append(start)
            ends.append(end)
    if characters and characters[-1] == " ":
        del characters[-1], starts[-1], ends[-1]
    return Folded("".join(characters), tuple(starts), tuple(ends))


def find(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Every place, in code points, where the words stand: as `folded(text).find(words)` does, many times as fast."""
    wanted = fold(words)
    even = _evened(text)
    if even is not None:
        if wanted:
            yield from (found.span() for found in re.finditer(r"\s+".join(map(re.escape, wanted.split(" "))), even))
    elif wanted in fold(text):
        yield from folded(text).find(words)


@lru_cache(maxsize=256)
def _evened(text: str) -> str | None:
    """The text folded with as many characters, spaces left as they are; None where folding joins or parts some."""
    runs = {run: _kept_run(run) for run in _BEYOND_ASCII.findall(text)}
    if None in runs.values():
        return None
    even = _BEYOND_ASCII.sub(lambda match: runs[match[0]] or "", text).lower()
    return even if len(even) == len(text) else None


@lru_cache(maxsize=65_536)
def _kept_run(run: str) -> str | None:
    """A run folded, if every character of it becomes just one."""
    made = [_fold_cluster(run[start:end]) for start, end in _clusters(run)]
    return "".join(made) if len(made) == len(run) and all(len(each) == 1 for each in made) else None


def folded_words(text: str) -> list[str]:
    """The words of a text, folded: letters and digits, with apostrophes inside; no punctuation."""
    return _WORD.findall(fold(text))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of one base character and what combines with it."""
    start = 0
    for place in range(1, len(text)):
        if not _joins(text[place]):
            yield start, place
            start = place
    if text:
        yield start, len(text)


def _fold_match(match: re.Match[str]) -> str:
    return _fold_run(match[0])


@lru_cache(maxsize=65_536)
def _fold_run(run: str) -> str:
    return "".join(_fold_cluster(run[start:end]) for start, end in _clusters(run))


@lru_cache(maxsize=65_536)
def _fold_cluster(cluster: str) -> str:
    before = cluster
    for _ in range(4):  # a fold may uncover another; real text settles after one
        after = unicodedata.normalize("NFKC", before.translate(_EVEN)).translate(_EVEN)
        after = unicodedata.normalize("NFKC", after.casefold())
        if after == before:
            break
        before = after
    return before.lower()  # the default folding of Cherokee is to capitals


@lru_cache(maxsize=65_536)
def _joins(character: str) -> bool:
    """Whether a character combines with the one before: a mark, a vowel or tail of Hangul, or one unseen."""
    if character.isascii():
        return False
    first = unicodedata.normalize("NFKC", character)[:1]
    return (
        unicodedata.category(first).startswith("M")
        or unicodedata.category(character).startswith("M")
        or "\u1160" <= character <= "\u11ff"
        or character in _INVISIBLE
    )
