"""Running what is stale, step after step.

Every transaction holds whole units: what each made, and which units further down must now be run again. A process may
be killed between any two; the next run goes on from there and ends in the same bytes.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby

from variorum.engine.given import Shelf
from variorum.engine.plan import Plan
from variorum.engine.progress import Progress, Silent
from variorum.engine.reading import Job, Outcome, Read, Reader, here
from variorum.engine.reckoning import Reckoning
from variorum.engine.staleness import Staleness
from variorum.model import DocumentId, Finding, Issue, Shape, Sketch, Step
from variorum.store import Change, Store

_LASTS = 0.2
"""Seconds of work a transaction gathers: few enough commits to be fast, few enough units to lose nothing dear."""

READING_ISSUES = "engine.reading"
"""Under this name the issues of accounts that a step failed on are kept."""


class Run:
    """Brings one workspace up to date.

    Args:
        store: the workspace file.
        plan: the steps.
        reader: who runs the reading steps; this process when None.
        progress: told how it goes.
        committed: called after every transaction.
    """

    def __init__(
        self,
        store: Store,
        plan: Plan,
        *,
        reader: Reader | None = None,
        progress: Progress | None = None,
        committed: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._plan = plan
        self._staleness = Staleness(store, plan)
        self._steps = {step.name: step for step in plan.steps}
        self._reading = [step for step in plan.steps if step.shape is Shape.EACH]
        self._reader = reader or here(self._reading)
        self._progress = progress or Silent()
        self._committed = committed
        self._failed: frozenset[str] = frozenset()

    def __call__(self, only: frozenset[str] | None = None) -> int:
        """Run every stale unit of the named steps (all, when None); how many units ran."""
        self._staleness.upgrade()
        ran = self._read(only)
        for step in self._plan.steps:
            if step.shape is Shape.EACH or (only is not None and step.name not in only):
                continue
            binding = self._store.decisions.binding(k for k in self._plan.kinds() if issubclass(k, Finding))
            waiting = self._store.units.stale_counts().get(step.name, 0)
            if waiting:
                self._progress.start(step.name, waiting)
            ran += self._in_transactions(Reckoning(self._store, self._staleness, step, binding).units())
        return ran

    def _in_transactions(self, units: Iterator[object]) -> int:
        """Exhaust an iterator that runs one unit an item, several to a transaction; how many there were."""
        count, more = 0, True
        while more:
            began = time.monotonic()
            with self._store.transaction(), _uncollected():
                more = False
                for _ in units:
                    count += 1
                    self._progress.advance()
                    if time.monotonic() - began > _LASTS:
                        more = True
                        break
            self._committed()
        return count

    # reading

    def _read(self, only: frozenset[str] | None) -> int:
        """Read the accounts with stale reading steps; again where a change made others stale, until none is."""
        count = 0
        self._failed = frozenset(self._store.units.known(READING_ISSUES))
        while waiting := self._waiting(only):
            self._progress.start("reading", len(waiting))
            for some in _gathered(self._reader(self._jobs(waiting))):
                count += self._in_transactions(map(self._keep, some))
        return count

    def _waiting(self, only: frozenset[str] | None) -> list[tuple[DocumentId, tuple[str, ...]]]:
        """Accounts with the names of their stale reading steps, in plan order."""
        order = {step.name: place for place, step in enumerate(self._reading)}
        pairs = sorted(
            (document, order[name])
            for name in order
            if only is None or name in only
            for document in self._store.units.stale(name)
        )
        return [
            (DocumentId(document), tuple(self._reading[place].name for _, place in each))
            for document, each in groupby(pairs, key=lambda pair: pair[0])
        ]

    def _jobs(self, waiting: Iterable[tuple[DocumentId, tuple[str, ...]]]) -> Iterator[Job]:
        for document, names in waiting:
            steps = [self._steps[name] for name in names]
            shelf = Shelf(self._store.documents.get(document))
            made = {kind for step in steps for kind in step.makes}
            for kind in {kind for step in steps for kind in step.reads} - made:
                if issubclass(kind, Sketch):
                    if (sketch := self._store.findings.sketch(kind, document)) is not None:
                        shelf.sketches[kind] = sketch
                else:
                    shelf.findings[kind] = list(self._store.findings.all(kind, [document]))
            before = {name: self._store.units.unit(name, document)[1] for name in names}
            yield Job(shelf, names, before)

    def _keep(self, read: Read) -> None:
        document = DocumentId(read.document)
        for outcome in read.outcomes:
            if outcome.unchanged:
                self._store.units.fresh(outcome.step, document)
                continue
            step = self._steps[outcome.step]
            key, _ = self._store.units.unit(step.name, document)
            changes = self._store.findings.replace(key, outcome.findings)
            self._staleness.spread(changes + self._keep_sketches(step, document, outcome))
            self._store.units.done(step.name, document, outcome.read)
        for outcome in read.outcomes:
            # A maker's change marks its readers stale, and those that ran after it in this job are not.
            self._store.units.fresh(outcome.step, document)
        self._keep_failures(document, read)

    def _keep_sketches(self, step: Step, document: DocumentId, outcome: Outcome) -> list[Change]:
        kinds = [kind.kind for kind in step.makes if issubclass(kind, Sketch)]
        return [
            Change(kind, document, frozenset([document]))
            for kind in kinds
            if self._store.findings.replace_sketch(kind, document, outcome.sketches.get(kind))
        ]

    def _keep_failures(self, document: DocumentId, read: Read) -> None:
        """An account that a step failed on is an issue people can see, until the step reads it."""
        for outcome in read.outcomes:
            unit = f"{document} {outcome.step}"
            if not outcome.failed and unit not in self._failed:
                continue
            key, _ = self._store.units.unit(READING_ISSUES, unit)
            if not outcome.failed:
                self._store.findings.replace(key, ())
                self._store.units.drop(READING_ISSUES, unit)
                continue
            card = self._store.documents.cards([document])[document]
            issue = Issue(
                documents=(document,), address=card.address,
                happened=f"{outcome.step} failed on this account ({outcome.failed})",
                done="its findings are missing for this account; please report it",
            )  # fmt: skip
            self._store.findings.replace(key, [issue])
            self._failed |= {unit}


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for cycles among the findings a unit makes by the ten thousand, which have none."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not gc.get_freeze_count():  # else somebody else's objects would thaw
                # Straight among the oldest objects, which are hardly ever looked through.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _gathered(reads: Iterable[Read]) -> Iterator[list[Read]]:
    """What was read in a while, together: nobody else waits to write while a text is parsed."""
    some: list[Read] = []
    began = time.monotonic()
    for read in reads:
        some.append(read)
        if time.monotonic() - began > _LASTS:
            yield some
            some, began = [], time.monotonic()
    if some:
        yield some
