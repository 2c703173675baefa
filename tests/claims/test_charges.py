from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import claims_in, told
from tests.reference import account
from variorum.model import Dispute, DisputeType, Document, Polarity, Slot

CHARGED = "Ivo Lind was charged with murder after the fire in Darvok on Monday."
PLEADED = "Ivo Lind pleaded not guilty to murder in Darvok on Tuesday."


def charged(text: str) -> dict[str, tuple[Polarity, tuple[str, ...]]]:
    found = (each for each in claims_in(text) if each[0].slot is Slot.DOES)
    return {claim.value: (claim.polarity, who) for claim, who, _ in found}


def report(name: str, text: str, day: int = 3) -> Document:
    return account(text, name, language="en", published=datetime.date(2031, 3, day))


def disputes(*reports: Document) -> list[Dispute]:
    return [dispute for dispute in told(*reports).all(Dispute) if dispute.slot is Slot.DOES]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (CHARGED, "charged with murder"),
        ("Prosecutors charged Ivo Lind with fraud and theft.", "charged with fraud, theft"),
        ("Ivo Lind, charged with two counts of robbery, was held in Darvok.", "charged with robbery"),
        ("Ivo Lind was arrested and charged with attempted murder.", "charged with attempted murder"),
        ("Ivo Lind faces murder charges in Darvok.", "charged with murder"),
        ("Ivo Lind faces allegations of fraud.", "accused of fraud"),
        ("Ivo Lind faces accusations of abuse of power.", "accused of abuse of power"),
        ("The assault allegations against Ivo Lind were printed on Monday.", "accused of assault"),
        ("The council accused Ivo Lind of stealing from the harbour.", "accused of theft"),
        ("Reke accused Ivo Lind of misleading the town.", "accused of misleading the town"),
        ("Reke accused Ivo Lind of “hiding a map” that the town needs.", "accused of hiding a map"),
        ("Ivo Lind, who did not speak, was charged with murder.", "charged with murder"),
        ("Ivo Lind denied the fraud allegations against him.", "accused of fraud"),
    ],
)
def test_a_charge_names_its_crime(text: str, value: str) -> None:
    assert charged(text)[value][0] is Polarity.POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Lind was charged with the care of the harbour.",
        "Ivo Lind was not charged with murder.",
        "Ivo Lind could be charged with murder.",
        "Was Ivo Lind charged with murder?",
        "Judge Ivo Lind denied bail.",
        "Ivo Lind neither confirmed nor denied the claim.",
        "Ivo Lind denied both allegations.",
        "Reports that Ivo Lind was charged with murder are false.",
        "It is not true that Ivo Lind was charged with murder.",
        "Police never said that Ivo Lind was charged with fraud.",
        "No one has accused Ivo Lind of theft.",
        "Few accused Ivo Lind of fraud.",
        "Ana Kovar stopped short of accusing Ivo Lind of fraud.",
        "Prosecutors dropped the fraud charges against Ivo Lind.",
        "There are no fraud charges against Ivo Lind.",
        "Prosecutors are weighing fraud charges against Ivo Lind.",
        "Ivo Lind faces no murder charges.",
        "Ivo Lind no longer faces murder charges.",
        "Had Ivo Lind been charged with fraud, he would have left.",
        "Prosecutors want Ivo Lind charged with murder.",
        "Ivo Lind did not kill the bill, Ana Kovar said.",
    ],
)
def test_what_is_no_charge_makes_none(text: str) -> None:
    assert not any(
        value.startswith(("charged", "accused")) or "guilty" in value or "denied" in value for value in charged(text)
    )


@pytest.mark.parametrize(
    ("text", "value", "who"),
    [
        (PLEADED, "pleaded not guilty", "Ivo Lind"),
        ("Ivo Lind denied the allegations.", "denied the charge", "Ivo Lind"),
        ("Ivo Lind, who denies killing the baker, was held.", "denied killing", "Ivo Lind"),
        ("Ivo Lind maintains his innocence.", "said to be innocent", "Ivo Lind"),
        ("Lawyer Mila Sorg said Ivo Lind did not kill the baker.", "said not to be guilty of killing", "Mila Sorg"),
    ],
)
def test_a_denial_is_the_word_of_who_denies(text: str, value: str, who: str) -> None:
    assert charged(text)[value] == (Polarity.NEGATIVE, (who,))


def test_a_charge_and_its_denial_are_two_sides() -> None:
    found = disputes(report("a", CHARGED), report("b", PLEADED + " " + CHARGED, 4))
    assert [d.dispute for d in found] == [DisputeType.PARTIES_CONTRADICT]
    assert {side.value for side in found[0].sides} == {"charged with murder", "pleaded not guilty"}


def test_another_crime_denied_is_no_denial_of_the_charge() -> None:
    assert not disputes(report("a", CHARGED), report("b", PLEADED.replace("murder", "fraud"), 4))


def test_a_denial_without_a_crime_means_only_its_own_account() -> None:
    assert not disputes(report("a", CHARGED), report("b", PLEADED.replace(" to murder", ""), 4))


def test_who_pleads_guilty_in_the_end_denies_no_more() -> None:
    admitted = "Ivo Lind pleaded guilty in Darvok on Friday to the murder of the baker."
    assert disputes(report("a", CHARGED + " " + PLEADED))
    assert not disputes(report("a", " ".join((CHARGED, PLEADED, admitted))))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Several women have accused Ivo Lind of harassment.", "Several women"),
        ("Ivo Lind denied a report by three women accusing him of harassment.", "three women"),
        ("Ivo Lind was accused of theft by two clerks.", "two clerks"),
        ("Ivo Lind was accused of bribery by a former clerk.", "former clerk"),
        ("Two clerks, Mila Sorg and Ana Kovar, have accused Ivo Lind of fraud.", "Two clerks"),
        ("A woman's allegation that Ivo Lind stole the boat was printed.", "A woman"),
    ],
)
def test_an_accuser_without_a_name_is_told_in_his_own_words(text: str, who: str) -> None:
    [words] = [claim.span("speaker") for claim, _, _ in claims_in(text) if claim.value.startswith("accused")]
    assert text[words.start : words.end] == who


@pytest.mark.parametrize(
    "text", ["“They accuse Ivo Lind of theft,” said Ana Kovar.", "Ana Kovar said Ivo Lind was accused of theft."]
)
def test_who_reports_an_accusation_does_not_accuse(text: str) -> None:
    [speakers] = [who for claim, who, _ in claims_in(text) if claim.value.startswith("accused")]
    assert "Ana Kovar" not in speakers


def test_who_says_that_he_is_accused_is_not_his_own_accuser() -> None:
    text = "Ivo Lind said he would not leave Darvok after a second clerk accused him of fraud."
    [(claim, speakers)] = [(c, who) for c, who, _ in claims_in(text) if c.value.startswith("accused")]
    assert speakers == ()
    assert text[claim.span("speaker").start : claim.span("speaker").end] == "second clerk"


@pytest.mark.parametrize(
    "text",
    [
        "Another clerk, Mila Sorg, has accused Ivo Lind of fraud.",
        "Mila Sorg's allegation that Ivo Lind stole the boat was printed.",
        "The town heard Mila Sorg, who has accused Ivo Lind of fraud.",
    ],
)
def test_an_accuser_is_named_where_the_words_beside_name_him(text: str) -> None:
    assert [who for claim, who, _ in claims_in(text) if claim.value.startswith("accused")] == [("Mila Sorg",)]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Lind denied wrongdoing. Reke accused Ivo Lind of misleading the town.",
        "They have accused Ivo Lind of fraud. Ivo Lind denied the accusation.",
    ],
)
def test_a_denial_of_what_stands_behind_it_or_of_what_nobody_known_says_is_no_dispute(text: str) -> None:
    assert not disputes(report("a.txt", text))


def test_accusations_by_several_are_no_answer_to_one_another() -> None:
    reke = "Reke accused Ivo Lind of fraud. Ivo Lind denied the accusation."
    kovar = "Kovar accused Ivo Lind of fraud over the ferry."
    [found] = disputes(report("a.txt", reke), report("b.txt", kovar, 4))
    assert {side.count.documents for side in found.sides} == {1}
    assert len(found.sides) == 2


def test_an_accusation_of_no_crime_and_its_denial_are_two_sides() -> None:
    text = "Reke accused Ivo Lind of misleading the town. Ivo Lind denied the accusation."
    [found] = disputes(report("a.txt", text))
    assert {side.value for side in found.sides} == {"accused of misleading the town", "denied the charge"}


def test_a_denial_answers_the_nearest_accusation_only() -> None:
    text = (
        "Reke accused Ivo Lind of misleading the town. Kovar accused Ivo Lind of hiding a map. Lind denied the claim."
    )
    [found] = disputes(report("a.txt", text))
    assert {side.value for side in found.sides} == {"accused of hiding a map", "denied the charge"}
