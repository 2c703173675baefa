"""Which single setting suits each peer best: F1 over all levels of edited copies, for a grid of settings.

usage: python -m evaluation.peers.tuning --data BENCHMARKS [--originals 400] [--seed 7]

The settings the peers ship with here are the best of this grid; the measuring runs use other seeds.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from evaluation.copies import edited_copies, score, texts
from evaluation.finding import System
from evaluation.peers import Containment, Cosine, Daft, Datasketch, RensaC, RensaR, SimHash

_BANDS = ((3, 0.0), (2, 0.05), (2, 0.1), (2, 0.2), (3, 0.05), (3, 0.1), (4, 0.0))
"""Rows of a band, and the least estimated Jaccard similarity."""


def grid() -> Iterator[System]:
    """Every setting tried."""
    for plain in (Datasketch(), RensaR(), RensaC(), Daft()):
        for run in (3, 5) if plain.name != "rensa R" else (1, 3, 5):
            for rows, least in _BANDS:
                made = replace(plain, run=run, size=256, rows=rows, least=least)
                if 256 % rows == 0 or plain.name != "rensa R":
                    yield made
        # Jaccard .5 with 128 hashes, as the packages' own examples have it
        yield replace(plain, run=5, size=128, rows=4, least=0.5)
    for run in (1, 2, 3):
        for most in (3, 6, 10, 14):
            yield SimHash(run=run, most=most)
    for run in (1, 2, 3, 5):
        for cosine in (0.02, 0.05, 0.1, 0.2, 0.4):
            yield Cosine(run=run, least=cosine)
    for run in (5, 8):
        for share in (0.02, 0.05, 0.1, 0.2):
            yield Containment(run=run, least=share)


def main() -> None:
    """Print one line a setting, the best of each peer marked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--originals", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", default="", help="only this peer")
    options = parser.parse_args()
    best: dict[str, tuple[float, str]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pile = texts(edited_copies(options.data, folder, options.originals, options.seed))
        for system in grid():
            if (options.only and system.name != options.only) or system.missing():
                continue
            found = system.find(pile)
            figures = score(found.pairs, pile, options.data, folder)["ALL"]
            best.setdefault(system.name, (0.0, ""))
            best[system.name] = max(best[system.name], (round(figures["f1"], 4), system.setting()))
            print(f"{system.name:<20} {system.setting():<70} P {figures['p']:.3f} R {figures['r']:.3f} "
                  f"F1 {figures['f1']:.3f}  {found.whole:.1f} s", flush=True)  # fmt: skip
    print("\nBest")
    for system_name, (figure, setting) in best.items():
        print(f"{system_name:<20} {figure:.3f}  {setting}")


if __name__ == "__main__":
    main()
