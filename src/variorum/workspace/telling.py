"""Findings in one line of plain words, for the terminal and for notebooks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from variorum.exports import Joined, surest
from variorum.model import (
    Actor,
    Agreement,
    Basis,
    Certainty,
    Claim,
    Copy,
    Count,
    Dispute,
    DocumentId,
    Edit,
    Event,
    Finding,
    FindingId,
    Gap,
    Interval,
    Issue,
    Lineage,
    Polarity,
    Quotation,
    Side,
    Slot,
    Status,
    Story,
    Support,
    Wording,
)
from variorum.words.calendar.wording import days_in_words
from variorum.words.folding import fold
from variorum.workspace.claimed import PRINTED, claimed, value
from variorum.workspace.doubts import doubt
from variorum.workspace.labels import label, plural
from variorum.workspace.names import short_names
from variorum.workspace.spoken import doing, role_words, speaking_words, spoken
from variorum.workspace.voices import tells_of

_LONGEST = 160
_WHERE = re.compile(r"\b(?:in|at|near|outside) (?:the |an? )?[A-Z]")
_NEGATION = re.compile(r"\b(?:not|never|no)\b|n['’]t\b")


class Telling:
    """Says findings of one workspace in plain words.

    Args:
        joined: what is told.
        short: the short names of all accounts, where they are known.
        near: accounts whose names are shortened in what a finding says; all by default.
    """

    def __init__(
        self,
        joined: Joined,
        short: Mapping[DocumentId, str] | None = None,
        near: Mapping[DocumentId, str] | None = None,
    ) -> None:
        self.joined = joined
        self._short = short if short is not None else short_names(joined.names)
        self._near = near if near is not None else joined.names
        self._cards = joined.cards()

    def line(self, finding: Finding) -> str:
        """One line for any finding."""
        tell = _TELL.get(type(finding))
        if tell is not None:
            return tell(self, finding)
        words = [self.joined.words(item.span) for item in finding.evidence]
        return f"{label(finding.kind)}: {clip(' … '.join(words))} ({self.accounts(finding.in_documents())})"

    def account(self, document: DocumentId) -> str:
        """The short name of an account."""
        return self._short[document]

    def shortened(self, told: str) -> str:
        """Words with the names of accounts in them, shortened."""
        for document, name in self._near.items():
            told = told.replace(name, self._short[document])
        return told

    def accounts(self, documents: Iterable[DocumentId]) -> str:
        """Short names, sorted; past eight, their number. Of editions of one account the latest stands for all."""
        latest: dict[str, DocumentId] = {}
        for document in sorted(documents):
            card = self._cards[document]
            if card.address not in latest or not card.superseded:
                latest[card.address] = document
        names = sorted(self._short[document] for document in latest.values())
        return ", ".join(names) if len(names) <= 8 else f"{len(names)} accounts"

    def actor(self, actor: FindingId) -> str:
        """The name of an actor."""
        found = self.joined.actors.get(actor)
        return found.name if found else "somebody"

    def actors(self, actors: Iterable[FindingId]) -> str:
        """Names of actors, joined by "and"."""
        return " and ".join(self.actor(actor) for actor in actors)

    def copy(self, copy: Copy) -> str:
        """How much two accounts share, and which came first."""
        left, right = self.account(copy.left), self.account(copy.right)
        share = _share(max(copy.left_in_right, copy.right_in_left))
        lineage = {
            Lineage.A_FROM_B: f"{left} was made from {right}",
            Lineage.B_FROM_A: f"{right} was made from {left}",
        }.get(copy.lineage, label(copy.lineage))
        return f"{left} ~ {right}   {share} in common; {lineage}{f' ({copy.why})' if copy.why else ''}"

    def edit(self, edit: Edit) -> str:
        """One difference."""
        left, right = self.account(edit.left), self.account(edit.right)
        if not edit.before:
            told = f"only in {right}: {clip(edit.after)}"
        elif not edit.after:
            told = f"only in {left}: {clip(edit.before)}"
        else:
            told = f"{clip(edit.before, 70)} | {clip(edit.after, 70)}"
        what = "" if edit.edit in ("only_in_a", "only_in_b") else f"{label(edit.edit)}: "
        return f"{what}{told}{f'   ({edit.why})' if edit.why not in PLAIN_REASONS else ''}"

    def story(self, story: Story) -> str:
        """Title and accounts."""
        return f"{story.title or 'untitled'}   {self.accounts(story.documents)}"

    def named(self, actor: Actor) -> str:
        """An actor with other names and roles."""
        others = [variant for variant in actor.variants if variant != actor.name]
        roles = [role_words(role) for role in actor.known_as]
        told = [actor.name, label(actor.type)]
        told += [f"also {', '.join(others[:6])}"] if others else []
        told += ["; ".join(roles[:3])] if roles else []
        return f"{' · '.join(told)}   {self.accounts(actor.documents)}"

    def quotation(self, quotation: Quotation) -> str:
        """Who said what, or who may have; sense only where the wording is not promised."""
        return self.quoted(quotation, [quotation.document])

    def quoted(self, quotation: Quotation, documents: Iterable[DocumentId]) -> str:
        """One quotation that stands in several copies alike."""
        joined = self.joined
        words = clip(" … ".join(joined.words(span) for span in quotation.spans("content")), 220)
        notes = [self.accounts(documents)]
        notes += [label(quotation.wording)] if quotation.wording is not Wording.AS_PUBLISHED else []
        did = doing(joined, quotation)
        doubted = self.doubt(quotation)
        beside = f" — doubt beside it, in the account: “{clip(doubted)}”" if doubted else ""
        return f"{self.speaker(quotation)}{did}: {words}{beside}   {', '.join(notes)}"

    def doubt(self, quotation: Quotation) -> str:
        """The account's own words right beside a quotation that it may not be so; "" for none."""
        said = [span for other in self._quotations[quotation.document] for span in other.spans("content")]
        found = doubt(self.joined.text(quotation.document), quotation.spans("content")[-1], said)
        return self.joined.words(found) if found is not None else ""

    @cached_property
    def _quotations(self) -> Mapping[DocumentId, Sequence[Quotation]]:
        together: dict[DocumentId, list[Quotation]] = defaultdict(list)
        for quotation in self.joined.quotations.values():
            together[quotation.document].append(quotation)
        return together

    def speaker(self, quotation: Quotation) -> str:
        """The speaker, or the candidates, or the words that name one."""
        joined = self.joined
        if speakers := spoken(joined, quotation.speakers):
            return speakers
        if candidates := joined.actors_of(quotation.candidates):
            return f"speaker not settled: {' or '.join(self.actor(actor) for actor in candidates)}"
        words = speaking_words(joined, quotation)
        return f"“{words}”" if words else "speaker not named"

    def event(self, event: Event) -> str:
        """When, what, and who tells it; those who only ask, suppose or doubt are not among them."""
        place = f" · {event.place}" if event.place and not names_a_place(event.title, event.place) else ""
        support = self.joined.support.get(event.id)
        who = counted(support.count) if support else plural(len(event.documents), "account")
        status = f" [{told}]" if (told := self.status(event)) else ""
        told = f"{when(event.interval, event.basis)}  {event.title}{place}{status}{self.only_said(event)}"
        return f"{told}   {self.accounts(support.documents if support else event.documents)}: {who}"

    def status(self, event: Event) -> str:
        """How it is told, "" where it is told as held or its title says it already."""
        if event.id in self.joined.contradicted:
            return _STATUS[Status.DISPUTED]
        if event.status is Status.TOLD or (event.status is Status.DENIED and _NEGATION.search(event.title)):
            return ""
        return self._status(event)

    def _status(self, event: Event) -> str:
        """How it is told; "it looks like there will be none" does not say that there was none."""
        tellings = [self.joined.event_mentions.get(FindingId(member.id)) for member in event.members]
        sure = any(telling is not None and telling.certainty is Certainty.CERTAIN for telling in tellings)
        return "not expected" if event.status is Status.DENIED and not sure else _STATUS[event.status]

    def only_said(self, event: Event) -> str:
        """Who says that it happened, or is planned, where no account tells so in its own words."""
        members = (self.joined.event_mentions.get(FindingId(member.id)) for member in event.members)
        tellings = [telling for telling in members if telling is not None]
        kinds = surest((telling.realis for telling in tellings), event.status)
        quoted = [tells_of(telling, self.joined) for telling in tellings if telling.realis in kinds]
        said = [quotation for quotation in quoted if quotation is not None]
        if not said or len(said) < len(quoted):
            return ""
        return f", said by {'; '.join(dict.fromkeys(self._spoken_by(quotation) for quotation in said))}"

    def _spoken_by(self, quotation: Quotation) -> str:
        """Who speaks: by name, else in the words for them, else that it is not settled between whom."""
        if speakers := spoken(self.joined, quotation.speakers):
            return speakers
        if words := speaking_words(self.joined, quotation):
            return f"“{words}”"
        candidates = self.joined.actors_of(quotation.candidates)
        return f"{' or '.join(map(self.actor, candidates))} (not settled)" if candidates else "somebody not settled"

    def dispute(self, dispute: Dispute) -> str:
        """Both sides, with who stands behind each, and who leaves the denial out."""
        sides = " ↔ ".join(self.side(side) for side in dispute.sides)
        silent = f"; without the denial: {self.accounts(dispute.silent)}" if dispute.silent else ""
        why = f"   {dispute.why}" if dispute.why else ""
        about = f"{self.about(dispute)}: {label(dispute.slot)}"
        return self.shortened(f"{label(dispute.dispute)} ({about}): {sides}{silent}{why}")

    def about(self, dispute: Dispute) -> str:
        """The event or actor a contradiction is about; of a statement, who denies it, as named there."""
        if dispute.slot is Slot.STATEMENT and (denier := self.behind(dispute.sides[-1])):
            return denier
        event = self.joined.events.get(FindingId(dispute.about))
        actor = self.joined.actors.get(FindingId(dispute.about))
        return event.title if event else actor.name if actor else dispute.about

    def side(self, side: Side) -> str:
        """One value and who stands behind it."""
        who = self.behind(side)
        return f"{side.value} — {f'{who}, in ' if who else ''}{self.accounts(side.documents)} ({counted(side.count)})"

    def behind(self, side: Side) -> str:
        """Who says what a side says, "" for accounts themselves: a government by the seat that all its claims name."""
        claims = [claim for each in side.claims if (claim := self.joined.claims.get(each)) is not None]
        named = {spoken(self.joined, claim.speakers) for claim in claims if claim.speakers}
        who = named.pop() if len(named) == 1 else self.actors(side.said_by)
        itself = any(not self._voice(claim) for claim in claims)
        return f"{who} and in their own words" if who and itself else who

    def agreement(self, agreement: Agreement) -> str:
        """A value told alike, and by how many."""
        told = f"{label(agreement.slot)}: {self.value_of(agreement)}{self.voices(agreement)}"
        return f"{told}   {self.accounts(agreement.documents)}: {counted(agreement.count)}"

    def voices(self, agreement: Agreement) -> str:
        """Who says it in which account; nothing where every account says it itself."""
        documents: dict[str, set[DocumentId]] = {}
        for member in agreement.members:
            claim = self.joined.claims.get(FindingId(member.id))
            if claim is not None:
                documents.setdefault(self._voice(claim), set()).add(claim.document)
        if set(documents) <= {""}:
            return ""
        told = [f"{who or 'in their own words'} ({self.accounts(inside)})" for who, inside in sorted(documents.items())]
        return f" — {'; '.join(told)}"

    def _voice(self, claim: Claim) -> str:
        """Who makes a claim: actors, else the words for them; nothing for the account itself."""
        quotation = self.joined.quotations.get(claim.quotation) if claim.quotation else None
        said = quotation.speakers if quotation else ()
        if speakers := spoken(self.joined, claim.speakers) or spoken(self.joined, said):
            return speakers
        if quotation is None and claim.spans("speaker"):
            return self.unnamed(claim)
        if quotation is None:
            return "a speaker not settled" if claim.speakers or claim.quotation else ""
        words = speaking_words(self.joined, quotation)
        return f"“{words}”" if words else "a speaker not named"

    def unnamed(self, claim: Claim) -> str:
        """Who makes a claim that has words for a speaker without a name; of "reports that Y fell" nobody is told."""
        words = claim.span("speaker")
        return "somebody not named" if claim.span("value").holds(words) else f"“{self.joined.words(words)}”"

    def value_of(self, agreement: Agreement) -> str:
        """A value in plain words; names as their owners are called here."""
        if agreement.slot in (Slot.PARTICIPANTS, Slot.PLACE):
            return self._called.get(fold(agreement.value)) or self._as_printed(agreement)
        return self._printed(agreement) if agreement.slot in PRINTED else value(agreement.value)

    def _printed(self, agreement: Agreement) -> str:
        claims = (self.joined.claims.get(FindingId(member.id)) for member in agreement.members)
        return next((claimed(claim, self.joined) for claim in claims if claim is not None), value(agreement.value))

    def _as_printed(self, agreement: Agreement) -> str:
        """A folded value in the letters of an account that has it in just these words."""
        claims = (self.joined.claims.get(FindingId(member.id)) for member in agreement.members)
        printed = (self.joined.words(claim.span("value")) for claim in claims if claim is not None)
        return next((words for words in printed if fold(words) == fold(agreement.value)), agreement.value)

    @cached_property
    def _called(self) -> dict[str, str]:
        """The fullest name of whoever alone is called so; folded names of several are left out."""
        owners: dict[str, set[str]] = {}
        for actor in self.joined.actors.values():
            for name in (actor.name, *actor.variants):
                owners.setdefault(fold(name), set()).add(actor.name)
        return {name: next(iter(found)) for name, found in owners.items() if len(found) == 1}

    def support(self, support: Support) -> str:
        """The count behind an event, and why accounts count once."""
        why = "; ".join(support.why)
        return self.shortened(f"{counted(support.count)}{f': {why}' if why else ''}")

    def claim(self, claim: Claim) -> str:
        """What is said, by whom, in which account."""
        voice, account = self._voice(claim), self.account(claim.document)
        who = f"{voice}, in {account}" if voice else f"{account} itself"
        words = clip(self.joined.words(claim.span("claim")))
        return f"{self.answer(claim)} — {who}: {words}"

    def answer(self, claim: Claim) -> str:
        """The question a claim answers, and how: "how many: 4 killed"."""
        denied = claim.polarity is Polarity.NEGATIVE and claim.slot is Slot.DENIAL and claim.value not in _DENIALS
        return f"{label(claim.slot)}: {self._answer(claim)}{', denied' if denied else ''}"

    def _answer(self, claim: Claim) -> str:
        """The value of a claim; a name as its owner is called here, else in the letters of the account."""
        if claim.slot not in (Slot.PARTICIPANTS, Slot.PLACE):
            return claimed(claim, self.joined)
        words = self.joined.words(claim.span("value"))
        return self._called.get(fold(claim.value)) or (words if fold(words) == fold(claim.value) else claim.value)

    def gap(self, gap: Gap) -> str:
        """What cannot be answered and what is missing."""
        return self.question(gap, gap.documents)

    def question(self, gap: Gap, documents: Iterable[DocumentId]) -> str:
        """One open question about several accounts."""
        ends = "" if gap.question.endswith("?") else ":"
        event = self.joined.events.get(FindingId(gap.about))
        about = f"{event.title}: " if event else ""
        return self.shortened(f"{self.accounts(documents)}   {about}{gap.question}{ends} {gap.missing}")

    def issue(self, issue: Issue) -> str:
        """What went wrong with an input."""
        return f"{issue.address}: {issue.happened}; {issue.done}"


PLAIN_REASONS = frozenset(
    {"", "on one side only", "another headline", "another credit", "another number", "another date", "another name"}
)
"""Reasons for an edit that its kind says already."""

_DENIALS = frozenset({"denied", "did not happen"})
"""Values of a claim that say themselves that something is not so."""

_STATUS = {Status.PLANNED: "planned", Status.DENIED: "not held", Status.DISPUTED: "disputed"}

_TELL: Mapping[type[Finding], Callable[..., str]] = {
    Copy: Telling.copy, Edit: Telling.edit, Story: Telling.story, Actor: Telling.named, Quotation: Telling.quotation,
    Event: Telling.event, Dispute: Telling.dispute, Agreement: Telling.agreement, Claim: Telling.claim,
    Gap: Telling.gap, Issue: Telling.issue, Support: Telling.support,
}  # fmt: skip


def names_a_place(title: str, place: str) -> bool:
    """Whether a title already says where."""
    return place.lower() in title.lower() or bool(_WHERE.search(title))


def clip(words: str, longest: int = _LONGEST) -> str:
    """Words on one line, cut at a word where they are long."""
    line = " ".join(words.split())
    if len(line) <= longest:
        return line
    return line[: line.rfind(" ", 0, longest)].rstrip(",;:") + " …"


def counted(count: Count) -> str:
    """Accounts, texts, and at most how many separate ones."""
    if count.documents == 1:
        return "1 account"
    return f"{count.documents} accounts, {plural(count.texts, 'text')}, at most {count.separate_at_most} separate"


def when(interval: Interval | None, basis: Basis) -> str:
    """Days in plain words, with the basis unless stated."""
    if interval is None:
        return "undated"
    mark = "" if basis is Basis.STATED else f" ({label(basis)})"
    return days_in_words(interval) + mark


def _share(share: float) -> str:
    for least, words in ((0.995, "all"), (0.9, "over nine tenths"), (0.75, "over three quarters"), (0.5, "over half")):
        if share >= least:
            return words
    return "parts"
