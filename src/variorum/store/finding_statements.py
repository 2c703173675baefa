"""The statements behind `variorum.store.findings`, written once."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Column, Select, Table, bindparam, delete, func, select

from variorum.store.statements import Statement, among, inserting
from variorum.store.tables import EVIDENCE, FINDING, KIND, MADE, MEMBER, SKETCH, SPEAKS_OF

Choice = tuple[str, Select[Any]]
"""A query that chooses integer keys of findings, and a name that no other such query has."""

_KIND: BindParameter[int] = bindparam("kind")
_FINDINGS = among("findings")
_SPEAKS = (SPEAKS_OF.c.kind == _KIND, SPEAKS_OF.c.document.in_(among("documents")))

# choices

IN_DOCUMENTS: Choice = ("in documents", select(SPEAKS_OF.c.finding).where(*_SPEAKS))
BY_ID: Choice = ("by id", select(FINDING.c.key).where(FINDING.c.id == bindparam("id")))
BY_KEY: Choice = ("by key", select(FINDING.c.key).where(FINDING.c.key.in_(_FINDINGS)))
BY_MEMBER: Choice = (
    "by member",
    select(MEMBER.c.group)
    .join(FINDING, FINDING.c.key == MEMBER.c.group)
    .where(MEMBER.c.member == bindparam("member"), FINDING.c.kind == _KIND),
)


_CHOSEN: dict[tuple[Table, str], Statement] = {}


def chosen(table: Table, finding: Column[int], choice: Choice) -> Statement:
    """The rows of a table whose finding is chosen, in the order of the table's primary key."""
    name, query = choice
    if (table, name) not in _CHOSEN:
        written = select(table).where(finding.in_(query)).order_by(*table.primary_key.columns)
        _CHOSEN[table, name] = Statement(written)
    return _CHOSEN[table, name]


# reading

IDS_IN = Statement(
    select(FINDING.c.id)
    .where(FINDING.c.key.in_(select(SPEAKS_OF.c.finding).where(*_SPEAKS)))
    .order_by(FINDING.c.id)
)  # fmt: skip
KEYS_IN = Statement(
    select(FINDING.c.key, FINDING.c.id, FINDING.c.hash).where(
        FINDING.c.key.in_(select(SPEAKS_OF.c.finding).where(*_SPEAKS))
    )
)
HASHES_IN = Statement(
    select(FINDING.c.id, FINDING.c.hash)
    .where(FINDING.c.key.in_(select(SPEAKS_OF.c.finding).where(*_SPEAKS)))
    .order_by(FINDING.c.id)
)
HASHES_BY_DOCUMENT = Statement(
    select(SPEAKS_OF.c.document, FINDING.c.id, FINDING.c.hash)
    .join(FINDING, FINDING.c.key == SPEAKS_OF.c.finding)
    .where(*_SPEAKS)
    .order_by(SPEAKS_OF.c.document, FINDING.c.id)
)
SKETCH_OF = Statement(
    select(SKETCH.c.content).where(SKETCH.c.document == bindparam("document"), SKETCH.c.kind == _KIND)
)
SKETCHES_IN = Statement(
    select(SKETCH.c.document, SKETCH.c.content).where(SKETCH.c.kind == _KIND, SKETCH.c.document.in_(among("documents")))
)
SKETCH_HASHES = Statement(select(SKETCH.c.document, SKETCH.c.hash).where(SKETCH.c.kind == _KIND))
SKETCH_HASHES_IN = Statement(
    select(SKETCH.c.document, SKETCH.c.hash).where(SKETCH.c.kind == _KIND, SKETCH.c.document.in_(among("documents")))
)


@cache
def keys_of(table: Table) -> Statement:
    """(integer key, id, content hash) of every finding that has a row in the table of its kind."""
    # Not a join: SQLite would go through all findings of the workspace to look for the few of a small table.
    inside = FINDING.c.key.in_(select(table.c.finding))
    return Statement(select(FINDING.c.key, FINDING.c.id, FINDING.c.hash).where(inside))


@cache
def number_of(table: Table) -> Statement:
    """How many findings have a row in the table of their kind."""
    return Statement(select(func.count()).select_from(table))


# writing

HELD = Statement(
    select(FINDING.c.key, FINDING.c.id, FINDING.c.hash)
    .join(MADE, MADE.c.finding == FINDING.c.key)
    .where(MADE.c.unit == bindparam("unit"))
)
RELEASE = Statement(delete(MADE).where(MADE.c.unit == bindparam("unit"), MADE.c.finding.in_(_FINDINGS)))
STILL_HELD = Statement(select(MADE.c.finding).where(MADE.c.finding.in_(_FINDINGS)))
DELETE = Statement(delete(FINDING).where(FINDING.c.key.in_(_FINDINGS)))
SPOKEN_OF = Statement(select(SPEAKS_OF.c.finding, SPEAKS_OF.c.document).where(SPEAKS_OF.c.finding.in_(_FINDINGS)))
NAMED = Statement(
    select(FINDING.c.key, FINDING.c.id, KIND.c.name)
    .join(KIND, KIND.c.key == FINDING.c.kind)
    .where(FINDING.c.key.in_(_FINDINGS))
)
PRESENT = Statement(select(FINDING.c.key, FINDING.c.hash).where(FINDING.c.id == bindparam("id")))
HOLDERS = Statement(
    select(MADE.c.unit, FINDING.c.id)
    .join(FINDING, FINDING.c.key == MADE.c.finding)
    .where(MADE.c.finding.in_(_FINDINGS))
)
TOP = Statement(select(func.coalesce(func.max(FINDING.c.key), 0)))
INSERT_FINDING = inserting(FINDING)
INSERT_EVIDENCE = inserting(EVIDENCE)
INSERT_SPEAKS_OF = inserting(SPEAKS_OF)
INSERT_MEMBER = inserting(MEMBER)
INSERT_MADE = inserting(MADE)
INSERT_SKETCH = inserting(SKETCH)
DELETE_SKETCH = Statement(delete(SKETCH).where(SKETCH.c.document == bindparam("document"), SKETCH.c.kind == _KIND))
