"""Whether a short form is made of the first letters of a name ("LBA", "Lund Bridge Authority"; "JFK" of a person)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.words.names import plain

_SMALL = frozenset("of the for and in at on to de la le du des und fur der die to s".split())
_SHORTEST, _LONGEST = 2, 8
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,8}")
_SPACES, _SPLIT = re.compile(r"[\s.,]+"), re.compile(r"[\W_]+")


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: capitals only, or capitals with full stops."""
    return _ACRONYM.fullmatch(word) is not None


def initials(name: str) -> str:
    """The first letters of a name's words, small words left out, parts of hyphenated words counted each."""
    return "".join(word[0] for word, _ in _words(name) if word not in _SMALL)


def spells(acronym: str, name: str) -> bool:
    """Whether an acronym is made of the first letters of a name of two words or more.

    Small words may give a letter or none, a hyphenated word one letter or one for each part, and of a long name the
    last word none ("Centres for Disease Control and Prevention").
    """
    letters = plain(acronym).replace(" ", "")
    words = _words(name)
    if not _SHORTEST <= len(letters) <= _LONGEST or sum(not small for _, small in words) < _SHORTEST:
        return False
    return _spelled(letters, words) or (len(letters) > _SHORTEST and _spelled(letters, words[:-1]))


def _spelled(letters: str, words: Sequence[tuple[str, bool]]) -> bool:
    """Whether every word but those that need not gives its first letter, in order, and no letter is left."""
    reached = {0}
    for word, small in words:
        taken = {place + 1 for place in reached if place < len(letters) and letters[place] == word[0]}
        reached = taken | reached if small else taken
        if not reached:
            return False
    return len(letters) in reached


def _words(name: str) -> list[tuple[str, bool]]:
    """The words of a name, each with whether it may give no letter: small ones, and parts behind a hyphen."""
    found: list[tuple[str, bool]] = []
    for whole in _SPACES.split(name):
        parts = [word for part in _SPLIT.split(whole) if (word := plain(part).replace(" ", ""))]
        found += [(word, place > 0 or word in _SMALL) for place, word in enumerate(parts)]
    return found
