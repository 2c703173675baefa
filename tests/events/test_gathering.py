"""What accounts tell by halves gathers on one happening: a bare "the talks", a plan called off, a day to borrow."""

from __future__ import annotations

import datetime

from tests.events.test_chronology import chronicle, event_at
from tests.reference import account
from variorum.model import Basis, Dating, Event, Status

WIRE = """AVALA, May 6 - The talks between Brenia and Castovia ended without agreement on Tuesday after six hours in Avala.
The Brenian minister Anna Kovar and the Castovian envoy Peter Lind met in the harbour office.
A meeting of President Ivo Marsh and Prime Minister Greta Holm that had been planned for next Tuesday was called off."""
UNDATED = """The minister of Brenia, Anna Kovar, and Castovia's chief negotiator, Peter Lind, met yesterday in an office in Avala.
Nothing was signed.
The planned meeting of President Ivo Marsh and Prime Minister Greta Holm, which was cancelled, will be missed by few."""
LATER = """Anna Kovar and Peter Lind met for three hours in the town hall of Orsk on May 20.
They said the talks had been useful and the crews would be freed on Friday."""


def test_talks_between_states_and_the_meeting_of_their_envoys_are_one() -> None:
    wire = account(WIRE, "wire", published=datetime.date(2031, 5, 7))
    pile = chronicle([wire])
    met = event_at(pile, wire, "met")
    assert met == event_at(pile, wire, "talks")
    assert (met.place, met.duration) == ("Avala", "PT6H")


def test_no_agreement_is_not_an_agreement_and_takes_no_day() -> None:
    wire = account(WIRE, "wire", published=datetime.date(2031, 5, 7))
    agreement = event_at(chronicle([wire]), wire, "agreement")
    assert (agreement.status, agreement.interval) == (Status.DENIED, None)


def test_titles_between_two_names_hide_neither() -> None:
    late = account(UNDATED, "late")
    assert len(event_at(chronicle([late]), late, "met").participants) >= 2


def test_a_meeting_called_off_keeps_its_planned_day_in_every_account() -> None:
    wire, late = account(WIRE, "wire", published=datetime.date(2031, 5, 7)), account(UNDATED, "late")
    pile = chronicle([wire, late])
    off = event_at(pile, wire, "meeting")
    assert off.status is Status.DENIED
    assert set(off.documents) == {wire.id, late.id}
    assert off.interval is not None
    assert off.interval.first.isoformat() == "2031-05-13"
    assert off != event_at(pile, wire, "met")


def test_what_lies_apart_in_place_stays_apart() -> None:
    wire, later = account(WIRE, "wire", published=datetime.date(2031, 5, 7)), account(LATER, "later")
    pile = chronicle([wire, later])
    assert event_at(pile, later, "met") != event_at(pile, wire, "met")
    assert event_at(pile, later, "met").place == "Orsk"


def test_a_day_is_borrowed_from_an_account_that_dates_itself() -> None:
    wire, late = account(WIRE, "wire", published=datetime.date(2031, 5, 7)), account(UNDATED, "late")
    pile = chronicle([wire, late])
    dating = next(d for d in pile.all(Dating) if d.document == late.id)
    assert (dating.basis, dating.lender) == (Basis.BORROWED, wire.id)
    assert dating.interval is not None
    assert dating.interval.first.isoformat() == "2031-05-07"


def test_no_account_is_dated_before_what_it_tells_as_past() -> None:
    dated = account(
        "Anna Kovar and Peter Lind met in Avala on May 6. Anna Kovar will meet Ivo Marsh in Orsk on May 13.",
        "dated",
        published=datetime.date(2031, 5, 9),
    )
    loose = account(
        "Anna Kovar and Peter Lind met in Avala on May 6. Anna Kovar will meet Ivo Marsh in Orsk next week.", "loose"
    )
    pile = chronicle([dated, loose])
    dating = next(d for d in pile.all(Dating) if d.document == loose.id)
    assert dating.interval is None or dating.interval.first.isoformat() >= "2031-05-06"


def test_talks_that_are_due_are_not_held() -> None:
    text = account(
        "Expert talks are due in Avala next week. Envoys agreed on nothing in Orsk.",
        published=datetime.date(2031, 5, 9),
    )
    events = {e.title: e.status for e in chronicle([text]).all(Event)}
    assert Status.TOLD not in events.values()
