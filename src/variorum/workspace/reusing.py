"""Reuse of text in a pile too large to be kept: found in memory, told once, nothing stored."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from variorum import extensions
from variorum.copies import Reuse, reuse
from variorum.model import DocumentId, Issue
from variorum.texts import Received, read_inputs
from variorum.workspace.reading import listed


@dataclass(frozen=True, slots=True)
class ReuseReport:
    """The names of the accounts, the reuse among them by their places in `names`, and inputs with an issue."""

    names: tuple[str, ...]
    pairs: tuple[Reuse, ...]
    issues: tuple[Issue, ...]

    def rows(self) -> list[dict[str, object]]:
        """A record for every pair: both names, what share of either stands in the other, and the passages.

        A passage is `[start, end, start, end]`, in code points of the first and of the second text.
        """
        return [
            {
                "a": self.names[each.left],
                "b": self.names[each.right],
                "a_in_b": each.left_in_right,
                "b_in_a": each.right_in_left,
                "whole": each.whole,
                "passages": [[*here, *there] for here, there in each.passages],
            }
            for each in self.pairs
        ]


def reused(
    paths: str | Path | Sequence[str | Path], *, as_prefix: str = "", stdin: IO[bytes] | None = None
) -> ReuseReport:
    """Which accounts of a pile are copies of one another or have passages of one another; no workspace is made.

    Args:
        paths: files, folders, or "-" for standard input.
        as_prefix: put before the names of the accounts.
        stdin: what "-" means; the process's own standard input by default.

    Raises:
        NotFound: there is nothing at a path.
    """
    names: list[str] = []
    ids: list[DocumentId] = []
    texts: list[str] = []
    outlets: list[str] = []
    issues: list[Issue] = []
    for each in read_inputs(listed(paths), as_prefix, stdin or sys.stdin.buffer, extensions.formats()):
        if isinstance(each, Received):
            names.append(each.document.name)
            ids.append(each.document.id)
            texts.append(each.document.text)
            outlets.append(each.document.metadata.outlet)
        else:
            issues.append(each)
    return ReuseReport(_told_apart(names, ids), tuple(reuse(texts, outlets)), tuple(issues))


def _told_apart(names: Sequence[str], ids: Sequence[DocumentId]) -> tuple[str, ...]:
    """Names, those that several accounts have with "~" and six characters of the id, as in a workspace; where that is
    one too, as for the same text twice under one name, with the number of the account in the pile."""
    often = Counter(names)
    made = [name if often[name] == 1 else f"{name}~{each[1:7]}" for name, each in zip(names, ids, strict=True)]
    again = Counter(made)
    return tuple(name if again[name] == 1 else f"{name}#{place}" for place, name in enumerate(made, start=1))
