"""Questions that the accounts leave open: what is asked, of what, what is missing, and which accounts it concerns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from variorum.model import DocumentId, FindingId, Gap
from variorum.workspace.views.parts import AccountRef, Parts
from variorum.workspace.worth import worth_listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An open question, once for all accounts that share it; `about` is the title of the event it asks after, or ""."""

    id: FindingId
    about: str
    question: str
    missing: str
    accounts: tuple[AccountRef, ...]


def questions(parts: Parts, gaps: Iterable[Gap], inside: Collection[DocumentId] | None = None) -> Iterator[Question]:
    """Open questions in order; of accounts not `inside` only those inside are named, and events not worth a line none.

    Args:
        parts: the parts of views.
        gaps: what cannot be answered.
        inside: the accounts that are spoken of; all by default.
    """
    together: dict[tuple[str, str, str], list[Gap]] = {}
    for gap in sorted(gaps, key=lambda gap: (gap.question, gap.missing, gap.id)):
        event = parts.joined.events.get(FindingId(gap.about))
        if event is None or worth_listing(event, parts.joined):
            together.setdefault((gap.question, gap.missing, gap.about), []).append(gap)
    for same in together.values():
        first = same[0]
        event = parts.joined.events.get(FindingId(first.about))
        concerned = {document for gap in same for document in gap.documents if inside is None or document in inside}
        yield Question(
            id=first.id,
            about=event.title if event else "",
            question=first.question,
            missing=parts.telling.shortened(first.missing),
            accounts=parts.accounts(concerned),
        )
