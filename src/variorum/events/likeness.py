"""Which accounts share enough words to tell of one happening, and which tellings share enough to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from scipy.sparse import csr_matrix

from variorum.events.measures import Sight, Words, weight

_LEAST = 0.08
_LEAST_LONG = 0.3
"""Cosine of two accounts' words below which their tellings are never compared; long accounts share words anyhow."""
_MANY_WORDS = 80
_ROWS = 500
_LEAST_WORDS = 3
_LEAST_SHARE = 0.25
"""How many words of two sentences, and how much of the weight of the lighter, make them nearly the same words."""


def is_long(account: Words) -> bool:
    """Whether an account has so many words that it shares some with any other."""
    return len(account.weights) > _MANY_WORDS


def like_pairs(accounts: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Numbers of accounts that share words, each pair once and each account with itself.

    Weights are whole numbers, so that the order of accounts changes no sum.
    """
    if len(accounts) < 2:
        yield from ((number, number) for number in range(len(accounts)))
        return
    table = word_table([account.weights for account in accounts])
    lengths = np.array([account.length for account in accounts])
    least = np.where([is_long(account) for account in accounts], _LEAST_LONG, _LEAST)
    for first in range(0, len(accounts), _ROWS):
        rows = (table[first : first + _ROWS] @ table.T).tocoo()
        one, other = rows.row + first, rows.col
        cosine = np.round(rows.data / (lengths[one] * lengths[other]), 9)
        kept = (one < other) & (cosine >= np.minimum(least[one], least[other]))
        yield from ((number, number) for number in range(first, min(first + _ROWS, len(accounts))))
        yield from sorted(zip(one[kept].tolist(), other[kept].tolist(), strict=True))


def word_table(rows: Sequence[Mapping[str, int]]) -> csr_matrix:
    """Weights of words as a sparse table, a row for each mapping."""
    columns: dict[str, int] = {}
    flat = [columns.setdefault(word, len(columns)) for row in rows for word in row]
    weights = np.array([weight for row in rows for weight in row.values()], dtype=np.int64)
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((weights, np.array(flat, dtype=np.int64), ends), shape=(len(rows), len(columns)))


def tied(one: Sight, other: Sight) -> bool:
    """Whether two tellings share a participant, a place or nearly the same words."""
    return bool(one.every & other.every) or nearly_same(one.lemmas, other.lemmas)


def nearly_same(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two sentences of content words are nearly the same."""
    both = one & other
    if len(both) < _LEAST_WORDS:
        return False
    return sum(map(weight, both)) >= _LEAST_SHARE * min(sum(map(weight, one)), sum(map(weight, other)))
