"""Amounts as two desks write them: "5%" and "five per cent", "$60" and "60 dollars", "a fortnight" and "two weeks"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from variorum.copies.edits.lexicon import GRAMMAR
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive
from variorum.model import EditType
from variorum.words.numbers import MULTIPLES, NUMBER_WORDS, ORDINALS, cardinal

Figure = tuple[Fraction, str]
"""A value and its unit, turned into the smallest of its kind ("2 weeks" is 14 days); "" for a bare number."""

SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_UNITS: dict[str, tuple[Fraction, str]] = {
    form: (Fraction(times), unit)
    for unit, times, forms in (
        ("part", "1/100", "% percent pct"),
        ("metre", "1000", "km kilometre kilometres kilometer kilometers"),
        ("metre", "1", "metre metres meter meters"),
        ("metre", "1/100", "cm centimetre centimetres centimeter centimeters"),
        ("mile", "1", "mile miles mi"),
        ("foot", "1", "foot feet ft"),
        ("gram", "1000", "kg kilogram kilograms kilogramme kilogrammes kilo kilos"),
        ("gram", "1000000", "tonne tonnes"),
        ("ton", "1", "ton tons"),
        ("litre", "1", "litre litres liter liters"),
        ("hectare", "1", "hectare hectares ha"),
        ("acre", "1", "acre acres"),
        ("minute", "1", "minute minutes min mins"),
        ("minute", "60", "hour hours hr hrs"),
        ("day", "1", "day days"),
        ("day", "7", "week weeks"),
        ("day", "14", "fortnight"),
        ("month", "1", "month months"),
        ("month", "12", "year years yr yrs"),
        ("month", "120", "decade decades"),
        ("month", "1200", "century centuries"),
        ("dollar", "1", "dollar dollars"),
        ("euro", "1", "euro euros"),
        ("pound", "1", "pound pounds"),
        ("yen", "1", "yen"),
        ("speed", "1", "kph"),
        ("mph", "1", "mph"),
        ("degree", "1", "degree degrees"),
    )
    for form in forms.split()
}
_SHARES = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_SHARES |= {word + "s": number for word, number in ORDINALS.items() if number > 2}
SCALES = {**{word: Fraction(times) for word, times in MULTIPLES.items()}, "bn": Fraction(10**9), "mn": Fraction(10**6)}
"""Words that a number is multiplied by."""
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_COUNTING = frozenset({*NUMBER_WORDS, *SIGNS, *_SHARES, *ORDINALS, "fortnight"})
_SAID_WITH = GRAMMAR | {"year", "years", "old", "aged", "age"}
_DIGITS = re.compile(r"\d")


def figure_word(word: str) -> bool:
    """Whether a folded word may be part of an amount."""
    return word[:1].isdigit() or word in NUMBER_WORDS or word in SIGNS or word in _UNITS or word in ("per", "cent")


def _may_count(word: str) -> bool:
    """Whether a folded word may be part of what `figures` finds."""
    return word in _COUNTING or word[:1].isdigit()


def is_number(word: str) -> bool:
    """Whether a folded word is a number, in digits or letters."""
    return word[:1].isdigit() or word in NUMBER_WORDS


def figures(words: Sequence[str]) -> tuple[list[Figure], list[str]]:
    """The amounts that folded words tell, and the words that tell none."""
    found: list[Figure] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        figure, end = _figure(words, at)
        if figure is None:
            rest.append(words[at])
            at += 1
        else:
            found.append(figure)
            at = end
    return found, rest


def _figure(words: Sequence[str], at: int) -> tuple[Figure | None, int]:
    if words[at] in SIGNS and at + 1 < len(words):
        value, end = _value(words, at + 1)
        if value is not None and [*words[end : end + 1]] == ["m"]:
            value, end = value * 10**6, end + 1
        return ((value, SIGNS[words[at]]), end) if value is not None else (None, at)
    if words[at] == "fortnight":
        return (Fraction(14), "day"), at + 1
    value, end = _value(words, at)
    if value is None:
        if words[at] in _SHARES:
            return (Fraction(1, _SHARES[words[at]]), "part"), at + 1
        return ((Fraction(ORDINALS[words[at]]), "th"), at + 1) if words[at] in ORDINALS else (None, at)
    following = words[end] if end < len(words) else ""
    if following in _ORDINAL_ENDINGS:
        return (value, "th"), end + 1
    if following in _SHARES:
        return (value / _SHARES[following], "part"), end + 1
    if [*words[end : end + 2]] == ["per", "cent"]:
        return (value / 100, "part"), end + 2
    times, unit = _UNITS.get(following, (Fraction(1), ""))
    return (value * times, unit), end + bool(unit)


def _value(words: Sequence[str], at: int) -> tuple[Fraction | None, int]:
    """The number that begins at a word, and where it ends; a lone "one" is a number only where nothing else is told."""
    end = at
    if words[at][:1].isdigit():
        value = _digits(words[at])
        end = at + 1
        while value is not None and end < len(words) and words[end] in SCALES:
            value, end = value * SCALES[words[end]], end + 1
        return value, end
    while end < len(words) and (words[end] in NUMBER_WORDS or _joins(words, at, end)):
        end += 1
    if end == at or (words[at:end] == ["one"] and len(words) > 1 and words[end : end + 1] not in (["in"], ["%"])):
        return None, at
    said = cardinal(words[at:end])
    return (Fraction(said), end) if said is not None else (None, at)


def _joins(words: Sequence[str], at: int, end: int) -> bool:
    """Whether an "and" stands inside a number: "two hundred and five"."""
    inside = at < end and words[end - 1] in MULTIPLES and words[end - 1] != "dozen"
    return inside and words[end] == "and" and end + 1 < len(words) and words[end + 1] in NUMBER_WORDS


def _digits(word: str) -> Fraction | None:
    plain = word.replace(",", "")
    try:
        return Fraction(plain)
    except ValueError:
        return None


def amounts(left: Phrase, right: Phrase) -> Judgement | None:
    """Whether another amount is told, or one amount in another way."""
    if not any(map(_may_count, left.folded)) and not any(map(_may_count, right.folded)):
        return _units(left, right)
    (one, here), (other, there) = figures(left.folded), figures(right.folded)
    one, other = _as_shares(one, other), _as_shares(other, one)
    if left and right and {*left.folded, *right.folded} in ({"a", "one"}, {"an", "one"}):
        return style(EditType.NUMBER, "“one” for the article")
    digits = [word for phrase in (left, right) for word in phrase.folded if _DIGITS.match(word)]
    if not one and not other and not digits:
        return None
    if sorted(one) == sorted(other) and (one or _same_digits(left, right)):
        if not {*here} ^ {*there} <= _SAID_WITH:
            return None
        same = [*_numbers(left)] == [*_numbers(right)]
        kind = EditType.SPELLING if same and left and right else EditType.NUMBER
        return style(kind, "one unit written in two ways" if same else "one number written in two ways")
    return substantive(EditType.NUMBER, "another number" if one and other else "a number on one side only")


def _units(left: Phrase, right: Phrase) -> Judgement | None:
    """One unit in two ways where its number stands elsewhere: “a kilo”, “a kilogram”."""
    if len(left.folded) != 1 or len(right.folded) != 1:
        return None
    one, other = _UNITS.get(left.folded[0]), _UNITS.get(right.folded[0])
    numerus = left.folded[0].rstrip("s") == right.folded[0].rstrip("s")
    return style(EditType.SPELLING, "one unit written in two ways") if one and one == other and not numerus else None


def _as_shares(found: list[Figure], others: list[Figure]) -> list[Figure]:
    """A third and a fifth as shares where the other side tells a share."""
    if not any(unit == "part" for _, unit in others):
        return found
    return [(1 / value, "part") if unit == "th" else (value, unit) for value, unit in found]


def _numbers(phrase: Phrase) -> Iterator[str]:
    return (word for word in phrase.folded if is_number(word))


def _same_digits(left: Phrase, right: Phrase) -> bool:
    one, other = (Counter("".join(w for w in p.folded if w[:1].isdigit())) for p in (left, right))
    return one == other
