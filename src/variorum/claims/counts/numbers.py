"""Where numbers stand in one account, with ranges and the words that blur them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims.counts.values import Amount
from variorum.language import Parse
from variorum.words.numbers import MULTIPLES, SMALL, VAGUE, amount, cardinal

_SIGNS = {
    ("at", "least"): "≥", ("no", "fewer", "than"): "≥", ("no", "less", "than"): "≥", ("not", "less", "than"): "≥",
    ("more", "than"): ">", ("over",): ">", ("upwards", "of"): ">", ("greater", "than"): ">", ("well", "over"): ">",
    ("up", "to"): "≤", ("as", "many", "as"): "≤", ("at", "most"): "≤", ("no", "more", "than"): "≤",
    ("not", "more", "than"): "≤", ("as", "much", "as"): "≤", ("a", "maximum", "of"): "≤",
    ("fewer", "than"): "<", ("less", "than"): "<", ("under",): "<", ("below",): "<",
    ("nearly",): "~", ("almost",): "~", ("about",): "~", ("around",): "~", ("some",): "~", ("roughly",): "~",
    ("approximately",): "~", ("an", "estimated"): "~", ("estimated",): "~", ("close", "to"): "~", ("perhaps",): "~",
    ("just", "under"): "~", ("just", "over"): "~", ("circa",): "~",
}  # fmt: skip
_SEVERAL = VAGUE | {"couple", "of"}
"""Words before "hundred" or "thousand" that leave open how many of them."""
_LONGEST = 3
_BEYOND = 1e15
"""What is told of no news: more than a number of this kind is kept exactly."""
_BETWEEN = frozenset({"to", "-", "–", "—", "or"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens [first, last), what it says, and the token it hangs on ("people" of "three people")."""

    first: int
    last: int
    amount: Amount
    head: int


def numbers(parse: Parse) -> Iterator[Number]:
    """Every number of an account, a range as one; no ordinals, no part of a longer word, no number of nothing."""
    token = 0
    while token < len(parse):
        found = _run(parse, token)
        if found is None:
            token += 1
            continue
        last, told = found
        number = _range(parse, token, last, told)
        yield number
        token = number.last


def _run(parse: Parse, token: int) -> tuple[int, float] | None:
    """The end and the value of the number that begins at a token: "3.5 million", "twenty-five", "two hundred"."""
    word = parse.words[token].lower()
    if word in MULTIPLES and token and parse.words[token - 1].lower() in _SEVERAL:
        return None  # "several hundred" is no hundred
    if not _is_number(word) or (token and _glued(parse, token) and parse.words[token - 1] not in "([“\"'–—-$€£"):
        return None
    end = token + 1
    digits = amount(word) if word[0].isdigit() else None
    if digits is not None:
        while end < len(parse) and parse.words[end].lower() in MULTIPLES and not _glued(parse, end):
            digits *= MULTIPLES[parse.words[end].lower()]
            end += 1
        return (end, digits) if digits < _BEYOND else None
    while end < len(parse) and parse.blocks[end] == parse.blocks[token] and _goes_on(parse, end):
        end += 1
    said = cardinal([each.lower() for each in parse.words[token:end]])
    return (end, float(said)) if said is not None and said < _BEYOND else None


def _goes_on(parse: Parse, token: int) -> bool:
    """Whether a word belongs to the number in words before it: "twenty-five", "two hundred and five"."""
    word = parse.words[token].lower()
    before = parse.words[token - 1].lower()
    if word in MULTIPLES:
        return True
    if word in SMALL:
        tens = before == "-" or (SMALL.get(before, 0) >= 20 and SMALL[word] < 10)
        return tens or before in MULTIPLES or before == "and"
    after = parse.words[token + 1].lower() if token + 1 < len(parse) else ""
    if word == "and":
        return before in MULTIPLES and after in SMALL
    return word == "-" and SMALL.get(before, 0) >= 20 and SMALL.get(after, 99) < 10


def _is_number(word: str) -> bool:
    if word[:1].isdigit():
        return amount(word) is not None
    return word in SMALL or word in ("hundred", "dozen")


def _glued(parse: Parse, token: int) -> bool:
    return parse.ends[token - 1] == parse.starts[token]


def _range(parse: Parse, first: int, last: int, told: float) -> Number:
    """With the second number of a range and the sign before."""
    high, end = told, last
    if last + 1 < len(parse) and parse.words[last].lower() in _BETWEEN and parse.blocks[last] == parse.blocks[first]:
        second = _run(parse, last + 1) if parse.words[last].lower() in ("to", "or") else _second(parse, last + 1)
        if second is not None and second[1] > told:
            end, high = second
    if first and parse.words[first - 1].lower() == "between" and last < len(parse) and parse.words[last] == "and":
        second = _run(parse, last + 1) if last + 1 < len(parse) else None
        if second is not None and second[1] > told:
            end, high = second
    low = told
    if high > told and high >= 1_000 > told and parse.words[end - 1].lower() in MULTIPLES:
        low = told * MULTIPLES[parse.words[end - 1].lower()]  # "3 to 4 million"
    return Number(first, end, Amount(low, high, _sign(parse, first)), _head(parse, first, end))


def _second(parse: Parse, token: int) -> tuple[int, float] | None:
    word = parse.words[token].lower()
    told = amount(word) if word[:1].isdigit() else None
    return (token + 1, told) if told is not None and told < _BEYOND else None


def _sign(parse: Parse, first: int) -> str:
    for length in range(_LONGEST, 0, -1):
        begin = first - 1 if first and parse.words[first - 1].lower() in ("a", "an") else first  # "more than a dozen"
        before = tuple(word.lower() for word in parse.words[max(0, begin - length) : begin])
        if before in _SIGNS and parse.blocks[max(0, first - length)] == parse.blocks[first]:
            return _SIGNS[before]
    return ""


def _head(parse: Parse, first: int, last: int) -> int:
    """The token outside that the number hangs on; its own when it stands for people or things itself."""
    for token in range(last - 1, first - 1, -1):
        head = parse.heads[token]
        if not first <= head < last and parse.deps[token] in ("nummod", "quantmod", "npadvmod", "amod", "compound"):
            if parse.deps[token] == "quantmod" and parse.pos[head] == "NUM":
                continue
            return head
    return last - 1
