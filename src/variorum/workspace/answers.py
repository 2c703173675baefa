"""Answers: findings as people get them in Python, each with its id, its published row and its words."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from variorum.exports import Row
from variorum.model import Decision


@dataclass(frozen=True, slots=True)
class Answer:
    """One finding. `id` is the shortest beginning of its full id, which stands in `row["id"]`; a place has none.

    `row` has the fields of the export format, `text` says it in one line of plain words.
    """

    id: str
    text: str
    row: Row

    def __getitem__(self, field: str) -> Any:
        return self.row[field]

    def words(self, role: str = "text") -> tuple[str, ...]:
        """The exact words in one role of the evidence; empty when there are none."""
        return tuple(place["words"] for place in self.row.get("evidence", {}).get(role, ()))

    def __str__(self) -> str:
        return f"{self.text}  {self.id}".rstrip()


class Answers(Sequence[Answer]):
    """Answers to one question, in the order a person would read them. Shows itself as a table in a notebook.

    Args:
        question: what was asked, in plain words.
        found: the answers.
        nothing: what to say when there are none.
        left_out: what to say of those that were not asked for.
    """

    def __init__(self, question: str, found: Sequence[Answer], nothing: str = "", left_out: str = "") -> None:
        self.question = question
        self.left_out = left_out
        self.nothing = nothing or f"{question}: nothing found"
        self._found = tuple(found)

    @overload
    def __getitem__(self, place: int) -> Answer: ...
    @overload
    def __getitem__(self, place: slice) -> Answers: ...
    def __getitem__(self, place: int | slice) -> Answer | Answers:
        if isinstance(place, slice):
            return Answers(self.question, self._found[place])
        return self._found[place]

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Answer]:
        return iter(self._found)

    def rows(self) -> list[Row]:
        """The published rows: what `--json` prints."""
        return [answer.row for answer in self._found]

    def where(self, keep: Callable[[Answer], bool]) -> Answers:
        """Only some of them."""
        return Answers(self.question, [answer for answer in self._found if keep(answer)])

    def __repr__(self) -> str:
        said = [f"{self.question}: {len(self)}", *(f"  {answer}" for answer in self)] if self else [self.nothing]
        return "\n".join([*said, *filter(None, [self.left_out])])

    def _repr_html_(self) -> str:
        lines = "".join(
            f"<tr><td>{html.escape(answer.text)}</td><td><code>{html.escape(answer.id)}</code></td></tr>"
            for answer in self._found
        )
        return f"<table><caption>{html.escape(self.question)}</caption>{lines}</table>"


def contradiction(earlier: Decision, later: Decision) -> Answer:
    """Two decisions on the same findings that cannot both hold."""
    words = " and ".join(f"“{anchor.words}” in {anchor.address}" for anchor in later.anchors)
    text = (
        f"{words}: {earlier.author} decided “{earlier.decision}”, {later.author} later “{later.decision}”, which holds"
    )
    return Answer("", text, {"kind": "issue", "id": later.id, "happened": text, "done": "the later decision holds"})
