"""How well names are compared: Variorum beside rapidfuzz's ratios and nomenklatura's LogicV2, on the same pairs.

usage: python -m evaluation.names [--data BENCHMARKS] [--logic PYTHON]

Two tables. On the public pairs (OpenSanctions', MIT; with --data) each has its own best threshold, so the figures are
upper bounds. On pairs as news writes them (gold/news_names.tsv, ours) each has the threshold that is best on half of
them, and the figures are of the rest. --logic is the interpreter of an environment that has nomenklatura.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.fuzz import WRatio, ratio, token_sort_ratio

from variorum.words.likeness import likeness

NEWS = Path(__file__).parent / "gold" / "news_names.tsv"
LOGIC = Path(__file__).parent / "logic_v2.py"
BODIES = frozenset({"place", "exonym", "renamed", "organisation", "acronym"})

SPLITS = ("dev", "held", "fresh")
"""The parts of the own list: looked at, held back until the comparing was done, and families written after that."""

Scores = Sequence[float]
Compare = Callable[[Sequence["Pair"]], Scores]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names, whether they are one actor's, and the schema that OpenSanctions would file them under."""

    group: str
    left: str
    right: str
    same: bool
    schema: str
    split: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall, F1 and accuracy at a threshold."""

    threshold: float
    precision: float
    recall: float
    f1: float
    accuracy: float


def public(path: Path) -> list[Pair]:
    """The pairs of a table with the columns case_group, schema, name1, name2 and is_match."""
    with path.open(encoding="utf-8", newline="") as table:
        return [
            Pair(row["case_group"], row["name1"], row["name2"], row["is_match"] == "true", row["schema"])
            for row in csv.DictReader(table)
        ]


def news(path: Path = NEWS) -> list[Pair]:
    """The pairs of the project's own list."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [
        Pair(group, left, right, same == "1", "Organization" if group in BODIES else "Person", split)
        for group, split, left, right, same in rows
    ]


def at(threshold: float, scores: Scores, pairs: Sequence[Pair]) -> Figures:
    """The figures of calling one actor's what scores the threshold or more."""
    told = [score >= threshold for score in scores]
    right = sum(said and pair.same for said, pair in zip(told, pairs, strict=True))
    wanted, said = sum(pair.same for pair in pairs), sum(told)
    precision, recall = right / said if said else 0.0, right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    accuracy = sum(said == pair.same for said, pair in zip(told, pairs, strict=True)) / len(pairs)
    return Figures(threshold, precision, recall, f1, accuracy)


def best(scores: Scores, pairs: Sequence[Pair], by: str = "f1") -> Figures:
    """The figures at the threshold that is best by one of them; of equally good ones the highest."""
    found = [at(threshold, scores, pairs) for threshold in sorted(set(scores), reverse=True)]
    return max(found, key=lambda figures: getattr(figures, by))


def each(compare: Callable[[str, str], float]) -> Compare:
    """A comparison of two names, over many pairs."""
    return lambda pairs: [compare(pair.left, pair.right) for pair in pairs]


def logic(python: Path) -> Compare:
    """nomenklatura's LogicV2, run by another interpreter."""

    def compare(pairs: Sequence[Pair]) -> Scores:
        rows = "".join(json.dumps([pair.schema, pair.left, pair.right]) + "\n" for pair in pairs)
        done = subprocess.run([python, LOGIC], input=rows, check=True, stdout=subprocess.PIPE, text=True)
        return [float(line) for line in done.stdout.split()]

    return compare


def compares(python: Path | None) -> dict[str, Compare]:
    """What is compared, by name."""
    return {
        "variorum": each(likeness),
        "rapidfuzz WRatio": each(lambda left, right: WRatio(left.lower(), right.lower()) / 100),
        "rapidfuzz ratio": each(lambda left, right: ratio(left.lower(), right.lower()) / 100),
        "rapidfuzz token_sort": each(lambda left, right: token_sort_ratio(left.lower(), right.lower()) / 100),
        **({"nomenklatura LogicV2": logic(python)} if python else {}),
    }


def tell_public(pairs: Sequence[Pair], name: str, scores: Scores) -> None:
    """F1 at the best threshold, for all pairs and for each group of cases."""
    for group in ["all", *sorted({pair.group for pair in pairs})]:
        mine = [(pair, score) for pair, score in zip(pairs, scores, strict=True) if group in ("all", pair.group)]
        figures = best([score for _, score in mine], [pair for pair, _ in mine])
        print(
            f"{name:20} {group:14} {len(mine):4} pairs  F1 {figures.f1:.3f}  precision {figures.precision:.3f}  "
            f"recall {figures.recall:.3f}  at {figures.threshold:.3f}"
        )


def tell_news(pairs: Sequence[Pair], name: str, scores: Scores, parts: Sequence[str]) -> None:
    """Accuracy on each part, at the threshold that is best on the first, in all and by group."""
    rows = list(zip(pairs, scores, strict=True))
    seen = [row for row in rows if row[0].split == SPLITS[0]]
    threshold = best([score for _, score in seen], [pair for pair, _ in seen], "accuracy").threshold
    for part in parts:
        kept = [row for row in rows if row[0].split == part]
        figures = at(threshold, [score for _, score in kept], [pair for pair, _ in kept])
        print(f"{name:20} {part:6} accuracy {figures.accuracy:.3f}  at {threshold:.3f}")
        print(f"{'':20} {_groups(kept, threshold)}")


def _groups(rows: Sequence[tuple[Pair, float]], threshold: float) -> str:
    """How many of each group are told right."""
    cells = []
    for group, same in dict.fromkeys((pair.group, pair.same) for pair, _ in rows):
        mine = [(score >= threshold) == same for pair, score in rows if (pair.group, pair.same) == (group, same)]
        cells.append(f"{group}{'' if same else ' (two)'} {sum(mine)}/{len(mine)}")
    return ", ".join(cells)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="the folder of public benchmarks")
    parser.add_argument("--logic", type=Path, help="the interpreter of an environment with nomenklatura")
    parser.add_argument("--seen", action="store_true", help="only the part of the own list that may be looked at")
    asked = parser.parse_args()
    if asked.data:
        pairs = public(asked.data / "names" / "name_bench_dev.csv")
        for name, compare in compares(asked.logic).items():
            tell_public(pairs, name, compare(pairs))
    pairs = news()
    for name, compare in compares(asked.logic).items():
        tell_news(pairs, name, compare(pairs), SPLITS[: 1 if asked.seen else None])


if __name__ == "__main__":
    main()
