"""The figures: the frozen result tables, copied as they are."""

from __future__ import annotations

from pathlib import Path


def tables(folder: Path) -> str:
    """Every table in a folder, by name, each folded under its first words; judged lines have a page of their own."""
    found = sorted(path for path in folder.glob("*.txt") if path.stem != "judged") if folder.is_dir() else []
    if not found:
        return "No result tables are frozen yet; `make evaluate` prints them."
    return "\n\n".join(_one(path) for path in found)


def _one(path: Path) -> str:
    table = path.read_text(encoding="utf-8").strip("\n")
    return f"<details><summary>{path.stem}</summary>\n\n```text\n{table}\n```\n\n</details>"
