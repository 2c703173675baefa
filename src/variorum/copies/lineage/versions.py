"""Versions of one outlet's report: how much of one text stands in the next, by the days between them."""

from __future__ import annotations

import datetime

from variorum.copies.likeness import Likeness

_SAME_NEWS = datetime.timedelta(days=2)
_STILL_CARRIED_ON = 1 / 3  # of one side: within the same news less is what any two reports of one desk share
_LATER = 0.5  # days after, less is background told again
_WORD_BY_WORD = 0.55  # of one side, between changed words: no background is edited so


def same_news(one: datetime.date | None, other: datetime.date | None) -> bool:
    """Whether two stated days are so near that what happened on them is one news; never where one is not stated."""
    return one is not None and other is not None and abs(one - other) <= _SAME_NEWS


def carried_on(found: Likeness, *, same_news: bool) -> bool:
    """Whether two texts of one outlet have so much in common that they are versions of one report.

    Args:
        found: what they share.
        same_news: whether they may be of the same days.
    """
    return found.carried >= (_STILL_CARRIED_ON if same_news else _LATER) or found.containment >= _WORD_BY_WORD
