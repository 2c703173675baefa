"""The table of steps, from the plan."""

from __future__ import annotations

from docs.parts import markers
from variorum.engine import Plan
from variorum.engine.steps import STEPS
from variorum.model import Finding, Shape, Sketch, Step


def table() -> str:
    """Each built-in step, in the order of the plan."""
    rows = [(f"`{s.name}`", _over(s), _kinds(s.reads), _kinds(s.makes), str(s.version)) for s in Plan(STEPS).steps]
    return markers.table(("Step", "Runs over", "Reads", "Makes", "Version"), rows)


def _over(step: Step) -> str:
    if step.shape is Shape.WITHIN:
        return f"WITHIN {step.within if isinstance(step.within, str) else step.within.kind}"
    return step.shape.name


def _kinds(kinds: tuple[type[Finding] | type[Sketch], ...]) -> str:
    return ", ".join(kind.__name__ for kind in kinds) or "text, metadata"
