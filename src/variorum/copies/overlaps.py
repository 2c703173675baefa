"""Overlaps: what two tied accounts have in common, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from variorum.copies.account import Account, account
from variorum.copies.body import Body
from variorum.copies.candidates import worth_comparing
from variorum.copies.compare import alike, characters
from variorum.copies.fingerprints import run_hashes, sampled
from variorum.copies.likeness import Likeness, Shared
from variorum.copies.lineage.origin import origin
from variorum.copies.wording import Wording
from variorum.model import Card, DocumentId, Edge, Given, Lineage, Region, Role, Span, Use


@dataclass(frozen=True, slots=True)
class Run:
    """One stretch of shared text: its words counted as in `Shared`, and where it stands.

    `left` and `right` are the beginnings and ends, in turn, of the spans it takes up in either account; `prints` the
    fingerprints it has on both sides.
    """

    equal: int
    own: int
    longest: int
    firm: bool
    left: tuple[int, ...]
    right: tuple[int, ...]
    prints: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap(Edge):
    """Two accounts compared. Working matter of this room: the pile decides which overlaps are told as copies."""

    kind: ClassVar[str] = "overlap"
    letter: ClassVar[str] = "O"
    published: ClassVar[bool] = False
    roles: ClassVar[tuple[Role, ...]] = ()

    left_in_right: float
    right_in_left: float
    whole: bool
    lineage: Lineage
    use: Use
    why: str
    runs: tuple[Run, ...] = ()


def overlap(given: Given) -> Iterator[Overlap]:
    """What the two accounts of a tie have in common, if it is more than a few words."""
    one, other = given.cards
    if not _one_address(one, other) and not _close(given, one, other):
        return
    left, right = (account(c, _wording(given, c.id), given.of(Region, c.id)) for c in (one, other))
    found = alike(left, right)
    if found.reuse or (found.shared and not (found.whole or found.moulded)):
        yield overlapping(left, right, found)


def overlapping(left: Account, right: Account, found: Likeness) -> Overlap:
    """An overlap with its evidence of lineage."""
    origins = origin(left, right, found)
    return Overlap(
        left=left.card.id,
        right=right.card.id,
        left_in_right=found.left_in_right,
        right_in_left=found.right_in_left,
        whole=found.whole,
        lineage=origins.lineage,
        use=origins.use,
        why=origins.why,
        runs=runs(left.body, right.body, found),
    )


def runs(left: Body, right: Body, found: Likeness) -> tuple[Run, ...]:
    """Where the shared stretches of two bodies stand in their accounts."""
    made = []
    for shared in found.shared:
        here, there = characters(left, shared, "left"), characters(right, shared, "right")
        sides = _edges(left.spans(*here)), _edges(right.spans(*there))
        made.append(
            Run(
                shared.equal,
                shared.own,
                shared.longest,
                shared.firm,
                *sides,
                () if found.whole else _prints(left, right, shared),
            )
        )
    return tuple(made)


def _prints(left: Body, right: Body, shared: Shared) -> tuple[int, ...]:
    """Fingerprints on both sides of a stretch, halved so that they fit the signed integers of a store."""
    stretch = shared.stretch
    one = sampled(run_hashes(left.tokens.hashes[stretch.left : stretch.left_end]))
    other = sampled(run_hashes(right.tokens.hashes[stretch.right : stretch.right_end]))
    return tuple((np.intersect1d(one, other) >> np.uint64(1)).tolist())


def _edges(spans: tuple[Span, ...]) -> tuple[int, ...]:
    return tuple(place for span in spans for place in (span.start, span.end))


def _one_address(one: Card, other: Card) -> bool:
    return one.address == other.address or bool(one.url and one.url == other.url)


def _close(given: Given, one: Card, other: Card) -> bool:
    """Whether two accounts share fingerprints enough to be compared; identical bodies always are."""
    left, right = _wording(given, one.id), _wording(given, other.id)
    if left.signature == right.signature:
        return True
    prints = np.array(left.fingerprints, np.uint64), np.array(right.fingerprints, np.uint64)
    shared = len(np.intersect1d(*prints, assume_unique=True))
    at_home = bool(one.outlet) and one.outlet == other.outlet
    return worth_comparing(shared, min(map(len, prints)), at_home=at_home)


def _wording(given: Given, document: DocumentId) -> Wording:
    return given.sketch(Wording, document) or Wording(document=document)
