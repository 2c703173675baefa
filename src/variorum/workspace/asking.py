"""Questions: what to look up for each, and in which order a person would read the answers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from variorum.copies import Wording, compare
from variorum.exports import Joined, row_of
from variorum.model import (
    Actor,
    Agreement,
    Ambiguous,
    Card,
    Claim,
    Copy,
    Dating,
    Dispute,
    DisputeType,
    DocumentId,
    Edit,
    Event,
    Finding,
    FindingId,
    Forecast,
    Gap,
    Group,
    Issue,
    NotFound,
    Position,
    Quotation,
    Region,
    Story,
    Support,
    Thread,
    UsageError,
    Weight,
)
from variorum.store import Store
from variorum.workspace.answers import Answer, Answers, contradiction
from variorum.workspace.called import called, looks_like_id
from variorum.workspace.inside import nested
from variorum.workspace.known import known_cards
from variorum.workspace.names import short_ids
from variorum.workspace.seen import edition_of
from variorum.workspace.telling import Telling, clip
from variorum.workspace.worth import tells_a_deed, worth_listing

_AROUND = 60


class Asking:
    """One moment of a workspace, to be asked."""

    def __init__(self, store: Store, kinds: Sequence[type[Finding]]) -> None:
        self.store = store
        self.kinds = kinds
        self.joined = Joined(store)
        self.telling = Telling(self.joined)

    @cached_property
    def _short(self) -> dict[str, str]:
        ids = [name for kind in _SHOWN for name in self.store.findings.ids_of(kind)]
        return short_ids([*ids, *self.joined.names])

    def short(self, finding: str) -> str:
        """The shortest beginning of an id that tells it from every other id shown."""
        return self._short.get(finding, finding)

    def answer(self, finding: Finding) -> Answer:
        """A finding as an answer."""
        return Answer(self.short(finding.id), self.telling.line(finding), row_of(finding, self.joined))

    def answers(self, question: str, found: Iterable[Finding]) -> Answers:
        """Findings as answers to a question."""
        return Answers(question, [self.answer(finding) for finding in found])

    # questions

    def documents(self, among: Collection[DocumentId] | None = None) -> Answers:
        """The accounts, or some of them, by name; of several editions of one, when each was seen and which counts."""
        found = []
        several = Counter(card.address for card in self._cards.values())
        for document in sorted(self._cards if among is None else among, key=self.named):
            card = self._cards[document]
            row = {
                "kind": "document", "id": document, "document": self.joined.names[document], "title": card.title,
                "outlet": card.outlet, "authors": list(card.authors), "characters": card.characters,
                "published": card.published.isoformat() if card.published else None,
                "retrieved": card.retrieved.isoformat() if card.retrieved else None, "superseded": card.superseded,
            }  # fmt: skip
            notes = [card.outlet, card.published.isoformat()[:10] if card.published else "", card.title]
            notes += [edition_of(card)] if several[card.address] > 1 else []
            text = " · ".join([self.telling.account(document), *(note for note in notes if note)])
            found.append(Answer(self.short(document), text, row))
        return Answers("accounts", found)

    def named(self, document: DocumentId) -> tuple[str, DocumentId]:
        """By what accounts are sorted: their names."""
        return self.joined.names[document], document

    def copies(self) -> Answers:
        """Copies, those that share most first."""
        return self.answers("same text", self.copies_in_order())

    def copies_in_order(self) -> list[Copy]:
        """Copies, those that share most first."""
        return sorted(self.joined.all(Copy), key=lambda c: (-max(c.left_in_right, c.right_in_left), c.id))

    def copy_of(self, a: DocumentId, b: DocumentId) -> Copy | None:
        """The copy between two accounts, when they are an edge of a family's tree."""
        return self._copies_of_pairs.get(frozenset((a, b)))

    @cached_property
    def _copies_of_pairs(self) -> dict[frozenset[DocumentId], Copy]:
        return {frozenset((copy.left, copy.right)): copy for copy in self.joined.all(Copy)}

    def edits(self, copy: Copy) -> list[Edit]:
        """The edits between two copies, those that change what is told first, then in text order."""
        return self._edits_of_pairs.get(frozenset((copy.left, copy.right)), [])

    @cached_property
    def _edits_of_pairs(self) -> dict[frozenset[DocumentId], list[Edit]]:
        found: dict[frozenset[DocumentId], list[Edit]] = defaultdict(list)
        for edit in sorted(self.joined.all(Edit), key=_by_weight):
            found[frozenset((edit.left, edit.right))].append(edit)
        return found

    @cached_property
    def _cards(self) -> dict[DocumentId, Card]:
        return known_cards(self.store)

    def cards(self) -> dict[DocumentId, Card]:
        """What is known of every account."""
        return self._cards

    def card(self, document: DocumentId) -> Card:
        """What is known of an account."""
        return self._cards[document]

    def diff(self, a: DocumentId, b: DocumentId) -> Answers:
        """Every difference of two accounts: as found, or compared now when they are no edge of a family's tree."""
        if a == b:
            raise UsageError("an account does not differ from itself", hint="name two accounts")
        kept = self.copy_of(a, b)
        if kept is not None:
            return self.answers("differences", [kept, *self.edits(kept)])
        sketches = [self.store.findings.sketch(Wording, document) for document in (a, b)]
        if sketches[0] is None or sketches[1] is None:
            raise NotFound("these accounts have not been read for copies", hint="variorum read --only copies")
        cards, regions = self._cards, [self.store.findings.all(Region, [document]) for document in (a, b)]
        copy, edits = compare(sketches[0], sketches[1], cards[a], cards[b], *regions)
        if copy is None:
            names = f"{self.telling.account(a)} and {self.telling.account(b)}"
            return Answers("differences", [], f"{names} share no text, so there is nothing to compare")
        return self.answers("differences", [copy, *sorted(edits, key=_by_weight)])

    def threads(self) -> list[Thread]:
        """Stories that follow from one another."""
        return self.joined.all(Thread)

    def datings(self, documents: Collection[DocumentId]) -> list[Dating]:
        """When accounts were written, by name."""
        found = [dating for dating in self.joined.all(Dating) if dating.document in documents]
        return sorted(found, key=lambda dating: self.joined.names[dating.document])

    def stories(self) -> Answers:
        """Stories, those with most accounts first."""
        found = sorted(self.joined.all(Story), key=lambda s: (-len(s.documents), s.id))
        return self.answers("stories", found)

    def actors(self) -> Answers:
        """Actors, those in most accounts first."""
        found = sorted(self.joined.all(Actor), key=lambda a: (-len(a.documents), -len(a.members), a.name, a.id))
        return self.answers("actors", found)

    def quotations_in_order(self, *, everything: bool) -> list[Quotation]:
        """Quotations in text order; repetitions, less sure ones and those read wrongly only if asked."""
        hidden = {q.id for q in self.joined.quotations.values() if q.unsure or q.repeats} | self._read_wrongly
        found = [q for q in self.joined.quotations.values() if everything or q.id not in hidden]
        return sorted(found, key=self._in_text)

    @cached_property
    def _read_wrongly(self) -> frozenset[FindingId]:
        """What a person said was read wrongly."""
        return self.store.decisions.binding(self.kinds).wrong

    def quotations(self, speaker: str, *, everything: bool) -> Answers:
        """Quotations in text order, of one speaker if asked; how many more there are is said."""
        meant = called(self._names(), speaker) if speaker else None
        found, every = (
            self.quotations_in_order(everything=whole) if meant is None else self.quotations_of(meant, everything=whole)
            for whole in (everything, True)
        )
        more = len(every) - len(found)
        left_out = f"{more} more (`quotes --all` shows them)" if more else ""
        return Answers("quotations", [self.answer(quotation) for quotation in found], left_out=left_out)

    def _names(self) -> Iterator[tuple[FindingId, str]]:
        return ((a.id, name) for a in self.joined.actors.values() for name in (a.name, *a.variants))

    def quotations_of(self, meant: Collection[FindingId], *, everything: bool) -> list[Quotation]:
        """Quotations of some actors in text order."""
        found = self.quotations_in_order(everything=everything)
        return [q for q in found if not set(meant).isdisjoint(self.joined.actors_of(q.speakers))]

    def timeline(self, *, everything: bool) -> Answers:
        """Events in their order in time, those inside a larger one below it."""
        rows = self.events_in_time(everything=everything)
        all_told = (tells_a_deed(event, self.joined) for event in self.joined.all(Event))
        more = 0 if everything else sum(all_told) - len(rows)
        told = [self.answer_in_time(event, deep) for event, deep in rows]
        return Answers("timeline", told, left_out=f"{more} more (`timeline --all` shows them)" if more > 0 else "")

    def events_in_time(self, *, everything: bool) -> list[tuple[Event, int]]:
        """Events by their first day, undated last, then by where they are first told; how deep in another each is."""
        worth = tells_a_deed if everything else self._worth_showing
        shown = [e for e in self.joined.all(Event) if worth(e, self.joined)]
        return nested(sorted(shown, key=self.by_time))

    def answer_in_time(self, event: Event, deep: int) -> Answer:
        """An event as a line of the timeline."""
        found = self.answer(event)
        return replace(found, text=f"↳ {found.text}") if deep else found

    @staticmethod
    def _worth_showing(event: Event, joined: Joined) -> bool:
        return (len(event.documents) > 1 or event.interval is not None) and worth_listing(event, joined)

    def by_time(self, event: Event) -> tuple[str, str, str, int, str]:
        """Where an event stands in time: by its first day, undated last, then where it is first told."""
        first = self.joined.event_mentions.get(FindingId(event.members[0].id))
        place = self._in_text(first) if first else ("", 0)
        if event.interval is None:
            return ("~", "", *place, event.id)
        return (event.interval.first.isoformat(), event.interval.last.isoformat(), *place, event.id)

    def agreements(self) -> Answers:
        """What is told alike, by most accounts first."""
        found = sorted(self.joined.all(Agreement), key=lambda g: (-g.count.documents, g.id))
        return self.answers("told alike", found)

    def disputes(self) -> Answers:
        """Contradictions: between parties first, maybe-two-things last."""
        order = list(DisputeType)
        found = sorted(self.joined.all(Dispute), key=lambda d: (order.index(d.dispute), d.id))
        return self.answers("contradicted or told differently", found)

    def claims(self, about: str) -> Answers:
        """Claims of one event, of one actor and in his words, or all; in text order."""
        found = self.joined.all(Claim)
        if about:
            meant = {self.full_id(about)} if looks_like_id(about) else called(self._names(), about)
            found = [
                c
                for c in found
                if not meant.isdisjoint(
                    {
                        self.joined.event_of(c.event_mention),
                        self.joined.actor_of(c.mention),
                        *self.joined.said_by(c),
                    }
                )
            ]
        return self.answers("claims", sorted(found, key=self._in_text))

    def support(self, finding: str) -> Answers:
        """The support of an event; an agreement or dispute tells its own."""
        found = self.get(self.full_id(finding))
        if isinstance(found, Claim):
            return self._behind(found)
        if isinstance(found, Event) and (support := self.joined.support.get(found.id)):
            return self.answers("support", [found, support])
        if isinstance(found, Agreement):
            reasons = [Answer("", self.telling.shortened(why), {"kind": "reason", "why": why}) for why in found.why]
            return Answers("support", [self.answer(found), *reasons])
        if isinstance(found, Dispute | Support):
            return self.answers("support", [found])
        raise NotFound(f"no count stands behind {finding}", hint="give the id of an event, claim or contradiction")

    def _behind(self, claim: Claim) -> Answers:
        """Who says what a claim says, and who contradicts it; the claim itself when nobody does either."""
        kinds: tuple[type[Agreement] | type[Dispute], ...] = (Agreement, Dispute)
        held = [self.store.findings.group_of(kind, claim.id) for kind in kinds]
        return self.answers("support", [claim, *(group for group in held if group is not None)])

    def gaps(self) -> Answers:
        """What cannot be answered."""
        found = sorted(self.joined.all(Gap), key=lambda g: (g.question, g.documents, g.id))
        return self.answers("cannot say", found)

    def issues(self) -> Answers:
        """Inputs with an issue, by address; then decisions that contradict each other, of which the later one holds."""
        found = sorted(self.joined.all(Issue), key=lambda i: (i.address, i.id))
        contradicted = self.store.decisions.binding(self.kinds).contradicted
        return Answers("issues", [*map(self.answer, found), *(contradiction(*pair) for pair in contradicted)])

    def search(self, words: str) -> Answers:
        """Places where the words stand, with what stands around them.

        Raises:
            UsageError: there is no word to look for.
        """
        if not any(map(str.isalnum, words)):
            raise UsageError("no word to look for", hint='variorum search WORKSPACE "words as they stand"')
        found = []
        for span in self.store.search.places(words):
            text = self.store.documents.get(span.document).text
            before, after = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
            shown = clip(f"{before}[{text[span.start : span.end]}]{after}", 400)
            row = {
                "kind": "place", "document": self.joined.names[span.document], "start": span.start, "end": span.end,
                "words": text[span.start : span.end],
            }  # fmt: skip
            found.append(Answer("", f"{self.telling.account(span.document)}   {shown}", row))
        return Answers(f"“{words}”", found)

    # ids

    def full_id(self, name: str) -> FindingId:
        """The full id of an abbreviated one; for a group that is gone, that of the group that now holds what named it.

        Raises:
            NotFound: nothing has that id. Ambiguous: several shown findings have.
        """
        try:
            found = self.store.findings.ids(name) or self._successors(name)
        except ValueError:
            found = []
        if not found:
            raise NotFound(f"nothing has the id {name!r}", hint="the lines of actors, timeline and quotes end in ids")
        shown = [each for kind, each in found if kind in {k.kind for k in _SHOWN}] or [each for _, each in found]
        if len(shown) > 1:
            raise Ambiguous(f"{len(shown)} findings have an id that begins {name!r}", hint="write more of it")
        return shown[0]

    def _successors(self, name: str) -> list[tuple[str, FindingId]]:
        """The groups of a kind that now hold the member which a group that is gone was named after."""
        kind = next((kind for kind in self.kinds if kind.letter == name[:1] and issubclass(kind, Group)), None)
        if kind is None:
            return []
        named = (each for other in self.kinds for _, each in self.store.findings.ids(f"{other.letter}{name[1:]}"))
        held = (self.store.findings.group_of(kind, member) for member in named)
        return sorted({(kind.kind, group.id) for group in held if group is not None})

    def finding(self, name: str) -> Answer:
        """Anything by its id; a group that is gone opens as the group that now holds what named it."""
        return self.answer(self.get(self.full_id(name)))

    def members(self, name: str) -> Answers:
        """What a group rests on, in text order; nothing for a finding that rests on words itself."""
        return self.answers("members", self.members_of(self.get(self.full_id(name))))

    def members_of(self, found: Finding) -> list[Finding]:
        """What a group rests on, in text order; nothing for a finding that rests on words itself."""
        members: list[Finding] = []
        for member in found.members if isinstance(found, Group) else ():
            kinds = [kind for kind in self.kinds if kind.letter == member.id[0]]
            held = (self.store.findings.get(kind, member.id) for kind in kinds)
            members += [one for one in held if one is not None]
        return sorted(members, key=self._in_text)

    def get(self, full: FindingId) -> Finding:
        """A finding by its full id; for a group that is gone, the group that now holds what named it.

        Raises:
            NotFound: nothing has that id.
        """
        for kind in self.kinds:
            if kind.letter == full[0] and (found := self.store.findings.get(kind, full)) is not None:
                return found
        for kind in self.kinds:
            if issubclass(kind, Group) and (held := self.store.findings.group_of(kind, full)) is not None:
                return held
        raise NotFound(f"nothing has the id {full!r}")

    def _in_text(self, finding: Finding) -> tuple[str, int]:
        documents = finding.in_documents()
        start = min((item.span.start for item in finding.evidence), default=0)
        return self.joined.names[documents[0]] if documents else "", start


def _by_weight(edit: Edit) -> tuple[int, int, str]:
    return list(Weight).index(edit.weight), edit.span("left").start, edit.id


_SHOWN: tuple[type[Finding], ...] = (
    Copy, Dating, Edit, Story, Thread, Actor, Quotation, Event, Dispute, Agreement, Claim, Gap, Issue, Support,
    Forecast, Position,
)  # fmt: skip
"""Kinds whose ids stand at the ends of lines."""
