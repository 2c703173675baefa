"""What nouns and verbs are about, which verb a noun comes from, which verbs are near, and which have a second word.

`senses.tsv`, `kin.tsv`, `near.tsv` and `phrases.txt` are made from WordNet 3.1 (Fellbaum 1998; see NOTICE.md) by
`evaluation.lexicon`: the lexicographer classes of a lemma in use, the commonest first ("act", "event", "communication"
…), the verb that a noun is derived from ("acquisition": "acquire"), verbs that mean the same or come next in meaning
("thwart": "foil"; "murder": "kill"), and verbs that are one word with what stands behind them ("open fire").
"""

from __future__ import annotations

import functools
from importlib import resources

_OF_LABELS = frozenset({"act", "cognition", "communication"})


def classes(part: str, lemma: str) -> tuple[str, ...]:
    """Classes that hold at least 15 % of a lemma's uses; `part` is "n" or "v". Empty for a word not known."""
    return _classes().get((part, lemma), ())


def is_label(noun: str) -> bool:
    """Whether a noun is only of words, thoughts or deeds, as the labels before colons are ("Verdict:", "Update:")."""
    told = classes("n", noun)
    return bool(told) and _OF_LABELS.issuperset(told)


def kin(noun: str) -> str:
    """The verb a noun is derived from; "" where there is none."""
    return _kin().get(noun, "")


def nearness(one: str, other: str) -> int:
    """How near two verbs are in meaning: 3 for one verb, 2 for a shared meaning, 1 for the next one, 0 for none."""
    if one == other:
        return 3
    same, wider = _near().get(one, (frozenset(), frozenset()))
    return 2 if other in same else 1 if other in wider else 0


def neighbours(verb: str) -> frozenset[str]:
    """The verbs that are near a verb in meaning: all of a nearness of 1 or 2."""
    same, wider = _near().get(verb, (frozenset(), frozenset()))
    return same | wider


@functools.cache
def phrases() -> frozenset[str]:
    """Verbs of two words that mean something together, the second no particle: "open_fire", "take_place"."""
    return frozenset(resources.files("variorum.words").joinpath("phrases.txt").read_text(encoding="utf-8").split())


@functools.cache
def _near() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    return {verb: (frozenset(same.split()), frozenset(wider.split())) for verb, same, wider in _rows("near.tsv")}


@functools.cache
def _classes() -> dict[tuple[str, str], tuple[str, ...]]:
    table = {}
    for part, sorts, lemmas in _rows("senses.tsv"):
        told = tuple(sorts.split())
        table.update(dict.fromkeys(((part, lemma) for lemma in lemmas.split()), told))
    return table


@functools.cache
def _kin() -> dict[str, str]:
    return {noun: verb for verb, nouns in _rows("kin.tsv") for noun in nouns.split()}


def _rows(name: str) -> list[list[str]]:
    text = resources.files("variorum.words").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()]
