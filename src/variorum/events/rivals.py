"""What speaks for a pair beside its own measures: whether either telling has a likelier fellow in the other's account.

Second-stage measures of pairs for the learned links (see `links.py`), from the probabilities of the first stage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from variorum.events.measures import Sight

Numbers = NDArray[np.float64]


def beside(told: Sequence[Sight], pairs: Sequence[tuple[int, int]], chances: Numbers) -> Numbers:
    """A row for each pair: its own chance, those of rivals, how much the two accounts agree, how much each is told.

    A rival is the likeliest other telling in the account of one for the other. Two accounts agree as much as the
    chances of the likeliest fellows of all tellings of one in the other add up to.
    """
    home = [sight.feature.document for sight in told]
    size = Counter(home)
    best: dict[tuple[int, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    told_again = [0.0] * len(told)
    for (a, b), chance in zip(pairs, chances.tolist(), strict=True):
        for one, other in ((a, b), (b, a)):
            first = best[one, home[other]]
            first[:] = sorted((*first, chance), reverse=True)[:2]
            told_again[one] += chance
    agree: dict[tuple[str, str], float] = defaultdict(float)
    for (one, account), (chance, _) in best.items():
        agree[home[one], account] += chance
    rows = [
        _row(chance, best[a, home[b]], best[b, home[a]], told_again[a], told_again[b])
        + _agreement(agree[home[a], home[b]], agree[home[b], home[a]], size[home[a]], size[home[b]], chance)
        for (a, b), chance in zip(pairs, chances.tolist(), strict=True)
    ]
    table: Numbers = np.array(rows, dtype=np.float64)
    return table.round(6)


def _row(chance: float, mine: Sequence[float], yours: Sequence[float], again: float, other_again: float) -> list[float]:
    rival, other_rival = (second if chance == first else first for first, second in (mine, yours))
    rivals, times = sorted((rival, other_rival)), sorted((again, other_again))
    return [chance, chance - rivals[0], chance - rivals[1], *rivals, *times]


def _agreement(mine: float, yours: float, size: int, other_size: int, chance: float) -> list[float]:
    return [*sorted((mine / size, yours / other_size)), min(mine, yours) - chance]
