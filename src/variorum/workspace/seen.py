"""When an edition was seen, in plain words."""

from __future__ import annotations

import datetime

from variorum.model import Card


def seen(card: Card) -> tuple[datetime.date | None, str]:
    """When an edition was retrieved or else published, and which of both that is; "" when neither is told."""
    if card.retrieved is not None:
        return card.retrieved, "retrieved"
    return (card.published, "published") if card.published is not None else (None, "")


def moment(when: datetime.date) -> str:
    """A day, with the time to the minute (of UTC, where an offset is told) when there is one."""
    if not isinstance(when, datetime.datetime):
        return when.isoformat()
    if when.tzinfo is not None:
        return f"{when.astimezone(datetime.UTC):%Y-%m-%d %H:%M} UTC"
    return f"{when:%Y-%m-%d %H:%M}"


def told(when: datetime.date | None, by: str) -> str:
    """When an edition was seen, and how that is known."""
    return f"{by} {moment(when)}" if when is not None else "not known when seen"


def edition_of(card: Card) -> str:
    """What to say of one edition of several."""
    counts = "an earlier edition" if card.superseded else "the edition that counts"
    return f"{counts}, {told(*seen(card))}"
