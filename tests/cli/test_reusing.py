from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.copies.texts import TALKS, WEATHER, invented
from variorum.model import NotFound
from variorum.workspace import reused


def write(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_every_pair_is_a_line_whose_passages_are_the_same_text(tmp_path: Path) -> None:
    taken = "\n".join(TALKS.split("\n")[1:3])
    texts = {"one": TALKS, "again": f"{TALKS}\n{invented(1, 30)}", "part": f"{WEATHER}\n{taken}", "other": invented(2)}
    done = run("reuse", write(tmp_path / "pile.jsonl", [{"id": n, "text": t} for n, t in texts.items()]))
    assert done.returncode == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {(row["a"], row["b"]): row["whole"] for row in rows} == {("one", "again"): True, ("one", "part"): False}
    part = next(row for row in rows if row["b"] == "part")
    ((start, end, start_there, end_there),) = part["passages"]
    assert texts["one"][start:end] == texts["part"][start_there:end_there]
    assert texts["one"][start:end] in taken
    assert "4 accounts read, 2 pairs share text" in done.stderr


def test_accounts_of_one_name_are_told_apart(tmp_path: Path) -> None:
    rows = [{"id": "x", "text": TALKS}, {"id": "x", "text": TALKS}, {"id": "x", "text": f"{TALKS}\n{invented(1, 30)}"}]
    names = reused(write(tmp_path / "pile.jsonl", rows)).names
    assert len(set(names)) == 3
    assert all(name.startswith("x~") for name in names)


def test_no_workspace_is_made_and_bad_input_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TALKS)
    (tmp_path / "b.txt").write_text(TALKS)
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 40)
    done = run("reuse", tmp_path, "--out", tmp_path / "pairs.json")
    assert done.returncode == 3
    assert "c.txt" in done.stderr
    assert json.loads((tmp_path / "pairs.json").read_text())["a"] == "a.txt"
    assert not list(tmp_path.glob("*.variorum*"))


def test_from_python_with_names(tmp_path: Path) -> None:
    report = reused(
        write(tmp_path / "p.jsonl", [{"id": "x", "text": TALKS}, {"id": "y", "text": TALKS}]), as_prefix="in/"
    )
    assert [(row["a"], row["b"], row["a_in_b"]) for row in report.rows()] == [("in/x", "in/y", 1.0)]
    with pytest.raises(NotFound, match="nothing at"):
        reused(tmp_path / "missing")
