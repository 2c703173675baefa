from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.engine.toys import Word, toy
from variorum.model import NewerWorkspace, NotAWorkspace, Original, WorkspaceError
from variorum.store import Store
from variorum.store.opening import SCHEMA


def filled(path: Path) -> Path:
    with Store(path, (Word,), create=True) as store, store.transaction():
        document = toy("a.txt", "ox elk")
        store.documents.add(Original(address="a.txt", content=b"ox elk"), document)
    return path


def run(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)


def test_a_file_of_an_older_schema_is_migrated_and_keeps_its_accounts(tmp_path: Path) -> None:
    path = filled(tmp_path / "w.variorum")
    run(path, "DROP INDEX evidence_at", "CREATE INDEX evidence_in_document ON evidence (document)",
        "UPDATE alembic_version SET version_num = '0001'")  # fmt: skip
    with Store(path, (Word,)) as store:
        assert len(store.documents) == 1
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SCHEMA,)
        indexes = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert "evidence_at" in indexes
    assert "evidence_in_document" not in indexes


def test_a_migrated_file_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    old, new = filled(tmp_path / "old.variorum"), filled(tmp_path / "new.variorum")
    run(old, "DROP INDEX evidence_at", "CREATE INDEX evidence_in_document ON evidence (document)",
        "UPDATE alembic_version SET version_num = '0001'")  # fmt: skip
    with Store(old, (Word,)):
        pass

    def schema(path: Path) -> set[tuple[str, str]]:
        with sqlite3.connect(path) as connection:
            return set(connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))

    assert schema(old) == schema(new)


def test_a_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = filled(tmp_path / "w.variorum")
    run(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerWorkspace, match="newer Variorum") as caught:
        Store(path, (Word,))
    assert caught.value.hint
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


@pytest.mark.parametrize("content", [b"just a letter to the editor, not a database at all\n" * 50, b"\x00" * 4096])
def test_a_file_that_is_something_else_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotAWorkspace):
        Store(path, (Word,), create=True)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    run(path, "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(NotAWorkspace, match="not a workspace"):
        Store(path, (Word,), create=True)


def test_asking_a_workspace_that_is_not_there_makes_none(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace"):
        Store(tmp_path / "w.variorum", (Word,))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="cannot open"):
        Store(tmp_path / "nowhere" / "w.variorum", (Word,), create=True)
