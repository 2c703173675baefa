"""What a person decides holds: at once in every count, after a re-read, and without a trace once undone."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import variorum
from variorum.model import VariorumError

pytestmark = pytest.mark.flow

ONE = """The minister, Ana Kovar, opened the bridge at Harrow Mill on 3 March 2031. Ana Kovar said the road was safe.
The envoy Ben Osei met Ana Kovar in Port Aldous on 4 March 2031. The meeting lasted two hours."""
TWO = """Envoy Anna Kovar met Ben Osei in Port Aldous on 4 March 2031. Their meeting lasted three hours. Anna Kovar denied that the road was closed."""


@pytest.fixture
def story(tmp_path: Path) -> variorum.Workspace:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.txt").write_text(TWO)
    workspace = variorum.open(tmp_path / "w.variorum")
    workspace.read([tmp_path / "one.txt", tmp_path / "two.txt"])
    return workspace


def actors(workspace: variorum.Workspace, surname: str) -> list[str]:
    return [answer["id"] for answer in workspace.actors() if surname in answer["name"]]


def test_joining_and_parting_two_actors(story: variorum.Workspace) -> None:
    before = actors(story, "Kovar")
    if len(before) == 1:
        assert story.finding(before[0])["variants"]
        first, second = (
            next(m["id"] for m in mentions(story) if m["document"] == name and "Kovar" in words(m))
            for name in ("one.txt", "two.txt")
        )
        story.decide("different", first, second, author="ana")
        assert len(actors(story, "Kovar")) == 2
    else:
        story.decide("same", *before, author="ana")
        assert len(actors(story, "Kovar")) == 1
    story.undo(story.decisions()[0].id)
    assert actors(story, "Kovar") == before


def mentions(story: variorum.Workspace) -> list[dict[str, object]]:
    import io
    import json

    out = io.BytesIO()
    story.export("jsonl", out)
    return [row for row in map(json.loads, out.getvalue().splitlines()) if row["kind"] == "mention"]


def words(row: dict[str, object]) -> str:
    return row["evidence"]["text"][0]["words"]  # type: ignore[index,no-any-return]  # a row of the export


def test_a_corrected_day_dates_the_account(story: variorum.Workspace) -> None:
    story.correct("two", "published", "2031-03-05", author="ana")
    dates = [answer for answer in story.gaps() if "two" in answer.text and "written" in answer.text]
    assert not dates
    assert story.document("two").metadata.published is None
    with pytest.raises(VariorumError, match="no date"):
        story.correct("two", "published", "last Tuesday", author="ana")
    with pytest.raises(VariorumError, match="cannot set 'mood'"):
        story.correct("two", "mood", "grim", author="ana")


def test_a_decision_needs_the_right_number_of_findings(story: variorum.Workspace) -> None:
    one = actors(story, "Osei")[0]
    with pytest.raises(VariorumError, match="about 2 findings"):
        story.decide("same", one, author="ana")
    with pytest.raises(VariorumError, match="nothing one can decide"):
        story.decide("true", one, author="ana")
    with pytest.raises(VariorumError, match="nothing has the id"):
        story.decide("read wrongly", "q000000", author="ana")


def test_a_decision_finds_its_words_again_in_a_later_edition(tmp_path: Path) -> None:
    row = '{"id": "live", "text": "%s", "retrieved": "%s"}\n'
    records = tmp_path / "live.jsonl"
    text = "Ana Kovar told reporters that the bridge was safe. Rain fell all day in Port Aldous."
    records.write_text(row % (text, "2031-03-04T10:00:00"))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(records)
        quotation = workspace.quotations()[0]
        decision = workspace.decide("read wrongly", quotation["id"], author="ana")
        assert isinstance(decision.decided, datetime.datetime)
        workspace.read(records)
        assert workspace.decisions() == [decision]
        assert workspace.check().look_again == ()


def test_what_was_read_wrongly_is_no_longer_shown(story: variorum.Workspace) -> None:
    quotation = story.quotations()[0]
    story.decide("read wrongly", quotation["id"], author="ana")
    assert quotation["id"] not in [answer["id"] for answer in story.quotations()]
    assert quotation["id"] in [answer["id"] for answer in story.quotations(everything=True)]
    assert quotation.text not in str(story.show())
