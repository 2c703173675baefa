"""Numbers as news writes them."""

from __future__ import annotations

import pytest

from variorum.words.numbers import amount, cardinal, spoken_year


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("five", 5),
        ("twenty four", 24),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("three thousand two hundred", 3200),
        ("a dozen", 12),
        ("two million", 2_000_000),
        ("elephants", None),
        ("a", None),
    ],
)
def test_number_words(words: str, number: int | None) -> None:
    assert cardinal(words.split()) == number


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety six", 1996),
        ("twenty twenty five", 2025),
        ("two thousand and four", 2004),
        ("twenty five", None),
        ("five", None),
    ],
)
def test_spoken_years(words: str, year: int | None) -> None:
    assert spoken_year(words.split()) == year


@pytest.mark.parametrize(("text", "number"), [("25,000", 25_000), ("2.5", 2.5), ("x", None)])
def test_digits(text: str, number: float | None) -> None:
    assert amount(text) == number
