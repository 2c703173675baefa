"""The steps claims are read and reckoned with, over accounts of the tests' own."""

from __future__ import annotations

import functools

from tests.reference import Pile, account
from variorum import actors, claims, copies, dates, events, quotes, stories, texts
from variorum.language import PARSE
from variorum.model import Claim, Document, DocumentId, FindingId, Mention
from variorum.texts.damage import DAMAGE
from variorum.texts.regions import REGIONS
from variorum.texts.repeated import REPEATED

READING = (texts.FORM, DAMAGE, PARSE, actors.MENTIONS, quotes.QUOTATIONS, dates.TIMEXES, events.MENTIONS, claims.CLAIMS)
RECKONING = (
    *(REPEATED, REGIONS, copies.FINGERPRINTS, copies.TIES, copies.OVERLAPS, copies.FAMILIES, copies.COPIES),
    *(stories.TERMS, stories.PLACEMENTS, stories.STORIES, actors.ACTORS, stories.THREADS),
    *(events.CHRONOLOGY, claims.SUPPORT),
)


def told(*written: str | Document) -> Pile:
    """Everything made of accounts, named "0", "1" … unless they come as documents."""
    documents = [t if isinstance(t, Document) else account(t, str(i), language="en") for i, t in enumerate(written)]
    return Pile(documents).run(*READING, *RECKONING)


@functools.cache
def claims_in(text: str) -> tuple[tuple[Claim, tuple[str, ...], bool], ...]:
    """The claims of one account with the names of those who say them and whether somebody does."""
    document = account(text, "one", language="en")
    pile = Pile([document]).run(*READING)
    sayings = {saying.claim: saying for saying in pile.sketch(claims.Sayings, document).sayings}
    return tuple(
        (
            claim,
            tuple(_name(pile, document, speaker) for speaker in claim.speakers),
            sayings[claim.id].attributed,
        )
        for claim in pile.all(Claim)
    )


def names(pile: Pile, documents: tuple[DocumentId, ...]) -> set[str]:
    """What the accounts of these ids are called."""
    return {document.name for document in pile.documents if document.id in documents}


def _name(pile: Pile, document: Document, mention: FindingId) -> str:
    found = pile.findings[mention]
    assert isinstance(found, Mention)
    return document.words(found.span("text"))
