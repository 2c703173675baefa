"""Names as newsrooms write them: initials and nicknames, offices before a name, states cut short, storms, turns."""

import pytest

from tests.actors.reading import actor, named, pile, stands_for
from variorum.model import Actor, ActorType


def test_a_nickname_of_initials_is_the_persons_and_no_body() -> None:
    read = pile(
        'James "J.R." Kovar, 13, was hurt on Sunday. J.R. was a pupil at the school.',
        'James Robert "J.R." Kovar, 13, was the son of Mark Kovar. J.R. Kovar was hurt, the mayor said.',
    )
    assert stands_for(read, "J.R.") == 'James "J.R." Kovar'
    assert actor(read, "J.R. Kovar").documents == tuple(sorted(d.id for d in read.documents))


@pytest.mark.parametrize("title", ["Virginia Gov.", "EPA Administrator", "Secretary of State", "Minister of Finance"])
def test_an_office_before_a_name_is_no_part_of_it(title: str) -> None:
    read = pile(f"{title} Mike Pomper left on Monday. Pomper said the road was open.")
    assert ("Mike Pomper", "person") in named(read)
    assert stands_for(read, "Pomper") == "Mike Pomper"


def test_a_surname_that_is_a_title_too_is_its_bearers() -> None:
    read = pile("Rep. Peter King was there. King left at noon, and the king of Estmark, King Olaf, stayed.")
    assert stands_for(read, "King") == "Peter King"
    assert sum(words == "King" for words, _ in named(read)) == 1


def test_a_state_cut_short_behind_a_town_is_the_state() -> None:
    read = pile(
        "The river rose in Dorsk, La., on Monday. A ship left Los Angeles, and LA was dry.",
        "The river rose in Louisiana on Monday.",
    )
    assert actor(read, "La.").variants == ("La.", "Louisiana")
    assert actor(pile("In Lund, Mass. Obran spoke."), "Mass.").type is ActorType.PLACE


def test_a_storm_is_nobody() -> None:
    read = pile("Hurricane Hilde made landfall on Friday. Hilde flooded the town. Tropical Storm Hilde weakened.")
    assert not [a for a in read.all(Actor) if "Hilde" in a.name]
    assert ("National Hurricane Center", "organisation") in named(
        pile("The National Hurricane Center warned Lund. Hurricane Hilde is near.")
    )


def test_a_name_in_capitals_before_a_colon_speaks() -> None:
    read = pile("Mike Pomper was asked about the road.\nPOMPER: It is open.\nCARSTEN: When?\nCARSTEN: Who says so?")
    assert stands_for(read, "POMPER") == "Mike Pomper"
    assert ("CARSTEN", "person") in named(read)
    assert not named(pile("NOTE: The road is open."))


def test_followers_of_a_place_are_a_people_and_buildings_are_places() -> None:
    found = named(pile("Virginia Democrats met in the Doubles Bar, near the Russell Senate Office Building."))
    assert ("Virginia Democrats", "people") in found
    assert ("Doubles Bar", "place") in found


def test_two_bearers_whom_accounts_by_surname_put_in_one_high_office_are_one() -> None:
    read = pile(
        "David Brown spoke on Monday. Senator Brown left at noon.",
        "David Brown was seen in Lund. Sen. Brown said nothing.",
    )
    assert len(actor(read, "David Brown").documents) == 2


def test_a_pronoun_behind_a_surname_that_two_bear_is_left_open() -> None:
    text = (
        "Hilda Marsh and her husband Bo Marsh met Chelsea Lind. Lind, a nurse, said she was late. Then Marsh spoke. "
        "“It is true,” she said."
    )
    read = pile(text)
    assert stands_for(read, "she", nth=1) is None


def test_whoever_has_a_quoted_nickname_is_a_person() -> None:
    read = pile("Darius “Ace” Wendel and Marco “Crisp” Hallam were charged. Hallam was held, and Crisp fled.")
    assert ("Darius “Ace” Wendel", "person") in named(read)
    assert stands_for(read, "Crisp") == "Marco “Crisp” Hallam"


def test_bodies_before_an_office_are_no_part_of_a_name() -> None:
    found = named(
        pile(
            "Interim VELNA Police Chief Ed Sorgen left. Mt. Orsk Area School District Superintendent Timothy "
            "Lindaur said the school was open."
        )
    )
    assert ("Ed Sorgen", "person") in found
    assert ("Timothy Lindaur", "person") in found


def test_a_seat_stays_in_the_role_that_it_tells() -> None:
    read = pile("White House adviser Ida Lindgaard left on Monday.")
    assert [role.role for role in actor(read, "Ida Lindgaard").known_as] == ["White House adviser"]


def test_companies_that_end_alike_are_two() -> None:
    found = named(pile("Munich Re and Swiss Re have said losses will be small. Swiss Re has said so twice."))
    assert found == [("Munich Re", "organisation"), ("Swiss Re", "organisation"), ("Swiss Re", "organisation")]


def test_a_full_name_of_three_common_words_is_one_persons() -> None:
    read = pile("Kim Jong Min spoke on Monday.", "Kim Jong-min left Lund.")
    assert len(actor(read, "Kim Jong Min").documents) == 2
