"""Names of organisations: house-style spellings, legal forms, word order and other names evened out to one key."""

from __future__ import annotations

import functools
import re
from importlib.resources import files

from variorum.words.names import plain
from variorum.words.places import PlaceWord, place

LEGAL_PHRASES = {
    "limited liability company": "llc",
    "open joint stock company": "ojsc",
    "public joint stock company": "pjsc",
    "joint stock company": "jsc",
    "societatea cu raspundere limitata": "srl",
    "s r l": "srl",
    "sp z o o": "spzoo",
    "aktiengesellschaft": "ag",
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
}
LEGAL_FORMS = frozenset(
    "llc ojsc jsc srl spzoo ag inc corp co ltd plc gmbh oao ooo zao pjsc oy ab as sa nv bv kg kk spa pty lp".split()
)
_SPELLED = {
    "organisation": "organization",
    "organisations": "organizations",
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "harbour": "harbor",
    "cooperation": "cooperation",
    "theatre": "theater",
    "dept": "department",
    "govt": "government",
    "assn": "association",
    "univ": "university",
    "intl": "international",
}
_STATE_BODIES = frozenset("ministry department party parliament army navy embassy consulate office".split())
_SMALL = frozenset("of the for and".split())
_TRAILING = frozenset({"group"})


@functools.cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in files("variorum.words").joinpath("bodies.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            usual, *others = line.split("\t")
            for name in (usual, *others):
                found[plain(name)] = plain(usual)
    return found


def known_body(name: str) -> str:
    """The key of a well-known organisation under any of its names; "" for others."""
    return _known().get(_without_determiner(plain(name)), "")


@functools.lru_cache(maxsize=16_384)
def body_key(name: str) -> str:
    """One key for the ways in which news writes one organisation's name.

    Legal forms and articles fall away, British and American spellings meet, a ministry or department stands with what
    it is for in any order ("Ministry of Defence", "Defense Ministry"), and its country by name or adjective.
    """
    words = _spelled(name)
    known = _known().get(" ".join(words), "")
    if known:
        return known
    if _STATE_BODIES & set(words):
        return " ".join(sorted({word for word in _with_codes(words) if word not in _SMALL}))
    kept = [word for word in words if word not in LEGAL_FORMS]
    return " ".join(kept or words)


def _spelled(name: str) -> list[str]:
    """The words of a name, evened out, without article and a last "group"."""
    text = plain(re.sub(r"\b([Cc])o-(?=[a-z])", r"\1o", name).replace("&", " and "))
    for phrase, short in LEGAL_PHRASES.items():
        text = re.sub(rf"\b{phrase}\b", short, text) if phrase in text else text
    words = [_SPELLED.get(word, word) for word in _without_determiner(text).split()]
    return words[:-1] if len(words) > 2 and words[-1] in _TRAILING else words


def _without_determiner(text: str) -> str:
    return text.removeprefix("the ") or text


def _with_codes(words: list[str]) -> list[str]:
    """The words with countries' names and adjectives as their codes."""
    found: list[str] = []
    start = 0
    while start < len(words):
        for size in (3, 2, 1):
            known = place(" ".join(words[start : start + size]))
            if known and known.code and known.word in (PlaceWord.COUNTRY, PlaceWord.ADJECTIVE):
                found.append(f"={known.code}")
                start += size
                break
        else:
            found.append(words[start])
            start += 1
    return found
