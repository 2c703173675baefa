"""The whole workspace at a glance: affairs, the happenings they are made of, and what could not be read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from variorum.model import Card, DocumentId, Finding, FindingId, Gap, Interval, Issue, Reading, Story, Thread
from variorum.workspace.happening import Happening
from variorum.workspace.same_text import folded_accounts
from variorum.workspace.views.contradictions import apart
from variorum.workspace.views.parts import AccountRef, Parts, day_words, reached
from variorum.workspace.views.questions import Question, questions
from variorum.workspace.views.statements import LONGEST_TITLE, Happened, happened, quoted_title

_OPEN = 40
"""Open questions that are listed; a happening's page has all of its own."""

_PAGE = 20
"""Affairs on a page, and happenings of one affair on a page of its own."""

_SHOWN = 6
"""Happenings of an affair that are listed among others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningRow:
    """A happening as it is listed.

    Args:
        texts: accounts less those that are copies of another one of them.
        voices: speakers settled in its accounts.
        headline: words of an account that are its title; "" for none.
        written: from the first to the last day on which its accounts were written.
        contradicted, differing: contradictions, and what is told differently without being one.
        events: its main event and others worth a line.
    """

    id: FindingId
    title: str
    headline: str
    main: Happened | None
    accounts: tuple[AccountRef, ...]
    texts: int
    voices: int
    outlets: tuple[str, ...]
    written: str
    contradicted: int
    differing: int
    events: tuple[Happened, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairView:
    """Happenings that follow from one another, newest first, and their main and dated events for a plot.

    Args:
        happenings: the newest of them; `more` are not shown.
    """

    id: FindingId
    title: str
    happenings: tuple[HappeningRow, ...]
    more: int
    events: tuple[Happened, ...]

    @property
    def size(self) -> int:
        """How many accounts its happenings have."""
        return len({account.id for row in self.happenings for account in row.accounts})


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """A workspace: what it holds, its affairs, what could not be read, and questions that are left open.

    Questions that are left open are `open`, unless they are many: then only `unlisted` tells how many.
    The affairs, or where it is about one affair its happenings, are those from `offset` on; `more` of them follow, from
    `following` on.
    """

    accounts: int
    texts: int
    happenings: int
    outlets: int
    affairs: tuple[AffairView, ...]
    affair: str
    offset: int
    following: int | None
    more: int
    unread: tuple[tuple[AccountRef, str], ...]
    issues: tuple[str, ...]
    open: tuple[Question, ...]
    unlisted: int


class Overview:
    """What is asked of the whole workspace, counted once for all its pages: no finding is looked at but those shown."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    @cached_property
    def _counted(self) -> list[Card]:
        return [card for card in self._parts.register.cards.values() if not card.superseded]

    @property
    def accounts(self) -> int:
        """How many accounts there are, of several editions of one the last."""
        return len(self._counted)

    @cached_property
    def texts(self) -> int:
        """Accounts less those that are copies of another."""
        return self.accounts - folded_accounts(self._parts.asking, [card.id for card in self._counted])

    @cached_property
    def outlets(self) -> int:
        """How many outlets they are of."""
        return len({card.outlet for card in self._parts.register.cards.values() if card.outlet})

    @cached_property
    def unread(self) -> tuple[tuple[AccountRef, str], ...]:
        """Accounts that the rooms which read sentences could not read, and why."""
        return tuple(_unread(self._parts))

    @cached_property
    def issues(self) -> tuple[str, ...]:
        """What went wrong with an input."""
        found = sorted(self._parts.joined.all(Issue), key=lambda issue: (issue.address, issue.id))
        return tuple(self._parts.telling.line(issue) for issue in found)

    @cached_property
    def unlisted(self) -> int:
        """How many questions are left open, where they are too many to be listed; else 0."""
        found = self._parts.asking.store.listing.how_many(Gap)
        return found if found > _OPEN else 0

    @cached_property
    def open(self) -> tuple[Question, ...]:
        """Questions that are left open; none where they are too many to be listed, as each happening has its own."""
        if self.unlisted:
            return ()
        gaps = self._parts.joined.all(Gap)
        near = self._parts.near({document for gap in gaps for document in gap.documents})
        return tuple(questions(near, gaps))

    @cached_property
    def newest(self) -> dict[FindingId, str]:
        """The last day of every happening."""
        return self._parts.asking.store.listing.last_days(Story)

    @cached_property
    def groups(self) -> dict[FindingId, list[FindingId]]:
        """Affairs with their happenings, and happenings of no affair alone; both newest first."""
        threads = self._parts.asking.store.listing.members(Thread)
        found = {
            thread: sorted((each for each in members if each in self.newest), key=self._age, reverse=True)
            for thread, members in threads.items()
        }
        alone = set(self.newest).difference(*found.values())
        found |= {story: [story] for story in sorted(alone)}
        kept = [group for group in found.items() if group[1]]
        kept.sort(key=lambda group: (self.newest[group[1][0]], len(group[1]), group[0]), reverse=True)
        return dict(kept)

    def _age(self, story: FindingId) -> tuple[str, FindingId]:
        return self.newest[story], story


def start_view(
    parts: Parts, whole: Overview, offset: int = 0, affair: str = "", *, everything: bool = False
) -> StartView:
    """The workspace at a glance, with a page of its affairs, or of the happenings of one of them, from `offset` on.

    With `everything`, all of them on one page.
    """
    after = sys.maxsize if everything else offset + _PAGE
    if affair:
        inside = whole.groups[FindingId(affair)]
        shown, length = [(FindingId(affair), inside[offset:after])], len(inside)
    else:
        page, most = list(whole.groups)[offset:after], sys.maxsize if everything else _SHOWN
        shown, length = [(group, whole.groups[group][:most]) for group in page], len(whole.groups)
    reached(offset, length)
    found = (parts.asking.get(id) for _, some in shown for id in some)
    stories = {story.id: story for story in found if isinstance(story, Story)}
    near = parts.near({document for story in stories.values() for document in story.documents})
    return StartView(
        accounts=whole.accounts,
        texts=whole.texts,
        happenings=len(whole.newest),
        outlets=whole.outlets,
        affairs=tuple(
            _affair(near, group, [stories[id] for id in some], 0 if affair else len(whole.groups[group.id]) - len(some))
            for group, some in ((parts.asking.get(group), some) for group, some in shown)
        ),
        affair=affair,
        offset=offset,
        following=after if after < length else None,
        more=max(0, length - after),
        unread=whole.unread,
        issues=whole.issues,
        open=whole.open,
        unlisted=whole.unlisted,
    )


def _affair(parts: Parts, group: Finding, stories: Sequence[Story], more: int) -> AffairView:
    rows = [_row(parts, story) for story in stories]
    largest = max(rows, key=lambda row: (len(row.accounts), row.id))
    title = largest.title
    if isinstance(group, Thread | Story) and 0 < len(group.title) <= LONGEST_TITLE:
        title = quoted_title(group)
    return AffairView(id=group.id, title=title, happenings=tuple(rows), more=more, events=_events(rows))


def _events(rows: Iterable[HappeningRow]) -> tuple[Happened, ...]:
    """What is dated of all that happened, by time, each event once."""
    found = {event.id: event for row in rows for event in row.events if event.interval is not None}.values()
    return tuple(sorted(found, key=lambda event: (event.interval.first if event.interval else None, event.id)))


def _row(parts: Parts, story: Story) -> HappeningRow:
    seen = Happening(parts.asking, story, everything=False)
    accounts = parts.accounts(story.documents)
    main = happened(parts, seen.main) if seen.main else None
    contradicted, differing = apart(seen)
    return HappeningRow(
        id=story.id,
        title=seen.main.title if seen.main else seen.title(),
        headline=quoted_title(story),
        main=main,
        accounts=accounts,
        texts=len(accounts) - folded_accounts(parts.asking, [account.id for account in accounts]),
        voices=_voices(parts, seen.inside),
        outlets=tuple(sorted({account.outlet for account in accounts if account.outlet})),
        written=day_words(_span(parts, seen.inside)),
        contradicted=len(contradicted),
        differing=len(differing),
        events=(*([main] if main else []), *(happened(parts, event) for event in seen.also()[0])),
    )


def _voices(parts: Parts, inside: frozenset[DocumentId]) -> int:
    quotations = (q for q in parts.joined.quotations.values() if q.document in inside)
    return len({actor for quotation in quotations for actor in parts.joined.actors_of(quotation.speakers)})


def _span(parts: Parts, inside: frozenset[DocumentId]) -> Interval | None:
    found = [dating.interval for dating in parts.asking.datings(inside) if dating.interval is not None]
    return Interval(min(i.first for i in found), max(i.last for i in found)) if found else None


def _unread(parts: Parts) -> Iterator[tuple[AccountRef, str]]:
    """Accounts that the rooms which read sentences could not read, and why."""
    found = [parts.asking.get(id) for id in parts.asking.store.listing.unreadable()]
    near = parts.only({document for reading in found for document in reading.in_documents()})
    told = [(near.account(each.documents[0]), each.why) for each in found if isinstance(each, Reading)]
    yield from sorted(told, key=lambda each: (each[0].full, each[0].id))
