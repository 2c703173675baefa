"""Ties: pairs of accounts that share a fingerprint and are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from variorum.copies.wording import Wording
from variorum.model import DocumentId, Edge, Given, Key, Role

_FOLD = 8  # digits of a signature carried to tell identical bodies


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Edge):
    """Two accounts share at least one fingerprint. Working matter of this room: it says nothing of copying yet."""

    kind: ClassVar[str] = "tie"
    letter: ClassVar[str] = "Y"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = ()


def keys(given: Given) -> Iterator[Key]:
    """The buckets of one account: its whole body, and each of its fingerprints.

    What is carried puts accounts with like bodies side by side: their smallest fingerprint (a one-value MinHash,
    Broder 1997), then the body itself.
    """
    for card in given.cards:
        found = given.sketch(Wording, card.id)
        if found is None or not found.signature:
            continue
        smallest = f"{found.fingerprints[0]:016x}" if found.fingerprints else ""
        carries = smallest + found.signature[:_FOLD]
        yield Key("=" + found.signature, carries)
        for fingerprint in found.fingerprints:
            yield Key(f"{fingerprint:016x}", carries)


def tie(given: Given) -> Iterator[Tie]:
    """Ties between neighbours in a bucket: one fewer than its bodies, never every pair.

    Identical bodies stand in a fingerprint's bucket once; their own bucket ties them to the first of them.
    """
    members = sorted({(key.carries, document) for document, key in given.keys})
    if given.unit.startswith("="):
        first = min(document for _, document in members)
        yield from (_tie(first, document) for _, document in members if document != first)
        return
    firsts = list(_firsts(members))
    yield from (_tie(a, b) for a, b in pairwise(firsts))


def _firsts(members: Iterable[tuple[str, DocumentId]]) -> Iterator[DocumentId]:
    """The first account of every run that carries the same body."""
    last = None
    for carries, document in members:
        if carries != last:
            yield document
        last = carries


def _tie(a: DocumentId, b: DocumentId) -> Tie:
    return Tie(left=min(a, b), right=max(a, b))
