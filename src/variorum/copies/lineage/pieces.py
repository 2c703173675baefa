"""Evidence of lineage: which side of a pair it shows to be made from a text like the other, by what rule, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_TOGETHER = 2  # pieces that are enough though neither is firm


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence.

    `made` is "left" or "right": the side that was made from a text like the other, so that the other is not from it.
    A `firm` piece is enough alone, others are not.
    """

    made: str
    rule: str
    why: str
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Pieces:
    """All pieces of a pair; each side's are reasons why the other side was not made from it."""

    found: Sequence[Piece] = ()

    def made(self, side: str) -> str:
        """Why a side was made from a text like the other: its firm reasons, two at most, or two others; "" for none."""
        found = [piece for piece in self.found if piece.made == side]
        firm = _one_a_rule(piece for piece in found if piece.firm)
        told = firm or _one_a_rule(found)
        if not firm and len(told) < _TOGETHER:
            return ""
        return " and ".join(dict.fromkeys(piece.why for piece in told[:_TOGETHER]))


def _one_a_rule(found: Iterable[Piece]) -> list[Piece]:
    """The first piece of every rule: two of one rule are no more than one."""
    first: dict[str, Piece] = {}
    for piece in found:
        first.setdefault(piece.rule, piece)
    return [*first.values()]
