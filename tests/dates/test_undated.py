"""When an account was written that does not say: by its own words, and by what it and a dated account both open with."""

from __future__ import annotations

import datetime

import pytest

from tests.events.test_chronology import chronicle, dating, day
from tests.reference import Pile, account
from variorum.actors import ACTORS
from variorum.actors import MENTIONS as NAMES
from variorum.dates import TIMEXES
from variorum.events import CHRONOLOGY, MENTIONS
from variorum.language import PARSE
from variorum.model import Basis, Document, Interval, Member, Resolution, Story, Thread
from variorum.quotes import QUOTATIONS
from variorum.texts import FORM

PUBLISHED = datetime.date(2031, 5, 14)
DATED = (
    "The governor of Sarn, Ilka Doren, resigned over the bridge collapse. Ilka Doren handed the seals to her deputy. "
    "The deputy, Otto Hagel, promised an inquiry into the bridge."
)
UNDATED = (
    "Ilka Doren, the governor of Sarn, has resigned. Her resignation follows a collapse that shook the province. "
    "Ilka Doren resigned after the bridge fell into the river."
)


def dated(text: str = DATED, name: str = "dated") -> Document:
    return account(text, name, published=PUBLISHED, language="en")


def undated(text: str = UNDATED, name: str = "undated") -> Document:
    return account(text, name, language="en")


def test_opening_with_the_same_happening_bounds_the_day_and_names_who_lent_it() -> None:
    lender, borrower = dated(), undated()
    made = dating(chronicle([lender, borrower]), borrower)
    assert (made.basis, made.lender) == (Basis.BORROWED, lender.id)
    assert made.interval == Interval(datetime.date(2031, 5, 12), datetime.date(2031, 5, 17))
    assert made.why == "opens with “resigned”, with which dated of 14 May 2031 opens as new"


RETOLD = (
    "Police charged two aides in Sarn on Friday. Ilka Doren, the governor, resigned over the bridge collapse. "
    "Ilka Doren handed the seals to her deputy. The deputy, Otto Hagel, promised an inquiry into the bridge."
)


def test_retelling_several_happenings_of_a_dated_account_bounds_the_day() -> None:
    lender, borrower = dated(), undated(RETOLD)
    made = dating(chronicle([lender, borrower]), borrower)
    assert (made.basis, made.lender) == (Basis.BORROWED, lender.id)
    assert made.interval == Interval(datetime.date(2031, 5, 11), datetime.date(2031, 5, 17))
    assert made.why.endswith(" happenings of the same news that dated of 14 May 2031 tells")


def test_retelling_beside_something_long_past_bounds_nothing() -> None:
    borrower = undated(RETOLD.replace("collapse.", "collapse of 3 February."))
    assert dating(chronicle([dated(), borrower]), borrower).basis is Basis.OPEN


def test_one_weekday_at_both_heads_outweighs_what_is_long_past() -> None:
    lender = dated(RETOLD.replace("collapse.", "collapse of 3 February."))
    borrower = undated(RETOLD.replace("collapse.", "collapse of 3 February."))
    made = dating(chronicle([lender, borrower]), borrower)
    assert (made.basis, made.lender) == (Basis.BORROWED, lender.id)
    other = undated(RETOLD.replace("collapse.", "collapse of 3 February.").replace("Friday", "Monday"))
    assert dating(chronicle([lender, other]), other).basis is Basis.OPEN


def test_retelling_what_another_story_tells_bounds_nothing() -> None:
    borrower = undated(RETOLD)
    assert dating(chronicle([dated()], [borrower]), borrower).basis is Basis.OPEN


def test_standing_in_one_thread_dates_nothing() -> None:
    other = undated("A ferry sank off Brela. The crew of nine swam ashore, and the harbour of Brela stayed open.")
    made = dating(chronicle([dated(), other]), other)
    assert (made.basis, made.interval) == (Basis.OPEN, None)


def test_what_is_told_as_long_past_bounds_nothing() -> None:
    later = undated("Ilka Doren, the governor of Sarn who resigned in March, was fined. " + UNDATED.split(". ", 2)[2])
    assert dating(chronicle([dated(), later]), later).basis is Basis.OPEN


def test_a_day_still_to_come_does_not_speak_against_what_is_told_beside_it() -> None:
    lender = dated()
    borrower = undated(UNDATED.replace("has resigned.", "has resigned, and her deputy will be sworn in on Monday."))
    assert dating(chronicle([lender, borrower]), borrower).lender == lender.id


def test_who_looks_back_lends_no_day() -> None:
    looking_back = dated("Ilka Doren, the governor of Sarn, resigned on 3 February over the bridge. " + DATED)
    borrower = undated()
    made = dating(chronicle([looking_back, borrower]), borrower)
    assert (made.basis, made.interval) == (Basis.OPEN, None)


def test_words_that_no_day_fits_leave_it_open() -> None:
    told = dated("Governor Ilka Doren of Sarn resigned on Wednesday over the bridge.")
    other = undated("Governor Ilka Doren of Sarn resigned on Friday over the bridge.")
    made = dating(chronicle([told, other]), other)
    assert (made.basis, made.interval) == (Basis.OPEN, None)


def test_a_borrowed_day_lends_nothing_further() -> None:
    lender, borrower = dated(), undated()
    third = undated("Ilka Doren, the governor of Sarn, resigned and left Sarn for good.", "third")
    pile = chronicle([lender, borrower, third])
    assert {dating(pile, each).lender for each in (borrower, third)} <= {lender.id, None}
    assert dating(pile, lender).basis is Basis.STATED
    assert dating(pile, lender).interval == day(2031, 5, 14)


def test_a_happening_misread_as_later_than_its_teller_bounds_no_other() -> None:
    told = dated("Governor Ilka Doren of Sarn resigned on Wednesday. The bridge at Sarn fell on Sunday.")
    other = undated("Governor Ilka Doren of Sarn resigned on Wednesday. The bridge at Sarn fell on Sunday.")
    made = dating(chronicle([told, other]), other)
    assert made.interval == Interval(datetime.date(2031, 5, 14), datetime.date(2031, 5, 17))


def test_today_in_somebodys_mouth_is_not_the_day_of_the_account() -> None:
    told = dated("President Anna Kovar met the envoy Peter Lind in Avala on Tuesday. The meeting lasted five hours.")
    other = undated(
        "A day of rumours ended in Avala. “President Anna Kovar met the envoy Peter Lind in Avala today,” her office said."
    )
    pile = Pile([told, other]).run(FORM, PARSE, NAMES, QUOTATIONS, TIMEXES, MENTIONS)
    story = Story(members=(Member(told.id), Member(other.id)), documents=(told.id, other.id), title="")
    thread = Thread(members=(Member(story.id),), documents=story.documents, title="")
    pile.findings |= {story.id: story, thread.id: thread}
    made = dating(pile.run(ACTORS, CHRONOLOGY), other)
    assert made.interval is None or made.interval.days > 1


def test_a_day_on_the_wrong_weekday_is_told_with_the_day_that_others_give() -> None:
    right = dated(
        "President Anna Kovar met the envoy Peter Lind in Avala on 13 May 2031. The meeting lasted five hours."
    )
    wrong = dated(
        "Few wrote of Tuesday’s (14 May 2031) meeting in Avala between President Anna Kovar and the envoy Peter Lind. "
        "The meeting of Anna Kovar and Peter Lind in Avala lasted five hours.",
        "wrong",
    )
    made = [r for r in chronicle([right, wrong]).all(Resolution) if r.why.startswith("impossible")]
    why = "impossible: 14 May 2031 was a Wednesday, not a Tuesday; dated tells 13 May 2031, a Tuesday"
    assert [(r.document, r.interval, r.why) for r in made] == [(wrong.id, None, why)]


def test_a_weekday_of_another_verb_makes_no_date_impossible() -> None:
    told = dated("President Anna Kovar said on Friday that she met the envoy Peter Lind in Avala on 14 May 2031.")
    assert not [r for r in chronicle([told]).all(Resolution) if r.why.startswith("impossible")]


def test_an_old_date_with_its_weekday_is_no_error() -> None:
    told = dated("Anna Kovar met the envoy Peter Lind in Avala on Sunday, Nov. 15. The meeting lasted five hours.")
    made = {r.value: r for r in chronicle([told]).all(Resolution)}
    assert made["2026-11-15"].interval == day(2026, 11, 15)


TAKEN = "Two ferries collided off Sarn on Wednesday, the coast guard said. Nobody was hurt."


@pytest.mark.parametrize(
    "text",
    [
        f"SARN, Velia (May 14, 2031) – {TAKEN}",
        f"SARN, 14 May 2031 (Velia Press) — {TAKEN}",
        f"(Published Wednesday, May 14, 2031)\n\n{TAKEN}",
        f"by: Ilka Doren Updated: May 14, 2031 - 12:09 PM\n\n{TAKEN}",
    ],
)
def test_a_dateline_or_a_posting_mark_states_the_day(text: str) -> None:
    told = undated(text)
    made = dating(chronicle([told]), told)
    assert (made.basis, made.interval) == (Basis.STATED, Interval(PUBLISHED, PUBLISHED))


@pytest.mark.parametrize(
    "text",
    [
        f"The rules, published on May 14, 2031, bind all ferries. {TAKEN}",
        f"{TAKEN} The yard in Sarn, built on May 14, 2031, is shut.",
        f"{TAKEN}\n\n{TAKEN}\n\nMore from Sarn\n\nPosted: May 14, 2031",
    ],
)
def test_a_day_of_something_else_does_not_state_when_an_account_was_written(text: str) -> None:
    told = undated(text)
    assert dating(chronicle([told]), told).basis is Basis.OPEN


def test_a_post_shown_of_the_weekday_told_first_bounds_the_day() -> None:
    told = undated(f"{TAKEN}\n\nAll passengers are safe. — Sarn Coast Guard (@SarnGuard) May 14, 2031")
    made = dating(chronicle([told]), told)
    assert (made.basis, made.interval) == (Basis.WORKED_OUT, Interval(PUBLISHED, datetime.date(2031, 5, 20)))
    assert made.why == "tells first of “Wednesday” and shows a post of 14 May 2031, which was that weekday"


def test_a_post_of_another_weekday_bounds_nothing() -> None:
    told = undated(f"{TAKEN}\n\nThe ferry sails again. — Sarn Coast Guard (@SarnGuard) May 12, 2031")
    assert dating(chronicle([told]), told).basis is Basis.OPEN
