"""Towns, states and rivers that no table knows: told by the account's own words, else by the other accounts."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, named, pile
from variorum.model import Actor, ActorType


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The envoys met in Tarsk on Monday. They left Tarsk at night.", "Tarsk"),
        ("The Olsha river rose again on Monday.", "Olsha"),
        ("Three men drowned in the river Olsha on Monday.", "Olsha"),
        ("They rested in the town of Brell on Monday.", "Brell"),
        ("Dorsk, the capital of the republic, was quiet on Monday.", "Dorsk"),
        ("The former president of Merovia arrived on Monday.", "Merovia"),
        ("The Merovian army moved on Monday. Nobody in the street had heard of it, and Merovia was quiet.", "Merovia"),
        ("Shops on the upper Olsha were shut on Monday.", "Olsha"),
    ],
)
def test_words_beside_a_strange_name_make_it_a_place(text: str, name: str) -> None:
    assert (name, "place") in named(pile(text))


def test_a_capital_that_denies_is_no_person_when_other_accounts_place_it() -> None:
    read = pile(
        "Tarsk denied on Monday that a deal was near.",
        "The envoys met in Tarsk on Monday.",
        "A bridge in Tarsk fell on Monday.",
    )
    tarsk = actor(read, "Tarsk")
    assert len(tarsk.documents) == 3
    assert tarsk.type in (ActorType.PLACE, ActorType.GOVERNMENT)


def test_a_surname_taken_for_a_place_is_the_person_that_other_accounts_name_in_full() -> None:
    read = pile(
        "Foreign Minister Leena Tamrel spoke on Monday. Tamrel said she was tired.",
        "Jorund and Tamrel met for the second time, in Oslo on Tuesday.",
    )
    assert {str(found.type) for found in read.all(Actor) if "Tamrel" in found.variants} == {"person"}


def test_a_strange_people_before_a_name_is_no_part_of_it() -> None:
    found = named(pile("Velian envoy Ben Osei met the press on Monday. Osei said he was tired."))
    assert ("Ben Osei", "person") in found
    assert ("Velian", "organisation") not in found


def test_a_town_with_two_names_is_one_place_in_every_account() -> None:
    read = pile(
        "They rested in the town of Selgor (Selihor to the people who live there) on Monday.",
        "The lock in Selihor was shut on Monday.",
        "The lock in Selgor was shut on Monday.",
    )
    assert len(actor(read, "Selgor").documents) == 3
    assert "Selihor" in actor(read, "Selgor").variants


def test_a_ship_is_no_person() -> None:
    read = pile("The crew of the barge Constance came home on Monday. The barge Constance sank.")
    assert ("Constance", "person") not in named(read)
