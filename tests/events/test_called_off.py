"""Planned, called off and held are three things, and each is told by itself."""

from __future__ import annotations

import datetime

from tests.events.test_chronology import chronicle, day, event_at
from tests.reference import account
from variorum.model import Document, Event, Status

PLAN = "Jorge Kovar and Mara Lind will meet in Avala on 12 June, the ministry of Brenia said. It gave no reason for it."
OFF = (
    "Jorge Kovar and Mara Lind were to meet in Avala on 12 June. The meeting was called off by her office. "
    "On Thursday, Jorge Kovar called off the summit in a letter after repeated threats by Mara Lind."
)
HELD = "Jorge Kovar and Mara Lind met in Avala on 12 June. Jorge Kovar had called off the summit in a letter in May."


def written(text: str, name: str, month: int, of_month: int) -> Document:
    return account(text, name, published=datetime.date(2031, month, of_month))


def planned(pile_of: list[Document], of: Document) -> Event:
    return event_at(chronicle(pile_of), of, "meet")


def test_who_called_it_off_on_what_day_is_a_happening_of_its_own() -> None:
    off, held = written(OFF, "off", 5, 24), written(HELD, "held", 6, 13)
    event = event_at(chronicle([off, held]), off, "called off", 1)
    assert (event.title, event.status, event.interval) == (
        "Jorge Kovar called off the summit in a letter",
        Status.TOLD,
        day(2031, 5, 22),
    )
    assert event == event_at(chronicle([off, held]), held, "called off")


def test_a_plan_that_was_called_off_is_told_as_not_held() -> None:
    plan, off = written(PLAN, "plan", 5, 10), written(OFF, "off", 5, 24)
    assert planned([plan, off], off).status is Status.DENIED


def test_a_plan_that_a_later_account_still_has_is_no_more_told_as_not_held() -> None:
    off, again = written(OFF, "off", 5, 24), written(PLAN, "again", 6, 2)
    event = planned([off, again], off)
    assert event == planned([off, again], again)
    assert event.status is Status.PLANNED


def test_what_was_called_off_and_then_held_on_its_day_is_told_as_plan_and_as_held() -> None:
    off, held = written(OFF, "off", 5, 24), written(HELD, "held", 6, 13)
    pile = chronicle([off, held])
    assert event_at(pile, off, "meet").status is Status.PLANNED
    assert event_at(pile, held, "met").status is Status.TOLD
    assert event_at(pile, held, "met").interval == day(2031, 6, 12)


def test_the_visit_called_off_is_not_the_summit_called_off() -> None:
    one = written(
        "Jorge Kovar cancelled the visit of the fleet to Orsk. The ministry of Brenia gave no reason.", "one", 5, 24
    )
    other = written("Jorge Kovar cancelled the trial of the miners. The court in Halm gave no reason.", "other", 5, 24)
    assert event_at(chronicle([one, other]), one, "cancelled").documents == (one.id,)


def test_who_was_to_meet_is_not_called_off() -> None:
    off = written(
        "A meeting of President Jorge Kovar and Prime Minister Mara Lind was called off on Monday.", "off", 5, 24
    )
    event = event_at(chronicle([off]), off, "called off")
    assert (event.title, event.participants) == ("A meeting was called off", ())


def test_that_a_plan_was_called_off_is_told_with_the_plan_alone() -> None:
    plan = written(
        "Jorge Kovar asked Mara Lind for a meeting in Avala next week. The meeting was cancelled.", "off", 5, 24
    )
    told = [event for event in chronicle([plan]).all(Event) if event.members]
    assert [event.status for event in told if event.type == "CONSULT"] == [Status.DENIED]
    assert not [event for event in told if "cancelled" in event.title]
