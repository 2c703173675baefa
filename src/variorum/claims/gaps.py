"""What the accounts of a thread cannot answer, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from variorum.claims.ledger import Ledger
from variorum.claims.sayings import Sayings
from variorum.model import Basis, Dating, Event, Gap, Given, Reading, Status

WRITTEN = "When was this account written?"
HAPPENED = "When did it happen?"
CONTENT = "What does this account say happened?"
CITED = "Whom does this account cite?"
_WORDS = frozenset({"REJECT", "REQUEST", "ACCUSE", "CONCEDE", "SUPPORT", "THREATEN", ""})
"""Happenings that are only said: nobody asks for their day."""


def gaps(given: Given, book: Ledger, texts: Mapping[str, int]) -> Iterator[Gap]:
    """Undated and unreadable accounts, lost names, and main happenings (texts by event id) that nobody dates."""
    for dating in given.all(Dating):
        if dating.interval is None:
            yield Gap(documents=(dating.document,), question=WRITTEN, missing=dating.why or "a date")
    for reading in given.all(Reading):
        if not reading.readable:
            yield Gap(documents=reading.documents, question=CONTENT, missing=reading.why)
    for card in given.cards:
        sketch = given.sketch(Sayings, card.id)
        lost = sorted(set(sketch.lost_names)) if sketch else []
        if lost:
            behind = ", ".join(f"“{words}”" for words in lost)
            yield Gap(documents=(card.id,), question=CITED, missing=f"the name is lost behind {behind}")
    most = max(texts.values(), default=0)
    for event in book.events:
        if texts.get(event.id, 0) > 1 and 2 * texts[event.id] >= most and _lacks_its_day(event):
            yield Gap(documents=event.documents, question=HAPPENED, missing=event.why or "a date", about=event.id)


def _lacks_its_day(event: Event) -> bool:
    """Whether a happening told as held, which has a day, is dated by no account."""
    is_told = event.status in (Status.TOLD, Status.DISPUTED) and event.type not in _WORDS and not event.background
    return is_told and event.interval is None and event.basis is Basis.OPEN
