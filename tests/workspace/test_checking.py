"""A workspace that was tampered with is found out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import variorum
from tests.flow.pile import write_pile

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("w")
    with variorum.open(folder / "w.variorum") as workspace:
        workspace.read(write_pile(folder / "pile"))
        assert workspace.check().clean
    with sqlite3.connect(folder / "w.variorum") as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return (folder / "w.variorum").read_bytes()


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE evidence SET \"end\" = 100000 WHERE finding = (SELECT finding FROM timex LIMIT 1)", "outside the text"),
        ("DELETE FROM evidence WHERE finding = (SELECT finding FROM quotation LIMIT 1)", "has no words for its content"),
        ("UPDATE edit SET before = 'never said' WHERE finding = (SELECT finding FROM edit LIMIT 1)", "side reads"),
        ("UPDATE resolution SET value = '2001-01-01' WHERE anchor <> ''", "its words give"),
        ("UPDATE timex SET value = 'P9Y'", "with other values"),
        ("UPDATE quotation SET mode = 'promised'", "with other values"),
        ("DELETE FROM finding WHERE key IN (SELECT finding FROM event_mention)", "is not here"),
        ("DELETE FROM finding WHERE key IN (SELECT finding FROM quotation)", "that is not kept"),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_named(tmp_path: Path, whole: bytes, tampering: str, found: str) -> None:
    path = tmp_path / "w.variorum"
    path.write_bytes(whole)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute(tampering).rowcount > 0
    with variorum.open(path) as workspace:
        report = workspace.check()
        assert not report.clean
        assert found in str(report)


def test_what_is_out_of_date_is_listed(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "w.variorum"
    path.write_bytes(whole)
    (tmp_path / "new.txt").write_text("Ana Kovar left Port Aldous on Friday.")
    with variorum.open(path) as workspace:
        workspace.read(tmp_path / "new.txt", only=["copies"])
        report = workspace.check()
        assert "quotes.quotations" in report.out_of_date
        assert not report.flaws
