"""All drafts of one account: each construction in turn, each cue and each marked stretch used once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.model import RegionLabel
from variorum.quotes.clauses import verb_drafts
from variorum.quotes.direct import direct_drafts, is_heard
from variorum.quotes.headlines import headline_drafts
from variorum.quotes.letters import letter_drafts, posted_drafts
from variorum.quotes.loose import loose_drafts
from variorum.quotes.misread import misread_drafts
from variorum.quotes.nouns import noun_drafts
from variorum.quotes.page import Draft, Page
from variorum.quotes.phrases import phrase_drafts
from variorum.quotes.set_off import set_off_drafts
from variorum.quotes.turns import signed_drafts, turn_drafts
from variorum.quotes.works import is_title
from variorum.texts import Form


def draft_all(page: Page, form: Form | None) -> list[Draft]:
    """Every draft of an account, in text order, each cue and each marked stretch used once."""
    headlines = [] if form is None else [n for n, label in enumerate(form.labels) if label is RegionLabel.HEADLINE]
    drafts = list(headline_drafts(page, headlines))
    titled = {page.parse.blocks[draft.anchor] for draft in drafts}
    signed = dict(signed_drafts(page))
    beside, used = direct_drafts(page, frozenset(signed))
    used |= signed.keys()
    taken = {draft.anchor for draft in beside} | {
        page.parse.heads[d.anchor] for d in beside if is_heard(page, d.anchor)
    }
    beside += set_off_drafts(page, taken)
    taken |= {draft.anchor for draft in beside}
    misread = list(misread_drafts(page))
    verbs = {draft.anchor for draft in misread}
    nouns = (draft for draft in noun_drafts(page) if draft.anchor not in verbs)
    rest = [*beside, *verb_drafts(page, taken), *misread, *nouns, *phrase_drafts(page)]
    drafts += [draft for draft in rest if page.parse.blocks[draft.anchor] not in titled]
    drafts = [draft for draft in drafts if not _is_work(page, draft)]
    drafts += [*signed.values(), *turn_drafts(page), *posted_drafts(page), *letter_drafts(page)]
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
