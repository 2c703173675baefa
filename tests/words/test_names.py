"""Names: parts, romanisation, given names, likeness."""

from __future__ import annotations

import pytest

from variorum.words.likeness import likeness
from variorum.words.name_likeness import one_person, one_surname
from variorum.words.names import gender, plain, romanised, same_given, split_name


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Vasilyev", "Vasiliev"),
        ("Zorinsky", "Zorinskiy"),
        ("Zorinskyy", "Zorinski"),
        ("Yuri", "Юрий"),
        ("Alexandr", "Aleksandr"),
        ("Gorbatchov", "Gorbachov"),
    ],
)
def test_systems_of_romanisation_fall_together(left: str, right: str) -> None:
    assert romanised(left) == romanised(right)


def test_a_name_of_a_daughter_or_wife_is_another_surname() -> None:
    assert not one_surname("Vasiliev", "Vasilieva")


def test_parts_of_names() -> None:
    assert split_name("Ursel van der Brook").surname == "van der brook"
    assert split_name("Mr. Anton Kovar Jr.") == split_name("Kovar Anton Jr.".replace("Kovar Anton", "Anton Kovar"))
    assert split_name("KOVAR, Anton").given == ("anton",)


def test_initials_and_short_forms_are_the_same_given_name() -> None:
    assert same_given("A.", "Anton")
    assert same_given("Bill", "William")
    assert not same_given("Anton", "Arthur")


def test_only_names_of_one_gender_tell_it() -> None:
    assert gender("Ingrid") == "f"
    assert gender("Qwx") == ""


def test_father_and_son_are_not_one_person() -> None:
    assert not one_person(split_name("Anton Kovar Jr"), split_name("Anton Kovar Sr"))
    assert one_person(split_name("Anton B. Kovar"), split_name("Anton Kovar"))
    assert not one_person(split_name("Anton B. Kovar"), split_name("Anton C. Kovar"))


def test_likeness_is_even_handed_and_within_bounds() -> None:
    assert likeness("Kovar, Anton", "Anton Kovar") == likeness("Anton Kovar", "Kovar, Anton") == 1.0
    assert likeness("", "Anton") == 0.0
    assert likeness("Anton Kovar", "Petr Dolan") < 0.6


def test_plain_evens_out_marks_and_scripts() -> None:
    assert plain("N’Djaména") == "ndjamena"
    assert plain("U.S.") == "us"


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Han Jae-in", "han"),
        ("Zhou Lanying", "zhou"),
        ("Park Tae Sok", "park"),
        ("Kim Novotny", "novotny"),
        ("Kim Anna Lind", "lind"),
        ("Tae Park", "park"),
    ],
)
def test_korean_and_chinese_names_have_their_surname_first(name: str, surname: str) -> None:
    assert split_name(name).surname == surname
