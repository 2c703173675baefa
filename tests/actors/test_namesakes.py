"""One name in many accounts: when it is one person's and when it is left apart."""

from __future__ import annotations

import datetime

import pytest

from tests.actors.reading import actor, pile
from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS
from variorum.language import PARSE
from variorum.model import Actor


def bearers(read: Pile, surname: str) -> int:
    return len([found for found in read.all(Actor) if surname in found.name])


def test_a_rare_name_is_one_person_s_everywhere() -> None:
    read = pile("Leena Tamrel spoke on Monday.", "The book by Leena Tamrel was sold out on Friday.")
    assert bearers(read, "Tamrel") == 1


def test_a_common_name_in_accounts_with_nothing_in_common_is_left_apart() -> None:
    read = pile(
        "Michael Johnson, a neighbour, heard the shots on Monday.", "Michael Johnson won the race in Oslo on Friday."
    )
    assert bearers(read, "Johnson") == 2


def test_a_common_name_beside_the_same_people_is_one_person_s() -> None:
    read = pile(
        "Michael Johnson met Leena Tamrel on Monday.", "Leena Tamrel said on Friday that Michael Johnson had left."
    )
    assert bearers(read, "Johnson") == 1


def test_a_common_name_in_one_high_office_is_one_person_s() -> None:
    read = pile("President Michael Johnson spoke on Monday.", "President Michael Johnson was ill on Friday.")
    assert bearers(read, "Johnson") == 1


def test_people_born_in_other_years_are_two() -> None:
    texts = [
        ("Leena Tamrel, 19, was hurt in Lund on Monday.", datetime.date(2030, 5, 6)),
        ("Leena Tamrel, 61, retired on Friday.", datetime.date(2031, 5, 6)),
    ]
    documents = [account(text, name=str(day), language="en", published=day) for text, day in texts]
    assert bearers(Pile(documents).run(PARSE, MENTIONS, ACTORS), "Tamrel") == 2


def test_short_forms_elsewhere_need_somebody_in_common() -> None:
    apart = pile("Miguel Floradin spoke on Monday.", "Mike Floradin won on Friday.")
    assert bearers(apart, "Floradin") == 2
    near = pile("Miguel Floradin met Leena Tamrel on Monday.", "Leena Tamrel thanked Mike Floradin on Friday.")
    assert bearers(near, "Floradin") == 1


def test_a_common_surname_alone_elsewhere_is_nobody_s() -> None:
    read = pile("Trevon Johnson, 17, was hurt in Lund on Monday.", "Johnson said on Friday that taxes would fall.")
    assert actor(read, "Johnson").variants == ("Johnson",)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Ministry of Harbour Works said so.", "The Harbor Works Ministry said so."),
        ("Doctors Without Borders left on Monday.", "Médecins Sans Frontières left on Monday."),
        ("The Lund Labour Organisation met on Monday.", "The Lund Labor Organization met on Friday."),
    ],
)
def test_a_body_under_several_spellings_is_one(left: str, right: str) -> None:
    found = [one for one in pile(left, right).all(Actor) if one.type == "organisation"]
    assert len(found) == 1
    assert len(found[0].documents) == 2


def test_a_town_under_its_former_name_is_one_place() -> None:
    read = pile("They drove to Artemivsk on Monday.", "A bridge in Bakhmut fell on Friday.")
    assert actor(read, "Bakhmut").id == actor(read, "Artemivsk").id


def test_a_child_is_nobody_in_office() -> None:
    read = pile("Mayor Leena Tamrel opened the bridge in Lund.", "Leena Tamrel, 7, was hurt on the bridge in Lund.")
    assert bearers(read, "Tamrel") == 2


def test_a_surname_with_an_office_is_the_bearer_who_had_that_office() -> None:
    text = (
        "President Ana Kovar met Senator Mira Kovar in Lund on Monday. The two spoke for an hour. "
        "President Kovar left at noon. Senator Kovar stayed."
    )
    (president,) = (one for one in pile(text).all(Actor) if "Ana Kovar" in one.variants)
    assert {"Kovar", "Ana Kovar"} <= set(president.variants)
