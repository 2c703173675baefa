"""Texts of the project's own to measure copies on: rewrites of one another, and texts that only look like them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent
_SECTION = re.compile(r"^== ", re.MULTILINE)
_RANGE = re.compile(r"\{(-?\d+)\.\.(\d+)(\.1)?\}")
_CHOICE = re.compile(r"\{([^{}]+)\}")
_OWN_WEEKS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two texts and what they are to one another."""

    level: str
    left: str
    right: str


def rewrites() -> list[Pairing]:
    """Pairs of which one was made from the other, by hand."""
    levels = {"light": "light rewrite", "free": "free rewrite"}
    found = [*_pairs("rewrites.txt"), *_pairs("out_and_back.txt")]
    return [Pairing(level=levels.get(each.level, each.level), left=each.left, right=each.right) for each in found]


def independent() -> list[Pairing]:
    """Pairs on one happening of which neither knew the other."""
    return list(_pairs("independent.txt"))


def templates() -> dict[str, list[str]]:
    """By the name of a frame, the frame filled with the facts of several cases."""
    made: dict[str, list[str]] = {}
    for name, body in _sections("templates.txt"):
        frame, _, cases = body.partition("\n>>\n")
        fillings = [dict(part.split("=", 1) for part in case.split("|")) for case in cases.strip().splitlines()]
        made[name] = [frame.strip().format(**filling) for filling in fillings]
    return made


def reports(chance: random.Random, weeks: int = _OWN_WEEKS) -> dict[str, list[str]]:
    """By the name of a weekly report, so many weeks of it."""
    return {
        name: [_filled(frame.strip().replace("{week}", f"week {week + 1}"), chance) for week in range(weeks)]
        for name, frame in _sections("reports.txt")
    }


def _filled(frame: str, chance: random.Random) -> str:
    def number(found: re.Match[str]) -> str:
        low, high = int(found[1]), int(found[2])
        return f"{chance.randint(low * 10, high * 10) / 10:,.1f}" if found[3] else f"{chance.randint(low, high):,}"

    return _CHOICE.sub(lambda found: chance.choice(found[1].split("|")), _RANGE.sub(number, frame))


def _pairs(name: str) -> Iterator[Pairing]:
    for level, body in _sections(name):
        left, _, right = body.partition("\n>>\n")
        yield Pairing(level=level, left=left.strip(), right=right.strip())


def _sections(name: str) -> Iterator[tuple[str, str]]:
    """The heading and the text of every part of a file; what stands before the first is a note."""
    for part in _SECTION.split((_FOLDER / name).read_text(encoding="utf-8"))[1:]:
        heading, _, body = part.partition("\n")
        yield heading.strip(), body
