"""All accounts as a list: outlet, day, title, edition, in what state their words are."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Card, Dating, DocumentId
from variorum.words.folding import fold
from variorum.workspace.seen import edition_of
from variorum.workspace.views.parts import AccountRef, Mark, Parts, day_words, reached

_PAGE = 100
"""Accounts on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """An account as it is listed: when it was written, which edition."""

    account: AccountRef
    written: str
    mark: Mark | None
    edition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsView:
    """A page of the accounts, by name: those with some letters in their name, title or outlet, from `offset` on."""

    like: str
    total: int
    offset: int
    following: int | None
    rows: tuple[AccountRow, ...]


def accounts_view(parts: Parts, like: str = "", offset: int = 0, *, everything: bool = False) -> AccountsView:
    """A page of the accounts; with `everything`, all of them."""
    wanted = fold(like)
    cards = parts.register.cards
    found = [
        document
        for document in parts.register.by_name
        if not wanted or any(wanted in fold(told) for told in _told(cards[document]))
    ]
    reached(offset, len(found))
    after = sys.maxsize if everything else offset + _PAGE
    return AccountsView(
        like=like,
        total=len(found),
        offset=offset,
        following=after if after < len(found) else None,
        rows=tuple(_rows(parts, found[offset:after])),
    )


def _told(card: Card) -> tuple[str, ...]:
    return card.name, card.title, card.outlet


def _rows(parts: Parts, documents: Sequence[DocumentId]) -> Iterator[AccountRow]:
    near, register = parts.only(documents), parts.register
    datings = {dating.document: dating for dating in near.joined.all(Dating) if dating.interval is not None}
    for document in documents:
        card, dating = register.cards[document], datings.get(document)
        yield AccountRow(
            account=near.account(document),
            written=day_words(dating.interval) if dating else "",
            mark=near.mark(dating.basis, dating.why, dating.lender) if dating else None,
            edition=edition_of(card) if len(register.at_address[card.address]) > 1 else "",
        )
