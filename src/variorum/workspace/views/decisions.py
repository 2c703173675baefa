"""Decisions in words, and what somebody saw decided when they decide themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import Anchor, Decision, DecisionType, DocumentId, Finding, FindingId, Group, digest
from variorum.workspace.labels import label

_FIELDS = {"published": "day"}
_SHOWN = 90
"""Characters of decided words that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision in words: what, on which words, by whom, when and why; of a split the ids of all it is made of."""

    ids: tuple[str, ...]
    what: str
    on: tuple[tuple[str, str, FindingId | None], ...]
    author: str
    when: str
    reason: str
    waits: bool


def decided_on(decisions: Iterable[Decision], finding: Finding) -> list[Decision]:
    """What people decided on a finding or on what it rests on, with what was decided as one with that."""
    ids = {finding.id, *(member.id for member in finding.members)} if isinstance(finding, Group) else {finding.id}
    known = list(decisions)
    touching = {_made(each) for each in known if any(anchor.finding in ids for anchor in each.anchors)}
    return [each for each in known if _made(each) in touching]


def _made(decision: Decision) -> tuple[str, str, str]:
    """What decisions that were made as one have in common: by whom, when, and why."""
    return decision.author, decision.decided.isoformat(), decision.reason


def decided_of(decisions: Iterable[Decision], account: DocumentId) -> list[Decision]:
    """What people set of an account."""
    return [d for d in decisions if d.decision is DecisionType.SET and d.anchors[0].document == account]


def stamp(decisions: Iterable[Decision]) -> str:
    """What somebody saw decided: it differs when anybody decided on the same since."""
    return digest("decisions", *sorted(decision.id for decision in decisions))[:16]


def decided(decisions: Iterable[Decision], *, waits: bool = False) -> tuple[Decided, ...]:
    """Decisions in words; those that were made as one, as a split is, stand as one."""
    together: dict[tuple[str, str, str], list[Decision]] = {}
    for decision in decisions:
        together.setdefault(_made(decision), []).append(decision)
    return tuple(_decided(group, waits) for group in together.values())


def _decided(group: Sequence[Decision], waits: bool) -> Decided:
    first = group[0]
    on = () if len(group) > 1 else first.anchors
    return Decided(
        ids=tuple(decision.id for decision in group),
        what=_split(group) if len(group) > 1 else _what(first),
        on=tuple((" ".join(a.words.split())[:_SHOWN], a.address, a.finding) for a in on),
        author=first.author,
        when=f"{first.decided:%Y-%m-%d %H:%M} UTC",
        reason=first.reason,
        waits=waits,
    )


def _what(decision: Decision) -> str:
    if decision.decision is DecisionType.SET:
        return f"{_FIELDS.get(decision.field, decision.field)} set to {decision.value or 'nothing'}"
    return label(decision.decision)


def _split(group: Sequence[Decision]) -> str:
    """What was set apart from what, each spelling once."""
    apart = [decision for decision in group if decision.decision is DecisionType.DIFFERENT]
    chosen = [a for d in group for a in (d.anchors if d.decision is DecisionType.SAME else d.anchors[:1])]
    rest = [decision.anchors[-1] for decision in apart]
    return f"{_quoted(chosen)} set apart from {_quoted(rest)}"


def _quoted(anchors: Iterable[Anchor]) -> str:
    words = dict.fromkeys(" ".join(anchor.words.split())[:_SHOWN] for anchor in anchors)
    return ", ".join(f"“{each}”" for each in words)
