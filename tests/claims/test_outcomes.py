import pytest

from tests.claims.reading import claims_in
from variorum.model import Slot

MEETING = "Ana Kovar met Ivo Lind in Geneva on 4 March 2031. "


def _outcomes(text: str) -> set[str]:
    return {claim.value for claim, _, _ in claims_in(text) if claim.slot is Slot.OUTCOME}


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks between Ana Kovar and Ivo Lind ended without agreement on Monday.",
        MEETING + "The two sides failed to agree.",
        MEETING + "Neither side signed a deal.",
        MEETING + "The meeting ended with nothing.",
        MEETING + "Nothing was agreed.",
        MEETING + "No deal was reached.",
        MEETING + "They did not reach a compromise.",
    ],
)
def test_words_for_no_result_are_never_told_as_an_agreement(sentence: str) -> None:
    assert _outcomes(sentence) == {"no agreement"}


@pytest.mark.parametrize(
    "sentence",
    [
        MEETING + "If there is no deal by Monday, the ferry will stop.",
        MEETING + "Will they reach no agreement?",
        MEETING + "There will be no deal before the autumn, say the farmers of the valley.",
        "The farmers signed no petition and went home.",
    ],
)
def test_what_may_come_of_it_is_no_outcome(sentence: str) -> None:
    assert not _outcomes(sentence)


def test_what_came_of_a_meeting_is_of_that_meeting() -> None:
    rows = claims_in(MEETING + "No agreement was reached.")
    meetings = {claim.event_mention for claim, _, _ in rows if claim.slot is Slot.PARTICIPANTS}
    assert {claim.event_mention for claim, _, _ in rows if claim.slot is Slot.OUTCOME} <= meetings


def test_the_outcome_of_another_meeting_is_not_given_to_the_one_just_told() -> None:
    rows = claims_in("This is the second meeting of Ana Kovar and Ivo Lind; the first ended with nothing.")
    assert [claim.event_mention for claim, _, _ in rows if claim.slot is Slot.OUTCOME] == [None]


def test_praise_of_a_meeting_is_never_told_without_who_praises() -> None:
    praised = claims_in("Ana Kovar called the talks with Ivo Lind productive.")
    assert all(
        attributed and (who or claim.quotation) for claim, who, attributed in praised if claim.value == "went well"
    )
    own = claims_in("The talks between Ana Kovar and Ivo Lind were productive.")
    assert not [claim for claim, _, _ in own if claim.value == "went well"]


def test_a_length_in_a_sentence_of_its_own_is_of_the_meeting_before() -> None:
    rows = claims_in(MEETING + "It lasted seven hours.")
    lengths = [claim for claim, _, _ in rows if claim.slot is Slot.DURATION]
    assert [claim.value for claim in lengths] == ["PT7H"]
    assert lengths[0].event_mention in {claim.event_mention for claim, _, _ in rows if claim.slot is Slot.PARTICIPANTS}


def test_a_span_between_two_meetings_is_no_length() -> None:
    rows = claims_in("Ana Kovar and Ivo Lind met in Geneva, their second meeting in two weeks.")
    assert not [claim for claim, _, _ in rows if claim.slot is Slot.DURATION]
