"""What people did with words, and how sure they were."""

import pytest

from tests.quotes.reading import one, quotations
from variorum.model import Certainty, Mode, Polarity, Wording


@pytest.mark.parametrize(
    ("text", "words", "mode"),
    [
        ("Ana Kovar said the bridge was safe.", "bridge", Mode.SAID),
        ("Ana Kovar asked whether the bridge was safe.", "bridge", Mode.ASKED),
        ("Ana Kovar promised to repair the bridge.", "bridge", Mode.PROMISED),
        ("Ana Kovar denied that the bridge was unsafe.", "bridge", Mode.DENIED),
        ("Ana Kovar believes that the bridge is safe.", "bridge", Mode.THOUGHT),
        ("Ana Kovar wants to repair the bridge.", "bridge", Mode.THOUGHT),
        ("Ana Kovar declined to comment on the bridge.", "comment", Mode.NOT_SAID),
        ("Ana Kovar did not say when the bridge would open.", "bridge", Mode.NOT_SAID),
        ("Ana Kovar would not comment on the bridge.", "bridge", Mode.NOT_SAID),
        ("Ana Kovar hopes the bridge will open.", "bridge", Mode.THOUGHT),
        ("Ana Kovar fears that the bridge will fall.", "bridge", Mode.THOUGHT),
        ("According to Ana Kovar, the bridge is safe.", "bridge", Mode.SAID),
        ("In the words of Ana Kovar, the bridge is a monument.", "bridge", Mode.SAID),
    ],
)
def test_mode(text: str, words: str, mode: Mode) -> None:
    assert one(text, words).finding.mode is mode


def test_a_thought_not_held_is_negative() -> None:
    told = one("Ana Kovar does not believe that the bridge is safe.", "bridge")
    assert told.finding.mode is Mode.THOUGHT
    assert told.finding.polarity is Polarity.NEGATIVE


def test_a_hedge_lowers_certainty() -> None:
    assert one("Ana Kovar said the bridge was safe.", "bridge").finding.certainty is Certainty.CERTAIN
    assert one("Ana Kovar said the bridge might be safe.", "bridge").finding.certainty is Certainty.POSSIBLE


def test_words_that_may_never_be_said_are_unsure() -> None:
    assert one("Ana Kovar would say that the bridge is safe.", "bridge").finding.unsure


def test_hearsay_is_possible_and_unsure() -> None:
    told = one("The bridge was reportedly closed on Monday by the town.", "bridge")
    assert told.who == ()
    assert told.finding.unsure
    assert told.finding.certainty is Certainty.POSSIBLE


def test_addressee() -> None:
    told = one("Ana Kovar told the Valley Herald that the bridge was safe.", "bridge")
    assert told.addressee == "the Valley Herald"


def test_a_noun_brings_words() -> None:
    told = one("Ana Kovar's claim that the bridge was safe surprised the town.", "bridge")
    assert told.cue == "claim"
    assert told.who == ("Ana Kovar",)


def test_in_a_translated_account_marks_promise_the_sense_only() -> None:
    text = "“The bridge is safe,” Ana Kovar said."
    assert one(text, "bridge").finding.wording is Wording.AS_PUBLISHED
    assert one(text, "bridge", translated=True).finding.wording is Wording.TRANSLATED


def test_words_lost_inside_the_content_are_told() -> None:
    text = "Ana Kovar said the council had agreed to begin work especially in the ; before winter comes."
    told = [t for t in quotations(text) if t.cue == "said"]
    assert [t.finding.wording for t in told] == [Wording.DAMAGED]
