"""Reading accounts into a workspace: take them in, then bring everything up to date."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from variorum import extensions
from variorum.engine import Plan, Progress, Run, Staleness, Workers
from variorum.model import Issue, NotFound, Shape, UsageError
from variorum.store import Store
from variorum.texts import Received, read_inputs
from variorum.workspace.labels import plural

RECEIVING = "texts.received"
"""Under this name the issues of inputs are kept."""

_TOGETHER = 50
"""Accounts kept in one transaction while taking in."""


@dataclass(frozen=True, slots=True)
class ReadReport:
    """What a reading did: accounts taken in, accounts that were here already, inputs with an issue, units run."""

    added: int
    known: int
    issues: tuple[Issue, ...]
    ran: int

    @property
    def unread(self) -> tuple[Issue, ...]:
        """Issues of inputs that could not be read at all."""
        return tuple(issue for issue in self.issues if not issue.documents)

    def __str__(self) -> str:
        unread = f", {plural(len(self.unread), 'input')} could not be read" if self.unread else ""
        if not self.added and not self.known:
            return f"no account was found there{unread}"
        if not self.added and not self.ran:
            return f"nothing new: {plural(self.known, 'account')} here already{unread}"
        known = f", {self.known} here already" if self.known else ""
        return f"{plural(self.added, 'account')} read{known}{unread}"


def listed(paths: str | Path | Sequence[str | Path]) -> list[str | Path]:
    """One path or several, as a list.

    Raises:
        NotFound: there is nothing at one of them.
    """
    found = [paths] if isinstance(paths, str | Path) else list(paths)
    for path in found:
        if str(path) != "-" and not Path(path).exists():
            raise NotFound(f"there is nothing at {path}", hint="give files, folders, or - for standard input")
    return found


def take_in(store: Store, plan: Plan, paths: Sequence[str | Path], prefix: str, stdin: IO[bytes] | None) -> ReadReport:
    """Keep every account under some paths, and an issue for every input that could not be read."""
    staleness = Staleness(store, plan)
    added = known = 0
    issues: list[Issue] = []
    inputs = iter(read_inputs(paths, prefix, stdin or sys.stdin.buffer, extensions.formats()))
    more = True
    while more:
        with store.transaction():
            for _ in range(_TOGETHER):
                each = next(inputs, None)
                if each is None:
                    more = False
                    break
                if isinstance(each, Received):
                    new = store.documents.add(each.original, each.document)
                    if new:
                        staleness.added(each.document)
                        _settle(store, each.document.name, [])
                    added, known = added + new, known + (not new)
                else:
                    issues.append(each)
                    _settle(store, each.address, [issue for issue in issues if issue.address == each.address])
    return ReadReport(added, known, tuple(issues), 0)


def _settle(store: Store, address: str, issues: Sequence[Issue]) -> None:
    """Keep these and no other issues of an input."""
    unit, _ = store.units.unit(RECEIVING, address)
    store.findings.replace(unit, issues)


def bring_up_to_date(
    store: Store, plan: Plan, *, workers: int = 1, only: Sequence[str] = (), progress: Progress | None = None
) -> int:
    """Run whatever is stale; how many units ran.

    Raises:
        UsageError: fewer than one worker, or `only` names a room that does not exist.
    """
    if workers < 1:
        raise UsageError("at least one worker is needed", hint="--workers 1")
    chosen = plan.only(only) if only else None
    reading = [step for step in plan.steps if step.shape is Shape.EACH]
    with ExitStack() as stack:
        reader = stack.enter_context(Workers(reading, workers)) if workers > 1 else None
        return Run(store, plan, reader=reader, progress=progress)(chosen)
