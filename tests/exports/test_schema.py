from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator

import variorum
from tests.flow.pile import write_pile, write_records
from variorum.exports import schema

pytestmark = pytest.mark.flow


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("w")
    out = io.BytesIO()
    with variorum.open(folder / "w.variorum") as workspace:
        workspace.read(write_pile(folder / "pile"))
        workspace.read(write_records(folder / "more.jsonl"), as_prefix="more/")
        workspace.decide("read rightly", workspace.quotations()[0].row["id"], author="ana")
        workspace.export("jsonl", out)
    return [orjson.loads(line) for line in out.getvalue().splitlines()]


def test_every_line_follows_the_published_schema(rows: list[dict[str, Any]]) -> None:
    validator = Draft202012Validator(schema())
    by_kind = {
        each["properties"]["kind"]["const"]: Draft202012Validator(each)
        for each in schema()["oneOf"]
        if "const" in each["properties"]["kind"]
    }
    for row in rows:
        found = [error.message for error in by_kind[row["kind"]].iter_errors(row)]
        assert not found, (row["kind"], found)
    assert validator.is_valid(rows[0])


def test_lines_are_sorted_by_kind_and_id(rows: list[dict[str, Any]]) -> None:
    keys = [(row["kind"], row["id"]) for row in rows if row["kind"] != "decision"]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_the_words_are_the_characters_of_the_text(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in write_pile(tmp_path).iterdir()}
    seen = 0
    for row in rows:
        for places in row.get("evidence", {}).values():
            for place in places:
                if place["document"] in texts:
                    assert texts[place["document"]][place["start"] : place["end"]] == place["words"]
                    seen += 1
    assert seen > 100


def test_quotations_tell_the_tense_of_their_cue(rows: list[dict[str, Any]]) -> None:
    told = [row for row in rows if row["kind"] == "quotation"]
    assert "past" in {row["tense"] for row in told}
    assert not Draft202012Validator(schema()).is_valid(told[0] | {"tense": "pluperfect"})


def test_a_line_that_breaks_the_schema_is_caught() -> None:
    validator = Draft202012Validator(schema())
    assert not validator.is_valid({"kind": "gap", "id": "f" + "0" * 32, "question": "when?"})
    assert validator.is_valid({"kind": "somebody_elses", "id": "n" + "0" * 32, "anything": 1})
