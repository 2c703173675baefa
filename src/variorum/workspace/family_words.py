"""Rows of a family's tree in plain words, the same for a terminal, a picture and whoever has it read aloud."""

from __future__ import annotations

from variorum.model import Lineage, Use
from variorum.workspace.families import TreeRow
from variorum.workspace.labels import label, plural
from variorum.workspace.stemma import Relation

_MOST = 0.99
_NAMED = 3


def named(row: TreeRow) -> str:
    """Who stands in a row: the account with its outlet and day; or how many are folded; or that it is not here."""
    if row.unseen:
        return "an account that is not here"
    if len(row.documents) > 1:
        some = ", ".join(row.names[:_NAMED])
        return f"{plural(len(row.documents), 'more account')} word for word the same: {some}" + (
            " …" if len(row.names) > _NAMED else ""
        )
    parts = [row.names[0], row.outlet, row.day.isoformat() if row.day else ""]
    return " · ".join(part for part in parts if part)


def tied(row: TreeRow, above: TreeRow | None, *, why: bool = True) -> str:
    """How a row hangs from the one above: kind of use, share in common, edits by weight, and the reason if asked."""
    notes = ["an earlier edition, not counted"] if row.superseded else []
    if row.copy is None:
        return "; ".join(notes)
    told = [_use(row)]
    told.append("the same words" if row.same else _common(row, above))
    edits = str(row.edits)
    told += [] if row.same and edits == "no edit" else [edits if edits == "no edit" else f"edits: {edits}"]
    notes = ["; ".join([*told, *notes])]
    if row.also:
        notes.append(f"also shares text with {', '.join(row.also)}")
    if why and len(row.documents) == 1 and row.copy.why:
        notes.append(f"({row.copy.why})")
    return " ".join(notes)


def aloud(row: TreeRow, above: TreeRow | None) -> str:
    """A row in one sentence that needs no lines drawn."""
    who = named(row)
    if above is None:
        return who
    other = named(above).partition(" · ")[0]
    relation = {
        Relation.FROM: f"made from {other}",
        Relation.INTO: f"from which {other} was made",
        Relation.UNKNOWN: f"same text as {other}, not known which was first",
        Relation.HEAD: "",
    }[row.relation]
    if row.unseen:
        return f"{who}, from which {other} was made too"
    how = tied(row, None)
    return f"{who}, {relation}{f': {how}' if how else ''}"


def _use(row: TreeRow) -> str:
    copy = row.copy
    assert copy is not None
    if copy.use is Use.EDITION:
        later = {Relation.FROM: "a later edition", Relation.INTO: "an earlier edition"}
        return later.get(row.relation, label(copy.use))
    if copy.lineage is Lineage.COMMON_UNSEEN:
        return f"{label(copy.use)}, compared with {row.beside}"
    return label(copy.use)


def _common(row: TreeRow, above: TreeRow | None) -> str:
    """How much of either stands in the other."""
    other = "the one above" if above is not None and row.beside in above.names else row.beside
    here, there = percent(row.here), percent(row.there)
    return f"{here} of both in common" if here == there else f"{here} of it and {there} of {other} in common"


def percent(share: float) -> str:
    """A share of a text; "all" only where nothing is lacking."""
    if share >= 1:
        return "all"
    return f"{min(share, _MOST):.0%}" if share >= 0.01 else "under 1%"
