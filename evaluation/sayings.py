"""Polarity, certainty and who says it, on 300 sentences of our own.

usage: python -m evaluation.sayings [--errors]

texts/sayings.txt has 75 constructions, each with the question it answers, whether it asserts or denies, how sure it
makes itself and who says it. They were written before any output on them was looked at; changed since, by a principle:
who denies that a place was taken answers "denial", and "reportedly" may be told as somebody's word. Each is read with
four sets of names. A sentence is right in a measure when a claim of that question is found that has the value; one
without a claim is wrong in all three.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.claims.reading import claims_in
from variorum.model import Claim

SENTENCES = Path(__file__).parent / "texts" / "sayings.txt"
NAMES: tuple[Mapping[str, str], ...] = (
    {"A": "Ana Kovar", "B": "Ivo Lind", "D": "Petra Vance", "C": "Oslo", "T": "Darvok"},
    {"A": "Tomas Reke", "B": "Lena Moritz", "D": "Jan Ekholm", "C": "Vienna", "T": "Orvell"},
    {"A": "Paul Dressel", "B": "Clara Benedek", "D": "Viktor Stane", "C": "Lisbon", "T": "Karsova"},
    {"A": "Nora Halvorsen", "B": "Oskar Brandt", "D": "Mila Sorg", "C": "Ankara", "T": "Vinitza"},
)
MEASURES = ("found", "polarity", "certainty", "said_by", "all three")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One construction with what is right for it."""

    slot: str
    polarity: str
    certainty: frozenset[str]
    said_by: tuple[str, ...]
    words: str


def sentences() -> list[Sentence]:
    """The constructions."""
    found = []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            slot, polarity, certainty, said_by, words = (part.strip() for part in line.split("|", 4))
            found.append(
                Sentence(slot, polarity, frozenset(certainty.split()), tuple(said_by.split()) or (".",), words)
            )
    return found


def score(sentence: Sentence, names: Mapping[str, str]) -> dict[str, bool]:
    """Which measures a sentence is right in; the claim that is right in most counts."""
    best: dict[str, bool] = dict.fromkeys(MEASURES, False)
    for claim, speakers, attributed in claims_in(sentence.words.format(**names)):
        if claim.slot == sentence.slot:
            right = _right(sentence, claim, speakers, attributed, names)
            best = max(best, right, key=lambda each: sum(each.values()))
    return best


def _right(
    sentence: Sentence, claim: Claim, speakers: tuple[str, ...], attributed: bool, names: Mapping[str, str]
) -> dict[str, bool]:
    said = any(
        speakers == ((names[who],) if who in names else ()) and attributed is (who != ".") for who in sentence.said_by
    )
    polarity, certainty = claim.polarity == sentence.polarity, claim.certainty in sentence.certainty
    values = (True, polarity, certainty, said, polarity and certainty and said)
    return dict(zip(MEASURES, values, strict=True))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    sums: Counter[str] = Counter()
    told = sentences()
    for sentence in told:
        for number, names in enumerate(NAMES):
            right = score(sentence, names)
            sums.update(name for name, value in right.items() if value)
            if options.errors and not right["all three"] and not number:
                missed = ", ".join(name for name in MEASURES[:-1] if not right[name])
                print(f"  {missed}: {sentence.words.format(**names)}")
    every = len(told) * len(NAMES)
    print(f"sentences {every}")
    for name in MEASURES:
        print(f"{name:<10} {sums[name] / every:.3f}  {sums[name]}/{every}")


if __name__ == "__main__":
    main()
