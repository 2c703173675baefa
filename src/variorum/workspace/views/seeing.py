"""Everything there is to see of a workspace at one moment, each thing looked up when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from variorum.model import Actor, Decision, NotFound, Story
from variorum.workspace.asking import Asking
from variorum.workspace.names import document_named
from variorum.workspace.views.account import AccountView, account_view
from variorum.workspace.views.accounts import AccountRow, account_rows
from variorum.workspace.views.actor import ActorRow, ActorView, actor_rows, actor_view
from variorum.workspace.views.checking import DecisionsView, decisions_view
from variorum.workspace.views.concordance import Narrowing, Order, SearchView, search_view
from variorum.workspace.views.finding import FindingView, finding_view
from variorum.workspace.views.parts import AccountRef, Parts
from variorum.workspace.views.start import StartView, start_view, unread
from variorum.workspace.views.story import StoryView, story_view


class Views:
    """The views of one moment of a workspace.

    Every name of an account and every id may be shortened as long as it fits only one.

    Args:
        asking: the workspace at one moment.
        decisions_on: what people decided on a finding, or on what it rests on.
    """

    def __init__(self, asking: Asking, decisions_on: Callable[[str], Sequence[Decision]]) -> None:
        self._asking = asking
        self._decisions_on = decisions_on
        self._parts = Parts(asking)

    @cached_property
    def _starts(self) -> dict[int, StartView]:
        return {}

    @cached_property
    def _unread(self) -> tuple[tuple[AccountRef, str], ...]:
        return tuple(unread(self._parts))

    def start(self, offset: int = 0) -> StartView:
        """The whole workspace at a glance, with some affairs from `offset` on."""
        if offset not in self._starts:
            self._starts[offset] = start_view(self._parts, offset)
        return self._starts[offset]

    def unread(self) -> tuple[tuple[AccountRef, str], ...]:
        """Accounts that the rooms which read sentences could not read, and why."""
        return self._unread

    def story(self, id: str, *, everything: bool = False) -> StoryView:
        """One happening; with `everything`, also what is less sure or folded.

        Raises:
            NotFound: there is no happening of that id. Ambiguous: several have it.
        """
        found = self._asking.get(self._asking.full_id(id))
        if not isinstance(found, Story):
            raise NotFound(f"{id!r} is no happening", hint="`variorum stories WORKSPACE` lists them")
        return story_view(self._parts.near(found.documents), found, everything=everything)

    def accounts(self) -> tuple[AccountRow, ...]:
        """Every account as it is listed."""
        return account_rows(self._parts)

    def account(self, name: str, at: int | None = None) -> AccountView:
        """One account, with what is told of the words at a place if one is given (in code points).

        Raises:
            NotFound: no account is called so. Ambiguous: several are.
        """
        document = document_named(name, self._parts.register.names)
        return account_view(self._parts.near([document]), self._asking.store.documents.get(document), at)

    def finding(self, id: str) -> FindingView:
        """Anything by its id.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have.
        """
        found = self._asking.get(self._asking.full_id(id))
        return finding_view(
            self._parts.near(found.in_documents()), found, self._asking.members_of(found), self._decisions_on(found.id)
        )

    def actors(self) -> tuple[ActorRow, ...]:
        """Every actor as it is listed."""
        return actor_rows(self._parts)

    def actor(self, id: str) -> ActorView:
        """One actor.

        Raises:
            NotFound: there is no actor of that id. Ambiguous: several have it.
        """
        found = self._asking.get(self._asking.full_id(id))
        if not isinstance(found, Actor):
            raise NotFound(f"{id!r} is no actor", hint="`variorum actors WORKSPACE` lists them")
        return actor_view(self._parts, found, self._decisions_on(found.id))

    def search(
        self, words: str, *, chosen: Narrowing | None = None, order: Order = Order.ACCOUNT, offset: int = 0
    ) -> SearchView:
        """Every place where words stand, narrowed and sorted.

        Raises:
            UsageError: there is no word to look for.
        """
        return search_view(self._parts, words, chosen=chosen, order=order, offset=offset)

    def decisions(self) -> DecisionsView:
        """What was decided, what waits to be looked at again, and what is most worth checking."""
        binding = self._asking.store.decisions.binding(self._asking.kinds)
        return decisions_view(self._parts, self._asking.store.decisions.all(), binding.waiting)
