from __future__ import annotations

import datetime

import pytest

from tests.claims.reading import told
from tests.reference import account
from variorum.model import Dispute, DisputeType, Document, Slot

FOUND = """{name} was found on the quay of Darvok on Monday, the harbour master Ivo Lind said.
Police in Darvok asked whoever saw {surname} that day to come to the station in Reke Street."""
MISSED = """Nobody had seen {name} since the ball of the rowing club, according to neighbours.
Ivo Lind, who runs the harbour at Darvok, told a meeting on Tuesday that the quay would be lit at night from now on."""


def report(name: str) -> Document:
    text = FOUND.format(name=name, surname=name.split()[-1])
    return account(text, "a", language="en", published=datetime.date(2031, 3, 3))


def other_report(name: str) -> Document:
    return account(MISSED.format(name=name), "b", language="en", published=datetime.date(2031, 3, 4))


def spelled(*reports: Document) -> list[Dispute]:
    return [dispute for dispute in told(*reports).all(Dispute) if dispute.slot is Slot.SPELLED]


def test_a_name_in_other_letters_is_told() -> None:
    [found] = spelled(report("Stefanie Sorgen"), other_report("Stephanie Sorgen"))
    assert found.dispute is DisputeType.ACCOUNTS_DIFFER
    assert {side.value for side in found.sides} == {"Stefanie Sorgen", "Stephanie Sorgen"}
    assert [side.count.documents for side in found.sides] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andrii Sorgen", "Andriy Sorgen"),
        ("Tayyip Sorğen", "Tayyip Sorgen"),
        ("Josh Sorgen", "Joshua Sorgen"),
        ("Dave Sorgen", "David Sorgen"),
        ("Stefanie Sorgen", "Stefanie B. Sorgen"),
        ("Stefanie Sorgen", "Stefanie Sorgen"),
        ("Mila Sorgen", "Mira Tolvay"),
        ("Mila Timoshenko", "Mila Tymoshenka"),
        ("Mohamed Sorgen", "Mohammad Sorgen"),
        ("Maria Sorgen", "Marie Sorgen"),
    ],
)
def test_another_form_or_another_person_is_no_difference(one: str, other: str) -> None:
    assert not spelled(report(one), other_report(other))


def test_an_account_with_both_spellings_differs_from_nobody() -> None:
    both = other_report("Stefanie Sorgen").text + "\nStephanie Sorgen was a good rower, the club said."
    assert not spelled(report("Stefanie Sorgen"), account(both, "b", language="en"))
