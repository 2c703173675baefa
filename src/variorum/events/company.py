"""How accounts of one thread fall together: pair by pair, and as sets joined by their mean likeness.

Happenings of one kind are told in like words; what tells two of them apart are words that few accounts of the thread
have, names above all. A word weighs what its rarity among accounts tells: as in general English, and the more accounts
the thread has, the more as in the thread (inverse document frequency, Spärck Jones 1972, with additive smoothing).
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from wordfreq import zipf_frequency

from variorum.events.likeness import like_pairs, word_table
from variorum.events.linkage import Linkage, Pair
from variorum.events.measures import Words, share

_ENGLISH = 300
"""Accounts of general English that count beside those of the thread."""
_WORDS = 40
"""Words that such an account has."""
_NEVER_SEEN = 1e-5
_LEAST_WEIGHT = 0.05
_OF_NAMES = 1.3
_LEAST = 0.02
"""Mean likeness below which sets of accounts share nothing."""
_ROWS = 20_000


class Company:
    """Likenesses of the accounts of one thread, which live as long as this does."""

    def __init__(self, accounts: Sequence[Words]) -> None:
        pairs = [(one, other) for one, other in like_pairs(accounts) if one != other]
        self._number = {id(account): number for number, account in enumerate(accounts)}
        self._cosines = _cosines(accounts, pairs)
        self._sets = _Sets(len(accounts), self._cosines)
        self._known: dict[Pair, tuple[float, ...]] = {}

    def alike(self, one: Words, other: Words) -> tuple[float, ...]:
        """Of two accounts: cosine by general English, share of names, names in common, cosine in this thread, the mean
        likeness at which the sets they stand in are joined."""
        a, b = sorted((self._number[id(one)], self._number[id(other)]))
        found = self._known.get((a, b))
        if found is None:
            shared = share(one.names, other.names), len(one.names & other.names)
            if a == b:
                found = 1.0, *shared, 1.0, 1.0
            else:
                found = one.cosine(other), *shared, self._cosines.get((a, b), 0.0), self._sets.joined_at(a, b)
            self._known[a, b] = found
        return found


def _cosines(accounts: Sequence[Words], pairs: Sequence[Pair]) -> dict[Pair, float]:
    if not pairs:
        return {}
    held = Counter(word for account in accounts for word in account.weights)
    rarity = {word: _rarity(word, times, len(accounts)) for word, times in held.items()}
    table = word_table([_weights(account, rarity) for account in accounts])
    lengths = np.sqrt(table.multiply(table).sum(axis=1).A1)
    found: list[float] = []
    for first in range(0, len(pairs), _ROWS):
        one, other = np.array(pairs[first : first + _ROWS]).T
        both = table[one].multiply(table[other]).sum(axis=1).A1
        found += np.round(both / (lengths[one] * lengths[other]), 6).tolist()
    return dict(zip(pairs, found, strict=True))


def _rarity(word: str, held: int, accounts: int) -> float:
    expected = held - 1 + _ENGLISH * _in_english(word)
    return max(_LEAST_WEIGHT, -math.log(expected / (accounts + _ENGLISH)))


@functools.lru_cache(maxsize=50_000)
def _in_english(word: str) -> float:
    """The share of accounts of general English that have a word."""
    return min(1.0, float(10 ** (zipf_frequency(word, "en") - 9)) * _WORDS + _NEVER_SEEN)


def _weights(account: Words, rarity: Mapping[str, float]) -> dict[str, int]:
    """Weights in hundredths, whole so that no order changes a sum."""
    return {word: round(100 * rarity[word] * (_OF_NAMES if word in account.names else 1)) for word in account.weights}


class _Sets:
    """The tree of sets that average linkage makes of accounts; sets are numbered as they come to be, accounts first."""

    def __init__(self, count: int, likeness: Mapping[Pair, float]) -> None:
        self._above = [-1] * count
        self._mean = [1.0] * count
        now = list(range(count))
        linkage = Linkage([1] * count, likeness, _LEAST)

        def join(one: int, other: int) -> bool:
            self._above[now[one]] = self._above[now[other]] = len(self._above)
            now[one] = len(self._above)
            self._above.append(-1)
            self._mean.append(linkage.mean)
            return True

        linkage.run(join)

    def joined_at(self, one: int, other: int) -> float:
        """The mean likeness of the sets whose joining brought two accounts together, 0 where none did."""
        while one != other:
            low, high = sorted((one, other))
            one, other = self._above[low], high
            if one < 0:
                return 0.0
        return self._mean[one]
