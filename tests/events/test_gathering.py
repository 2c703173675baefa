"""What accounts tell by halves gathers on one happening: a bare "the talks", a plan called off, a day to borrow."""

from __future__ import annotations

import datetime

from tests.events.test_chronology import chronicle, event_at
from tests.reference import Pile, account
from variorum.model import Basis, Dating, Document, Event, EventMention, Status

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


def test_a_killing_and_the_death_of_the_same_person_are_one() -> None:
    first = account(
        "Gunmen killed Ivo Marsh in Avala on Tuesday.", "a", published=datetime.date(2031, 5, 7), language="en"
    )
    second = account("The death of Ivo Marsh shook Brenia.", "b", published=datetime.date(2031, 5, 8), language="en")
    pile = chronicle([first, second])
    assert event_at(pile, first, "killed") == event_at(pile, second, "death")


def test_the_deaths_of_many_are_not_that_of_one() -> None:
    text = "Ivo Marsh died on the road. The deaths of soldiers go on. Twelve miners died in the pit."
    told = account(text, "a", published=datetime.date(2031, 5, 7), language="en")
    pile = chronicle([told])
    assert event_at(pile, told, "died") != event_at(pile, told, "died", 1)
    assert all(m.id not in members(pile, told, "died") for m in mentions(pile, "deaths"))


def test_a_summit_told_as_planned_is_not_the_meeting_before_it() -> None:
    text = """The president of Brenia, Ivo Marsh, will hold a summit with Prime Minister Greta Holm on 12 June in Avala.
The envoys Anna Kovar and Peter Lind met in Orsk on Friday.
They said the summit was important."""
    told = account(text, "a", published=datetime.date(2031, 5, 7), language="en")
    pile = chronicle([told])
    met = members(pile, told, "met")
    assert all(mention.id not in met for mention in mentions(pile, "summit"))


def test_what_might_happen_is_not_the_next_thing_that_might() -> None:
    first = account("Brenia could attack the port of Lund.", "a", published=datetime.date(2031, 5, 7), language="en")
    second = account(
        "If Brenia attacks a convoy, prices may rise.", "b", published=datetime.date(2031, 5, 8), language="en"
    )
    pile = chronicle([first, second])
    one = members(pile, first, "attack")
    assert all(mention.id not in one for mention in mentions(pile, "attacks"))


def mentions(pile: Pile, words: str) -> list[EventMention]:
    """The tellings in these words."""
    texts = {document.id: document for document in pile.documents}
    return [m for m in pile.all(EventMention) if texts[m.document].words(m.span("trigger")) == words]


def members(pile: Pile, document: Document, words: str) -> frozenset[str]:
    """The tellings of the event that the first telling in these words belongs to; itself where it belongs to none."""
    first = next(m for m in mentions(pile, words) if m.document == document.id)
    events = (frozenset(member.id for member in event.members) for event in pile.all(Event))
    return next((event for event in events if first.id in event), frozenset({first.id}))


TWICE = """Presidents Ivo Marsh and Greta Holm meet again
President Ivo Marsh and President Greta Holm opened their second summit in Avala on Tuesday, May 6.
Their first summit was held in Orsk. At a press conference in Avala, Ivo Marsh praised his host.
The mood of the second summit was good, and a fisherman's protest represented a small surprise for Ivo Marsh."""


def test_the_second_of_several_is_not_the_first_nor_the_press_conference_about_it() -> None:
    document = account(TWICE, "twice", published=datetime.date(2031, 5, 6))
    pile = chronicle([document])
    second = event_at(pile, document, "summit")
    assert second == event_at(pile, document, "summit", 2)
    assert second != event_at(pile, document, "summit", 1)
    assert second != event_at(pile, document, "conference")


def test_whoever_sets_out_for_a_meeting_has_not_held_it() -> None:
    text = "AVALA - President Ivo Marsh flies to Orsk for a Monday meeting with President Greta Holm of Castovia."
    document = account(text, "ahead", published=datetime.date(2031, 5, 9))
    event = event_at(chronicle([document]), document, "meeting")
    assert event.status is Status.PLANNED
    assert event.interval is not None
    assert event.interval.first == datetime.date(2031, 5, 12)
