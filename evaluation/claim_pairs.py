"""Two statements beside one another: public sets of claim pairs and of headlines over bodies, with plain baselines.

usage: python -m evaluation.claim_pairs --data BENCHMARKS [--pairs N]

ClaimDiff (train): does a claim of one account strengthen, or weaken, one of another? FNC-1 (dev half, related pairs):
does a body agree or disagree with a headline, or discuss it? No model is trained: what there is for one statement
(polarity and certainty of its words, numbers that exclude each other, denials, reporting verbs, words in common) is put
together by fixed rules that were written before these sets were scored. Baselines in the same run: the majority, a
threshold on shared words (the best one on these very pairs, which favours it), and the presence of a negation.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from variorum.claims.lexicon import CANCELLING, DENYING
from variorum.model import Certainty, Mode
from variorum.words import cues
from variorum.words.folding import folded_words
from variorum.words.hedges import NEGATIONS, certainty_of

_SMALL = frozenset(
    "the a an of in on at to for by with from and or but that this it its he his she her as is are was were be".split()
)
_FALSE = frozenset(
    "hoax fake false untrue debunked debunk rumor rumour rumors rumours satire bogus denies denied deny".split()
)
_LEAST = 0.2


def shared(a: Sequence[str], b: Sequence[str]) -> float:
    """The share of the shorter one's content words that the other has."""
    one, other = set(a) - _SMALL, set(b) - _SMALL
    return len(one & other) / max(1, min(len(one), len(other)))


def turned(words: Iterable[str]) -> bool:
    """Whether a statement denies: a negation, a verb of denial or of calling off."""
    told = set(words)
    stems = {word.rstrip("sd").removesuffix("ie") for word in told}
    return bool(told & (NEGATIONS | _FALSE)) or bool(stems & (DENYING | CANCELLING))


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> float:
    """The mean of the F1 of every label."""
    return sum(f1(gold, found, label) for label in sorted(set(gold))) / max(1, len(set(gold)))


def f1(gold: Sequence[str], found: Sequence[str], label: str) -> float:
    """F1 of one label."""
    hits = sum(a == b == label for a, b in zip(gold, found, strict=True))
    return 2 * hits / max(1, gold.count(label) + found.count(label))


def claim_pairs(path: Path) -> list[tuple[str, str, str]]:
    """Pairs of claims with "1" where the relation holds."""
    rows = json.loads(path.read_text(encoding="utf-8"))["data"]
    return [(row["claim_a"], row["claim_b"], str(row["relation"])) for row in rows]


def strengthens(a: str, b: str) -> bool:
    """The same thing, the same way round, at least as sure."""
    one, other = folded_words(a), folded_words(b)
    return shared(one, other) >= _LEAST and turned(one) == turned(other)


def weakens(a: str, b: str) -> bool:
    """Of the same thing, but turned round, or less sure, or only somebody's word."""
    one, other = folded_words(a), folded_words(b)
    if shared(one, other) < _LEAST:
        return False
    less = certainty_of(one) is Certainty.CERTAIN and certainty_of(other) is not Certainty.CERTAIN
    return turned(one) != turned(other) or less


def headlines(folder: Path) -> list[tuple[str, str, str]]:
    """Related headlines and bodies with their stance."""
    csv.field_size_limit(sys.maxsize)
    with (folder / "fnc_dev_bodies.csv").open(encoding="utf-8") as file:
        bodies = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(file)}
    with (folder / "fnc_dev_stances.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["Stance"] != "unrelated"]
    return [(row["Headline"], bodies[row["Body ID"]], row["Stance"]) for row in rows]


def stance(headline: str, body: str) -> str:
    """From the sentences of a body that speak of the headline: denied, only reported, or told."""
    asked = folded_words(headline)
    told = [folded_words(sentence) for sentence in re.split(r"(?<=[.!?])\s+", body)[:60]]
    near = [words for words in told if shared(asked, words) >= _LEAST] or told[:2]
    false = sum(bool(set(words) & _FALSE) for words in near)
    if bool(false) != bool(set(asked) & _FALSE) and false * 3 >= len(near):
        return "disagree"
    said = sum(any(_reports(word) for word in words) or certainty_of(words) is Certainty.POSSIBLE for words in near)
    return "discuss" if said * 3 >= len(near) else "agree"


def _reports(word: str) -> bool:
    known = cues.verbs()
    forms = (word, word.removesuffix("s"), word.removesuffix("ed"), word.removesuffix("d"))
    cue = next((known[form] for form in forms if form in known), None)
    return cue is not None and cue.mode is Mode.SAID


def told(name: str, gold: Sequence[str], answers: Sequence[tuple[str, Sequence[str]]], label: str) -> None:
    """Print one table."""
    print(f"{name}: {len(gold)} pairs, {dict(Counter(gold).most_common())}")
    for what, found in answers:
        print(f"  {what:<28} macro F1 {macro_f1(gold, found):.3f}   F1 of “{label}” {f1(gold, found, label):.3f}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pairs", type=int, default=0, help="so many at random; all by default")
    options = parser.parse_args()
    rules: tuple[tuple[str, str, Callable[[str, str], bool]], ...] = (
        ("ClaimDiff strengthens", "strength", strengthens), ("ClaimDiff weakens", "weak", weakens),
    )  # fmt: skip
    for name, part, rule in rules:
        pairs = _some(claim_pairs(options.data / "claims" / f"claimdiff_{part}_train.json"), options.pairs)
        gold = [label for *_, label in pairs]
        words = [(folded_words(a), folded_words(b)) for a, b, _ in pairs]
        overlap = [shared(a, b) for a, b in words]
        best = max((t / 20 for t in range(1, 20)), key=lambda t: macro_f1(gold, [str(int(s >= t)) for s in overlap]))
        told(name, gold, [
            ("majority", [Counter(gold).most_common(1)[0][0]] * len(gold)),
            (f"words in common ≥ {best:.2f}", [str(int(s >= best)) for s in overlap]),
            ("a negation on one side", [str(int(_negates(a) != _negates(b))) for a, b in words]),
            ("Variorum's marks", [str(int(rule(a, b))) for a, b, _ in pairs]),
        ], "1")  # fmt: skip
    pairs = _some(headlines(options.data / "claims"), options.pairs)
    gold = [label for *_, label in pairs]
    told("FNC-1, related", gold, [
        ("majority", [Counter(gold).most_common(1)[0][0]] * len(gold)),
        ("a negation in the headline", ["disagree" if _negates(folded_words(a)) else "discuss" for a, _, _ in pairs]),
        ("Variorum's marks", [stance(a, b) for a, b, _ in pairs]),
    ], "disagree")  # fmt: skip


def _negates(words: Iterable[str]) -> bool:
    return bool(set(words) & NEGATIONS)


def _some(pairs: list[tuple[str, str, str]], number: int) -> list[tuple[str, str, str]]:
    return random.Random(7).sample(pairs, number) if 0 < number < len(pairs) else pairs


if __name__ == "__main__":
    main()
