"""Grouping into stories on BASIL and on the incident corpus, beside a TF-IDF agglomerative baseline in the same run.

usage: python evaluation/stories.py --data BENCHMARKS [--every N]
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import json
import math
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix, diags

from tests.reference import Pile, account
from variorum.model import Document, Placement
from variorum.stories import PLACEMENTS, TERMS
from variorum.texts import FORM

SETS = ("basil_dev", "incidents_dev")
FIGURES = ("b3_f1", "b3multi_f1", "pair_p", "pair_r", "pair_f1", "ari")
BASELINE_DISTANCE = 0.75
BASELINE_WINDOW = 2_000

_WORD = re.compile(r"[^\W\d_]{3,}")

Row = Mapping[str, Any]


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--every", type=int, default=4, help="take every Nth story of the incidents (1: all)")
    options = parser.parse_args()
    scorer = _load(options.data / "scorers" / "stories.py")
    print(f"{'set':15}{'method':12}{'accounts':>9}" + "".join(f"{name:>12}" for name in FIGURES) + f"{'seconds':>10}")
    for name in SETS:
        rows = sampled(options.data / "stories" / f"{name}.jsonl", options.every if name.startswith("inc") else 1)
        gold = {row["id"]: row["story"] for row in rows}
        for method, group in (("variorum", grouped), ("tf-idf", baseline)):
            begin = time.perf_counter()
            scores = scorer.score(gold, group(rows))
            figures = "".join(f"{scores[figure]:12.3f}" for figure in FIGURES)
            print(f"{name:15}{method:12}{len(rows):9}{figures}{time.perf_counter() - begin:10.1f}", flush=True)


def sampled(path: Path, every: int) -> Sequence[Row]:
    """The records of every Nth story, in the order of the file."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = set(sorted({row["story"] for row in rows})[::every])
    return [row for row in rows if row["story"] in kept]


def grouped(rows: Sequence[Row]) -> dict[str, str]:
    """The story each record is placed in."""
    documents = [_document(row) for row in rows]
    names = {document.id: document.name for document in documents}
    pile = Pile(documents).run(FORM, TERMS, PLACEMENTS)
    return {names[placement.document]: placement.story for placement in pile.all(Placement)}


def baseline(rows: Sequence[Row]) -> dict[str, str]:
    """Average-link clusters of TF-IDF vectors, in windows of time-ordered records where there are too many for one."""
    ordered = sorted(rows, key=lambda row: (row["published"] or "~", row["id"]))
    found: dict[str, str] = {}
    for first in range(0, len(ordered), BASELINE_WINDOW):
        window = ordered[first : first + BASELINE_WINDOW]
        texts = [f"{row.get('title') or ''}\n{row['text']}" for row in window]
        clusters = fcluster(linkage(1 - _likenesses(texts), "average"), BASELINE_DISTANCE, "distance")
        found |= {row["id"]: f"{first}-{cluster}" for row, cluster in zip(window, clusters, strict=True)}
    return found


def _likenesses(texts: Sequence[str]) -> Any:
    """Cosines of TF-IDF vectors (sublinear counts, smoothed inverse document frequency), condensed for `linkage`."""
    counts = [Counter(_WORD.findall(text.lower())) for text in texts]
    places = {term: place for place, term in enumerate(sorted({term for count in counts for term in count}))}
    spread = Counter(term for count in counts for term in count)
    cells = [
        (row, places[term], (1 + math.log(n)) * (1 + math.log((1 + len(texts)) / (1 + spread[term]))))
        for row, count in enumerate(counts)
        for term, n in count.items()
    ]
    across, down, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (across, down)), shape=(len(texts), len(places)))
    lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1)).A1
    matrix = diags(1 / np.maximum(lengths, 1e-9)) @ matrix
    dense = np.clip((matrix @ matrix.T).toarray(), 0, 1)
    return dense[np.triu_indices(len(texts), 1)]


def _document(row: Row) -> Document:
    published = datetime.date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return account(row["text"], row["id"], title=row.get("title") or "", published=published, language="en")


def _load(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
