"""Proving a workspace: every span, role and member, and every value that can be derived again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from variorum.engine import Plan, derive_again
from variorum.exports import Joined
from variorum.model import DocumentId, Edit, Evidence, Extent, Finding, Group, Interval, Quotation, Resolution, Timex
from variorum.store import Store
from variorum.words.calendar import Resolved, interval_of, resolve

_DIRECTIONS = ("past", "last", "next", "future", "near")
_LONGEST = {Extent.WORDS: 200, Extent.CLAUSE: 1000}


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that does not hold, by the id of the finding it is about."""

    id: str
    what: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What rests on its words and follows from them, what does not, and which steps have units waiting to be run again.

    It tells how accounts were read, never whether what they say is true.
    """

    proved: int
    flaws: tuple[Flaw, ...]
    out_of_date: Mapping[str, int]
    look_again: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Whether everything holds and nothing waits."""
        return not self.flaws and not self.out_of_date

    def __str__(self) -> str:
        lines = [f"{self.proved:,} findings rest on their exact words; {len(self.flaws):,} do not"]
        lines += [f"  {flaw.id}  {flaw.what}" for flaw in self.flaws]
        lines += [f"  out of date: {step} ({number})" for step, number in sorted(self.out_of_date.items())]
        lines += [f"  look again: decision {name}" for name in self.look_again]
        return "\n".join(lines)


def check(store: Store, plan: Plan) -> CheckReport:
    """Prove every finding of a workspace."""
    joined = Joined(store)
    flaws, proved = [], 0
    lengths = {card.id: card.characters for card in joined.cards().values()}
    known = {row for kind in store.kinds for row in _ids(store, kind)} | set(lengths)
    for kind in store.kinds:
        for finding in joined.all(kind):
            found = [*_evidence(finding, lengths, joined), *_members(finding, known), *_derived(finding, joined)]
            proved += not found
            flaws += [Flaw(finding.id, what) for what in found]
    stale = store.units.stale_counts()
    for document in store.documents.ids():
        # What waits to be run again is told as such, and cannot be expected to hold yet.
        again = () if stale else derive_again(store, plan, document)
        flaws += [Flaw(name, what) for name, what in again]
    binding = store.decisions.binding(store.kinds)
    return CheckReport(proved, tuple(flaws), stale, tuple(d.id for d in binding.waiting))


def _ids(store: Store, kind: type[Finding]) -> Iterator[str]:
    return (finding.id for finding in store.findings.all(kind))


def _evidence(finding: Finding, lengths: Mapping[DocumentId, int], joined: Joined) -> Iterator[str]:
    """Spans lie in their texts, required roles are there, and no role takes more than it may."""
    filled = {item.role for item in finding.evidence}
    for role in finding.roles:
        if role.required and role.name not in filled:
            yield f"has no words for its {role.name}"
    extents = {role.name: role.extent for role in finding.roles}
    for item in finding.evidence:
        if item.span.end > lengths.get(item.span.document, 0):
            yield f"its {item.role} lies outside the text"
        elif too_much := _too_much(item, extents[item.role], joined):
            yield too_much


def _too_much(item: Evidence, extent: Extent, joined: Joined) -> str:
    if extent in _LONGEST:
        if len(item.span) > _LONGEST[extent]:
            return f"its {item.role} takes {len(item.span)} characters"
        if not joined.in_one_block(item.span):
            return f"its {item.role} runs over paragraphs"
    return ""


def _members(finding: Finding, known: set[str]) -> Iterator[str]:
    if isinstance(finding, Group):
        for member in finding.members:
            if member.id not in known:
                yield f"its member {member.id} is not here"


def _derived(finding: Finding, joined: Joined) -> Iterator[str]:
    for kind, derive in _DERIVED.items():
        if isinstance(finding, kind):
            yield from derive(finding, joined)


def _edit(edit: Edit, joined: Joined) -> Iterator[str]:
    """Both sides say what they say."""
    for role, told in (("left", edit.before), ("right", edit.after)):
        words = " ".join(joined.words(span) for span in edit.spans(role))
        if words.split() != told.split():
            yield f"its {role} side reads {words[:60]!r}, not {told[:60]!r}"


def _timex(timex: Timex, joined: Joined) -> Iterator[str]:
    """A complete value is a day, week, month … that exists."""
    if timex.timex == "DATE" and not timex.rule and timex.value[:1].isdigit() and interval_of(timex.value) is None:
        yield f"no calendar has {timex.value}"


def _resolution(resolution: Resolution, joined: Joined) -> Iterator[str]:
    """The value follows from the words and the anchor, and the interval is what it stands for."""
    timex = joined.timexes.get(resolution.timex)
    if timex is None:
        yield "its words of time are not here"
    elif resolution.anchor and not timex.rule.startswith("told"):
        given = {again.value for again in _resolved(timex, resolution.anchor)}
        if resolution.value not in given:
            yield f"from {resolution.anchor} its words give {' or '.join(sorted(given))}, not {resolution.value}"
    days = interval_of(resolution.value)
    if resolution.interval and days and days.meet(resolution.interval) is None:
        yield f"{resolution.value} does not lie in {resolution.interval.first} to {resolution.interval.last}"


def _resolved(timex: Timex, anchor: str) -> Iterator[Resolved]:
    """What words of time stand for, seen from an anchor; in every direction, as a plan's "Friday" lies ahead."""
    days = [date.fromisoformat(day) for day in anchor.split("/")]
    for direction in ("", *_DIRECTIONS):
        rule = re.sub(rf":({'|'.join(_DIRECTIONS)})\b", f":{direction}", timex.rule) if direction else timex.rule
        again = resolve(timex.value, rule, Interval(days[0], days[-1]))
        if again is not None:
            yield again


def _quotation(quotation: Quotation, joined: Joined) -> Iterator[str]:
    for mention in (*quotation.speakers, *quotation.candidates):
        if mention not in joined.mentions:
            yield f"its speaker {mention} is not here"


_DERIVED: Mapping[type[Finding], Callable[..., Iterator[str]]] = {
    Edit: _edit,
    Timex: _timex,
    Resolution: _resolution,
    Quotation: _quotation,
}
