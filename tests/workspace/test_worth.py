"""What is listed, and what a story is said to be about, on news of any kind."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

import variorum

pytestmark = pytest.mark.flow

FIRST = (
    "A gunman killed three people at a market hall in Orsk on Friday, the city said.\n"
    "Peter Lind, 31, was arrested near the river an hour later. Mayor Ana Kovar visited the market hall.\n"
    "Lind might have bought the rifle abroad. Officials agreed. The city of Orsk counts forty thousand people.\n"
)
SECOND = (
    "Three people were killed at a market hall in Orsk on Friday when a gunman opened fire, police said.\n"
    "Officers arrested Peter Lind, 31, by the river. The mayor, Ana Kovar, asked people to stay at home.\n"
    "The market hall in Orsk was opened four years ago and is used by farmers of the whole region.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> variorum.Workspace:
    records = [
        {"id": "one", "text": FIRST, "title": "Gunman kills three at Orsk market hall", "published": "2031-05-10"},
        {"id": "two", "text": SECOND, "title": "Three killed at market hall in Orsk", "published": "2031-05-10"},
    ]
    (tmp_path / "news.jsonl").write_bytes(b"\n".join(orjson.dumps(record) for record in records))
    workspace = variorum.open(tmp_path / "w.variorum")
    workspace.read([tmp_path / "news.jsonl"])
    return workspace


def heading(story: variorum.Workspace) -> str:
    return next(section.title for section in story.show().sections if section.title.startswith("HAPPENING 1"))


def test_a_shooting_is_about_the_killing_and_not_the_arrest(story: variorum.Workspace) -> None:
    assert "killed" in heading(story)
    assert "9 May 2031" in heading(story)


def test_guesses_and_bare_words_are_not_listed(story: variorum.Workspace) -> None:
    shown = "\n".join(line.text for section in story.show().sections for line in section.lines if line.sort == "event")
    assert "arrested" in shown
    assert "bought" not in shown
    assert "agreed" not in shown


def test_an_open_question_names_its_event(story: variorum.Workspace) -> None:
    questions = [line.text for section in story.show().sections for line in section.lines if line.sort == "gap"]
    assert all(": When did it happen?" in words for words in questions if "When did it happen?" in words)
