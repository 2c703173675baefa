from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import claims_in, told
from tests.reference import account
from variorum.model import Agreement, Dispute, DisputeType, Document, Slot

SHOT = "{age_told} was shot dead in Darvok on Monday, and the baker Ivo Lind, 41, was arrested at the harbour."


def ages(text: str) -> set[str]:
    return {claim.value for claim, _, _ in claims_in(text) if claim.slot is Slot.AGE}


def report(name: str, age_told: str, day: int) -> Document:
    return account(SHOT.format(age_told=age_told), name, language="en", published=datetime.date(2031, 3, day))


def disputes(*reports: Document) -> list[Dispute]:
    return [dispute for dispute in told(*reports).all(Dispute) if dispute.slot is Slot.AGE]


@pytest.mark.parametrize(
    "words",
    [
        "Mila Sorg, 23, was shot.",
        "Mila Sorg, a 23-year-old nurse, was shot.",
        "Police say 23-year-old Mila Sorg was shot.",
        "The dead are Ana Kovar and Mila Sorg (23).",
        "Mila Sorg, who was 23, was shot.",
    ],
)
def test_an_age_beside_a_name_is_its_bearers(words: str) -> None:
    assert ages(words) == {"23"}


@pytest.mark.parametrize(
    "words",
    [
        "The 23-year-old son of Mila Sorg was shot.",
        "On March 3 Mila Sorg, 2.5 miles from home, was shot.",
        "Mila Sorg, 300, was shot.",
        "Mila Sorg lives at 23 Quay Street.",
    ],
)
def test_other_numbers_beside_a_name_are_no_age(words: str) -> None:
    assert not ages(words)


def test_two_accounts_with_another_age_differ() -> None:
    found = disputes(report("a", "Mila Sorg, 23,", 3), report("b", "Mila Sorg, 24,", 4))
    assert [(d.dispute, [side.value for side in d.sides]) for d in found] == [
        (DisputeType.ACCOUNTS_DIFFER, ["23", "24"])
    ]


def test_a_year_more_weeks_later_may_be_a_birthday() -> None:
    assert not disputes(report("a", "Mila Sorg, 23,", 3), report("b", "Mila Sorg, 24,", 24))


def test_father_and_son_of_one_name_may_be_two() -> None:
    family = (
        "Mila Sorg, 36, and her brother died in Darvok on Monday. Her children Mila Sorg, 9, and Ivo Lind, 6, live."
    )
    assert [d.dispute for d in disputes(account(family, "a", language="en"))] == [DisputeType.MAYBE_TWO_THINGS]


def test_one_account_that_tells_of_two_years_does_not_contradict_itself() -> None:
    text = "Mila Sorg, 36, was sentenced in Darvok on Monday. Mila Sorg, 35 at her arrest, had pleaded guilty."
    assert not disputes(account(text.replace("35 at", "35,  at"), "a", language="en"))


def test_an_age_two_accounts_give_is_told_alike() -> None:
    pile = told(report("a", "Mila Sorg, 23,", 3), report("b", "23-year-old Mila Sorg", 3))
    assert {(a.slot, a.value) for a in pile.all(Agreement) if a.slot is Slot.AGE} == {
        (Slot.AGE, "23"),
        (Slot.AGE, "41"),
    }


def test_an_age_beside_a_request_is_told_by_the_account_and_not_by_who_requests() -> None:
    text = "Judge Ana Kovar denied the lawyer Ivo Lind's request to release Tomas Reke, 14, on house arrest."
    assert [(c.value, who, attributed) for c, who, attributed in claims_in(text)] == [("14", (), False)]


def test_one_account_with_a_father_and_a_son_does_not_contradict_itself() -> None:
    family = (
        "The parents were named as Jan Lee Tarpe, 36, and Ana Tarpe, 34, the boys as Jan Tarpe, 9, and Ivo Tarpe, 6."
    )
    assert not disputes(account(family, "a", language="en"))
