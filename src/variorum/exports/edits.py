"""CSV of edits (RFC 4180, UTF-8): one line an edit, with both accounts and the copy it belongs to.

No cell can be taken for a formula by a spreadsheet: one that begins with a character such programs compute on, or with
an apostrophe, gets an apostrophe before it (OWASP: CSV injection). Taking one apostrophe off gives the exact words.
"""

from __future__ import annotations

import csv
from io import TextIOWrapper
from typing import Any, BinaryIO

from variorum.exports.exporter import Exporter
from variorum.exports.rows import Row
from variorum.model import Lineage

COLUMNS = (
    "id", "edit", "weight", "before", "after", "why", "a", "a_start", "a_end", "a_spans", "a_outlet", "a_published",
    "b", "b_start", "b_end", "b_spans", "b_outlet", "b_published", "copy", "lineage", "older", "newer", "use",
    "a_in_b", "b_in_a",
)  # fmt: skip
"""The columns; `a` and `b` are the two accounts in the order of the `documents` of the records."""

_COMPUTED_ON = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


class Edits(Exporter):
    """Every edit in a table for a spreadsheet, with both accounts and who took from whom (CSV)."""

    name = "edits"
    suffix = ".csv"

    def setup(self, out: BinaryIO) -> None:
        self._text = TextIOWrapper(out, "utf-8", errors="replace", newline="", write_through=True)
        self._csv = csv.DictWriter(self._text, COLUMNS, lineterminator="\r\n")
        self._csv.writeheader()
        self._copies: dict[tuple[str, str], Row] = {}
        self._cards: dict[str, Row] = {}

    def feed(self, row: Row) -> None:
        # Rows come by kind in the order of the alphabet: copies and documents are known before the first edit.
        if row["kind"] == "copy":
            self._copies[row["documents"][0], row["documents"][1]] = {k: row[k] for k in row if k != "evidence"}
        elif row["kind"] == "document":
            self._cards[row["document"]] = row
        elif row["kind"] == "edit":
            self._csv.writerow({column: safe(value) for column, value in self._line(row).items()})

    def finish(self) -> None:
        self._text.detach()  # flushes, and leaves the file to the caller

    def _line(self, row: Row) -> Row:
        a, b = row["documents"]
        copy = self._copies.get((a, b), {})
        older, newer = direction(copy.get("lineage"), a, b)
        return {
            **{key: row[key] for key in ("id", "edit", "weight", "before", "after", "why")},
            **self._side("a", a, row["evidence"]["left"]), **self._side("b", b, row["evidence"]["right"]),
            "copy": copy.get("id"), "lineage": copy.get("lineage"), "older": older, "newer": newer,
            "use": copy.get("use"), "a_in_b": copy.get("containment", [None])[0],
            "b_in_a": copy.get("containment", [None])[-1],
        }  # fmt: skip

    def _side(self, side: str, name: str, places: list[Row]) -> Row:
        card = self._cards.get(name, {})
        return {
            side: name, f"{side}_start": places[0]["start"], f"{side}_end": places[-1]["end"],
            f"{side}_spans": " ".join(f"{place['start']}..{place['end']}" for place in places),
            f"{side}_outlet": card.get("outlet"), f"{side}_published": card.get("published"),
        }  # fmt: skip


def direction(lineage: str | None, a: str, b: str) -> tuple[str | None, str | None]:
    """The older and the newer of two accounts; None for both when it is not known who took from whom."""
    if lineage == Lineage.A_FROM_B:
        return b, a
    return (a, b) if lineage == Lineage.B_FROM_A else (None, None)


def safe(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_COMPUTED_ON) else value
