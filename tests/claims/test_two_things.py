from __future__ import annotations

import datetime

from tests.claims.reading import told
from tests.reference import account
from variorum.model import Dispute, DisputeType, Document, Slot

FIRST = "The envoys Ana Kovar and Ivo Lind met in Geneva on Monday, 2 June, for five hours. They signed nothing."


def _written(text: str, name: str) -> Document:
    return account(f"Kovar and Lind meet\n{text}", name, language="en", published=datetime.date(2031, 6, 3))


def _maybe_two(*texts: str) -> list[Dispute]:
    found = told(*(_written(text, f"{number}.txt") for number, text in enumerate(texts))).all(Dispute)
    return [dispute for dispute in found if dispute.dispute is DisputeType.MAYBE_TWO_THINGS]


def test_one_meeting_on_two_days_may_be_two() -> None:
    (dispute,) = _maybe_two(
        FIRST, "The meeting of Ana Kovar and Ivo Lind in Geneva on Sunday, 1 June, lasted five hours."
    )
    assert dispute.slot is Slot.DATE
    assert {side.value for side in dispute.sides} == {"Monday, 2 June", "Sunday, 1 June"}


def test_one_meeting_in_two_countries_may_be_two() -> None:
    (dispute,) = _maybe_two(FIRST, "Ana Kovar met Ivo Lind in Vienna on Monday, 2 June, for five hours.")
    assert dispute.slot is Slot.PLACE


def test_an_account_that_tells_both_days_settles_it() -> None:
    second = "The meeting of Ana Kovar and Ivo Lind in Geneva on Sunday, 1 June, lasted five hours."
    assert not _maybe_two(f"{FIRST} {second}", second)


def test_a_meeting_of_another_length_on_the_next_day_is_another() -> None:
    assert not _maybe_two(FIRST, "Ana Kovar and Ivo Lind met in Geneva on Tuesday, 3 June, for one hour.")
