"""How well copies of real accounts, edited at known levels by a seed, are found: the room and every peer in one run.

usage: python -m evaluation.copies --data BENCHMARKS [--originals 400] [--seed 1] [--only NAMES]

Copies are made by scorers/make_copies.py of the benchmark folder and scored by scorers/copies.py there.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.finding import Found, Pair, System, Text
from evaluation.peers import PEERS, WHOLE
from evaluation.room import InMemory, NearCopies, Steps

Figures = dict[str, dict[str, float]]
"""By level: gold, p, r, f1; under ALL also predicted and false."""


def systems(only: str = "") -> list[System]:
    """The room and its peers, or those of the names given, parted by commas."""
    wanted = {name.strip().casefold() for name in only.split(",") if name.strip()}
    everyone: tuple[System, ...] = (InMemory(), Steps(), *PEERS)
    return [each for each in everyone if not wanted or each.name.casefold() in wanted]


def clearing() -> list[System]:
    """What clears a pile of whole copies, and tells nothing smaller."""
    return [NearCopies(), *WHOLE]


def edited_copies(data: Path, folder: Path, originals: int, seed: int) -> list[dict[str, Any]]:
    """Records of originals and their copies; the file of gold pairs is left in the folder."""
    drawn = folder / "accounts.jsonl"
    with gzip.open(data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        drawn.write_text("".join(_some(rows, 4 * originals)), encoding="utf-8")
    command = [sys.executable, str(data / "scorers" / "make_copies.py"), str(drawn), str(folder)]
    subprocess.run([*command, "--sources", str(originals), "--seed", str(seed)], check=True, stdout=subprocess.DEVNULL)
    lines = (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _some(rows: Iterable[str], most: int) -> Iterator[str]:
    for count, row in enumerate(rows):
        if count == most:
            return
        yield row


def texts(rows: Iterable[dict[str, Any]]) -> list[Text]:
    """A text for every record."""
    return [Text(name=row["id"], text=row["text"], outlet=row.get("outlet") or "") for row in rows]


def score(pairs: Iterable[Pair], pile: Sequence[Text], data: Path, folder: Path) -> Figures:
    """The scorer's figures."""
    told = folder / "predictions.jsonl"
    named = sorted((pile[one].name, pile[other].name) for one, other in pairs)
    told.write_text("".join(json.dumps({"a": a, "b": b}) + "\n" for a, b in named), encoding="utf-8")
    command = [sys.executable, str(data / "scorers" / "copies.py"), "--docs", str(folder / "docs.jsonl"), "--json"]
    command += ["--gold", str(folder / "gold_pairs.jsonl"), "--predictions", str(told)]
    figures: Figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return figures


def measured(asked: Sequence[System], pile: Sequence[Text]) -> Iterator[tuple[System, Found | None]]:
    """What each system finds; None where it is not installed, which is said."""
    for system in asked:
        lacking = system.missing()
        if lacking:
            print(f"{system.name}: not measured, {lacking} is not installed (make bench and make evaluate install it)")
        yield system, None if lacking else system.find(pile)


def by_level(figures: Mapping[str, Figures | None], levels: Sequence[str], measure: str = "f1") -> str:
    """One line a level, one column a system."""
    first = max(map(len, levels)) + 1
    lines = [f"{measure.upper():<{first}}" + "".join(f"{name:>{column(name)}}" for name in figures)]
    for level in levels:
        cells = [
            f"{f'{each[level][measure]:.3f}' if each is not None else '–':>{column(name)}}"
            for name, each in figures.items()
        ]
        lines.append(f"{level:<{first}}" + "".join(cells))
    return "\n".join(lines)


def column(name: str) -> int:
    """How wide the column under a name is."""
    return max(8, len(name) + 2)


def main() -> None:
    """Print F1 by level, precision and recall over all, and the cost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--originals", type=int, default=400, help="original accounts; about as many copies are made")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only these systems, parted by commas")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pile = texts(edited_copies(options.data, folder, options.originals, options.seed))
        words = sum(len(text.text.split()) for text in pile)
        print(f"{len(pile)} accounts, {words:,} words, seed {options.seed}")
        asked = systems(options.only)
        print(_measured_by_level(asked, pile, options.data, folder))
        if not options.only:
            print("\nWhole copies alone: at least one half in common, the peers as their own examples have them")
            print(_measured_by_level(clearing(), pile, options.data, folder))


def _measured_by_level(asked: Sequence[System], pile: Sequence[Text], data: Path, folder: Path) -> str:
    """F1 by level, precision and recall over all, settings and cost."""
    figures: dict[str, Figures | None] = {}
    costs = []
    words = sum(len(text.text.split()) for text in pile)
    for system, found in measured(asked, pile):
        figures[system.name] = None if found is None else score(found.pairs, pile, data, folder)
        if found is not None:
            spent = "  ".join(f"{stage} {seconds:.2f}" for stage, seconds in found.seconds.items())
            costs.append(f"{system.name:<20} {words / max(found.whole, 1e-9):>12,.0f}  {spent}")
    told = [each for each in figures.values() if each is not None]
    levels = list(told[0]) if told else ["ALL"]
    parts = [by_level(figures, levels), by_level(figures, ["ALL"], "p"), by_level(figures, ["ALL"], "r")]
    parts.append("Settings\n" + "\n".join(f"{system.name:<20} {system.setting()}" for system in asked))
    parts.append("Words per CPU second, and CPU seconds by stage\n" + "\n".join(costs))
    return "\n\n".join(parts)


if __name__ == "__main__":
    main()
