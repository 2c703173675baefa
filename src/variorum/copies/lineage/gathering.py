"""All textual evidence of lineage between two accounts."""

from __future__ import annotations

from variorum.copies.account import Account
from variorum.copies.edits.changes import changes
from variorum.copies.likeness import Likeness
from variorum.copies.lineage.corrections import corrected
from variorum.copies.lineage.extras import extras
from variorum.copies.lineage.house_direction import styled
from variorum.copies.lineage.losses import lost
from variorum.copies.lineage.pieces import Pieces
from variorum.copies.lineage.presuppositions import broken

_LONGEST = 30_000  # words: of books no such evidence is looked for


def pieces(left: Account, right: Account, found: Likeness) -> Pieces:
    """What cuts, losses, corrections and house style tell of a pair most of whose text is shared."""
    long = max(len(left.body), len(right.body)) > _LONGEST
    if long or not found.whole or left.body.text == right.body.text:
        return Pieces()
    differing = changes(left.body, right.body, found)
    return Pieces(
        (
            *broken(extras(left.body, right.body, differing)),
            *lost(left, right, found, differing),
            *corrected(left, right, differing),
            *styled(left.body, right.body, differing),
        )
    )
