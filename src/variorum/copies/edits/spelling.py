"""When two different strings of letters are the same word or the same name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA
from wordfreq import zipf_frequency

from variorum.copies.edits.forms import LONG_FORMS
from variorum.words.names import romanised
from variorum.words.places import PlaceWord, place
from variorum.words.stems import lemmas

_BRITISH = (
    (
        re.compile(r"([aeiouy][^aeiouy]{1,3}[aeiou]|u[ae]|ia)ll(?=(?:ed|ing|er|ers|or|ors|ist|ists|ous|ery|ation)$)"),
        r"\1l",
    ),
    (
        re.compile(
            r"(?<=.{2})(?<!sc)our(?=(?:$|s$|ed$|ing$|able$|ably$|ite$|ites$|al$|ful$|less$|y$|ly$|hood|er|ist))"
        ),
        "or",
    ),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=[bcdfghklmnpt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[ae]n)ce(?=s?$)"), "se"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"(?:ae|oe)(?=[a-z]{3})"), "e"),
    (re.compile(r"(?<=dg)ement(?=s?$)"), "ment"),
)
_LEAST_TYPED, _LONGEST_TYPED = 4, 60  # letters
_LONGEST_PLACE = 5  # words
_KNOWN, _UNKNOWN = 2.5, 1.6  # word frequency on the Zipf scale (van Heuven et al. 2014)
_RARE, _TIMES_RARER = 3.0, 1.7  # what misspellings that many make stay under, and by how much on that scale
_LONG = 6  # letters of a word whose misspellings are told by their form
_VOWELS = frozenset("aeiouy")
_BEGINNINGS = ("un", "re", "dis", "in", "im", "non", "mis", "out", "over")


def bare(word: str) -> str:
    """A folded word without a possessive ending."""
    return word.removesuffix("'s").removesuffix("s'") if len(word) > 3 else word


def same_style(left: str, right: str) -> bool:
    """Whether two folded words are one word in two house styles ("cancelled", "canceled")."""
    return left != right and _american(left) == _american(right)


@lru_cache(maxsize=65_536)
def _american(word: str) -> str:
    word = LONG_FORMS.get(word, word)
    for pattern, usual in _BRITISH:
        word = pattern.sub(usual, word)
    return word


def same_place(left: str, right: str) -> bool:
    """Whether two names, spelt differently, are forms of one place's or one people's name."""
    if max(left.count(" "), right.count(" ")) >= _LONGEST_PLACE:
        return False
    one, other = place(left), place(right)
    return one is not None and other is not None and one == other and one.word is not PlaceWord.SEAT


def same_name(left: str, right: str) -> bool:
    """Whether two words are romanisations of one name ("Yury", "Yuri")."""
    return left != right and romanised(left) == romanised(right) != ""


def stands_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether one word in capitals is made of the capitalised words' first letters ("NSU", "Northern Sea Union")."""
    if len(short) != 1 or not short[0].isupper() or not 2 <= len(short[0]) <= 6:
        return False
    initials = "".join(word[0] for word in full if word[:1].isupper())
    return len(full) > 1 and initials == short[0].replace(".", "")


def typing_error(left: str, right: str, language: str) -> bool:
    """Whether one folded word is a slip of the other: one letter off, and only one of both is a word.

    A slip that many make is in use and so has a frequency; it is told by its form (letters exchanged, doubled or left
    out) where it is much the rarer and is made of no other word.
    """
    if not _LEAST_TYPED <= min(len(left), len(right)) <= max(len(left), len(right)) <= _LONGEST_TYPED:
        return False
    if OSA.distance(left, right, score_cutoff=1) > 1 or any(character.isdigit() for character in left + right):
        return False
    try:
        rated = sorted((zipf_frequency(word, language or "en"), word) for word in (left, right))
    except LookupError:
        return False
    (rare, slip), (usual, word) = rated
    if usual >= _KNOWN and rare <= _UNKNOWN:
        return True
    often_made = rare < _RARE and usual - rare >= _TIMES_RARER and min(len(slip), len(word)) >= _LONG
    return often_made and _misspelt(slip, word) and not _made_of_another(slip, word, language or "en")


def _misspelt(slip: str, word: str) -> bool:
    """Whether letters were exchanged, doubled, left out, or one vowel put for another, inside a word."""
    start = next((i for i, (a, b) in enumerate(zip(slip, word, strict=False)) if a != b), min(len(slip), len(word)))
    if start == 0:
        return False
    if len(slip) == len(word):
        turned = slip[start : start + 2] == word[start : start + 2][::-1]
        return turned or (slip[start] in _VOWELS and word[start] in _VOWELS and start < len(word) - 1)
    longer = max(slip, word, key=len)
    return start < len(longer) - 1 or longer[start] == longer[start - 1]


def _made_of_another(slip: str, word: str, language: str) -> bool:
    """Whether a rare word is a form of some known word, or one with a syllable put before it, other than this one."""
    stems = lemmas(slip) | {slip.removeprefix(beginning) for beginning in _BEGINNINGS}
    stems -= {slip} | lemmas(word)
    return any(len(stem) >= _LEAST_TYPED - 1 and zipf_frequency(stem, language) >= _RARE for stem in stems)
