"""An account as a row of tokens with one letter each, so that time patterns are plain regular expressions over letters.

The shape is as long as the row of tokens and every pattern over it is bounded, which keeps tagging linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from variorum.dates.lexicon import CLASSES, SHORT_MONTHS, SHORT_WEEKDAYS, ZONES
from variorum.model import Block
from variorum.words.numbers import NUMBER_WORDS, ORDINALS, amount, cardinal, spoken_year

PLAIN, BREAK = ".", "|"

_TOKEN = re.compile(
    r"(?P<I>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-])|\d{1,2}([/.])\d{1,2}\2(?:\d{4}|\d\d)(?![\d/.]*\d)"
    r"|\d{4}/\d\d/\d\d(?![\d/])|\d{1,2}-\d{1,2}-\d{4}(?![\d-]))"
    r"|(?P<C>\d{1,2}(?:[:.]\d\d)?\s?(?:[aApP]\.\s?[mM]\.?|[aApP][mM]\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:]))"
    r"|(?P<D>(?:['’]\d0|\d{2,3}0)s\b|(?:(?<=the )|(?<=early )|(?<=late )|(?<=mid-))\d{2,3}0['’]s\b)"
    r"|(?P<J>(?:Q[1-4]|[1-4]Q|H[12]|FY\s?(?:\d{4}|\d\d))\b)"
    r"|(?P<O>\d{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<Y>['’]\d\d\b)"
    r"|(?P<F>\d/\d\b|½)"
    r"|(?P<N>\d+(?:,\d{3})*(?:\.\d+)?)"
    r"|(?P<K>[oO]['’]clock\b)"
    r"|(?P<W>[^\W\d_]+(?:[’']t\b)?)"
    r"|(?P<s>['’]s?\b|['’](?=\s))"
    r"|(?P<X>\S)"
)
_PUNCTUATION = {"-": "-", "–": "-", "—": "_", ",": ",", ".": ":", "(": "(", "&": "+", "/": "/", "$": "$", "£": "$"}
_PUNCTUATION |= {"€": "$", "#": "$", "%": "%"}


@dataclass(slots=True)
class Tokens:
    """Columns over the tokens of an account: character offsets, lower-case words, numbers where they are any.

    `day_first` tells whether the account writes days before months, None where it does not show.
    """

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    numbers: list[float | None] = field(default_factory=list)
    shape: str = ""
    day_first: bool | None = None

    def said(self, first: int, last: int) -> str:
        """Lower-case words of tokens [first, last), one space between."""
        return " ".join(self.words[first:last])

    def capital(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.text[self.starts[token]].isupper()


def tokenise(text: str, blocks: tuple[Block, ...]) -> Tokens:
    """The tokens of all blocks, with a break between lines, which no pattern crosses."""
    tokens = Tokens(text)
    letters: list[str] = []
    for block in blocks:
        for start, end in _lines(text, block):
            for found in _TOKEN.finditer(text, start, end):
                word = found[0].lower()
                letter, number = _READ[found.lastgroup or "X"](word)
                letter = _cased(letter, word, text, found.start())
                _push(tokens, letters, (found.start(), found.end(), word, number), letter)
            _push(tokens, letters, (end, end, "", None), BREAK)
    return _merged(tokens, "".join(letters))


def _push(tokens: Tokens, letters: list[str], row: tuple[int, int, str, float | None], letter: str) -> None:
    tokens.starts.append(row[0])
    tokens.ends.append(row[1])
    tokens.words.append(row[2])
    tokens.numbers.append(row[3])
    letters.append(letter)


def _lines(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    while start < block.end:
        end = text.find("\n", start, block.end)
        end = block.end if end < 0 else end
        yield start, end
        start = end + 1


def _word(word: str) -> tuple[str, float | None]:
    if word in NUMBER_WORDS:
        return "W", None
    if word in SHORT_MONTHS and word not in CLASSES:
        return "x", None
    if word in SHORT_WEEKDAYS:
        return "j", None
    return ("Z" if word in ZONES else CLASSES.get(word, PLAIN)), None


def _digits(word: str) -> tuple[str, float | None]:
    number = amount(word)
    plain = word.isascii() and word.isdigit()
    if not plain or number is None:
        return "n", number
    if len(word) == 4:
        return "Y", number
    return ("N" if len(word) <= 3 else "n"), number


def _short_year(word: str) -> tuple[str, float | None]:
    return "`", float(word[1:])


def _ordinal(word: str) -> tuple[str, float | None]:
    return "O", float(word[:-2])


def _self(letter: str) -> Callable[[str], tuple[str, float | None]]:
    return lambda _: (letter, None)


_READ: dict[str, Callable[[str], tuple[str, float | None]]] = {
    "I": _self("I"),
    "C": _self("C"),
    "D": _self("D"),
    "J": _self("J"),
    "O": _ordinal,
    "Y": _short_year,
    "F": _self("H"),
    "K": _self("@"),
    "N": _digits,
    "W": _word,
    "s": _self("s"),
    "X": lambda word: (_PUNCTUATION.get(word, PLAIN), None),
}


def _cased(letter: str, word: str, text: str, at: int) -> str:
    """Months, weekdays and zones are written with a capital; a small letter means another word ("may", "march")."""
    if letter in "MxKXjZ" and not text[at].isupper():
        return PLAIN
    return letter


_NUMBER_RUN = re.compile(r"a?W(?:[-.+]?W){0,8}")


def _merged(tokens: Tokens, shape: str) -> Tokens:
    """Join number words ("a hundred", "twenty-four", "nineteen ninety-six") into one token each."""
    made = Tokens(tokens.text)
    letters: list[str] = []
    at = 0
    for first, last, letter, number in _numbers(tokens, shape):
        for token in range(at, first):
            _push(made, letters, _row(tokens, token), shape[token])
        row = (tokens.starts[first], tokens.ends[last - 1], tokens.said(first, last), number)
        _push(made, letters, row, letter)
        at = last
    for token in range(at, len(shape)):
        _push(made, letters, _row(tokens, token), shape[token])
    made.shape = "".join(letters)
    made.day_first = _day_first(made)
    return made


_DAY_BEFORE_MONTH = re.compile(r"[NO][Mx]")
_MONTH_BEFORE_DAY = re.compile(r"[Mx]:?N")


def _day_first(tokens: Tokens) -> bool | None:
    """Whether this account writes the day before the month; None where its dates show neither or both."""
    slashed = [word.split("/") for word, letter in zip(tokens.words, tokens.shape, strict=True) if letter == "I"]
    dates = [parts for parts in slashed if len(parts) == 3 and len(parts[0]) < 4]
    first = bool(_DAY_BEFORE_MONTH.search(tokens.shape)) or any(int(parts[0]) > 12 for parts in dates)
    second = bool(_MONTH_BEFORE_DAY.search(tokens.shape)) or any(int(parts[1]) > 12 for parts in dates)
    return first if first != second else None


def _numbers(tokens: Tokens, shape: str) -> Iterator[tuple[int, int, str, float | None]]:
    for found in _NUMBER_RUN.finditer(shape):
        first, last = found.span()
        words = tokens.words[first:last]
        if words[0] in ("a", "an") and words[1] not in ("hundred", "thousand", "dozen", "million"):
            first, words = first + 1, words[1:]
        if "to" in words or "or" in words or "&" in words or "the" in words:
            for token in range(first, last):
                if shape[token] == "W":
                    yield token, token + 1, "N", cardinal([tokens.words[token]])
            continue
        year = spoken_year(words)
        yield first, last, "Y" if year else "N", year or cardinal(words)


def _row(tokens: Tokens, token: int) -> tuple[int, int, str, float | None]:
    number = tokens.numbers[token]
    if number is None and tokens.words[token] in ORDINALS:
        number = ORDINALS[tokens.words[token]]
    return tokens.starts[token], tokens.ends[token], tokens.words[token], number
