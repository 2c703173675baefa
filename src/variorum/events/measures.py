"""How alike two tellings are: their words and what those mean, who and what takes part, sentence and account.

Measures of pairs for the learned links (see `links.py`). Weights of words come from frequencies of general English
(wordfreq); only how alike two accounts are hangs on their thread too (see `company.py`).
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wordfreq import zipf_frequency

from variorum.events.features import Feature
from variorum.words import predicates, senses

_COMMONEST = 7.5
_LEAST_WEIGHT = 0.3
_FAR = 5
_PRONOUNS = frozenset("it he she they who that which i we you".split())
_ENDINGS = tuple(
    (re.compile(ending), stem)
    for ending, stem in (
        (r"ies$", "ie"), (r"es$", ""), (r"es$", "e"), (r"s$", ""), (r"ied$", "y"), (r"ed$", ""), (r"ed$", "e"),
        (r"ing$", ""), (r"ing$", "e"), (r"(.)\1(?:ed|ing)$", r"\1"),
    )
)  # fmt: skip
_ROOTS = {"dead": "die", "shot": "shoot", "deadly": "die", "alive": "survive", "married": "wed"}
_PARTS = ("agent", "patient", "partner")
_NO_PART = ("duration", "scene")

MEASURES = (
    "same account", "accounts", "accounts' names", "shared names of accounts", "accounts in thread",
    "accounts joined", "sentences", "sentences' names", "shared names of sentences", "other names", "shared numbers",
    "other numbers", "same word", "nearness", "rarity", "letters", "same type", "other type", "both nouns",
    "both verbs", "classes", "agents", "other agents", "patients", "other patients", "changed parts", "parts",
    "words of parts", "no parts", "places", "other places", "times", "other times", "standing", "known parts",
    "definite", "plain", "distance", "parties", "word in sentence", "people", "other people",
)  # fmt: skip
"""What `measured` gives, in order."""


@functools.lru_cache(maxsize=50_000)
def weight(word: str) -> int:
    """How much a word tells, in hundredths: more the rarer it is in English. Whole, so that no order changes a sum."""
    return round(100 * max(_LEAST_WEIGHT, _COMMONEST - zipf_frequency(word, "en")))


@functools.lru_cache(maxsize=50_000)
def root(cue: str, noun: bool) -> str:
    """One verb for the words of a happening: by families, else by what a noun or a headline's word comes from."""
    known = _ROOTS.get(cue) or predicates.family(cue)
    if known != cue:
        return known
    verb = senses.kin(cue) if noun else ""
    if not verb and noun and not senses.classes("n", cue):
        stems = (ending.sub(stem, cue) for ending, stem in _ENDINGS if ending.search(cue))
        verb = next((stem for stem in stems if senses.classes("v", stem)), "")
    return predicates.family(verb) if verb else cue


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a sentence or account with their weights, and its names."""

    weights: Mapping[str, int]
    length: float
    names: frozenset[str]

    @classmethod
    def of(cls, tellings: Iterable[Feature]) -> Words:
        """Of all the sentences in which tellings stand."""
        lemmas: set[str] = set()
        names: set[str] = set()
        for item in tellings:
            lemmas.update(item.telling.lemmas)
            names.update(item.telling.names)
        weights = {lemma: weight(lemma) for lemma in sorted(lemmas)}
        return cls(weights, math.sqrt(sum(w * w for w in weights.values())) or 1.0, frozenset(names))

    def cosine(self, other: Words) -> float:
        """How alike the words are, 0 to 1."""
        few, many = sorted((self.weights, other.weights), key=len)
        return sum(few[word] ** 2 for word in few.keys() & many.keys()) / (self.length * other.length)


@dataclass(frozen=True, slots=True)
class Sight:
    """One telling as the measures see it."""

    feature: Feature
    account: Words
    root: str
    verb: str
    lemmas: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    keys: Mapping[str, frozenset[str]]
    every: frozenset[str]
    words: frozenset[str]
    values: frozenset[str]
    classes: frozenset[str]


def sights(features: Sequence[Feature]) -> list[Sight]:
    """All tellings of one account."""
    account = Words.of(features)
    return [sight(item, account) for item in features]


def sight(item: Feature, account: Words) -> Sight:
    """One telling of an account that has these words."""
    telling = item.telling
    known = root(telling.cue, telling.noun)
    keys = {role: frozenset(item.keys.get(role, ())) for role in _PARTS}
    verb = known.partition("_")[0]
    return Sight(
        feature=item,
        account=account,
        root=known,
        verb=verb,
        lemmas=frozenset(telling.lemmas),
        names=frozenset(name for name in telling.names if not _is_number(name)),
        numbers=frozenset(name for name in telling.names if _is_number(name)),
        keys=keys,
        every=frozenset().union(*keys.values(), item.places),
        words=frozenset(
            part.lemma for part in telling.parts if part.lemma not in _PRONOUNS and part.role not in _NO_PART
        ),
        values=frozenset(timex.value for timex in item.times),
        classes=frozenset(senses.classes("n" if telling.noun else "v", telling.cue.partition("_")[0])),
    )


@functools.lru_cache(maxsize=20_000)
def _is_number(word: str) -> bool:
    return any(letter.isdigit() for letter in word) or (zipf_frequency(word, "en") > 4 and word in _NUMBER_WORDS)


_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty "
    "hundred thousand million billion dozen".split()
)


def measured(one: Sight, other: Sight, accounts: Sequence[float]) -> list[float]:
    """The measures of a pair, in the order of `MEASURES`; `accounts` are those of their accounts (`Company.alike`)."""
    a, b = one.feature, other.feature
    same = a.document == b.document
    return [
        same,
        *accounts,
        share(one.lemmas, other.lemmas),
        share(one.names, other.names),
        len(one.names & other.names),
        _others(one.names, other.names),
        len(one.numbers & other.numbers),
        _others(one.numbers, other.numbers),
        a.telling.cue == b.telling.cue,
        senses.nearness(one.verb, other.verb) if one.root != other.root else 4,
        (weight(one.verb) + weight(other.verb)) / 200,
        _letters(a.telling.cue, b.telling.cue),
        bool(a.type) and a.type == b.type,
        bool(a.type and b.type and a.type != b.type),
        a.telling.noun and b.telling.noun,
        not a.telling.noun and not b.telling.noun,
        len(one.classes & other.classes),
        *_parts(one, other),
        bool(a.places & b.places),
        _others(a.places, b.places),
        bool(one.values & other.values),
        _others(one.values, other.values),
        a.standing == b.standing,
        sum(not key.startswith("~") for key in one.every & other.every),
        a.telling.definite + b.telling.definite,
        (a.type == "") + (b.type == ""),
        min(_FAR, abs(a.telling.sentence - b.telling.sentence)) if same else -1,
        bool(a.parties & b.parties),
        (one.verb in other.lemmas) + (other.verb in one.lemmas),
        bool(a.people & b.people),
        _others(a.people, b.people),
    ]


def _parts(one: Sight, other: Sight) -> list[float]:
    agents, patients = one.keys["agent"] & other.keys["agent"], one.keys["patient"] & other.keys["patient"]
    changed = bool(one.keys["agent"] & other.keys["patient"]) + bool(one.keys["patient"] & other.keys["agent"])
    return [
        bool(agents),
        bool(one.keys["agent"] and other.keys["agent"] and not agents),
        bool(patients),
        bool(one.keys["patient"] and other.keys["patient"] and not patients),
        changed,
        len(one.every & other.every),
        share(one.words, other.words),
        not one.words or not other.words,
    ]


def share(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The weight of the words both have among those either has."""
    both = one & other
    if not both:
        return 0.0
    return sum(map(weight, both)) / sum(map(weight, one | other))


def _others(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return bool(one and other and not one & other)


def _letters(one: str, other: str) -> float:
    """The share of letters at the beginning of both words."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same / max(len(one), len(other), 1)
