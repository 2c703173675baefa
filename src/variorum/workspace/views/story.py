"""A happening on one page: when and what, who said what, what is told alike, differently, contradicted, left open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from variorum.model import (
    Basis,
    Dating,
    DocumentId,
    Event,
    FindingId,
    Gap,
    Realis,
    Story,
)
from variorum.workspace.families import FamilyTree, families
from variorum.workspace.happening import Happening
from variorum.workspace.views.contradictions import Contradiction, apart, contradiction
from variorum.workspace.views.parts import AccountRef, Mark, Parts, day_words
from variorum.workspace.views.prospects import Foretold, Stand, foretold, stands
from variorum.workspace.views.questions import Question, questions
from variorum.workspace.views.statements import (
    Agreed,
    Happened,
    Said,
    agreed,
    happened,
    said,
)
from variorum.workspace.voices import tells_of
from variorum.workspace.worth import tellings, worth_listing

_IN_MATRIX = 14
"""Events of the coverage matrix: those told by most accounts."""

_SUREST = ("held", "said", "denied", "planned")
"""Ways of telling an event; of several in one account the first counts."""

_TREE = 3
"""Accounts from which on a family is drawn as a tree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """When an account was written."""

    account: AccountRef
    when: str
    mark: Mark
    finding: FindingId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which accounts tell which events: a row an account, a cell an event.

    A cell is "held", "said" (held on another's word alone), "planned", "denied", "" (not told) or "?" (nothing can be
    said: the account could not be read, or words of it are lost).
    """

    events: tuple[Happened, ...]
    rows: tuple[tuple[AccountRef, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A family with accounts of this happening; a tree is worth drawing from three accounts on."""

    tree: FamilyTree
    drawn: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A happening.

    Args:
        title: its main event or, where there is none, the words of an account between quotation marks.
        main: what most accounts of it tell first; None where no event is told by most.
        silent: accounts of the happening that do not tell the main event, though they could be read whole.
        also: other events; `folded` and `unsaid` are how many more events and quotations there are.
        elsewhere: accounts of other happenings that tell the main event, too, and are counted with it.
        open: what these accounts leave open.
    """

    id: FindingId
    title: str
    main: Happened | None
    accounts: tuple[AccountRef, ...]
    silent: tuple[AccountRef, ...]
    elsewhere: tuple[AccountRef, ...]
    written: tuple[Written, ...]
    also: tuple[Happened, ...]
    folded: int
    alike: tuple[Agreed, ...]
    contradicted: tuple[Contradiction, ...]
    differently: tuple[Contradiction, ...]
    said: tuple[Said, ...]
    unsaid: int
    positions: tuple[Stand, ...]
    forecasts: tuple[Foretold, ...]
    coverage: Coverage
    families: tuple[Family, ...]
    open: tuple[Question, ...]
    unread: tuple[AccountRef, ...]
    everything: bool


def story_view(parts: Parts, story: Story, *, everything: bool = False) -> StoryView:
    """One happening, with what is folded only if asked."""
    seen = Happening(parts.asking, story, everything=everything)
    also, folded = seen.also()
    groups, unsaid = seen.said()
    contradicted, differing = apart(seen)
    accounts = parts.accounts(story.documents)
    main = happened(parts, seen.main) if seen.main else None
    telling = set(seen.main.documents) if seen.main else set(story.documents)
    return StoryView(
        id=story.id,
        title=seen.main.title if seen.main else seen.title(),
        main=main,
        accounts=accounts,
        silent=tuple(ref for ref in parts.accounts(seen.inside - telling) if not _silence(ref)),
        elsewhere=parts.accounts(telling - seen.inside),
        written=tuple(_written(parts, story.documents)),
        also=tuple(happened(parts, event) for event in also),
        folded=folded,
        alike=_by_question(agreed(parts, agreement) for agreement in seen.alike()),
        contradicted=tuple(contradiction(parts, *disputes) for disputes in contradicted),
        differently=tuple(contradiction(parts, *disputes) for disputes in differing),
        said=tuple(said(parts, group) for group in groups),
        unsaid=unsaid,
        positions=stands(parts, seen.inside),
        forecasts=foretold(parts, seen.inside),
        coverage=_coverage(parts, accounts, seen.events),
        families=tuple(_families(parts, seen.inside)),
        open=tuple(questions(parts, _gaps(parts, seen), seen.inside)),
        unread=tuple(account for account in accounts if not account.read),
        everything=everything,
    )


def _by_question(found: Iterable[Agreed]) -> tuple[Agreed, ...]:
    """What is told alike, several answers to one question behind one another."""
    together: dict[tuple[str, str], list[Agreed]] = {}
    for each in found:
        together.setdefault((each.about_id, each.slot), []).append(each)
    return tuple(each for same in together.values() for each in same)


def _written(parts: Parts, documents: Sequence[DocumentId]) -> Iterator[Written]:
    """When each account was written, those undated last."""
    known: dict[DocumentId, Dating] = {dating.document: dating for dating in parts.asking.datings(documents)}
    for account in parts.accounts(documents):
        dating = known.get(account.id)
        interval = dating.interval if dating else None
        if dating is None or interval is None:
            mark = parts.mark(Basis.OPEN, dating.why if dating else "no words tell when it was written")
            yield Written(account=account, when="undated", mark=mark, finding=None)
        else:
            mark = parts.mark(dating.basis, dating.why, dating.lender)
            yield Written(account=account, when=day_words(interval), mark=mark, finding=dating.id)


def _coverage(parts: Parts, accounts: Sequence[AccountRef], events: Sequence[Event]) -> Coverage:
    inside = {account.id for account in accounts}
    told = [e for e in events if worth_listing(e, parts.joined) and len(inside & set(e.documents)) > 1]
    told = sorted(told, key=lambda e: (-len(inside & set(e.documents)), e.id))[:_IN_MATRIX]
    told.sort(key=parts.asking.by_time)
    cells = [_told_how(parts, event) for event in told]
    return Coverage(
        events=tuple(happened(parts, event) for event in told),
        rows=tuple((account, tuple(cell.get(account.id, _silence(account)) for cell in cells)) for account in accounts),
    )


def _silence(account: AccountRef) -> str:
    """What it means that an account does not tell something."""
    return "?" if not account.read or account.state == "damaged" else ""


def _told_how(parts: Parts, event: Event) -> dict[DocumentId, str]:
    """How each account tells an event: as held, in its own words first, where any of its words do."""
    found: dict[DocumentId, str] = {}
    for telling in tellings(event, parts.joined):
        how = {Realis.PLANNED: "planned", Realis.DENIED: "denied"}.get(telling.realis, "held")
        if how == "held" and tells_of(telling, parts.joined) is not None:
            how = "said"
        found[telling.document] = min(found.get(telling.document, how), how, key=_SUREST.index)
    return found


def _families(parts: Parts, inside: frozenset[DocumentId]) -> Iterator[Family]:
    for tree in families(parts.asking):
        documents = {document for row in tree.rows for document in row.documents}
        if documents & inside:
            yield Family(tree=tree, drawn=len(documents) >= _TREE)


def _gaps(parts: Parts, seen: Happening) -> Iterator[Gap]:
    """Open questions of these accounts and their events."""
    inside = {event.id for event in seen.events}
    for gap in parts.joined.all(Gap):
        if FindingId(gap.about) in parts.joined.events and FindingId(gap.about) not in inside:
            continue
        if seen.inside & set(gap.documents) or gap.about == seen.story.id:
            yield gap
