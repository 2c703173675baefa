"""What is said of events: claims, what they agree on and where they contradict one another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from evaluation.layers.actors import Who
from evaluation.layers.events import Happenings, number, too_high
from evaluation.records import Record, Records
from evaluation.scoring import Matched, Row, closeness, count, f1, loose, one_to_one, share

_LEAST = 0.5
_BY_VALUE = frozenset({"participants", "date", "duration"})
_COUNTS = ("documents", "separate_at_most")


def match_claims(gold: Records, found: Records) -> Matched:
    """Claims on one slot whose words of the value share half of the shorter one."""

    def like(a: Record, b: Record) -> float:
        if not a.takes("slot", b.text("slot")):
            return 0.0
        return closeness(a.at("value"), b.at("value"))

    return loose(gold.of("claim"), found.of("claim"), like, _LEAST - 1e-9)


def claims(gold: Records, found: Records, known: Who, happenings: Happenings) -> tuple[Row, ...]:
    """F1 by slot and over all, then said_by and polarity of those found.

    What an account says twice of one thing counts once: a gold claim is told when any with the same account, slot,
    happening, value and speaker is. Claims of happenings the gold does not have are counted apart.
    """
    matched = match_claims(gold, found)
    marked = {record.text("slot") for record in gold.of("claim")}
    extra_claims = [r for r in matched.extra if not _outside(r, happenings) and r.text("slot") in marked]
    told = {id(a) for a, _ in matched.pairs}
    groups: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in gold.of("claim"):
        groups[_same(record)].append(record)
    rows: list[Row] = []
    slots = sorted({record.text("slot") for record in gold.of("claim")})
    for slot in (*slots, ""):
        wanted = [g for g in groups.values() if slot in ("", g[0].text("slot")) and any(not r.optional for r in g)]
        hits = sum(any(id(record) in told for record in group) for group in wanted)
        right = len({id(b) for a, b in matched.pairs if slot in ("", b.text("slot")) and not a.optional})
        extra = sum(slot in ("", record.text("slot")) for record in extra_claims)
        rows += _slot_rows(slot or "all", hits, len(wanted), right, extra)
    best = {id(b): (a, b) for a, b in reversed(matched.pairs)}
    pairs = tuple(best.values())
    speakers = [a.takes("said_by", speaker(b, known)) for a, b in pairs]
    lost = sum(bool(a.text("said_by")) and not a.takes("said_by", None) and not b.text("said_by") for a, b in pairs)
    return (
        *rows,
        share("claims", "said_by right", sum(speakers), len(speakers)),
        count("claims", "speaker lost", lost),
        count(
            "claims",
            "of happenings outside the gold",
            sum(_outside(r, happenings) and r.text("slot") in marked for r in matched.extra),
        ),
        count(
            "claims", "on questions the gold does not mark", sum(r.text("slot") not in marked for r in matched.extra)
        ),
        _values(pairs, known),
        share("claims", "polarity right", sum(a.takes("polarity", b.text("polarity")) for a, b in pairs), len(pairs)),
    )


def _values(pairs: tuple[tuple[Record, Record], ...], known: Who) -> Row:
    """Normal values, of the slots whose values have a normal form."""
    normal = [(a, b) for a, b in pairs if a.text("slot") in (*_BY_VALUE, "place")]
    right = sum(a.takes("value", known.value(b.text("value"))) for a, b in normal)
    return share("claims", "value right", right, len(normal))


def _outside(claim: Record, happenings: Happenings) -> bool:
    """Whether it is about an event none of whose tellings the gold marks."""
    about = claim.text("about")
    return about in happenings.every and about not in happenings.key_of


def _same(record: Record) -> tuple[str, ...]:
    return (record.document, *(record.text(key) for key in ("slot", "about", "value", "said_by")))


def _slot_rows(slot: str, hits: int, wanted: int, right: int, extra: int) -> list[Row]:
    precision = share("claims", f"{slot} precision", right, right + extra)
    recall = share("claims", f"{slot} recall", hits, wanted)
    return [precision, recall, Row("claims", f"{slot} F1", f1(precision.value, recall.value))]


def speaker(claim: Record, known: Who) -> str | None:
    """Who says a found claim: a key of the gold, `unnamed`, or None for the account itself."""
    called = claim.texts("said_by")
    return known.key(called[0]) or "unnamed" if called else None


def match_agreements(gold: Records, found: Records, known: Who, happenings: Happenings) -> Matched:
    """Agreements on one slot of one happening with one value."""

    def like(a: Record, b: Record) -> float:
        if not a.takes("slot", b.text("slot")) or _other_event(a, b, known, happenings):
            return 0.0
        same = a.takes("value", known.value(b.text("value")))
        if a.text("slot") in _BY_VALUE and not same:
            return 0.0
        return 1.0 + same + (happenings.key_of.get(b.text("about")) == a.text("about"))

    return one_to_one(gold.of("agreement"), found.of("agreement"), like)


def _other_event(gold: Record, found: Record, known: Who, happenings: Happenings) -> bool:
    about = happenings.key_of.get(found.text("about")) or known.key(found.text("about"))
    return about is not None and not gold.takes("about", about)


def agreements(gold: Records, found: Records, known: Who, happenings: Happenings) -> tuple[Row, ...]:
    """Agreements found, not in the gold, and their numbers of support."""
    matched = match_agreements(gold, found, known, happenings)
    exact = sum(
        all(a.takes(key, number(b, key)) or number(a, key) == number(b, key) for key in _COUNTS)
        for a, b in matched.pairs
    )
    high = sum(any(too_high(a, b, key) for key in ("documents", "separate_at_most")) for a, b in matched.pairs)
    wanted = len(matched.required) + len(matched.missed)
    marked = {record.text("slot") for record in gold.of("agreement")}
    return (
        share("agreements", "found", len(matched.required), wanted),
        count("agreements", "not in the gold", sum(record.text("slot") in marked for record in matched.extra)),
        count(
            "agreements",
            "on questions the gold does not mark",
            sum(r.text("slot") not in marked for r in matched.extra),
        ),
        share("support", "agreements exact", exact, len(matched.pairs)),
        count("support", "agreements too high", high),
    )


def match_disputes(gold: Records, found: Records, known: Who, happenings: Happenings) -> Matched:
    """Disputes on one slot of one happening; those of the same kind first."""

    def like(a: Record, b: Record) -> float:
        if not a.takes("slot", b.text("slot")) or _other_event(a, b, known, happenings):
            return 0.0
        if not told_in(a) & told_in(b):
            return 0.0
        return 1.0 + a.takes("dispute", b.text("dispute"))

    wanted = [replace(record, places={}) for record in gold.of("dispute")]  # told by their accounts, not by words
    return one_to_one(wanted, found.of("dispute"), like, 1.5)


def told_in(dispute: Record) -> frozenset[str]:
    """All accounts on any side."""
    documents = [part.get("documents") for part in dispute.parts("sides")]
    return frozenset(str(name) for names in documents if isinstance(names, list) for name in names)


def disputes(gold: Records, found: Records, known: Who, happenings: Happenings) -> tuple[Row, ...]:
    """Disputes found with their kind, sides with the right accounts, and disputes nobody should be shown."""
    matched = match_disputes(gold, found, known, happenings)
    wanted = len(matched.required) + len(matched.missed)
    sides = [(side, b) for a, b in matched.pairs for side in _sides(a)]
    return (
        share("disputes", "found with their kind", len(matched.required), wanted),
        count("disputes", "invented", len(matched.extra)),
        share("disputes", "sides with the right accounts", sum(side in _sides(b) for side, b in sides), len(sides)),
    )


def _sides(dispute: Record) -> list[frozenset[str]]:
    documents = [part.get("documents") for part in dispute.parts("sides")]
    return [frozenset(str(name) for name in names) for names in documents if isinstance(names, list)]
