"""From one account's parse, mentions and damage to its quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from variorum.language import Parse
from variorum.model import Damage, Given, Mention, Product, Quotation, RegionLabel, Shape, Step
from variorum.quotes.clauses import verb_drafts
from variorum.quotes.direct import direct_drafts
from variorum.quotes.headlines import headline_drafts
from variorum.quotes.loose import loose_drafts
from variorum.quotes.nouns import noun_drafts
from variorum.quotes.page import Draft, Page
from variorum.quotes.phrases import phrase_drafts
from variorum.quotes.speakers import Cast
from variorum.quotes.tell import Teller
from variorum.quotes.turns import signed_drafts, turn_drafts
from variorum.quotes.works import is_title
from variorum.texts import Form

_UNTOLD = frozenset(set(RegionLabel) - {RegionLabel.BODY, RegionLabel.HEADLINE, RegionLabel.PULL_QUOTE})


def read(given: Given) -> Iterable[Product]:
    """The quotations of an account; none where it could not be parsed."""
    document = given.document
    parse = given.sketch(Parse, document.id)
    if parse is None or not len(parse):
        return ()
    form = given.sketch(Form, document.id)
    page = Page(document, parse)
    cast = Cast(page, given.of(Mention, document.id))
    drafts = [draft for draft in draft_all(page, form) if _is_told(page, form, draft)]
    translated = any(card.translated for card in given.cards)
    teller = Teller(page, cast, given.of(Damage, document.id), translated)
    return _unique(teller.tell(drafts, form))


def draft_all(page: Page, form: Form | None) -> list[Draft]:
    """Every draft of an account, in text order, each cue and each marked stretch used once."""
    headlines = [] if form is None else [n for n, label in enumerate(form.labels) if label is RegionLabel.HEADLINE]
    drafts = list(headline_drafts(page, headlines))
    titled = {page.parse.blocks[draft.anchor] for draft in drafts}
    signed = dict(signed_drafts(page))
    beside, used = direct_drafts(page, frozenset(signed))
    used |= signed.keys()
    taken = {draft.anchor for draft in beside}
    rest = [*beside, *verb_drafts(page, taken), *noun_drafts(page), *phrase_drafts(page)]
    drafts += [draft for draft in rest if page.parse.blocks[draft.anchor] not in titled]
    drafts = [draft for draft in drafts if not _is_work(page, draft)]
    drafts += [*signed.values(), *turn_drafts(page)]
    drafts += list(loose_drafts(page, drafts, used))
    return sorted(_without_doubles(drafts), key=lambda draft: (draft.start, draft.anchor))


def _is_work(page: Page, draft: Draft) -> bool:
    """Whether all that a draft brings is the title of a work in marks."""
    if draft.direct or len(draft.contents) != 1:
        return False
    start, end = draft.contents[0]
    return any(
        stretch.start <= start and end <= stretch.end and page.inside[draft.anchor] < 0 and is_title(page, stretch)
        for _, stretch in page.marks_between(start, end)
    )


def _without_doubles(drafts: Sequence[Draft]) -> Iterator[Draft]:
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        key = (draft.anchor, *draft.contents)
        if key not in seen:
            seen.add(key)
            yield draft


def _is_told(page: Page, form: Form | None, draft: Draft) -> bool:
    if form is None:
        return True
    first = page.parse.tokens(draft.start, draft.start + 1)[0]
    block = page.parse.blocks[min(first, len(page.parse) - 1)]
    return form.label(block) not in _UNTOLD


def _unique(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    seen = set()
    for quotation in quotations:
        if quotation.id not in seen:
            seen.add(quotation.id)
            yield quotation


QUOTATIONS = Step(
    name="quotes.quotations", shape=Shape.EACH, reads=(Parse, Mention, Damage, Form), makes=(Quotation,), run=read
)
