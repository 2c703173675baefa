"""How any system that finds copies is asked, and what it answers: pairs, the stretches they share, seconds by stage."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

Pair = tuple[int, int]
"""Places of two accounts in the pile, the smaller one first."""

Stretch = tuple[int, int]
"""Characters [start, end) of an account's text."""

Shared = tuple[tuple[Stretch, ...], tuple[Stretch, ...]]
"""What is told as shared of the first and of the second account of a pair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One account of a pile to search."""

    name: str
    text: str
    outlet: str = ""


@dataclass(slots=True, kw_only=True)
class Found:
    """The pairs a system tells, each with the stretches it says are shared, and processor seconds by stage."""

    pairs: Mapping[Pair, Shared] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def whole(self) -> float:
        """Processor seconds of all stages."""
        return sum(self.seconds.values())


class System(Protocol):
    """Something that finds copies. `spans` says whether it tells which stretches are shared."""

    @property
    def name(self) -> str: ...
    @property
    def spans(self) -> bool: ...

    def setting(self) -> str:
        """Its one setting, in words."""

    def missing(self) -> str:
        """The package it lacks here; empty where it can run."""

    def find(self, texts: Sequence[Text]) -> Found:
        """The pairs of a pile."""


NOTHING: Shared = ((), ())


def pair(one: int, other: int) -> Pair:
    """Two places in order."""
    return (one, other) if one < other else (other, one)


@contextmanager
def stage(found: Found, name: str) -> Iterator[None]:
    """Add the processor seconds of a block of code, those of its threads and children included."""
    began = processors()
    yield
    found.seconds[name] = found.seconds.get(name, 0.0) + processors() - began


def processors() -> float:
    """Processor seconds used so far by this process, its threads and the children it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)
