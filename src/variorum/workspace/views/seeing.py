"""Everything there is to see of a workspace at one moment, each thing looked up when it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from variorum.model import Actor, Decision, DocumentId, FindingId, NotFound, Story, UsageError
from variorum.workspace.asking import Asking
from variorum.workspace.comparing import compared_accounts
from variorum.workspace.comparison import Comparison
from variorum.workspace.likened import carried_or_near
from variorum.workspace.names import document_named
from variorum.workspace.tracing import traced
from variorum.workspace.views.account import AccountView, account_view
from variorum.workspace.views.accounts import AccountsView, accounts_view
from variorum.workspace.views.actor import ActorsView, ActorView, actor_view, actors_view
from variorum.workspace.views.at_hand import AtHand
from variorum.workspace.views.checking import DecisionsView, decisions_view
from variorum.workspace.views.concordance import Found, Narrowing, Order, SearchView, found, search_view
from variorum.workspace.views.finding import FindingView, finding_view
from variorum.workspace.views.following import TraceView, trace_view
from variorum.workspace.views.lists import Lists
from variorum.workspace.views.parts import AccountRef, Parts
from variorum.workspace.views.start import Overview, StartView, start_view
from variorum.workspace.views.story import StoryView, story_view

_PAGES, _QUESTIONS = 24, 8
"""Pages of a kind, and questions with all their hits, that are kept at hand for other readers."""

_COMMON = 400
"""Accounts beyond which some words stand in too many to be one statement."""


class Views:
    """The views of one moment of a workspace.

    Every name of an account and every id may be shortened as long as it fits only one.

    Args:
        asking: the workspace at one moment.
    """

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._parts = Parts(asking)
        self._starts = AtHand[tuple[int, str], StartView](_PAGES)
        self._account_pages = AtHand[tuple[str, int], AccountsView](_PAGES)
        self._actor_lists = AtHand[tuple[str, int], ActorsView](_PAGES)
        self._actor_pages = AtHand[tuple[str, int], ActorView](_PAGES)
        self._hits = AtHand[tuple[str, Narrowing], Found](_QUESTIONS)
        self._search_pages = AtHand[tuple[str, Narrowing, Order, int], SearchView](_PAGES)
        self._traces = AtHand[str, TraceView](_PAGES)

    @cached_property
    def _overview(self) -> Overview:
        return Overview(self._parts)

    @cached_property
    def lists(self) -> Lists:
        """The answers to questions about the whole workspace, part by part."""
        return Lists(self._parts)

    @cached_property
    def _decisions(self) -> Sequence[Decision]:
        return self._asking.store.decisions.all()

    def start(self, offset: int = 0, affair: str = "", *, everything: bool = False) -> StartView:
        """The whole workspace at a glance: some affairs, or some happenings of one of them, from `offset` on; or all.

        Raises:
            NotFound: there is no affair of that id, or the page begins behind the last.
        """
        if affair and affair not in self._overview.groups:
            raise NotFound("this affair is not here any more", hint="the first page lists what is")
        if everything:
            return start_view(self._parts, self._overview, offset, affair, everything=True)
        return self._starts.get((offset, affair), lambda: start_view(self._parts, self._overview, offset, affair))

    def unread(self) -> tuple[tuple[AccountRef, str], ...]:
        """Accounts that the rooms which read sentences could not read, and why."""
        return self._overview.unread

    def story(self, id: str, *, everything: bool = False) -> StoryView:
        """One happening; with `everything`, also what is less sure or folded.

        Raises:
            NotFound: there is no happening of that id. Ambiguous: several have it.
        """
        found = self._asking.get(self._asking.full_id(id))
        if not isinstance(found, Story):
            raise NotFound(f"{id!r} is no happening", hint="`variorum stories WORKSPACE` lists them")
        return story_view(self._parts.near(found.documents), found, everything=everything)

    def accounts(self, like: str = "", offset: int = 0, *, everything: bool = False) -> AccountsView:
        """Accounts with some letters in their name, title or outlet, by name; a page from `offset` on, or all."""
        if everything:
            return accounts_view(self._parts, like, offset, everything=True)
        return self._account_pages.get((like, offset), lambda: accounts_view(self._parts, like, offset))

    def account(self, name: str, at: int | None = None) -> AccountView:
        """One account, with what is told of the words at a place if one is given (in code points).

        Raises:
            NotFound: no account is called so. Ambiguous: several are.
        """
        document = document_named(name, self._parts.register.names)
        return account_view(
            self._parts.near([document]), self._asking.store.documents.get(document), self._decisions, at
        )

    def compared(self, a: str, b: str) -> Comparison:
        """Two accounts laid against each other, `a` on the left.

        Raises:
            NotFound: no account is called so. Ambiguous: several are. UsageError: both are the same one.
        """
        left, right = (document_named(name, self._parts.register.names) for name in (a, b))
        return compared_accounts(self._parts.near([left, right]).asking, left, right)

    def finding(self, id: str) -> FindingView:
        """Anything by its id.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have.
        """
        found = self._asking.get(self._asking.full_id(id))
        return finding_view(
            self._parts.near(found.in_documents()), found, self._asking.members_of(found), self._decisions
        )

    @cached_property
    def _actors(self) -> list[FindingId]:
        return self._asking.store.listing.by_accounts(Actor)

    def actors(self, like: str = "", offset: int = 0) -> ActorsView:
        """Actors with some letters in their name, those in most accounts first; a page from `offset` on."""
        return self._actor_lists.get((like, offset), lambda: self._actors_like(like, offset))

    def _actors_like(self, like: str, offset: int) -> ActorsView:
        listed = self._asking.store.listing.by_accounts(Actor, like) if like else self._actors
        return actors_view(self._parts, listed, like, offset)

    def actor(self, id: str, offset: int = 0) -> ActorView:
        """One actor, in a page of the accounts that name them, the newest first.

        Raises:
            NotFound: there is no actor of that id. Ambiguous: several have it.
        """
        found = self._asking.get(self._asking.full_id(id))
        if not isinstance(found, Actor):
            raise NotFound(f"{id!r} is no actor", hint="`variorum actors WORKSPACE` lists them")
        asked = found.id, offset
        return self._actor_pages.get(asked, lambda: actor_view(self._parts, found, self._decisions, offset))

    def search(
        self, words: str, *, chosen: Narrowing | None = None, order: Order = Order.ACCOUNT, offset: int = 0
    ) -> SearchView:
        """Every place where words stand, narrowed and sorted.

        Raises:
            UsageError: there is no word to look for. NotFound: it is narrowed to what is not here.
        """
        narrowing = chosen or Narrowing()
        hits = self._hits.get((words, narrowing), lambda: found(self._parts, words, narrowing))
        asked = words, narrowing, order, offset
        return self._search_pages.get(asked, lambda: search_view(self._parts, hits, order, offset))

    def trace(self, words: str) -> TraceView:
        """Who carries words, or what a claim or quotation (its id) says: since when, on whose word, and who denies it.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have. UsageError: there is no word to look for, or they
            stand in too many accounts to be followed.
        """
        return self._traces.get(words, lambda: self._traced(words))

    def _traced(self, words: str) -> TraceView:
        if self._is_common(words):
            hint = "write more of the sentence, or search for the words to see every place"
            raise UsageError(
                f"these words stand in more than {_COMMON} accounts: too many to be one statement", hint=hint
            )
        told = {place.span.document for place in carried_or_near(self._parts.only(()).asking, words, None)}
        told |= self._of_id(words)
        stories = self._asking.store.listing.groups_of(Story, told)
        happenings = (self._asking.get(id) for some in stories.values() for id in some)
        around = {document for story in happenings for document in story.in_documents()}
        near = self._parts.near(told | around)
        return trace_view(near, traced(near.asking, words))

    def _is_common(self, words: str) -> bool:
        search = self._asking.store.search
        proposed = search.accounts(words)
        if len(proposed) <= _COMMON:
            return False
        looked = self._parts.newest(proposed)[: 2 * _COMMON]
        return len({span.document for span in search.places(words, looked)}) > _COMMON

    def _of_id(self, id: str) -> set[DocumentId]:
        """The accounts that a finding speaks of; none where nothing has that id."""
        try:
            return set(self._asking.get(self._asking.full_id(id)).in_documents())
        except NotFound:
            return set()

    def decisions(self) -> DecisionsView:
        """What was decided, what waits to be looked at again, and what is most worth checking."""
        binding = self._asking.store.decisions.binding(self._asking.kinds)
        return decisions_view(self._parts, self._decisions, binding.waiting)
