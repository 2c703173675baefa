"""Ties: pairs of accounts that share a fingerprint and may be worth comparing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import numpy as np

from variorum.copies.fingerprints import MARK_BITS, MARKS, SAME_MARKS, marks
from variorum.copies.wording import Wording
from variorum.model import DocumentId, Edge, Given, Key, Role, digest

CHROME = 3
"""Texts of one outlet in which the same words recur: there they are its furniture."""

_FOLD = 8  # digits of a signature carried to tell identical bodies
_MARK = MARK_BITS // 4  # digits of a mark
_NONE = "0" * _MARK

_Two = tuple[DocumentId, DocumentId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie(Edge):
    """Two accounts share at least one fingerprint. Working matter of this room: it says nothing of copying yet."""

    kind: ClassVar[str] = "tie"
    letter: ClassVar[str] = "Y"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = ()


def keys(given: Given) -> Iterator[Key]:
    """The buckets of one account: its address, its whole body, and each of its fingerprints.

    What is carried tells how alike two bodies are: marks of their fingerprints, then the beginning of the signature.
    """
    for card in given.cards:
        found = given.sketch(Wording, card.id)
        if found is None or not found.signature:
            continue
        carries = carried(found)
        for address in {card.address, card.url or card.address}:
            yield Key("@" + digest(address), carries)
        yield Key("=" + found.signature, carries)
        for fingerprint in found.fingerprints:
            yield Key(f"{fingerprint:016x}", carries)


def carried(wording: Wording) -> str:
    """What an account carries into its buckets."""
    found = marks(np.array(wording.fingerprints, np.uint64))
    return "".join(f"{mark:0{_MARK}x}" for mark in found.tolist()) + wording.signature[:_FOLD]


def tie(given: Given) -> Iterator[Tie]:
    """Ties between neighbours in a bucket, never every pair: of n bodies at most three times n.

    Identical bodies stand in a fingerprint's bucket once; their own bucket ties them to the first of them, as an
    address does its editions. A bucket of words that an outlet repeats from text to text ties only so many of these
    texts as show what the words are.
    """
    members = sorted({(key.carries, document) for document, key in given.keys})
    if given.unit[0] in "=@":
        first = min(document for _, document in members)
        yield from (_tie(first, document) for _, document in members if document != first)
        return
    bodies = list(_bodies(members))
    outlets = {card.id: card.outlet for card in given.cards}
    shown = _furniture(bodies, outlets) if len(bodies) >= CHROME else ()
    ordered = shown or [document for _, document in bodies]
    yield from (_tie(a, b) for a, b in pairwise(ordered))
    if not shown:
        yield from (_tie(a, b) for a, b in _beyond(ordered, outlets))


def _beyond(ordered: Sequence[DocumentId], outlets: Mapping[DocumentId, str]) -> Iterator[_Two]:
    """Pairs two apart where one of them, but not the other, is of the outlet of the one between: a third must not be
    found only through what an outlet tells again."""
    for one, between, other in zip(ordered, ordered[1:], ordered[2:], strict=False):
        if outlets[between] and (outlets[between] == outlets[one]) != (outlets[between] == outlets[other]):
            yield one, other


def _bodies(members: Iterable[tuple[str, DocumentId]]) -> Iterator[tuple[str, DocumentId]]:
    """The first account of every run that carries the same body."""
    last = None
    for carries, document in members:
        if carries != last:
            yield carries, document
        last = carries


def _furniture(bodies: Sequence[tuple[str, DocumentId]], outlets: Mapping[DocumentId, str]) -> Sequence[DocumentId]:
    """The first texts of one outlet that have these words and are no versions of one another, if there are enough."""
    texts: dict[str, list[DocumentId]] = defaultdict(list)
    last: dict[str, str] = {}
    for carries, document in bodies:
        outlet = outlets[document]
        if outlet and not _one_text(last.get(outlet, ""), carries):
            texts[outlet].append(document)
            if len(texts[outlet]) == CHROME:
                return texts[outlet]
        last[outlet] = carries
    return ()


def _one_text(one: str, other: str) -> bool:
    """Whether two bodies share marks enough to be versions of one text."""
    same = sum(one[i : i + _MARK] == other[i : i + _MARK] != _NONE for i in range(0, MARKS * _MARK, _MARK))
    return same >= SAME_MARKS


def _tie(a: DocumentId, b: DocumentId) -> Tie:
    return Tie(left=min(a, b), right=max(a, b))
