"""All accounts as a list: outlet, day, title, edition, in what state their words are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from variorum.model import Dating, FindingId, Story
from variorum.workspace.seen import edition_of
from variorum.workspace.views.parts import AccountRef, Mark, Parts, day_words


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """An account as it is listed: when it was written, of which happenings, which edition."""

    account: AccountRef
    written: str
    mark: Mark | None
    characters: int
    edition: str
    stories: tuple[FindingId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet and how many accounts are of it; "" stands for those without one."""

    name: str
    accounts: int


def account_rows(parts: Parts) -> tuple[AccountRow, ...]:
    """Every account, by name."""
    cards = parts.asking.cards()
    several = Counter(card.address for card in cards.values())
    datings = {dating.document: dating for dating in parts.joined.all(Dating)}
    stories: dict[str, list[FindingId]] = {}
    for story in parts.joined.all(Story):
        for document in story.documents:
            stories.setdefault(document, []).append(story.id)
    rows = []
    for document, card in sorted(cards.items(), key=lambda item: (item[1].name, item[0])):
        dating = datings.get(document)
        rows.append(
            AccountRow(
                account=parts.account(document),
                written=day_words(dating.interval) if dating and dating.interval else "",
                mark=parts.mark(dating.basis, dating.why, dating.lender) if dating and dating.interval else None,
                characters=card.characters,
                edition=edition_of(card) if several[card.address] > 1 else "",
                stories=tuple(stories.get(document, ())),
            )
        )
    return tuple(rows)
