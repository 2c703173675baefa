"""Of what kinds the pairs are that were put together wrongly, and those that were not put together."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from evaluation.story_piles import Row, day_of

_WEEK = 7
_DAYS = 4
_MONTHS = 60
_MANY = 3
_LITTLE = 300


def errors(rows: Sequence[Row], placed: Mapping[str, str]) -> list[tuple[str, int]]:
    """Numbers of wrong and of missing pairs of labelled accounts, each in its first class that fits."""
    told = [row for row in rows if row.get("story")]
    by_group: dict[str, list[Row]] = defaultdict(list)
    by_story: dict[str, list[Row]] = defaultdict(list)
    for row in told:
        by_group[placed[row["id"]]].append(row)
        by_story[row["story"]].append(row)
    wrong = [pair for pair in _pairs(by_group) if pair[0]["story"] != pair[1]["story"]]
    missing = [pair for pair in _pairs(by_story) if placed[pair[0]["id"]] != placed[pair[1]["id"]]]
    others: dict[str, set[str]] = defaultdict(set)
    for one, other in wrong:
        others[one["id"]].add(other["story"])
        others[other["id"]].add(one["story"])
    counts = Counter(_wrong(one, other, others) for one, other in wrong)
    counts.update(_missing(one, other) for one, other in missing)
    return sorted(counts.items(), key=lambda item: (item[0].split(":")[0] != "wrong", -item[1], item[0]))


def _pairs(groups: Mapping[str, Sequence[Row]]) -> Iterator[tuple[Row, Row]]:
    for members in groups.values():
        yield from itertools.combinations(members, 2)


def _apart(one: Row, other: Row) -> int:
    left, right = day_of(one), day_of(other)
    return abs((left - right).days) if left and right else -1


def _wrong(one: Row, other: Row, others: Mapping[str, set[str]]) -> str:
    if one["id"].split("/")[0] == "basil":
        return "wrong: the next step of one affair"
    if max(len(others[one["id"]]), len(others[other["id"]])) >= _MANY:
        return "wrong: an account with three other incidents or more (round-ups, templates)"
    if one.get("outlet") == other.get("outlet") and _apart(one, other) <= _WEEK:
        return "wrong: one outlet, another incident within a week"
    if _apart(one, other) > _WEEK:
        return "wrong: another incident, more than a week apart"
    return "wrong: another incident within a week, two outlets"


def _missing(one: Row, other: Row) -> str:
    if min(len(one["text"]), len(other["text"])) < _LITTLE:
        return f"missing: one has fewer than {_LITTLE} characters of text"
    if _apart(one, other) > _MONTHS:
        return "missing: follow-up months later"
    if _apart(one, other) > _DAYS:
        return "missing: five days to two months apart"
    return "missing: within four days"
