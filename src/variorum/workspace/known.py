"""What is known of the accounts: what they state of themselves, with people's corrections."""

from __future__ import annotations

from variorum.engine.staleness import corrections
from variorum.model import Card, DocumentId
from variorum.store import Store, corrected


def known_cards(store: Store) -> dict[DocumentId, Card]:
    """The outlet, authors, day and title of every account, as people have set them or else as it states them."""
    cards = store.documents.cards()
    for document, changes in corrections(store.decisions.binding(())).items():
        if document in cards:
            cards[document] = corrected(cards[document], changes)
    return cards
