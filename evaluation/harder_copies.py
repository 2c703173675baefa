"""Copies that are harder to find, and texts that only look like copies: pairs and passages, the room and every peer.

usage: python -m evaluation.harder_copies [--data BENCHMARKS] [--originals 390] [--seed 1] [--only NAMES]

The texts of evaluation/texts (rewrites by hand, translations out and back, the same story told twice, filled templates,
weekly reports) always; with --data also accounts of the public set edited at known levels (`evaluation.planted`), in
piles where neither site furniture nor agency lines have been taken out.

A pair told is right when the one was made from the other. Pairs of accounts that share a run of 20 words as they are
found in the data set are left out of the count: nobody has read them. Passages are counted in letters and figures:
precision, how much of what is told as shared lies where the copy was made (a replaced word inside it is no mistake);
recall, how much of what was kept word for word is told. A system that tells no passages has a dash.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.copies import by_level, column, measured, systems
from evaluation.finding import Found, Pair, Stretch, System
from evaluation.pile import Pile, made

_COUNTED = re.compile(r"[^\W_]")
Figures = dict[str, dict[str, float]]


@dataclass(slots=True)
class Count:
    """Right ones, all told, all there are."""

    right: float = 0
    told: float = 0
    held: float = 0
    found: float = 0

    def figures(self) -> dict[str, float]:
        """Precision, recall and F1; what nothing was told of is wholly precise."""
        p = self.right / self.told if self.told else 1.0
        r = self.found / self.held if self.held else 1.0
        return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0}


@dataclass(frozen=True, slots=True)
class Scores:
    """By level and over all (under ALL): pairs, and passages where the system tells them; false pairs by their kind."""

    pairs: Figures
    passages: Figures | None
    false: Mapping[str, int]


def scored(found: Found, pile: Pile, natural: set[Pair], spans: bool) -> Scores:
    """The figures of one system."""
    told = {
        each: shared for each, shared in found.pairs.items() if each in pile.gold or not _unjudged(each, pile, natural)
    }
    level_of = {other: planted.level for (_, other), planted in pile.gold.items()}
    pairs: dict[str, Count] = defaultdict(Count)
    passages: dict[str, Count] = defaultdict(Count)
    false: dict[str, int] = defaultdict(int)
    for planted in pile.gold.values():
        for level in (planted.level, "ALL"):
            pairs[level].held += 1
    for each in told:
        right = each in pile.gold
        touched = {level_of[number] for number in each if number in level_of}
        for level in (*touched, "ALL"):
            pairs[level].told += 1
            pairs[level].right += right
            pairs[level].found += right
        if not right:
            false[pile.lookalikes.get(each, "other")] += 1
    if spans:
        _count_passages(told, pile, level_of, passages)
    levels = levels_of(pile)
    return Scores(
        {level: pairs[level].figures() for level in levels},
        {level: passages[level].figures() for level in levels} if spans else None,
        false,
    )


def _count_passages(
    told: Mapping[Pair, tuple[Sequence[Stretch], Sequence[Stretch]]],
    pile: Pile,
    level_of: Mapping[int, str],
    counts: dict[str, Count],
) -> None:
    for each in {**told, **dict.fromkeys(pile.gold, None)}:
        planted = pile.gold.get(each)
        levels = {level_of[number] for number in each if number in level_of} | {"ALL"}
        for side, number in enumerate(each):
            text = pile.texts[number].text
            letters = _letters(text)
            shown = _mask(told[each][side] if each in told else (), text) & letters
            held = (_mask(planted.held[side], text) if planted else np.zeros(len(text), np.bool_)) & letters
            reach = _mask(planted.reach[side], text) if planted else np.zeros(len(text), np.bool_)
            for level in levels:
                counts[level].told += int(shown.sum())
                counts[level].right += int((shown & reach).sum())
                counts[level].held += int(held.sum())
                counts[level].found += int((shown & held).sum())


def _unjudged(each: Pair, pile: Pile, natural: set[Pair]) -> bool:
    """Whether the accounts that two texts were made of share a long run of words by themselves."""
    one, other = (pile.made_of[number] for number in each)
    return any((min(a, b), max(a, b)) in natural for a in one for b in other)


def _letters(text: str) -> NDArray[np.bool_]:
    found = np.zeros(len(text), np.bool_)
    found[[m.start() for m in _COUNTED.finditer(text)]] = True
    return found


def _mask(stretches: Iterable[Stretch], text: str) -> NDArray[np.bool_]:
    found = np.zeros(len(text), np.bool_)
    for start, end in stretches:
        found[start:end] = True
    return found


def levels_of(pile: Pile) -> list[str]:
    """The levels of a pile's copies in the order they were planted, and ALL."""
    return [*dict.fromkeys(planted.level for planted in pile.gold.values()), "ALL"]


def false_pairs(scores: Mapping[str, Scores | None], pile: Pile) -> str:
    """Pairs told that are no copies, by kind, out of so many that could be."""
    kinds = list(dict.fromkeys(pile.lookalikes.values()))
    names = "".join(f"{name:>{column(name)}}" for name in scores)
    lines = [f"{'FALSE PAIRS':<34}{names}"]
    for kind in [*kinds, "other"]:
        many = f" (of {sum(each == kind for each in pile.lookalikes.values())})" if kind in kinds else ""
        cells = "".join(f"{each.false.get(kind, 0) if each else '–':>{column(name)}}" for name, each in scores.items())
        lines.append(f"{kind + many:<34}{cells}")
    return "\n".join(lines)


def listed(found: Found, pile: Pile, natural: set[Pair]) -> Iterator[str]:
    """A line for every copy missed and every pair wrongly told."""
    for each, planted in pile.gold.items():
        if each not in found.pairs:
            held = sum(len(pile.texts[each[1]].text[start:end].split()) for start, end in planted.held[1])
            yield f"  missed  {planted.level:<24} {each} {held} words kept"
    for each, shared in found.pairs.items():
        if each not in pile.gold and not _unjudged(each, pile, natural):
            told = " … ".join(pile.texts[each[0]].text[start:end][:80] for start, end in shared[0][:3])
            yield f"  wrong   {pile.lookalikes.get(each, 'other'):<24} {each} {told!r}"


def main() -> None:
    """Print pair and passage figures by level, and the false pairs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--originals", type=int, default=390, help="accounts of the public set that are edited")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only these systems, parted by commas")
    parser.add_argument("--list", action="store_true", help="also every pair missed or wrongly told, with its words")
    options = parser.parse_args()
    pile, natural = made(options.data, options.originals, options.seed)
    asked = systems(options.only)
    size = sum(len(text.text.split()) for text in pile.texts)
    print(f"{len(pile.texts)} accounts, {size:,} words, {len(pile.gold)} copies planted, seed {options.seed}; "
          f"{len(natural)} natural pairs not counted")  # fmt: skip
    scores: dict[str, Scores | None] = {}
    for system, found in measured(asked, pile.texts):
        scores[system.name] = None if found is None else scored(found, pile, natural, system.spans)
        if options.list and found is not None:
            print(f"{system.name}: missed and wrong", *listed(found, pile, natural), sep="\n")
    print(report(scores, pile, asked))


def report(scores: Mapping[str, Scores | None], pile: Pile, asked: Sequence[System]) -> str:
    """All tables."""
    levels = levels_of(pile)
    pairs = {name: each.pairs if each else None for name, each in scores.items()}
    parts = ["PAIRS", *(by_level(pairs, levels, measure) for measure in ("f1", "r")), by_level(pairs, ["ALL"], "p")]
    spans = {s.name: scores[s.name] for s in asked if s.spans}
    passages = {name: each.passages if each else None for name, each in spans.items()}
    parts += ["PASSAGES (of the systems that tell any)", *(by_level(passages, levels, m) for m in ("f1", "p", "r"))]
    return "\n\n".join([*parts, false_pairs(scores, pile)])


if __name__ == "__main__":
    main()
