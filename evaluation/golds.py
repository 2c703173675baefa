"""An export against a gold, layer by layer.

    python -m evaluation.golds --gold evaluation/gold/seeds.jsonl --export export.jsonl [--texts FOLDER] [--json]

The export is what `variorum export WORKSPACE --format jsonl` writes. With `--texts` contents of quotations are compared
in words of the accounts, without in characters.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from evaluation.layers.actors import actors, who
from evaluation.layers.claims import agreements, claims, disputes
from evaluation.layers.copies import copies, edits
from evaluation.layers.dates import datings, timexes
from evaluation.layers.events import events, match_events
from evaluation.layers.expectations import Case, expectations
from evaluation.layers.quotes import quotations
from evaluation.layers.stories import gaps, stories
from evaluation.layers.texts import damage, regions
from evaluation.records import Place, Records, load, renamed
from evaluation.scoring import Row

_WORD = re.compile(r"\w+")


def score(gold: Records, export: Records, texts: Mapping[str, str] | None = None) -> tuple[Row, ...]:
    """Every figure, in the order of the layers."""
    found = renamed(export, gold.documents())
    known = who(gold, found)
    happenings = match_events(gold, found)
    words = {name: _words(name, text) for name, text in (texts or {}).items()}
    return (
        *regions(gold, found),
        *damage(gold, found),
        *copies(gold, found),
        *edits(gold, found),
        *actors(gold, found),
        *quotations(gold, found, known, words),
        *timexes(gold, found),
        *datings(gold, found),
        *events(gold, found, known),
        *claims(gold, found, known, happenings),
        *agreements(gold, found, known, happenings),
        *disputes(gold, found, known, happenings),
        *stories(gold, found),
        *gaps(gold, found),
        *expectations(Case(gold, found, known, happenings)),
    )


def _words(name: str, text: str) -> list[Place]:
    return [Place(name, *match.span()) for match in _WORD.finditer(text)]


def table(rows: Sequence[Row]) -> str:
    """Rows in columns: layer, measure, value, hits and of how many."""
    width = max((len(row.measure) for row in rows), default=0)
    lines, last = [], ""
    for row in rows:
        layer = "" if row.layer == last else row.layer
        last = row.layer
        lines.append(f"{layer:<15} {row.measure:<{width}}  {_value(row)}")
    return "\n".join(lines)


def _value(row: Row) -> str:
    if row.hits is not None:
        return f"{row.value:5.3f}  {row.hits:g}/{row.of:g}"
    return f"{row.value:5.3f}" if _is_share(row) else f"{row.value:5g}"


def _is_share(row: Row) -> bool:
    return row.measure.endswith(("F1", "precision", "recall"))


def _read_texts(folder: Path | None, names: frozenset[str]) -> dict[str, str]:
    """The texts of the accounts a folder has, byte for byte."""
    if folder is None:
        return {}
    return {name: (folder / name).read_bytes().decode() for name in sorted(names) if (folder / name).is_file()}


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.golds", description="Score an export against a gold.")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--export", type=Path, required=True)
    parser.add_argument("--texts", type=Path, help="folder of the accounts, to compare quotations in words")
    parser.add_argument("--json", action="store_true", help="one row a line instead of a table")
    given = parser.parse_args()
    gold = load(given.gold)
    rows = score(gold, load(given.export), _read_texts(given.texts, gold.documents()))
    print("\n".join(json.dumps(dataclasses.asdict(row)) for row in rows) if given.json else table(rows))


if __name__ == "__main__":
    main()
