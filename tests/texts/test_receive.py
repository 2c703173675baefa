import gzip
import io
import json
import os
import socket
from pathlib import Path

import pytest

from variorum.model import Issue
from variorum.texts import Received, read_inputs


def put(folder: Path, **files: bytes) -> Path:
    for name, content in files.items():
        path = folder / name.replace("__", ".").replace("_in_", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def names(made: list[Received | Issue]) -> list[str]:
    return [item.document.name for item in made if isinstance(item, Received)]


def issues(made: list[Received | Issue]) -> dict[str, str]:
    return {item.address: item.happened for item in made if isinstance(item, Issue)}


def test_a_text_file_is_its_text_character_for_character(tmp_path: Path) -> None:
    content = "  A line – with “marks”.\n\n\n\tAnother one\u00a0here. \n".encode()
    (received,) = read_inputs([put(tmp_path, a__txt=content)])
    assert isinstance(received, Received)
    assert received.document.text.encode() == content
    assert [received.document.text[b.start : b.end] for b in received.document.blocks] == [
        "A line – with “marks”.",
        "Another one\u00a0here.",
    ]


def test_files_are_named_by_their_path_under_the_folder_in_stable_order(tmp_path: Path) -> None:
    put(tmp_path, b__txt=b"B is here.", a_in_z__txt=b"Z is here.", a_in_b__txt=b"B again.", __hidden=b"No.")
    assert names(list(read_inputs([tmp_path]))) == ["a/b.txt", "a/z.txt", "b.txt"]
    assert names(list(read_inputs([tmp_path / "b.txt"], as_prefix="paper/"))) == ["paper/b.txt"]


def test_addresses_are_never_absolute(tmp_path: Path) -> None:
    put(tmp_path, a__txt=b"Something.", b__jsonl=b'{"text": "Other.", "url": "https://mill.example/x"}\n')
    addresses = [r.document.address for r in read_inputs([tmp_path]) if isinstance(r, Received)]
    assert addresses == ["a.txt", "https://mill.example/x"]


def test_records_are_named_by_id_or_line(tmp_path: Path) -> None:
    lines = b'{"id": "mill-7", "text": "The mill burnt."}\n\n{"text": "The mill was saved."}\n'
    assert names(list(read_inputs([put(tmp_path, x__jsonl=lines)]))) == ["mill-7", "x.jsonl#3"]


def test_one_bad_input_never_stops_the_others(tmp_path: Path) -> None:
    put(
        tmp_path,
        a__txt=b"",
        b__txt=b" \n\n ",
        c__txt=b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        d__txt=b"\x1f\x8b\x08 no gzip at all",
        e__jsonl=b'{"id": "cut", "text": "The mi\n{"id": "bare"}\n"words"\n{"id": "good", "text": "Read."}\n',
        f__txt=b"word " * 4_100_000,
        g__json=b"[" * 100_000,
        z__txt=b"The last one is read.",
    )
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(os.path.relpath(tmp_path / "plug"))
        made = list(read_inputs([tmp_path, tmp_path / "missing.txt"]))
    assert names(made) == ["good", "z.txt"]
    assert set(issues(made)) == {
        "a.txt", "b.txt", "c.txt", "d.txt", "e.jsonl#1", "bare", "e.jsonl#3", "f.txt", "g.json", "gone", "loop",
        "plug", "missing.txt",
    }  # fmt: skip
    assert all(str(tmp_path) not in text for pair in issues(made).items() for text in pair)


def test_an_unreadable_file_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, a__txt=b"Locked away.", b__txt=b"Free to read.")
    opened = Path.open

    def refuse(self: Path, *args: str) -> io.BufferedReader:
        if self.name == "a.txt":
            raise PermissionError
        return opened(self, "rb", -1)

    monkeypatch.setattr(Path, "open", refuse)
    made = list(read_inputs([tmp_path]))
    assert names(made) == ["b.txt"]
    assert issues(made) == {"a.txt": "cannot be opened"}


def test_gzip_is_unpacked_and_a_bomb_is_not(tmp_path: Path) -> None:
    bomb = gzip.compress(b"a" * 120_000_000, 9)
    put(tmp_path, a__txt__gz=gzip.compress(b"Unpacked."), b__txt__gz=bomb, c__jsonl__gz=bomb)
    made = list(read_inputs([tmp_path]))
    assert names(made) == ["a.txt.gz"]
    assert set(issues(made)) >= {"b.txt.gz", "c.jsonl.gz"} or "c.jsonl.gz#1" in issues(made)


def test_a_manifest_tells_of_files_and_is_no_account(tmp_path: Path) -> None:
    rows = "file,title,outlet,published,retrieved,authors,language\n"
    rows += "a.txt,Mill burns,Mill Post,2031-03-04,2031-03-05,Ana Kovar; Jo Lind,en\nnone.txt,,,,,,\n"
    put(tmp_path, manifest__csv=rows.encode(), a__txt=b"The mill burnt.")
    made = list(read_inputs([tmp_path]))
    (received,) = (item for item in made if isinstance(item, Received))
    stated = received.document.metadata
    assert (stated.title, stated.outlet, str(stated.published)) == ("Mill burns", "Mill Post", "2031-03-04")
    assert stated.authors == ("Ana Kovar", "Jo Lind")
    assert "none.txt" in issues(made)["manifest.csv"]


def test_standard_input_is_sniffed() -> None:
    lines = io.BytesIO(b'{"id": "one", "text": "First."}\n{"text": "Second."}\n')
    assert names(list(read_inputs(["-"], stdin=lines))) == ["one", "stdin#2"]
    assert names(list(read_inputs(["-"], stdin=io.BytesIO(b"Just words.")))) == ["stdin"]
    (page,) = read_inputs(["-"], stdin=io.BytesIO(b"<!DOCTYPE html><p>A page.</p>"))
    assert isinstance(page, Received)
    assert page.document.loader == "html"


def test_lines_are_read_one_by_one() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def read(self, size: int = -1) -> bytes:
            self.taken += 1
            return (json.dumps({"text": "word " * 200}) + "\n").encode() * 1000

    stream = Endless()
    made = read_inputs(["-"], stdin=stream)  # type: ignore[arg-type]  # only read() is asked of it
    for _ in range(10):
        assert isinstance(next(made), Received)
    assert stream.taken < 10


def test_a_date_after_retrieval_is_dropped_with_an_issue(tmp_path: Path) -> None:
    record = {"id": "x", "text": "Words.", "published": "2031-05-02", "retrieved": "2031-05-01T10:00:00Z"}
    made = list(read_inputs([put(tmp_path, x__json=json.dumps(record).encode())]))
    (received,) = (item for item in made if isinstance(item, Received))
    assert received.document.metadata.published is None
    assert "2031-05-02" in issues(made)["x"]


def test_the_same_bytes_at_the_same_address_are_the_same_document(tmp_path: Path) -> None:
    put(tmp_path, a_in_x__txt=b"Same words.", b_in_x__txt=b"Same words.")
    one, other = read_inputs([tmp_path / "a", tmp_path / "b"])
    assert isinstance(one, Received)
    assert isinstance(other, Received)
    assert one.document.id == other.document.id == one.original.id
