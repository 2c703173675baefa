"""Which spans lie in the stretches that two accounts share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from variorum.model import Span


class Inside:
    """Asked whether a span lies wholly in one of some spans of one account; log n for each question.

    Args:
        spans: in any order; they may overlap.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        known = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in known]
        self._reach = list(accumulate((end for _, end in known), max))

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self._starts, span.start)
        return before > 0 and span.end <= self._reach[before - 1]
