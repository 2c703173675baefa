"""How likely several people of the news bear one name."""

from __future__ import annotations

import functools

from wordfreq import zipf_frequency

from variorum.words.names import NameParts

_COMMON_NAME, _COMMON_SURNAME = 7.5, 4.3
_SECOND = 1.5
_SELDOM, _NEVER = 3.0, 2.0


@functools.lru_cache(maxsize=65_536)
def is_common(name: NameParts) -> bool:
    """Whether a full name or lone surname is made of so common names that it tells little of who is meant.

    How common a word is, is told by `wordfreq` (Zipf scale, Speer 2022), where names stand among other words. A second
    given name written out tells more.
    """
    whole = [given for given in name.given if len(given) > 1]
    first = whole[0] if whole else ""
    last = zipf_frequency(name.surname.split()[-1], "en") if name.surname else 0.0
    least = _COMMON_NAME + _SECOND * (len(whole) > 1)
    return last + zipf_frequency(first, "en") >= least if first else last >= _COMMON_SURNAME


def is_seldom(word: str) -> bool:
    """Whether a name hardly occurs in English, so that few people bear it."""
    return zipf_frequency(word.split()[-1] if word else "the", "en") < _SELDOM


def is_unheard(word: str) -> bool:
    """Whether a name as good as never occurs in English, so that it is no town's or street's either."""
    return zipf_frequency(word.split()[-1] if word else "the", "en") < _NEVER
