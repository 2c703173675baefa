"""What a person's decision costs, and one more account: seconds of processor in one process that stays open.

usage: python -m evaluation.cost_of_decisions [--accounts N ...] [--data BENCHMARKS] [--real N] [--workers N]

Writes a story of N accounts (see `evaluation.one_story`; 50 and 200 by default), reads it, and decides on whom and what
most accounts tell of; every decision is taken back. Prints for each kind of decision the median and the worst of
deciding and undoing, once the process is warm, and what one account more costs. With --data it also adds accounts to a
pile of --real accounts of the throughput set (1,000 by default). The bar: half a second for a decision in a story of
200 accounts, five seconds for one account more in a pile of 1,000. The frozen table is of `--accounts 200`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from statistics import median

from evaluation.one_story import accounts
from variorum.model import Actor, Event, Quotation
from variorum.workspace import Workspace

_TIMES = 3
_MORE = 3
_SEED_OF_MORE = 99

Seconds = Mapping[str, Sequence[float]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, nargs="+", default=[50, 200])
    parser.add_argument("--data", type=Path, help="the folder of public benchmarks")
    parser.add_argument("--real", type=int, default=1000)
    parser.add_argument("--workers", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in asked.accounts:
            more = [{**row, "id": f"more-{row['id']}"} for row in accounts(_MORE, _SEED_OF_MORE)]
            with _read(folder / f"{number}.variorum", list(accounts(number)), asked.workers) as workspace:
                _tell(f"a story of {number} accounts", decided(workspace) | grown(workspace, folder, more))
        if asked.data:
            rows = list(islice(_real(asked.data), asked.real + _MORE))
            with _read(folder / "real.variorum", rows[:-_MORE], asked.workers) as workspace:
                _tell(f"{asked.real:,} accounts of many stories", grown(workspace, folder, rows[-_MORE:]))


def decided(workspace: Workspace) -> dict[str, list[float]]:
    """Seconds of every decision and of taking it back, by kind."""
    names = [member.id for member in _most(workspace, Actor).members]
    others = [actor.members[0].id for actor in workspace._store.findings.all(Actor)]
    tellings = [member.id for member in _most(workspace, Event).members]
    quotations = [quotation.id for quotation in workspace._store.findings.all(Quotation)]
    days = [answer.row["document"] for answer in workspace.documents()]
    kinds: dict[str, Callable[[int], str]] = {
        "two actors are the same": lambda n: workspace.decide("same", others[n], others[-1 - n], author="a").id,
        "a name is another's": lambda n: workspace.decide("different", names[n], names[-1 - n], author="a").id,
        "a name was read wrongly": lambda n: workspace.decide("read wrongly", names[n], author="a").id,
        "two tellings are not one event": lambda n: (
            workspace.decide("different", tellings[n], tellings[-1 - n], author="a").id
        ),
        "a telling was read wrongly": lambda n: workspace.decide("read wrongly", tellings[n], author="a").id,
        "a quotation was read wrongly": lambda n: workspace.decide("read wrongly", quotations[n], author="a").id,
        "an account's date": lambda n: workspace.correct(days[n], "published", "2031-05-09", author="a").id,
    }
    spent: dict[str, list[float]] = defaultdict(list)
    workspace.undo(kinds["a name was read wrongly"](0))
    for kind, decide in kinds.items():
        for number in range(_TIMES):
            began = time.process_time()
            made = decide(number)
            between = time.process_time()
            workspace.undo(made)
            spent[kind] += [between - began, time.process_time() - between]
    return spent


def grown(workspace: Workspace, folder: Path, more: Sequence[Mapping[str, object]]) -> dict[str, list[float]]:
    """Seconds of reading one account more, each time another."""
    spent: dict[str, list[float]] = defaultdict(list)
    for row in more:
        path = folder / "more.jsonl"
        path.write_text(json.dumps(row) + "\n", encoding="utf-8")
        began = time.process_time()
        workspace.read(path)
        spent["one account more"].append(time.process_time() - began)
    return spent


def _most(workspace: Workspace, kind: type[Actor] | type[Event]) -> Actor | Event:
    """The actor or event that most accounts tell of."""
    found: list[Actor | Event] = list(workspace._store.findings.all(kind))
    return max(found, key=lambda each: (len(each.documents), each.id))


def _read(path: Path, rows: Sequence[Mapping[str, object]], workers: int) -> Workspace:
    records = path.with_suffix(".jsonl")
    records.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    workspace = Workspace(path, create=True)
    workspace.read(records, workers=workers)
    return workspace


def _real(data: Path) -> Iterator[dict[str, object]]:
    with gzip.open(data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def _tell(what: str, spent: Seconds) -> None:
    print(f"{what:<34} {'median':>8} {'worst':>8}")
    for kind, seconds in spent.items():
        print(f"  {kind:<32} {median(seconds):>6.2f} s {max(seconds):>6.2f} s", flush=True)


if __name__ == "__main__":
    main()
