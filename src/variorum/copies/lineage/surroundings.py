"""What stands around two texts alike: the furniture of their sites, which no account says."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.copies.account import Account
from variorum.copies.wording import WORD, Part
from variorum.model import RegionLabel
from variorum.words.folding import fold

_RUN = 8  # words that recur
_LEAST = 4  # words of a block that recurs whole
_MOST = 20  # blocks that are told
_TEXT = (RegionLabel.BODY, RegionLabel.HEADLINE)

Both = tuple[Part, Part]


def shared_furniture(left: Account, right: Account) -> list[Both]:
    """Blocks outside both bodies that have words in common, by their place on the left."""
    there: dict[tuple[str, ...], Part] = {}
    for part in right.parts:
        for run in _runs(part):
            there.setdefault(run, part)
    found = []
    for part in left.parts:
        other = next((there[run] for run in _runs(part) if run in there), None)
        if other is not None:
            found.append((part, other))
    return found[:_MOST]


def _runs(part: Part) -> Iterator[tuple[str, ...]]:
    """The runs of words of a block by which it is known again; all of it where it is short."""
    words = [] if part.label in _TEXT else WORD.findall(fold(part.text))
    if _LEAST <= len(words) < _RUN:
        yield tuple(words)
    yield from zip(*(words[start:] for start in range(_RUN)), strict=False)
