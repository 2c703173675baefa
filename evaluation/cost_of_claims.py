"""What claims cost beside the parse: CPU seconds of both over accounts of the examples and of the planted piles.

usage: python -m evaluation.cost_of_claims [--piles N]
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections import Counter
from pathlib import Path

from evaluation.claims import planted
from tests.claims.reading import READING, RECKONING
from tests.reference import Pile, account
from variorum.model import Document

EXAMPLES = Path("examples/accounts")


def cost(documents: list[Document], sums: Counter[str]) -> None:
    """Add the CPU seconds of every step over one pile."""
    pile = Pile(documents)
    for step in (*READING, *RECKONING):
        begun = time.process_time()
        pile.run(step)
        sums[step.name] += time.process_time() - begun  # type: ignore[assignment]  # a Counter of seconds


def main() -> None:
    """Print the share."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--piles", type=int, default=12)
    options = parser.parse_args()
    chance = random.Random(3)
    sums: Counter[str] = Counter()
    cost([account("Ana Kovar met Ivo Lind in Oslo.", language="en")], Counter())  # the model is loaded
    gc.collect()
    gc.freeze()  # no step pays for the collector's walk over the model, in whichever it falls
    cost([account(p.read_text(encoding="utf-8"), p.name, language="en") for p in sorted(EXAMPLES.glob("*.txt"))], sums)
    for _ in range(options.piles):
        cost(planted(chance).documents, sums)
    parse, reading, reckoning = sums["language.parse"], sums["claims.claims"], sums["claims.support"]
    print(f"parse {parse:.2f} s, claims read {reading:.2f} s, reckoned {reckoning:.2f} s of CPU")
    print(f"claims are {(reading + reckoning) / parse:.3f} of the parse")


if __name__ == "__main__":
    main()
