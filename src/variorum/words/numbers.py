"""Numbers as news writes them: words, digits, fractions, and the words that blur them."""

from __future__ import annotations

from collections.abc import Sequence

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: number for number, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
MULTIPLES = {"hundred": 100, "dozen": 12, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
MULTIPLES |= {"trillion": 1_000_000_000_000}
NUMBER_WORDS = frozenset(SMALL) | frozenset(MULTIPLES)

ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
            "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
        ).split(),
        1,
    )
}

VAGUE = frozenset("several few many some numerous countless dozens scores hundreds thousands millions".split())
"""Words for a number nobody counted."""

APPROXIMATORS = {
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "some": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "under": "LESS_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "not quite": "LESS_THAN",
    "up to": "EQUAL_OR_LESS",
    "at most": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS",
    "not more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS",
    "over": "MORE_THAN",
    "more than": "MORE_THAN",
    "well over": "MORE_THAN",
    "longer than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE",
    "no less than": "EQUAL_OR_MORE",
    "as little as": "EQUAL_OR_MORE",
}
"""Approximators and the `mod` TIMEX3 gives them."""


def in_digits(word: str) -> str:
    """A folded word, in digits when it is a number below a hundred written as one word."""
    return str(SMALL[word]) if word in SMALL else word


def cardinal(words: Sequence[str]) -> int | None:
    """The number that lower-case number words say ("two hundred and five", "a dozen"); None when they say none."""
    total = current = 0
    seen = False
    for word in words:
        if word in SMALL:
            current += SMALL[word]
        elif word in MULTIPLES:
            multiple = MULTIPLES[word]
            current = (current or 1) * multiple
            if multiple >= 1_000:
                total, current = total + current, 0
        elif word in ("and", "-"):
            continue
        elif word not in ("a", "an"):
            return None
        seen = seen or word in NUMBER_WORDS
    return total + current if seen else None


def spoken_year(words: Sequence[str]) -> int | None:
    """The year said in pairs ("nineteen ninety-six") or thousands ("two thousand and four"); None when it is none."""
    parts = [word for word in words if word not in ("-", "and")]
    if len(parts) >= 2 and parts[0] in SMALL and 11 <= SMALL[parts[0]] <= 20 and parts[1] in SMALL:
        rest = [SMALL[word] for word in parts[1:] if word in SMALL]
        tens_first = rest[0] >= 10 and (len(rest) == 1 or (rest[0] % 10 == 0 and len(rest) == 2 and rest[1] < 10))
        return SMALL[parts[0]] * 100 + sum(rest) if tens_first and len(rest) == len(parts) - 1 else None
    if parts[:2] == ["two", "thousand"]:
        return cardinal(parts)
    return None


def amount(text: str) -> float | None:
    """The number written in digits with thousands commas and decimals ("25,000", "2.5"); None when it is none."""
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None
