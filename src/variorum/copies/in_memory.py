"""All reuse of text in a pile held in memory: what the steps of this room find, without a workspace.

For piles too large to be read whole, and for corpora that are only to be cleared of copies. Everything is body here:
regions are what a workspace knows of its accounts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from variorum.copies.body import Body
from variorum.copies.candidates import Outlines, candidates
from variorum.copies.families import settle
from variorum.copies.fingerprints import MARKS
from variorum.copies.likeness import Likeness, likeness
from variorum.copies.lineage.versions import carried_on
from variorum.copies.outlining import outlined
from variorum.copies.overlaps import Overlap, runs
from variorum.copies.tokens import Hashes
from variorum.model import DocumentId, Lineage, UsageError, Use
from variorum.words.unions import Unions

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
        UsageError: one text was given in the place of many, or there are outlets, but not as many as texts.
    """
    _several(texts)
    if outlets and len(outlets) != len(texts):
        raise UsageError(f"{len(texts)} texts and {len(outlets)} outlets", hint='give "" for an outlet not known')
    pile = _outlined(texts, outlets)
    by = dict(enumerate(outlets or [""] * len(texts)))
    found = settle(_overlaps(texts, by, pile), {_name(number): outlet for number, outlet in by.items()})
    told = [_reuse(overlap) for overlap in (*found.tree, *found.partial)]
    return sorted([*told, *_same(texts, pile)], key=lambda each: (each.left, each.right))


def near_copies(texts: Sequence[str], share: float = 0.5) -> list[tuple[int, int]]:
    """Texts that are much the same word for word, by their fingerprints alone, not compared: the quickest first look.

    Args:
        texts: in any languages.
        share: of the fingerprints of the shorter text, from 0 to 1, that both must have.

    Returns:
        Pairs of places in `texts`, sorted, as `reuse` gives them.

    Raises:
        UsageError: one text was given in the place of many.
    """
    _several(texts)
    pile = _outlined(texts, ())
    found = [
        (min(pile.firsts[one], pile.firsts[other]), max(pile.firsts[one], pile.firsts[other]))
        for one, other, part in candidates(pile.outlines)
        if part >= share
    ]
    return sorted([*found, *pile.repeats])


def _several(texts: object) -> None:
    """A string is a sequence of strings too, and never what is meant."""
    if isinstance(texts, str | bytes):
        raise UsageError("one text, where several are compared", hint="give a list of texts")


@dataclass(frozen=True, slots=True)
class _Pile:
    """Bodies by number: the place of the first text that has each, and the outlines; and who only repeats one."""

    firsts: Sequence[int]
    outlines: Outlines
    repeats: Sequence[tuple[int, int]]


def _outlined(texts: Sequence[str], outlets: Sequence[str]) -> _Pile:
    """Outlines of every different body."""
    seen: dict[bytes, int] = {}
    firsts: list[int] = []
    prints: list[Hashes] = []
    signs: list[Hashes] = []
    repeats: list[tuple[int, int]] = []
    for number, outline in enumerate(outlined(texts)):
        if outline is None:
            continue
        first = seen.setdefault(outline.signature, number)
        if first != number:
            repeats.append((first, number))
            continue
        firsts.append(number)
        prints.append(outline.prints)
        signs.append(outline.marks)
    numbers = {outlet: place for place, outlet in enumerate(sorted({*outlets} - {""}))}
    known = [numbers.get(outlets[number], -1) if outlets else -1 for number in firsts]
    table = np.array(signs, np.uint64).reshape(-1, MARKS)
    return _Pile(firsts, Outlines(prints, table, np.array(known, np.int64)), repeats)


def _overlaps(texts: Sequence[str], outlets: Mapping[int, str], pile: _Pile) -> Iterator[Overlap]:
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
            at_home = outlets[left] == outlets[right] != "" and not carried_on(found, same_news=True)
            yield _overlap(body(left), body(right), found, Use.STOCK if at_home else Use.COPY)


def _overlap(left: Body, right: Body, found: Likeness, use: Use) -> Overlap:
    return Overlap(
        left=left.document,
        right=right.document,
        left_in_right=found.left_in_right,
        right_in_left=found.right_in_left,
        whole=found.whole,
        lineage=Lineage.UNKNOWN,
        use=use,
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
