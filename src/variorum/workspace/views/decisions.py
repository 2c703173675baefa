"""Decisions in words, and what somebody saw decided when they decide themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from variorum.model import Decision, DecisionType, FindingId, digest
from variorum.workspace.labels import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision in words: what, on which words, by whom, when and why."""

    id: str
    what: str
    on: tuple[tuple[str, str, FindingId | None], ...]
    author: str
    when: str
    reason: str
    waits: bool


def stamp(decisions: Iterable[Decision]) -> str:
    """What somebody saw decided: it differs when anybody decided on the same since."""
    return digest("decisions", *sorted(decision.id for decision in decisions))[:16]


def decided(decision: Decision, *, waits: bool = False) -> Decided:
    """A decision in words."""
    what = label(decision.decision)
    if decision.decision is DecisionType.SET:
        what = f"{decision.field} set to {decision.value}"
    return Decided(
        id=decision.id,
        what=what,
        on=tuple((" ".join(a.words.split())[:90], a.address, a.finding) for a in decision.anchors),
        author=decision.author,
        when=f"{decision.decided:%Y-%m-%d %H:%M} UTC",
        reason=decision.reason,
        waits=waits,
    )
