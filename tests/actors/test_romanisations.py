"""Spellings of foreign names that part widely: one person where an office agrees too, and never otherwise."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, pile
from variorum.model import Actor


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mikhal Jorovec", "Mikhail Yorovets"),
        ("Hryhor Khodan", "Grigory Hodan"),
        ("Ana Tsamev", "Anna Camev"),
        ("Iuliia Jabina", "Yulia Zhabina"),
        ("Piotr Wolny", "Pyotr Volny"),
        ("Yury Vasilyiv", "Iurii Vasyliv"),
    ],
)
def test_two_romanisations_with_one_office_are_one_person(left: str, right: str) -> None:
    read = pile(
        f"Foreign Minister {left} arrived on Monday.", f"Foreign Minister {right} was tired on Tuesday, aides said."
    )
    assert actor(read, left).id == actor(read, right).id


def test_without_a_shared_office_they_stay_two() -> None:
    read = pile("Senator John Harrison spoke on Monday.", "Governor John Garrison spoke on Monday.")
    assert actor(read, "John Harrison").id != actor(read, "John Garrison").id


def test_both_in_one_account_are_two() -> None:
    read = pile("Minister Mark Hollen met Minister Mark Gollen on Monday.")
    assert actor(read, "Mark Hollen").id != actor(read, "Mark Gollen").id


def test_given_names_of_two_genders_are_two_persons() -> None:
    read = pile("Judge Maria Kovarin spoke on Monday.", "Judge Mario Kovarin spoke on Monday.")
    assert actor(read, "Maria Kovarin").id != actor(read, "Mario Kovarin").id


def test_two_names_around_a_hyphen_are_two_people() -> None:
    read = pile("Mikhal Jorovec met Leena Tamrel on Monday. Nothing came of seven hours of Jorovec-Tamrel.")
    assert not [found for found in read.all(Actor) if "Jorovec-Tamrel" in found.variants]
    assert "Tamrel" in actor(read, "Leena Tamrel").variants


def test_a_surname_beside_a_junior_is_not_the_junior() -> None:
    read = pile("Anton Kovar Jr. spoke on Monday. Kovar Jr. was calm. Kovar was not there.")
    assert "Kovar Jr" in " ".join(actor(read, "Anton Kovar Jr").variants)
    assert "Kovar" not in actor(read, "Anton Kovar Jr").variants


def test_the_family_name_he_is_no_pronoun() -> None:
    read = pile("He Lei, a spokesman for the ministry, said talks were open. Later, General He Lei went home.")
    assert actor(read, "He Lei").variants == ("He Lei",)


def test_a_pronoun_before_a_capital_is_no_family_name() -> None:
    read = pile("Why He Ran for Mayor. Ana Kovar told her readers that he won.")
    assert not [found for found in read.all(Actor) if found.name.startswith("He ")]


def test_beside_the_family_name_the_pronoun_stays_one() -> None:
    read = pile("He Lei said talks were open. Karel Brandt spoke on Monday. He told Lind that the harbour was shut.")
    assert actor(read, "He Lei").variants == ("He Lei",)
