"""How well names are compared: pairwise F1 on pairs of names, for Variorum and for rapidfuzz's WRatio, side by side.

Each is given its own best threshold on the same pairs, so the figures are upper bounds of what a fixed one would reach.
Run: python evaluation/names.py [--data FOLDER] (the folder of the benchmarks; the pairs are OpenSanctions', MIT).
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.fuzz import WRatio

from variorum.words.name_likeness import likeness

Compare = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names and whether they are one actor's."""

    group: str
    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 at a threshold."""

    threshold: float
    precision: float
    recall: float
    f1: float


def pairs(path: Path) -> list[Pair]:
    """The pairs of a table with the columns case_group, name1, name2 and is_match."""
    with path.open(encoding="utf-8", newline="") as table:
        return [
            Pair(row["case_group"], row["name1"], row["name2"], row["is_match"] == "true")
            for row in csv.DictReader(table)
        ]


def best(scored: Sequence[tuple[float, bool]]) -> Figures:
    """The figures at the threshold with the highest F1; at equal F1 the higher threshold."""
    total = sum(same for _, same in scored)
    found = Figures(1.0, 0.0, 0.0, 0.0)
    for threshold in sorted({score for score, _ in scored}, reverse=True):
        kept = [same for score, same in scored if score >= threshold]
        right = sum(kept)
        precision, recall = right / len(kept), right / total if total else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        if f1 > found.f1:
            found = Figures(threshold, precision, recall, f1)
    return found


def wratio(left: str, right: str) -> float:
    """rapidfuzz's WRatio on names in small letters, 0 to 1."""
    return WRatio(left.lower(), right.lower()) / 100


def main() -> None:
    """Print the figures of both for all pairs and for each group of cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of public benchmarks")
    everything = pairs(parser.parse_args().data / "names" / "name_bench_dev.csv")
    compares: dict[str, Compare] = {"variorum": likeness, "rapidfuzz WRatio": wratio}
    for group in ["all", *sorted({pair.group for pair in everything})]:
        mine = [pair for pair in everything if group in ("all", pair.group)]
        for name, compare in compares.items():
            figures = best([(compare(pair.left, pair.right), pair.same) for pair in mine])
            print(
                f"{group:14} {len(mine):4} pairs  {name:18} F1 {figures.f1:.3f}  precision {figures.precision:.3f}  "
                f"recall {figures.recall:.3f}  at {figures.threshold:.3f}"
            )


if __name__ == "__main__":
    main()
