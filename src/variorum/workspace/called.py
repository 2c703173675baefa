"""Who is meant by a name that a person asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from variorum.model import FindingId, NotFound
from variorum.words.folding import fold

_ID = re.compile(r"[a-z][0-9a-f]{2,32}")


def looks_like_id(words: str) -> bool:
    """Whether words may be the beginning of an id: "v3c1"."""
    return _ID.fullmatch(words) is not None


def called(names: Iterable[tuple[FindingId, str]], name: str) -> set[FindingId]:
    """The actors who have words in one of their names, whatever the case; `names` are actors and what they are called.

    Raises:
        NotFound: nobody is called so.
    """
    wanted = fold(name)
    meant = {actor for actor, each in names if wanted in fold(each)}
    if not meant:
        raise NotFound(f"nobody here is called {name!r}", hint="`variorum actors WORKSPACE` lists them")
    return meant
