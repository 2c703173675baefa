"""In which tense, when and where words were said."""

import pytest

from tests.quotes.reading import Told, one, quotations
from variorum.model import Tense


def around(text: str, told: Told) -> tuple[list[str], list[str]]:
    when, where = ([text[span.start : span.end] for span in told.finding.spans(role)] for role in ("time", "place"))
    return when, where


@pytest.mark.parametrize(
    ("text", "when", "where"),
    [
        ("Ana Kovar told reporters in Lund on 3 May that the bridge was safe.", ["3 May"], ["Lund"]),
        ("Ana Kovar said Tuesday the bridge was safe.", ["Tuesday"], []),
        ("On Friday, Ana Kovar said that the bridge was safe.", ["Friday"], []),
        ("“The bridge is safe,” Ana Kovar said in a statement on Friday.", ["Friday"], []),
        ("“The bridge is safe,” Ana Kovar said, speaking in Geneva on Monday.", ["Monday"], ["Geneva"]),
        ("Speaking in Geneva, Ana Kovar said that the bridge was safe.", [], ["Geneva"]),
        ("Ana Kovar wrote on Monday at 5 pm that the bridge was safe.", ["Monday", "5 pm"], []),
        ("“The bridge,” Ana Kovar told a news conference in Oslo on Thursday, “is safe.”", ["Thursday"], ["Oslo"]),
    ],
)
def test_when_and_where_it_was_said(text: str, when: list[str], where: list[str]) -> None:
    assert around(text, one(text, "safe")) == (when, where)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kovar said that the bridge closed on Monday in Lund.",
        "Ana Kovar said the bridge closed on Monday.",
        "The bridge will close, Ana Kovar said, on Monday.",
        "In 2020, Ana Kovar said, the bridge closed to all traffic.",
        "“The bridge closed on Monday,” Ana Kovar said.",
        "Ana Kovar believes that in Lund the bridge closed.",
        "According to Ana Kovar, the bridge closed on Monday.",
        "In Norway, the authors write, “to see a bridge closed is to see a town die”.",
    ],
)
def test_what_may_be_part_of_the_words_is_left_to_them(text: str) -> None:
    assert [around(text, told) for told in quotations(text)] == [([], [])]


def test_the_time_of_the_report_is_told_from_that_of_what_is_reported() -> None:
    text = "Ana Kovar said on Tuesday that the bridge closed on Monday."
    assert around(text, one(text, "closed")) == (["Tuesday"], [])


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Ana Kovar said that the bridge is safe.", Tense.PAST),
        ("Ana Kovar has said that the bridge is safe.", Tense.PAST),
        ("Ana Kovar had said that the bridge is safe.", Tense.PAST),
        ("Ana Kovar did not say that the bridge is safe.", Tense.PAST),
        ("Ana Kovar was told that the bridge is safe.", Tense.PAST),
        ("Ana Kovar says the bridge is safe.", Tense.PRESENT),
        ("Ana Kovar is confident that the bridge is safe.", Tense.PRESENT),
        ("Ana Kovar will say on Monday that the bridge is safe.", Tense.FUTURE),
        ("Ana Kovar would say that the bridge is safe.", Tense.NONE),
        ("According to Ana Kovar, the bridge is safe.", Tense.NONE),
        ("Ana Kovar’s claim that the bridge is safe made them laugh.", Tense.NONE),
    ],
)
def test_tense(text: str, tense: Tense) -> None:
    assert one(text, "safe").finding.tense is tense


def test_a_cue_with_thousands_of_days_is_read() -> None:
    text = "“The bridge is safe,” Ana Kovar said " + "on Monday in Lund " * 2_000 + "."
    assert [told.cue for told in quotations(text)] == ["said"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("According to the mayor, Ana Kovar, the bridge is shut.", "Ana Kovar", "the bridge is shut"),
        ("According to Lind's teacher, Ana Kovar, the child was named best reader by his class.", "Ana Kovar",
         "the child was named best reader by his class"),
        ("According to police, Ivo Lind, a clerk, was hit by a car.", None, "Ivo Lind, a clerk, was hit by a car"),
    ],
)  # fmt: skip
def test_the_name_behind_whom_it_is_according_to_is_no_word_of_theirs(
    text: str, speaker: str | None, content: str
) -> None:
    (told,) = quotations(text)
    assert told.contents == (content,)
    assert told.who == ((speaker,) if speaker else ())
