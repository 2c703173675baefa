"""A file whose contradictions have ids of the older kind opens, shows what stands, and is read anew."""

import sqlite3
from pathlib import Path

import pytest

import variorum

ONE = "Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The army captured the town of Darvok. Ivo Lind denied that Darvok had fallen.\n"


@pytest.mark.flow
def test_contradictions_of_an_older_file_are_made_again_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "herald.txt").write_text(ONE, encoding="utf-8")
    path = tmp_path / "w.variorum"
    with variorum.open(path) as workspace:
        workspace.read(tmp_path / "herald.txt")
        told = [str(answer) for answer in workspace.disputes()]
    assert told
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
        connection.execute(
            "UPDATE finding SET id = CAST('d' AS BLOB) || randomblob(16) WHERE kind = (SELECT key FROM kind WHERE name = 'dispute')"
        )
    with variorum.open(path) as workspace:
        assert len(workspace.disputes()) == 0
        assert workspace.show()
        workspace.read(tmp_path / "herald.txt")
        assert [str(answer) for answer in workspace.disputes()] == told
