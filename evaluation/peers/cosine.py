"""TF-IDF cosine of scikit-learn: a sparse product in blocks, pairs above a threshold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.finding import NOTHING, Found, Pair, Text, pair, stage
from evaluation.peers.shingles import lacks

_BLOCK = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Cosine:
    """Word runs weighed by TF-IDF (logarithmic TF), the cosine of every two accounts."""

    run: int = 5
    least: float = 0.05

    @property
    def name(self) -> str:
        return "TF-IDF"

    @property
    def spans(self) -> bool:
        return False

    def setting(self) -> str:
        """Its one setting, in words."""
        return f"runs of {self.run} words, cosine at least {self.least:g}"

    def missing(self) -> str:
        """The package it lacks."""
        return lacks("sklearn")

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs at or above the threshold."""
        from sklearn.feature_extraction.text import TfidfVectorizer  # type: ignore[import-not-found]  # a peer

        found, pairs = Found(), set[Pair]()
        with stage(found, "signatures"):
            # A run that stands in one account only adds to no product, but it does to a length: it is kept.
            vectorizer = TfidfVectorizer(
                ngram_range=(self.run, self.run), sublinear_tf=True, dtype=np.float32, token_pattern=r"\w+"
            )
            try:
                rows = vectorizer.fit_transform([text.text for text in texts])
            except ValueError:  # no account has so many words
                return found
        with stage(found, "candidates"):
            columns = rows.T.tocsr()
            for start in range(0, rows.shape[0], _BLOCK):
                product = (rows[start : start + _BLOCK] @ columns).tocoo()
                kept = product.data >= self.least
                ones, others = product.row[kept] + start, product.col[kept]
                pairs |= {pair(int(a), int(b)) for a, b in zip(ones, others, strict=True) if a < b}
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found
