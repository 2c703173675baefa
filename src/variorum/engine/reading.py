"""Reading accounts: every reading step over one text, in this process or in several."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field

from variorum.engine.given import ReadingGiven, Shelf
from variorum.model import BrokenInvariant, Finding, Sketch, Step


@dataclass(frozen=True, slots=True)
class Job:
    """One account to read: its text and what is made of it already, the stale steps, what they read last time."""

    shelf: Shelf
    steps: tuple[str, ...]
    before: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one step made of one account; nothing when what it read had not changed."""

    step: str
    read: bytes
    unchanged: bool = False
    findings: tuple[Finding, ...] = ()
    sketches: Mapping[str, bytes] = field(default_factory=dict)
    failed: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What reading made of one account."""

    document: str
    outcomes: tuple[Outcome, ...]


Reader = Callable[[Iterable[Job]], Iterator[Read]]
"""Reads accounts; yields them in any order."""


def read_account(job: Job, steps: Mapping[str, Step]) -> Read:
    """Run a job's steps, in order, over its account.

    A step that fails on a text leaves nothing of it, and says so; a broken invariant is raised.
    """
    outcomes = []
    for name in job.steps:
        step = steps[name]
        read = job.shelf.read_hash(step)
        if read == job.before.get(name):
            outcomes.append(Outcome(name, read, unchanged=True))
            continue
        outcomes.append(_run(step, job.shelf, read))
    return Read(job.shelf.document.id, tuple(outcomes))


def _run(step: Step, shelf: Shelf, read: bytes) -> Outcome:
    if step.run is None:
        raise BrokenInvariant(f"{step.name} has nothing to run")
    try:
        products = tuple(step.run(ReadingGiven(step, shelf)))
    except BrokenInvariant:
        raise
    except Exception as error:  # whatever a text does to a step, the other steps and texts are read
        shelf.put(step, ())
        return Outcome(step.name, read, failed=f"{type(error).__name__}: {error}")
    shelf.put(step, products)
    findings = tuple(product for product in products if isinstance(product, Finding))
    sketches = {product.kind: product.pack() for product in products if isinstance(product, Sketch)}
    return Outcome(step.name, read, findings=findings, sketches=sketches)


def here(steps: Iterable[Step]) -> Reader:
    """A reader in this process."""
    by_name = {step.name: step for step in steps}
    return lambda jobs: (read_account(job, by_name) for job in jobs)


class Workers:
    """A reader over several processes; a context manager.

    Args:
        steps: the reading steps; their functions must be importable by name.
        number: how many processes, at least 1.
    """

    def __init__(self, steps: Iterable[Step], number: int) -> None:
        self._ahead = 4 * number
        self._pool = ProcessPoolExecutor(
            number, mp_context=multiprocessing.get_context("spawn"), initializer=_begin, initargs=(tuple(steps),)
        )

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def __call__(self, jobs: Iterable[Job]) -> Iterator[Read]:
        waiting: set[Future[Read]] = set()
        for job in jobs:
            waiting.add(self._pool.submit(_read, job))
            if len(waiting) >= self._ahead:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)


_STEPS: dict[str, Step] = {}
"""The steps of a worker process, set once when it starts."""


def _begin(steps: tuple[Step, ...]) -> None:
    _STEPS.update({step.name: step for step in steps})


def _read(job: Job) -> Read:
    return read_account(job, _STEPS)
