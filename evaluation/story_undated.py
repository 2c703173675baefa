"""Accounts without a date: short excerpts with none at all, and accounts whose date is hidden among dated ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.story_piles import Placing, Row, document, excerpts
from evaluation.undated import SETS, sampled


@dataclass(frozen=True, slots=True)
class Hidden:
    """Of accounts whose date was hidden: how many there are and with whom they were put."""

    accounts: int
    with_own: int
    """With dated accounts of their own story, and with no other."""
    with_others: int
    """With dated accounts of another story, whether or not with their own."""
    alone: int


def placed_excerpts(data: Path) -> tuple[list[Row], dict[str, str]]:
    """ECB+ dev and the stories its accounts were put in."""
    rows = excerpts(data, "dev")
    return rows, Placing([document(row) for row in rows]).groups()


def hidden(data: Path, name: str, stories: int) -> Hidden:
    """Hide the date of one account of each of so many stories of a set, and place all together."""
    path, told_together = SETS[name]
    undated, dated = sampled(data / path, told_together, stories)
    rows = [{**row, "published": None} for row in undated] + list(dated)
    placed = Placing([document(row) for row in rows]).groups()
    homes: dict[str, set[str]] = defaultdict(set)
    for row in dated:
        homes[placed[row["id"]]].add(row["story"])
    return _counted(undated, placed, homes)


def _counted(undated: Sequence[Row], placed: Mapping[str, str], homes: Mapping[str, set[str]]) -> Hidden:
    met = [(row["story"], homes.get(placed[row["id"]], set())) for row in undated]
    own = sum(told == {story} for story, told in met)
    others = sum(bool(told - {story}) for story, told in met)
    return Hidden(len(met), own, others, sum(not told for _, told in met))
