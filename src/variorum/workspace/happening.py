"""One happening on the page: its main event, what is told alike and differently, what else happened, who said what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from variorum.model import (
    Agreement,
    Basis,
    Dispute,
    DisputeType,
    DocumentId,
    Event,
    EventMention,
    Finding,
    FindingId,
    Group,
    Interval,
    Quotation,
    QuotationType,
    Slot,
    Span,
    Status,
    Story,
)
from variorum.model.scope import Scope
from variorum.words import predicates
from variorum.words.calendar.wording import days_in_words
from variorum.words.folding import fold
from variorum.workspace.asking import Asking
from variorum.workspace.inside import nested
from variorum.workspace.labels import label, plural
from variorum.workspace.lines import Line
from variorum.workspace.same_text import folded_accounts
from variorum.workspace.telling import clip, counted, names_a_place, when
from variorum.workspace.worth import is_grave, tellings, tells_a_deed, worth_listing

G = TypeVar("G", bound=Group)

_SHOWN = 10
"""Lines of one block before the rest is folded."""

_LEAD = 600
"""Characters after which a telling counts half as much as one at an account's very beginning."""

_NEWS_DAYS = 21
"""Days after which a happening is no longer what accounts of the day are about."""

_FRESH_DAYS = 2
"""Days after which it need not be, where other accounts tell it or something newer stands beside it."""

_HARM = 0.4
"""What is added for each account that leads with a happening that cost lives: half a title."""

_STEM = 4
"""Letters that a word of a title and a telling word must share at least."""

_HELD = (Status.TOLD, Status.DISPUTED)

_CONTRADICTED = (DisputeType.PARTIES_CONTRADICT, DisputeType.INSIDE_ONE_ACCOUNT, DisputeType.ACCOUNTS_DIFFER)


@dataclass(frozen=True, slots=True)
class _Place:
    """How much accounts of a story make of one event: where each first tells it, whose title does, how grave it is."""

    first: dict[DocumentId, int]
    titled: frozenset[DocumentId]
    grave: bool

    @property
    def leading(self) -> set[DocumentId]:
        """Accounts that tell it at their very beginning."""
        return {document for document, start in self.first.items() if start < _LEAD}

    def prominence(self) -> float:
        """The sum over accounts of how near to its beginning an account tells it, and whether its title does."""
        near = sum(_LEAD / (_LEAD + start) for _, start in sorted(self.first.items()))
        harm = _HARM * len(self.leading) if self.grave else 0.0
        return round(near + len(self.titled) + harm, 4)


class Happening:
    """The lines of one story.

    Args:
        asking: the workspace at one moment.
        story: the story.
        everything: also what is less sure or folded.
    """

    def __init__(self, asking: Asking, story: Story, *, everything: bool) -> None:
        self._asking = asking
        self.story = story
        self._everything = everything
        self.inside = frozenset(story.documents)
        self._scope = Scope(None, [s for s in asking.joined.all(Story) if self.inside & set(s.documents)])
        self.events = [event for event in asking.joined.all(Event) if self._belongs(event)]
        self._listed = [event for event in self.events if worth_listing(event, asking.joined)]
        cards = asking.cards()
        self._titles = {d: tuple(fold(cards[d].title).split()) for d in self.inside if d in cards}
        written = [d.interval.first for d in asking.datings(self.inside) if d.interval is not None]
        self._since = min(written, default=None)
        self.main = self._main_event()

    def _belongs(self, event: Event) -> bool:
        spans = (mention.span("trigger") for mention in tellings(event, self._asking.joined))
        told = {span.document for span in spans if self._is_here(span)}
        return 2 * len(told) > len(event.documents)

    def _is_here(self, span: Span) -> bool:
        """Whether words belong to this story: a round-up tells several, each in words of its own."""
        return self._scope.story(span.document, span.start) == self.story.id

    def _main_event(self) -> Event | None:
        """What most accounts of the story tell, wherever else it is told, and half of them in their title or lead."""
        if len(self.inside) < 2:
            return None
        told = (e for e in self._asking.joined.all(Event) if 2 * len(self.inside & set(e.documents)) > len(self.inside))
        held = (e for e in told if e.status in _HELD and not self._is_old(e) and worth_listing(e, self._asking.joined))
        placed = ((e, self._place(e)) for e in held)
        found = [(e, p.prominence()) for e, p in placed if 2 * len(p.leading | p.titled) >= len(self.inside)]
        best = max(found, key=self._rank, default=None)
        return best[0] if best else None

    def _rank(self, found: tuple[Event, float]) -> tuple[bool, float, int, FindingId]:
        """Which event a story is about: news before what led to it, then by prominence."""
        event, prominence = found
        return self._age(event) <= _FRESH_DAYS, prominence, len(event.participants), event.id

    def _is_old(self, event: Event) -> bool:
        """Whether an event is what led to the story and not what it is: long before it, or before it and others'."""
        elsewhere = 2 * len(self.inside & set(event.documents)) < len(event.documents)
        return self._age(event) > (_FRESH_DAYS if elsewhere else _NEWS_DAYS)

    def _age(self, event: Event) -> int:
        """Days from an event to the first account of the story; 0 where either is not known."""
        if self._since is None or event.interval is None:
            return 0
        return (self._since - event.interval.last).days

    def _place(self, event: Event) -> _Place:
        first: dict[DocumentId, int] = {}
        titled = set()
        for mention in tellings(event, self._asking.joined):
            span = mention.span("trigger")
            if span.document in self.inside:
                first[span.document] = min(span.start, first.get(span.document, span.start))
                if self._in_title(mention):
                    titled.add(span.document)
        return _Place(first, frozenset(titled), is_grave(event, self._asking.joined))

    def _in_title(self, mention: EventMention) -> bool:
        return _stands_in(mention.cue, self._titles.get(mention.span("trigger").document, ()))

    def title(self) -> str:
        """The main event where there is one; else the words of an account."""
        main = self.main
        if main is None:
            return f"“{clip(self.story.title, 90)}”" if self.story.title else "without a title"
        place = f" · {main.place}" if main.place and not names_a_place(main.title, main.place) else ""
        return f"{main.title}{place} · {when(main.interval, main.basis)}"

    def lines(self) -> Iterator[Line]:
        """Everything told of it."""
        yield from self._head()
        yield from self._block("told alike", [self._agreement(agreement) for agreement in self.alike()])
        yield from self._block("contradicted", [self._line(dispute) for dispute in self.contradicted()])
        yield from self._block("told differently", [self._line(dispute) for dispute in self.differently()])
        yield from self._block("also told", self._also())
        yield from self._block("said", self._said())

    @property
    def _story_id(self) -> str:
        return self._asking.short(self.story.id)

    def _head(self) -> Iterator[Line]:
        telling, main = self._asking.telling, self.main
        support = self._asking.joined.support.get(main.id) if main else None
        yield Line(f"told by {self._told_by()}", self._story_id, sort="story")
        if main is not None and support is not None:
            yield Line(f"its main event, wherever told: {counted(support.count)}")
            if others := self.inside - set(main.documents):
                yield Line(f"without telling that event: {telling.accounts(others)}")
            if elsewhere := set(main.documents) - self.inside:
                yield Line(f"telling it in another happening: {telling.accounts(elsewhere)}")
        if main and main.why:
            yield Line(telling.shortened(f"when: {main.why}"), self._asking.short(main.id), sort="event")
        yield from self._written()

    def _told_by(self) -> str:
        """Its accounts, by name where they are few; and how many texts that is, where they are several."""
        names, number = self._asking.telling.accounts(self.inside), len(self.inside)
        many = plural(number, "account")
        if number == 1:
            return names
        return f"{many}, {plural(self.texts, 'text')}" + (f": {names}" if names != many else "")

    @property
    def texts(self) -> int:
        """How many texts its accounts are: those that are copies of another one of them count once."""
        return len(self.inside) - folded_accounts(self._asking, list(self.inside))

    def _written(self) -> Iterator[Line]:
        """When the accounts were written: stated days in one line, each other one with its reason."""
        telling = self._asking.telling
        dated = [(dating, dating.interval) for dating in self._asking.datings(self.inside) if dating.interval]
        stated = [(dating, interval) for dating, interval in dated if dating.basis is Basis.STATED]
        if stated:
            whole = Interval(min(i.first for _, i in stated), max(i.last for _, i in stated))
            names = telling.accounts(dating.document for dating, _ in stated)
            yield Line(f"written {days_in_words(whole)} (stated): {names}", sort="dating")
        for dating, interval in dated:
            if dating.basis is not Basis.STATED:
                why = f": {dating.why}" if dating.why else ""
                written = (
                    f"{telling.account(dating.document)} written {days_in_words(interval)} ({label(dating.basis)}{why})"
                )
                yield Line(telling.shortened(written), self._asking.short(dating.id), sort="dating")

    # told alike

    def alike(self) -> list[Agreement]:
        """What is told alike: of the main event first, then what more than one text tells of another worth listing."""
        found = self._within(Agreement)
        found.sort(key=lambda g: (self.main is None or g.about != self.main.id, -g.count.separate_at_most,
                                  -g.count.documents, g.slot, g.value))  # fmt: skip
        if not self._everything:
            listed = {event.id for event in self._listed}
            main = self.main.id if self.main else ""
            found = [g for g in found if g.about == main or (g.count.texts > 1 and self._tells(g, listed))]
        return found

    def contradicted(self) -> list[Dispute]:
        """Where parties or accounts contradict each other, or an account itself."""
        return [dispute for dispute in self._within(Dispute) if dispute.dispute in _CONTRADICTED]

    def differently(self) -> list[Dispute]:
        """What is told differently without a contradiction that is sure."""
        return [dispute for dispute in self._within(Dispute) if dispute.dispute not in _CONTRADICTED]

    def _tells(self, agreement: Agreement, listed: set[FindingId]) -> bool:
        """What is told alike of an event not worth listing is not worth it either; nor is whom a title names."""
        event = self._asking.joined.events.get(FindingId(agreement.about))
        if event is None:
            return True
        named = agreement.slot is Slot.PARTICIPANTS and self._asking.telling.value_of(agreement) in event.title
        return event.id in listed and not named

    def _agreement(self, agreement: Agreement) -> Line:
        about = ""
        if self.main is None or agreement.about != self.main.id:
            event = next((e for e in self.events if e.id == agreement.about), None)
            about = f" ({event.title})" if event else ""
        return Line(self._asking.telling.line(agreement) + about, self._asking.short(agreement.id), 1, "agreement")

    # events

    def _also(self) -> list[Line]:
        shown, folded = self.also()
        main = [self.main] if self.main else []
        rows = nested([*main, *shown])
        lines = [replace(self._line(event), depth=1 + deep) for event, deep in rows if event is not self.main]
        if folded:
            lines.append(Line(f"{folded} more (folded; `timeline --all` shows them)", depth=1))
        return lines

    def also(self) -> tuple[list[Event], int]:
        """Other events, those told by most first to be kept, shown by time; and how many more there are."""
        others = [e for e in self.events if e is not self.main and tells_a_deed(e, self._asking.joined)]
        if self._everything:
            shown = others
        else:
            worth = [event for event in self._listed if event is not self.main and self._worth_telling(event)]
            worth.sort(key=lambda e: (-len(e.documents), e.interval is None, -self._place(e).prominence(), e.id))
            shown = worth[:_SHOWN]
        return sorted(shown, key=self._asking.by_time), len(others) - len(shown)

    def _worth_telling(self, event: Event) -> bool:
        """Where several accounts tell the happening, what one of them tells without a day is left to `timeline`."""
        if len(event.documents) > 1:
            return True
        return not self._is_old(event) and (len(self.inside) == 1 or event.interval is not None)

    # quotations

    def _said(self) -> list[Line]:
        kept, folded = self.said()
        lines = [self._quoted(group) for group in kept]
        if folded:
            lines.append(Line(f"{folded} more (folded; `quotes` shows them)", depth=1))
        return lines

    def said(self) -> tuple[list[list[Quotation]], int]:
        """Quotations, each once however many copies carry it; direct ones first to be kept, shown in text order.

        Returns:
            The quotations that are one, together; and how many more there are.
        """
        together: dict[tuple[object, ...], list[Quotation]] = {}
        for quotation in self._asking.quotations_in_order(everything=self._everything):
            if quotation.document in self.inside and self._is_here(quotation.span("content")):
                together.setdefault(self._sameness(quotation), []).append(quotation)
        groups = list(together.values())
        kept = groups if self._everything else sorted(groups, key=_indirect)[:_SHOWN]
        return [group for group in groups if group in kept], len(groups) - len(kept)

    def _sameness(self, quotation: Quotation) -> tuple[object, ...]:
        joined = self._asking.joined
        words = fold(" ".join(joined.words(span) for span in quotation.spans("content")))
        return joined.actors_of(quotation.speakers), joined.actors_of(quotation.candidates), words

    def _quoted(self, group: list[Quotation]) -> Line:
        documents = [quotation.document for quotation in group]
        return Line(self._asking.telling.quoted(group[0], documents), self._asking.short(group[0].id), 1, "quotation")

    # shared

    def _within(self, kind: type[G]) -> list[G]:
        found = [f for f in self._asking.joined.all(kind) if self.inside & set(f.in_documents())]
        return sorted(found, key=lambda f: (-len(f.in_documents()), f.id))

    def _block(self, title: str, lines: list[Line]) -> Iterator[Line]:
        if lines:
            yield Line(title, sort="block")
            yield from lines

    def _line(self, finding: Finding) -> Line:
        return Line(self._asking.telling.line(finding), self._asking.short(finding.id), 1, finding.kind)


def _stands_in(cue: str, title: Sequence[str]) -> bool:
    """Whether a title tells of a happening by its word in some form, or by another word for the same."""
    stem = cue.partition("_")[0]
    stem = stem[: max(_STEM, len(stem) - 2)]
    return any(
        word.startswith(stem) or predicates.family(word) == predicates.family(cue)
        for word in title
        if len(stem) >= _STEM
    )


def _indirect(group: list[Quotation]) -> bool:
    return group[0].quotation is QuotationType.INDIRECT
