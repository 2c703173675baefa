"""Part of the answers to a question about the whole workspace: only what is shown of it is looked up and told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Claim, Copy, Event, EventMention, Finding, FindingId, Quotation, Story
from variorum.store import Store
from variorum.workspace.answers import Answer
from variorum.workspace.asking import Asking
from variorum.workspace.called import called
from variorum.workspace.editions import listed
from variorum.workspace.nearby import AskingNear, Near
from variorum.workspace.views.at_hand import AtHand
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


class _Events(Near):
    """Events and their tellings, looked up one by one; everything else that speaks of their accounts when asked for."""

    def __init__(self, store: Store, events: Sequence[Event], parts: Parts) -> None:
        super().__init__(store, {document for event in events for document in event.documents}, parts.register)
        tellings = (store.findings.get(EventMention, member.id) for event in events for member in event.members)
        self._all |= {Event: events, EventMention: [telling for telling in tellings if telling is not None]}


class _AskingEvents(AskingNear):
    """Questions about some events and nothing else of their kind."""

    def __init__(self, asking: Asking, events: Sequence[Event], parts: Parts) -> None:
        super().__init__(asking, (), parts.register)
        self.joined = _Events(asking.store, events, parts)


class Lists:
    """The lists of one moment of a workspace; the order of each is looked up once."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ids: dict[str, Sequence[FindingId]] = {}
        self._in_time = AtHand[bool, list[tuple[FindingId, int]]](most=2)
        self._said = AtHand[tuple[str, bool], list[FindingId]](most=8)

    def accounts(self, offset: int, most: int) -> ListView:
        """Accounts by name."""
        names = self._parts.register.by_name
        shown = names[offset : offset + most]
        found = listed(self._parts.only(shown).asking, shown) if shown else ()
        return ListView(question="accounts", total=len(names), offset=offset, answers=tuple(found))

    def timeline(self, offset: int, most: int, *, everything: bool) -> ListView:
        """What happened, by time; undated last."""
        rows = self._in_time.get(everything, lambda: self._rows_in_time(everything=everything))
        shown = rows[offset : offset + most]
        found = [(self._parts.asking.get(id), deep) for id, deep in shown]
        near = self._near([event for event, _ in found])
        answers = tuple(near.answer_in_time(event, deep) for event, deep in found if isinstance(event, Event))
        return ListView(question="timeline", total=len(rows), offset=offset, answers=answers)

    def _rows_in_time(self, *, everything: bool) -> list[tuple[FindingId, int]]:
        asking = self._parts.asking
        if everything:
            whole = Asking(asking.store, asking.kinds)  # looked through once, and not kept
        else:
            events = (asking.store.findings.get(Event, id) for id in asking.store.listing.occasions())
            whole = _AskingEvents(asking, [event for event in events if event is not None], self._parts)
        return [(event.id, deep) for event, deep in whole.events_in_time(everything=everything)]

    def said_by(self, speaker: str, offset: int, most: int, *, everything: bool) -> ListView:
        """Quotations of whoever has these letters in a name.

        Raises:
            NotFound: nobody is called so.
        """
        ids = self._said.get((speaker, everything), lambda: self._ids_said_by(speaker, everything=everything))
        return self._listed("quotations", ids, offset, most)

    def _ids_said_by(self, speaker: str, *, everything: bool) -> list[FindingId]:
        asking = self._parts.asking
        meant = called(asking.store.listing.called(Actor), speaker)
        near = self._parts.only({document for id in meant for document in asking.get(id).in_documents()}).asking
        return [quotation.id for quotation in near.quotations_of(meant, everything=everything)]

    def part(self, name: str, offset: int, most: int) -> ListView:
        """So many answers of a list (see `ORDERS`)."""
        asking = self._parts.asking
        question, order = ORDERS[name]
        if name not in self._ids:
            wrong = asking.store.decisions.binding(asking.kinds).wrong
            self._ids[name] = order(asking.store, wrong)
        return self._listed(question, self._ids[name], offset, most)

    def _listed(self, question: str, ids: Sequence[FindingId], offset: int, most: int) -> ListView:
        found = [self._parts.asking.get(id) for id in ids[offset : offset + most]]
        near = self._near(found)
        return ListView(
            question=question, total=len(ids), offset=offset, answers=tuple(near.answer(each) for each in found)
        )

    def _near(self, found: Sequence[Finding]) -> Asking:
        if all(isinstance(each, _ALONE) for each in found):
            return self._parts.only(()).asking
        return self._parts.only({document for each in found for document in each.in_documents()}).asking
