"""Names an outlet goes by: as stated, as the label of its address, and by a station's call letters."""

from __future__ import annotations

import re
from functools import lru_cache

from variorum.copies.account import Account
from variorum.words.folding import fold

_DOMAIN = re.compile(r"(?:[\w-]+\.)*([\w-]+)\.(?:com?|org|net|gov|edu|us|info|tv|fm|news|[a-z]{2})(?:\.[a-z]{2})?$")
_CALL_LETTERS = re.compile(r"^([kw][a-z]{2,3})(?:\W|\d|tv|fm|am|news|radio|$)")
_LEAST = 3  # letters of a name that can be looked for


@lru_cache(maxsize=4_096)
def outlet_names(outlet: str) -> frozenset[str]:
    """Folded names of an outlet; none for one not stated."""
    name = fold(outlet).removeprefix("www.").removeprefix("the ")
    label = _DOMAIN.match(name)
    found = {name, label[1] if label else name}
    letters = _CALL_LETTERS.match(label[1] if label else name)
    found |= {letters[1]} if letters else set()
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


def _domain(host: str) -> str:
    found = _DOMAIN.match(host)
    return host[found.start(1) :] if found else host


def named_in(outlet: str, text: str) -> bool:
    """Whether a folded text names an outlet, written apart or together."""
    return any(
        re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)
        or (len(name) > _LEAST + 2 and name in text.replace(" ", ""))
        for name in outlet_names(outlet)
    )
