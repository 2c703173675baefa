"""Whether two accounts tell of one matter, so that what they say of it can be set against each other."""

from __future__ import annotations

from collections.abc import Mapping

from variorum.claims.sides import Bench
from variorum.model import DocumentId, FindingId

_DAYS = 10
_NAMES = 2
_SAME_DAYS = 1
_MORE_NAMES = 3
Named = Mapping[DocumentId, frozenset[FindingId]]


def are_of_one_matter(one: DocumentId, other: DocumentId, named: Named, bench: Bench) -> bool:
    """Whether both name two of the same persons, places or bodies that few accounts name, and were written within days.

    Args:
        one: the one account.
        other: the other.
        named: whom and what each account names that few others do.
        bench: what is known of the accounts.
    """
    days = bench.apart(one, other)
    return days is not None and days <= _DAYS and share_names(one, other, named)


def share_names(one: DocumentId, other: DocumentId, named: Named) -> bool:
    """Whether two accounts, whenever written, name two of the same that few accounts name."""
    return len(named.get(one, frozenset()) & named.get(other, frozenset())) >= _NAMES


def are_surely_of_one_matter(one: DocumentId, other: DocumentId, named: Named, bench: Bench) -> bool:
    """Whether two accounts of nearly one day name three of the same."""
    shared = named.get(one, frozenset()) & named.get(other, frozenset())
    days = bench.apart(one, other)
    return days is not None and days <= _SAME_DAYS and len(shared) >= _MORE_NAMES
