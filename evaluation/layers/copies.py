"""Copies and what each changed."""

from __future__ import annotations

from evaluation.records import Place, Record, Records
from evaluation.scoring import Matched, Row, loose, share

_TURNED = {"only_in_a": "only_in_b", "only_in_b": "only_in_a"}
_LEAST = 0.5


def copies(gold: Records, found: Records) -> tuple[Row, ...]:
    """Pairs of accounts told as copies, and whose text is whose."""
    wanted = {frozenset(record.texts("documents")): record for record in gold.of("copy")}
    told = {frozenset(record.texts("documents")): record for record in found.of("copy")}
    both = wanted.keys() & told.keys()
    lineage = sum(wanted[pair].takes("lineage", _lineage(wanted[pair], told[pair])) for pair in both)
    return (
        share("copies", "pairs precision", len(both), len(told)),
        share("copies", "pairs recall", len(both), len(wanted)),
        share("copies", "lineage right", lineage, len(wanted)),
    )


def _lineage(gold: Record, found: Record) -> str:
    lineage = found.text("lineage")
    if gold.texts("documents") == found.texts("documents"):
        return lineage
    return {"a_from_b": "b_from_a", "b_from_a": "a_from_b"}.get(lineage, lineage)


def match_edits(gold: Records, found: Records) -> Matched:
    """Edits of both, by the words on both sides."""
    return loose(gold.of("edit"), found.of("edit"), edit_likeness, _LEAST - 1e-9)


def edits(gold: Records, found: Records) -> tuple[Row, ...]:
    """Precision, recall and F1, then type and weight of those found."""
    matched = match_edits(gold, found)
    best = {id(g): (g, f) for g, f in reversed(matched.required)}
    pairs = tuple(best.values())
    return (
        *matched.rows("edits"),
        share("edits", "type right", sum(g.takes("edit", edit_type(g, f)) for g, f in pairs), len(pairs)),
        share("edits", "weight right", sum(g.takes("weight", f.text("weight")) for g, f in pairs), len(pairs)),
    )


def edit_type(gold: Record, found: Record) -> str:
    """The kind of a found edit as it reads from the side the gold begins with."""
    kind = found.text("edit")
    return kind if _documents(gold) == _documents(found) else _TURNED.get(kind, kind)


def _documents(record: Record) -> tuple[str, ...]:
    return tuple(place.document for side in ("left", "right") for place in record.at(side)[:1])


def edit_likeness(gold: Record, found: Record) -> float:
    """How well two edits fit, from 0 to 1: the mean over both sides, each compared in its own account."""
    sides = []
    for document in _documents(gold):
        a = tuple(p for p in gold.at("left", "right") if p.document == document)
        b = tuple(p for p in found.at("left", "right") if p.document == document)
        sides.append(_side(a, b))
    return sum(sides) / len(sides) if sides and any(side >= _LEAST for side in sides) else 0.0


def _side(gold: tuple[Place, ...], found: tuple[Place, ...]) -> float:
    best = 0.0
    for a in gold:
        for b in found:
            if len(b) > 4 * len(a) + 40 or not a.fits(b, reach=3):
                continue
            lone = 1.0 if len(a) == len(b) else 0.5
            best = max(best, a.cover(b) if len(a) and len(b) else lone)
    return best
