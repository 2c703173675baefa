"""In whose words a happening is told: the quotation that tells of it, where the account does not itself."""

from __future__ import annotations

import re

from variorum.exports import Joined
from variorum.model import EventMention, Quotation, QuotationType
from variorum.words import predicates

_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|must|did|do|does|to|\w+ed)\b|n['’]t\b"
)
"""Words of a clause that says something of what it names."""


def tells_of(telling: EventMention, joined: Joined) -> Quotation | None:
    """The quotation that tells of a happening, if one does: calling the talks useful does not tell of them."""
    quotation = joined.quotations.get(telling.quotation) if telling.quotation else None
    if quotation is None or quotation.quotation is QuotationType.DIRECT or telling.cue not in predicates.nouns():
        return quotation
    content = joined.words(quotation.span("content"))
    return quotation if _FINITE.search(content) else None
