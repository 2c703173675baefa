"""Grouping into stories: each labelled set alone, and both in a haystack of unlabelled news, beside peers.

usage: python -m evaluation.stories --data BENCHMARKS [--noise 5000] [--every N] [--vectors FILE.npy]

One setting for all. `far` counts pairs of a labelled account with an unlabelled one more than four days apart; the
peers are tuned on the very pile they are measured on, Variorum's setting is fixed. `--vectors` keeps the embeddings.
Variorum's weights were learned from one half of the stories (`evaluation.train_stories`): both halves are shown. Below:
ECB+ dev, undated excerpts of one to ten sentences (a story is a subtopic), beside all of them in one; and accounts of
which each hides its date, among the dated ones of their stories.
"""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.story_errors import errors
from evaluation.story_peers import Groups, peers
from evaluation.story_piles import LABELLED, Placing, Row, day_of, document, labelled, noise
from evaluation.story_undated import hidden, placed_excerpts
from evaluation.train_stories import half_of

FIGURES = ("pair_p", "pair_r", "pair_f1", "b3_f1", "b3multi_f1", "ari")
NOISE_GAP = 4
HIDDEN = 40


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--noise", type=int, default=5_000, help="unlabelled accounts in the haystack")
    parser.add_argument("--every", type=int, default=1, help="take every Nth story (1: all)")
    parser.add_argument("--vectors", type=Path, help="where embeddings of the haystack are kept")
    options = parser.parse_args()
    scorer = _load(options.data / "scorers" / "stories.py")
    sets = {name: _sampled(labelled(options.data, name), options.every) for name in LABELLED}
    print(f"{'pile':19}{'accounts':>9}  {'method':28}" + "".join(f"{name:>11}" for name in (*FIGURES, "far")))
    for name, rows in sets.items():
        _print(scorer, name, rows, "variorum", Placing([document(row) for row in rows]).groups())
    pooled = [row for rows in sets.values() for row in rows] + noise(options.data, options.noise)
    placing = Placing([document(row) for row in pooled])
    placed = placing.groups()
    _parts(scorer, sets, pooled, "variorum", placed)
    for method, groups in peers(pooled, lambda tried: _score(scorer, pooled, tried)["pair_f1"], options.vectors):
        _parts(scorer, sets, pooled, method, groups)
    _halves(scorer, pooled, placed)
    _undated(scorer, options.data)
    print("\nvariorum in the haystack, pairs by class")
    for kind, number in errors(pooled, placed):
        print(f"{number:6}  {kind}")
    print("\nprocessor seconds: " + ", ".join(f"{part} {spent:.0f}" for part, spent in placing.seconds.items()))


def _parts(scorer: Any, sets: Mapping[str, Sequence[Row]], pooled: Sequence[Row], method: str, groups: Groups) -> None:
    _print(scorer, "haystack", pooled, method, groups)
    for name, rows in sets.items():
        _print(scorer, f"  {name}", rows, method, {row["id"]: groups[row["id"]] for row in rows})


def _halves(scorer: Any, pooled: Sequence[Row], placed: Groups) -> None:
    for number, name in enumerate(("  half learned from", "  the other half")):
        rows = [row for row in pooled if row.get("story") and half_of(row["story"]) == number]
        _print(scorer, name, rows, "variorum", {row["id"]: placed[row["id"]] for row in rows})


def _undated(scorer: Any, data: Path) -> None:
    rows, placed = placed_excerpts(data)
    _print(scorer, "ecb_dev", rows, "variorum", placed)
    _print(scorer, "ecb_dev", rows, "all in one", dict.fromkeys(placed, "one"))
    print("\ndate hidden     accounts  with own  with others  alone")
    for name in ("basil", "incidents"):
        found = hidden(data, name, HIDDEN)
        print(f"{name:15}{found.accounts:9}{found.with_own:10}{found.with_others:13}{found.alone:7}")


def _print(scorer: Any, name: str, rows: Sequence[Row], method: str, groups: Groups) -> None:
    scores = _score(scorer, rows, groups)
    figures = "".join(f"{scores[figure]:11.3f}" for figure in FIGURES)
    print(f"{name:19}{len(rows):9}  {method:28}{figures}{scores.get('noise_far', '-'):>11}", flush=True)


def _score(scorer: Any, rows: Sequence[Row], groups: Groups) -> Mapping[str, Any]:
    days = {row["id"]: day.toordinal() if (day := day_of(row)) else None for row in rows}
    found: Mapping[str, Any] = scorer.score({row["id"]: row.get("story") for row in rows}, groups, days, NOISE_GAP)
    return found


def _sampled(rows: Sequence[Row], every: int) -> list[Row]:
    kept = set(sorted({row["story"] for row in rows})[::every])
    return [row for row in rows if row["story"] in kept]


def _load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
