"""Words told as somebody's without quotation marks: a statement, letter, bill or message printed as blocks."""

from __future__ import annotations

import re

from variorum.copies.body import Body
from variorum.words.folding import fold

_BEFORE = 160  # characters in which words are introduced
_BEHIND = 80  # characters in which they are signed
_FIRST_PERSON = frozenset("i we me us my our i'm i've we've we're i'll we'll".split())
_SHARE = 0.03  # of the words are in the first person, as no report is
_INTRODUCED = re.compile(
    r":[\s“\"]*$|\b(?:said|says|wrote|writes|tweeted|posted|reads|read|stated|statement|letter|memo|transcript|e-?mail"
    r"|text of|remarks|testimony|bill|resolution|order|according to)\b[^.!?\n]*[\s,:“\"]*$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"^[\s”\".]*[—–-]{1,2}\s?[^\n]{1,60}(?:\(@\w+\)|\n|$)|^[^\n]{0,60}\(@\w+\)")
_WORDS = re.compile(r"[\w']+")


def attributed(body: Body, start: int, end: int) -> bool:
    """Whether words [start, end) of a body are introduced or signed as somebody's, or speak in the first person."""
    first, last = body.starts[start], body.ends[end - 1]
    if _INTRODUCED.search(body.text[max(0, first - _BEFORE) : first]):
        return True
    if _SIGNED.search(body.text[last : last + _BEHIND]):
        return True
    words = _WORDS.findall(fold(body.text[first:last]))
    return sum(word in _FIRST_PERSON for word in words) >= _SHARE * len(words) > 0
