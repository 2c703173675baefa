"""Kinds of findings with their letters, and the plain labels of the program's codes."""

from __future__ import annotations

from docs.parts.markers import table
from variorum import extensions
from variorum.engine.steps import STEPS
from variorum.model import Edge, Finding, Group, Told
from variorum.workspace.labels import LABELS


def published() -> list[type[Finding]]:
    """Every published kind of the built-in steps, by name."""
    return sorted((kind for kind in extensions.kinds(STEPS) if kind.published), key=lambda kind: kind.kind)


def kinds() -> str:
    """Every published kind: its letter, its name, what it rests on, and what it says."""
    rows = []
    for kind in sorted(published(), key=lambda kind: kind.letter):
        says = (kind.__doc__ or "").split("\n")[0]
        rows.append((f"`{kind.letter}`", kind.kind.replace("_", " "), _rests_on(kind), says))
    return table(("Letter", "Kind", "Rests on", "Says"), rows)


def _rests_on(kind: type[Finding]) -> str:
    if issubclass(kind, Told):
        return "words of one account"
    if issubclass(kind, Edge):
        return "words of two accounts"
    return "its members" if issubclass(kind, Group) else "nothing but itself"


def labels() -> str:
    """Every code that has plain words of its own, where they differ from the code."""
    rows = [(f"`{code}`", label or "(nothing is said)") for code, label in LABELS.items() if label != code]
    return table(("Code", "On screen"), rows)
