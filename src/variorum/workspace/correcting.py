"""People's corrections: decided, looked up, taken back, brought in from another desk, as a `Workspace` takes them."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.engine import Plan
from variorum.model import Anchor, Decision, DecisionType, DocumentId, Finding, UsageError
from variorum.store import Store
from variorum.workspace import deciding, desks
from variorum.workspace.splitting import split
from variorum.workspace.views.decisions import decided_of, decided_on

if TYPE_CHECKING:
    from variorum.workspace.asking import Asking


class Correcting:
    """What people may decide; a part of `Workspace`."""

    _plan: Plan
    _kinds: tuple[type[Finding], ...]
    _store: Store

    if TYPE_CHECKING:

        @property
        def _asking(self) -> Asking: ...
        def _named(self, name: str) -> DocumentId: ...
        def _forget(self) -> None: ...
        def refresh(self) -> None:
            """Look everything up anew."""

    def decide(self, decision: str, *ids: str, reason: str = "", author: str = "") -> Decision:
        """Decide on findings: "same" or "different" on two, "read rightly" or "read wrongly" on one.

        Kept apart from what Variorum finds, applied to every count at once, and remembered when accounts are read
        again. It never says that a claim is true or false.

        Raises:
            NotFound: no such finding. UsageError: the decision does not fit them.
        """
        try:
            chosen = DecisionType(decision.replace(" ", "_").replace("-", "_"))
        except ValueError:
            known = "same, different, read-rightly, read-wrongly"
            raise UsageError(f"{decision!r} is nothing one can decide", hint=known) from None
        full = [self._asking.full_id(name) for name in ids]
        return self._decide(chosen, deciding.anchors(self._store, self._kinds, full), reason, author)

    def correct(self, document: str, field: str, value: str, *, reason: str = "", author: str = "") -> Decision:
        """Set an account's `published` day, `outlet` or `authors` (parted by ";").

        Raises:
            NotFound: no such account. UsageError: no such field, or no date.
        """
        anchor = self._store.decisions.of_account(self._named(document))
        return self._decide(DecisionType.SET, (anchor,), reason, author, field, value)

    def part(self, group: str, chosen: Sequence[str], *, reason: str = "", author: str = "") -> list[Decision]:
        """Split an actor or an event: some of its names (with all written alike) or tellings are another's.

        Raises:
            NotFound: no such finding. UsageError: it cannot be split so.
        """
        found = self._asking.get(self._asking.full_id(group))
        parted = split(self._asking, found, [self._asking.full_id(name) for name in chosen])
        first, *others = parted.together
        pairs = [(DecisionType.SAME, each) for each in others]
        pairs += [(DecisionType.DIFFERENT, each) for each in parted.rest]
        anchors = deciding.anchors(self._store, self._kinds, [first, *(each for _, each in pairs)])
        decisions = [
            deciding.made(chosen, (anchors[0], anchor), author=author or getpass.getuser(), reason=reason)
            for (chosen, _), anchor in zip(pairs, anchors[1:], strict=True)
        ]
        return self._keep(*(replace(each, decided=decisions[0].decided) for each in decisions))

    def _decide(
        self, chosen: DecisionType, anchors: Sequence[Anchor], reason: str, author: str, field: str = "",
        value: str = "",
    ) -> Decision:  # fmt: skip
        decision = deciding.made(
            chosen, anchors, author=author or getpass.getuser(), reason=reason, field=field, value=value
        )
        return self._keep(decision)[0]

    def _keep(self, *decisions: Decision) -> list[Decision]:
        deciding.decide(self._store, self._plan, *decisions)
        self._forget()
        return list(decisions)

    def decisions(self) -> list[Decision]:
        """Every decision in force, in the order decided."""
        return self._store.decisions.all()

    def addresses(self) -> frozenset[str]:
        """Where the accounts are from, by which decisions of another desk find them; editions of one have one."""
        return frozenset(card.address for card in self._asking.cards().values())

    def decisions_on(self, id: str) -> list[Decision]:
        """What people decided on a finding or on what it rests on, or set of an account.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have.
        """
        if id in self._store.documents:
            return decided_of(self.decisions(), DocumentId(id))
        return decided_on(self.decisions(), self._asking.get(self._asking.full_id(id)))

    def undo(self, *decisions: str) -> None:
        """Withdraw decisions by their ids, all or none.

        Raises:
            NotFound: there is no decision of one of them.
        """
        deciding.undo(self._store, self._plan, *decisions)
        self._forget()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """What is looked up and decided inside is one change: kept all or not at all, and nobody else writes meanwhile.

        Raises:
            Busy: another program writes, and went on for half a minute.
        """
        try:
            with self._store.transaction():
                self.refresh()
                yield
        except BaseException:
            self._forget()
            raise

    def take_decisions(self, decisions: Iterable[Decision]) -> desks.Taken:
        """Decisions of another desk on the same accounts: those that are new here are kept and applied, all or none.

        Those on accounts that are not here are left out and told.
        """
        with self.changing():
            taken = desks.brought_in(self._store, decisions)
            deciding.decide(self._store, self._plan, *taken.new)
        self._forget()
        return taken
