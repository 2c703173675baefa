"""One party's word against another's, in the many ways news puts it."""

from __future__ import annotations

import pytest

from tests.claims.reading import told
from variorum.model import Dispute, DisputeType, Slot

TAKEN = "Brenia said on Monday that its forces had captured the town of Halmar. "
MET = "Brenia says Ivo Lind met Ana Kovar in Orsk on Monday. "


def _contradictions(text: str) -> list[Dispute]:
    found = told(f"News of the valley\n{text}").all(Dispute)
    return [dispute for dispute in found if dispute.dispute is DisputeType.PARTIES_CONTRADICT]


def _values(dispute: Dispute) -> set[str]:
    return {side.value.partition(" (")[0] for side in dispute.sides}


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("Lund denied that.", "denied"),
        ("The government in Lund denied this.", "denied"),
        ("The government in Lund rejected the claim.", "denied"),
        ("Lund's general staff called the claim false.", "denied"),
        ("A spokesman for the army of Lund, Ivo Kant, said the report was untrue.", "denied"),
        ("“That is not true,” said Ivo Kant, a spokesman for the army of Lund.", "denied"),
        ("Lund dismissed Brenia's claim as propaganda.", "denied"),
        ("After denying that, Lund called for talks.", "denied"),
        ("Lund says its soldiers still hold the town.", "still held"),
        ("The Lundish general Ivo Kant insisted the town remained under his army's control.", "still held"),
    ],
)
def test_what_one_party_says_was_taken_another_denies(answer: str, value: str) -> None:
    (dispute,) = _contradictions(TAKEN + answer)
    assert dispute.slot is Slot.CONTROL
    assert _values(dispute) == {"taken", value}


def test_a_name_in_small_letters_is_the_one_who_bears_it_elsewhere() -> None:
    denied = "Halmar was not captured, avala said on Tuesday."
    found = told(f"News of the valley\n{TAKEN}Avala denied that.", f"From the valley\n{TAKEN}{denied}").all(Dispute)
    (dispute,) = (dispute for dispute in found if dispute.slot is Slot.CONTROL)
    (side,) = (side for side in dispute.sides if side.value.startswith("denied"))
    assert (len(side.documents), side.count.separate_at_most, len(side.said_by)) == (2, 1, 1)


def test_a_common_noun_names_nobody_however_another_account_prints_it() -> None:
    denied = "Halmar was not captured, police said on Tuesday."
    found = told(f"News of the valley\n{TAKEN}Police denied that.", f"From the valley\n{TAKEN}{denied}").all(Dispute)
    said_by = {who for dispute in found for side in dispute.sides if "denied" in side.value for who in side.said_by}
    assert found
    assert not said_by


@pytest.mark.parametrize(
    "text",
    [
        "Contrary to Brenian claims, Halmar has not been captured, the general staff of Lund said.",
        "The capture of Halmar, announced by Brenia on Monday, was denied by Lund.",
        "Brenia claimed to have captured Halmar, which Lund denied.",
        "Halmar is in Brenian hands, President Ana Kovar declared. “Halmar has not fallen,” said Ivo Kant of Lund.",
    ],
)
def test_a_claim_and_its_denial_may_stand_in_one_sentence(text: str) -> None:
    (dispute,) = _contradictions(text)
    assert _values(dispute) == {"taken", "denied"}


@pytest.mark.parametrize(
    "answer",
    [
        "Lind said the report was false.",
        "“That is a lie,” Lind said.",
        "Lind denied the report.",
        "Lind's spokesman denied that the meeting took place.",
        "Lund denied that.",
    ],
)
def test_what_one_party_says_happened_another_denies(answer: str) -> None:
    (dispute,) = _contradictions(MET + answer)
    assert dispute.slot is Slot.DENIAL
    assert _values(dispute) == {"held", "denied"}


def test_who_denies_without_a_name_is_told_by_the_words_for_him() -> None:
    (dispute,) = _contradictions(TAKEN + "The harbour office in Orsk denied that.")
    assert {side.value for side in dispute.sides} == {"taken", "denied (by “harbour office in Orsk”)"}


@pytest.mark.parametrize(
    "text",
    [
        TAKEN + "Lund neither confirmed nor denied the claim.",
        TAKEN + "Lund did not deny the claim.",
        TAKEN + "\nPhoto: A tower in Halmar. Lund denied that.",
        TAKEN + "Later footage contradicted that.",
        TAKEN + "Lund never called that claim false.",
        TAKEN + "The mayor of Orsk denied a report that he had fled.",
        TAKEN + "A Brenian spokesman said its troops still held the town.",
        TAKEN + "On Tuesday Lund denied that it would leave the talks. It called the rumour false.",
        TAKEN + "The baker issued a statement denying any part in the strike.",
        "Rebels seized the town of Halmar. Rebel spokesman Ivo Okoro said the town remained under their control.",
        "Brenia's forces captured Halmar in May and lost it in June. Lund still controls the town, residents said.",
        "Brenia's army captured Halmar on Monday. A Brenian spokesman said its troops still hold the town.",
        "Brenia said it had offered a truce on Monday. Lund rejected it.",
        MET + "Lund denied reports of a rift.",
        MET + "Lund denied Kovar's claim.",
        MET + "Lind denied the smuggling allegations.",
        MET + "Lind said the original report was false.",
        "Ivo Lind met Ana Kovar in Orsk on Monday after he had asked her about the stolen boats. Kovar denied it.",
        "He said Ivo Lind met Ana Kovar in Orsk on Monday. Kovar denied that.",
        "Ana Kovar met Ivo Lind in Orsk on Monday, her office said. Kovar denied that the two had quarrelled.",
        "Nine people were killed in Orsk on Monday, police said. Officials denied the report of a second bomb.",
        "A court jailed Ivo Lind on Monday, officials said. His lawyer disputed the ruling.",
    ],
)
def test_what_is_denied_must_be_what_was_told(text: str) -> None:
    assert not [found for found in _contradictions(text) if found.slot is not Slot.STATEMENT]
