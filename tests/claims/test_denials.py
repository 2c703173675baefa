import pytest

from tests.claims.reading import claims_in, told
from variorum.model import Dispute, DisputeType, Polarity, Slot

CALL = """A call or none
The chancellor Ana Kovar said that she and Ivo Lind had spoken by telephone for twenty minutes on Monday.
“There was no such call,” Ivo Lind told reporters in Geneva on Tuesday."""


def _denied(text: str) -> list[tuple[str, tuple[str, ...]]]:
    rows = [(claim, who) for claim, who, _ in claims_in(text) if claim.slot is Slot.DENIAL]
    assert all(claim.polarity is Polarity.NEGATIVE for claim, _ in rows)
    return [(claim.value, who) for claim, who in rows]


@pytest.mark.parametrize(
    "sentence",
    [
        "None of the papers was published.",
        "The council did not vote on the bridge.",
        "Ana Kovar said that she would not run again.",
        "Ana Kovar rejected the proposal of Ivo Lind.",
        "Ana Kovar could neither confirm nor deny the meeting.",
        "Nobody won.",
        "“Cancel the meeting with Ivo Lind,” Ana Kovar said.",
        "Ana Kovar may consider cancelling the meeting with Ivo Lind.",
    ],
)
def test_a_clause_with_a_not_is_no_denial(sentence: str) -> None:
    assert not _denied(sentence)


def test_a_denial_is_of_somebody() -> None:
    assert _denied("Ana Kovar denied that she had met Ivo Lind in Geneva.") == [("denied", ("Ana Kovar",))]


def test_a_meeting_called_off_is_nobodys_denial() -> None:
    assert _denied("The meeting between Ana Kovar and Ivo Lind was called off.") == [("did not happen", ())]


def test_a_call_one_tells_and_another_denies_is_a_contradiction_of_parties() -> None:
    found = [d for d in told(CALL).all(Dispute) if d.slot is Slot.DENIAL]
    assert [d.dispute for d in found] == [DisputeType.PARTIES_CONTRADICT]
    assert {side.value.partition(" ")[0] for side in found[0].sides} == {"held", "denied"}
    assert all(side.said_by for side in found[0].sides)


def test_a_meeting_called_off_is_no_contradiction() -> None:
    plan = """Talks planned
Ana Kovar said that she would meet Ivo Lind in Geneva on 9 March 2031.
The planned meeting between Ana Kovar and Ivo Lind was cancelled."""
    assert not told(plan, CALL.replace("There was no such call", "The ferry is late")).all(Dispute)
