"""What a claim says, in plain words: never without whom it is about, and in the words of its text."""

from __future__ import annotations

import re

from variorum.exports import Joined
from variorum.model import Claim, Polarity, Slot
from variorum.words.hedges import NEGATION

PRINTED = frozenset({Slot.DATE, Slot.AGE, Slot.DOES})
"""Questions answered in the words of a text: their normal forms are codes and bare lemmas."""

_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_UNITS = {
    "Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TH": "hour", "TM": "minute", "TS": "second",
    "S": "second",
}  # fmt: skip


def claimed(claim: Claim, joined: Joined) -> str:
    """The value of a claim: "Ana Kovar lost the seat", "Ivo Lind, 14", "on Tuesday", "5 hours"."""
    if claim.slot not in PRINTED:
        return value(claim.value)
    words = " ".join(joined.words(claim.span("value")).split())
    who = _whom(claim, joined)
    if claim.slot is Slot.AGE:
        return f"{who}, {words}" if who else words
    if claim.slot is Slot.DOES and " " not in words:
        words = claim.value  # a charge or its denial: the word alone says too little
    elif claim.slot is Slot.DOES and claim.polarity is Polarity.NEGATIVE and not NEGATION.search(words):
        words = f"did not {claim.value.removeprefix('not ')}"
    return " ".join(filter(None, (who, words)))


def _whom(claim: Claim, joined: Joined) -> str:
    """Whom it is about, as the text calls them."""
    mention = joined.mentions.get(claim.mention) if claim.mention else None
    return joined.words(mention.span("text")) if mention is not None else ""


def value(normal: str) -> str:
    """A normal form in plain words: "P5H" is five hours; anything else stands for itself."""
    found = _DURATION.fullmatch(normal)
    if not found:
        return normal.replace("_", " ")
    number, unit = found.group(2), _UNITS[found.group(1) + found.group(3)]
    return f"{number} {unit}{'' if number == '1' else 's'}"
