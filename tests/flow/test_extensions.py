"""An extractor, a format and an export from outside the package, found by their entry points."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

import variorum
from variorum.model import ExtensionError

CODE = """
from dataclasses import dataclass
from typing import ClassVar
from variorum.exports import Exporter
from variorum.model import Block, Extent, Metadata, Role, Shape, Step, Told, evidence
from variorum.texts import Loaded

@dataclass(frozen=True, slots=True, kw_only=True)
class Exclamation(Told):
    kind: ClassVar[str] = "exclamation"
    letter: ClassVar[str] = "n"
    roles: ClassVar[tuple[Role, ...]] = (Role("text", Extent.WORDS),)
    loud: bool

def shouts(given):
    document = given.document
    for place, character in enumerate(document.text):
        if character == "!":
            yield Exclamation(document=document.id, loud=True, evidence=evidence("text", document.span(place, place + 1)))

STEP = Step(name="shouts.all", shape=Shape.EACH, makes=(Exclamation,), run=shouts)

class Telex:
    name = "telex"
    version = 1
    suffixes = (".telex",)
    def sniff(self, head): return head.startswith(b"ZCZC")
    def read(self, stream, told):
        text = stream.whole().decode("ascii").removeprefix("ZCZC ").lower()
        yield Loaded(text=text, blocks=(Block(0, len(text)),), metadata=told, content=text.encode(), loader="telex")

TELEX = Telex()

class Count(Exporter):
    name = "count"
    suffix = ".txt"
    def setup(self, out): self.out, self.number = out, 0
    def feed(self, row): self.number += 1
    def finish(self): self.out.write(str(self.number).encode())
"""


def install(folder: Path, points: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "loudness.py").write_text(CODE)
    info = folder / "loudness-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loudness\nVersion: 1\n")
    (info / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delitem(sys.modules, "loudness", raising=False)


POINTS = """[variorum.steps]
shouts = loudness:STEP
[variorum.formats]
telex = loudness:TELEX
[variorum.exports]
count = loudness:Count
"""


def test_an_extractor_a_format_and_an_export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ext").mkdir()
    install(tmp_path / "ext", POINTS, monkeypatch)
    (tmp_path / "wire.telex").write_bytes(b"ZCZC THE BRIDGE AT HARROW MILL HAS FALLEN!")
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "wire.telex")
        assert workspace.document("wire").text == "the bridge at harrow mill has fallen!"
        out, count = io.BytesIO(), io.BytesIO()
        workspace.export("jsonl", out)
        workspace.export("count", count)
    lines = out.getvalue().splitlines()
    assert [line for line in lines if b'"kind":"exclamation"' in line and b'"words":"!"' in line]
    assert int(count.getvalue()) == len(lines)


def test_what_an_extension_made_goes_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ext").mkdir()
    (tmp_path / "note.txt").write_text("It has fallen!")
    with monkeypatch.context() as patched:
        install(tmp_path / "ext", POINTS, patched)
        with variorum.open(tmp_path / "w.variorum") as workspace:
            workspace.read(tmp_path / "note.txt")
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "note.txt")
        out = io.BytesIO()
        workspace.export("jsonl", out)
        assert b"exclamation" not in out.getvalue()
        assert workspace.check().clean


def test_a_broken_extension_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ext").mkdir()
    install(tmp_path / "ext", "[variorum.steps]\nbroken = loudness:NOTHING\n", monkeypatch)
    with pytest.raises(ExtensionError, match="broken"):
        variorum.open(tmp_path / "w.variorum")


def test_an_extension_cannot_take_the_place_of_a_built_in_maker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ext").mkdir()
    install(tmp_path / "ext", "[variorum.steps]\nusurper = loudness:STEP\n", monkeypatch)
    code = CODE.replace("makes=(Exclamation,)", "makes=(Timex,)").replace("Told, evidence", "Timex, Told, evidence")
    (tmp_path / "ext" / "loudness.py").write_text(code)
    with pytest.raises(variorum.VariorumError, match=r"both dates\.timexes and shouts\.all make timex"):
        variorum.open(tmp_path / "w.variorum")
