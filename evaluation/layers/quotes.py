"""Who said what."""

from __future__ import annotations

from evaluation.layers.actors import Who
from evaluation.records import Place, Record, Records
from evaluation.scoring import Matched, Row, count, one_to_one, share, union_likeness

Words = dict[str, list[Place]]
_LEAST = 0.5


def match_quotations(gold: Records, found: Records, words: Words) -> Matched:
    """Quotations whose contents share half of all their words (IoU)."""

    def like(a: Record, b: Record) -> float:
        apart = max((union_likeness((place,), b.at("content"), words) for place in a.at("content")), default=0.0)
        return max(apart, union_likeness(a.at("content"), b.at("content"), words))

    return one_to_one(gold.of("quotation"), found.of("quotation"), like, _LEAST - 1e-9)


def quotations(gold: Records, found: Records, known: Who, words: Words) -> tuple[Row, ...]:
    """Recall over all and over core ones, precision over shown ones, and whether the speakers shown are right."""
    matched = match_quotations(gold, found, words)
    core = [record for record in gold.of("quotation") if record.value("core") is True]
    told = {id(a) for a, _ in matched.required}
    shown = [(a, b) for a, b in matched.pairs if b.value("unsure") is not True]
    verdicts = [speaker(a, b, known, found) for a, b in shown]
    pairs = matched.required
    shown_extra = [record for record in matched.extra if record.value("unsure") is not True]
    right = sum(not a.optional for a, _ in shown)
    return (
        share("quotations", "core recall", sum(id(record) in told for record in core), len(core)),
        share("quotations", "recall", len(told), len(told) + len(matched.missed)),
        share("quotations", "precision of shown", right, right + len(shown_extra)),
        share("quotations", "speakers right", verdicts.count("right"), len(verdicts)),
        count("quotations", "speakers wrong", verdicts.count("wrong")),
        share("quotations", "speakers unknown", verdicts.count("unknown"), len(verdicts)),
        share("quotations", "type right", sum(a.takes("quotation", b.text("quotation")) for a, b in pairs), len(pairs)),
        share("quotations", "mode right", sum(a.takes("mode", b.text("mode")) for a, b in pairs), len(pairs)),
        _repeats(gold, found, matched),
    )


def speaker(gold: Record, found: Record, known: Who, export: Records) -> str:
    """right, wrong, or unknown. Part of a joint speaker is right; nobody is right where nobody is named."""
    wanted = set(gold.texts("speakers") or gold.texts("speaker"))
    told = found.texts("speakers") or found.texts("speaker")
    if not told:
        return "unknown" if wanted else "right"
    keys = {known.key(called) or f"?{called}" for called in told}
    allowed = [set(item) for item in gold.also("speakers") if isinstance(item, list)]
    if (wanted and keys <= wanted) or any(keys <= option for option in allowed if option):
        return "right"
    return "right" if not wanted and all(_stands_there(gold, called, export) for called in told) else "wrong"


def _stands_there(gold: Record, called: str, export: Records) -> bool:
    """Whether an actor the gold has no name for is told by the very words of the speaker."""
    spots = gold.at("speaker")
    return any(
        place.shared(spot)
        for record in export.of("mention")
        if called in (record.name, record.text("actor"))
        for place in record.at("text")
        for spot in spots
    )


def _repeats(gold: Records, found: Records, matched: Matched) -> Row:
    """Pull quotes told as repeating a quotation."""
    wanted = [record for record in gold.of("quotation") if record.text("repeats")]
    told = {id(a): b for a, b in matched.pairs}
    right = sum(bool(told[id(record)].text("repeats")) for record in wanted if id(record) in told)
    return share("quotations", "pull quotes told as repeats", right, len(wanted))
