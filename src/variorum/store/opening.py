"""Opening a workspace file: a new one is made, an older one migrated, a newer or foreign one refused.

SQLite with a write-ahead log, so that people can read while an account is being added (https://www.sqlite.org/wal.html).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError

from variorum.model import Busy, NewerWorkspace, NotAWorkspace, WorkspaceError
from variorum.store.tables import METADATA

APPLICATION_ID = 0x56415231
"""Marks the file as a workspace (PRAGMA application_id): "VAR1"."""

SCHEMA = "0005"
"""The schema this Variorum writes; the newest revision in `migrations/versions`."""

_MIGRATIONS = Path(__file__).parent / "migrations"
_WORDS = """
CREATE VIRTUAL TABLE IF NOT EXISTS document_words
USING fts5(title, text, content='document', content_rowid='key', tokenize="unicode61 remove_diacritics 2")
"""


def open_file(path: Path, *, create: bool) -> Engine:
    """An engine on a workspace file that has today's schema.

    Args:
        path: the file; ":memory:" is not supported, as worker processes and readers share the file.
        create: make the file when it does not exist.

    Raises:
        WorkspaceError: it does not exist (and `create` is false), or cannot be opened.
        NotAWorkspace: the file is something else.
        NewerWorkspace: it was written by a newer Variorum.
    """
    if not path.exists() and not create:
        raise WorkspaceError(f"there is no workspace at {path}", hint=f"variorum read FOLDER --into {path}")
    if not create and path.is_file() and not path.stat().st_size:
        raise NotAWorkspace(f"{path} is empty", hint=f"variorum read FOLDER --into {path}")
    if path.is_dir():
        raise NotAWorkspace(f"{path} is a folder", hint="name a file, such as story.variorum")
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30}, isolation_level="AUTOCOMMIT")
    event.listen(engine, "connect", _configure)
    try:
        with engine.connect() as connection:
            found = _schema_of(connection, path)
            if found != SCHEMA:
                with transaction(connection):
                    _migrate(connection, path, found) if found else _make(connection)
    except (DatabaseError, sqlite3.DatabaseError) as error:
        engine.dispose()
        if isinstance(error, OperationalError) and "unable to open" in str(error):
            raise WorkspaceError(
                f"cannot open {path}", hint="does its folder exist, and may you write there?"
            ) from None
        raise NotAWorkspace(f"{path} is not a workspace", hint="was it written by `variorum read --into`?") from error
    return engine


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing; a transaction inside another is part of it. The write lock is taken at once.

    Raises:
        Busy: another process is writing to the file, and went on for half a minute.
    """
    driver: Any = connection.connection.dbapi_connection
    if driver.in_transaction:
        yield
        return
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if "locked" in str(error):
            raise Busy("another process is writing to this workspace", hint="try again when it is done") from None
        raise
    try:
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


def _configure(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA cache_size = -65536")
    cursor.close()


def _schema_of(connection: Connection, path: Path) -> str:
    """The schema of the file; "" for an empty one."""
    tables = {row[0] for row in connection.execute(text("SELECT name FROM sqlite_master"))}
    if not tables:
        return ""
    mark = connection.execute(text("PRAGMA application_id")).scalar_one()
    if mark != APPLICATION_ID or "alembic_version" not in tables:
        raise NotAWorkspace(f"{path} is a database, but not a workspace", hint="name another file")
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def _make(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    METADATA.create_all(connection)
    connection.exec_driver_sql(_WORDS)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": SCHEMA})


def _migrate(connection: Connection, path: Path, found: str) -> None:
    """Bring an older file to today's schema, all or nothing."""
    from alembic import command  # slow to load, and seldom needed
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found not in known:
        raise NewerWorkspace(
            f"{path} was written by a newer Variorum (schema {found}, this one knows {SCHEMA})",
            hint="upgrade Variorum, or read the accounts into a new workspace",
        )
    config.attributes["connection"] = connection
    command.upgrade(config, SCHEMA)
