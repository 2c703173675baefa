"""Workspaces kept open for readers: one question at a time each, looked up anew when the file was changed."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from variorum.model import NotFound
from variorum.workspace import Workspace
from variorum.workspace import open as open_workspace
from variorum.workspace.views import AccountRef
from variorum.workspace.watching import Watch

T = TypeVar("T")

_TRIES = 3
_UNFIT = re.compile(r"[^a-z0-9-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What every page of a room tells, of the same moment as the page itself.

    Args:
        name: the name of the room in addresses.
        unread: accounts that could not be read, and why.
    """

    name: str
    unread: tuple[tuple[AccountRef, str], ...]


class Room:
    """One workspace that is open to readers.

    Readers and deciders have a connection of their own each, so that a page never waits for another program that
    writes to the workspace.
    """

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path
        self._reading = threading.Lock()
        self._writing = threading.Lock()
        self._moment = -1
        self._workspace = open_workspace(path, create=False)
        self._watch = Watch(path)
        self._desk: Workspace | None = None

    def ask(self, question: Callable[[Workspace], T]) -> T:
        """The answer to a question, all of it from one moment of the workspace as far as that can be had.

        A question during which another program wrote is asked again, a few times.

        Raises:
            VariorumError: what the question raises.
        """
        with self._reading:
            for attempt in range(_TRIES):
                self._freshen()
                try:
                    answer = question(self._workspace)
                except Exception:
                    if attempt + 1 < _TRIES and self._watch.moment() != self._moment:
                        continue
                    raise
                if self._watch.moment() == self._moment:
                    return answer
            return answer

    def look(self, question: Callable[[Workspace], T]) -> tuple[T, Seen]:
        """As `ask`, with what the page that shows the answer tells of the whole room."""
        return self.ask(lambda workspace: (question(workspace), Seen(name=self.name, unread=workspace.views.unread())))

    def change(self, decision: Callable[[Workspace], T]) -> T:
        """Let somebody decide.

        Raises:
            VariorumError: what deciding raises; Busy when another program writes for too long.
        """
        with self._writing:
            if self._desk is None:
                self._desk = open_workspace(self.path, create=False)
            self._desk.refresh()
            return decision(self._desk)

    def _freshen(self) -> None:
        moment = self._watch.moment()
        if moment != self._moment:
            self._workspace.refresh()
            self._moment = moment

    def close(self) -> None:
        """Close the workspace."""
        with self._reading, self._writing:
            self._watch.close()
            self._workspace.close()
            if self._desk is not None:
                self._desk.close()


class Rooms:
    """All workspaces that are open, by the names they have in addresses."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._rooms: dict[str, Room] = {}
        for path in paths:
            name = self._free(_UNFIT.sub("-", path.stem.lower()).strip("-") or "workspace")
            self._rooms[name] = Room(name, path)

    def _free(self, name: str) -> str:
        taken, number = name, 2
        while taken in self._rooms or taken in _RESERVED:
            taken, number = f"{name}-{number}", number + 1
        return taken

    def __iter__(self) -> Iterator[Room]:
        return iter(self._rooms.values())

    def __len__(self) -> int:
        return len(self._rooms)

    def __getitem__(self, name: str) -> Room:
        try:
            return self._rooms[name]
        except KeyError:
            raise NotFound("no such page here", hint="the first page lists what is open") from None

    def close(self) -> None:
        """Close all of them."""
        for room in self:
            room.close()


_RESERVED = frozenset({"api", "static", "enter", "leave"})
"""Names that addresses of the room itself begin with."""
