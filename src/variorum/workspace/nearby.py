"""A part of a workspace: what speaks of some accounts, looked up without reading the rest.

What stands on one page speaks of few accounts, however many the workspace has. Names and stated metadata are those of
the whole workspace, as an account may be named that is not near.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from variorum.exports import Joined
from variorum.model import Agreement, Card, Dispute, DocumentId, Event, Family, Finding, Group, Support
from variorum.store import Store
from variorum.workspace.asking import Asking
from variorum.workspace.known import known_cards
from variorum.workspace.names import short_names
from variorum.workspace.telling import Telling

F = TypeVar("F", bound=Finding)

_MOST = 400
_TOGETHER: tuple[type[Group], ...] = (Dispute, Agreement, Event, Family)
"""Groups of which all that they speak of has to be near, so that none is told in part."""


class Register:
    """Names and stated metadata of all accounts at one moment, looked up once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def names(self) -> dict[DocumentId, str]:
        """What people call each account."""
        return self._store.documents.names()

    @cached_property
    def short(self) -> dict[DocumentId, str]:
        """The short name of each account."""
        return short_names(self.names)

    @cached_property
    def cards(self) -> dict[DocumentId, Card]:
        """What is known of every account."""
        return known_cards(self._store)

    @cached_property
    def days(self) -> dict[DocumentId, str]:
        """The first day, as ISO 8601 text, on which each dated account may have been written."""
        return self._store.listing.first_days()

    @cached_property
    def by_name(self) -> list[DocumentId]:
        """Every account, by its name."""
        return sorted(self.names, key=lambda document: (self.names[document], document))

    @cached_property
    def at_address(self) -> Mapping[str, list[DocumentId]]:
        """The accounts of each address, by id."""
        found: dict[str, list[DocumentId]] = {}
        for document in sorted(self.cards):
            found.setdefault(self.cards[document].address, []).append(document)
        return found


class Near(Joined):
    """Findings that speak of some accounts, told together as `Joined` does."""

    def __init__(self, store: Store, documents: Collection[DocumentId], register: Register) -> None:
        super().__init__(store)
        self.documents = frozenset(documents)
        self._register = register

    @property
    def names(self) -> dict[DocumentId, str]:
        return self._register.names

    def cards(self) -> dict[DocumentId, Card]:
        return self._register.cards

    @cached_property
    def support(self) -> Mapping[str, Support]:
        return _Supports(self._store, self.events)

    def all(self, kind: type[F]) -> list[F]:
        if kind not in self._all:
            self._all[kind] = self._store.findings.all(kind, sorted(self.documents))
        return [finding for finding in self._all[kind] if isinstance(finding, kind)]


class _Supports(Mapping[str, Support]):
    """Who stands behind each of some events, looked up for those that are asked for: a page shows few of them."""

    def __init__(self, store: Store, events: Collection[str]) -> None:
        self._store = store
        self._events = events
        self._found: dict[str, Support | None] = {}

    def __getitem__(self, event: str) -> Support:
        if event not in self._found:
            self._found[event] = self._store.findings.group_of(Support, event) if event in self._events else None
        found = self._found[event]
        if found is None:
            raise KeyError(event)
        return found

    def __iter__(self) -> Iterator[str]:
        return (event for event in self._events if event in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class AskingNear(Asking):
    """Questions about what is near; ids are not shortened, as that needs all of them."""

    def __init__(self, asking: Asking, documents: Collection[DocumentId], register: Register) -> None:
        self.store = asking.store
        self.kinds = asking.kinds
        self.joined = Near(asking.store, documents, register)
        self._register = register
        few = len(register.names) <= _MOST
        near = {
            document: register.names[document] for document in sorted(register.names if few else self.joined.documents)
        }
        self.telling = Telling(self.joined, register.short, near)

    @cached_property
    def _cards(self) -> dict[DocumentId, Card]:
        return self._register.cards

    def short(self, finding: str) -> str:
        return finding


def near(asking: Asking, documents: Iterable[DocumentId], register: Register) -> AskingNear:
    """What speaks of some accounts, and of what they are told of together with; of hundreds more, only the first."""
    inside = set(documents)
    around: set[DocumentId] = set()
    for kind in _TOGETHER:
        if kind in asking.kinds:
            around.update(*(group.documents for group in asking.store.findings.all(kind, sorted(inside))))
    return AskingNear(asking, inside | set(sorted(around - inside)[:_MOST]), register)
