"""One account as this room compares it: its card, its body, and what its other blocks tell of its origin."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.copies.body import Body, body, labelled
from variorum.copies.lineage.notices import PASSED_ON
from variorum.copies.wording import Part, Wording
from variorum.model import Card, Evidence, Region, RegionLabel, Span

_TELLING = (RegionLabel.CREDIT, RegionLabel.BYLINE, RegionLabel.DATELINE)
_SHORT = 600  # characters of a block that can be a notice


@dataclass(frozen=True, eq=False)
class Account:
    """A card, the parts of its text under their labels, and its body; one account is itself alone."""

    card: Card
    parts: tuple[Part, ...]
    body: Body

    def first(self, label: RegionLabel) -> Part | None:
        """The first part of that label."""
        return next((part for part in self.parts if part.label is label), None)

    @cached_property
    def notices(self) -> Sequence[str]:
        """Texts that may tell where the account is from: credits, datelines, any short block outside the body."""
        short = (p.text for p in self.parts if p.label is not RegionLabel.BODY and len(p.text) <= _SHORT)
        return [left for text in short if (left := PASSED_ON.sub("", text)).strip()]

    @cached_property
    def credits(self) -> Sequence[str]:
        """Credits, bylines and datelines alone."""
        return [p.text for p in self.parts if p.label in _TELLING]

    @property
    def opening(self) -> str:
        """The first characters of the body, where a dateline may stand."""
        return self.body.text[:120]

    @property
    def ending(self) -> str:
        """The last characters of the body."""
        return self.body.text[-120:]

    def evidence(self, role: str, part: Part | None, *, at_end: bool = False) -> Evidence:
        """A part as evidence; where it is lacking, the zero-width place at the beginning or end of the body."""
        if part is not None:
            return Evidence(role, Span(self.body.document, part.start, part.start + len(part.text)))
        place = len(self.body.text) if at_end else 0
        return Evidence(role, self.body.spans(place, place)[0])


def account(card: Card, wording: Wording, regions: Iterable[Region] = ()) -> Account:
    """An account made of what its steps left of it."""
    parts = tuple(labelled(wording, regions))
    return Account(card, parts, body(card.id, parts))
