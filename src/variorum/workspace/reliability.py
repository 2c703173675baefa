"""How well people who decided on the same things agree, beyond what chance would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

_TWO = 2


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha for nominal values: 1 where all agree, 0 as by chance, below 0 where they disagree.

    alpha = 1 - D_o / D_e, with observed and expected disagreement from the matrix of coincidences, in which a unit
    with m values has each of its ordered pairs count 1 / (m - 1) (K. Krippendorff, Content Analysis, 2019, ch. 12;
    "Computing Krippendorff's Alpha-Reliability", 2011, section C).

    Args:
        units: the values that people gave to each thing, in any order, those who gave none left out. A unit with one
            value or none tells nothing.

    Returns:
        Rounded to four places; None where nothing was decided twice, or where there is but one value in all, so that
        chance cannot be told from agreement.
    """
    paired = [Counter(unit) for unit in units if len(unit) >= _TWO]
    values = sum(paired, Counter[Hashable]())
    total = values.total()
    if len(values) < _TWO:
        return None
    observed = sum(_pairs_apart(unit) / (unit.total() - 1) for unit in paired)
    expected = _pairs_apart(values) / (total - 1)
    return round(1 - observed / expected, 4)


def _pairs_apart(values: Counter[Hashable]) -> int:
    """Ordered pairs of different values."""
    return values.total() ** 2 - sum(number**2 for number in values.values())
