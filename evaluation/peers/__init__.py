"""Other ways of finding copies, each at its best single setting, chosen by `evaluation.peers.tuning`."""

from __future__ import annotations

from dataclasses import replace

from evaluation.finding import System
from evaluation.peers.bands import Daft, Datasketch, RensaC, RensaR
from evaluation.peers.containment import Containment
from evaluation.peers.cosine import Cosine
from evaluation.peers.simhash import SimHash

PEERS: tuple[System, ...] = (
    Datasketch(),
    RensaR(),
    RensaC(),
    Daft(),
    SimHash(),
    Cosine(),
    Containment(),
    Containment(run=8, least=0.05),
)

WHOLE: tuple[System, ...] = (
    *(replace(peer, run=5, size=128, rows=4, least=0.5) for peer in (Datasketch(), RensaR(), RensaC())),
    replace(Daft(), run=5, size=64, rows=4, least=0.5),
)
"""The MinHash peers as their own examples have them, to clear a pile of whole copies: Jaccard at least one half."""

__all__ = ["PEERS", "WHOLE", "Containment", "Cosine", "Daft", "Datasketch", "RensaC", "RensaR", "SimHash"]
