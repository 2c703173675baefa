"""The sides of a dispute: their values, who is behind them, and how many separate ones at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from variorum.claims.agreements import witnesses
from variorum.claims.ledger import Entry, Ledger
from variorum.claims.separate import Ties, count
from variorum.model import (
    Dispute,
    DisputeType,
    DocumentId,
    EventMention,
    FindingId,
    Interval,
    Member,
    Quotation,
    Side,
    Slot,
)
from variorum.words.folding import fold


@dataclass(frozen=True, slots=True)
class Bench:
    """What disputes are judged by.

    `unsure` are accounts of which words are lost or that could not be read: their silence says nothing. `days` tell
    when accounts were written, where that is known; `tellings` are those of the thread,
    `said` the quotations of each account.
    """

    book: Ledger
    tied: Ties
    unsure: frozenset[DocumentId] = frozenset()
    days: Mapping[DocumentId, Interval] | None = None
    tellings: Mapping[FindingId, EventMention] = field(default_factory=dict)
    said: Mapping[DocumentId, Sequence[Quotation]] = field(default_factory=dict)

    def day(self, document: DocumentId) -> Interval | None:
        """When an account was written, if known."""
        return self.days.get(document) if self.days else None

    def apart(self, one: DocumentId, other: DocumentId) -> int | None:
        """Days between two accounts at least: 0 for one account and where they may be of one day, None if undated."""
        a, b = self.day(one), self.day(other)
        if one == other:
            return 0
        return None if a is None or b is None else max((b.first - a.last).days, (a.first - b.last).days, 0)

    def are_editions(self, documents: Sequence[DocumentId]) -> bool:
        """Whether all these accounts are copies of one another."""
        told = sorted(set(documents))
        return all((a, b) in self.tied.copies for place, a in enumerate(told) for b in told[place + 1 :])


def side(value: str, entries: Sequence[Entry], bench: Bench) -> Side:
    """One side, with its count; with the words for who says it, where that is one without a name."""
    counted, _ = count(witnesses(entries, bench.book), bench.tied)
    unnamed = {_unnamed(entry) for entry in entries}
    return Side(
        value=f"{value} ({next(iter(unnamed))})" if len(unnamed) == 1 and any(unnamed) else value,
        claims=tuple(sorted(entry.claim.id for entry in entries)),
        documents=tuple(sorted({entry.document for entry in entries})),
        count=counted,
        said_by=tuple(sorted({speaker for entry in entries for speaker in entry.said_by})),
    )


def dispute(
    about: str,
    slot: Slot,
    kind: DisputeType,
    sides: Sequence[Side],
    entries: Sequence[Entry],
    why: str,
    silent: tuple[DocumentId, ...] = (),
) -> Dispute:
    """A dispute of the claims of all its sides."""
    return Dispute(
        members=tuple(Member(entry.claim.id, entry.words) for entry in entries),
        documents=tuple({entry.document for entry in entries}),
        about=about,
        slot=slot,
        dispute=kind,
        sides=tuple(sides),
        silent=silent,
        why=why,
    )


def voice(entry: Entry) -> tuple[object, ...]:
    """Who says a claim: its speakers, else the words for them, else its account; nothing where that is not settled."""
    if not entry.attributed:
        return (entry.document, "own voice")
    return entry.said_by or ((fold(entry.unnamed),) if entry.unnamed else ())


def is_by_nobody(entry: Entry) -> bool:
    """Whether only a noun for what somebody says tells that somebody does: "reports that Y fell"."""
    return any(entry.place.holds(words) for words in entry.claim.spans("speaker"))


def is_settled(entry: Entry, bench: Bench) -> bool:
    """Whether it is known who says a claim: the account itself, actors, or somebody whom the words tell."""
    return bool(voice(entry))


def silent(told: Sequence[Entry], denied: Sequence[Entry], bench: Bench) -> tuple[DocumentId, ...]:
    """Accounts that tell the claim without the denial: none that is damaged, unread, or older than every denial."""
    return without_denial({entry.document for entry in told}, denied, bench)


def without_denial(told: AbstractSet[DocumentId], denied: Sequence[Entry], bench: Bench) -> tuple[DocumentId, ...]:
    """Those of the accounts that tell something in which a denial could stand and does not."""
    deniers = {entry.document for entry in denied}
    since = [day.first for document in deniers if (day := bench.day(document))]
    found = told - deniers - bench.unsure
    if len(since) == len(deniers):
        found = {document for document in found if not (day := bench.day(document)) or day.last >= min(since)}
    return tuple(sorted(found))


def by_voice(value: str, entries: Sequence[Entry], bench: Bench) -> Iterator[Side]:
    """One side for each speaker or set of speakers, one for the accounts' own voice."""
    voices: dict[tuple[bool, tuple[FindingId, ...], str], list[Entry]] = defaultdict(list)
    for entry in entries:
        voices[entry.attributed, entry.said_by, _unnamed(entry)].append(entry)
    for _, told in sorted(voices.items()):
        yield side(value, told, bench)


def _unnamed(entry: Entry) -> str:
    """The words for a speaker without a name; "" for the others."""
    if not entry.attributed or entry.said_by:
        return ""
    if is_by_nobody(entry):
        return "by whom is not told"
    return f"by “{entry.unnamed}”" if entry.unnamed else "by whom is not settled"
