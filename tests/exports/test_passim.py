from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.exports.made import flood, lines, record, written

TEXTS = {each["id"]: each["text"] for each in flood()}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    names = ("passim", "alignments", "jsonl")
    made = written(tmp_path_factory.mktemp("w"), flood(), *names)
    return {name: lines(content) for name, content in zip(names, made, strict=True)}


def test_a_line_holds_exactly_what_stands_there(found: dict[str, list[dict[str, Any]]]) -> None:
    assert found["passim"]
    for line in found["passim"]:
        assert TEXTS[line["id"]][line["begin"] : line["end"]] == line["text"]


def test_a_cluster_is_a_passage_with_all_its_accounts(found: dict[str, list[dict[str, Any]]]) -> None:
    passages = {row["id"]: row for row in found["jsonl"] if row["kind"] == "passage"}
    for name, row in passages.items():
        inside = [line for line in found["passim"] if line["cluster"] == name]
        assert {line["id"] for line in inside} == set(row["documents"])
        assert {line["size"] for line in inside} == {len(inside)}
        assert {line["accounts"] for line in inside} == {len(row["documents"])}
    assert {line["cluster"] for line in found["passim"]} == set(passages)


def test_lines_of_a_cluster_come_by_day(found: dict[str, list[dict[str, Any]]]) -> None:
    keys = [(line["cluster"], line["date"], line["id"], line["begin"]) for line in found["passim"]]
    assert keys == sorted(keys)


def test_uid_and_cluster_are_ids_of_the_other_export(found: dict[str, list[dict[str, Any]]]) -> None:
    ids = {row["document"]: row["id"] for row in found["jsonl"] if row["kind"] == "document"}
    assert all(line["uid"] == ids[line["id"]] for line in found["passim"])


def test_src_names_only_accounts_a_line_is_known_to_be_made_from(tmp_path: Path) -> None:
    told = [*flood()[0]["text"].split("\n"), "This article first appeared in Anvil. It is republished with permission."]
    (content,) = written(tmp_path, [flood()[0], record("gong", told), record("horn", told[:-1])], "passim")
    made_from = {line["id"]: [each["id"] for each in line["src"]] for line in lines(content)}
    assert made_from["gong"] == ["anvil"]
    assert made_from["anvil"] == []
    assert "gong" not in made_from["horn"]


def test_both_sides_of_an_alignment_give_back_their_texts(found: dict[str, list[dict[str, Any]]]) -> None:
    assert found["alignments"]
    for line in found["alignments"]:
        assert len(line["s1"]) == len(line["s2"])
        for side, name, spans in (("s1", line["id"], line["spans"]), ("s2", line["id2"], line["spans2"])):
            shown = line[side].replace("-", "").replace("\N{HYPHEN}", "-")
            assert shown == "\n".join(TEXTS[name][start:end] for start, end in spans)


def test_a_column_is_equal_or_has_a_gap(found: dict[str, list[dict[str, Any]]]) -> None:
    for line in found["alignments"]:
        columns = list(zip(line["s1"], line["s2"], strict=True))
        assert all(a == b or "-" in (a, b) for a, b in columns)
        assert line["matches"] == sum(a == b for a, b in columns)


def test_an_alignment_has_the_edits_inside_it(found: dict[str, list[dict[str, Any]]]) -> None:
    (line,) = (each for each in found["alignments"] if "crier" in (each["id"], each["id2"]) and each["end"] > 400)
    kinds = {edit["edit"] for edit in line["edits"]}
    assert {"date", "number", "moved"} <= kinds
    for edit in line["edits"]:
        words = [" ".join(TEXTS[line["id"]][start:end] for start, end in edit["spans"])]
        assert edit["before"] == "" or edit["before"].strip() in words[0]


def test_a_stretch_of_its_own_parts_an_alignment(tmp_path: Path) -> None:
    own = " ".join(f"The {number} ferry of Lund waited for hay and did not sail." for number in range(12))
    texts = [flood()[0]["text"].split("\n")]
    texts.append([*texts[0][:2], own, *texts[0][2:]])
    (content,) = written(tmp_path, [record("anvil", texts[0]), record("ibis", texts[1])], "alignments")
    assert len(lines(content)) == 2
    assert not any("ferry" in line["s1"] + line["s2"] for line in lines(content))


def test_nothing_shared_gives_empty_files(tmp_path: Path) -> None:
    assert written(tmp_path, flood()[-1:], "passim", "alignments") == [b"", b""]
