"""What somebody states and somebody else denies, told by accounts that tell both: once for all that tell the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from variorum.claims.ledger import Entry
from variorum.claims.sides import Bench, by_voice, dispute, is_by_nobody, voice, without_denial
from variorum.model import Dispute, DisputeType, DocumentId, FindingId, Polarity, Quotation, Slot
from variorum.words.folding import folded_words

_DAYS = 10
_ALIKE = 0.6
"""Share of the words of both by which two wordings state the same."""
_HELD = 0.8
"""Share of the words of the shorter, inside one account."""


@dataclass(frozen=True, slots=True)
class _Matter:
    """One statement, denied: the tellings of the one and of the other."""

    stated: list[Entry] = field(default_factory=list)
    denied: list[Entry] = field(default_factory=list)


def statement_disputes(bench: Bench, others: Iterable[Dispute]) -> Iterator[Dispute]:
    """One dispute for each statement denied by the same party; none whose denial stands in one of the others."""
    inside = {member.id for each in others for member in each.members}
    told = {entry.place for entry in bench.book.entries if entry.claim.id in inside}
    matters: dict[tuple[object, ...], list[_Matter]] = defaultdict(list)
    for stated, denied in _pairs(bench):
        both = voice(stated) and voice(denied) and not is_by_nobody(stated)
        if both and voice(stated) != voice(denied) and denied.place not in told:
            alike = matters[voice(denied)]
            same = next((matter for matter in alike if _is_same(matter.stated[0], stated, bench)), None)
            if same is None:
                alike.append(same := _Matter())
            same.stated.append(stated)
            same.denied.append(denied)
    for matter in (matter for alike in matters.values() for matter in alike):
        value = min((entry.claim.value for entry in matter.stated), key=lambda words: (len(words), words))
        sides = [*by_voice(value, matter.stated, bench), *by_voice(matter.denied[0].claim.value, matter.denied, bench)]
        about = _voiced(matter.denied[0]) or _voiced(matter.stated[0])
        entries = [*matter.stated, *matter.denied]
        silent = without_denial(_carrying(matter.stated, bench), matter.denied, bench)
        yield dispute(
            about, Slot.STATEMENT, DisputeType.PARTIES_CONTRADICT, sides, entries, "stated, and denied", silent
        )


def _voiced(entry: Entry) -> str:
    """An actor who says a claim, or the words for somebody; "" for the account itself."""
    return next(iter(entry.said_by), entry.unnamed)


def _carrying(stated: Sequence[Entry], bench: Bench) -> AbstractSet[DocumentId]:
    """Accounts with the passage that a statement stands in and with the same quotation there, as copies have it that
    dropped the denial.

    A passage may lack sentences in one of its accounts: a quotation of the very same measures is taken for the same.
    """
    held = bench.tied.passages
    inside: dict[FindingId, set[_Measures]] = defaultdict(set)
    for entry in stated:
        said = {_measures(q) for q in bench.said.get(entry.document, ()) if q.id == entry.claim.quotation}
        for span, passage in held.get(entry.document, ()):
            inside[passage] |= said if span.holds(entry.place) else set()
    return {
        document
        for document, spans in held.items()
        for span, passage in spans
        for quotation in bench.said.get(document, ())
        if all(span.holds(e.span) for e in quotation.evidence) and _measures(quotation) in inside[passage]
    }


_Measures = frozenset[tuple[str, int, int]]


def _measures(quotation: Quotation) -> _Measures:
    """Where the parts of a quotation begin and end, counted from its first character."""
    first = min(each.span.start for each in quotation.evidence)
    return frozenset((each.role, each.span.start - first, each.span.end - first) for each in quotation.evidence)


def _pairs(bench: Bench) -> Iterator[tuple[Entry, Entry]]:
    """Each statement with its denial, in the order of the accounts."""
    by_place: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in bench.book.entries:
        if entry.claim.slot is Slot.STATEMENT:
            by_place[entry.document, entry.about].append(entry)
    for _, both in sorted(by_place.items()):
        stated = [entry for entry in both if entry.claim.polarity is Polarity.POSITIVE]
        denied = [entry for entry in both if entry.claim.polarity is Polarity.NEGATIVE]
        yield from ((stated[0], each) for each in denied if stated)


def _is_same(one: Entry, other: Entry, bench: Bench) -> bool:
    """Whether one statement is told twice: by one voice, in much the same words, within days.

    Inside one account the shorter wording need only stand in the longer: a headline and its story.
    """
    a, b = (frozenset(folded_words(entry.words)) for entry in (one, other))
    if voice(one) != voice(other):
        return False
    if one.document == other.document:
        return len(a & b) >= _HELD * min(len(a), len(b))
    apart = bench.apart(one.document, other.document)
    return len(a & b) >= _ALIKE * len(a | b) and apart is not None and apart <= _DAYS
