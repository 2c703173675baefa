"""What finding copies costs: processor seconds by stage, growth with the pile, peak memory; the room and every peer.

usage: python -m evaluation.speed_of_copies --data BENCHMARKS [--sizes 1000,10000,37000,100000] [--million]
           [--parts sizes,whole,ugly] [--budget SECONDS] [--only NAMES]

Each line is a process of its own. The pile is held in memory first, a few texts are searched so that everything is
loaded, and then the search is measured: processor seconds of the process, its threads and children, how far memory
rose above what the texts took, and the share of the seeded edits that was told. Peers stop at the size that would take
longer than the budget, which is said.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.copies import clearing, systems
from evaluation.finding import System, Text
from evaluation.large_piles import (
    different,
    found_again,
    identical,
    kept_in_workspace,
    natural,
    signed_up,
    synthetic,
    ugly,
)

_MOST_MEMORY = 6_000  # MB
_KEPT = 1_000  # accounts that are read into a workspace
_PROGRESS = Path("/proc/self/clear_refs")

Piles = dict[str, Callable[[int, Path], list[Text]]]
PILES: Piles = {
    "natural": lambda size, data: natural(data, size),
    "synthetic": lambda size, data: synthetic(size),
    "one sign-up paragraph, one outlet": lambda size, data: signed_up(size, 1),
    "one sign-up paragraph, 50 outlets": lambda size, data: signed_up(size, 50),
    "one sign-up paragraph, no outlets": lambda size, data: signed_up(size, 0),
    "identical": lambda size, data: identical(size),
    "different": lambda size, data: different(size),
    "5 MB, empty, one word, furniture": lambda size, data: ugly(),
}
UGLY = {
    "one sign-up paragraph, one outlet": 10_000,
    "one sign-up paragraph, 50 outlets": 10_000,
    "one sign-up paragraph, no outlets": 10_000,
    "different": 5_000,
    "identical": 5_000,
    "5 MB, empty, one word, furniture": 3_003,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one search took: processor seconds by stage, seconds by the clock, MB of the texts and above them.

    `again` is the share of the seeded edits that were told with what they were made of.
    """

    accounts: int
    words: int
    pairs: int
    again: float | None
    stages: dict[str, float]
    wall: float
    texts: float
    above: float

    @property
    def seconds(self) -> float:
        """Processor seconds."""
        return max(sum(self.stages.values()), 1e-6)


def main() -> None:
    """Print the tables, or measure one search for them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", default="1000,10000,37000,100000")
    parser.add_argument("--million", action="store_true", help="also a million made accounts of 400 words (8 GB)")
    parser.add_argument("--parts", default="sizes,whole,ugly")
    parser.add_argument("--budget", type=float, default=240, help="processor seconds a peer may take at one size")
    parser.add_argument("--only", default="", help="only these systems, parted by commas")
    parser.add_argument("--one", nargs=3, metavar=("SYSTEM", "PILE", "SIZE"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        name, pile, size = asked.one
        print(json.dumps(one(name, pile, int(size), asked.data)))
        return
    parts, sizes = asked.parts.split(","), [int(size) for size in asked.sizes.split(",")]
    chosen = [each for each in systems(asked.only) if asked.only or each.name != "Variorum steps"]
    if "sizes" in parts:
        _by_size(chosen, sizes, asked)
    if "whole" in parts:
        _whole(37_000 if 37_000 in sizes else sizes[-1], asked)
    if "ugly" in parts:
        _ugly(chosen, asked)


def one(name: str, pile: str, size: int, data: Path) -> dict[str, Any]:
    """Measure one search in this process."""
    whole = name.startswith("whole: ")
    found = clearing() if whole else systems()
    system = next(each for each in found if each.name == name.removeprefix("whole: "))
    texts = PILES[pile](size, data)
    system.find(synthetic(5))
    gc.collect()
    before = _memory("VmRSS")
    if _PROGRESS.exists():
        _PROGRESS.write_text("5")  # Linux: the highest level so far is forgotten
    began = time.perf_counter()
    answer = system.find(texts)
    return {
        "accounts": len(texts),
        "wall": time.perf_counter() - began,
        "above": _memory("VmHWM") - before,
        "texts": sum(map(sys.getsizeof, (text.text for text in texts))) / 1e6,
        "words": sum(len(text.text.split()) for text in texts),
        "pairs": len(answer.pairs),
        "again": found_again(texts, answer.pairs),
        "stages": answer.seconds,
    }


def _memory(line: str) -> float:
    """MB of this process from /proc, 0 where there is none."""
    status = Path("/proc/self/status")
    found = (
        [row.split()[1] for row in status.read_text().splitlines() if row.startswith(line)] if status.exists() else []
    )
    return int(found[0]) * 1024 / 1e6 if found else 0.0


def measure(name: str, pile: str, size: int, data: Path) -> Cost:
    """One search in a new process."""
    command = [sys.executable, "-m", "evaluation.speed_of_copies", "--data", str(data), "--one", name, pile, str(size)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def _by_size(chosen: Iterable[System], sizes: Sequence[int], asked: argparse.Namespace) -> None:
    print("Real accounts with seeded edits, above their number with shuffled words\n" + _HEAD, flush=True)
    for system in chosen:
        if system.missing():
            print(f"{system.name:<20} not measured: {system.missing()} is not installed", flush=True)
            continue
        costs: list[Cost] = []
        for size in sizes:
            reason = _too_much(costs, size, asked.budget) if not system.name.startswith("Variorum") else ""
            if reason:
                print(f"{system.name:<20} {size:>9,}  not measured: {reason}", flush=True)
                break
            try:
                costs.append(measure(system.name, "natural", size, asked.data))
            except subprocess.CalledProcessError as stopped:
                print(f"{system.name:<20} {size:>9,}  not measured: it ended with {stopped.returncode}", flush=True)
                break
            print(_line(system.name, costs[-1]), flush=True)
        print(_growth(system.name, costs), flush=True)
        if asked.million and (system.name == "Variorum"):
            print(_line("  made accounts", measure(system.name, "synthetic", 1_000_000, asked.data)), flush=True)


def _too_much(costs: Sequence[Cost], size: int, budget: float) -> str:
    """Why a size is not tried: what the last two sizes say it would take."""
    if not costs:
        return ""
    last = costs[-1]
    slope = max(1.0, _slope(costs[-2:])) if len(costs) > 1 else 1.0
    seconds = last.seconds * (size / last.accounts) ** slope
    memory = last.above * size / last.accounts
    if seconds > budget:
        return f"it would take about {seconds:,.0f} s, the budget is {budget:,.0f} s"
    if memory > _MOST_MEMORY:
        return f"it would take about {memory:,.0f} MB"
    return ""


def _whole(size: int, asked: argparse.Namespace) -> None:
    print(f"\nWhole copies alone: at least one half in common, {size:,} accounts\n" + _HEAD, flush=True)
    wanted = {name.strip().casefold() for name in asked.only.split(",") if name.strip()}
    chosen = [each for each in clearing() if not wanted or each.name.casefold() in wanted]
    for name in [f"whole: {each.name}" for each in chosen if not each.missing()]:
        cost = measure(name, "natural", size, asked.data)
        print(_line(name.removeprefix("whole: "), cost), flush=True)
        signed = cost.stages.get("signatures", 0.0)
        if signed:
            print(
                f"{'  signatures alone':<20} {cost.accounts / signed:>46,.0f} {cost.words / signed:>12,.0f}", flush=True
            )


def _ugly(chosen: Sequence[System], asked: argparse.Namespace) -> None:
    print("\nUgly piles\n" + _HEAD, flush=True)
    for system in chosen:
        if system.missing() or (not system.name.startswith("Variorum") and not asked.only):
            continue
        costs = {}
        for pile, size in UGLY.items():
            costs[pile] = measure(system.name, pile, size, asked.data)
            print(f"{pile}\n{_line(system.name, costs[pile])}", flush=True)
        print(f"identical / different: {costs['identical'].seconds / costs['different'].seconds:.2f}", flush=True)
    if not asked.only or "variorum" in asked.only.casefold():
        _in_workspace()


def _in_workspace() -> None:
    start = kept_in_workspace(different(2))
    one, other = (kept_in_workspace(pile(_KEPT)) - start for pile in (different, identical))
    print(f"\nKept in a workspace, {_KEPT:,} accounts, CPU seconds beyond the {start:.2f} of the start")
    print(f"different {one:.2f}, identical {other:.2f}: identical / different {other / one:.2f}", flush=True)


_HEAD = (
    f"{'':<20} {'accounts':>9} {'words':>12} {'CPU s':>8} {'wall s':>8} {'accounts/s':>12} {'words/s':>12} "
    f"{'texts MB':>9} {'above MB':>9} {'pairs':>8} {'edits':>6}  CPU s by stage"
)


def _line(name: str, cost: Cost) -> str:
    stages = "  ".join(f"{stage} {seconds:.2f}" for stage, seconds in cost.stages.items())
    again = "–" if cost.again is None else f"{cost.again:.3f}"
    return (
        f"{name:<20} {cost.accounts:>9,} {cost.words:>12,} {cost.seconds:>8.2f} {cost.wall:>8.2f} "
        f"{cost.accounts / cost.seconds:>12,.0f} {cost.words / cost.seconds:>12,.0f} {cost.texts:>9,.0f} "
        f"{cost.above:>9,.0f} {cost.pairs:>8,} {again:>6}  {stages}"
    )


def _slope(costs: Sequence[Cost]) -> float:
    """Slope of the least-squares line through the logarithms of accounts and seconds."""
    points = [(math.log(cost.accounts), math.log(cost.seconds)) for cost in costs]
    x, y = (sum(column) / len(points) for column in zip(*points, strict=True))
    over = sum((a - x) ** 2 for a, _ in points)
    return sum((a - x) * (b - y) for a, b in points) / over if over else 0.0


def _growth(name: str, costs: Sequence[Cost]) -> str:
    large = [cost for cost in costs if cost.accounts >= 10_000]
    if len(large) < 2:
        return f"{name:<20} no growth fitted: fewer than two sizes from 10,000"
    slope = _slope(large)
    return (
        f"{name:<20} from {large[0].accounts:,} to {large[-1].accounts:,} accounts the cost grows as n^{slope:.2f}: "
        f"a pile twice as large costs {2**slope:.2f} times as much"
    )


if __name__ == "__main__":
    main()
