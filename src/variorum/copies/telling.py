"""A copy told: along a branch, with every edit between its two accounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from variorum.copies.account import Account, account
from variorum.copies.compare import alike, characters, compared
from variorum.copies.families import Branch
from variorum.copies.likeness import Shared
from variorum.copies.lineage.origin import Origin
from variorum.copies.wording import Wording
from variorum.model import Given, Product, Region


def tell(given: Given) -> Iterator[Product]:
    """The copy between the two accounts of a branch, and its edits."""
    branch = given.edge
    assert isinstance(branch, Branch)
    left, right = (
        account(card, given.sketch(Wording, card.id) or Wording(document=card.id), given.of(Region, card.id))
        for card in given.cards
    )
    found = alike(left, right)
    begin = set(zip(branch.lefts, branch.rights, strict=True))
    told = replace(found, shared=tuple(each for each in found.shared if _begins(left, right, each) in begin))
    copy, edits = compared(left, right, told, Origin(branch.lineage, branch.use, branch.why))
    if copy is not None:
        yield copy
    yield from edits


def _begins(left: Account, right: Account, shared: Shared) -> tuple[int, int]:
    """Where a stretch begins in either account."""
    here = left.body.spans(*characters(left.body, shared, "left"))
    there = right.body.spans(*characters(right.body, shared, "right"))
    return here[0].start, there[0].start
