"""Same-event linking on ECB+ by the lexicon, WordNet and word frequencies alone: nothing was learned from the corpus.

A happening is told by any verb but a few, by a noun of the lexicon and by a noun that comes from a verb and is only
ever an act or event. Accounts are joined by the mean cosine of their words and names (average link); in joined accounts
tellings of one verb are one happening. It shows in `evaluation.events` what training adds; the package does without.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from evaluation.ecb import Row, touched
from variorum.events.linkage import Linkage
from variorum.events.measures import root, weight
from variorum.events.triggers import trigger_range
from variorum.language import Parse
from variorum.words import predicates, senses

_LIKE = 0.2
"""Mean cosine from which accounts are joined; the only number chosen, on the training topics."""
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_NO_HAPPENING = frozenset("be have do need want let include accord".split())
_HAPPENINGS = frozenset({"act", "event", "process", "phenomenon", "competition"})


def untrained(rows: Sequence[Row], parses: Sequence[Parse]) -> dict[str, Row]:
    """Predictions for the scorer by the name of the account."""
    homes = _joined([_words(parse) for parse in parses])
    found: dict[str, Row] = {}
    for row, parse, home in zip(rows, parses, homes, strict=True):
        mentions: dict[tuple[int, ...], Row] = {}
        for token, verb in _tellings(parse):
            span = parse.span(*trigger_range(parse, token))
            place = {"start": span.start, "end": span.end, "cluster": f"{home}|{verb}"}
            mentions.setdefault(touched(row, place), place)
        found[row["id"]] = {"id": row["id"], "mentions": list(mentions.values())}
    return found


def _tellings(parse: Parse) -> Iterator[tuple[int, str]]:
    for token, lemma in enumerate(map(str.lower, parse.lemmas)):
        if parse.pos[token] == "VERB" and lemma not in _NO_HAPPENING and not _is_beside(parse, token):
            yield token, root(lemma, noun=False)
        elif parse.pos[token] == "NOUN" and (lemma in predicates.nouns() or _only_happens(lemma)):
            yield token, root(lemma, noun=True)


def _is_beside(parse: Parse, token: int) -> bool:
    before_noun = parse.deps[token] == "amod" and parse.heads[token] > token
    return before_noun or parse.deps[token] in ("aux", "auxpass")


def _only_happens(noun: str) -> bool:
    sorts = senses.classes("n", noun)
    return bool(senses.kin(noun) and sorts) and _HAPPENINGS.issuperset(sorts)


def _words(parse: Parse) -> dict[str, float]:
    lemmas = {parse.lemmas[token].lower() for token, part in enumerate(parse.pos) if part in _CONTENT}
    names = {parse.words[token].lower() for token, part in enumerate(parse.pos) if part == "PROPN"}
    named = {f"name {word}": math.sqrt(weight(word)) for word in names}
    return named | {lemma: math.sqrt(weight(lemma)) for lemma in lemmas}


def _joined(accounts: Sequence[Mapping[str, float]]) -> list[int]:
    """The number of the set each account is joined to."""
    lengths = [math.sqrt(sum(value * value for value in words.values())) or 1.0 for words in accounts]
    likeness = {}
    for one, other in combinations(range(len(accounts)), 2):
        both = sorted(accounts[one].keys() & accounts[other].keys())
        shared = sum(accounts[one][word] * accounts[other][word] for word in both)
        likeness[one, other] = shared / (lengths[one] * lengths[other])
    sets = {number: [number] for number in range(len(accounts))}

    def join(one: int, other: int) -> bool:
        sets[one] += sets.pop(other)
        return True

    Linkage([1] * len(accounts), likeness, _LIKE).run(join)
    homes = {number: home for home, numbers in sets.items() for number in numbers}
    return [homes[number] for number in range(len(accounts))]
