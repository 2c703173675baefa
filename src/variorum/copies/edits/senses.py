"""Which words of news English stand for one another: synonyms, and what the British and the Americans call a thing.

Both tables lie beside this module, one group a line, several words joined by `_`. They were written for this project
from general knowledge of English, cover plain news prose, and join no words that take sides ("killed", "murdered").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources

from variorum.words.stems import lemmas, same_word

_LONGEST = 6  # words of one expression

Groups = dict[str, frozenset[int]]


@cache
def _table(name: str) -> Groups:
    found: dict[str, set[int]] = defaultdict(set)
    lines = resources.files("variorum.copies.edits").joinpath(name).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for word in line.split():
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def _expressions() -> frozenset[str]:
    return frozenset(word for name in ("synonyms.txt", "british.txt") for word in _table(name) if "_" in word)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(expression.split("_")[0] for expression in _expressions())


@lru_cache(maxsize=65_536)
def _begins(word: str) -> tuple[str, ...]:
    """The forms of a word with which expressions begin."""
    return tuple(sorted(lemmas(word) & _beginnings()))


def _share(name: str, left: str, right: str) -> bool:
    groups = _table(name)
    there = {number for word in lemmas(right) for number in groups.get(word, ())}
    return any(not there.isdisjoint(groups.get(word, ())) for word in lemmas(left))


@lru_cache(maxsize=65_536)
def same_thing(left: str, right: str) -> bool:
    """Whether two folded words are the British and the American one for a thing ("lorry", "truck")."""
    return left != right and _share("british.txt", left, right)


@lru_cache(maxsize=65_536)
def same_sense(left: str, right: str) -> bool:
    """Whether two folded words or expressions can stand for one another."""
    return same_word(left, right) or _share("synonyms.txt", left, right) or _share("british.txt", left, right)


def expressions(folded: Sequence[str]) -> tuple[str, ...]:
    """Words one by one, those of a known expression joined by `_`; longest expressions first."""
    return _joined(tuple(folded))


@lru_cache(maxsize=4_096)
def _joined(folded: tuple[str, ...]) -> tuple[str, ...]:
    if len(folded) < 2:
        return folded
    at, joined = 0, []
    while at < len(folded):
        found = _expression(folded, at)
        joined.append(found or folded[at])
        at += found.count("_") + 1
    return tuple(joined)


def _expression(folded: Sequence[str], at: int) -> str:
    for first in _begins(folded[at]):
        for size in range(min(_LONGEST, len(folded) - at), 1, -1):
            found = "_".join([first, *folded[at + 1 : at + size]])
            if found in _expressions():
                return found
    return ""
