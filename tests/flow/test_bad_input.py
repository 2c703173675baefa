"""Ugly input is an issue people can see, and everything beside it is read."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import variorum

GOOD = "Ministers met in Port Aldous on Tuesday. They agreed on nothing."


def bomb(path: Path) -> None:
    out = io.BytesIO()
    with gzip.open(out, "wb") as file:
        for _ in range(300):
            file.write(b"a " * 500_000)
    path.write_bytes(out.getvalue())


REFUSED: dict[str, Callable[[Path], object]] = {
    "empty.txt": lambda p: p.write_bytes(b""),
    "photo.png": lambda p: p.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20),
    "paper.pdf": lambda p: p.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 20),
    "bomb.txt.gz": bomb,
    "oneline.txt": lambda p: p.write_bytes(b"word " * 10_000_000),
    "loop": lambda p: p.symlink_to(p.parent, target_is_directory=True),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_plain_words_and_the_others_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD)
    REFUSED[name](folder / name)
    with variorum.open(tmp_path / "w.variorum") as workspace:
        report = workspace.read(folder)
        assert report.added == 1
        if name == "loop":
            return
        assert [issue.address for issue in report.unread] == [name]
        kept = workspace.issues()
        assert [answer["address"] for answer in kept] == [name]
        assert str(tmp_path) not in kept[0].text
        (folder / name).unlink()
        (folder / name).write_text(GOOD + " It rained.") if not name.endswith(".gz") else None
        if not name.endswith((".gz", ".png", ".pdf")):
            workspace.read(folder)
            assert not workspace.issues()


READ: dict[str, bytes] = {
    "nul.txt": GOOD.encode() + b"\x00\x00" + GOOD.encode(),
    "surrogate.jsonl": b'{"id": "s", "text": "Ministers met \\ud800 in Port Aldous."}\n',
    "latin.txt": "Die Straße nach Münster bleibt gesperrt, sagte Jörg Käßner am Freitag in Köln.".encode("latin-1"),
    "bidi.txt": ("\u202e" + GOOD + "\u200b\u200f שלום").encode(),
    "deep.html": b"<html><body>" + b"<div>" * 20_000 + GOOD.encode() + b"</div>" * 20_000 + b"</body></html>",
    "marks.txt": ('"' * 10_000).encode(),
    "nostop.txt": ("the minister met the envoy and " * 2_000).encode(),
    "capitals.txt": GOOD.upper().encode(),
    "word.txt": b"Ministers",
    "dates.txt": ("on 31 February 0000 and Monday 9999-99-99 " * 300).encode(),
}


@pytest.mark.parametrize("name", READ)
def test_ugly_text_is_read_and_everything_said_of_it_holds(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / name).write_bytes(READ[name])
    (folder / "good.txt").write_text(GOOD)
    with variorum.open(tmp_path / "w.variorum") as workspace:
        report = workspace.read(folder)
        assert report.added == 2
        assert not report.unread
        assert not [answer for answer in workspace.issues() if "failed" in answer["happened"]]
        assert workspace.check().clean
        assert str(workspace.show())


def test_one_bad_record_stops_no_other(tmp_path: Path) -> None:
    lines = ['{"id": "a", "text": "Ana Kovar spoke."}', '{"id": "b"}', '{"id": "c", "text": "Ben Osei spo', '{"id": "d", "text": "Both left."}']  # fmt: skip
    (tmp_path / "r.jsonl").write_text("\n".join(lines))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        report = workspace.read(tmp_path / "r.jsonl")
        assert sorted(answer["document"] for answer in workspace.documents()) == ["a", "d"]
        assert len(report.unread) == 2


def test_an_unreadable_file_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "pile" / "secret.txt").write_text(GOOD)
    (tmp_path / "pile" / "good.txt").write_text(GOOD)
    truly_open = Path.open

    def refused(path: Path, *args: Any, **options: Any) -> Any:
        # Taking the permission away would not do: whoever runs the tests as root may read every file.
        if path.name == "secret.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return truly_open(path, *args, **options)

    monkeypatch.setattr(Path, "open", refused)
    with variorum.open(tmp_path / "w.variorum") as workspace:
        report = workspace.read(tmp_path / "pile", only=["texts"])
        assert [issue.address for issue in report.unread] == ["secret.txt"]
        assert report.added == 1


def test_a_path_that_is_not_there_is_an_error_with_a_hint(tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace, pytest.raises(variorum.VariorumError) as caught:
        workspace.read(tmp_path / "nowhere")
    assert caught.value.hint


def test_names_that_collide_are_told_apart(tmp_path: Path) -> None:
    for folder, text in (("one", "Ana spoke."), ("two", "Ben spoke.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read([tmp_path / "one", tmp_path / "two"])
        names = [answer["document"] for answer in workspace.documents()]
        assert len(set(names)) == 2
        assert all(name.startswith("a.txt~") and len(name) == 12 for name in names)
