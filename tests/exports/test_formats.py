"""What holds for every format."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import typer

from tests.exports.made import flood, lines, parsed, written
from variorum.cli import app
from variorum.exports import EXPORTS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "export.md").read_text(encoding="utf-8")
NAMES = [each.name for each in EXPORTS]


def test_the_order_of_reading_changes_no_byte_of_any_format(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert written(tmp_path / "a", flood(), *NAMES) == written(tmp_path / "b", flood()[::-1], *NAMES)


def test_the_command_names_every_format() -> None:
    command = typer.main.get_command(app).commands["export"]  # type: ignore[attr-defined]  # a group of commands
    (option,) = (each for each in command.params if each.name == "format")
    assert set(NAMES) <= set(option.help.removesuffix(", or one of an extension.").split(", "))


@pytest.mark.parametrize("name", ["passim", "alignments"])
def test_every_field_of_a_line_is_on_the_page(tmp_path: Path, name: str) -> None:
    for line in lines(written(tmp_path, flood(), name)[0]):
        assert all(f"`{field}`" in PAGE for field in line)


def test_every_column_of_the_table_is_on_the_page(tmp_path: Path) -> None:
    (content,) = written(tmp_path, flood(), "edits")
    columns = next(csv.reader(io.StringIO(content.decode())))
    assert all(f"`{column.replace('b_', 'a_', 1) if column != 'b_in_a' else column}`" in PAGE for column in columns)


def test_every_value_in_the_graph_is_on_the_page(tmp_path: Path) -> None:
    root = parsed(written(tmp_path, flood(), "graphml")[0])
    assert all(f"`{key.get('attr.name')}`" in PAGE for key in root.iter("{*}key"))
