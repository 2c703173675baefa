"""Where is everything kept?

One SQLite file a workspace: accounts with their bytes, every finding in a typed table of its kind, who made it, what
must be run again, and people's decisions. Reads and makes nothing of its own; knows the kinds it is told of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from variorum.model import Finding
from variorum.store.decisions import Binding, Decisions
from variorum.store.documents import Documents, corrected
from variorum.store.findings import Change, Findings, content_hash
from variorum.store.kinds import kind_of
from variorum.store.listing import Listing
from variorum.store.opening import open_file, transaction
from variorum.store.search import Search
from variorum.store.tables import METADATA
from variorum.store.units import Units
from variorum.store.views import create_views, name_of_view

__all__ = [
    "BACKENDS", "Backend", "Binding", "Change", "Decisions", "Documents", "Findings", "Listing", "Search", "Store",
    "Units", "content_hash", "corrected",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Backend:
    """A way to keep workspaces: its name, which places it takes, and how it opens one."""

    name: str
    takes: Callable[[Path], bool]
    open: Callable[..., Store]


class Store:
    """One workspace file, open.

    Args:
        path: the file.
        kinds: every class of finding that may be kept there; tables and views for new ones are added on opening.
        create: make the file when it does not exist.
    """

    def __init__(self, path: Path, kinds: tuple[type[Finding], ...], *, create: bool = False) -> None:
        for kind in kinds:
            kind_of(kind)
        self.path = path
        self.kinds = kinds
        self._engine = open_file(path, create=create)
        self._connection = self._engine.connect()
        self._add_kinds()
        self.documents = Documents(self._connection)
        self.findings = Findings(self._connection, self.documents)
        self.units = Units(self._connection, self.documents)
        self.decisions = Decisions(self._connection, self.documents, self.findings)
        self.listing = Listing(self._connection, self.documents)
        self.search = Search(self._connection, self.documents)

    def _add_kinds(self) -> None:
        wanted = {name_of_view(kind) for kind in self.kinds}
        views = self._connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'view'").scalars()
        if wanted - set(views):
            with self.transaction():
                METADATA.create_all(self._connection, checkfirst=True)
                create_views(self._connection, self.kinds)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. A transaction inside another is part of it."""
        try:
            with transaction(self._connection):
                yield
        except BaseException:
            self.documents.refresh()
            self.findings.forget()
            self.units.forget_steps()
            raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


BACKENDS: tuple[Backend, ...] = (Backend("sqlite", lambda path: True, Store),)
"""The built-in ways to keep a workspace; the first that takes a place opens it."""
