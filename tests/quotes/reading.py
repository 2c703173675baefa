"""Reads an account of one's own and tells its quotations in words."""

from __future__ import annotations

from dataclasses import dataclass

from tests.reference import Pile, account
from variorum.actors import MENTIONS
from variorum.language import PARSE
from variorum.model import Document, Mention, Quotation
from variorum.quotes import QUOTATIONS
from variorum.texts import DAMAGE, FORM


@dataclass(frozen=True)
class Told:
    """One quotation in words."""

    finding: Quotation
    who: tuple[str, ...]
    candidates: tuple[str, ...]
    speaker: str
    cue: str
    contents: tuple[str, ...]
    addressee: str
    chain: tuple[str, ...]

    @property
    def content(self) -> str:
        return " … ".join(self.contents)


def quotations(text: str, **metadata: object) -> list[Told]:
    document = account(text, language="en", **metadata)
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, MENTIONS, QUOTATIONS)
    mentions = {mention.id: document.words(mention.span("text")) for mention in pile.all(Mention)}
    return [_told(document, mentions, quotation) for quotation in pile.all(Quotation)]


def one(text: str, words: str, **metadata: object) -> Told:
    """The one quotation whose content has these words."""
    found = [told for told in quotations(text, **metadata) if words in told.content]
    assert len(found) == 1, [told.content for told in found]
    return found[0]


def _told(document: Document, mentions: dict[str, str], quotation: Quotation) -> Told:
    def words(role: str) -> tuple[str, ...]:
        return tuple(document.words(span) for span in quotation.spans(role))

    return Told(
        quotation,
        tuple(mentions[i] for i in quotation.speakers),
        tuple(mentions[i] for i in quotation.candidates),
        " ".join(words("speaker")),
        " ".join(words("cue")),
        words("content"),
        " ".join(words("addressee")),
        words("chain"),
    )
