"""Files of older schemas with findings in them: opened, readable at once, and read anew with what is new."""

import sqlite3
from pathlib import Path

import pytest

import variorum
from variorum.model import Quotation, Tense
from variorum.store import Store
from variorum.store.opening import SCHEMA

TEXT = "The council met in Lund. Ana Kovar told reporters in Lund on Monday that the bridge was safe.\n"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A workspace as it was before quotations had a tense."""
    (tmp_path / "herald.txt").write_text(TEXT, encoding="utf-8")
    path = tmp_path / "w.variorum"
    with variorum.open(path) as workspace:
        workspace.read(tmp_path / "herald.txt")
    with sqlite3.connect(path) as connection:
        connection.execute("DROP VIEW v_quotations")
        connection.execute("ALTER TABLE quotation DROP COLUMN tense")
        connection.execute("CREATE VIEW v_quotations AS SELECT mode FROM quotation")
        connection.execute("UPDATE finding SET hash = zeroblob(16) WHERE key IN (SELECT finding FROM quotation)")
        connection.execute("UPDATE step SET version = '2' || substr(version, 2) WHERE name = 'quotes.quotations'")
        connection.execute("UPDATE alembic_version SET version_num = '0003'")
    return path


@pytest.mark.flow
def test_quotations_of_an_older_file_have_no_tense_until_read_anew(older: Path) -> None:
    with Store(older, (Quotation,)) as store:
        (told,) = store.findings.all(Quotation)
    assert told.tense is Tense.NONE
    with variorum.open(older) as workspace:
        workspace.read(older.parent / "herald.txt")
        (answer,) = workspace.quotations()
    assert answer["tense"] == "past"
    assert (answer.words("time"), answer.words("place")) == (("Monday",), ("Lund",))


@pytest.mark.flow
def test_the_view_of_an_older_file_is_made_anew(older: Path) -> None:
    with variorum.open(older):
        pass
    with sqlite3.connect(older) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (SCHEMA,)
        found = connection.execute("SELECT tense, time_words, place_words FROM v_quotations").fetchall()
    assert found == [("none", "Monday", "Lund")]
