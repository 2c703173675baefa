"""From one account's parse, mentions and damage to its quotations."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from variorum.language import Parse
from variorum.model import Damage, Given, Mention, Product, Quotation, RegionLabel, Shape, Step
from variorum.quotes.drafts import draft_all
from variorum.quotes.grades import Grade
from variorum.quotes.judge import Judge
from variorum.quotes.page import Draft, Page
from variorum.quotes.speakers import Cast
from variorum.quotes.tell import Teller
from variorum.texts import Form

_UNTOLD = frozenset(set(RegionLabel) - {RegionLabel.BODY, RegionLabel.HEADLINE, RegionLabel.PULL_QUOTE})


def read(given: Given, judge: Judge | None = None) -> Iterable[Product]:
    """The quotations of an account; none where it could not be parsed."""
    return [quotation for quotation, _ in graded(given, judge)]


def graded(given: Given, judge: Judge | None = None) -> list[tuple[Quotation, Grade]]:
    """The quotations of an account, each with the grade of its evidence; a learned judge chooses among more drafts."""
    document = given.document
    parse = given.sketch(Parse, document.id)
    if parse is None or not len(parse):
        return []
    form = given.sketch(Form, document.id)
    page = Page(document, parse, judge is not None, judge.heard if judge is not None else None)
    cast = Cast(page, given.of(Mention, document.id))
    drafts = draft_all(page, form)
    if form is not None and not _UNTOLD.isdisjoint(form.labels):
        drafts = [draft for draft in drafts if _is_told(page, form, draft)]
    drafts = judge.chosen(page, drafts) if judge is not None else drafts
    translated = any(card.translated for card in given.cards)
    teller = Teller(page, cast, given.of(Damage, document.id), translated)
    told = list(_unique(teller.tell(drafts, form)))
    return [(quotation, teller.grades.get(quotation.id, Grade.NAMED)) for quotation in told]


def _is_told(page: Page, form: Form, draft: Draft) -> bool:
    first = page.parse.tokens(draft.start, draft.start + 1)[0]
    block = page.parse.blocks[min(first, len(page.parse) - 1)]
    return form.label(block) not in _UNTOLD


def _unique(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    seen = set()
    for quotation in quotations:
        if quotation.id not in seen:
            seen.add(quotation.id)
            yield quotation


def quotations(judge: Judge | None) -> Step:
    """The step, with a judge that a user has trained or without; its digest is among the settings."""
    return Step(
        name="quotes.quotations",
        shape=Shape.EACH,
        reads=(Parse, Mention, Damage, Form),
        makes=(Quotation,),
        run=read if judge is None else functools.partial(read, judge=judge),
        version=12,
        settings={"judge": judge.digest} if judge is not None else {},
    )


QUOTATIONS = quotations(None)
