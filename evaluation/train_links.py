"""Learn which tellings are one happening: events/links.npz, which the package ships.

usage: python -m evaluation.train_links --data BENCHMARKS    (after evaluation.train_events; needs scikit-learn)

Trained on the coreference of BENCHMARKS/events/ecb_train.jsonl (ECB+, Cybulska & Vossen 2014, annotations CC BY 3.0):
gradient-boosted trees over pairs of predicted mentions, each topic's mentions being predicted by a judge that the other
topics taught. A pair counts the less the more pairs its two tellings stand in, so that no much-told happening teaches
alone. The threshold of the linkage is the one with the best CoNLL F1, the next ones below and above counted in, when
each topic is linked by what the others taught. The development split is not read.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-untyped]  # has no types

from evaluation.ecb import Row, load_scorer, sampled, touched
from evaluation.events import READING, RECKONING
from evaluation.train_events import examples, held_back
from tests.reference import Pile, account
from variorum.events import judge, links
from variorum.events.features import Feature, cast, feature
from variorum.events.linkage import Linkage, Pair
from variorum.events.measures import Sight, sights
from variorum.events.tellings import Tellings
from variorum.model import Actor, EventMention, Mention, Timex

_FOLDS = 5
_STEPS = tuple(step / 100 for step in range(16, 45, 4))
_ROUNDS = 60
_SEED = 1

Table = np.ndarray[Any, Any]


class Told:
    """Every telling of the corpus, with the gold cluster of its words and the topic it stands in."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = {row["id"]: row for row in rows}
        self.sights: list[Sight] = []
        self.golds: list[str | None] = []
        self.names: list[str] = []
        taught = [example for row in rows for example in examples(row)]
        for held, one in held_back(taught, judge.shipped().least):
            with patch("variorum.events.triggers.shipped", lambda one=one: one):
                self._read([row for row in rows if row["topic"] in held])

    def _read(self, rows: Sequence[Row]) -> None:
        documents = {row["id"]: account(row["text"], row["id"], language="en") for row in rows}
        pile = Pile(list(documents.values())).run(*READING, *RECKONING[:-1])
        who = cast(pile.all(Actor), pile.all(Mention))
        mentions = {mention.id: mention for mention in pile.all(EventMention)}
        timexes: dict[str, dict[Any, Timex]] = defaultdict(dict)
        for timex in pile.all(Timex):
            timexes[timex.document][timex.id] = timex
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
    """Train and write the trees into the package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    told = Told(sampled(options.data / "events" / "ecb_train.jsonl", 1))
    scorer = load_scorer(options.data / "scorers" / "events.py")
    pairs = list(links.candidates(told.sights))
    right = np.array([told.golds[a] is not None and told.golds[a] == told.golds[b] for a, b in pairs])
    rows, weights = links.table(told.sights, pairs, links.company_of(told.sights)), _weights(pairs)
    chances = _unseen(told, pairs, rows, right, weights).tolist()
    curve = [_conll(told, scorer, _linked(len(told.sights), pairs, chances, least)) for least in _STEPS]
    best, least = max((sum(curve[n - 1 : n + 2]) / 3, _STEPS[n]) for n in range(1, len(curve) - 1))
    place = Path(str(resources.files("variorum.events"))) / "links.npz"
    np.savez_compressed(place, **_columns(_fit(rows, right, weights)), least=np.array(least))
    print(f"{len(pairs)} pairs, {right.sum()} of one happening; CoNLL F1 {best:.1f} on topics held back, from {least}")


def _weights(pairs: Sequence[Pair]) -> Table:
    """How much each pair counts: every telling as much as any other."""
    stands = Counter(number for pair in pairs for number in pair)
    weights = np.array([1 / stands[a] + 1 / stands[b] for a, b in pairs])
    return weights / weights.mean()


def _unseen(told: Told, pairs: Sequence[Pair], rows: Table, right: Table, weights: Table) -> Table:
    """The chance of each pair by trees that saw neither of its topics."""
    chances = np.zeros(len(pairs))
    for held in _folds(told):
        touches = np.array([told.topic(a) in held or told.topic(b) in held for a, b in pairs])
        seen = ~touches
        chances[touches] = _fit(rows[seen], right[seen], weights[seen]).predict_proba(rows[touches])[:, 1]
    return np.round(chances, 6)


def _folds(told: Told) -> Iterator[frozenset[str]]:
    topics = sorted({str(row["topic"]) for row in told.rows.values()})
    return (frozenset(topics[fold::_FOLDS]) for fold in range(_FOLDS))


def _fit(rows: Table, right: Table, weights: Table) -> Any:
    model = HistGradientBoostingClassifier(
        max_iter=_ROUNDS,
        learning_rate=0.1,
        max_leaf_nodes=12,
        min_samples_leaf=50,
        l2_regularization=10,
        early_stopping=False,
        random_state=_SEED,
    )
    return model.fit(rows, right, sample_weight=weights)


def _columns(model: Any) -> dict[str, Table]:
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
    settings = np.array([deepest, float(model._baseline_prediction[0, 0])])
    return {**columns, **whole, "value": np.round(columns["value"], 5), "roots": np.array(roots), "settings": settings}


def _linked(count: int, pairs: Sequence[Pair], chances: Sequence[float], least: float) -> list[int]:
    home = list(range(count))

    def join(one: int, other: int) -> bool:
        home[other] = one
        return True

    Linkage([1] * count, dict(zip(pairs, chances, strict=True)), least).run(join)
    for number in range(count):
        while home[home[number]] != home[number]:
            home[number] = home[home[number]]
    return home


def _conll(told: Told, scorer: Any, homes: Sequence[int]) -> float:
    predicted: dict[str, dict[tuple[int, ...], Any]] = defaultdict(dict)
    for name, sight, home in zip(told.names, told.sights, homes, strict=True):
        place = _place(sight.feature)
        predicted[name].setdefault(touched(told.rows[name], place), {**place, "cluster": str(home)})
    rows = {name: {"id": name, "mentions": list(found.values())} for name, found in predicted.items()}
    measures = scorer.measures(scorer.partitions(list(told.rows.values()), rows, "corpus", "exact", True))
    return 100 * float(measures["conll"]["f"])


if __name__ == "__main__":
    main()
