"""`copies` and `diff` as commands: what goes to a file, to a pipe, to a terminal."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from tests.workspace.piles import OTHER, REPORT, changed, record, workspace


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pile")
    right = changed(REPORT, ("six hours", "nine hours"))
    workspace(folder, record("post", REPORT), record("echo", right), record("road", OTHER)).close()
    return folder / "w.variorum"


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "variorum.cli", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def on_a_terminal(*words: str | Path, columns: int, **environment: str) -> str:
    front, back = pty.openpty()
    settings = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM")} | {
        "TERM": "xterm-256color", "COLUMNS": str(columns), "LINES": "40", "PYTHONUTF8": "1", **environment,
    }  # fmt: skip
    command = [sys.executable, "-m", "variorum.cli", *map(str, words)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=back, stderr=back, env=settings)
    os.close(back)
    parts = []
    while True:
        try:
            part = os.read(front, 65536)
        except OSError:  # how Linux tells that the other end is closed
            part = b""
        if not part:
            break
        parts.append(part)
    os.close(front)
    assert process.wait() == 0
    return b"".join(parts).decode()


def test_a_pipe_gets_plain_columns_with_marks(pile: Path) -> None:
    done = run("diff", pile, "post", "echo")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert " │ " in done.stdout
    assert "⟦six" in done.stdout


def test_a_wide_terminal_gets_coloured_columns_and_a_narrow_one_running_text(pile: Path) -> None:
    wide = on_a_terminal("diff", pile, "post", "echo", columns=120)
    assert "\x1b[1;36msix" in wide
    assert "│" in wide
    narrow = on_a_terminal("diff", pile, "post", "echo", columns=70)
    assert "A = " in narrow
    assert "│" not in narrow


@pytest.mark.parametrize(("words", "environment"), [(("--plain",), {}), ((), {"NO_COLOR": "1"})])
def test_without_colours_changed_words_stand_in_marks(
    pile: Path, words: tuple[str, ...], environment: dict[str, str]
) -> None:
    told = on_a_terminal("diff", pile, "post", "echo", *words, columns=120, **environment)
    assert "⟦six" in told
    assert "\x1b[36m" not in told
    assert "\x1b[1;36m" not in told


def test_the_list_and_the_records_stay(pile: Path) -> None:
    lines = run("diff", pile, "post", "echo", "--list").stdout.splitlines()
    rows = json.loads(run("diff", pile, "post", "echo", "--json").stdout)
    assert [row["kind"] for row in rows] == ["copy", *["edit"] * (len(rows) - 1)]
    assert lines[0].startswith(("post ~ echo", "echo ~ post"))


def test_unrelated_accounts_are_said_to_be_so(pile: Path) -> None:
    assert (
        run("diff", pile, "post", "road").stdout.strip()
        == "post and road share no text, so there is nothing to compare"
    )


def test_copies_prints_trees_and_draws_them_into_a_file(pile: Path, tmp_path: Path) -> None:
    told = run("copies", pile).stdout
    assert told.startswith("Family of 2 accounts, 2 different wordings")
    assert "└─" in told
    done = run("copies", pile, "--tree", tmp_path / "t.svg")
    assert (done.returncode, done.stdout) == (0, "")
    root = etree.parse(tmp_path / "t.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
