"""The stories families grow from: our own sentences about invented people and places."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("stories.txt")


@dataclass(frozen=True, slots=True)
class Story:
    """One story: its paragraphs with {DAY} where a day is told, two spellings of each name, and sentences to add."""

    title: str
    paragraphs: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    persons: tuple[tuple[str, str], ...]
    day: datetime.date
    extra: tuple[str, ...]


@cache
def stories() -> tuple[Story, ...]:
    """All stories of the file."""
    return tuple(_story(text) for text in re.split(r"^= ", _FILE.read_text(encoding="utf-8"), flags=re.M)[1:])


def _story(text: str) -> Story:
    title, *lines = text.strip().split("\n")
    told = [(key, value) for key, _, value in (line.partition(": ") for line in lines) if _is_field(key)]
    fields = dict(told)
    return Story(
        title=title,
        paragraphs=tuple(line for line in lines if not _is_field(line.partition(": ")[0])),
        names=tuple(_two(item) for item in fields["names"].split("; ")),
        persons=tuple((item[:-2], item[-1]) for item in fields["persons"].split("; ")),
        day=datetime.date.fromisoformat(fields["day"]),
        extra=tuple(value for key, value in told if key == "extra"),
    )


def _is_field(key: str) -> bool:
    return key in ("names", "persons", "day", "extra")


def _two(item: str) -> tuple[str, str]:
    one, other = item.split("|")
    return one, other
