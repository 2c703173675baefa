"""The judged report: the frozen table of `evaluation.judged`, counts first, then every line under its question."""

from __future__ import annotations

from pathlib import Path


def report(folder: Path) -> str:
    """The frozen report as folded lists; what to run where there is none."""
    path = folder / "judged.txt"
    if not path.exists():
        return "No report is frozen yet: `python -m evaluation.judged --seeds FOLDER --page` prints one."
    counts, *questions = path.read_text(encoding="utf-8").strip("\n").split("\n\n")
    return "\n\n".join([f"```text\n{counts}\n```", *map(_folded, questions)])


def _folded(block: str) -> str:
    name, _, lines = block.partition("\n")
    number = len(lines.splitlines())
    return f"<details><summary>{name}: {number}</summary>\n\n```text\n{lines}\n```\n\n</details>"
