"""Descriptions of bodies: "the union" means the one union the account has named, or nobody for certain."""

from __future__ import annotations

import pytest

from tests.actors.reading import pile, stands_for
from variorum.model import Mention, MentionForm


@pytest.mark.parametrize(
    ("text", "said", "meant"),
    [
        ("The Union of Dock Workers met in Lund. The union called a strike.", "The union", "Union of Dock Workers"),
        ("The Lund Water Board met on Monday. The board raised its prices.", "The board", "Lund Water Board"),
        (
            "A federal appeals court ruled on Friday. Judges of the Court of Appeals had sat for days. "
            "A district court had said no. The appeals court found the rule unfair.",
            "The appeals court",
            "Court of Appeals",
        ),
        ("Velia Airways lost a plane. The airline said nothing.", "The airline", "Velia Airways"),
        ("The Oslo Herald broke the story. The newspaper named nobody.", "The newspaper", "Oslo Herald"),
    ],
)
def test_a_body_is_meant_by_its_kind(text: str, said: str, meant: str) -> None:
    assert stands_for(pile(text), said) == meant


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Union of Dock Workers met the Nurses Union in Lund. The union called a strike.", "The union"),
        (
            "The Lund Bank fell. The district court met. The Supreme Court of Velia sat. The appeals court ruled.",
            "court",
        ),
        ("The Nurses Union met. Later a union of dockers struck. The union would not say why.", "The union"),
        ("The Velia Energy Agency met. Then Interpol spoke. The agency would not say why.", "The agency"),
    ],
)
def test_a_body_that_may_be_another_is_left_open(text: str, said: str) -> None:
    read = pile(text)
    mine = [m for m in read.all(Mention) if read.documents[0].words(m.span("text")).endswith(said)]
    assert all(m.antecedent is None for m in mine if m.form is MentionForm.DESCRIPTION)


def test_a_party_is_a_people_wherever_it_stands() -> None:
    read = pile("Democrats called the plan a ploy. The mayor said Republicans should wait.")
    found = {read.documents[0].words(m.span("text")): str(m.type) for m in read.all(Mention)}
    assert found["Democrats"] == found["Republicans"] == "people"


def test_a_surname_means_its_usual_bearer_again_when_the_others_are_long_past() -> None:
    text = (
        "Anton Kovar left early. Kovar was ill. Kovar slept. His wife Ines Kovar stayed. Kovar spoke. "
        + "It rained. " * 8
    )
    read = pile(text + "Kovar went home.")
    assert stands_for(read, "Kovar", nth=2) is None
    assert stands_for(read, "Kovar", nth=3) == "Anton Kovar"


def test_long_quoted_words_are_no_distance_to_who_says_them() -> None:
    read = pile(
        "Ana Roe criticised the guard on Monday.\n"
        "“How often must we see this? It happened in Lund. He had no weapon. It has to end,” she said."
    )
    assert stands_for(read, "she") == "Ana Roe"


def test_a_boy_called_by_his_first_name_is_not_the_aunt_who_speaks() -> None:
    text = "Anton Kovar was hurt on Monday. Anton was ten. Anton slept. “He is brave,” said Ines Kovar, his aunt. "
    read = pile(text + "It rained. " * 8 + "“Lock it up,” Kovar said.")
    assert stands_for(read, "Kovar") != "Anton Kovar"
