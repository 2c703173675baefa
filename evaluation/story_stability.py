"""How steady stories are, and how finding them grows.

usage: python -m evaluation.story_stability --data BENCHMARKS [--added 40] [--sizes 4000,8000] [--every 4]

Order: whether accounts handed over in other orders are placed alike. Stability: one account is left out and added
again; the share of the others that then have other companions in their story. Growth: processor seconds on piles of
allsides_dev, Reuters, BBC and the incidents together, up to so many accounts (0: all 37,000).
"""

from __future__ import annotations

import argparse
import hashlib
import random
import statistics
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from evaluation.story_piles import LABELLED, Placing, document, labelled, throughput

ORDERS = 3


def main() -> None:
    """Print three findings."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--added", type=int, default=40, help="accounts left out and added again, one by one")
    parser.add_argument("--sizes", default="2000,4000,8000,0", help="sizes of piles, parted by commas")
    parser.add_argument("--every", type=int, default=4, help="take every Nth labelled account")
    options = parser.parse_args()
    rows = [row for name in LABELLED for row in labelled(options.data, name)][:: options.every]
    placing = Placing([document(row) for row in rows])
    whole = placing.groups()
    draw = random.Random(7)
    orders = [draw.sample(placing.documents, len(rows)) for _ in range(ORDERS)]
    print(f"{len(rows)} accounts in {ORDERS} other orders: {sum(Placing(o).groups() == whole for o in orders)} alike")
    shares = sorted(_moved(placing, whole, number) for number in draw.sample(range(len(rows)), options.added))
    late = shares[min(len(shares) - 1, round(0.95 * len(shares)))]
    print(
        f"{options.added} accounts added, share of {len(rows) - 1} others whose companions change: "
        f"median {statistics.median(shares):.4f}, 95th percentile {late:.4f}, most {shares[-1]:.4f}"
    )
    _growth(options.data, [int(size) for size in options.sizes.split(",")])


def _moved(placing: Placing, whole: Mapping[str, str], number: int) -> float:
    left_out = placing.documents[number]
    before, after = placing.groups(left_out.id), dict(whole)
    del after[left_out.name]
    old, new = _companions(before), _companions(after)
    return sum(old[name] != new[name] for name in before) / len(before)


def _companions(placed: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for name, label in placed.items():
        groups[label].add(name)
    return {name: frozenset(groups[label]) for name, label in placed.items()}


def _growth(data: Path, sizes: list[int]) -> None:
    rows = [row for name in ("allsides_dev", "reuters", "bbc") for row in throughput(data, name)]
    rows += labelled(data, "incidents_dev")
    rows.sort(key=lambda row: hashlib.sha1(row["id"].encode()).hexdigest())
    for size in sizes:
        placing = Placing([document(row) for row in rows[: size or len(rows)]])
        stories = len(set(placing.groups().values()))
        spent = ", ".join(f"{part} {seconds:.0f}" for part, seconds in placing.seconds.items())
        print(f"{len(placing.documents)} accounts, {stories} stories; processor seconds: {spent}", flush=True)


if __name__ == "__main__":
    main()
