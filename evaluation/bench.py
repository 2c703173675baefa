"""Speed on this machine, the bare spaCy parse beside it.

usage: python -m evaluation.bench [--pile FOLDER] [--accounts N] [--data BENCHMARKS] [--workers N]

Prints, by the clock and in seconds of processors (this process and its workers): `variorum --help`; start-up (imports
and the language model); a small pile, read once to load the word lists and once again into a new workspace, and its
ratio to the bare parse of the same texts; a large pile (N accounts of --data, or N made from the small pile by seeded
shuffling of its paragraphs) step by step; then, on the large pile: reading it again, adding one account, `show`,
`check` and `export`. On a busy machine only the processor seconds mean something.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from variorum.workspace import Workspace


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--pile", type=Path, default=Path("examples/accounts"), help="the small pile")
    options.add_argument("--accounts", type=int, default=1000, help="how many accounts the large pile has")
    options.add_argument("--data", type=Path, help="the folder of public benchmarks")
    options.add_argument("--workers", type=int, default=2)
    asked = options.parse_args()
    print(f"{'':<64} {'wall':>10} {'CPU':>10}")
    tell("variorum --help", f"{fastest_help():.2f} s")
    with timed() as start_up:
        from variorum.language.model import pipeline

        nlp = pipeline()
        nlp("Warm.")
    tell("start-up (imports, language model)", *both(start_up))
    with tempfile.TemporaryDirectory() as folder:
        small(asked.pile, Path(folder))
        records, more = Path(folder) / "large.jsonl", Path(folder) / "more.jsonl"
        rows = list(real(asked.data, asked.accounts + 1) if asked.data else made(asked.pile, asked.accounts + 1))
        write(records, rows[:-1])
        write(more, rows[-1:])
        large(records, Path(folder) / "large.variorum", asked.workers)
        grown(records, more, Path(folder) / "large.variorum")


def small(pile: Path, folder: Path) -> None:
    """The small pile in this process after everything is loaded, and the bare parse of the same texts."""
    with timed() as first, Workspace(folder / "first.variorum", create=True) as workspace:
        workspace.read(pile)
        texts = [workspace.document(answer.row["document"]).text for answer in workspace.documents()]
    with timed() as took, Workspace(folder / "small.variorum", create=True) as workspace:
        workspace.read(pile)
    bare = parse_alone(texts)
    words = sum(len(text.split()) for text in texts)
    tell(f"{len(texts)} accounts, {words:,} words: first reading, word lists loaded", *both(first))
    tell("  reading after start-up", *both(took))
    tell("  bare spaCy parse of the same texts", *both(bare))
    tell("  reading / bare parse", f"{took.wall / bare.wall:.2f}", f"{took.cpu / bare.cpu:.2f}")


def large(records: Path, path: Path, workers: int) -> None:
    """The large pile over several processes, step by step."""
    steps = Steps()
    with timed() as took, Workspace(path, create=True) as workspace:
        report = workspace.read(records, workers=workers, progress=steps)
        steps.start("", 0)
    texts = [json.loads(line)["text"] for line in records.open(encoding="utf-8")]
    words = sum(len(text.split()) for text in texts)
    sample = texts[:: max(1, len(texts) // 100)]
    alone = parse_alone(sample)
    share = sum(len(text) for text in sample) / sum(len(text) for text in texts)
    bare = Took(alone.wall / share, alone.cpu / share)
    tell(f"{report.added:,} accounts, {words:,} words, {workers} workers: reading", *both(took))
    tell("  words a second", f"{words / took.wall:,.0f}", f"{words / took.cpu:,.0f}")
    tell("  bare parse in one process (from a sample)", *both(bare))
    tell("  reading / bare parse (wall: over as many processes)", f"{took.wall / (bare.wall / workers):.2f}",
         f"{took.cpu / bare.cpu:.2f}")  # fmt: skip
    tell("  peak memory of the main process", memory())
    tell("  workspace file", f"{path.stat().st_size / 1e6:,.0f} MB")
    for name, seconds in sorted(steps.seconds.items(), key=lambda item: -item[1]):
        tell(f"    {name}", f"{seconds:.1f} s")


def grown(records: Path, more: Path, path: Path) -> None:
    """What it costs to ask the large pile, to read it again and to add one account to it."""
    with timed() as took, Workspace(path, create=False) as workspace:
        workspace.read(records)
    tell("  reading the same accounts again", *both(took))
    with timed() as took, Workspace(path, create=False) as workspace:
        report = workspace.read(more)
    tell(f"  reading {report.added} more account, {report.ran:,} units run", *both(took))
    with timed() as took, Workspace(path, create=False) as workspace:
        str(workspace.show())
    tell("  show", *both(took))
    with timed() as took, Workspace(path, create=False) as workspace:
        workspace.check()
    tell("  check", *both(took))
    with timed() as took, Workspace(path, create=False) as workspace:
        workspace.export("jsonl", io.BytesIO())
    tell("  export", *both(took))
    tell("  peak memory of the main process", memory())


def memory() -> str:
    """The most memory this process has held."""
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB"


class Steps:
    """A progress that only measures how long each stretch of work takes."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._what, self._began = "", time.perf_counter()

    def start(self, what: str, total: int) -> None:
        """A new stretch begins, the old one is over."""
        now = time.perf_counter()
        if self._what:
            self.seconds[self._what] = self.seconds.get(self._what, 0.0) + now - self._began
        self._what, self._began = what, now

    def advance(self, by: int = 1) -> None:
        """Nothing to measure."""


def parse_alone(texts: list[str]) -> Took:
    """What spaCy's own pipeline takes over the texts, in batches as its documentation advises."""
    from variorum.language.model import pipeline

    nlp = pipeline()
    with timed() as took:
        for _ in nlp.pipe(texts):
            pass
    return took


def real(data: Path, number: int) -> Iterator[dict[str, object]]:
    """The first accounts of the news of 2012 to 2020."""
    with gzip.open(data / "throughput" / "allsides_dev.jsonl.gz", "rt", encoding="utf-8") as file:
        for _, line in zip(range(number), file, strict=False):
            yield json.loads(line)


def made(pile: Path, number: int) -> Iterator[dict[str, object]]:
    """Accounts made of the small pile's paragraphs, shuffled by a fixed seed."""
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "w.variorum", create=True) as workspace:
        workspace.read(pile, only=["texts"])
        names = [answer.row["document"] for answer in workspace.documents()]
        paragraphs = [p for name in names for p in workspace.document(name).text.split("\n") if p.strip()]
    chance = random.Random(1)
    for place in range(number):
        yield {"id": f"made-{place:04}", "text": "\n".join(chance.sample(paragraphs, 8))}


def write(path: Path, rows: Iterable[dict[str, object]]) -> None:
    """Rows as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row) + "\n")


def fastest_help(tries: int = 5) -> float:
    """Seconds of the fastest of a few runs of `variorum --help`."""
    command = [sys.executable, "-m", "variorum.cli", "--help"]
    found = []
    for _ in range(tries):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        found.append(time.perf_counter() - began)
    return min(found)


@dataclass(slots=True)
class Took:
    """Seconds by the clock, and of processors: of this process and of those it has started that are done."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def timed() -> Iterator[Took]:
    """What a block of code takes; filled in at its end."""
    took = Took()
    wall, cpu = time.perf_counter(), processors()
    yield took
    took.wall, took.cpu = time.perf_counter() - wall, processors() - cpu


def processors() -> float:
    """Seconds of processors used so far."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def both(took: Took) -> tuple[str, str]:
    """The figures of one line."""
    return f"{took.wall:.2f} s", f"{took.cpu:.2f} s"


def tell(what: str, wall: str, cpu: str = "") -> None:
    """One line."""
    print(f"{what:<64} {wall:>10} {cpu:>10}", flush=True)


if __name__ == "__main__":
    main()
