"""Every line told of a pile, judged by a reader: right, wrong or misleading; what nobody judged is told as unjudged.

usage: python -m evaluation.judged --seeds FOLDER [--lines all|unjudged|wrong|misleading] [--judge FILE] [--page]

A line is known by a hash of what it says, so that a judgement holds for exactly that: when the program tells anything
else, the new line is unjudged until somebody reads it. The gold (evaluation/gold/judged.tsv) holds hashes and
judgements, no words of the accounts; --judge adds to it (lines of "hash judgement"). --page prints the list of all
lines in words of this project: findings, places and judgements, without the accounts' sentences.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.told_lines import Told, told
from variorum.workspace import Workspace

GOLD = Path("evaluation/gold/judged.tsv")
JUDGEMENTS = ("right", "misleading", "wrong")
UNJUDGED = "unjudged"


@dataclass(frozen=True, slots=True)
class Judged:
    """A line told, its key and what a reader says of it."""

    line: Told
    key: str
    judgement: str


def judged(lines: Iterator[Told], gold: Mapping[str, str]) -> list[Judged]:
    """Each different line once, in the order told."""
    found: dict[str, Judged] = {}
    for line in lines:
        name = key(line)
        found.setdefault(name, Judged(line, name, gold.get(name, UNJUDGED)))
    return list(found.values())


def key(line: Told) -> str:
    """What a line is known by: twelve hexadecimal digits of its question and words."""
    words = " ".join(f"{line.question} {line.of}: {line.text}".split())
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def read_gold(path: Path) -> dict[str, str]:
    """Judgements by key; the later one counts."""
    if not path.exists():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1] for row in rows if len(row) > 1}


def table(found: list[Judged]) -> str:
    """How many lines of each question are judged how."""
    counts = Counter((item.line.question, item.judgement) for item in found)
    questions = list(dict.fromkeys(item.line.question for item in found))
    heads = ("lines", *JUDGEMENTS, UNJUDGED)
    rows = [f"{'':24}" + "".join(f"{head:>12}" for head in heads)]
    for name in [*questions, "all"]:
        several = questions if name == "all" else [name]
        told_so = [sum(counts[each, judgement] for each in several) for judgement in heads[1:]]
        rows.append(f"{name:24}" + "".join(f"{number:>12}" for number in (sum(told_so), *told_so)))
    return "\n".join(rows)


def page(found: list[Judged]) -> str:
    """All lines by question, in words of this project."""
    rows = []
    for name in dict.fromkeys(item.line.question for item in found):
        rows += ["", name]
        rows += [f"  {i.judgement:10}  {i.key}  {i.line.own}" for i in found if i.line.question == name]
    return "\n".join(rows)


def main() -> None:
    """Read the accounts anew and print what was asked for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--seeds", type=Path, required=True, help="the folder of the accounts")
    options.add_argument("--lines", choices=("all", UNJUDGED, *JUDGEMENTS), help="print these lines as told")
    options.add_argument("--judge", type=Path, help="add judgements from this file, lines of “hash judgement”")
    options.add_argument("--page", action="store_true", help="print every line in words of this project")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "judged.variorum", create=True) as workspace:
        workspace.read(asked.seeds)
        lines = list(told(workspace))
    gold = read_gold(GOLD)
    if asked.judge:
        gold |= dict(line.split()[:2] for line in asked.judge.read_text(encoding="utf-8").splitlines() if line.strip())
    found = judged(iter(lines), gold)
    if asked.judge:
        _keep(found)
    if asked.lines:
        for item in found:
            if asked.lines in ("all", item.judgement):
                of = f" [of {item.line.of[:6]}]" if item.line.of else ""
                sys.stdout.write(f"{item.key} {item.judgement:10} {item.line.question}: {item.line.text}{of}\n")
        return
    sys.stdout.write(table(found) + "\n" + (page(found) + "\n" if asked.page else ""))


def _keep(found: list[Judged]) -> None:
    """Write the gold anew: judgements of lines that are told, sorted, without words of the accounts."""
    rows = sorted(f"{item.key}\t{item.judgement}\t{item.line.question}" for item in found if item.judgement != UNJUDGED)
    GOLD.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
