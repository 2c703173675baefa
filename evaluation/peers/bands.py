"""MinHash peers: datasketch, rensa (R-MinHash and C-MinHash) and Daft, each with bands of its signature as an index.

The index only proposes; where `least` is above 0 a pair is told when that share of both signatures agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from evaluation.finding import NOTHING, Found, Text, pair, stage
from evaluation.peers.shingles import agreeing, bands, lacks, paired, shingles


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    run: int = 5
    size: int = 256
    rows: int = 2
    least: float = 0.05

    @property
    def spans(self) -> bool:
        return False

    def setting(self) -> str:
        """Its one setting, in words."""
        kept = f", estimated Jaccard at least {self.least:g}" if self.least else ""
        return f"{self.size} hashes of runs of {self.run} words, bands of {self.rows}{kept}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Datasketch(_Signed):
    """MinHash and MinHashLSH of `datasketch`."""

    @property
    def name(self) -> str:
        return "datasketch"

    def missing(self) -> str:
        """The package it lacks."""
        return lacks("datasketch")

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs that its index gives when each account asks before it is put in."""
        from datasketch import MinHash, MinHashLSH  # type: ignore[import-not-found]  # a peer

        found = Found()
        with stage(found, "signatures"):
            made = []
            for text in texts:
                signature = MinHash(num_perm=self.size)
                signature.update_batch([shingle.encode() for shingle in shingles(text.text, self.run)])
                made.append(signature)
        with stage(found, "candidates"):
            index = MinHashLSH(num_perm=self.size, params=(self.size // self.rows, self.rows))
            pairs = set()
            for place, signature in enumerate(made):
                pairs |= {pair(int(other), place) for other in index.query(signature)}
                index.insert(str(place), signature)
        with stage(found, "verification"):
            if pairs:
                pairs = agreeing(np.array([each.hashvalues for each in made]), pairs, self.least)
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class RensaR(_Signed):
    """RMinHash and RMinHashLSH of `rensa`."""

    run: int = 3

    @property
    def name(self) -> str:
        return "rensa R"

    def missing(self) -> str:
        """The package it lacks."""
        return lacks("rensa")

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs that its index gives for every account."""
        from rensa import RMinHash, RMinHashLSH  # type: ignore[import-not-found]  # a peer

        found = Found()
        with stage(found, "signatures"):
            sets = (shingles(text.text, self.run) for text in texts)
            made = RMinHash.from_token_sets(sets, self.size, 42)
        with stage(found, "candidates"):
            index = RMinHashLSH(0.5, self.size, self.size // self.rows)
            index.insert_many(made)
            answers = index.query_all(made)
            pairs = {pair(place, int(other)) for place, near in enumerate(answers) for other in near if other != place}
        with stage(found, "verification"):
            if pairs and self.least:
                pairs = agreeing(np.array([each.digest() for each in made]), pairs, self.least)
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class RensaC(_Signed):
    """CMinHash of `rensa`, which has no index of its own: bands by numpy."""

    @property
    def name(self) -> str:
        return "rensa C"

    def missing(self) -> str:
        """The package it lacks."""
        return lacks("rensa")

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs with a band in common."""
        from rensa import CMinHash

        found = Found()
        with stage(found, "signatures"):
            sets = (shingles(text.text, self.run) for text in texts)
            made = np.array(CMinHash.digests_from_token_sets(sets, self.size, 42), np.uint64)
        with stage(found, "candidates"):
            pairs = bands(made, self.rows)
        with stage(found, "verification"):
            pairs = agreeing(made, pairs, self.least)
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Daft(_Signed):
    """The `minhash` expression of Daft and the recipe of its documentation (examples, MinHash Deduplication).

    Normalise, sign, chunk into bands, group by band. The recipe then joins what hangs together; here the pairs that
    share a band are told, which is never worse for it.
    """

    run: int = 3

    @property
    def name(self) -> str:
        return "Daft"

    def missing(self) -> str:
        """The package it lacks."""
        return lacks("daft")

    def find(self, texts: Sequence[Text]) -> Found:
        """Pairs with a band in common."""
        found = Found()
        with stage(found, "signatures"):
            frame = self._signed(texts).collect()
        with stage(found, "candidates"):
            made = frame.to_pydict()
            signatures = np.array(made["signature"], np.uint64).reshape(len(made["place"]), -1)
            signatures = signatures[np.argsort(made["place"])]
            grouped = self._grouped(frame)
            pairs = {each for group in grouped.to_pydict()["places"] for each in paired(sorted(set(group)))}
        with stage(found, "verification"):
            pairs = agreeing(signatures, pairs, self.least)
        found.pairs = dict.fromkeys(pairs, NOTHING)
        return found

    def _signed(self, texts: Sequence[Text]) -> Any:
        import daft  # type: ignore[import-not-found]  # a peer
        from daft import col
        from daft.functions import minhash, normalize  # type: ignore[import-not-found]  # a peer

        frame = daft.from_pydict({"place": list(range(len(texts))), "text": [text.text for text in texts]})
        plain = normalize(col("text"), remove_punct=True, lowercase=True, nfd_unicode=True, white_space=True)
        signature = minhash(plain, num_hashes=self.size, ngram_size=self.run, seed=42, hash_function="xxhash")
        return frame.select(col("place"), signature.alias("signature"))

    def _grouped(self, frame: Any) -> Any:
        """Places by band: the recipe's chunks, exploded with their number and grouped."""
        from daft import col
        from daft.functions import chunk

        cut = frame.select(col("place"), chunk(col("signature"), self.rows).alias("band"))
        cut = cut.explode("band", index_column="number")
        grouped = cut.groupby("number", "band").agg(col("place").list_agg().alias("places"))
        return grouped.where(col("places").list_count() > 1)
