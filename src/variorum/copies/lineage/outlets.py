"""Names an outlet goes by: as stated, as the label of its address, and by a station's call letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from variorum.copies.account import Account
from variorum.words.folding import fold

_DOMAIN = re.compile(
    r"(?:[\w-]+\.)*?([\w-]+)\.(?:(?:com?|org|net|gov|edu|ac)\.[a-z]{2}|com|org|net|gov|edu|info|tv|fm|news|[a-z]{2})$"
)
_STATION = re.compile(r"(?:the )?([kw][a-z]{2,3})-?(?:\d|(?:tv|fm|am)(?![a-z]))")
_CAPITALS = re.compile(r"(?:The )?([KW][A-Z]{2,3})(?![^\W_])")  # call letters of American stations
_LEAST = 3  # letters of a name that can be looked for
_LEAST_APART = 6  # letters of a name written together that may be written apart
_LONGEST_APART = 60
_SMALL = 3  # letters of the words of a name that need no capital: "of the"


@lru_cache(maxsize=4_096)
def outlet_names(outlet: str) -> frozenset[str]:
    """Folded names of an outlet; none for one not stated.

    Call letters are told from words that begin like them ("Kyiv", "West") by their capitals among other letters, or by
    what stands right behind them ("kxly4", "wxqv-tv").
    """
    name = fold(outlet).removeprefix("www.").removeprefix("the ")
    domain = _DOMAIN.match(name)
    label = domain[1] if domain else name
    letters = _STATION.match(label) or (not outlet.isupper() and _CAPITALS.match(outlet.strip()))
    found = {name, label, fold(letters[1]) if letters else name}
    return frozenset(each for each in found if len(each) >= _LEAST)


def same_outlet(left: Account, right: Account) -> bool:
    """Whether both are stated to be by one outlet, or by two addresses of one domain."""
    one, other = fold(left.card.outlet), fold(right.card.outlet)
    if not one or not other:
        return False
    if one == other:
        return True
    labels = _DOMAIN.match(one), _DOMAIN.match(other)
    return all(labels) and _domain(one) == _domain(other)


def distinct_names(outlet: str, beside: str) -> frozenset[str]:
    """The names of an outlet that tell it from another one; none where the two may be one house.

    Two addresses may have one label and be of two houses ("bell.co.aa", "bell.co.bb").
    """
    own, other = outlet_names(outlet), outlet_names(beside)
    two = _DOMAIN.match(fold(outlet)) and _DOMAIN.match(fold(beside)) and _domain(fold(outlet)) != _domain(fold(beside))
    return own - other if two or own.isdisjoint(other) else frozenset()


def _domain(host: str) -> str:
    found = _DOMAIN.match(host)
    return host[found.start(1) :] if found else host


def named_in(names: Iterable[str], text: str) -> bool:
    """Whether a text has one of these folded names of an outlet, written apart or together."""
    words = fold(text)
    return any(re.search(_together(name), words) or _apart(name, text) for name in names)


def _together(name: str) -> str:
    """A name of several words may also be written as one."""
    return rf"(?<!\w){'[ -]?'.join(map(re.escape, re.split('[ -]', name)))}(?!\w)"


def _apart(name: str, text: str) -> bool:
    """Whether a name of one word, as the label of an address is, stands as several words with capitals."""
    if not (_LEAST_APART <= len(name) <= _LONGEST_APART and name.isalnum()):
        return False
    found = re.finditer(rf"(?<!\w){' ?'.join(name)}(?!\w)", text, re.IGNORECASE)
    return any(all(word[:1].isupper() or len(word) <= _SMALL for word in match[0].split()) for match in found)
