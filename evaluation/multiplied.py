"""A large workspace made of a small one that was read in full: every row of it again and again under other ids.

usage: python -m evaluation.multiplied small.variorum large.variorum --accounts 20000
       python -m evaluation.reading_room large.variorum

Reading 20,000 accounts takes an hour; this takes a minute, and a page meets as many accounts, findings and groups. What
the copies of the small workspace tell is told of each of them apart: no happening grows by it.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from variorum import extensions
from variorum.model import DocumentId, Edge, Evidence, Finding, FindingId, Group, Record, Span, Told
from variorum.model.ids import group_id
from variorum.store import Store

_ID = 17  # bytes: a letter and a hash
_WRITTEN = re.compile(r"[a-z][0-9a-f]{32}")
_ALONE = {"kind", "role", "step", "decision", "anchor", "alembic_version"}
_NAMED = {("document", "address"), ("document", "name"), ("issue", "address")}
_ACCOUNTS = {"document", "lender", "left", "right"}
_LISTS = ("_documents", "_silent", "_told_by", "_lefts", "_rights")

Change = Callable[[Any], Any]


def main() -> None:
    """Write the large workspace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("small", type=Path)
    parser.add_argument("large", type=Path)
    parser.add_argument("--accounts", type=int, default=20_000)
    asked = parser.parse_args()
    shutil.copy(asked.small, asked.large)
    with closing(sqlite3.connect(asked.large)) as file:
        file.execute("PRAGMA journal_mode=WAL")
        file.execute("PRAGMA synchronous=OFF")
        one = file.execute("SELECT count(*) FROM document").fetchone()[0]
        _multiply(file, _findings(asked.small), -(-asked.accounts // one))
        file.execute("INSERT INTO document_words (document_words) VALUES ('rebuild')")
        file.execute("ANALYZE")
        file.commit()
        print(f"{file.execute('SELECT count(*) FROM document').fetchone()[0]:,} accounts")


def _multiply(file: sqlite3.Connection, small: Sequence[Finding], times: int) -> None:
    tables = [
        name
        for name, sql in file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        if name not in _ALONE and not name.startswith(("sqlite_", "document_words")) and "VIRTUAL" not in sql
    ]
    rows = {name: file.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables}
    keys = {name: _keys(file, name) for name in tables}
    step = {
        name: 1 + (file.execute(f"SELECT coalesce(max(key), 0) FROM {name}").fetchone()[0])
        for name in ("document", "finding", "unit")
    }
    for number in range(1, times):
        ids = Ids(small, number)
        for name in tables:
            changes = [
                _change(name, column, keys[name].get(column), step, number, ids) for column in _columns(file, name)
            ]
            made = ([change(value) for change, value in zip(changes, row, strict=True)] for row in rows[name])
            holes = ", ".join("?" * len(changes))
            file.executemany(f'INSERT OR IGNORE INTO "{name}" VALUES ({holes})', made)
        file.commit()


class Ids:
    """The ids that the findings of a small workspace have in one copy of it."""

    def __init__(self, small: Sequence[Finding], number: int) -> None:
        self._number = number
        self._findings = {finding.id: finding for finding in small}
        self._made: dict[str, str] = {}

    def __call__(self, id: str) -> str:
        """The id of what has this id in the small workspace."""
        if id not in self._made:
            found = self._findings.get(FindingId(id))
            unknown = self._account(id) if id[0] == "u" else id
            self._made[id] = unknown if found is None else self._of(found)
        return self._made[id]

    def _account(self, id: str) -> DocumentId:
        """Only the end of it is another one, so that the accounts of a copy keep their order."""
        return DocumentId(f"{id[:-2]}{(int(id[-2:], 16) + self._number) % 256:02x}")

    def _of(self, found: Finding) -> str:
        if isinstance(found, Group):
            return group_id(found.letter, (self(member.id) for member in found.members))
        places = tuple(
            Evidence(each.role, Span(self._account(each.span.document), each.span.start, each.span.end))
            for each in found.evidence
        )
        changes: dict[str, Any] = {"evidence": places}
        if isinstance(found, Told):
            changes["document"] = self._account(found.document)
        elif isinstance(found, Edge):
            changes |= {"left": self._account(found.left), "right": self._account(found.right)}
        elif isinstance(found, Record):
            changes["documents"] = tuple(map(self._account, found.documents))
        for name in ("about", "timex", "event_mention"):
            if isinstance(value := getattr(found, name, None), str) and _WRITTEN.fullmatch(value):
                changes[name] = self(value)
        return replace(found, **changes).id


def _columns(file: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in file.execute(f'PRAGMA table_info("{table}")')]


def _keys(file: sqlite3.Connection, table: str) -> dict[str, str]:
    """The table each integer column of a table points at; its own key at itself."""
    found = {row[3]: row[2] for row in file.execute(f'PRAGMA foreign_key_list("{table}")')}
    own = {"key": table} if table in ("document", "finding", "unit") else {}
    plain = {row[1] for row in file.execute(f'PRAGMA table_info("{table}")') if row[2] == "INTEGER"}
    accounts = _ACCOUNTS | ({"value"} if table.endswith(_LISTS) else set())
    return {**dict.fromkeys(sorted(accounts & plain), "document"), **found, **own}


def _change(table: str, column: str, points_at: str | None, step: dict[str, int], number: int, ids: Ids) -> Change:
    if points_at in step:
        far = number * step[points_at]
        return lambda value: value if value is None else value + far
    if (table, column) in _NAMED:
        return lambda value: f"{number}/{value}"
    if table in ("unit", "stale") and column in ("name", "unit"):
        return lambda value: f"{number}/{value}"
    return lambda value: _other(value, ids)


def _other(value: Any, ids: Ids) -> Any:
    """An id as it is in the copy; whatever else, as it is."""
    if isinstance(value, bytes) and len(value) == _ID and value[:1].isalpha():
        made = ids(chr(value[0]) + value[1:].hex())
        return made[:1].encode() + bytes.fromhex(made[1:])
    if isinstance(value, str) and _WRITTEN.fullmatch(value):
        return ids(value)
    return value


def _findings(path: Path) -> list[Finding]:
    with Store(path, extensions.kinds(extensions.steps())) as store:
        return [finding for kind in store.kinds for finding in store.findings.all(kind)]


if __name__ == "__main__":
    main()
