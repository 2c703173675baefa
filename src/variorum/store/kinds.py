"""One typed table per kind of finding, derived from its class.

Plain fields become columns, sequences a table of their own with one row an item. Nothing is kept as JSON. A class from
outside the package gets its tables the same way.
"""

from __future__ import annotations

import dataclasses
import typing
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Integer, PrimaryKeyConstraint, Table

from variorum.model import DocumentId, Evidence, Finding, Group, Member
from variorum.store.columns import Keys, Leaf, Node, item_of, part
from variorum.store.finding_statements import Choice
from variorum.store.finding_statements import chosen as select_chosen
from variorum.store.statements import Statement, inserting
from variorum.store.tables import METADATA, belongs

_SHARED = {"id", "evidence", "members", "documents"}
"""Fields kept in the tables that all kinds share."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A sequence field: its table, and one more table for each sequence inside its items."""

    name: str
    item: Leaf | Node
    table: Table
    inner: Mapping[str, Table]


@dataclass(frozen=True, slots=True)
class Kind:
    """How one class of finding is kept."""

    cls: type[Finding]
    table: Table
    parts: Mapping[str, Leaf | Node]
    listed: tuple[Listed, ...]

    @property
    def shares_documents(self) -> bool:
        """Whether the class has a field `documents`, kept in `speaks_of`."""
        return any(field.name == "documents" for field in dataclasses.fields(self.cls))

    @property
    def is_group(self) -> bool:
        """Whether findings of the class have members."""
        return issubclass(self.cls, Group)


def _columns(leaves: Iterable[Leaf]) -> list[Column[Any]]:
    return [Column(leaf.column, leaf.type) for leaf in leaves]


def _placed(name: str, places: Sequence[str], columns: Iterable[Column[Any]]) -> Table:
    return Table(
        name, METADATA, belongs("finding", "finding"), *(Column(place, Integer, nullable=False) for place in places),
        *columns, PrimaryKeyConstraint("finding", *places), sqlite_with_rowid=False,
    )  # fmt: skip


def _listed(kind: str, name: str, item_type: Any) -> Listed:
    item = part("" if dataclasses.is_dataclass(item_type) else "value", item_type)
    table = _placed(f"{kind}_{name}", ("place",), _columns(item.leaves()))
    inner = {
        inside: _placed(f"{kind}_{name}_{inside}", ("place", "inner"), _columns([leaf]))
        for inside, leaf in (item.lists.items() if isinstance(item, Node) else ())
    }
    return Listed(name, item, table, inner)


_KNOWN: dict[type[Finding], Kind] = {}


def kind_of(cls: type[Finding]) -> Kind:
    """The tables of a class, made known to `METADATA` on first call.

    Raises:
        BrokenInvariant: a field cannot be stored in columns.
    """
    if cls in _KNOWN:
        return _KNOWN[cls]
    _forget(cls.kind)
    hints = typing.get_type_hints(cls)
    fields = {f.name: hints[f.name] for f in dataclasses.fields(cls) if f.name not in _SHARED}
    parts = {name: part(name, hint) for name, hint in fields.items() if item_of(hint) is None}
    table = Table(
        cls.kind, METADATA, belongs("finding", "finding"),
        *_columns(leaf for each in parts.values() for leaf in each.leaves()), PrimaryKeyConstraint("finding"),
    )  # fmt: skip
    listed = [_listed(cls.kind, name, item) for name, hint in fields.items() if (item := item_of(hint)) is not None]
    _KNOWN[cls] = Kind(cls, table, parts, tuple(listed))
    return _KNOWN[cls]


def _forget(kind: str) -> None:
    """A class of an extension may be loaded anew in one process; the tables of the old one give way."""
    for cls, known in list(_KNOWN.items()):
        if cls.kind == kind:
            for table in (known.table, *(t for each in known.listed for t in (each.table, *each.inner.values()))):
                METADATA.remove(table)
            del _KNOWN[cls]


def write(connection: Connection, findings: Mapping[int, Finding], keys: Keys) -> None:
    """Insert the typed rows of findings of one class, by their integer keys."""
    if not findings:
        return
    kind = kind_of(type(next(iter(findings.values()))))
    rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
    for key, finding in findings.items():
        row: dict[str, Any] = {"finding": key}
        for name, each in kind.parts.items():
            each.write(getattr(finding, name), keys, row)
        rows[kind.table].append(row)
        for listed in kind.listed:
            _write_listed(rows, listed, key, getattr(finding, listed.name), keys)
    for table, values in rows.items():
        _inserting(table).run_many(connection, values)


def _write_listed(
    rows: dict[Table, list[dict[str, Any]]], listed: Listed, key: int, items: Sequence[Any], keys: Keys
) -> None:
    for place, item in enumerate(items):
        row: dict[str, Any] = {"finding": key, "place": place}
        listed.item.write(item, keys, row)
        rows[listed.table].append(row)
        if not isinstance(listed.item, Node):
            continue
        for name, leaf in listed.item.lists.items():
            for index, value in enumerate(getattr(item, name)):
                inner: dict[str, Any] = {"finding": key, "place": place, "inner": index}
                leaf.write(value, keys, inner)
                rows[listed.inner[name]].append(inner)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the shared tables say of findings, by their integer keys."""

    evidence: Mapping[int, Sequence[Evidence]]
    members: Mapping[int, Sequence[Member]]
    documents: Mapping[int, Sequence[DocumentId]]


def read(
    connection: Connection, cls: type[Finding], chosen: Choice, shared: Shared, keys: Keys, values: Mapping[str, Any]
) -> list[Finding]:
    """The findings of one class that a query chooses.

    Args:
        connection: the open file.
        cls: the class.
        chosen: the name and the query of a choice of integer keys.
        shared: what the shared tables say of them.
        keys: translates ids of documents.
        values: what the query needs.
    """
    kind = kind_of(cls)
    lists = {listed.name: _read_listed(connection, listed, chosen, keys, values) for listed in kind.listed}
    readers = {name: each.reader(_places(kind.table)) for name, each in kind.parts.items()}
    shares_documents, is_group = kind.shares_documents, kind.is_group
    found: list[Finding] = []
    for row in select_chosen(kind.table, kind.table.c.finding, chosen).rows(connection, **values):
        key = row[0]
        fields: dict[str, Any] = {name: each(row, keys, {}) for name, each in readers.items()}
        for name, by_key in lists.items():
            fields[name] = tuple(by_key.get(key, ()))
        if is_group:
            fields["members"] = tuple(shared.members.get(key, ()))
        if shares_documents:
            fields["documents"] = tuple(shared.documents.get(key, ()))
        found.append(cls(evidence=tuple(shared.evidence.get(key, ())), **fields))
    return found


def _places(table: Table) -> dict[str, int]:
    return {column.name: place for place, column in enumerate(table.c)}


def _read_listed(
    connection: Connection, listed: Listed, chosen: Choice, keys: Keys, values: Mapping[str, Any]
) -> dict[int, list[Any]]:
    inner: dict[tuple[int, int], dict[str, tuple[Any, ...]]] = defaultdict(dict)
    for name, table in listed.inner.items():
        assert isinstance(listed.item, Node)
        read_inner = listed.item.lists[name].reader(_places(table))
        for row in select_chosen(table, table.c.finding, chosen).rows(connection, **values):
            lists = inner[row[0], row[1]]
            lists[name] = (*lists.get(name, ()), read_inner(row, keys, {}))
    items: dict[int, list[Any]] = defaultdict(list)
    read_item = listed.item.reader(_places(listed.table))
    for row in select_chosen(listed.table, listed.table.c.finding, chosen).rows(connection, **values):
        items[row[0]].append(read_item(row, keys, inner.get((row[0], row[1]), {})))
    return items


_INSERTING: dict[Table, Statement] = {}


def _inserting(table: Table) -> Statement:
    if table not in _INSERTING:
        _INSERTING[table] = inserting(table)
    return _INSERTING[table]
