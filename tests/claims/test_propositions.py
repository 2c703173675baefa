from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import claims_in, told
from tests.reference import account
from variorum.model import Agreement, Certainty, Dispute, DisputeType, Document, Polarity, Slot


def does(text: str) -> dict[str, tuple[Polarity, Certainty, tuple[str, ...]]]:
    found = (each for each in claims_in(text) if each[0].slot is Slot.DOES)
    return {claim.value: (claim.polarity, claim.certainty, who) for claim, who, _ in found}


def report(name: str, text: str, day: int = 3) -> Document:
    return account(text, name, language="en", published=datetime.date(2031, 3, day))


def test_who_does_what_to_whom() -> None:
    assert does("Ana Kovar signed the border treaty on Monday.") == {
        "sign border treaty": (Polarity.POSITIVE, Certainty.CERTAIN, ())
    }


def test_a_not_stands_in_the_value() -> None:
    assert does("Ana Kovar did not sign the treaty.") == {"not sign treaty": (Polarity.NEGATIVE, Certainty.CERTAIN, ())}


def test_what_is_denied_is_the_deniers_word() -> None:
    assert does("Ivo Lind denied meeting the ambassador.") == {
        "not meet ambassador": (Polarity.NEGATIVE, Certainty.CERTAIN, ("Ivo Lind",))
    }


def test_a_speakers_proposition_stays_the_speakers() -> None:
    assert does("Mila Sorg said Ivo Lind had leaked the letter.")["leak letter"][2] == ("Mila Sorg",)


def test_may_makes_it_possible_only() -> None:
    assert does("Ana Kovar may have leaked the letter.")["leak letter"][1] is Certainty.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "If Ana Kovar signs the treaty, the harbour opens.",
        "Ana Kovar will sign the treaty.",
        "Ana Kovar wants to sign the treaty.",
        "Did Ana Kovar sign the treaty?",
        "They signed the treaty.",
        "Ana Kovar said that the harbour was closed.",
        "Ana Kovar has not spoken with Ivo Lind about the tolls.",
        "Ana Kovar did not free the sailors while she was in Orsk.",
        "Ana Kovar will at times deny having signed the treaty.",
    ],
)
def test_what_is_no_fact_of_a_named_subject_is_no_proposition(text: str) -> None:
    assert not does(text)


TOLD = "Mila Sorg told the court that Ivo Lind had leaked the harbour letter to the press in Darvok."
DENIED = "Ivo Lind denied that he had leaked the harbour letter to the press in Darvok, as Mila Sorg says."


def test_told_by_one_and_denied_by_another_is_a_contradiction_of_parties() -> None:
    found = [d for d in told(report("a", TOLD), report("b", DENIED)).all(Dispute) if d.slot is Slot.DOES]
    assert [d.dispute for d in found] == [DisputeType.PARTIES_CONTRADICT]
    assert {side.value for side in found[0].sides} == {"leak harbour letter", "not leak harbour letter"}


def test_another_thing_denied_is_no_contradiction() -> None:
    other = DENIED.replace("harbour letter", "border plan")
    assert not [d for d in told(report("a", TOLD), report("b", other)).all(Dispute) if d.slot is Slot.DOES]


def test_one_proposition_of_two_accounts_is_told_alike() -> None:
    pile = told(report("a", TOLD), report("b", TOLD.replace("told the court", "said")))
    assert "leak harbour letter" in {a.value for a in pile.all(Agreement) if a.slot is Slot.DOES}
