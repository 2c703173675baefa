"""Those who govern and the capitals and seats that stand for them are one actor; a town one goes to is a place."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, pile, stands_for, words
from variorum.model import Actor, Mention


def test_a_capital_and_a_seat_are_their_government() -> None:
    read = pile(
        "Moscow denied the report. Russia said it would wait. The Kremlin refused.",
        "The Kremlin said Russia was ready. Talks were held in Moscow.",
    )
    governs = actor(read, "Kremlin")
    assert set(governs.variants) == {"Kremlin", "Moscow", "Russia"}
    assert governs.type == "government"
    places = [found for found in read.all(Actor) if found.variants == ("Moscow",)]
    assert [found.type for found in places] == ["place"]


def test_two_governments_stay_two() -> None:
    read = pile("Washington warned Beijing. China replied that Washington was wrong. The White House declined.")
    assert actor(read, "China").id != actor(read, "White House").id
    assert set(actor(read, "White House").variants) == {"Washington", "White House"}


def test_a_government_described_is_that_of_the_country_named() -> None:
    assert stands_for(
        pile("Finland closed its border. The Finnish government gave no reason."), "The Finnish government"
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anton Dmitriev", "Anton Dimitriev"),
        ("Yury Dmitriyev", "Yuri Dmitriev"),
        ("Olena Zalensky", "Olena Zalenskyy"),
        ("A. Kovarik", "Anton Kovarik"),
        ("Bill Kovarik", "William Kovarik"),
        ("President Anton Kovarik", "Mr Anton Kovarik"),
    ],
)
def test_a_name_in_another_house_s_spelling_is_one_actor(left: str, right: str) -> None:
    accounts = [f"Foreign Minister {name} met Petr Dolan in Lund. It rained." for name in (left, right)]
    read = pile(*(text.replace("Foreign Minister President", "President") for text in accounts))
    names = {found.id for found in read.all(Actor) if any(w in found.name for w in ("Dm", "Dim", "Zal", "Kov"))}
    assert len(names) == 1


def test_a_government_in_a_town_that_no_table_knows_is_the_towns() -> None:
    text = "Ana Kovar flew to Selmar on Monday. The government in Selmar gave no reason."
    assert stands_for(pile(text), "The government in Selmar") == "Selmar"


def test_a_government_in_exile_is_not_that_of_the_town_it_sits_in() -> None:
    read = pile("Ana Kovar flew to Selmar on Monday. The government in exile in Selmar gave no reason.")
    assert not [m for m in read.all(Mention) if "government" in words(read.documents[0], m)]
