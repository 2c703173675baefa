"""Part of the answers to a question about the whole workspace: only what is shown of it is looked up and told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Claim, Copy, Finding, FindingId, Quotation, Story
from variorum.store import Store
from variorum.workspace.answers import Answer
from variorum.workspace.asking import Asking
from variorum.workspace.editions import listed
from variorum.workspace.views.parts import Parts

_ALONE = (Actor, Story, Copy)
"""Kinds whose line and record need nothing else that is told of their accounts, which may be thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """Answers from `offset` on, of `total` in the order a person would read them."""

    question: str
    total: int
    offset: int
    answers: tuple[Answer, ...]


def _quotations(store: Store, wrong: frozenset[FindingId], *, everything: bool) -> list[FindingId]:
    found = store.listing.in_text(Quotation, plain=not everything)
    return found if everything else [each for each in found if each not in wrong]


Order = Callable[[Store, frozenset[FindingId]], list[FindingId]]

ORDERS: Mapping[str, tuple[str, Order]] = {
    "copies": ("same text", lambda store, _: store.listing.copies()),
    "stories": ("stories", lambda store, _: store.listing.largest(Story)),
    "actors": ("actors", lambda store, _: store.listing.largest(Actor, named=True)),
    "quotations": ("quotations", lambda store, wrong: _quotations(store, wrong, everything=False)),
    "all quotations": ("quotations", lambda store, wrong: _quotations(store, wrong, everything=True)),
    "agreements": ("told alike", lambda store, _: store.listing.agreements()),
    "disputes": ("contradicted or told differently", lambda store, _: store.listing.disputes()),
    "claims": ("claims", lambda store, _: store.listing.in_text(Claim)),
    "gaps": ("cannot say", lambda store, _: store.listing.gaps()),
}
"""Lists that may be longer than a memory is large: what each is called, and the ids on it in order."""


class Lists:
    """The lists of one moment of a workspace; the order of each is looked up once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ids: dict[str, Sequence[FindingId]] = {}

    def accounts(self, offset: int, most: int) -> ListView:
        """Accounts by name."""
        names = self._parts.register.by_name
        shown = names[offset : offset + most]
        found = listed(self._parts.only(shown).asking, shown) if shown else ()
        return ListView(question="accounts", total=len(names), offset=offset, answers=tuple(found))

    def part(self, name: str, offset: int, most: int) -> ListView:
        """So many answers of a list (see `ORDERS`)."""
        asking = self._parts.asking
        question, order = ORDERS[name]
        if name not in self._ids:
            wrong = asking.store.decisions.binding(asking.kinds).wrong
            self._ids[name] = order(asking.store, wrong)
        ids = self._ids[name]
        found = [asking.get(id) for id in ids[offset : offset + most]]
        near = self._near(found)
        return ListView(
            question=question, total=len(ids), offset=offset, answers=tuple(near.answer(each) for each in found)
        )

    def _near(self, found: Sequence[Finding]) -> Asking:
        if all(isinstance(each, _ALONE) for each in found):
            return self._parts.only(()).asking
        return self._parts.only({document for each in found for document in each.in_documents()}).asking
