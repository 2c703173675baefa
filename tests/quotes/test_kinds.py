"""The further ways in which news hands over words: set off, answered, introduced by a noun, told to somebody."""

import pytest

from tests.quotes.reading import one, quotations
from variorum.model import Mode, QuotationType


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Ana Kovar said in an interview with the Valley Herald that the bridge was safe.", "the Valley Herald"),
        ("Ana Kovar said to reporters on Monday that the bridge was safe.", "reporters"),
        ("Ana Kovar wrote in a letter to the council that the bridge was safe.", "the council"),
        ("“The bridge is safe,” Ana Kovar said in an interview with Radio Lund.", "Radio Lund"),
        ("“The bridge is safe,” Ana Kovar told the Valley Herald on Monday.", "the Valley Herald"),
        ("“The bridge is safe,” Ana Kovar said in an op-ed in the Valley Herald.", "the Valley Herald"),
    ],
)
def test_to_whom_it_was_said(text: str, addressee: str) -> None:
    assert one(text, "safe").addressee == addressee


def test_a_block_below_a_colon_is_told_as_less_sure() -> None:
    told = one("Ana Kovar added:\nFrom a leader who promised much, this reeks of fear to me.\nThe town slept.", "reeks")
    assert (told.speaker, told.cue) == ("Ana Kovar", "added")
    assert told.finding.unsure


def test_questions_and_answers_have_no_name() -> None:
    found = quotations("Q: Is the old bridge still safe to cross?\nA: It is safe, as far as we know.")
    assert [each.who for each in found] == [(), ()]
    assert all(each.finding.unsure for each in found)


def test_a_noun_and_a_colon_introduce_marked_words() -> None:
    told = one("Tomas Brandt made the following comment: “We must build a new bridge before winter.”", "winter")
    assert (told.speaker, told.cue) == ("Tomas Brandt", "made the following comment")


def test_a_position_is_that() -> None:
    assert one("Ana Kovar’s view is that the bridge is safe.", "safe").speaker == "Ana Kovar’s"


def test_a_denied_deed() -> None:
    told = one("Ana Kovar denied stealing the money.", "stealing")
    assert told.content == "stealing the money"
    assert told.finding.mode is Mode.DENIED


def test_what_somebody_wants_somebody_to_be() -> None:
    assert one("Ana Kovar wants the gates open by October.", "gates").content == "the gates open by October"


def test_what_he_called() -> None:
    told = [t.content for t in quotations("Ana Kovar condemned what she called a “brazen breach” of the rules.")]
    assert "what she called a “brazen breach” of the rules" in told


def test_foreign_words_are_somebodys() -> None:
    told = one("“Nous sommes prêts,” Ana Kovar said.", "prêts")
    assert told.finding.quotation is QuotationType.DIRECT
    assert told.who == ("Ana Kovar",)


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “bridge to nowhere” was closed.",
        "The choir sang “The Long Road Home” to the crowd.",
        "He was seen on “Morning Hour” with a “plan” in his hand.",
    ],
)
def test_words_held_at_a_distance_and_titles_are_nobodys(text: str) -> None:
    assert not quotations(text)


def test_a_programme_in_marks_does_not_end_a_quotation() -> None:
    text = (
        "“He is right. There is a gap,” Ana Kovar said on Monday on the programme “Morning Hour.” "
        "“I mean, there is a lot of anger about it.”"
    )
    assert one(text, "gap").contents[-1] == "“I mean, there is a lot of anger about it.”"


def test_a_chain_has_another_speaker() -> None:
    text = "Ana Kovar said that Tomas Brandt had announced that the bridge was sinking."
    assert [(each.who, each.finding.unsure) for each in quotations(text)] == [
        (("Ana Kovar",), False),
        (("Tomas Brandt",), True),
    ]


def test_what_the_same_speaker_thinks_inside_adds_nothing() -> None:
    assert len(quotations("Ana Kovar said she thinks that the bridge is sinking.")) == 1


def test_so_few_words_tell_the_topic() -> None:
    assert one("Ana Kovar condemned the plan.", "plan").finding.unsure
    assert not one("Ana Kovar denied the claim.", "claim").finding.unsure
