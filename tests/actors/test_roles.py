"""The roles that accounts tell of people: whose they are, and whether they are past."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, pile


@pytest.mark.parametrize(
    ("text", "name", "role", "former"),
    [
        ("Anton Kovar, the foreign minister, Ines Lind, the mayor of Lund, and Petr Dolan met.", "Ines Lind", "mayor of Lund", False),
        ("Anton Kovar, the foreign minister, Ines Lind, the mayor of Lund, and Petr Dolan met.", "Anton Kovar", "foreign minister", False),
        ("Anton Kovar, chairman of Norbank, said so on Monday.", "Anton Kovar", "chairman of Norbank", False),
        ("Anton Kovar became prime minister in 2020.", "Anton Kovar", "prime minister", False),
        ("Ines Lind served as mayor of Lund for ten years.", "Ines Lind", "mayor of Lund", True),
        ("Leo Brandt was elected mayor of Oslo.", "Leo Brandt", "mayor of Oslo", False),
        ("President-elect Ines Lind arrived on Monday.", "Ines Lind", "President-elect", False),
        ("Anton Kovar, the former commander of the army and now ambassador to Norway, left.", "Anton Kovar", "ambassador to Norway", False),
        ("Anton Kovar, son of former president Petr Dolan, spoke.", "Anton Kovar", "son of former president Petr Dolan", False),
        ("Petr Dolan of the Lund Institute said so.", "Petr Dolan", "of the Lund Institute", False),
    ],
)  # fmt: skip
def test_a_role_goes_to_the_person_it_is_told_of(text: str, name: str, role: str, former: bool) -> None:
    roles = {told.role: told.former for told in actor(pile(text), name).known_as}
    assert roles.get(role) is former


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The mayor, Anton Kovar, the bishop, Petr Dolan, and the envoy, Ines Lind, prayed.", "bishop"),
        ("Anton Kovar, the president said, was ill.", "president"),
        ("Anton Kovar will not become the ambassador to Norway.", "ambassador to Norway"),
    ],
)
def test_a_role_that_is_another_s_or_nobody_s_yet_is_not_anton_kovar_s(text: str, name: str) -> None:
    assert name not in {told.role for told in actor(pile(text), "Anton Kovar").known_as}


def test_roles_that_contradict_each_other_are_both_kept_with_their_accounts() -> None:
    read = pile(
        "Leena Tamrel, the mayor of Lund, spoke on Monday.", "Leena Tamrel, the former mayor of Lund, spoke on Monday."
    )
    roles = {(told.role, told.former): told.documents for told in actor(read, "Leena Tamrel").known_as}
    assert roles["mayor of Lund", False] == (read.documents[0].id,)
    assert roles["former mayor of Lund", True] == (read.documents[1].id,)
