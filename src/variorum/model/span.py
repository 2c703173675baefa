"""Exact places in texts."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Self

from variorum.model.ids import DocumentId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of one document's text, counted in code points.

    Zero width stands only for words lost, inserted or deleted at that place.
    """

    document: DocumentId
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def overlap(self, other: Span) -> int:
        """Number of characters both cover; 0 across documents."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words a finding rests on, by the role they play in it."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Days, first and last included. `datetime.date` is proleptic Gregorian (ISO 8601)."""

    first: datetime.date
    last: datetime.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"not an interval: {self.first} after {self.last}")

    @property
    def days(self) -> int:
        """Number of days covered; at least 1."""
        return (self.last - self.first).days + 1

    def meet(self, other: Interval) -> Self | None:
        """The days both cover, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return type(self)(first, last) if first <= last else None
