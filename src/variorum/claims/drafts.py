"""A claim on its way: what was found before it is known whether the same words already make one."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.scene import Scene
from variorum.model import (
    Certainty,
    EventMention,
    FindingId,
    Mention,
    Mode,
    Polarity,
    Quotation,
    QuotationType,
    Slot,
    Span,
)

UNSAID = frozenset({Mode.NOT_SAID, Mode.ASKED, Mode.PROMISED})
"""What was done with words that claim nothing."""


_TOLD = frozenset({"VBD", "VBZ", "VBP", "MD", "VB"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One claim to be. `about` is a folded name for what no actor may be found for; `speakers` are name mentions."""

    slot: Slot
    value: str
    words: Span
    trigger: Span
    polarity: Polarity
    certainty: Certainty
    event_mention: EventMention | None = None
    mention: Mention | None = None
    quotation: Quotation | None = None
    speakers: tuple[FindingId, ...] = ()
    attributed: bool = False
    about: str = ""
    background: bool = False


def speaking(scene: Scene, words: Span) -> Quotation | None:
    """The innermost quotation that says something with these words.

    "The envoy presented four papers" says nothing of papers in the envoy's words: what is not in marks has a verb.
    """
    for quotation in scene.quotations_of(words):
        if quotation.mode is Mode.NOT_SAID:
            continue
        if quotation.quotation is not QuotationType.INDIRECT or _has_verb(scene, quotation):
            return quotation
    return None


def _has_verb(scene: Scene, quotation: Quotation) -> bool:
    places = (scene.parse.tokens(span.start, span.end) for span in quotation.spans("content"))
    return any(scene.parse.tags[t] in _TOLD for first, last in places for t in range(first, last))


def speakers_of(quotation: Quotation | None) -> tuple[FindingId, ...]:
    """The mentions of those who say a quotation; none when nobody is settled or the account speaks itself."""
    return quotation.speakers if quotation and not quotation.unsure else ()


def by_names(scene: Scene, mentions: tuple[FindingId, ...]) -> tuple[FindingId, ...]:
    """The names that mentions stand for in the account, where that is settled."""
    names = (scene.name(scene.mentions.get(mention)) for mention in mentions)
    return tuple(sorted({name.id for name in names if name is not None}))
