"""The front door: open a workspace, read accounts into it, ask, decide, export.

Python, the command line and the web all go through here; none of them can do what the others cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, Self

from variorum import extensions
from variorum.engine import Plan, Progress
from variorum.exports import Joined, rows
from variorum.model import (
    Document,
    DocumentId,
)
from variorum.store import Store
from variorum.workspace.answers import Answer, Answers
from variorum.workspace.asking import Asking
from variorum.workspace.checking import CheckReport, Flaw, check
from variorum.workspace.comparing import compared_accounts
from variorum.workspace.comparison import Comparison, Facing, Piece, Side, Sort
from variorum.workspace.correcting import Correcting
from variorum.workspace.editions import Edition, Editions, editions
from variorum.workspace.editions import listed as listed_with_editions
from variorum.workspace.families import FamilyTree, TreeRow, beyond, families
from variorum.workspace.family_picture import drawn
from variorum.workspace.hunks import Fold, Row, hunks
from variorum.workspace.lines import Line
from variorum.workspace.names import document_named
from variorum.workspace.reading import ReadReport, bring_up_to_date, listed, take_in
from variorum.workspace.readout import Readout, Section, readout
from variorum.workspace.reusing import ReuseReport, reused
from variorum.workspace.standing import Standing
from variorum.workspace.stemma import Relation
from variorum.workspace.views.seeing import Views

__all__ = [
    "Answer",
    "Answers",
    "CheckReport",
    "Comparison",
    "Edition",
    "Editions",
    "Facing",
    "FamilyTree",
    "Flaw",
    "Fold",
    "Line",
    "Piece",
    "ReadReport",
    "Readout",
    "Relation",
    "ReuseReport",
    "Row",
    "Section",
    "Side",
    "Sort",
    "TreeRow",
    "Workspace",
    "drawn",
    "hunks",
    "open",
    "reused",
]


def open(path: str | Path, *, create: bool = True) -> Workspace:  # as in variorum.open(…)
    """Open a workspace file, or make a new one.

    Args:
        path: the file; a name ending in .variorum is customary.
        create: make it when it does not exist.

    Raises:
        WorkspaceError: it cannot be opened, is no workspace, or is newer than this Variorum.
    """
    return Workspace(Path(path), create=create)


class Workspace(Standing, Correcting):
    """One pile of accounts and everything Variorum says of it. A context manager.

    Questions return `Answers`; all names of accounts and ids may be shortened as long as they fit only one.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        steps = extensions.steps()
        self._plan = Plan(steps)
        self._kinds = extensions.kinds(steps)
        self._store: Store = extensions.open_store(path, self._kinds, create=create)

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # reading

    def read(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        as_prefix: str = "",
        workers: int = 1,
        only: Sequence[str] = (),
        progress: Progress | None = None,
        stdin: IO[bytes] | None = None,
    ) -> ReadReport:
        """Read accounts: files, folders, or "-" for standard input. What was read before is not read again.

        Args:
            paths: where they are.
            as_prefix: put before the names of these accounts.
            workers: how many processes read.
            only: rooms to run ("copies", "stories", …) and what they need; all when empty.
            progress: told how it goes.
            stdin: what "-" means; the process's own standard input by default.

        Returns:
            What was added, what was known, and an issue for every input that could not be read.

        Raises:
            NotFound: there is nothing at a path.
            UsageError: there is no such room.
        """
        inputs = listed(paths)
        if only:
            self._plan.only(only)
        taken = take_in(self._store, self._plan, inputs, as_prefix, stdin)
        ran = bring_up_to_date(self._store, self._plan, workers=workers, only=only, progress=progress)
        self._forget()
        return ReadReport(taken.added, taken.known, taken.issues, ran)

    def unfinished(self) -> tuple[str, ...]:
        """Rooms whose steps have not looked at all accounts: after `only`, or when a reading was broken off."""
        return tuple(sorted({step.split(".")[0] for step in self._store.units.stale_counts()}))

    # asking

    @cached_property
    def _asking(self) -> Asking:
        return Asking(self._store, self._kinds)

    def _forget(self) -> None:
        """What was looked up before a change is looked up again."""
        self.__dict__.pop("_asking", None)
        self.__dict__.pop("views", None)

    @cached_property
    def views(self) -> Views:
        """What a person sees of one thing at a time, as typed data: what a page draws."""
        return Views(self._asking)

    def refresh(self) -> None:
        """Look everything up anew, as after another program wrote to the file."""
        self._store.documents.refresh()
        self._forget()

    def show(self, *, everything: bool = False) -> Readout:
        """What the accounts jointly tell, on one page; with `everything`, also what is less sure or folded."""
        return readout(self._asking, everything=everything)

    def documents(self) -> Answers:
        """The accounts."""
        return listed_with_editions(self._asking)

    def document(self, name: str) -> Document:
        """One account with its text, by its name or the beginning of it.

        Raises:
            NotFound: no account is called so. Ambiguous: several are.
        """
        return self._store.documents.get(self._named(name))

    def copies(self) -> Answers:
        """Which accounts are the same text."""
        return self._asking.copies()

    def families(self) -> tuple[FamilyTree, ...]:
        """Accounts tied by copied text, each family as a tree of who stems from whom, ready to be drawn."""
        return families(self._asking)

    def passages_beyond(self) -> Answers:
        """Passages that accounts of no family together have in common: long quotations and the like."""
        return self._asking.answers("passages in common", beyond(self._asking))

    def editions(self) -> tuple[Editions, ...]:
        """Accounts of which several editions are here, when each was seen, and what changed in silence."""
        return editions(self._asking)

    def diff(self, a: str, b: str) -> Answers:
        """What two accounts say differently in the text they share, and what only one has."""
        return self._asking.diff(self._named(a), self._named(b))

    def compared(self, a: str, b: str) -> Comparison:
        """The texts of any two accounts laid against each other, `a` on the left: what a page or a terminal draws.

        Raises:
            NotFound: no account is called so. Ambiguous: several are. UsageError: both are the same one.
        """
        return compared_accounts(self._asking, self._named(a), self._named(b))

    def stories(self) -> Answers:
        """Which accounts tell the same happening."""
        return self._asking.stories()

    def actors(self) -> Answers:
        """Who is meant, under which names."""
        return self._asking.actors()

    def quotations(self, speaker: str = "", *, everything: bool = False) -> Answers:
        """Who said what; of one speaker (any of the names), and with the less sure ones if asked."""
        return self._asking.quotations(speaker, everything=everything)

    def timeline(self, *, everything: bool = False) -> Answers:
        """What happened, by time; undated events last. Background and events told once only if asked."""
        return self._asking.timeline(everything=everything)

    def agreements(self) -> Answers:
        """What several accounts tell alike."""
        return self._asking.agreements()

    def disputes(self) -> Answers:
        """Where accounts or parties contradict one another."""
        return self._asking.disputes()

    def claims(self, about: str = "") -> Answers:
        """What is said of an event or actor (its id), or everything."""
        return self._asking.claims(about)

    def support(self, finding: str) -> Answers:
        """Who stands behind an event, agreement or dispute, and why accounts were joined."""
        return self._asking.support(finding)

    def gaps(self) -> Answers:
        """What this pile cannot answer, and what is missing."""
        return self._asking.gaps()

    def issues(self) -> Answers:
        """Inputs that something went wrong with."""
        return self._asking.issues()

    def search(self, words: str) -> Answers:
        """Every place where the words stand, whatever the case, spaces, quotes and dashes."""
        return self._asking.search(words)

    def finding(self, id: str) -> Answer:
        """Anything by its id, or by the id of one of its members for a group that is gone.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have.
        """
        return self._asking.finding(id)

    def members(self, id: str) -> Answers:
        """What a group rests on: the tellings of an event, the claims of a contradiction, the names of an actor.

        Raises:
            NotFound: nothing has that id. Ambiguous: several have.
        """
        return self._asking.members(id)

    # proving and exporting

    def check(self) -> CheckReport:
        """Prove every span, role and member, derive again what can be, and list what is out of date."""
        return check(self._store, self._plan)

    def export(self, format: str, out: BinaryIO) -> None:
        """Write everything in a format ("jsonl", "tei" …: docs/export.md lists them) to a binary file.

        Raises:
            UsageError: there is no such format.
        """
        exporter = extensions.export(format)()
        exporter.setup(out)
        for row in rows(Joined(self._store), self._kinds):
            exporter.feed(row)
        exporter.finish()

    def _named(self, name: str) -> DocumentId:
        return document_named(name, self._store.documents.names())
