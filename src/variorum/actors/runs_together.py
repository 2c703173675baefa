"""Words of a page that ran together when its text was taken out: where a name beside them ends."""

from __future__ import annotations

from collections.abc import Sequence

_SHORTEST = 3
_REACH = 6


def name_end(words: Sequence[str], start: int, end: int, first: int, last: int) -> int:
    """The end of the name that words [start, end) of a sentence [first, last) begin with; `start` where they are none.

    In "Ana Kovar Ana Maria KovarMore", of a page that sets a label behind the name, the name ends before a longer form
    of it that ran into the next words. "MacArthur" and "YouTube" repeat no word of the name.
    """
    for token in range(start, min(last, end + _REACH)):
        heads = _heads(words[token])
        if token < end and any(words[before] in heads for before in range(max(first, start - _REACH), start)):
            return start
        for before in range(start, min(token, end)):
            if words[before] in heads:
                return before + 1
    return end


def _heads(word: str) -> set[str]:
    """What a word is up to each capital letter inside it."""
    cuts = range(_SHORTEST, len(word))
    return {word[:cut] for cut in cuts if word[cut].isupper() and word[cut - 1].islower()}
