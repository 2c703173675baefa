"""What it costs to find out who is meant and who said what, beside the parse that both read.

usage: python -m evaluation.cost [--data BENCHMARKS] [--accounts N] [--judge FILE]

Reads N accounts of PolNeAR dev (with --data; else examples/) and prints seconds of processor: of spaCy's own pipeline,
of the mentions and the linking of actors, and of the quotations, each also per 1,000 words; then the share of both
together in the parse. With --judge the quotations are those of a judge that `variorum train quotes` made.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from evaluation.quotes import Unit, golds
from tests.reference import account
from variorum.actors import MENTIONS, Names
from variorum.actors.joining import Joined
from variorum.actors.linking import link
from variorum.actors.locals import locals_of, mend_sorts
from variorum.language import parse
from variorum.language.model import pipeline
from variorum.model import Mention
from variorum.quotes import graded
from variorum.quotes.judge import Judge
from variorum.texts import DAMAGE, FORM

T = TypeVar("T")


def texts(data: Path | None, number: int) -> Iterator[tuple[str, str]]:
    """Names and texts of the accounts."""
    if data is None:
        paths = sorted(Path("examples/accounts").rglob("*.txt"))
        yield from ((path.name, path.read_text("utf-8")) for path in paths[:number])
        return
    for _, gold in zip(range(number), golds(data / "polnear" / "dev"), strict=False):
        yield gold.name, gold.text


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds of processor that something takes, and what it gives."""
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


def bare(rows: list[tuple[str, str]]) -> float:
    """Seconds of spaCy's own pipeline, in batches as its documentation advises."""
    nlp = pipeline()
    nlp("Warm.")
    return timed(lambda: sum(len(doc) for doc in nlp.pipe(text for _, text in rows)))[0]


def read(rows: list[tuple[str, str]]) -> list[Unit]:
    """The accounts with all that both rooms are given."""
    units = []
    for name, text in rows:
        unit = Unit(account(text, name=name, language="en"))
        unit.take([parse(unit.document)])
        for step in (FORM, DAMAGE):
            assert step.run
            unit.take(step.run(unit))
        units.append(unit)
    return units


def mentions(units: list[Unit]) -> float:
    """Seconds of finding who is mentioned."""
    assert MENTIONS.run
    spent = 0.0
    for unit in units:
        took, made = timed(lambda unit=unit: list(MENTIONS.run(unit)))
        unit.take(made)
        spent += took
    return spent


def actors(units: list[Unit]) -> float:
    """Seconds of linking names over all accounts."""
    alive = {mention.id for unit in units for mention in unit.findings[Mention]}

    def work() -> None:
        found = [local for unit in units for local in locals_of(unit.sketches[Names], alive, set())]
        link(mend_sorts(found, {}), {}, Joined(len(found)))

    return timed(work)[0]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, help="the folder of public benchmarks")
    parser.add_argument("--accounts", type=int, default=40)
    parser.add_argument("--judge", type=Path, help="a file `variorum train quotes` made")
    asked = parser.parse_args()
    judge = Judge.unpack(asked.judge.read_bytes()) if asked.judge else None
    rows = list(texts(asked.data, asked.accounts))
    words = sum(len(text.split()) for _, text in rows)
    parsed = bare(rows)
    units = read(rows)
    mentions(units[:1])  # the word lists are loaded
    spent = {"mentions": 0.0, "actors": 0.0, "quotations": 0.0}
    fresh = read(rows)
    spent["mentions"], spent["actors"] = mentions(fresh), actors(fresh)
    graded(fresh[0], judge)
    spent["quotations"] = sum(timed(lambda unit=unit: graded(unit, judge))[0] for unit in fresh)
    print(f"{len(rows)} accounts, {words:,} words{'':22}{'seconds':>9}{'per 1,000 words':>17}{'words a second':>16}")
    for what, seconds in (("spaCy's own pipeline", parsed), *spent.items()):
        print(f"{what:48}{seconds:9.2f}{1000 * seconds / words:17.4f}{words / seconds:16,.0f}")
    print(f"both together / parse: {sum(spent.values()) / parsed:.2f} (at most 0.50)")


if __name__ == "__main__":
    main()
