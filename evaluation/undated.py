"""When was an account written that does not say? Hide the dates of gold news and score the intervals inferred.

    python -m evaluation.undated --data BENCHMARKS [--stories N] [--set basil|incidents|timebank] [--show]

Of each story one account (picked by its id's hash) loses its date; the others of the story keep theirs. It is read once
with them, once without. TimeBank accounts stand alone. Three figures: how many get an interval at all, how many
of those intervals hold the true date, and how wide they are (days, median and ninth decile). The bars, of all told with
others together: given to 60 %, holding in 95 %, a week wide at the median. Beside it stands how many of the hidden
accounts have a dated account of their story within a week: the others of a story may be months away, and share with the
hidden one only what both bring up as old.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from variorum.workspace import Workspace

SETS = {
    "basil": ("stories/basil_dev.jsonl", True),
    "incidents": ("stories/incidents_dev.jsonl", True),
    "timebank": ("dates/timebank.jsonl", False),
}
"""File, and whether its records are told with others of a story."""

Row = Mapping[str, Any]
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Inferred:
    """What was made of one account whose date was hidden."""

    name: str
    true: datetime.date
    first: datetime.date | None = None
    last: datetime.date | None = None
    basis: str = ""
    why: str = ""

    @property
    def width(self) -> int:
        """Days in the interval; 0 without one."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0

    @property
    def holds(self) -> bool:
        """Whether the true day lies inside."""
        return bool(self.first and self.last and self.first <= self.true <= self.last)


def sampled(path: Path, told_together: bool, most: int) -> tuple[list[Row], list[Row]]:
    """Accounts whose date is to be hidden, and those beside them that keep theirs."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row.get("published")]
    if not told_together:
        return sorted(rows, key=_lot)[:most], []
    stories = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(row)
    several = sorted((sorted(told, key=_lot) for told in stories.values() if len(told) > 1), key=lambda t: _lot(t[0]))
    return [told[0] for told in several[:most]], [row for told in several[:most] for row in told[1:]]


def within_a_week(hidden: Sequence[Row], beside: Sequence[Row]) -> int:
    """How many hidden accounts stand beside a dated account of their story that was written within a week of them."""
    days = defaultdict(list)
    for row in beside:
        days[row["story"]].append(_day(row))
    return sum(any(abs((_day(row) - day).days) <= _WEEK for day in days[row["story"]]) for row in hidden)


def _day(row: Row) -> datetime.date:
    return datetime.date.fromisoformat(row["published"][:10])


def _lot(row: Row) -> str:
    return hashlib.blake2b(row["id"].encode(), digest_size=8).hexdigest()


def inferred(hidden: Sequence[Row], beside: Sequence[Row]) -> list[Inferred]:
    """Read all in one new workspace, without the dates of the hidden ones."""
    found = {row["id"]: _day(row) for row in hidden}
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile.jsonl"
        records = [_record(row, dated=False) for row in hidden] + [_record(row, dated=True) for row in beside]
        pile.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
        with Workspace(Path(folder) / "w.variorum", create=True) as workspace:
            workspace.read(pile)
            exported = Path(folder) / "export.jsonl"
            with exported.open("wb") as file:
                workspace.export("jsonl", file)
        lines = (json.loads(line) for line in exported.open(encoding="utf-8"))
        datings = {line["document"]: line for line in lines if line["kind"] == "dating"}
    return [_inferred(name, true, datings.get(name)) for name, true in found.items()]


def _record(row: Row, *, dated: bool) -> dict[str, Any]:
    kept = {name: row[name] for name in ("id", "text", "title", "outlet") if row.get(name)}
    return kept | ({"published": row["published"][:10]} if dated else {})


def _inferred(name: str, true: datetime.date, line: Row | None) -> Inferred:
    if line is None or not line.get("interval"):
        return Inferred(name, true, why=line["why"] if line else "in no thread")
    first, last = map(datetime.date.fromisoformat, line["interval"])
    return Inferred(name, true, first, last, line["basis"], line["why"])


def table(made: Sequence[Inferred]) -> str:
    """One row: accounts, share given, share of those that hold, median and ninth decile of their width."""
    given = [one for one in made if one.width]
    if not given:
        return f"{len(made):9}{0.0:9.1f}        –        –        –"
    widths = sorted(one.width for one in given)
    right = sum(one.holds for one in given)
    figures = f"{len(made):9}{100 * len(given) / len(made):9.1f}{100 * right / len(given):9.1f}"
    return figures + f"{statistics.median(widths):9.0f}{widths[min(len(widths) - 1, len(widths) * 9 // 10)]:9}"


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--stories", type=int, default=60, help="stories (or lone accounts) of each set")
    options.add_argument("--set", choices=sorted(SETS), action="append", help="only these sets")
    options.add_argument("--show", action="store_true", help="what became of each account")
    chosen = options.parse_args()
    print(f"{'set':12}{'others':9}{'accounts':>9}{'given %':>9}{'holds %':>9}{'median':>9}{'9th dec.':>9}")
    with_others: list[Inferred] = []
    near = 0
    for name in chosen.set or SETS:
        path, told_together = SETS[name]
        hidden, beside = sampled(chosen.data / path, told_together, chosen.stories)
        near += within_a_week(hidden, beside) if told_together else 0
        for others, company in (("without", []), ("with", beside)):
            if others == "with" and not told_together:
                continue
            made = inferred(hidden, company)
            print(f"{name:12}{others:9}{table(made)}", flush=True)
            with_others += made if others == "with" else ()
            for one in made if chosen.show else ():
                stated = f"{one.first} {one.last} {one.basis}" if one.width else "–"
                print(f"    {one.name} {one.true} {stated} {'' if one.holds or not one.width else 'WRONG'} {one.why}")
    if with_others:
        print(f"{'together':12}{'with':9}{table(with_others)}")
        print(f"{near} of {len(with_others)} beside a dated account of their story within a week")


if __name__ == "__main__":
    main()
