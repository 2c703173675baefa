"""Readable views (`v_quotations`, …) for Datasette and the sqlite3 shell: ids as text, names of accounts, the words."""

from __future__ import annotations

from sqlalchemy import BLOB, Connection, text
from sqlalchemy.types import TypeEngine

from variorum.model import Finding
from variorum.store.columns import Leaf
from variorum.store.kinds import Kind, kind_of

_WORDS = """(SELECT group_concat(substr(d.text, e.start + 1, e."end" - e.start), ' … ')
 FROM evidence e JOIN role r ON r.key = e.role JOIN document d ON d.key = e.document
 WHERE e.finding = t.finding AND r.name = '{role}')"""
_IN = """(SELECT group_concat(d.name, ', ') FROM speaks_of s JOIN document d ON d.key = s.document
 WHERE s.finding = t.finding)"""


def name_of_view(kind: type[Finding]) -> str:
    """The view of a kind: "v_" and the plural of its name."""
    plural = kind.kind[:-1] + "ies" if kind.kind.endswith("y") else kind.kind + "s"
    return "v_" + plural.replace("copys", "copies")


def create_views(connection: Connection, kinds: tuple[type[Finding], ...]) -> None:
    """Make the view of every kind anew."""
    for cls in kinds:
        view = name_of_view(cls)
        connection.execute(text(f"DROP VIEW IF EXISTS {view}"))
        connection.execute(text(f"CREATE VIEW {view} AS {_select(kind_of(cls))}"))


def _select(kind: Kind) -> str:
    columns = [f"{_id('f.id')} AS id", f"{_IN} AS accounts"]
    leaves = [leaf for each in kind.parts.values() for leaf in each.leaves()]
    columns += [_column(leaf) for leaf in leaves if leaf.column not in ("document", "left", "right")]
    columns += [f'{_WORDS.format(role=role.name)} AS "{role.name}_words"' for role in kind.cls.roles]
    return f'SELECT {", ".join(columns)} FROM "{kind.table.name}" t JOIN finding f ON f.key = t.finding'


def _column(leaf: Leaf) -> str:
    shown = f't."{leaf.column}"'
    kind: type[TypeEngine[object]] = leaf.type
    return f"{_id(shown)} AS {leaf.column}" if kind is BLOB else shown


def _id(column: str) -> str:
    return f"CAST(substr({column}, 1, 1) AS TEXT) || lower(hex(substr({column}, 2)))"
