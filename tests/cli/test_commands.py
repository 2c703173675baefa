from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flow.pile import write_pile

pytestmark = pytest.mark.flow


def run(*words: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "variorum.cli", *map(str, words)]
    done = subprocess.run(command, capture_output=True, input=stdin, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("story")
    done = run("read", write_pile(folder / "pile"), "--into", folder / "s.variorum")
    assert done.returncode == 0
    assert "5 accounts read" in done.stderr
    assert "SAME TEXT" in done.stdout
    return folder / "s.variorum"


@pytest.mark.parametrize(
    "command",
    ["accounts", "copies", "stories", "actors", "quotes", "timeline", "disputes", "gaps", "issues"],
)
def test_every_question_answers_in_words_and_in_records(story: Path, command: str) -> None:
    told, records = run(command, story), run(command, story, "--json")
    assert (told.returncode, records.returncode) == (0, 0)
    assert told.stdout.strip()
    rows = json.loads(records.stdout)
    assert all({"kind", "id"} <= set(row) for row in rows)
    assert bool(rows) == ("nothing found" not in told.stdout)


def test_a_line_ends_in_the_id_that_opens_it(story: Path) -> None:
    line = run("quotes", story).stdout.splitlines()[0]
    opened = run("show", story, line.split()[-1])
    assert opened.returncode == 0
    assert "content: “" in opened.stdout


def test_each_side_of_a_contradiction_begins_a_line(story: Path) -> None:
    sides = [len(row["sides"]) for row in json.loads(run("disputes", story, "--json").stdout)]
    lines = [line.strip() for line in run("disputes", story).stdout.splitlines()]
    assert max(sides) > 1
    assert sum(line.startswith("↔ ") for line in lines) == sum(sides) - len(sides)


def test_a_quotation_is_shown_with_the_tense_of_its_cue(story: Path) -> None:
    told = next(row for row in json.loads(run("quotes", story, "--json").stdout) if row["tense"] == "past")
    assert "told in the past" in run("show", story, told["id"]).stdout


def test_diff_and_search_take_short_names_and_loose_words(story: Path) -> None:
    assert "Sign up" not in run("diff", story, "blog", "courier").stdout
    found = run("search", story, "WE DID NOT   agree").stdout
    assert "[We did not agree]" in found
    assert len(found.splitlines()) >= 2


def test_nothing_new_is_said_so(story: Path) -> None:
    done = run("read", story.parent / "pile", "--into", story, "--quiet")
    assert done.returncode == 0
    assert "nothing new: 5 accounts here already" in done.stderr


def test_decide_list_and_undo(story: Path) -> None:
    quotation = json.loads(run("quotes", story, "--json").stdout)[0]["id"]
    done = run("decide", story, "read-wrongly", quotation, "--because", "a slip", "--as", "ana")
    assert done.returncode == 0
    assert quotation not in run("export", story).stdout or "ana" in run("decide", story).stdout
    undo = done.stdout.split()[-1]
    assert run("decide", story, "undo", undo).returncode == 0
    assert run("decide", story).stdout == ""


def test_check_holds_and_export_goes_to_a_file(story: Path, tmp_path: Path) -> None:
    assert run("check", story).returncode == 0
    assert run("export", story, "--out", tmp_path / "e.jsonl").returncode == 0
    lines = (tmp_path / "e.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines == run("export", story).stdout.splitlines()
    assert {"document", "quotation", "event", "actor"} <= {json.loads(line)["kind"] for line in lines}


def test_an_unreadable_input_is_told_and_gives_its_own_status(tmp_path: Path) -> None:
    write_pile(tmp_path / "pile")
    (tmp_path / "pile" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    done = run("read", tmp_path / "pile", "--into", tmp_path / "s.variorum", "--quiet", "--only", "copies")
    assert done.returncode == 3
    assert "photo.png" in done.stderr
    assert "5 accounts read" in done.stderr


def test_records_from_standard_input(tmp_path: Path) -> None:
    record = json.dumps({"id": "r1", "text": "Ana Kovar spoke in Port Aldous.", "title": "Spoken"}).encode()
    done = run("read", "-", "--into", tmp_path / "s.variorum", "--as", "wire/", "--only", "copies", stdin=record)
    assert done.returncode == 0, done.stderr
    assert (
        json.loads(run("search", tmp_path / "s.variorum", "port aldous", "--json").stdout)[0]["document"] == "wire/r1"
    )


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("show", "nowhere.variorum"), 1, "no workspace"),
        (("read", "nowhere", "--into", "w.variorum"), 2, "nothing at nowhere"),
        (("frobnicate",), 2, "No such command"),
        (("read", ".", "--into", "w.variorum", "--only", "kitchen"), 2, "no room 'kitchen'"),
    ],
)
def test_errors_have_a_message_a_hint_and_a_status(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], status: int, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert done.returncode == status
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) >= 2


def test_help_shows_an_example_for_every_command() -> None:
    listed = run("--help").stdout.split("Commands:")[1].splitlines()
    commands = [
        line.split()[0] for line in listed if line.startswith("  ") and not line.startswith("   ") and line.split()
    ]
    assert "read" in commands
    for command in commands:
        if command != "Try":
            told = run(command, "--help").stdout
            assert "Example" in told or "Commands:" in told, command


def test_an_account_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "\x1b[31mThe mayor of Tornsund said\x1b]0;mine\x07 that the bridge is closed.", encoding="utf-8"
    )
    read = run("read", tmp_path, "--into", tmp_path / "w.variorum")
    shown = run("search", tmp_path / "w.variorum", "mayor of Tornsund")
    assert "mayor" in shown.stdout
    assert "\x1b" not in read.stdout + shown.stdout


def test_an_empty_file_is_no_workspace_and_stays_empty(tmp_path: Path) -> None:
    (tmp_path / "w.variorum").touch()
    done = run("copies", tmp_path / "w.variorum")
    assert done.returncode == 1
    assert "is empty" in done.stderr
    assert not (tmp_path / "w.variorum").stat().st_size


def test_what_accounts_have_not_been_read_for_is_said(tmp_path: Path) -> None:
    pile = write_pile(tmp_path / "pile")
    run("read", pile, "--into", tmp_path / "w.variorum", "--only", "copies", "--quiet")
    told = run("stories", tmp_path / "w.variorum").stderr
    assert "have been read for" in told
    assert "stories" in told
    assert "copies" not in told
    run("read", pile, "--into", tmp_path / "w.variorum", "--quiet")
    assert not run("stories", tmp_path / "w.variorum").stderr
