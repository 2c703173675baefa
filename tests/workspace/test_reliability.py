"""Krippendorff's alpha against worked examples of its inventor."""

from __future__ import annotations

import pytest

from variorum.workspace.reliability import alpha


def units(*people: str) -> list[list[str]]:
    """What each of several people gave to each thing, a character a thing, "." for nothing; as units."""
    return [[value for value in unit if value != "."] for unit in zip(*people, strict=True)]


@pytest.mark.parametrize(
    ("people", "told"),
    [
        (("0100000010", "1110010000"), 0.0952),
        (("aabbdcccedda", "babbbccceddd"), 0.692),
        (("12332141 2...".replace(" ", ""), "123322412 5.3".replace(" ", ""), ".33323422 51.".replace(" ", ""),
          "123324412 51.".replace(" ", "")), 0.7434),
        ((".....34121133.3", "1.213343.......", "..21344.21133.4"), 0.6914),
    ],
)  # fmt: skip
def test_worked_examples_come_out(people: tuple[str, ...], told: float) -> None:
    # K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A, B and C; the last one is his with gaps
    assert alpha(units(*people)) == told


def test_people_who_always_agree_have_one_and_who_never_do_have_less_than_nothing() -> None:
    assert alpha(units("abab", "abab")) == 1.0
    found = alpha(units("abab", "baba"))
    assert found is not None
    assert found < 0


@pytest.mark.parametrize("people", [("aaa", "aaa"), ("a.b", ".c."), ("", "")])
def test_where_chance_cannot_be_told_nothing_is(people: tuple[str, str]) -> None:
    assert alpha(units(*people)) is None
