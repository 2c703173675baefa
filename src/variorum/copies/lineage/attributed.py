"""Words told as somebody's without quotation marks: a statement, letter, bill or message printed as blocks."""

from __future__ import annotations

import re
from bisect import bisect_left

from variorum.copies.body import Body
from variorum.words.folding import fold

_BEFORE = 160  # characters in which words are introduced
_BEHIND = 80  # characters in which they are signed
_FIRST_PERSON = frozenset("i we me us my our i'm i've we've we're i'll we'll".split())
_SHARE = 0.03  # of the words are in the first person, as no report is
_SET_OFF = re.compile(r":[\s“\"]*$")
_CUE = re.compile(
    r"\b(?:said|says|wrote|writes|tweeted|posted|reads|read|stated|statement|letter|memo|transcript|e-?mail"
    r"|text of|remarks|testimony|bill|resolution|order|according to)\b[^.!?\n]*[\s,:“\"]*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?][”\"’)]?(?:\s|$)")
_SIGNED = re.compile(r"^[\s”\".]*[—–-]{1,2}\s?[^\n]{1,60}(?:\(@\w+\)|\n|$)|^[^\n]{0,60}\(@\w+\)")
_WORDS = re.compile(r"[\w']+")


def attributed(body: Body, start: int, end: int) -> int:
    """How many of the words [start, end) of a body, from the first, are told as somebody's.

    All of them where a colon introduces them, a name is signed below, or they speak in the first person; those of the
    first sentence where it only begins with who says it.
    """
    first, last = body.starts[start], body.ends[end - 1]
    before = body.text[max(0, first - _BEFORE) : first]
    if _SET_OFF.search(before) or _SIGNED.search(body.text[last : last + _BEHIND]):
        return end - start
    words = _WORDS.findall(fold(body.text[first:last]))
    if sum(word in _FIRST_PERSON for word in words) >= _SHARE * len(words) > 0:
        return end - start
    if _CUE.search(before):
        stop = _SENTENCE.search(body.text, first, last)
        return bisect_left(body.starts, stop.end(), start, end) - start if stop else end - start
    return 0
