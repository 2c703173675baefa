"""The accounts of one placement label as a story, called by the title that says most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import orjson

from variorum.model import (
    Card,
    Damage,
    DamageType,
    DocumentId,
    Evidence,
    FindingId,
    Given,
    Key,
    Member,
    Placement,
    Product,
    Shape,
    Span,
    Step,
    Story,
    evidence,
)
from variorum.stories.round_ups import PART
from variorum.stories.terms import Terms
from variorum.stories.title import Title
from variorum.stories.tokens import tokens

_GARBLED = frozenset({DamageType.DROPPED_TEXT, DamageType.MOJIBAKE, DamageType.MACHINE_TRANSLATION})
_WORTH_GARBLED = 0.5
"""What the words of a translated or damaged account's title count beside those of others."""


def keys(given: Given) -> Iterable[Key]:
    """The stories an account is in, carrying its title and the terms its title and its text have in common."""
    for card in given.cards:
        for placement in given.of(Placement, card.id):
            worth = _WORTH_GARBLED if _garbled(given, card) else 1.0
            yield Key(placement.story, _carried(given.sketch(Terms, card.id), placement, worth))


def _garbled(given: Given, card: Card) -> bool:
    return bool(card.translated) or any(found.damage in _GARBLED for found in given.of(Damage, card.id))


def _carried(terms: Terms | None, placement: Placement, worth: float) -> str:
    title = terms.title if terms else Title()
    own = {term for term, _ in terms.weights} if terms else set()
    telling = sorted({token.term for token in tokens(title.words, 0, len(title.words))} & own)
    member = placement.id if placement.why == PART else placement.document
    spans = [(span.start, span.end) for span in placement.spans("text")]
    called = [title.words, title.start, title.end]
    return orjson.dumps([called, telling, worth, member, placement.why, spans]).decode()


def run(given: Given) -> Iterable[Product]:
    """One story of all accounts that carry its label; of round-ups the words that tell it stand as its text.

    An account of which only a part tells the story is a member by that part, so that no two stories have one member.
    """
    carried = [(document, *orjson.loads(key.carries)) for document, key in given.keys]
    whole = [each for each in carried if each[5] != PART] or carried
    words, title = _title(
        [(document, Title(*called), telling, worth) for document, called, telling, worth, *_ in whole]
    )
    parts = [Span(document, start, end) for document, *_, spans in carried for start, end in spans]
    yield Story(
        members=tuple(Member(FindingId(member), why) for *_, member, why, _ in carried),
        documents=tuple(document for document, *_ in carried),
        title=words,
        evidence=(*title, *evidence("text", *parts)),
    )


def _title(titles: Sequence[tuple[DocumentId, Title, Sequence[str], float]]) -> tuple[str, tuple[Evidence, ...]]:
    """The title whose telling words most of the accounts' titles share; then the fullest, then the first by account."""
    shared = Counter(term for _, _, telling, _ in titles for term in telling)
    document, title, *_ = min(
        titles, key=lambda item: (-item[3] * sum(shared[term] for term in item[2]), -len(item[2]), item[0])
    )
    if title.end > title.start:
        return title.words, evidence("title", Span(document, title.start, title.end))
    return title.words, ()


STORIES = Step(
    name="stories.stories",
    shape=Shape.BUCKET,
    reads=(Placement, Terms, Damage),
    makes=(Story,),
    keys=keys,
    run=run,
    least=1,
    version=3,
)
