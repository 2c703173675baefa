"""Galleries: blocks that number the pictures of a page. Their captions are no part of the account."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBERED = re.compile(r"\b(?:image|photo|picture|slide) (\d{1,4}) of /? ?(\d{1,4})\b", re.IGNORECASE)
_LEAST = 3  # pictures numbered one after the other
_BETWEEN = 4  # blocks from one number to the next, which a caption of several lines takes up

Numbered = tuple[int, int, int]


def galleries(texts: Sequence[str]) -> set[int]:
    """Which of the blocks of an account, by their texts, stand in a gallery."""
    found: set[int] = set()
    for run in _runs([(at, int(n[1]), int(n[2])) for at, text in enumerate(texts) for n in _numbers(text)]):
        if len({number for _, number, _ in run}) >= _LEAST:
            found |= set(range(run[0][0], run[-1][0] + 1))
    return found


def _numbers(text: str) -> list[re.Match[str]]:
    return list(_NUMBERED.finditer(text)) if " of " in text else []


def _runs(numbered: Sequence[Numbered]) -> list[list[Numbered]]:
    """Numbers (block, number, of how many) in runs in which each is the one before or the next."""
    runs: list[list[Numbered]] = [[each] for each in numbered[:1]]
    for (at, number, many), after in pairwise(numbered):
        follows = after[2] == many and 0 <= after[1] - number <= 1 and after[0] - at <= _BETWEEN
        if follows:
            runs[-1].append(after)
        else:
            runs.append([after])
    return runs
