"""What two bodies share: stretches of the same text, and how much of each side they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.copies.body import Body
from variorum.copies.lexicon import PROMPTS
from variorum.copies.wording import LEAST_WORDS
from variorum.words.alignment import Match, Stretch, align, stretches

_LEAST_STRETCH = 12  # equal words that make a stretch more than a stock phrase
_LEAST_DENSITY = 0.35  # of the longer side of a stretch: a text with a third of its words replaced keeps more
_QUOTED = 0.25  # of a text: who shares so much took more than a quotation, marks or not
_LEAST_OWN = 30  # equal words outside quotation marks in one stretch: both may quote one speaker without copying
WHOLE = 0.5
_WHOLE_CREDITED = 0.33
_LONGEST_PROMPT = 150
_LONGEST_LIST = 90
_SENTENCE_END = re.compile(r"(?:\b(?![A-Z])[^\W\d_]{3,}|[^\W\d_]{5,})[.!?…]|[。！？؟।]|\d[.!?]\s|[.!?][”\"’]")
_PROMPTS_IN = 10  # words in which a prompt has one that only prompts are full of


@dataclass(frozen=True, slots=True)
class Shared:
    """One stretch of words and how many of them are equal; `own` counts those outside quotation marks on a side."""

    stretch: Stretch
    equal: int
    own: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """All two bodies share, by place on the left, with the share of each side's words that stand in the other.

    `credited` tells that credits tie the two accounts, so that less in common makes one a version of the other.
    """

    shared: tuple[Shared, ...]
    left_in_right: float
    right_in_left: float
    credited: bool = False

    @property
    def containment(self) -> float:
        """The larger of both shares."""
        return max(self.left_in_right, self.right_in_left)

    @property
    def whole(self) -> bool:
        """Whether at least half of one side stands in the other; a third where a credit says so."""
        return self.containment >= (_WHOLE_CREDITED if self.credited else WHOLE)

    @property
    def reuse(self) -> bool:
        """Whether the texts share more than two accounts do that quote one speaker or know the same phrases."""
        own = max((s.own for s in self.shared), default=0)
        equal = sum(s.equal for s in self.shared)
        much = self.containment >= _QUOTED and equal >= 2 * _LEAST_OWN
        return own >= _LEAST_OWN or much or (self.whole and equal >= LEAST_WORDS)


def likeness(left: Body, right: Body) -> Likeness:
    """What two bodies share, in any order."""
    if left.words == right.words:
        every = Shared(Stretch(0, len(left), 0, len(right)), len(left), sum(map(max, left.own, right.own)))
        return Likeness((every,) if len(left) else (), 1.0, 1.0)
    found = [_shared(left, right, s) for s in stretches(left.words, right.words) if _long(s)]
    kept = tuple(
        s
        for s in found
        if (s.equal >= _LEAST_STRETCH or 2 * s.equal >= min(len(left), len(right)))
        and s.equal >= _LEAST_DENSITY * max(_lengths(s.stretch))
        and not _prompts(left, s)
        and (s.equal > _LONGEST_LIST or 2 * s.equal >= min(len(left), len(right)) or _prose(left, s))
    )
    return Likeness(
        kept,
        _share([(s.stretch.left, s.stretch.left_end, s.equal) for s in kept], len(left)),
        _share([(s.stretch.right, s.stretch.right_end, s.equal) for s in kept], len(right)),
    )


def _prompts(left: Body, found: Shared) -> bool:
    """Whether a short stretch is thick with words that sites address their readers with: chrome, never an account."""
    words = left.words[found.stretch.left : found.stretch.left_end]
    return len(words) <= _LONGEST_PROMPT and _PROMPTS_IN * sum(word in PROMPTS for word in words) >= len(words)


def _prose(left: Body, found: Shared) -> bool:
    """Whether a sentence ends in a stretch: lists of other headlines, set into a text without marks, have none."""
    start, end = left.starts[found.stretch.left], left.ends[found.stretch.left_end - 1]
    return _SENTENCE_END.search(left.text, start, min(len(left.text), end + 3)) is not None


def _long(stretch: Stretch) -> bool:
    return min(_lengths(stretch)) >= LEAST_WORDS


def _lengths(stretch: Stretch) -> tuple[int, int]:
    return stretch.left_end - stretch.left, stretch.right_end - stretch.right


def _shared(left: Body, right: Body, stretch: Stretch) -> Shared:
    runs = matches(left, right, stretch)
    own = sum(left.own[m.left + i] or right.own[m.right + i] for m in runs for i in range(m.length))
    return Shared(stretch, sum(run.length for run in runs), own)


def matches(left: Body, right: Body, stretch: Stretch) -> list[Match]:
    """The equal runs inside a stretch, counted from the beginning of both bodies."""
    inside = align(left.words[stretch.left : stretch.left_end], right.words[stretch.right : stretch.right_end])
    return [Match(m.left + stretch.left, m.right + stretch.right, m.length) for m in inside]


def _share(pieces: Sequence[tuple[int, int, int]], count: int) -> float:
    """Equal words over all words of a side, counting a place that two stretches claim once."""
    end, equal = 0, 0.0
    for start, stop, words in sorted(pieces):
        fresh = max(0, stop - max(start, end))
        equal += words * fresh / max(1, stop - start)
        end = max(end, stop)
    return round(min(1.0, equal / count), 4) if count else 0.0
