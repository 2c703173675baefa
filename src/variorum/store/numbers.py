"""Small integers for the names of kinds and roles, kept in a table."""

from __future__ import annotations

from sqlalchemy import Connection, Table, bindparam, insert, select

from variorum.store.statements import Statement


class Numbers:
    """Small integers for names, kept in a table."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._rows = Statement(select(table.c.key, table.c.name))
        self._insert = Statement(insert(table).values(name=bindparam("name")))
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def refresh(self) -> None:
        """Read the names again."""
        self._names = dict(self._rows.rows(self._connection))
        self._numbers = {name: key for key, name in self._names.items()}

    def known(self, name: str) -> int | None:
        """The number of a name, None when it has none yet."""
        if name not in self._numbers:
            self.refresh()
        return self._numbers.get(name)

    def number(self, name: str) -> int:
        """The number of a name, given now if need be."""
        found = self.known(name)
        if found is None:
            self._insert.run(self._connection, name=name)
            self.refresh()
            found = self._numbers[name]
        return found

    def name(self, number: int) -> str:
        """The name of a number."""
        if number not in self._names:
            self.refresh()
        return self._names[number]
