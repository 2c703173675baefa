"""All that people decided, what waits to be looked at again, and what is most worth checking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Claim, Decision, Dispute, Finding, FindingId, Quotation
from variorum.workspace.labels import label
from variorum.workspace.views.decisions import Decided, decided, stamp
from variorum.workspace.views.finding import sort_of, told
from variorum.workspace.views.parts import Parts, Words

_QUEUE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCheck:
    """Something a person should look at: what is told, the words, why it is doubtful, what was decided on it so far."""

    id: FindingId
    sort: str
    told: str
    why: str
    words: Words
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsView:
    """All decisions, newest first, those that wait apart; and what to check."""

    decisions: tuple[Decided, ...]
    waiting: tuple[Decided, ...]
    queue: tuple[ToCheck, ...]


def decisions_view(parts: Parts, decisions: Sequence[Decision], waiting: Sequence[Decision]) -> DecisionsView:
    """What was decided and what to check."""
    waits = {decision.id for decision in waiting}
    rated = {anchor.finding for decision in decisions for anchor in decision.anchors}
    disputed = {document for dispute in parts.joined.all(Dispute)[:_QUEUE] for document in dispute.documents}
    near = parts.near(disputed or list(parts.register.cards)[:_QUEUE])
    queue = [each for each in _doubtful(near) if each.id not in rated][:_QUEUE]
    return DecisionsView(
        decisions=decided(each for each in reversed(decisions) if each.id not in waits),
        waiting=decided((each for each in reversed(decisions) if each.id in waits), waits=True),
        queue=tuple(queue),
    )


def _doubtful(parts: Parts) -> Iterator[ToCheck]:
    """Claims that are contradicted, then quotations whose speaker is not settled or that are less sure."""
    for dispute in parts.joined.all(Dispute):
        for member in dispute.members:
            claim = parts.joined.claims.get(FindingId(member.id))
            if claim is not None:
                yield _check(parts, claim, f"contradicted: {label(dispute.dispute)}")
    quotations = parts.asking.quotations_in_order(everything=True)
    for quotation in quotations:
        if quotation.candidates and not quotation.speakers:
            yield _check(parts, quotation, "who speaks is not settled")
    for quotation in quotations:
        if quotation.unsure and not quotation.repeats and (quotation.speakers or not quotation.candidates):
            yield _check(parts, quotation, "less sure to be a quotation")


def _check(parts: Parts, finding: Claim | Quotation, why: str) -> ToCheck:
    role = "claim" if isinstance(finding, Claim) else "content"
    found: Finding = finding
    return ToCheck(
        id=finding.id, sort=sort_of(found), told=told(parts, found), why=why, words=parts.words(finding.span(role)),
        seen=stamp(()),
    )  # fmt: skip
