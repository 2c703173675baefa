"""Accounts read for the tests of this room."""

from __future__ import annotations

from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS
from variorum.language import PARSE
from variorum.model import Actor, Document, Mention, MentionForm


def pile(*texts: str) -> Pile:
    """A pile of accounts with their actors."""
    documents = [account(text, name=f"{number}.txt", language="en") for number, text in enumerate(texts)]
    return Pile(documents).run(PARSE, MENTIONS, ACTORS)


def words(document: Document, mention: Mention) -> str:
    """The words of a mention."""
    return document.words(mention.span("text"))


def named(read: Pile, number: int = 0) -> list[tuple[str, str]]:
    """Words and type of every name mention of one account."""
    document = read.documents[number]
    return [
        (words(document, mention), str(mention.type))
        for mention in read.all(Mention)
        if mention.document == document.id and mention.form is MentionForm.NAME
    ]


def stands_for(read: Pile, said: str, number: int = 0, nth: int = 0) -> str | None:
    """The words of the antecedent of the nth mention with these words; None when it is not settled."""
    document = read.documents[number]
    mentions = {mention.id: mention for mention in read.all(Mention)}
    mine = [m for m in read.all(Mention) if m.document == document.id and words(document, m) == said]
    antecedent = mine[nth].antecedent
    return words(document, mentions[antecedent]) if antecedent else None


def actor(read: Pile, variant: str) -> Actor:
    """The one actor with a spelling."""
    found = [actor for actor in read.all(Actor) if variant in actor.variants]
    assert len(found) == 1, [actor.name for actor in found]
    return found[0]
