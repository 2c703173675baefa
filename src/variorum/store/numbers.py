"""Small integers for the names of kinds and roles, kept in a table."""

from __future__ import annotations

from sqlalchemy import Connection, Table, insert, select


class Numbers:
    """Small integers for names, kept in a table."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def refresh(self) -> None:
        """Read the names again."""
        rows = self._connection.execute(select(self._table)).all()
        self._numbers = {row.name: row.key for row in rows}
        self._names = {row.key: row.name for row in rows}

    def known(self, name: str) -> int | None:
        """The number of a name, None when it has none yet."""
        if name not in self._numbers:
            self.refresh()
        return self._numbers.get(name)

    def number(self, name: str) -> int:
        """The number of a name, given now if need be."""
        found = self.known(name)
        if found is None:
            self._connection.execute(insert(self._table).values(name=name))
            self.refresh()
            found = self._numbers[name]
        return found

    def name(self, number: int) -> str:
        """The name of a number."""
        if number not in self._names:
            self.refresh()
        return self._names[number]
