"""Knowing that a workspace file was changed, by whatever program or connection."""

from __future__ import annotations

import sqlite3
from pathlib import Path


class Watch:
    """Tells moments of a file apart, through a connection of its own that never writes."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)

    def moment(self) -> int:
        """A number that differs from that of the last time when the file was changed since (SQLite: data_version)."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """End the watch."""
        self._connection.close()
