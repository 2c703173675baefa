"""Countries, capitals, peoples and seats."""

from __future__ import annotations

import pytest

from variorum.words.places import PlaceWord, country, place, usual_name


@pytest.mark.parametrize(
    ("words", "word", "code"),
    [
        ("U.S.", PlaceWord.COUNTRY, "US"),
        ("Türkiye", PlaceWord.COUNTRY, "TR"),
        ("Kiev", PlaceWord.CAPITAL, "UA"),
        ("Finnish", PlaceWord.ADJECTIVE, "FI"),
        ("Turks", PlaceWord.PEOPLE, "TR"),
        ("Kremlin", PlaceWord.SEAT, "RU"),
        ("Bombay", PlaceWord.TOWN, "IN"),
        ("Europe", PlaceWord.REGION, ""),
    ],
)
def test_what_a_word_is(words: str, word: PlaceWord, code: str) -> None:
    found = place(words)
    assert found is not None
    assert (found.word, found.code) == (word, code)


def test_older_names_give_the_usual_one() -> None:
    assert usual_name("Kiev") == "Kyiv"
    assert usual_name("Calcutta") == "Kolkata"
    assert usual_name("Brodno") == "Brodno"


def test_other_words_are_no_place() -> None:
    assert place("Kovar") is None
    assert country("table") == ""
