"""Two desks at the command line, and people who may enter a reading room."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.flow.pile import write_pile

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("desks")
    mira, jon = folder / "mira.variorum", folder / "jon.variorum"
    assert run("read", write_pile(folder / "pile"), "--into", mira, "--quiet").returncode == 0
    shutil.copy(mira, jon)
    first, second = (row["id"] for row in json.loads(run("quotes", mira, "--json").stdout)[:2])
    for workspace, author, ways in ((mira, "mira", ("rightly", "rightly")), (jon, "jon", ("wrongly", "rightly"))):
        for id, way in zip((first, second), ways, strict=True):
            assert run("decide", workspace, f"read-{way}", id, "--as", author).returncode == 0
    return mira, jon


def test_desks_are_compared_by_workspace_or_by_file(desks: tuple[Path, Path], tmp_path: Path) -> None:
    mira, jon = desks
    told = run("decisions", "compare", mira, jon)
    assert told.returncode == 0
    assert "by more than one 2, alike 1; alpha 0.000" in told.stdout
    assert "read wrongly" in told.stdout
    assert run("decisions", "export", jon, "--out", tmp_path / "jon.jsonl").returncode == 0
    (record,) = json.loads(run("decisions", "compare", mira, tmp_path / "jon.jsonl", "--json").stdout)
    assert (record["shared"], record["alike"], record["alpha"], len(record["apart"])) == (2, 1, 0.0, 1)


def test_what_is_brought_in_is_told_and_its_people_can_be_compared(desks: tuple[Path, Path], tmp_path: Path) -> None:
    mira, jon = desks
    together, file = tmp_path / "together.variorum", tmp_path / "jon.jsonl"
    shutil.copy(mira, together)
    file.write_text(run("decisions", "export", jon).stdout, "utf-8")
    assert "taken: 1 read rightly, 1 read wrongly" in run("decisions", "import", together, file).stdout
    assert "nothing new; 2 were here" in run("decisions", "import", together, file).stdout
    assert "jon 2, mira 2; by more than one 2, alike 1" in run("decisions", "compare", together).stdout


def test_a_file_that_is_no_desk_is_refused(desks: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("no\n")
    done = run("decisions", "import", desks[0], tmp_path / "no.jsonl")
    assert done.returncode == 2
    assert "line 1 is no decision" in done.stderr


def test_somebody_is_let_in_by_a_line_on_standard_input(tmp_path: Path) -> None:
    people = tmp_path / "people.txt"
    assert run("users", people, "mira", stdin=b"four small words\n").returncode == 0
    assert people.read_text("utf-8").startswith("mira:scrypt$")
    assert run("users", people, "jon", stdin=b"short\n").returncode == 2
