"""Exact containment: an inverted index of every run of words, in plain Python."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.finding import Found, Pair, Shared, Stretch, Text, pair, stage
from evaluation.peers.shingles import words

_WORD = re.compile(r"\w+")
_COMMON = 100  # accounts; a run that stands in more proposes no pair

Runs = list[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Containment:
    """Pairs of which so much of the smaller one's runs stands in the other; what they share are the runs in common."""

    run: int = 5
    least: float = 0.1

    @property
    def name(self) -> str:
        return f"{self.run}-grams"

    @property
    def spans(self) -> bool:
        return True

    def setting(self) -> str:
        """Its one setting, in words."""
        return f"runs of {self.run} words, at least {self.least:g} of the shorter account's"

    def missing(self) -> str:
        """Nothing."""
        return ""

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs with enough in common."""
        found = Found()
        with stage(found, "signatures"):
            runs = [frozenset(self._runs(text.text)) for text in texts]
        with stage(found, "candidates"):
            index: dict[int, list[int]] = {}
            for place, held in enumerate(runs):
                for one in held:
                    index.setdefault(one, []).append(place)
        with stage(found, "verification"):
            shared = _counted(index)
            enough = {
                each for each, count in shared.items() if count >= self.least * min(len(runs[place]) for place in each)
            }
            found.pairs = {each: self._shared(texts[each[0]].text, texts[each[1]].text) for each in sorted(enough)}
        return found

    def _runs(self, text: str) -> Runs:
        found = words(text)
        return [hash(" ".join(found[i : i + self.run])) for i in range(len(found) - self.run + 1)]

    def _shared(self, one: str, other: str) -> Shared:
        here, there = self._runs(one), self._runs(other)
        both = set(here) & set(there)
        return self._stretches(one, here, both), self._stretches(other, there, both)

    def _stretches(self, text: str, runs: Runs, both: set[int]) -> tuple[Stretch, ...]:
        places = [m.span() for m in _WORD.finditer(text.lower())]
        made: list[Stretch] = []
        for place, one in enumerate(runs):
            if one in both:
                start, end = places[place][0], places[place + self.run - 1][1]
                if made and start <= made[-1][1]:
                    made[-1] = (made[-1][0], end)
                else:
                    made.append((start, end))
        return tuple(made)


def _counted(index: dict[int, list[int]]) -> Counter[Pair]:
    """How many runs every two accounts have in common."""
    counted: Counter[Pair] = Counter()
    for places in index.values():
        if 1 < len(places) <= _COMMON:
            counted.update(pair(one, other) for at, one in enumerate(places) for other in places[:at])
    return counted
