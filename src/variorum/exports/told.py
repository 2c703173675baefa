"""Published rows as the findings they were written from, for formats that need more than one row at a time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from variorum.exports.rows import Row
from variorum.model import Card, Copy, DocumentId, Edit, EditType, Evidence, Lineage, Span, Use, Weight

Ids = Mapping[str, DocumentId]


def card_of(row: Row) -> Card:
    """The card of a `document` row."""
    return Card(
        id=DocumentId(row["id"]), address=row["address"], name=row["document"], title=row["title"],
        outlet=row["outlet"], authors=tuple(row["authors"]), published=moment(row["published"]),
        language=row["language"], translated=row["translated"], characters=row["characters"],
        superseded=row["superseded"],
    )  # fmt: skip


def copy_of(row: Row, ids: Ids) -> Copy:
    """The copy of a `copy` row."""
    left, right = row["documents"]
    return Copy(
        left=ids[left], right=ids[right], evidence=_evidence(row, ids), left_in_right=row["containment"][0],
        right_in_left=row["containment"][1], lineage=Lineage(row["lineage"]), use=Use(row["use"]), why=row["why"],
    )  # fmt: skip


def edit_of(row: Row, ids: Ids) -> Edit:
    """The edit of an `edit` row."""
    left, right = row["documents"]
    return Edit(
        left=ids[left], right=ids[right], evidence=_evidence(row, ids), edit=EditType(row["edit"]),
        weight=Weight(row["weight"]), before=row["before"], after=row["after"], why=row["why"],
    )  # fmt: skip


def wordless(row: Row) -> Row:
    """A row without the words of its evidence, which may be as long as the accounts."""
    places = {
        role: [{key: value for key, value in place.items() if key != "words"} for place in found]
        for role, found in row.get("evidence", {}).items()
    }
    return {**row, "evidence": places}


def moment(stated: str | None) -> datetime.datetime | datetime.date | None:
    """A stated day, or moment, from its ISO 8601 form."""
    if not stated:
        return None
    return datetime.datetime.fromisoformat(stated) if "T" in stated else datetime.date.fromisoformat(stated)


def _evidence(row: Row, ids: Ids) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(role, Span(ids[place["document"]], place["start"], place["end"]))
        for role, found in row.get("evidence", {}).items()
        for place in found
    )
