"""Anything by its id: what is said, the words it rests on, what it is made of, and what people decided on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.model import (
    Agreement,
    Basis,
    Claim,
    Damage,
    Decision,
    Dispute,
    Event,
    EventMention,
    Finding,
    FindingId,
    Group,
    Mention,
    Quotation,
    Record,
    Resolution,
    Story,
    Timex,
)
from variorum.workspace.claimed import value
from variorum.workspace.labels import label
from variorum.workspace.telling import clip
from variorum.workspace.views.contradictions import Contradiction, contradiction
from variorum.workspace.views.decisions import Decided, decided, decided_on, stamp
from variorum.workspace.views.likely import Likely, likely_events
from variorum.workspace.views.parts import AccountRef, Counted, Mark, Parts, Words, day_words
from variorum.workspace.views.statements import agreed, happened, quoted_title

_MEMBERS = 60
"""Members shown before the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One member of a group, in words, and why it belongs."""

    id: str
    told: str
    why: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One finding.

    Args:
        sort: what it is, in plain words ("quotation", "event").
        told: what is said, in one line.
        mark: on what its value rests; None for what has no value of its own.
        words: the words it rests on itself, by part.
        members: what it is made of, where it is made of others; `more` are not shown.
        counted: who stands behind it.
        stories: happenings of its accounts.
        likely: others that may be the same; none where that is not asked.
        decidable: whether a person may say that it was read rightly or wrongly.
        traceable: whether it can be asked who carries it.
    """

    id: FindingId
    short: str
    kind: str
    sort: str
    told: str
    mark: Mark | None
    words: tuple[Words, ...]
    members: tuple[Member, ...]
    more: int
    counted: Counted | None
    contradiction: Contradiction | None
    accounts: tuple[AccountRef, ...]
    stories: tuple[tuple[FindingId, str], ...]
    decisions: tuple[Decided, ...]
    seen: str
    likely: tuple[Likely, ...]
    decidable: bool
    traceable: bool


_SORTS = {
    "event_mention": "telling of an event", "timex": "time words", "story": "happening", "thread": "affair",
    "dispute": "contradiction", "agreement": "told alike", "document": "account", "mention": "name",
    "claim": "statement", "copy": "same text", "edit": "edit", "gap": "open question",
    "dating": "when an account was written", "reading": "language", "region": "part of a text",
    "passage": "passage in common",
}  # fmt: skip


def sort_of(finding: Finding) -> str:
    """What a finding is, in plain words."""
    return _SORTS.get(finding.kind, finding.kind.replace("_", " "))


def finding_view(parts: Parts, finding: Finding, members: Sequence[Finding], decisions: Sequence[Decision]) -> (
    FindingView
):  # fmt: skip
    """One finding with all that it rests on; `decisions` are all there are."""
    mine = decided_on(decisions, finding)
    own = tuple(_evidence(parts, finding))
    whys = {member.id: member.why for member in finding.members} if isinstance(finding, Group) else {}
    shown = list(members)[:_MEMBERS]
    return FindingView(
        id=finding.id,
        short=parts.asking.short(finding.id),
        kind=finding.kind,
        sort=sort_of(finding),
        told=told(parts, finding),
        mark=mark(parts, finding),
        words=own,
        members=tuple(
            Member(
                id=member.id,
                told=_told_beside(parts, member),
                why=parts.telling.shortened(whys.get(member.id, "")),
                words=tuple(_evidence(parts, member, least=True)),
            )
            for member in shown
        ),
        more=len(members) - len(shown),
        counted=_counted(parts, finding),
        contradiction=contradiction(parts, finding) if isinstance(finding, Dispute) else None,
        accounts=parts.accounts(finding.in_documents()),
        stories=tuple(_stories(parts, finding)),
        decisions=decided(mine),
        seen=stamp(mine),
        likely=tuple(likely_events(parts, finding, decisions)) if isinstance(finding, Event) else (),
        decidable=not isinstance(finding, Record),
        traceable=isinstance(finding, Agreement | Claim | Quotation),
    )


def told(parts: Parts, finding: Finding) -> str:
    """What is said, in one line without the names of accounts where there is a shorter way."""
    telling, joined = parts.telling, parts.joined
    if isinstance(finding, Event):
        line = happened(parts, finding)
        notes = " ".join(note for note in (line.status and f"[{line.status}]", line.said) if note)
        return " · ".join(note for note in (line.title, line.place, line.when, notes) if note)
    if isinstance(finding, Agreement):
        found = agreed(parts, finding)
        return f"{found.about}: {found.slot}: {found.value}"
    if isinstance(finding, Mention):
        actor = joined.actor_of(finding.id)
        open_names = " or ".join(telling.actor(each) for each in joined.actors_of(finding.candidates))
        who = telling.actor(actor) if actor else f"not settled: {open_names}" if open_names else "not settled"
        return f"“{joined.words(finding.span('text'))}” means {who}"
    if isinstance(finding, EventMention):
        event = joined.event_of(finding.id)
        how = f"“{joined.words(finding.span('trigger'))}”, {label(finding.realis)}"
        return f"{how}: {joined.events[event].title}" if event else how
    if isinstance(finding, Damage):
        likely = f"; likely “{finding.likely}”" if finding.likely else ""
        return f"{label(finding.damage)}: {finding.why}{likely}"
    if isinstance(finding, Timex):
        return _time(parts, finding)
    if isinstance(finding, Quotation):
        return telling.quotation(finding).rpartition("   ")[0]
    return telling.line(finding)


def _told_beside(parts: Parts, member: Finding) -> str:
    """What is said, beside its words: they are not told twice."""
    line = told(parts, member)
    if not isinstance(member, Claim):
        return line
    return line.removesuffix(f": {clip(parts.joined.words(member.span('claim')))}")


def _time(parts: Parts, timex: Timex) -> str:
    words = parts.joined.words(timex.span("text"))
    found = parts.joined.resolutions.get(timex.id)
    if found is None or found.interval is None:
        normal = value((found.value if found else "") or timex.value)
        plain = normal if normal != timex.value else ""
        return f"“{words}”{f': {plain}' if plain else ''}"
    return f"“{words}”: {day_words(found.interval)}"


def mark(parts: Parts, finding: Finding) -> Mark | None:
    """On what a value rests; None for what has none."""
    if isinstance(finding, Event):
        return happened(parts, finding).mark
    if isinstance(finding, Timex):
        found: Resolution | None = parts.joined.resolutions.get(finding.id)
        if found is not None:
            return parts.mark(found.basis, found.why, found.lender)
        return parts.mark(Basis.STATED if finding.rule in ("", "set") else Basis.OPEN)
    basis = getattr(finding, "basis", None)
    if isinstance(basis, Basis):
        return parts.mark(basis, getattr(finding, "why", ""), getattr(finding, "lender", None))
    return None


def _counted(parts: Parts, finding: Finding) -> Counted | None:
    if isinstance(finding, Event):
        return happened(parts, finding).counted
    return agreed(parts, finding).counted if isinstance(finding, Agreement) else None


def _evidence(parts: Parts, finding: Finding, *, least: bool = False) -> Iterator[Words]:
    """The words of a finding by part; with `least` only its longest part, or the word that tells an event."""
    items = [item for item in finding.evidence if len(item.span)]
    several = len({item.role for item in items}) > 1 and not least
    if least and items:
        items = [max(items, key=lambda item: (item.role == "trigger", len(item.span), item.role))]
    for item in items:
        yield parts.words(item.span, label(item.role) if several else "")


def _stories(parts: Parts, finding: Finding) -> Iterator[tuple[FindingId, str]]:
    inside = set(finding.in_documents())
    for story in sorted(parts.joined.all(Story), key=lambda each: (-len(inside & set(each.documents)), each.id)):
        if inside & set(story.documents) and story.id != finding.id:
            yield story.id, quoted_title(story)
