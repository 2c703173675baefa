from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.exports.made import EDITED, FLOOD, flood, lines, record, written
from variorum.exports.edits import COLUMNS, safe


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_every_edit_is_a_line_with_the_fields_of_its_records(tmp_path: Path) -> None:
    content, rows = written(tmp_path, flood(), "edits", "jsonl")
    cells = {line["id"]: line for line in table(content)}
    edits = [row for row in lines(rows) if row["kind"] == "edit"]
    copies = {tuple(row["documents"]): row for row in lines(rows) if row["kind"] == "copy"}
    assert edits
    assert list(cells) == [row["id"] for row in edits]
    for row in edits:
        cell, copy = cells[row["id"]], copies[tuple(row["documents"])]
        assert [cell["a"], cell["b"]] == row["documents"]
        assert (cell["edit"], cell["weight"], cell["why"]) == (row["edit"], row["weight"], row["why"])
        assert [cell["before"], cell["after"]] == [safe(row["before"]), safe(row["after"])]
        assert (cell["copy"], cell["lineage"], cell["use"]) == (copy["id"], copy["lineage"], copy["use"])
        assert [float(cell["a_in_b"]), float(cell["b_in_a"])] == copy["containment"]


def test_spans_are_places_of_the_accounts(tmp_path: Path) -> None:
    texts = {each["id"]: each["text"] for each in flood()}
    for line in table(written(tmp_path, flood(), "edits")[0]):
        for side, words in (("a", line["before"]), ("b", line["after"])):
            places = [tuple(map(int, span.split(".."))) for span in line[f"{side}_spans"].split(" ")]
            there = "\n".join(texts[line[side]][start:end] for start, end in places)
            assert there.strip() == words.removeprefix("'").strip()
            assert (places[0][0], places[-1][1]) == (int(line[f"{side}_start"]), int(line[f"{side}_end"]))


def test_older_and_newer_only_where_it_is_known(tmp_path: Path) -> None:
    credit = "This article first appeared in Anvil. It is republished with permission."
    unknown = table(written(tmp_path, [record("anvil", FLOOD), record("crier", EDITED)], "edits")[0])
    assert {(line["older"], line["newer"]) for line in unknown} == {("", "")}
    (tmp_path / "told").mkdir()
    told = [record("anvil", FLOOD), record("crier", [*EDITED, credit])]
    assert {(line["older"], line["newer"]) for line in table(written(tmp_path / "told", told, "edits")[0])} == {
        ("anvil", "crier")
    }


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'"])
def test_no_cell_is_a_formula(first: str) -> None:
    assert safe(f'{first}HYPERLINK("x")') == f'\'{first}HYPERLINK("x")'


def test_words_and_numbers_stay_as_they_are() -> None:
    assert [safe(each) for each in ("on 3 March", "a=b", "", None, -4, 0.5)] == ["on 3 March", "a=b", "", None, -4, 0.5]


def test_a_formula_in_an_account_reaches_the_file_quoted(tmp_path: Path) -> None:
    changed = [FLOOD[0].replace("Monday", "=SUM(A1:A9)"), *FLOOD[1:]]
    (content,) = written(tmp_path, [record("=anvil", FLOOD), record("crier", changed)], "edits")
    for line in table(content):
        assert not any(cell[:1] in tuple("=+-@") for cell in line.values() if cell)
    assert any("SUM(A1:A9)" in line["before"] + line["after"] for line in table(content))


def test_the_file_is_of_rfc_4180(tmp_path: Path) -> None:
    broken = [FLOOD[0], FLOOD[1].replace("“Nobody", 'It "rained", and\n“Nobody'), *FLOOD[2:]]
    (content,) = written(tmp_path, [record("anvil", FLOOD), record("crier", broken)], "edits")
    assert content.startswith((",".join(COLUMNS) + "\r\n").encode())
    assert content.endswith(b"\r\n")
    assert all(len(line) == len(COLUMNS) and None not in line for line in table(content))


def test_nothing_shared_gives_the_names_of_the_columns(tmp_path: Path) -> None:
    assert written(tmp_path, flood()[-1:], "edits") == [(",".join(COLUMNS) + "\r\n").encode()]
