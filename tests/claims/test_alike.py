from __future__ import annotations

import json
from pathlib import Path

import pytest

import variorum

ONE = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting of Kovar and Lind lasted five hours.
The army had captured the town of Darvok before the meeting.
Special envoy Ana Kovar brought four papers to the meeting with Ivo Lind in Oslo."""
TWO = """Negotiator Ana Kovar and Ivo Lind met in Oslo on 4 March 2031. The talks between Kovar and Lind went on for five hours.
General Petra Vance announced the fall of the town of Darvok, which Ivo Lind denied.
The talks of Kovar and Lind in Oslo ended without agreement."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> variorum.Workspace:
    folder = tmp_path_factory.mktemp("alike")
    rows = [{"id": n, "text": t, "language": "en", "published": "2031-03-05"} for n, t in (("one", ONE), ("two", TWO))]
    (folder / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    workspace = variorum.open(folder / "w.variorum")
    workspace.read(folder / "p.jsonl")
    return workspace


def test_what_all_texts_tell_and_what_one_alone_has(opened: variorum.Workspace) -> None:
    page = str(opened.alike())
    alike, _, only = page.partition("ONLY IN ONE TEXT")
    assert "duration: 5 hours" in alike
    assert "two: " in only
    assert "no agreement" in only
    assert "5 hours" not in only


def test_a_denial_left_out_is_told(opened: variorum.Workspace) -> None:
    found = opened.without_denial()
    assert [answer.text.split(":")[0] for answer in found] == ["one"]


def test_words_of_another_light_are_no_contradiction(opened: variorum.Workspace) -> None:
    told = " ".join(map(str, opened.framing()))
    assert "“captured” in one" in told
    assert "“fall” in two" in told
    assert "framing" not in {row["kind"] for row in opened.disputes().rows()}


def test_every_answer_has_its_record(opened: variorum.Workspace) -> None:
    for answers in (opened.without_denial(), opened.framing(), opened.both_can_hold(), opened.forecasts()):
        assert all({"kind", "id"} <= set(row) for row in answers.rows())


def test_positions_say_how_many_are_hidden(opened: variorum.Workspace) -> None:
    assert len(opened.positions()) <= len(opened.positions(everything=True))
    assert "positions" in repr(opened.positions())


def test_a_claim_names_whom_it_is_about_in_the_words_of_its_text(tmp_path: Path) -> None:
    text = "Petra Vance, 41, spoke on Tuesday. “Ana Kovar lost the harbour seat,” Ivo Lind said in Oslo."
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": "one", "text": text, "language": "en"}))
    workspace = variorum.open(tmp_path / "w.variorum")
    workspace.read(tmp_path / "p.jsonl")
    page = "\n".join(str(answer) for answer in workspace.claims())
    assert "age: Petra Vance, 41 — " in page
    assert "does: Ana Kovar lost the harbour seat — Ivo Lind" in page
    assert "XXXX" not in page


def test_claims_are_asked_for_by_a_name(tmp_path: Path) -> None:
    text = "Petra Vance, 41, spoke on Tuesday. “Ana Kovar lost the harbour seat,” Ivo Lind said in Oslo."
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": "one", "text": text, "language": "en"}))
    workspace = variorum.open(tmp_path / "w.variorum")
    workspace.read(tmp_path / "p.jsonl")
    assert "harbour seat" in "\n".join(map(str, workspace.claims(about="lind")))
    assert "41" not in "\n".join(map(str, workspace.claims(about="lind")))
    with pytest.raises(variorum.model.NotFound):
        workspace.claims(about="Nobody Known")


def test_what_some_texts_tell_alike_stands_apart_from_what_all_tell(tmp_path: Path) -> None:
    three = "Negotiator Ana Kovar met Ivo Lind in Oslo on 4 March 2031. Snow fell on the harbour for the whole day."
    rows = [{"id": str(n), "text": text, "language": "en"} for n, text in enumerate((ONE, TWO, three))]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        page = str(workspace.alike())
    assert "five hours" in page.partition("SOME OF 3 TEXTS TELL")[2].partition("ONLY IN")[0]
