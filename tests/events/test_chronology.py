"""Which tellings are one happening, when it was, and how that is known."""

from __future__ import annotations

import datetime

import pytest

from tests.reference import Pile, account
from variorum.actors import ACTORS
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import CHRONOLOGY, MENTIONS
from variorum.language import PARSE
from variorum.model import (
    Basis,
    Dating,
    Document,
    Event,
    EventMention,
    Interval,
    Member,
    Pair,
    Passage,
    Resolution,
    Status,
    Story,
    Thread,
    Timex,
    evidence,
)
from variorum.quotes import QUOTATIONS
from variorum.texts import DAMAGE, FORM

READING = (FORM, PARSE, NAMES, TIMEXES, MENTIONS)
MEETING_DAY = datetime.date(2025, 12, 2)

LEFT = (
    "President Anna Kovar met the envoy Peter Lind in Avala on December 2. The meeting in Avala went on for five hours. "
    "Peter Lind has worked for the foreign ministry of Brenia since 2022."
)
RIGHT = (
    "Yesterday, President Anna Kovar had a five-hour meeting with envoy Peter Lind in Avala. "
    "Brenia wants to end the dispute by 2026, and Anna Kovar will travel again in 2026."
)
THIRD = (
    "Few papers wrote of last Tuesday’s (Nov 2) meeting at Avala, which President Anna Kovar and Peter Lind attended. "
    "The meeting in Avala between Anna Kovar and Peter Lind lasted five hours, as the ministry of Brenia said in 2022."
)


def day(*ymd: int) -> Interval:
    return Interval(datetime.date(*ymd), datetime.date(*ymd))


def chronicle(*stories: list[Document], passages: tuple[Passage, ...] = (), parted: tuple[Pair, ...] = ()) -> Pile:
    documents = [document for story in stories for document in story]
    pile = Pile(documents).run(*READING)
    pile.parted.extend(parted)
    made = [
        Story(members=tuple(Member(d.id) for d in story), documents=tuple(d.id for d in story), title="")
        for story in stories
    ]
    thread = Thread(members=tuple(Member(s.id) for s in made), documents=tuple(d.id for d in documents), title="")
    for group in (*made, thread, *passages):
        pile.findings[group.id] = group
    return pile.run(ACTORS, CHRONOLOGY)


def event_at(pile: Pile, document: Document, words: str, nth: int = 0) -> Event:
    """The event of the nth telling with these trigger words."""
    told = [
        m for m in pile.all(EventMention) if m.document == document.id and document.words(m.span("trigger")) == words
    ]
    found = [e for e in pile.all(Event) if told[nth].id in {m.id for m in e.members}]
    assert len(found) == 1
    return found[0]


def dating(pile: Pile, document: Document) -> Dating:
    return next(d for d in pile.all(Dating) if d.document == document.id)


def resolution(pile: Pile, document: Document, words: str) -> Resolution:
    return next(
        r for r in pile.all(Resolution) if r.document == document.id and document.words(r.span("text")) == words
    )


def test_every_telling_belongs_to_one_event_and_a_lone_word_with_nobody_and_no_time_to_none() -> None:
    left, right = account(LEFT, "l"), account(RIGHT, "r")
    pile = chronicle([left, right])
    members = [member.id for event in pile.all(Event) for member in event.members]
    told = {m.id: m for m in pile.all(EventMention)}
    assert len(members) == len(set(members))
    assert {m.id for m in told.values() if m.type} <= set(members)
    assert all(not told[alone].type and not told[alone].spans("time") for alone in set(told) - set(members))


def test_one_meeting_told_with_place_and_people_is_one_event() -> None:
    left, right = account(LEFT, "l"), account(RIGHT, "r")
    pile = chronicle([left, right])
    event = event_at(pile, left, "met")
    assert event == event_at(pile, right, "meeting")
    assert event.documents == tuple(sorted((left.id, right.id)))
    assert (event.status, event.duration, event.place) == (Status.TOLD, "PT5H", "Avala")


def test_the_same_people_meeting_elsewhere_is_another_event() -> None:
    left = account(LEFT, "l")
    other = account("President Anna Kovar met the envoy Peter Lind in Orsk for talks. They shook hands in Orsk.", "o")
    assert event_at(chronicle([left, other]), left, "met").documents == (left.id,)


def test_the_same_people_alone_do_not_make_it_the_same_meeting() -> None:
    left = account(LEFT, "l")
    other = account(
        "The minister called the talks between Anna Kovar and Peter Lind very useful for all of Brenia.", "o"
    )
    assert event_at(chronicle([left, other]), left, "met").documents == (left.id,)


def test_another_story_is_another_meeting_unless_the_day_is_stated() -> None:
    left, right = account(LEFT, "l"), account(RIGHT, "r")
    assert event_at(chronicle([left], [right]), left, "met").documents == (left.id,)


def test_a_planned_meeting_is_never_the_one_held() -> None:
    left = account(LEFT, "l")
    plan = account("Anna Kovar will meet the envoy Peter Lind in Avala on December 2, her office said in Brenia.", "p")
    pile = chronicle([left, plan])
    assert event_at(pile, plan, "meet").status is Status.PLANNED
    assert event_at(pile, left, "met").documents == (left.id,)


def test_a_cancelled_meeting_was_not_held() -> None:
    text = account(
        LEFT + "\nMara Oss asked for a meeting with Peter Lind in Orsk. The meeting was cancelled. She flew home.", "c"
    )
    pile = chronicle([text])
    cancelled = event_at(pile, text, "meeting", 2)
    assert cancelled.status is Status.DENIED
    assert cancelled != event_at(pile, text, "met")
    assert cancelled == event_at(pile, text, "meeting", 1)


def test_yesterday_is_counted_from_the_stated_day() -> None:
    right = account(RIGHT, "r", published=datetime.date(2025, 12, 3))
    pile = chronicle([right])
    event = event_at(pile, right, "meeting")
    assert (event.interval, event.basis) == (day(2025, 12, 2), Basis.WORKED_OUT)
    assert dating(pile, right).basis is Basis.STATED


def test_the_year_is_worked_out_where_the_weekday_leaves_one() -> None:
    left, right, third = account(LEFT, "l"), account(RIGHT, "r"), account(THIRD, "t")
    span = THIRD.index("The meeting in Avala"), THIRD.index(", as the")
    copied = Passage(
        members=(Member(left.id), Member(third.id)),
        documents=(left.id, third.id),
        characters=40,
        evidence=evidence(
            "text", left.span(*_at(LEFT, "The meeting in Avala went on for five hours")), third.span(*span)
        ),
    )
    pile = chronicle([left, right, third], passages=(copied,))
    event = event_at(pile, left, "met")
    assert third.id in event.documents
    assert (event.interval, event.basis) == (Interval(MEETING_DAY, MEETING_DAY), Basis.WORKED_OUT)
    assert "Tuesday" in event.why
    wrong = resolution(pile, third, "Nov 2")
    assert (wrong.interval, wrong.basis) == (None, Basis.OPEN)
    assert wrong.why.startswith("impossible")


def test_a_day_is_borrowed_only_through_the_same_event_and_names_its_lender() -> None:
    left = account(LEFT.replace("December 2.", "December 2, 2025."), "l")
    right = account(RIGHT, "r")
    pile = chronicle([left, right])
    found = dating(pile, right)
    assert (found.interval, found.basis, found.lender) == (day(2025, 12, 3), Basis.BORROWED, left.id)
    assert resolution(pile, right, "Yesterday").basis is Basis.BORROWED
    assert dating(pile, left).basis is Basis.OPEN


def test_no_account_is_dated_by_standing_near() -> None:
    left = account(LEFT.replace("December 2.", "December 2, 2025."), "l")
    other = account("Yesterday, the army attacked the port of Orsk, officials of Brenia said to reporters.", "o")
    found = dating(chronicle([left], [other]), other)
    assert (found.interval, found.basis) == (None, Basis.OPEN)


def test_a_day_without_a_year_stays_open_where_nothing_fixes_it() -> None:
    alone = account("President Anna Kovar met the envoy Peter Lind in Avala on December 2, officials said.", "l")
    event = event_at(chronicle([alone]), alone, "met")
    assert (event.interval, event.basis) == (None, Basis.OPEN)


def test_accounts_that_state_different_days_leave_the_event_open_and_say_so() -> None:
    left = account(LEFT.replace("December 2.", "December 2, 2025."), "l")
    copy = account(LEFT.replace("December 2.", "December 4, 2025."), "c")
    same = Passage(
        members=(Member(left.id), Member(copy.id)),
        documents=(left.id, copy.id),
        characters=len(LEFT),
        evidence=evidence("text", left.span(0, len(left.text)), copy.span(0, len(copy.text))),
    )
    pile = chronicle([left, copy], passages=(same,))
    event = event_at(pile, left, "met")
    assert event.documents == tuple(sorted((left.id, copy.id)))
    assert (event.interval, event.basis) == (None, Basis.OPEN)
    assert "2 December 2025" in event.why
    assert "4 December 2025" in event.why


def test_what_accounts_tell_a_day_apart_is_given_both_days() -> None:
    reports = [
        account("General Ivo Kovar was killed in Orsk on Thursday night.", "one", published=datetime.date(2031, 5, 9)),
        account("General Ivo Kovar was killed in Orsk early on Friday.", "other", published=datetime.date(2031, 5, 10)),
    ]
    event = event_at(chronicle(reports), reports[0], "killed")
    assert event.interval == Interval(datetime.date(2031, 5, 8), datetime.date(2031, 5, 9))
    assert "a day apart" in event.why


def test_after_midnight_at_the_end_of_the_meeting_is_the_next_day() -> None:
    text = account(
        RIGHT
        + "\nAfter midnight, at the close of yesterday’s meeting, the adviser Mara Oss declared that work goes on.",
        "n",
        published=datetime.date(2025, 12, 3),
    )
    assert event_at(chronicle([text]), text, "declared").interval == day(2025, 12, 3)


def test_a_capture_that_somebody_denies_is_disputed() -> None:
    left = account("The army announced the capture of the Orsk stronghold, something that Brenia denied.", "l")
    right = account("The campaign went on after the fall of Orsk, and many in Brenia fear the winter months.", "r")
    pile = chronicle([left, right])
    event = event_at(pile, left, "capture")
    assert event.status is Status.DISPUTED
    assert event.documents == tuple(sorted((left.id, right.id)))


def test_a_person_sets_two_tellings_apart() -> None:
    left, right = account(LEFT, "l"), account(RIGHT, "r")
    before = chronicle([left, right])
    event = event_at(before, left, "met")
    mine = [m.id for m in before.all(EventMention) if m.document == left.id and m.id in {x.id for x in event.members}]
    yours = [m.id for m in before.all(EventMention) if m.document == right.id and m.id in {x.id for x in event.members}]
    pairs = tuple(Pair(a, b) for a in mine for b in yours)
    assert event_at(chronicle([left, right], parted=pairs), left, "met").documents == (left.id,)


def test_the_order_of_accounts_changes_nothing() -> None:
    documents = [account(LEFT, "l"), account(RIGHT, "r"), account(THIRD, "t")]
    forwards, backwards = chronicle(documents), chronicle(documents[::-1])
    assert forwards.all(Event) == backwards.all(Event)
    assert forwards.all(Resolution) == backwards.all(Resolution)


def test_a_round_up_tells_each_thread_only_its_own_part() -> None:
    text = LEFT + "\nThe army attacked the port of Orsk on Friday, officials of Brenia told reporters."
    document = account(text, "u")
    pile = Pile([document]).run(*READING)
    border = text.index("\n")
    parts = [((0, border), "one"), ((border + 1, len(text)), "two")]
    stories = [
        Story(
            members=(Member(f"{document.id}{name}"),),
            documents=(document.id,),
            title=name,
            evidence=evidence("text", document.span(*span)),
        )
        for span, name in parts
    ]
    for story in stories:
        thread = Thread(members=(Member(story.id),), documents=(document.id,), title=story.title)
        pile.findings |= {story.id: story, thread.id: thread}
    pile.run(ACTORS, CHRONOLOGY)
    members = [member.id for event in pile.all(Event) for member in event.members]
    assert len(members) == len(set(members))
    assert {m.id for m in pile.all(EventMention) if m.type} <= set(members)


def _at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


def resolved(text: str, published: datetime.date) -> dict[str, Interval | None]:
    """The days of one account's words of time, by the words."""
    document = account(text, published=published)
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, NAMES, TIMEXES, QUOTATIONS, MENTIONS)
    story = Story(members=(Member(document.id),), documents=(document.id,), title="")
    thread = Thread(members=(Member(story.id),), documents=(document.id,), title="")
    pile.findings |= {story.id: story, thread.id: thread}
    pile.run(ACTORS, CHRONOLOGY)
    words = {timex.id: document.words(timex.span("text")) for timex in pile.all(Timex)}
    return {words[found.timex]: found.interval for found in pile.all(Resolution)}


def test_today_in_somebodys_mouth_is_the_day_it_was_said_where_that_is_stated() -> None:
    text = "The parliament of Brenia opened. “We won the case today in Avala,” Ana Kovar told reporters on Friday."
    days = resolved(text, datetime.date(2031, 5, 14))
    assert days["today"] == days["Friday"] == day(2031, 5, 9)


def test_today_in_somebodys_mouth_may_be_the_day_the_news_is_of_and_need_not_be_that_of_the_account() -> None:
    text = "Ana Kovar won her case on Friday. “We won the case today in Avala,” Ana Kovar said."
    days = resolved(text, datetime.date(2031, 5, 10))
    assert days["Friday"] == day(2031, 5, 9)
    assert days["today"] == Interval(datetime.date(2031, 5, 9), datetime.date(2031, 5, 10))


def test_until_tells_how_long_it_goes_on_and_not_when_it_was() -> None:
    raids = account("The army of Brenia raided villages near Avala until 5 May.", published=datetime.date(2031, 5, 14))
    assert [event.interval for event in chronicle([raids]).all(Event)] == [None]


def test_the_day_of_the_news_may_be_that_of_saying_what_is_to_come() -> None:
    text = "Ana Kovar said on Friday she would meet Ivo Lind in June. “Good meeting today,” Ana Kovar said."
    days = resolved(text, datetime.date(2031, 5, 10))
    assert days["today"] == Interval(datetime.date(2031, 5, 9), datetime.date(2031, 5, 10))


def test_one_account_with_a_wrong_early_day_does_not_take_the_day_the_others_state() -> None:
    told = LEFT.replace("December 2.", "December 2, 2025.")
    early, rest = datetime.date(2024, 12, 3), datetime.date(2025, 12, 3)
    pile = [account(told, name, published=day) for name, day in (("a", rest), ("b", rest), ("c", early))]
    assert event_at(chronicle(pile), pile[0], "met").interval == day(2025, 12, 2)
    assert event_at(chronicle(pile[1:]), pile[1], "met").interval is None


def test_this_week_ends_with_the_account_for_what_was_and_begins_with_it_for_what_is_planned() -> None:
    written = datetime.date(2031, 5, 14)
    raids = account("The army of Brenia raided villages near Avala this week.", published=written)
    [was] = chronicle([raids]).all(Event)
    assert was.interval == Interval(datetime.date(2031, 5, 12), written)
    talks = account("Anna Kovar will meet Peter Lind in Avala this week.", published=written)
    [planned] = chronicle([talks]).all(Event)
    assert planned.interval == Interval(written, datetime.date(2031, 5, 18))


@pytest.mark.parametrize(
    ("head", "words", "interval"),
    [
        ("", "Wednesday", None),
        ("", "last Wednesday", (2031, 5, 7)),
        ("", "Thursday", (2031, 5, 8)),
        ("HALM, May 13 (Orsk Press) - ", "Wednesday", (2031, 5, 7)),
    ],
)
def test_a_weekday_six_days_before_a_page_was_filed_may_be_the_day_after(
    head: str, words: str, interval: tuple[int, int, int] | None
) -> None:
    text = f"{head}The bridge of Halm collapsed {words}. Divers searched the river."
    document = account(text, "one", published=datetime.date(2031, 5, 13))
    event = event_at(chronicle([document]), document, "collapsed")
    assert event.interval == (day(*interval) if interval else None)


def test_a_bridge_that_fell_and_one_that_collapsed_are_one_happening_and_a_town_falls_otherwise() -> None:
    left = account("The Millgate bridge in Orsk collapsed into the river on Tuesday.", "left")
    right = account(
        "A rope bridge fell into the river in Orsk on Tuesday. A wall near the bridge gave way too.", "right"
    )
    other = account("After a siege of three weeks the town of Orsk fell on Tuesday, the army said.", "other")
    pile = chronicle([left, right, other])
    assert event_at(pile, left, "collapsed").id == event_at(pile, right, "fell").id
    assert event_at(pile, other, "fell").id != event_at(pile, left, "collapsed").id


def test_what_two_houses_pass_is_two_happenings() -> None:
    text = "The House passed the budget on Monday, after a long night. The budget was passed by the Senate last week."
    told = account(text, "told", language="en")
    pile = chronicle([told])
    assert event_at(pile, told, "passed").id != event_at(pile, told, "passed", 1).id


def test_her_eighth_victory_is_not_one_she_had_before() -> None:
    text = (
        "Anna Kovar enjoyed her eighth victory out of the past nine races on Saturday, her campaign said. "
        "The town resembles Orsk and Lesk, where Anna Kovar won by landslide margins on March 22."
    )
    told = account(text, "told", language="en")
    pile = chronicle([told])
    assert event_at(pile, told, "won").id != event_at(pile, told, "victory").id
