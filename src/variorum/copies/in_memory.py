"""All reuse of text in a pile held in memory: what the steps of this room find, without a workspace.

For piles too large to be read whole, and for corpora that are only to be cleared of copies. Everything is body here:
regions are what a workspace knows of its accounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from variorum.copies.body import Body
from variorum.copies.candidates import Outlines, candidates
from variorum.copies.families import Imprint, settle
from variorum.copies.fingerprints import MARKS, fingerprints, marks
from variorum.copies.furniture import prompts
from variorum.copies.likeness import Likeness, likeness
from variorum.copies.overlaps import Overlap, runs
from variorum.copies.tokens import Hashes, tokens
from variorum.copies.wording import LEAST_WORDS
from variorum.model import DocumentId, Lineage, Use, digest
from variorum.words.unions import Unions

_TOGETHER = 8_000  # characters
_HELD = 1_000  # bodies kept in memory while pairs are compared


@dataclass(frozen=True, slots=True)
class Reuse:
    """Two texts, by their places in the pile, of which one has words of the other.

    `left_in_right` and `right_in_left` are the shares of either one's words that stand in the other, from 0 to 1;
    `passages` the characters [start, end) that are the same text, on the left and on the right. `whole` tells a copy
    or version of most of a text from a passage taken.
    """

    left: int
    right: int
    left_in_right: float
    right_in_left: float
    whole: bool
    passages: tuple[tuple[tuple[int, int], tuple[int, int]], ...]


def reuse(texts: Sequence[str], outlets: Sequence[str] = ()) -> list[Reuse]:
    """Every reuse of text in a pile, along the trees of its families: never every pair.

    Args:
        texts: in any languages.
        outlets: who published each; words that one outlet repeats from text to text are its furniture. None, or ""
            for one not known.

    Returns:
        Pairs of places in `texts`, sorted, the smaller place first. Of texts that are the same word for word, all are
        paired with the first; of a family of versions as many pairs as join it are told, in the order of what they
        have in common, so that a workspace, which knows of lineage, may tell it along others. Near-linear in
        the number of texts; holds about 1.5 bytes in memory for each character.

    Raises:
        ValueError: there are outlets, but not as many as texts.
    """
    if outlets and len(outlets) != len(texts):
        raise ValueError(f"{len(texts)} texts and {len(outlets)} outlets")
    pile = _outlined(texts, outlets)
    imprints = {_name(number): Imprint(outlet) for number, outlet in enumerate(outlets or [""] * len(texts))}
    found = settle(_overlaps(texts, pile), imprints)
    told = [_reuse(overlap) for overlap in (*found.tree, *found.partial)]
    return sorted([*told, *_same(texts, pile)], key=lambda each: (each.left, each.right))


def near_copies(texts: Sequence[str], share: float = 0.5) -> list[tuple[int, int]]:
    """Texts that are much the same word for word, by their fingerprints alone, not compared: the quickest first look.

    Args:
        texts: in any languages.
        share: of the fingerprints of the shorter text, from 0 to 1, that both must have.

    Returns:
        Pairs of places in `texts`, sorted, as `reuse` gives them.
    """
    pile = _outlined(texts, ())
    found = [
        (min(pile.firsts[one], pile.firsts[other]), max(pile.firsts[one], pile.firsts[other]))
        for one, other, part in candidates(pile.outlines)
        if part >= share
    ]
    return sorted([*found, *pile.repeats])


@dataclass(frozen=True, slots=True)
class _Pile:
    """Bodies by number: the place of the first text that has each, and the outlines; and who only repeats one."""

    firsts: Sequence[int]
    outlines: Outlines
    repeats: Sequence[tuple[int, int]]


def _outlined(texts: Sequence[str], outlets: Sequence[str]) -> _Pile:
    """Fingerprints of every different body. Texts of hardly any words, or of prompts alone, are nobody's."""
    seen: dict[str, int] = {}
    firsts: list[int] = []
    prints: list[Hashes] = []
    signs: list[Hashes] = []
    repeats: list[tuple[int, int]] = []
    for number, words in enumerate(_words(texts)):
        if len(words) < LEAST_WORDS or prompts(words):
            continue
        first = seen.setdefault(digest(words.tobytes()), number)
        if first != number:
            repeats.append((first, number))
            continue
        firsts.append(number)
        prints.append(fingerprints(words))
        signs.append(marks(prints[-1]))
    numbers = {outlet: place for place, outlet in enumerate(sorted({*outlets} - {""}))}
    known = [numbers.get(outlets[number], -1) if outlets else -1 for number in firsts]
    table = np.array(signs, np.uint64).reshape(-1, MARKS)
    return _Pile(firsts, Outlines(prints, table, np.array(known, np.int64)), repeats)


def _words(texts: Sequence[str]) -> Iterator[Hashes]:
    """The hashes of the words of each text; short texts are taken together, since every call has its price."""
    waiting: list[str] = []
    size = 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _TOGETHER:
            yield from _split(waiting)
            waiting, size = [], 0
    yield from _split(waiting)


def _split(texts: Sequence[str]) -> Iterator[Hashes]:
    found = tokens("\n".join(texts))
    begins = np.cumsum([0, *(len(text) + 1 for text in texts)])
    places = np.searchsorted(found.starts, begins).tolist()
    for start, end in pairwise(places):
        yield found.hashes[start:end]


def _overlaps(texts: Sequence[str], pile: _Pile) -> Iterator[Overlap]:
    """Candidates compared, while no family joins them yet."""

    @lru_cache(maxsize=_HELD)
    def body(number: int) -> Body:
        text = texts[number]
        return Body(_name(number), text, [(0, 0, len(text))], [False])

    families: Unions[int] = Unions()
    for one, other, _ in candidates(pile.outlines):
        left, right = sorted((pile.firsts[one], pile.firsts[other]))
        if families.first(left) == families.first(right):
            continue
        found = likeness(body(left), body(right))
        if found.whole and found.reuse:
            families.join(left, right)
        if found.reuse or (found.shared and not (found.whole or found.moulded)):
            yield _overlap(body(left), body(right), found)


def _overlap(left: Body, right: Body, found: Likeness) -> Overlap:
    return Overlap(
        left=left.document,
        right=right.document,
        left_in_right=found.left_in_right,
        right_in_left=found.right_in_left,
        whole=found.whole,
        lineage=Lineage.UNKNOWN,
        use=Use.COPY,
        why="",
        runs=runs(left, right, found),
    )


def _reuse(overlap: Overlap) -> Reuse:
    return Reuse(
        int(overlap.left),
        int(overlap.right),
        overlap.left_in_right,
        overlap.right_in_left,
        overlap.whole,
        tuple(((run.left[0], run.left[-1]), (run.right[0], run.right[-1])) for run in overlap.runs),
    )


def _same(texts: Sequence[str], pile: _Pile) -> Iterator[Reuse]:
    """Texts that are the same word for word."""
    for first, number in pile.repeats:
        both = ((0, len(texts[first])), (0, len(texts[number])))
        yield Reuse(first, number, 1.0, 1.0, True, (both,))


def _name(number: int) -> DocumentId:
    """A number as an id that sorts as it does."""
    return DocumentId(f"{number:012}")
