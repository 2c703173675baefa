"""Words of time and the days of the accounts."""

from __future__ import annotations

from evaluation.records import Record, Records
from evaluation.scoring import Matched, Row, count, one_to_one, overlap, share


def match_timexes(gold: Records, found: Records) -> Matched:
    """Words of time that share characters."""
    return one_to_one(gold.of("timex"), found.of("timex"), _like)


def _like(a: Record, b: Record) -> float:
    return overlap(a.at("text"), b.at("text")) + _exact(a, b)


def _exact(gold: Record, found: Record) -> bool:
    before = max((n for n in gold.also("text_start") if isinstance(n, int)), default=0)
    after = max((n for n in gold.also("text_end") if isinstance(n, int)), default=0)
    return any(
        a.document == b.document and 0 <= a.start - b.start <= before and 0 <= b.end - a.end <= after
        for a in gold.at("text")
        for b in found.at("text")
    )


def timexes(gold: Records, found: Records) -> tuple[Row, ...]:
    """Strict and relaxed spans, then type, value, basis and interval of those found."""
    matched = match_timexes(gold, found)
    pairs = matched.required
    strict = sum(_exact(a, b) for a, b in pairs)
    return (
        *matched.rows("timexes", "relaxed "),
        share("timexes", "strict recall", strict, len(pairs) + len(matched.missed)),
        share("timexes", "strict precision", strict, len(pairs) + len(matched.extra)),
        *(
            share("timexes", f"{key} right", sum(a.takes(key, b.value(key)) for a, b in pairs), len(pairs))
            for key in ("timex", "value", "basis", "interval")
        ),
    )


def datings(gold: Records, found: Records) -> tuple[Row, ...]:
    """Days of accounts: right, told wrong, or left open although they can be known."""
    told = {record.document or "".join(record.texts("documents")[:1]): record for record in found.of("dating")}
    verdicts = [dating(record, told.get(record.text("document"))) for record in gold.of("dating")]
    return (
        share("datings", "right", verdicts.count("right"), len(verdicts)),
        count("datings", "wrong", verdicts.count("wrong")),
        count("datings", "left open", verdicts.count("open")),
    )


def dating(gold: Record, found: Record | None) -> str:
    """right, wrong or open."""
    wanted, told = gold.value("interval"), found.value("interval") if found else None
    if told == wanted or told in gold.also("interval"):
        return "right"
    if not isinstance(told, list):
        return "open"
    if "inside" in gold.also("interval") and isinstance(wanted, list):
        return "right" if wanted[0] <= told[0] and told[1] <= wanted[1] else "wrong"
    if "not_before" in gold.also("interval") and told[0] >= gold.text("not_before"):
        return "right"
    return "wrong"
