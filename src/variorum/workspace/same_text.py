"""The part of the readout that tells which accounts are the same text and what each changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.model import Copy, DocumentId, Weight
from variorum.words.unions import Unions
from variorum.workspace.asking import Asking
from variorum.workspace.labels import label
from variorum.workspace.lines import Line

_COPY = 0.5
"""Share of an account's words from which on it counts as a copy, as when texts are counted by eye."""


def same_text(asking: Asking, *, everything: bool) -> Iterator[Line]:
    """Each copy with its edits; those that change nothing told are counted, not listed."""
    for copy in asking.copies_in_order():
        yield Line(asking.telling.line(copy), asking.short(copy.id), sort="copy")
        edits = asking.edits(copy)
        shown = [edit for edit in edits if everything or edit.weight is Weight.SUBSTANTIVE]
        for edit in shown:
            yield Line(asking.telling.line(edit), asking.short(edit.id), 1, "edit")
        folded = Counter(label(edit.weight) for edit in edits if edit not in shown)
        if folded:
            told = " · ".join(f"{weight} {number}" for weight, number in sorted(folded.items()))
            yield Line(f"{told}   (folded; `diff` and --all show them)", depth=1)


def folded_accounts(asking: Asking, documents: Sequence[DocumentId]) -> int:
    """How many of these accounts are copies of another one of them."""
    inside, unions = set(documents), Unions[DocumentId]()
    copies = (c for c in asking.joined.all(Copy) if max(c.left_in_right, c.right_in_left) >= _COPY)
    return sum(unions.join(copy.left, copy.right) for copy in copies if {copy.left, copy.right} <= inside)
