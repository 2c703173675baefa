"""Signs that a machine translated an English account: several of different kinds, never one alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from variorum.texts.losses import Loss

_WORD = re.compile(r"(?<![\w@#/.’'-])[a-zà-ÿ]{4,}(?![\w@/’'-])")
_SEMICOLON = re.compile(
    r"; (?:Although|Sometimes|However|Also|But|And|Because|While|If|When|Then"
    r"|In|On|At|It|They|He|She|This|That|There|The|We)\b"
)
_SLIP = re.compile(r"(?:^|[.!?] )I (?:[a-z]{2,}ed|was|had|wanted|could|did|went|said|thought)\b")
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I’m|me|my|we|our|us)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")
_LANGUAGES = ("es", "fr", "it", "pt", "de")
_RARE = 3.0
_FOREIGN = 4.2
_APART = 1.7
_CANDIDATES = 400
_NEEDED = 3


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: the words [start, end) that show it and what it is."""

    start: int
    end: int
    what: str


def signs_of_translation(
    text: str, stretches: Sequence[tuple[int, int]], lost: Sequence[Loss], doubled: bool
) -> list[Sign]:
    """The signs, strongest first; empty unless at least three of different kinds stand together."""
    cheap = [*_semicolons(text, stretches), *_small_places(text, stretches), *_slips(text, stretches)]
    kinds = len(cheap) + (len(lost) >= 2) + doubled
    if kinds < _NEEDED - 1:
        return []
    strange = list(_left_standing(text, stretches))
    if kinds + bool(strange) < _NEEDED:
        return []
    signs = [*strange[:1], *cheap]
    if len(lost) >= 2:
        last = lost[0].place
        signs.append(Sign(max(0, text.rfind(" ", 0, last - 1) + 1), last + 1, f"words lost in {len(lost)} places"))
    if doubled and signs:
        signs.append(Sign(signs[0].start, signs[0].end, "the headline stands twice"))
    return signs


def _semicolons(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """A large letter after a semicolon, which English does not write."""
    for start, end in stretches:
        if match := _SEMICOLON.search(text, start, end):
            yield Sign(match.start(), match.end(), f'a large letter after a semicolon ("{match[0]}")')
            return


def _small_places(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """The name of a capital or country begun small."""
    places = _places()
    for start, end in stretches:
        for match in _WORD.finditer(text, start, end):
            if match[0] in places:
                yield Sign(match.start(), match.end(), f'a place name begun small ("{match[0]}")')
                return


def _slips(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """A lone "I" in a report that speaks of everybody else in the third person: a subject its language left out."""
    bare = [(start, _QUOTED.sub(lambda match: " " * len(match[0]), text[start:end])) for start, end in stretches]
    if sum(len(_FIRST_PERSON.findall(line)) for _, line in bare) > 2:
        return
    for start, line in bare:
        if match := _SLIP.search(line):
            begin = start + match.end() - len(match[0].lstrip(".!? "))
            yield Sign(begin, start + match.end(), f'an "I" that nobody says ("{text[begin : start + match.end()]}")')
            return


def _left_standing(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    """Small words unknown to English and common in another language."""
    from wordfreq import zipf_frequency  # loads word lists; only wanted where other signs stand

    seen: dict[str, int] = {}
    for start, end in stretches:
        for match in _WORD.finditer(text, start, end):
            seen.setdefault(match[0], match.start())
    rare = [word for word in seen if zipf_frequency(word, "en") < _RARE][:_CANDIDATES]
    for word in rare:
        own = zipf_frequency(word, "en")
        for language in _LANGUAGES:
            there = zipf_frequency(word, language)
            if there >= _FOREIGN and there >= own + _APART:
                yield Sign(seen[word], seen[word] + len(word), f'a word left in another language ("{word}")')
                break


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    listed = files("variorum.texts").joinpath("places.txt").read_text("utf-8")
    return frozenset(line.strip() for line in listed.splitlines() if line.strip() and not line.startswith("#"))
