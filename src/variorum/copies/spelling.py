"""When two different strings of letters are the same word or the same name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA
from wordfreq import zipf_frequency

from variorum.copies.lexicon import LONG_FORMS
from variorum.words.names import romanised
from variorum.words.places import PlaceWord, place

_BRITISH = (
    (re.compile(r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|ation)$)"), "l"),
    (re.compile(r"(?<=.{2})our(?=(?:$|s$|ed$|ing$|able$|ite$|al$|hood|er))"), "or"),
    (re.compile(r"is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"ys(?=(?:e|ed|es|ing)$)"), "yz"),
    (re.compile(r"(?<=[bcdfghklmnpt])re(?=s?$)"), "er"),
    (re.compile(r"(?<=[ae]n)ce(?=s?$)"), "se"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"(?<=[cdglt])ement(?=s?$)"), "ment"),
)
_LEAST_TYPED = 4
_LONGEST_PLACE = 5  # words
_KNOWN, _UNKNOWN = 2.5, 1.2  # word frequency on the Zipf scale (van Heuven et al. 2014)


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
    """Whether one folded word is a slip of the other: one letter off, and only one of both is a word."""
    if min(len(left), len(right)) < _LEAST_TYPED or OSA.distance(left, right, score_cutoff=1) > 1:
        return False
    if any(character.isdigit() for character in left + right):
        return False
    try:
        one, other = (zipf_frequency(word, language or "en") for word in (left, right))
    except LookupError:
        return False
    return max(one, other) >= _KNOWN and min(one, other) <= _UNKNOWN
