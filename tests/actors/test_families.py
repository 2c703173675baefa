"""Families: one surname, several people; whom a lone name means, and when that is left open."""

from __future__ import annotations

import pytest

from tests.actors.reading import actor, pile, stands_for
from variorum.model import Actor, Mention


def test_a_surname_means_the_only_bearer_named_so_far() -> None:
    read = pile("Anton Kovar left early. Kovar was ill. His wife Ines Kovar stayed. Kovar spoke to reporters.")
    assert stands_for(read, "Kovar") == "Anton Kovar"
    assert stands_for(read, "Kovar", nth=1) is None


def test_a_father_told_by_first_name_shares_the_surname_from_then_on() -> None:
    read = pile(
        "The victim’s name was Derek Kovar, said his father, Johan, who was on the porch. Kovar said his son ran inside."
    )
    assert stands_for(read, "Kovar") is None
    assert "Kovar" not in actor(read, "Derek Kovar").variants


def test_what_an_account_leaves_open_stays_open_in_the_pile() -> None:
    read = pile(
        "The victim’s name was Derek Kovar, said his father, Johan, who was on the porch. Kovar said his son ran inside.",
        "Derek Kovar was buried on Monday.",
    )
    assert actor(read, "Kovar").variants == ("Kovar",)


def test_a_strange_first_name_alone_means_the_person_named_with_it() -> None:
    read = pile("The coroner named the girl as Kelcida Brunn, 19. A neighbour said Kelcida was kind.")
    assert stands_for(read, "Kelcida") == "Kelcida Brunn"


def test_a_form_that_fits_two_relatives_joins_neither() -> None:
    read = pile("Jessica Kovar met Jesse Kovar in Lund on Monday. Jess Kovar was late.")
    assert len({found.id for found in read.all(Actor) if "Kovar" in found.name}) == 3


def test_a_surname_of_two_words() -> None:
    read = pile("Diego Gomez-Lindar was taken to a hospital. Gomez-Lindar died on Monday, police said.")
    assert stands_for(read, "Gomez-Lindar") == "Diego Gomez-Lindar"


def test_a_surname_with_a_hyphen_is_one_word_of_a_name() -> None:
    read = pile(
        "Ivo Maran Berg-Kovar was charged in Lund. Police found Berg-Kovar at the flat.",
        "Ivo Berg-Kovar faces two charges in Lund. Berg-Kovar remains in jail, and Ana Kovar wept.",
    )
    assert stands_for(read, "Berg-Kovar") == "Ivo Maran Berg-Kovar"
    assert actor(read, "Ivo Berg-Kovar").variants == ("Berg-Kovar", "Ivo Berg-Kovar", "Ivo Maran Berg-Kovar")
    assert actor(read, "Ana Kovar").variants == ("Ana Kovar",)


@pytest.mark.parametrize("marks", ["“”", '""', "‘’"])
def test_a_quoted_nickname_is_part_of_the_name_and_stands_for_it(marks: str) -> None:
    read = pile(
        f"Mark {marks[0]}Tosh{marks[1]} Kovar, 54, died on Monday. Mark Kovar was kind. Tosh Kovar was my friend, he said."
    )
    assert {"Mark Kovar", "Tosh Kovar"} < set(actor(read, "Mark Kovar").variants)


def test_a_country_that_is_somebody_s_surname() -> None:
    read = pile("Jerry Jordan lives in the same building. Jordan said the boy was kind.")
    assert stands_for(read, "Jordan") == "Jerry Jordan"
    other = pile("Jerry Jordan flew to Amman on Monday. The king lives in Jordan.")
    assert stands_for(other, "Jordan") is None


def test_two_full_names_that_run_together_are_two() -> None:
    read = pile("Ana Kovar met Petr Dolan in Lund. Photo Ana Kovar Petr Dolan. Ana Kovar left. Petr Dolan stayed.")
    names = {read.documents[0].words(m.span("text")) for m in read.all(Mention)}
    assert "Ana Kovar Petr Dolan" not in names


def test_a_first_name_told_as_a_relative_s_is_no_official_of_that_name() -> None:
    read = pile(
        "Police spokesman Anton Kovar said a boy was hurt in Lund. His older brother, Anton, saw it all from the porch."
    )
    assert actor(read, "Anton").id != actor(read, "Anton Kovar").id


def test_who_is_called_by_the_surname_alone_is_not_the_relative_named_later() -> None:
    read = pile(
        "President Kovar flew to Lund. Kovar met nobody there. He said first lady Ines Kovar had stayed at home."
    )
    assert stands_for(read, "Kovar", nth=1) not in {"Ines Kovar", "first lady Ines Kovar"}


def test_mr_and_ms_mean_the_bearer_they_fit() -> None:
    read = pile("Dr. Ana Lind and Mr. Ivo Lind spoke in Oslo. Ms. Lind left early. Mr. Lind stayed.")
    assert stands_for(read, "Lind") == "Ana Lind"
    assert stands_for(read, "Lind", nth=1) == "Ivo Lind"
