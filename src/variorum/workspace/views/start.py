"""The whole workspace at a glance: affairs, the happenings they are made of, and what could not be read."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.model import Dating, DocumentId, FindingId, Gap, Interval, Issue, Story, Thread
from variorum.workspace.happening import Happening
from variorum.workspace.readout import cannot_say
from variorum.workspace.same_text import folded_accounts
from variorum.workspace.views.parts import AccountRef, Parts
from variorum.workspace.views.statements import Happened, happened

_OPEN = 40
"""Open questions that are listed; a happening's page has all of its own."""

_PAGE = 20
"""Affairs on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningRow:
    """A happening as it is listed.

    Args:
        texts: accounts less those that are copies of another one of them.
        voices: speakers settled in its accounts.
        span: from the first to the last day on which its accounts were written, or its main event was; None if open.
        contradicted, differing: contradictions, and what is told differently without being one.
        events: its main event and others worth a line.
    """

    id: FindingId
    title: str
    main: Happened | None
    accounts: tuple[AccountRef, ...]
    texts: int
    voices: int
    outlets: tuple[str, ...]
    span: Interval | None
    contradicted: int
    differing: int
    events: tuple[Happened, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairView:
    """Happenings that follow from one another, newest first, and their main and dated events for a plot."""

    id: FindingId
    title: str
    happenings: tuple[HappeningRow, ...]
    events: tuple[Happened, ...]

    @property
    def size(self) -> int:
        """How many accounts its happenings have."""
        return len({account.id for row in self.happenings for account in row.accounts})


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView:
    """A workspace: what it holds, its affairs, what could not be read, and questions that are left open.

    The affairs are those from `offset` on; `more` of them follow, from `following` on.
    """

    accounts: int
    texts: int
    happenings: int
    outlets: int
    affairs: tuple[AffairView, ...]
    offset: int
    following: int | None
    more: int
    unread: tuple[tuple[AccountRef, str], ...]
    issues: tuple[str, ...]
    open: tuple[tuple[str, str], ...]


def start_view(parts: Parts, offset: int = 0) -> StartView:
    """The workspace at a glance, with a page of its affairs from `offset` on."""
    asking = parts.asking
    counted = [card.id for card in parts.register.cards.values() if not card.superseded]
    groups = _groups(parts)
    shown = groups[offset : offset + _PAGE]
    near = parts.near({document for _, stories in shown for story in stories for document in story.documents})
    return StartView(
        accounts=len(counted),
        texts=len(counted) - folded_accounts(asking, counted),
        happenings=len(parts.joined.all(Story)),
        outlets=len({card.outlet for card in parts.register.cards.values() if card.outlet}),
        affairs=tuple(_affair(near, thread, stories) for thread, stories in shown),
        offset=offset,
        following=offset + _PAGE if offset + _PAGE < len(groups) else None,
        more=max(0, len(groups) - offset - _PAGE),
        unread=tuple(unread(parts)),
        issues=tuple(
            parts.telling.line(issue) for issue in sorted(parts.joined.all(Issue), key=lambda i: (i.address, i.id))
        ),
        open=tuple(_open(parts)),
    )


def _groups(parts: Parts) -> list[tuple[Thread | Story, list[Story]]]:
    """Affairs with their happenings, and happenings of no affair alone; both newest first."""
    stories = {story.id: story for story in parts.joined.all(Story)}
    newest = _newest_days(parts, stories.values())
    threads = parts.asking.threads()
    found: list[tuple[Thread | Story, list[Story]]] = []
    for thread in threads:
        inside = [stories[FindingId(member.id)] for member in thread.members if FindingId(member.id) in stories]
        inside.sort(key=lambda story: (newest[story.id], len(story.documents), story.id), reverse=True)
        found.append((thread, inside))
    alone = set(stories) - {story.id for _, inside in found for story in inside}
    found += [(stories[id], [stories[id]]) for id in sorted(alone)]
    found = [group for group in found if group[1]]
    return sorted(found, key=lambda group: (newest[group[1][0].id], len(group[1]), group[0].id), reverse=True)


def _newest_days(parts: Parts, stories: Iterable[Story]) -> dict[FindingId, datetime.date]:
    """The last day on which an account of each happening was written."""
    days = {d.document: d.interval.last for d in parts.joined.all(Dating) if d.interval is not None}
    return {
        story.id: max((days[document] for document in story.documents if document in days), default=datetime.date.min)
        for story in stories
    }


def _open(parts: Parts) -> Iterator[tuple[str, str]]:
    """Open questions; in large workspaces only how many there are, as each happening has its own."""
    gaps = parts.joined.all(Gap)
    if len(gaps) > _OPEN:
        yield f"{len(gaps):,} questions; each happening and account has its own", ""
        return
    near = parts.near({document for gap in gaps for document in gap.documents})
    for line in cannot_say(near.asking, everything=False):
        if line.sort == "gap":
            yield line.text, line.id


def _affair(parts: Parts, group: Thread | Story, stories: Sequence[Story]) -> AffairView:
    rows = [_row(parts, story) for story in stories]
    largest = max(rows, key=lambda row: (len(row.accounts), row.id))
    return AffairView(id=group.id, title=group.title or largest.title, happenings=tuple(rows), events=_events(rows))


def _events(rows: Iterable[HappeningRow]) -> tuple[Happened, ...]:
    """What is dated of all that happened, by time, each event once."""
    found = {event.id: event for row in rows for event in row.events if event.interval is not None}.values()
    return tuple(sorted(found, key=lambda event: (event.interval.first if event.interval else None, event.id)))


def _row(parts: Parts, story: Story) -> HappeningRow:
    seen = Happening(parts.asking, story, everything=False)
    accounts = parts.accounts(story.documents)
    main = happened(parts, seen.main) if seen.main else None
    return HappeningRow(
        id=story.id,
        title=seen.main.title if seen.main else seen.title(),
        main=main,
        accounts=accounts,
        texts=len(accounts) - folded_accounts(parts.asking, [account.id for account in accounts]),
        voices=_voices(parts, seen.inside),
        outlets=tuple(sorted({account.outlet for account in accounts if account.outlet})),
        span=_span(parts, seen.inside),
        contradicted=len(seen.contradicted()),
        differing=len(seen.differently()),
        events=(*([main] if main else []), *(happened(parts, event) for event in seen.also()[0])),
    )


def _voices(parts: Parts, inside: frozenset[DocumentId]) -> int:
    quotations = (q for q in parts.joined.quotations.values() if q.document in inside)
    return len({actor for quotation in quotations for actor in parts.joined.actors_of(quotation.speakers)})


def _span(parts: Parts, inside: frozenset[DocumentId]) -> Interval | None:
    found = [dating.interval for dating in parts.asking.datings(inside) if dating.interval is not None]
    return Interval(min(i.first for i in found), max(i.last for i in found)) if found else None


def unread(parts: Parts) -> Iterator[tuple[AccountRef, str]]:
    """Accounts that the rooms which read sentences could not read, and why."""
    for document, reading in sorted(parts.joined.readings.items(), key=lambda item: parts.joined.names[item[0]]):
        if not reading.readable:
            yield parts.account(document), reading.why
