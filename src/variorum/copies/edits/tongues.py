"""Small words of some other languages, enough to tell figures, days, denials and forms of address in an edit there.

The table lies beside this module. It was written for this project from general knowledge. What it does not know is
judged by figures, marks and case alone.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

_SCRIPTS = "LATIN"  # in which every language of the table is written
_LOOKED_AT = 400  # words by which a language is told
_UNDETERMINED = "und"
_CLEAR = 2  # times more small words than the next language


@dataclass(frozen=True, slots=True)
class Tongue:
    """The small words of one language, folded. `days` gives months and weekdays as "month 3", "weekday 0"."""

    code: str
    small: frozenset[str]
    days: Mapping[str, str]
    near: frozenset[str]
    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    denials: frozenset[str]
    address: frozenset[str]


@cache
def tongues() -> Mapping[str, Tongue]:
    """Every language of the table but English, by its code."""
    rows: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in (
        resources.files("variorum.copies.edits").joinpath("tongues.tsv").read_text(encoding="utf-8").splitlines()
    ):
        code, kind, words = line.split("\t")
        rows[code][kind] = words.split()
    return {code: _tongue(code, row) for code, row in rows.items()}


def _tongue(code: str, row: Mapping[str, list[str]]) -> Tongue:
    days = {word: f"month {number}" for number, word in enumerate(row.get("months", ()), 1)}
    days |= {word: f"weekday {number}" for number, word in enumerate(row.get("weekdays", ()))}
    scales = (scale.split(":") for scale in row.get("scales", ()))
    return Tongue(
        code=code,
        small=frozenset(row["small"]),
        days=days,
        near=frozenset(row.get("near", ())),
        numbers={word: number for number, word in enumerate(row.get("numbers", ()))},
        scales={word: int(times) for word, times in scales},
        denials=frozenset(row.get("not", ())),
        address=frozenset(row.get("address", ())),
    )


def _foreign_letters(word: str) -> bool:
    """Whether a word is written in letters that no language of the table has."""
    return word[:1].isalpha() and not word[0].isascii() and not unicodedata.name(word[0], "").startswith(_SCRIPTS)


def common_language(left: str, right: str) -> str:
    """The language to judge two accounts by, of the BCP 47 tags stated of them, either of which may be "".

    One language in two regions is that language. Of two languages it is "und", undetermined in ISO 639-2, of which no
    small words are known: edits are judged by figures, marks and case alone.
    """
    if not (left and right):
        return left or right
    return left if _primary(left) == _primary(right) else _UNDETERMINED


def _primary(language: str) -> str:
    return language.split("-")[0].split("_")[0].lower()


def tongue_of(stated: str, words: Sequence[str]) -> Tongue | None:
    """The language to judge words by: the one stated, else the one whose small words are plainly most; None: English.

    A stated language that the table does not have comes back with empty lists, so that no English word is looked for.
    """
    code = _primary(stated)
    if code and code != "en":
        return tongues().get(code) or _tongue(code, {"small": []})
    if code:
        return None
    sample = words[:_LOOKED_AT]
    if 2 * sum(_foreign_letters(word) for word in sample) > len(sample):
        return _tongue("", {"small": []})
    counted = sorted(((sum(w in t.small for w in sample), code) for code, t in tongues().items()), reverse=True)
    (most, best), (next_most, _) = counted[:2]
    return tongues()[best] if best != "en" and most >= _CLEAR * max(1, next_most) else None
