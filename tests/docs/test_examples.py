"""The examples on the pages run as they stand."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import variorum
from tests.docs.pages import PAGES, ROOT, Code, blocks

WITH_EXAMPLES = [page for page in PAGES if any(block.info == "python run" for block in blocks(page))]


def test_there_are_examples() -> None:
    assert ROOT / "docs" / "python.md" in WITH_EXAMPLES


@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=lambda page: page.name)
def test_blocks_marked_to_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    with variorum.open("demo.variorum") as workspace:
        workspace.read("examples/accounts")
    names: dict[str, object] = {}
    for number, block in enumerate(block for block in blocks(page) if block.info == "python run"):
        exec(compile(block.text, f"{page.name}, block {number}", "exec"), names)


def modules() -> Iterator[tuple[str, Code]]:
    """The modules on the page about extending, by file name."""
    for block in blocks(ROOT / "docs" / "extending.md"):
        if block.info == "python" and block.text.startswith("# "):
            yield block.text.partition("\n")[0].removeprefix("# "), block


def installed(folder: Path) -> None:
    """Put the extensions of the page into a folder as an installer would."""
    folder.mkdir()
    for name, block in modules():
        (folder / name).write_text(block.text, encoding="utf-8")
    info = folder / "extensions-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: extensions\nVersion: 1\n")
    tables = [block.text for block in blocks(ROOT / "docs" / "extending.md") if block.info == "toml"]
    points = "\n".join(tables).replace('[project.entry-points."', "[").replace('"]', "]").replace('"', "")
    (info / "entry_points.txt").write_text(points)


def test_the_four_extensions(tmp_path: Path) -> None:
    installed(tmp_path / "extensions")
    assert {name for name, _ in modules()} == {"hashtags.py", "telex.py", "table.py", "desk.py"}
    news = tmp_path / "news"
    news.mkdir()
    (news / "one.telex").write_bytes(
        b'ZCZC Harbour Wire\nThe ferry left Quill Bay at noon.\n"We waited for nobody," said Captain Dora Venn. #ferry\n'
    )
    ran = "read news --into desk-ferry", "export desk-ferry --format jsonl", "export desk-ferry --format quotes-csv"
    printed = []
    for command in (*ran, "check desk-ferry"):
        done = subprocess.run(
            [sys.executable, "-m", "variorum.cli", *command.split()], cwd=tmp_path, capture_output=True, text=True,
            env={"PYTHONPATH": str(tmp_path / "extensions"), "PYTHONUTF8": "1"}, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        printed.append(done.stdout)
    assert '"kind":"hashtag"' in printed[1]
    assert '"tag":"ferry"' in printed[1]
    assert '"outlet":"Harbour Wire"' in printed[1]
    assert 'Dora Venn,"""We waited for nobody,""",one.telex' in printed[2]
    assert (tmp_path / "shared-desk" / "desk-ferry.variorum").exists()
