"""The plan: in which order steps run, and which units a change makes stale.

Refuses a cycle, a kind that nobody makes and a second maker of a kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from variorum.model import Edge, Finding, Group, PlanError, Shape, Sketch, Step, UsageError

Kind = type[Finding] | type[Sketch]

PILE = "pile"
DOCUMENT = "document"


class Plan:
    """Steps in an order in which every step comes after the makers of what it reads.

    Args:
        steps: all steps, in any order; ties are broken by their order here.

    Raises:
        PlanError: two steps of one name, a cycle, a kind read that no step makes, or two makers of one kind.
    """

    def __init__(self, steps: Iterable[Step]) -> None:
        given = tuple(steps)
        self._makers = _makers(given)
        by_name = {step.name: step for step in given}
        if len(by_name) < len(given):
            raise PlanError("two steps have one name", hint="rename the step of the extension")
        sorter: TopologicalSorter[str] = TopologicalSorter()
        for step in given:
            _check(step)
            sorter.add(step.name, *sorted({self.maker(kind, step).name for kind in needs(step)}))
        try:
            order = list(sorter.static_order())
        except CycleError as error:
            circle = " → ".join(error.args[1])
            raise PlanError(f"steps wait for one another: {circle}", hint="split one of them in two") from None
        self.steps = tuple(by_name[name] for name in order)

    def maker(self, kind: Kind, reader: Step) -> Step:
        """The one step that makes a kind.

        Raises:
            PlanError: none does.
        """
        if kind not in self._makers:
            raise PlanError(f"{reader.name} reads {kind.kind}, which no step makes", hint="is an extension missing?")
        return self._makers[kind]

    def readers(self, kind: str) -> tuple[Step, ...]:
        """The steps that read a kind, by the kind's name."""
        return tuple(step for step in self.steps if any(read.kind == kind for read in step.reads))

    def kinds(self) -> tuple[Kind, ...]:
        """Every kind made, in plan order."""
        return tuple(kind for step in self.steps for kind in step.makes)

    def only(self, rooms: Iterable[str]) -> frozenset[str]:
        """Names of the steps of some rooms and of all they need.

        Raises:
            UsageError: there is no such room.
        """
        known = {step.name.split(".")[0] for step in self.steps}
        wanted: set[str] = set()
        for room in rooms:
            if room not in known:
                raise UsageError(f"there is no room {room!r}", hint=f"rooms: {', '.join(sorted(known))}")
            wanted |= {step.name for step in self.steps if step.name.startswith(room + ".")}
        for step in reversed(self.steps):
            if step.name in wanted:
                wanted |= {self.maker(kind, step).name for kind in needs(step)}
        return frozenset(wanted)


def needs(step: Step) -> tuple[Kind, ...]:
    """The kinds a step cannot do without: what it reads, and the groups or edges it runs within."""
    within: tuple[Kind, ...] = () if isinstance(step.within, str) else (step.within,)
    return tuple(dict.fromkeys((*step.reads, *within)))


def version_of(step: Step) -> str:
    """What must be the same for earlier results to stand: version, settings, and what is read and made."""
    settings = ",".join(f"{name}={value!r}" for name, value in sorted(step.settings.items()))
    reads = ",".join(sorted(kind.kind for kind in needs(step)))
    return f"{step.version}|{settings}|{reads}"


def _makers(steps: tuple[Step, ...]) -> dict[Kind, Step]:
    makers: dict[Kind, Step] = {}
    for step in steps:
        for kind in step.makes:
            if kind in makers:
                raise PlanError(
                    f"both {makers[kind].name} and {step.name} make {kind.kind}",
                    hint="an extension makes kinds of its own; it cannot replace a built-in one's",
                )
            makers[kind] = step
    return makers


def _check(step: Step) -> None:
    """A step has what its shape calls for."""
    missing = {
        Shape.EACH: step.run is None,
        Shape.BUCKET: step.run is None or step.keys is None,
        Shape.WITHIN: step.run is None or not step.within,
        Shape.SWEEP: step.fold is None,
    }[step.shape]
    if missing:
        raise PlanError(f"{step.name} lacks the function its shape calls for", hint="see docs: how to extend")
    if step.shape is not Shape.EACH and step.within != PILE and any(issubclass(kind, Sketch) for kind in step.makes):
        raise PlanError(f"{step.name} makes a sketch, which takes one account or the whole pile")
    if isinstance(step.within, type) and not issubclass(step.within, Group | Edge):
        raise PlanError(f"{step.name} runs within {step.within.kind}, which is neither group nor edge")
