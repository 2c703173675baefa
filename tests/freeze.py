"""Freeze what a room finds in a text as a test case.

usage: python -m tests.freeze ROOM FILE [--name NAME]
       python -m tests.freeze --again

Reads one text file and keeps it with the export rows of the kinds that the room makes: tests/<room>/cases/NAME.txt and
NAME.jsonl. `tests/test_cases.py` reads every kept text again and compares. --again freezes all cases anew.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import orjson

import variorum
from variorum import extensions
from variorum.engine.steps import STEPS

TESTS = Path(__file__).resolve().parent


def rooms() -> list[str]:
    """Rooms whose findings can be frozen: those that make published kinds."""
    made = {step.name.split(".")[0] for step in STEPS if any(getattr(kind, "published", False) for kind in step.makes)}
    return sorted(made)


def kinds(room: str) -> frozenset[str]:
    """The published kinds a room makes, by name."""
    steps = tuple(step for step in STEPS if step.name.startswith(f"{room}."))
    return frozenset(kind.kind for kind in extensions.kinds(steps) if kind.published) - {"issue"}


def found(room: str, text: bytes, name: str) -> bytes:
    """What the room finds in a text, as lines of the export format; the text is read alone, under its name."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.txt"
        file.write_bytes(text)
        exported = io.BytesIO()
        with variorum.open(Path(folder) / "case.variorum") as workspace:
            workspace.read(file)
            workspace.export("jsonl", exported)
    wanted = kinds(room)
    lines = exported.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if orjson.loads(line)["kind"] in wanted)


def cases() -> list[Path]:
    """The text of every frozen case."""
    return sorted(TESTS.glob("*/cases/*.txt"))


def freeze(room: str, text: bytes, name: str) -> Path:
    """Keep a text and what the room finds in it; the file with the findings."""
    folder = TESTS / room / "cases"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text)
    kept = folder / f"{name}.jsonl"
    kept.write_bytes(found(room, text, name))
    return kept


def _frozen(asked: argparse.Namespace) -> Iterable[Path]:
    if asked.again:
        return [freeze(path.parents[1].name, path.read_bytes(), path.stem) for path in cases()]
    return [freeze(asked.room, asked.file.read_bytes(), asked.name or asked.file.stem)]


def main() -> None:
    """Freeze one case, or all of them again."""
    options = argparse.ArgumentParser(prog="python -m tests.freeze", description=(__doc__ or "").splitlines()[0])
    options.add_argument("room", nargs="?", choices=rooms(), metavar="ROOM", help=", ".join(rooms()))
    options.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a text file")
    options.add_argument("--name", help="what to call the case; the file's name when left out")
    options.add_argument("--again", action="store_true", help="freeze all cases anew")
    asked = options.parse_args()
    if not asked.again and (asked.room is None or asked.file is None or not asked.file.is_file()):
        options.error("give a room and a text file, or --again")
    for kept in _frozen(asked):
        lines = kept.read_bytes().count(b"\n")
        sys.stdout.write(f"{kept.relative_to(TESTS.parent)}: {lines} findings; read them before you commit them\n")


if __name__ == "__main__":
    main()
