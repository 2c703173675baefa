"""What is known of an account, and of the days its words stand for, while its time is worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.events.tellings import Moment
from variorum.events.years import Bounds
from variorum.model import Basis, Card, DocumentId, FindingId, Interval, Timex

NEAR_RULES = ("day", "weekday", "week", "weekend")
"""First operations of rules that count from near the day of writing."""


@dataclass(frozen=True, slots=True)
class Day:
    """Days with their basis and why; `lender` the account they were borrowed from."""

    interval: Interval | None
    basis: Basis
    why: str
    lender: DocumentId | None = None
    value: str = ""
    anchor: str = ""


@dataclass(slots=True)
class Account:
    """What is known of one account while its time is worked out; `stories` are those it stands in.

    `elsewhere` are words that count from another day than the account's ("today" in somebody's mouth or beneath a
    picture), with the timex of that day where it is stated; `spoken` are those in somebody's mouth on a day not told,
    each with the near day that the account tells first.
    """

    card: Card
    timexes: Sequence[Timex]
    moments: Mapping[FindingId, Moment]
    bounds: Bounds
    day: Day
    stories: frozenset[FindingId] = frozenset()
    elsewhere: Mapping[FindingId, FindingId | None] = field(default_factory=dict)
    spoken: Mapping[FindingId, FindingId] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.card.name


Resolutions = dict[FindingId, Day]
"""Days by timex."""
