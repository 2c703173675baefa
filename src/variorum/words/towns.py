"""Towns of 50,000 people and more with their other and former names: facts as a table, from GeoNames (CC BY 4.0).

A town's name may be a surname, a given name or another word as well, so that a word of this table is evidence of a
place and no proof; countries, capitals and regions stand in `variorum.words.places`.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files

from variorum.words.names import plain


@dataclass(frozen=True, slots=True)
class Town:
    """A town: ISO 3166-1 code of its country ("" where towns of several countries share the name) and usual name."""

    code: str
    name: str


@functools.cache
def _towns() -> dict[str, Town]:
    found: dict[str, Town] = {}
    for line in files("variorum.words").joinpath("towns.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, name, *others = line.split("\t")
            town = Town(code, name)
            found[plain(name)] = town
            for other in others:
                found.setdefault(other, town)
    return found


def town(words: str) -> Town | None:
    """The town that bears this name or once bore it; None for other words."""
    return _towns().get(plain(words))
