"""JSON lines as passim writes its groups of reused passages (Smith, Cordell and Mullen 2015; passim 2).

Its field names are kept, `src` and `series` among them. Ids are those of the other exports, hence texts where passim
has numbers; `begin` and `end` count code points of the account's text, so that `text` is exactly what stands there.
"""

from __future__ import annotations

from typing import BinaryIO

import orjson

from variorum.exports.edits import direction
from variorum.exports.exporter import Exporter
from variorum.exports.rows import Row


class Passim(Exporter):
    """Passages, as passim writes groups of reused text: one line a stretch of one account."""

    name = "passim"
    suffix = ".jsonl"

    def setup(self, out: BinaryIO) -> None:
        self._out = out
        self._cards: dict[str, Row] = {}
        self._older: dict[str, set[str]] = {}

    def feed(self, row: Row) -> None:
        # Rows come by kind in the order of the alphabet: copies and documents are known before the first passage.
        if row["kind"] == "copy":
            older, newer = direction(row["lineage"], *row["documents"])
            if older and newer:
                self._older.setdefault(newer, set()).add(older)
        elif row["kind"] == "document":
            self._cards[row["document"]] = row
        elif row["kind"] == "passage":
            self._passage(row)

    def finish(self) -> None:
        self._out.flush()

    def _passage(self, row: Row) -> None:
        places = sorted(row["evidence"]["text"], key=self._order)
        first: dict[str, Row] = {}
        for place in places:
            first.setdefault(place["document"], place)
        for place in places:
            line = self._line(row, place, first) | {"size": len(places), "accounts": len(first)}
            self._out.write(orjson.dumps(line, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE))

    def _order(self, place: Row) -> tuple[str, str, int]:
        """By stated day as in passim, undated accounts last."""
        return self._cards[place["document"]]["published"] or "~", place["document"], place["start"]

    def _line(self, row: Row, place: Row, first: dict[str, Row]) -> Row:
        name = place["document"]
        card = self._cards[name]
        older = sorted(self._older.get(name, set()) & first.keys())
        return {
            "cluster": row["id"], "uid": card["id"], "id": name, "begin": place["start"], "end": place["end"],
            "text": place["words"], "series": card["outlet"], "date": card["published"], "title": card["title"],
            "language": card["language"],
            "src": [
                {"uid": self._cards[each]["id"], "id": each, "begin": first[each]["start"], "end": first[each]["end"]}
                for each in older
            ],
        }  # fmt: skip
