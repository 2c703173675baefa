"""Regions and damage."""

from __future__ import annotations

from evaluation.records import Record, Records
from evaluation.scoring import Row, loose, overlap, share

_WHOLE = frozenset({"machine_translation", "truncated", "paywall"})


def regions(gold: Records, found: Records) -> tuple[Row, ...]:
    """Accuracy by characters and by blocks; a block's label is the one over most of its characters."""
    told = found.of("region")
    characters = right = blocks = right_blocks = 0
    for block in gold.of("region"):
        by_label = _labels(block, told)
        length = sum(len(place) for place in block.at("text"))
        characters += length
        right += sum(n for label, n in by_label.items() if block.takes("region", label))
        blocks += 1
        best = max(sorted(by_label), key=by_label.__getitem__, default="")
        right_blocks += block.takes("region", best)
    return share("regions", "characters right", right, characters), share(
        "regions", "blocks right", right_blocks, blocks
    )


def _labels(block: Record, told: tuple[Record, ...]) -> dict[str, int]:
    by_label: dict[str, int] = {}
    for other in told:
        shared = sum(a.shared(b) for a in block.at("text") for b in other.at("text"))
        if shared:
            label = other.text("region")
            by_label[label] = by_label.get(label, 0) + shared
    return by_label


def damage(gold: Records, found: Records) -> tuple[Row, ...]:
    """Precision, recall and F1: places without width within two characters, whole-account damage by account."""
    return loose(gold.of("damage"), found.of("damage"), _like).rows("damage")


def _like(gold: Record, found: Record) -> float:
    if gold.text("damage") != found.text("damage") or gold.document != found.document:
        return 0.0
    return 1.0 if gold.text("damage") in _WHOLE else overlap(gold.at("text"), found.at("text"))
