"""Quality on the golds, and with --data on the public sets beside the peers.

usage: python -m evaluation.all [--seeds FOLDER] [--data BENCHMARKS] [--judge FILE] [--only NAMES] [--freeze]

Plants claims over text of our own and counts who stands behind them. Reads examples/ (and the five accounts of --seeds,
whose text is not ours to ship) into new workspaces, exports them and scores the exports. With --freeze the tables are
kept in evaluation/results/, which is what the README quotes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from variorum.workspace import Workspace

RESULTS = Path("evaluation/results")

PUBLIC = {
    "pages": ["evaluation.pages"],
    "dates": ["evaluation.dates"],
    "undated": ["evaluation.undated", "--stories", "60", "--set", "basil", "--set", "incidents"],
    "quotations": ["evaluation.quotes", "--peers"],
    "speakers": ["evaluation.speakers"],
    "names": ["evaluation.names"],
    "actors": ["evaluation.actors", "--names", "1000000"],
    "voices_cost": ["evaluation.cost", "--accounts", "84"],
    "copies": ["evaluation.copies", "--originals", "1300"],
    "harder_copies": ["evaluation.harder_copies", "--originals", "1400"],
    "large_piles": ["evaluation.speed_of_copies", "--parts", "ugly"],
    "natural_copies": ["evaluation.natural_copies"],
    "stories": ["evaluation.stories"],
    "events": ["evaluation.events"],
    "casualties": ["evaluation.casualties"],
    "claim_pairs": ["evaluation.claim_pairs"],
    "story_stability": ["evaluation.story_stability", "--sizes", "1000,10000,0"],
    "cost_of_events": ["evaluation.cost_of_events", "--accounts", "40"],
}
"""Each public set's module and arguments; the folder of the sets is added."""


def main() -> None:
    """Run and print everything asked for."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seeds", type=Path, help="the folder of the five accounts")
    options.add_argument("--data", type=Path, help="the folder of public benchmarks")
    options.add_argument("--judge", type=Path, help="a judge that `variorum train quotes` made of the train set")
    options.add_argument("--logic", type=Path, help="the interpreter of an environment with nomenklatura")
    options.add_argument("--only", default="", help="only these tables, parted by commas")
    options.add_argument("--freeze", action="store_true", help="keep the tables in evaluation/results")
    asked = options.parse_args()
    wanted = set(filter(None, asked.only.split(",")))
    jobs = {
        "examples": lambda: gold(Path("examples/accounts"), Path("examples/gold.jsonl")),
        "planted": lambda: run(["evaluation.claims"]),
        "sayings": lambda: run(["evaluation.sayings"]),
        "edits": lambda: run(["evaluation.edits"]),
        "disputes": lambda: run(["evaluation.disputes"]),
        "cost_of_claims": lambda: run(["evaluation.cost_of_claims"]),
        "cost_of_decisions": lambda: run(["evaluation.cost_of_decisions"]),
        "voices_hostile": lambda: run(["evaluation.hostile"]),
        "lineage": lambda: run(
            ["evaluation.lineage", "--seed", "7", *(["--seeds", str(asked.seeds)] if asked.seeds else [])]
        ),
    }
    if asked.seeds:
        jobs["seeds"] = lambda: gold(asked.seeds, Path("evaluation/gold/seeds.jsonl"))
        jobs["judged"] = lambda: run(["evaluation.judged", "--seeds", str(asked.seeds), "--page"])
    if asked.data:
        for name, module in PUBLIC.items():
            jobs[name] = lambda module=module: run([*module, "--data", str(asked.data)])  # type: ignore[misc]  # a loop's own value
        if asked.logic:
            jobs["names"] = lambda: run([*PUBLIC["names"], "--logic", str(asked.logic), "--data", str(asked.data)])
        if asked.judge:
            judged = ["--judge", str(asked.judge), "--data", str(asked.data)]
            jobs["quotations_trained"] = lambda: run(["evaluation.quotes", *judged])
    for name, job in jobs.items():
        if wanted and name not in wanted:
            continue
        table = job()
        print(f"== {name}\n{table}", flush=True)
        if asked.freeze:
            RESULTS.mkdir(exist_ok=True)
            (RESULTS / f"{name}.txt").write_text(table, encoding="utf-8")


def gold(accounts: Path, answers: Path) -> str:
    """The table of one gold against a fresh reading of its accounts."""
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "export.jsonl"
        with Workspace(Path(folder) / "w.variorum", create=True) as workspace:
            workspace.read(accounts)
            with exported.open("wb") as file:
                workspace.export("jsonl", file)
        texts = ["--texts", str(accounts)]
        return run(["evaluation.golds", "--gold", str(answers), "--export", str(exported), *texts])


def run(module: list[str]) -> str:
    """What a module prints."""
    done = subprocess.run([sys.executable, "-m", *module], check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


if __name__ == "__main__":
    main()
