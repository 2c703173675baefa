"""What happened: tellings of happenings, put together to events."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from evaluation.layers.actors import Who
from evaluation.records import Record, Records
from evaluation.scoring import Matched, Row, b_cubed_rows, count, one_to_one, overlap, share

_COUNTS = ("documents", "texts", "separate_at_most")


@dataclass(frozen=True, slots=True)
class Happenings:
    """Which found event is which of the gold, by the tellings they share; `every` are all found events."""

    matched: Matched
    key_of: dict[str, str]
    found_for: dict[str, str]
    every: frozenset[str] = frozenset()


def match_events(gold: Records, found: Records) -> Happenings:
    """Tellings whose triggers share characters; events by the most shared tellings."""
    matched = one_to_one(
        gold.of("event_mention"), found.of("event_mention"), lambda a, b: overlap(a.at("trigger"), b.at("trigger"))
    )
    by_found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_gold: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for wanted, told in matched.pairs:
        if told.text("event"):
            by_found[told.text("event")][wanted.text("event")] += 1
            by_gold[wanted.text("event")][told.text("event")] += 1
    return Happenings(_within(gold, matched), _most(by_found), _most(by_gold), frozenset(found.named("event")))


def _within(gold: Records, matched: Matched) -> Matched:
    """Tellings of a type the gold does not mark throughout are not held against an export."""
    scope = {kind for r in gold.of("scope") if r.text("layer") == "event_mention" for kind in r.texts("types")}
    extra = tuple(record for record in matched.extra if not scope or record.text("type") in scope)
    return Matched(matched.pairs, matched.missed, extra)


def _most(votes: dict[str, Counter[str]]) -> dict[str, str]:
    return {name: min(counted, key=lambda other: (-counted[other], other)) for name, counted in votes.items()}


def events(gold: Records, found: Records, known: Who) -> tuple[Row, ...]:
    """Triggers, realis, clusters, then interval, basis, status, place and participants of the events found."""
    happenings = match_events(gold, found)
    pairs = happenings.matched.required
    clustered = [
        (a.text("event"), b.text("event") or b.name)
        for a, b in happenings.matched.pairs
        if "alone" not in a.also("event")
    ]
    return (
        *happenings.matched.rows("event mentions"),
        share("event mentions", "realis right", sum(a.takes("realis", b.text("realis")) for a, b in pairs), len(pairs)),
        share("event mentions", "type right", sum(a.takes("type", b.text("type")) for a, b in pairs), len(pairs)),
        count("event mentions", "planned told as held", _told_as_held(pairs)),
        *b_cubed_rows("events", "", clustered),
        *_fields(gold, found, happenings, known),
    )


def _told_as_held(pairs: tuple[tuple[Record, Record], ...]) -> int:
    return sum(not a.takes("realis", "actual") and b.text("realis") == "actual" for a, b in pairs)


def _fields(gold: Records, found: Records, happenings: Happenings, known: Who) -> tuple[Row, ...]:
    told = found.named("event")
    wanted = [record for record in gold.of("event") if not record.optional]
    pairs = [(r, told[happenings.found_for[r.name]]) for r in wanted if happenings.found_for.get(r.name) in told]
    rows = [
        share("events", f"{key} right", sum(a.takes(key, b.value(key)) for a, b in pairs), len(pairs))
        for key in ("interval", "basis", "status")
    ]
    places = [(a, b) for a, b in pairs if a.text("place")]
    right = sum(a.takes("place", known.place(b.text("place")) or None) for a, b in places)
    rows.append(share("events", "place right", right, len(places)))
    return (*rows, *_order(pairs), *_participants(pairs, known), *_support(pairs))


def _order(pairs: list[tuple[Record, Record]]) -> tuple[Row, ...]:
    """Kendall's tau-a over pairs of dated events whose gold days do not touch; one found interval for both is a tie."""
    dated = [(_days(a), _days(b)) for a, b in pairs if _days(a) is not None and _days(b) is not None]
    right = wrong = every = 0
    for number, (gold, told) in enumerate(dated):
        for other, other_told in dated[number + 1 :]:
            if gold is None or other is None or not (gold[1] < other[0] or other[1] < gold[0]):
                continue
            every += 1
            if told is not None and other_told is not None and told != other_told:
                right += (gold < other) == (told < other_told)
                wrong += (gold < other) != (told < other_told)
    return (count("events", "pairs in order", every), share("events", "order (Kendall's tau)", right - wrong, every))


def _days(record: Record) -> tuple[str, str] | None:
    """First and last day in ISO 8601, which sorts as days do."""
    value = record.value("interval")
    return (str(value[0]), str(value[1])) if isinstance(value, list | tuple) and len(value) == 2 else None


def _participants(pairs: list[tuple[Record, Record]], known: Who) -> tuple[Row, ...]:
    """Pairs of an actor and an account that tells of its part; actors the gold has no key for are left out."""
    right = wanted = told = 0
    for a, b in pairs:
        expected = set(participations(a, None))
        found = set(participations(b, known))
        right += len(expected & found)
        wanted += len(expected)
        told += len(found)
    return (
        share("events", "participants precision", right, told),
        share("events", "participants recall", right, wanted),
        share("events", "participants F1", 2 * right, told + wanted),
    )


def participations(event: Record, known: Who | None) -> list[tuple[str, str]]:
    """(actor, account) for every account that names an actor as taking part."""
    told = []
    for part in event.parts("participants"):
        actor = str(part.get("actor"))
        key = actor if known is None else known.key(actor)
        documents = part.get("documents")
        if key is not None and isinstance(documents, list):
            told += [(key, str(document)) for document in documents]
    return told


def _support(pairs: list[tuple[Record, Record]]) -> tuple[Row, ...]:
    """All three numbers of support as in the gold, and how often any is too high."""
    exact = sum(all(a.takes(key, number(b, key)) for key in _COUNTS) for a, b in pairs)
    high = sum(any(too_high(a, b, key) for key in _COUNTS[1:]) for a, b in pairs)
    return share("support", "events exact", exact, len(pairs)), count("support", "events too high", high)


def number(record: Record, key: str) -> int | None:
    """A number of support; `documents` may be given as a list of accounts."""
    value = record.value(key)
    return len(value) if isinstance(value, list) else record.number(key)


def too_high(gold: Record, found: Record, key: str) -> bool:
    """Whether a number of support is above every right one."""
    told = number(found, key)
    allowed = [n for n in (number(gold, key), *gold.also(key)) if isinstance(n, int)]
    return told is not None and bool(allowed) and told > max(allowed)
