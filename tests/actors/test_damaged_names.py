"""Names beside words that are nobody's: run together, labels of pictures, fillers, single letters."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, named, pile, stands_for
from variorum.model import Actor


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sen. Ana Kovar Ana Maria KovarBridge opens again said on Monday that the dam was safe.", "Ana Kovar"),
        ("Sen. Ana Kovar Anastasia (Ana) Maria KovarBridge said on Monday that the dam was safe.", "Ana Kovar"),
        ("President Kovar Ana Maria KovarThree hurt said on Monday that the dam was safe.", "Kovar"),
        ("General Ana MacArthur said on Monday that the dam was safe.", "Ana MacArthur"),
    ],
)
def test_a_name_ends_before_a_longer_form_that_ran_into_other_words(words: str, name: str) -> None:
    assert [found.name for found in pile(words).all(Actor) if found.type == "person"] == [name]


def test_a_label_in_capitals_is_no_part_of_a_name() -> None:
    read = pile("CLOSE Martin Kovar spoke to reporters on Monday.")
    assert (("Martin Kovar", "person")) in named(read)


def test_a_filler_is_nobody() -> None:
    assert not pile("Blah blah blah. He left.").all(Actor)


def test_a_letter_of_a_name_is_nobodys_name_elsewhere() -> None:
    read = pile("Martin A. Kovar came. Martin A was late. A man was hurt. A bridge fell.")
    assert ("A", "person") not in named(read)


def test_a_paper_keeps_the_day_in_its_name() -> None:
    read = pile("Ana Kovar told the Sunday Times that the dam was safe. She left on Sunday.")
    assert actor(read, "Sunday Times").type == "organisation"


def test_a_double_name_is_one_name() -> None:
    read = pile("Ana Kovar-Lind met Jonas Kovar and Maria Lind in Lund. Kovar-Lind said that it was late.")
    assert stands_for(read, "Kovar-Lind") == "Ana Kovar-Lind"


def test_two_who_stand_side_by_side_are_two_however_alike() -> None:
    read = pile(
        "Maria Lind and Marie Lind came to Lund. Lind said it was late.",
        "Maria Lind spoke in Lund.",
        "Marie Lind spoke in Lund.",
    )
    assert actor(read, "Maria Lind").id != actor(read, "Marie Lind").id
    assert stands_for(read, "Lind") is None
