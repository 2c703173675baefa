"""The witnesses of a family: its accounts, those of one text as one, the first of them the base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from variorum.copies.account import Account
from variorum.exports.gathered import Gathered
from variorum.model import Card, Copy, DocumentId, Lineage, RegionLabel


class Part(StrEnum):
    """The parts of an account that are compared besides its body."""

    HEADLINE = "headline"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Accounts of one and the same text. `sigil` names it and is an NCName; `others` is how each part is worded."""

    sigil: str
    cards: tuple[Card, ...]
    parts: tuple[tuple[Part, str], ...]

    @property
    def lead(self) -> DocumentId:
        """The account that stands for all of them."""
        return self.cards[0].id


def witnesses(gathered: Gathered, family: Collection[DocumentId], prefix: str) -> list[Witness]:
    """The witnesses of a family, the base first: what others were made from, then the earliest, then by name.

    Args:
        prefix: what the sigla begin with, a letter first.
    """
    known = gathered.copies_in(family)
    newer = {_newer(copy) for copy in known} - {None}
    older = {_older(copy) for copy in known} - {None}
    cards = sorted((gathered.cards[d] for d in family), key=lambda c: (c.id in newer, c.id not in older, *_age(c)))
    texts: dict[tuple[str, ...], list[Card]] = defaultdict(list)
    for card in cards:
        texts[_texts(gathered.account(card.id))].append(card)
    return [
        Witness(sigil=f"{prefix}.{number}", cards=tuple(same), parts=tuple(zip(Part, key[1:], strict=True)))
        for number, (key, same) in enumerate(texts.items(), start=1)
    ]


def _texts(account: Account) -> tuple[str, ...]:
    found = (account.first(RegionLabel(part)) for part in Part)
    return (account.body.text, *(part.text if part else "" for part in found))


def _age(card: Card) -> tuple[str, str, str]:
    published = card.published.isoformat() if card.published else "~"
    return published[:10], published, card.name


def _newer(copy: Copy) -> DocumentId | None:
    return {Lineage.A_FROM_B: copy.left, Lineage.B_FROM_A: copy.right}.get(copy.lineage)


def _older(copy: Copy) -> DocumentId | None:
    return {Lineage.A_FROM_B: copy.right, Lineage.B_FROM_A: copy.left}.get(copy.lineage)


def between(copies: Sequence[Copy], found: Sequence[Witness]) -> list[tuple[Copy, Witness, Witness]]:
    """The copies between different texts, with the witnesses of their left and right sides."""
    of = {card.id: witness for witness in found for card in witness.cards}
    sides = ((copy, of.get(copy.left), of.get(copy.right)) for copy in copies)
    return [(copy, a, b) for copy, a, b in sides if a is not None and b is not None and a is not b]
