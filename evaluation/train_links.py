"""Learn which tellings are one happening: events/links.npz and events/verb_pairs.tsv, which the package ships.

usage: python -m evaluation.train_links --data BENCHMARKS    (after evaluation.train_events; needs scikit-learn)

Trained on the coreference of BENCHMARKS/events/ecb_train.jsonl (ECB+, Cybulska & Vossen 2014, annotations CC BY 3.0):
gradient-boosted trees over pairs of predicted mentions. The threshold of the linkage is the one with the best CoNLL F1
when each topic is linked by what the others taught. The development split is not read.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-untyped]  # has no types

from evaluation.events import READING, RECKONING, Row, load_scorer, sampled, touched
from tests.reference import Pile, account
from variorum.events import links
from variorum.events.features import Feature, cast, feature
from variorum.events.linkage import Linkage
from variorum.events.measures import Accounts, Sight, measured, sights
from variorum.events.tellings import Tellings
from variorum.model import Actor, EventMention, Mention, Timex

_FOLDS = 3
_STEPS = tuple(step / 100 for step in range(26, 51, 4))
_UNLIKE = 0.3
_SEED = 1
_TOPICS_SEEN = 2


class Told:
    """Every telling of the corpus, with the gold cluster of its words and the topic it stands in."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = {row["id"]: row for row in rows}
        documents = {row["id"]: account(row["text"], row["id"], language="en") for row in rows}
        pile = Pile(list(documents.values())).run(*READING, *RECKONING[:-1])
        who = cast(pile.all(Actor), pile.all(Mention))
        mentions = {mention.id: mention for mention in pile.all(EventMention)}
        timexes: dict[str, dict[Any, Timex]] = defaultdict(dict)
        for timex in pile.all(Timex):
            timexes[timex.document][timex.id] = timex
        self.sights: list[Sight] = []
        self.golds: list[str | None] = []
        self.names: list[str] = []
        for name, document in documents.items():
            tellings = pile.sketches.get((Tellings, document.id))
            told = tellings.tellings if isinstance(tellings, Tellings) else ()
            found = [feature(mentions[t.mention], t, timexes[document.id], who, {}) for t in told]
            gold = {touched(self.rows[name], m): m["cluster"] for m in self.rows[name]["mentions"]}
            self.sights += sights(found)
            self.golds += [gold.get(touched(self.rows[name], _place(item))) for item in found]
            self.names += [name] * len(found)

    def topic(self, number: int) -> str:
        """The topic of a telling."""
        return str(self.rows[self.names[number]]["topic"])


def _place(item: Feature) -> dict[str, int]:
    span = item.mention.span("trigger")
    return {"start": span.start, "end": span.end}


def main() -> None:
    """Train and write both tables into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    told = Told(sampled(options.data / "events" / "ecb_train.jsonl", 1))
    scorer = load_scorer(options.data / "scorers" / "events.py")
    least, best = _threshold(told, scorer)
    learned = _verb_pairs(told, frozenset(told.topic(n) for n in range(len(told.sights))))
    pairs, rows, right = _table(told, learned)
    place = Path(str(resources.files("variorum.events")))
    np.savez_compressed(place / "links.npz", **_columns(_fit(rows, right), least))
    lines = (f"{a}\t{b}\t{odds:.2f}\n" for (a, b), odds in sorted(learned.items()))
    (place / "verb_pairs.tsv").write_text("".join(lines), encoding="utf-8")
    print(f"{len(pairs)} pairs, {right.sum()} of one happening; CoNLL F1 {best:.1f} on topics held back, from {least}")


def _threshold(told: Told, scorer: Any) -> tuple[float, float]:
    topics = sorted({told.topic(n) for n in range(len(told.sights))})
    scores: dict[float, list[float]] = defaultdict(list)
    for fold in range(_FOLDS):
        held = frozenset(topics[fold::_FOLDS])
        learned = _verb_pairs(told, frozenset(topics) - held)
        pairs, rows, right = _table(told, learned)
        inside = np.array([told.topic(a) in held for a, _ in pairs])
        mixed = np.array([(told.topic(a) in held) != (told.topic(b) in held) for a, b in pairs])
        model = _fit(rows[~inside & ~mixed], right[~inside & ~mixed])
        kept = [pair for pair, yes in zip(pairs, inside & ~mixed, strict=True) if yes]
        chances = model.predict_proba(rows[inside & ~mixed])[:, 1]
        gold = [row for row in told.rows.values() if row["topic"] in held]
        for step in _STEPS:
            scores[step].append(_conll(told, scorer, gold, _linked(len(told.sights), kept, chances, step)))
    means = {step: sum(found) / len(found) for step, found in scores.items()}
    least = max(means, key=lambda step: means[step])
    return least, means[least]


def _verb_pairs(told: Told, topics: frozenset[str]) -> dict[tuple[str, str], float]:
    """Log odds of verbs that told of one happening in two topics or more, among pairs in accounts of one topic."""
    seen: Counter[tuple[str, str]] = Counter()
    one: Counter[tuple[str, str]] = Counter()
    inside: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_topic: dict[str, list[int]] = defaultdict(list)
    for number in range(len(told.sights)):
        by_topic[told.topic(number)].append(number)
    for topic in sorted(topics & set(by_topic)):
        numbers = by_topic[topic]
        for place, a in enumerate(numbers):
            for b in numbers[place + 1 :]:
                left, right = told.sights[a].root, told.sights[b].root
                if left != right:
                    pair = (min(left, right), max(left, right))
                    seen[pair] += 1
                    if told.golds[a] is not None and told.golds[a] == told.golds[b]:
                        one[pair] += 1
                        inside[pair].add(topic)
    return {
        pair: math.log((one[pair] + 0.3) / (seen[pair] - one[pair] + 6))
        for pair in sorted(inside)
        if len(inside[pair]) >= _TOPICS_SEEN
    }


def _table(
    told: Told, learned: Mapping[tuple[str, str], float]
) -> tuple[list[links.Pair], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    accounts = Accounts()
    pairs = list(links.candidates(told.sights, learned, accounts))
    rows = np.array([measured(told.sights[a], told.sights[b], learned, accounts) for a, b in pairs], dtype=np.float64)
    right = np.array([told.golds[a] is not None and told.golds[a] == told.golds[b] for a, b in pairs])
    return pairs, rows, right


def _fit(rows: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> Any:
    kept = right | (np.random.default_rng(_SEED).random(len(right)) < _UNLIKE)
    model = HistGradientBoostingClassifier(
        max_iter=180,
        learning_rate=0.07,
        max_leaf_nodes=10,
        min_samples_leaf=60,
        l2_regularization=10,
        random_state=_SEED,
    )
    return model.fit(rows[kept], right[kept], sample_weight=np.where(right[kept], 1, 1 / _UNLIKE))


def _columns(model: Any, least: float) -> dict[str, np.ndarray[Any, Any]]:
    """Scikit-learn's trees as the columns that `links.Trees` reads."""
    parts: dict[str, list[Any]] = defaultdict(list)
    roots, begin, deepest = [], 0, 0
    for (tree,) in model._predictors:
        forks = tree.nodes
        leaf = forks["is_leaf"].astype(bool)
        own = np.arange(len(forks)) + begin
        parts["measure"].append(np.where(leaf, 0, forks["feature_idx"]))
        parts["bound"].append(np.where(leaf, 0.0, forks["num_threshold"]))
        parts["left"].append(np.where(leaf, own, forks["left"].astype(np.int64) + begin))
        parts["right"].append(np.where(leaf, own, forks["right"].astype(np.int64) + begin))
        parts["value"].append(np.where(leaf, forks["value"], 0.0))
        roots.append(begin)
        begin += len(forks)
        deepest = max(deepest, int(forks["depth"].max()))
    columns = {name: np.concatenate(found) for name, found in parts.items()}
    whole = {name: columns[name].astype(np.int64) for name in ("measure", "left", "right")}
    settings = np.array([deepest, float(model._baseline_prediction[0, 0]), least])
    return {**columns, **whole, "value": np.round(columns["value"], 5), "roots": np.array(roots), "settings": settings}


def _linked(count: int, pairs: Sequence[links.Pair], chances: Sequence[float], least: float) -> list[int]:
    home = list(range(count))

    def join(one: int, other: int) -> bool:
        home[other] = one
        return True

    Linkage([1] * count, dict(zip(pairs, map(float, chances), strict=True)), least).run(join)
    for number in range(count):
        while home[home[number]] != home[number]:
            home[number] = home[home[number]]
    return home


def _conll(told: Told, scorer: Any, gold: Sequence[Row], homes: Sequence[int]) -> float:
    names = {row["id"] for row in gold}
    predicted: dict[str, dict[tuple[int, ...], Any]] = defaultdict(dict)
    for name, sight, home in zip(told.names, told.sights, homes, strict=True):
        if name in names:
            place = _place(sight.feature)
            predicted[name].setdefault(touched(told.rows[name], place), {**place, "cluster": str(home)})
    rows = {name: {"id": name, "mentions": list(found.values())} for name, found in predicted.items()}
    measures = scorer.measures(scorer.partitions(gold, rows, "corpus", "exact", True))
    return 100 * float(measures["conll"]["f"])


if __name__ == "__main__":
    main()
