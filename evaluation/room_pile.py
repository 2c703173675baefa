"""A pile for the reading room at its largest: real short accounts of the throughput sets, with seeded edited copies.

usage: python -m evaluation.room_pile --data BENCHMARKS --accounts 20000 > pile.jsonl
       variorum read pile.jsonl --into large.variorum --quiet
       python -m evaluation.reading_room large.variorum

Every account keeps its title, outlet and date, and is cut after `--words` words at the end of a sentence so that it can
be read in minutes; one in fifty stays whole. One in twenty is an edited copy of another (see `evaluation.planted`).
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.planted import LEVELS, Drawn, built

_FILES = ("allsides_dev", "reuters", "bbc")
_EDITED = 20  # one account in so many is an edited copy of another
_WHOLE = 50  # one account in so many is not cut
_LEAST_WORDS = 40  # of an account that is edited
_LATER = 5  # days after which a copy appears at most
_END = re.compile(r"[.!?][\"'”’)]*\s")

Row = dict[str, str]


def main() -> None:
    """Write the pile to standard output, a record a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of public benchmarks")
    parser.add_argument("--accounts", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=70)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    for row in pile(asked.data, asked.accounts, asked.words, asked.seed):
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def pile(data: Path, size: int, words: int, seed: int) -> list[Row]:
    """So many accounts, in random order."""
    chance = random.Random(seed)
    rows = list(_rows(data))
    chance.shuffle(rows)
    kept = [
        row if place % _WHOLE == 0 else {**row, "text": _cut(row["text"], words)}
        for place, row in enumerate(rows[: size - size // _EDITED])
    ]
    made = [*kept, *_edited(kept, size // _EDITED, chance)]
    chance.shuffle(made)
    return made


def _rows(data: Path) -> Iterator[Row]:
    for name in _FILES:
        with gzip.open(data / "throughput" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield {key: row.get(key) or "" for key in ("id", "text", "title", "published", "outlet")}


def _cut(text: str, words: int) -> str:
    """The sentences in which the first so many words stand."""
    place = 0
    for number, word in enumerate(re.finditer(r"\S+", text), 1):
        place = word.end()
        if number == words:
            break
    end = _END.search(text, place)
    return text[: end.end()].rstrip() if end and end.end() < place + 400 else text[:place]


def _edited(accounts: Sequence[Row], many: int, chance: random.Random) -> Iterator[Row]:
    long = [row for row in accounts if len(row["text"].split()) >= _LEAST_WORDS]
    bag = [word for row in long[:300] for word in row["text"].split() if word.isalpha() and word.islower()]
    edits = list(LEVELS.values())
    for number in range(many):
        one, second, host = (chance.choice(long) for _ in range(3))
        drawn = Drawn(chance=chance, text=one["text"], second=second["text"], host=host["text"], words=bag)
        text, _ = built(edits[number % len(edits)](drawn))
        yield {**one, "id": f"copy/{number}", "text": text, "outlet": host["outlet"], "published": _later(one, chance)}


def _later(one: Row, chance: random.Random) -> str:
    if not one["published"]:
        return ""
    day = datetime.date.fromisoformat(one["published"][:10])
    return str(day + datetime.timedelta(days=chance.randrange(_LATER)))


if __name__ == "__main__":
    main()
