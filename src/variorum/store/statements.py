"""Statements written once in SQLAlchemy and run often, straight on the driver.

Building, looking up and compiling an expression takes SQLAlchemy some hundred times as long as SQLite needs to run it
(https://docs.sqlalchemy.org/en/20/core/connections.html#sql-caching); the driver keeps these prepared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson
from sqlalchemy import Connection, Executable, Select, Table, bindparam, func, insert, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.sql import ClauseElement

_DIALECT = SQLiteDialect(paramstyle="named")


class Statement:
    """One statement with named values (`bindparam`). What it yields are plain tuples, as SQLite keeps the values.

    Args:
        written: the statement; everything in it that may differ between two runs is a `bindparam`.
    """

    def __init__(self, written: Executable) -> None:
        assert isinstance(written, ClauseElement)
        compiled = written.compile(dialect=_DIALECT)
        self._text = str(compiled)
        self._fixed: Mapping[str, Any] = {name: value for name, value in compiled.params.items() if value is not None}

    def rows(self, connection: Connection, **values: Any) -> list[Any]:
        """Run it; every row, as a tuple."""
        return list(_driver(connection).execute(self._text, {**self._fixed, **values}))

    def row(self, connection: Connection, **values: Any) -> Any:
        """Run it; the first row as a tuple, None when there is none."""
        return _driver(connection).execute(self._text, {**self._fixed, **values}).fetchone()

    def column(self, connection: Connection, **values: Any) -> list[Any]:
        """Run it; the first value of every row."""
        return [row[0] for row in _driver(connection).execute(self._text, {**self._fixed, **values})]

    def run(self, connection: Connection, **values: Any) -> int:
        """Run it; the key of the row it inserted, if it did."""
        return int(_driver(connection).execute(self._text, {**self._fixed, **values}).lastrowid or 0)

    def run_many(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it once with each of these values."""
        if rows:
            _driver(connection).executemany(self._text, rows)


def inserting(table: Table) -> Statement:
    """A statement that inserts whole rows; every column has to be named."""
    return Statement(insert(table).values({column.name: bindparam(column.name) for column in table.c}))


def among(name: str) -> Select[Any]:
    """A query that yields the values listed under a name: one bound value however many there are (see `listed`)."""
    values = func.json_each(bindparam(name)).table_valued("value")
    return select(values.c.value)


def listed(values: Iterable[int | str]) -> str:
    """Values as `among` takes them."""
    return orjson.dumps(sorted(values)).decode()


def _driver(connection: Connection) -> Any:
    return connection.connection.dbapi_connection
