"""Words around a name that tell what sort of actor it is, where the model errs."""

from __future__ import annotations

import pytest

from tests.actors.reading import named, pile


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deputies found Avelo Cymo Weavind, 4, in the kitchen.", "Avelo Cymo Weavind"),
        ("Police named the 19-year-old Kelcida Flintreo on Monday.", "Kelcida Flintreo"),
        ("The boy, Avelo, was found on Monday. Avelo’s mother was at work.", "Avelo"),
        ("“He was kind,” said Yolandra Sarminto.", "Yolandra Sarminto"),
        ("Classmate Yolandra Sarminto was in shock on Monday.", "Yolandra Sarminto"),
        ("Detectives Kevan Sandor and Tomas Gormel worked on the case.", "Kevan Sandor"),
    ],
)
def test_a_strange_name_is_a_person_s(text: str, name: str) -> None:
    assert (name, "person") in named(pile(text))


@pytest.mark.parametrize(
    ("text", "name", "sort"),
    [
        ("The boy was taken to Lund Children’s Hospital on Monday.", "Lund Children’s Hospital", "organisation"),
        ("A 59-year-old Tarsk man was found dead in Tarsk on Monday.", "Tarsk", "place"),
        ("Three people were shot in Douglas Alley on Monday.", "Douglas Alley", "place"),
        ("She lives in the 700 block of Minock, police said.", "Minock", "place"),
    ],
)
def test_a_place_or_body_is_no_person(text: str, name: str, sort: str) -> None:
    assert (name, sort) in named(pile(text))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nobody was hurt, said Norbank Sgt. Kendal Adamsen on Monday.", "Sgt"),
        ("According to the Lund County Prosecutor’s office, nobody was hurt.", "Prosecutor"),
        ("Contact Ana Kovar by telephone on Monday.", "Contact"),
        ("It has been so since Jan. 1, police said.", "Jan"),
    ],
)
def test_titles_months_and_calls_are_no_names(text: str, word: str) -> None:
    assert not [name for name, _ in named(pile(text)) if word in name]


def test_a_firm_of_two_surnames_is_one_body_and_no_person() -> None:
    assert named(pile("The .45 Smith and Wesson handgun was found on the bed."))[0] == (
        "Smith and Wesson",
        "organisation",
    )
