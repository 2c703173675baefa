"""The ECB+ corpus (Cybulska & Vossen 2014) as its evaluations read it, and the scorer whose figures count."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]


def touched(row: Row, place: Row) -> tuple[int, ...]:
    """The numbers of the corpus' tokens that the characters of a mention touch."""
    tokens = (token for sentence in row["sentences"] for token in sentence["tokens"])
    return tuple(n for n, (a, b) in enumerate(tokens) if a < place["end"] and place["start"] < b)


def sampled(path: Path, every: int) -> list[Row]:
    """The accounts of every so-many-th topic."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    kept = set(sorted({row["topic"] for row in rows})[::every])
    return [row for row in rows if row["topic"] in kept]


def load_scorer(path: Path) -> Any:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("events_scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
