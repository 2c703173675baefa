"""How sure it is that two tellings tell one happening: a logistic regression over how alike they are facet by facet.

What tells happenings apart changes with the days between: tellings of one day need little, after months only the names
of those concerned, the days named and the numbers speak. Undated tellings have weights of their own. The weights were
found by `python -m evaluation.train_stories` on pairs of accounts of half of the incidents and events it names.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from variorum.stories.facets import FACETS, LEAD, TEXT, Bundle, days_between, likeness

_LONGEST = 365
_LEAST = 0.11
"""Likeness of all terms below which the rest is not looked at: fewer than one pair in a hundred is sure below it."""
_LEAD_FAR, _LEAD_FAR_DAYS = 0.14, 10
_LEAD_UNDATED = 0.09
_LEAST_BARE = 0.2
_BARE = 1.9
"""Fullness below which an account is hardly more than a title."""
_HARDLY = -99.0
_LONG_AFTER, _BEGIN_OTHERWISE = 60, 2.0
"""Days after which an account that begins otherwise may be told late, where the next step of an affair hardly repeats
the names any more; and the log odds asked of it on top."""
_OFTEN_TOLD = 0.3
"""Log odds less asked for each fold of tellings on either side: many differ among themselves, so that the likeness on
average of one that belongs to them is lower."""
_MOST_TOLD = 50
"""Pairs of tellings from which on no less is asked, so that nothing gathers accounts by being large alone."""
_LESS_ASKED = 2.0
"""Log odds by which less is asked of a pair of which one has a day: it hardly ever has another happening's words."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each feature (see `features`), and the log odds asked for."""

    told: tuple[float, ...]
    asked: float


_PLAIN = (-4.454, 41.003, -4.142, 4.237, -6.972, -4.667, 1.161, 1.584, 1.987, 1.885, -4.063, -2.138, 1.734)
_BY_DAYS = (0.42, 0.498, 1.789, -1.367, -0.597, -2.705, 1.417, 0.792, 3.479, -0.133, 0.691, -0.487, -0.106)
DATED = Weights((*_PLAIN, *_BY_DAYS), -1.0)
UNDATED = Weights((10.861, 35.71, 0.007, -1.791, -0.299, -5.011, -3.413, 3.788, 0.0, 2.698, 0.0, -4.659, -2.333), 0.0)
_MUCH_ALIKE, _STEEP = 0.34, 10.0
"""Full accounts without a day are one story too when a third of all they say is the same."""


def features(left: Bundle, right: Bundle) -> list[float]:
    """One, the likeness in each facet, how full the barer and the fuller are; with days, all again by their log."""
    one, other = left.fullness / left.size, right.fullness / right.size
    found = [1.0, *(likeness(facet, left, right) for facet in FACETS), min(one, other), max(one, other)]
    days = days_between(left, right)
    if days < 0:
        return found
    faded = math.log1p(min(days, _LONGEST))
    return [*found, *(faded * each for each in found)]


def sure(left: Bundle, right: Bundle) -> float:
    """Log odds that two tellings are of one happening, less what is asked for."""
    if likeness(TEXT, left, right) < _least(left, right):
        return _HARDLY
    days = days_between(left, right)
    alike = _begin_alike(left, right, days)
    if not alike and days <= _LONG_AFTER:
        return _HARDLY
    if days >= 0:
        less = _OFTEN_TOLD * math.log(min(left.size * right.size, _MOST_TOLD)) - (0.0 if alike else _BEGIN_OTHERWISE)
        return round(_log_odds(DATED, left, right) + less, 4)
    less = 0.0 if left.days == right.days else _LESS_ASKED
    much = round(_STEEP * (likeness(TEXT, left, right) - _MUCH_ALIKE), 4)
    return max(round(_log_odds(UNDATED, left, right) + less, 4), much)


def _log_odds(weights: Weights, left: Bundle, right: Bundle) -> float:
    told = zip(weights.told, features(left, right), strict=True)
    return round(math.fsum(weight * each for weight, each in told) - weights.asked, 4)


def _least(left: Bundle, right: Bundle) -> float:
    bare = min(left.fullness / left.size, right.fullness / right.size) < _BARE
    return _LEAST_BARE if bare else _LEAST


def _begin_alike(left: Bundle, right: Bundle, days: int) -> bool:
    """Whether they begin alike enough, names apart.

    The next step of an affair repeats its names and its past at length, but begins with something else; on one day
    nothing is asked, and little in the next days, as two tellings of one happening may begin with anything.
    """
    least = _LEAD_UNDATED if days < 0 else _LEAD_FAR * (min(days, _LEAD_FAR_DAYS) / _LEAD_FAR_DAYS) ** 2
    return round(likeness(LEAD, left, right) - least, 4) >= 0
