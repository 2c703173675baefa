"""What two bodies share: stretches of the same text, and how much of each side they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from variorum.copies.body import Body
from variorum.copies.furniture import at_an_end, moulded, prompts, prose
from variorum.copies.stretches import chains, equal_words, filled
from variorum.copies.wording import LEAST_WORDS
from variorum.words.alignment import Match, Stretch, align

_LEAST_STRETCH = 12  # equal words that make a stretch more than a stock phrase
_LEAST_DENSITY = 0.35  # of the longer side of a stretch: a text with a third of its words replaced keeps more
_QUOTED = 0.25  # of a text: who shares so much took more than a quotation, marks or not
_LEAST_OWN = 30  # equal words outside quotation marks in one stretch: both may quote one speaker without copying
_LONG_RUN = 20  # equal words outside quotation marks without a break
_DENSE = 0.6
_RUN = 8  # equal words that hardly come about by chance
_CLOSE = 5  # equal words by which a reader knows a sentence again
_LEAST_SOLID = 20  # words in such runs, of a text of few words
_LONG_WITH_FRAME = 40  # equal words without a break, quoted or not
_LEAST_FRAME = 8  # of them outside quotation marks
WHOLE = 0.5
WHOLE_CREDITED = 0.33
_FEW_WORDS = 200  # a text of so few can be half the same by chance, told of one happening
_LONGEST_IN_A_FORM = 40  # equal words without a break, between two places that are filled in
_PLAIN = 0.9  # of a text stands in the other: no note can change what that is
_LONGEST_NOTES = 250  # equal words: more are never all notes


@dataclass(frozen=True, slots=True)
class Shared:
    """One stretch of words and how many of them are equal, notes to the reader left out.

    `own` counts those outside quotation marks on a side, `free` those outside them on both, `close` those in runs of
    five or more, `solid` those in runs of eight or more; `longest` is the longest run; `firm` tells a text taken over
    from a happening told alike: a long run outside quotation marks, or hardly a word between equal ones.
    """

    stretch: Stretch
    equal: int
    own: int
    longest: int
    firm: bool
    free: int = 0
    close: int = 0
    solid: int = 0


@dataclass(frozen=True, slots=True)
class Likeness:
    """All two bodies share, by place on the left, with the share of each side's words that stand in the other.

    `sizes` are how many words either has, notes left out; `short` tells that one has few; `moulded` that both fill one
    form with facts of their own; `credited` that credits tie the two accounts, so that less in common makes one a
    version of the other.
    """

    shared: tuple[Shared, ...]
    left_in_right: float
    right_in_left: float
    sizes: tuple[int, int] = (0, 0)
    short: bool = False
    moulded: bool = False
    credited: bool = False

    @property
    def containment(self) -> float:
        """The larger of both shares."""
        return max(self.left_in_right, self.right_in_left)

    @property
    def carried(self) -> float:
        """The larger share of either side's words that stand in runs of five or more equal words."""
        close = [shared.close for shared in self.shared]
        return max(
            _share([(s.stretch.left, s.stretch.left_end) for s in self.shared], close, self.sizes[0]),
            _share([(s.stretch.right, s.stretch.right_end) for s in self.shared], close, self.sizes[1]),
        )

    @property
    def whole(self) -> bool:
        """Whether at least half of one side stands in the other; a third where a credit says so."""
        return self.containment >= (WHOLE_CREDITED if self.credited else WHOLE)

    @property
    def reuse(self) -> bool:
        """Whether the texts share more than two accounts do that quote one speaker or know the same phrases."""
        if self.moulded:
            return False
        solid = sum(shared.solid for shared in self.shared)
        if self.short and solid < min(_LEAST_SOLID, *self.sizes):
            return False
        if self.whole:
            return sum(shared.equal for shared in self.shared) >= LEAST_WORDS
        return reuses(self.shared, self.containment)


class Counted(Protocol):
    """A stretch with the words counted in it."""

    @property
    def equal(self) -> int:
        """Equal words."""

    @property
    def own(self) -> int:
        """Those outside quotation marks."""

    @property
    def longest(self) -> int:
        """Equal words without a break."""

    @property
    def firm(self) -> bool:
        """Whether it is text taken over."""


def reuses(shared: Sequence[Counted], containment: float) -> bool:
    """Whether stretches are reuse, of texts most of which is not shared.

    Args:
        shared: the stretches.
        containment: the larger of the shares that either text has in common with the other.
    """
    firm = [each for each in shared if each.firm]
    much = containment >= _QUOTED and sum(each.equal for each in firm) >= 2 * _LEAST_OWN
    long = (each for each in firm if each.longest >= _LEAST_STRETCH)
    return much or any(each.own >= _LEAST_OWN for each in long) or any(_with_its_frame(each) for each in shared)


def _with_its_frame(shared: Counted) -> bool:
    """Whether a long run takes in, besides somebody's words, the account's own around the quotation marks."""
    return shared.longest >= _LONG_WITH_FRAME and shared.own >= _LEAST_FRAME


def likeness(left: Body, right: Body) -> Likeness:
    """What two bodies share, in any order; the same whichever of them stands left."""
    if left.text == right.text:
        own = int(left.own.sum())
        return _identical(left, own, own)
    if _key(right) < _key(left):
        return _turned(_likeness(right, left))
    return _likeness(left, right)


def _key(body: Body) -> tuple[int, bytes]:
    return len(body), body.tokens.hashes.tobytes()


def _turned(found: Likeness) -> Likeness:
    """The same with its sides exchanged."""
    shared = [
        replace(each, stretch=Stretch(s.right, s.right_end, s.left, s.left_end))
        for each in found.shared
        for s in (each.stretch,)
    ]
    return replace(
        found,
        shared=tuple(sorted(shared, key=lambda each: each.stretch)),
        left_in_right=found.right_in_left,
        right_in_left=found.left_in_right,
        sizes=(found.sizes[1], found.sizes[0]),
    )


def _likeness(left: Body, right: Body) -> Likeness:
    if np.array_equal(left.tokens.hashes, right.tokens.hashes):
        return _identical(left, int((left.own | right.own).sum()), int((left.own & right.own).sum()))
    kept = _kept(left, right, ((chain.stretch, filled(left, right, chain)) for chain in chains(left, right)))
    found = _of(left, right, tuple(kept), noted=False)
    noted = found.containment < _PLAIN and 0 < sum(shared.equal for shared in kept) <= _LONGEST_NOTES
    if noted:
        kept = _kept(left, right, ((shared.stretch, runs) for shared, runs in kept.items()), noted=True)
        found = _of(left, right, tuple(kept), noted=True)
    if not found.whole:
        inside = tuple(s for s in kept if not at_an_end(left, right, s.stretch))
        found = _of(left, right, inside, noted=noted)
    if found.shared and max(shared.longest for shared in found.shared) <= _LONGEST_IN_A_FORM:
        return replace(found, moulded=moulded(left, right, [(s.stretch, kept[s]) for s in found.shared]))
    return found


def _identical(body: Body, own: int, free: int) -> Likeness:
    """What two bodies of the same words share."""
    words = len(body)
    every = Shared(Stretch(0, words, 0, words), words, own, words, True, free, words, words)
    return Likeness((every,) if words else (), 1.0, 1.0, (words, words))


Runs = Sequence[Match]


def _kept(left: Body, right: Body, found: Iterable[tuple[Stretch, Runs]], *, noted: bool = False) -> dict[Shared, Runs]:
    """The stretches that are more than a phrase, with their runs; `noted` tells that notes are not counted."""
    made = ((_shared(left, right, stretch, runs, noted=noted), runs) for stretch, runs in found)
    return {shared: runs for shared, runs in made if shared is not None}


def _of(left: Body, right: Body, shared: tuple[Shared, ...], *, noted: bool) -> Likeness:
    here, there = (body.plain if noted and shared else len(body) for body in (left, right))
    equal = [s.equal for s in shared]
    return Likeness(
        shared,
        _share([(s.stretch.left, s.stretch.left_end) for s in shared], equal, here),
        _share([(s.stretch.right, s.stretch.right_end) for s in shared], equal, there),
        (here, there),
        short=min(len(left), len(right)) < _FEW_WORDS,
    )


def _shared(left: Body, right: Body, stretch: Stretch, runs: Runs, *, noted: bool) -> Shared | None:
    """A stretch with its words counted; None for one too short or too thin, for prompts and for lists."""
    if min(_lengths(stretch)) < LEAST_WORDS:
        return None
    fewest, raw = min(len(left), len(right)), equal_words(runs)
    if raw < min(_LEAST_STRETCH, fewest / 2) or raw < _LEAST_DENSITY * max(_lengths(stretch)):
        return None
    found = _counted(left, right, stretch, runs, noted=noted)
    most = 2 * found.equal >= fewest
    if found.equal < _LEAST_STRETCH and not most:
        return None
    if prompts(left.tokens.hashes[stretch.left : stretch.left_end]):
        return None
    return found if most or prose(left, stretch) else None


def _counted(left: Body, right: Body, stretch: Stretch, runs: Runs, *, noted: bool) -> Shared:
    lengths = [run.length for run in runs]
    notes = left.noted(stretch.left, stretch.left_end) if noted else None
    if left.unmarked and right.unmarked and (notes is None or not notes.any()):  # most are: nothing to count apart
        return _weighed(stretch, lengths, lengths, sum(lengths))
    sizes = np.array(lengths, np.int64)
    begins = np.cumsum(sizes) - sizes
    inside = np.arange(int(sizes.sum()))
    lefts = inside + np.repeat(np.array([run.left for run in runs], np.int64) - begins, sizes)
    rights = inside + np.repeat(np.array([run.right for run in runs], np.int64) - begins, sizes)
    kept = np.ones(len(inside), np.bool_) if notes is None else ~notes[lefts - stretch.left]
    here, there = left.own[lefts], right.own[rights]
    outside = np.add.reduceat((here | there) & kept, begins, dtype=np.int64)
    words = np.add.reduceat(kept, begins, dtype=np.int64)
    return _weighed(stretch, words.tolist(), outside.tolist(), int((here & there & kept).sum()))


def _weighed(stretch: Stretch, words: Sequence[int], outside: Sequence[int], free: int) -> Shared:
    """A stretch by the equal words of each run, those outside marks on a side, and all those outside on both."""
    equal = sum(words)
    close, solid = (sum(each for each in words if each >= least) for least in (_CLOSE, _RUN))
    firm = max(outside) >= _LONG_RUN or equal >= _DENSE * max(_lengths(stretch)) or solid >= 2 * _LONG_RUN
    return Shared(stretch, equal, sum(outside), max(words), firm, free, close, solid)


def slight(left: Body, right: Body) -> Likeness:
    """Every long run of equal words of two bodies that share no more: phrases, quotations, furniture."""
    found = []
    for chain in chains(left, right):
        for run in chain.links:
            if run.length >= _LEAST_STRETCH:
                stretch = Stretch(run.left, run.left + run.length, run.right, run.right + run.length)
                found.append(_counted(left, right, stretch, [run], noted=False))
    return _of(left, right, tuple(found), noted=False)


def _lengths(stretch: Stretch) -> tuple[int, int]:
    return stretch.left_end - stretch.left, stretch.right_end - stretch.right


def matches(left: Body, right: Body, stretch: Stretch) -> list[Match]:
    """The equal runs inside a stretch, counted from the beginning of both bodies."""
    inside = align(left.words[stretch.left : stretch.left_end], right.words[stretch.right : stretch.right_end])
    return [Match(m.left + stretch.left, m.right + stretch.right, m.length) for m in inside]


def _share(places: Iterable[tuple[int, int]], counted: Iterable[int], count: int) -> float:
    """Words counted in stretches over all words of a side, counting a place that two stretches claim once."""
    end, equal = 0, 0.0
    for (start, stop), words in sorted(zip(places, counted, strict=True)):
        fresh = max(0, stop - max(start, end))
        equal += words * fresh / max(1, stop - start)
        end = max(end, stop)
    return round(min(1.0, equal / count), 4) if count else 0.0
