"""Who took from whom: credits, datelines and notices of invented outlets and agencies."""

import datetime
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.copies.test_pile import invented
from tests.copies.texts import TALKS, WEATHER, only_copy, pile
from tests.reference import account, card
from variorum.copies import Wording, compare
from variorum.model import Copy, Document, Edit, Lineage, Use, document_id, recency

AGENCY = "Estuary Press Agency"
WIRE = "VELMORA, May 2 (EPA) - " + TALKS


def taken_from(copy: Copy, taker: Document) -> bool:
    return copy.lineage is (Lineage.A_FROM_B if copy.left == taker.id else Lineage.B_FROM_A)


def test_a_dispatch_named_in_a_credit_is_what_the_report_was_made_from() -> None:
    wire = account(WIRE, outlet=AGENCY)
    report = account(
        f"{TALKS}\nThis report is based on a dispatch of the Estuary Press Agency (EPA).", "b.txt", outlet="Coast Daily"
    )
    copy = only_copy(pile(wire, report))
    assert taken_from(copy, report)
    assert copy.use is Use.WIRE


def test_an_agency_credited_without_its_name_leaves_lineage_open() -> None:
    lines = TALKS.split("\n")
    own = "\n".join([*lines[:3], *WEATHER.split("\n")[:3], "With agency material"])
    copy = only_copy(pile(account(WIRE, outlet=AGENCY), account(own, "b.txt", outlet="Coast Daily")))
    assert (copy.use, copy.lineage) == (Use.WIRE, Lineage.UNKNOWN)
    assert "agency" in copy.why


def test_two_papers_with_one_dateline_share_an_unseen_dispatch() -> None:
    copy = only_copy(
        pile(account(WIRE, outlet="Coast Daily"), account(WIRE + " So it goes.", "b.txt", outlet="Hill Post"))
    )
    assert (copy.use, copy.lineage) == (Use.WIRE, Lineage.COMMON_UNSEEN)


def test_a_lead_that_sends_its_readers_on_was_taken_from_there() -> None:
    lead = "\n".join(TALKS.split("\n")[:3]) + "\nContinue reading at The Velmora Herald →"
    whole, digest = account(TALKS, outlet="The Velmora Herald"), account(lead, "b.txt", outlet="River Digest")
    assert taken_from(only_copy(pile(whole, digest)), digest)


def test_a_notice_may_name_the_author_alone() -> None:
    blog = account(TALKS, authors=("Ansel Rook",))
    paper = account(
        f"{TALKS}\nAnsel Rook is a former pilot. This essay was first published on his newsletter.", "b.txt"
    )
    assert taken_from(only_copy(pile(blog, paper)), paper)


def test_nothing_is_made_from_a_later_account() -> None:
    herald = account(TALKS, outlet="Velmora Herald", published=datetime.date(2031, 5, 9))
    early = account(
        f"{TALKS}\nThis article was originally published by the Velmora Herald.",
        "b.txt",
        outlet="Coast Daily",
        published=datetime.date(2031, 5, 2),
    )
    assert only_copy(pile(herald, early)).lineage is Lineage.UNKNOWN


def test_agency_named_in_running_text_is_no_credit() -> None:
    told = TALKS.replace("According to both sides", "According to the Estuary Press Agency and both sides")
    copy = only_copy(
        pile(account(WIRE, outlet=AGENCY), account(told + "\n" + invented(3), "b.txt", outlet="Hill Post"))
    )
    assert copy.lineage is Lineage.UNKNOWN


NAMED = TALKS.replace("Kesk served", "He is a patient man. Kesk served")
"""A text in which a cut leaves names hanging."""


def cut(text: str, line: int) -> str:
    return "\n".join(each for number, each in enumerate(text.split("\n")) if number != line)


def test_a_cut_that_leaves_a_name_hanging_shows_which_is_not_the_first_and_no_more() -> None:
    whole, short = account(NAMED, "whole.txt"), account(cut(NAMED, 1), "short.txt")
    copy = only_copy(pile(whole, short))
    assert copy.lineage is Lineage.UNKNOWN
    assert copy.why.startswith("the shorter was made from a text like the longer: ")
    assert ".txt" not in copy.why, "an account may be shown under another name"


def test_two_texts_that_each_lost_what_the_other_kept_come_from_a_third() -> None:
    garbled = NAMED.replace("Velmora", "Velm\ufffdra")
    copy = only_copy(pile(account(garbled), account(cut(NAMED, 1), "b.txt")))
    assert copy.lineage is Lineage.COMMON_UNSEEN
    assert "garbled" in copy.why


def test_a_later_version_by_the_same_outlet_is_an_edition_of_its_own_address() -> None:
    first = account(TALKS, outlet="Coast Daily", url="https://coast.invalid/1")
    later = account(
        f"{TALKS}\nA spokeswoman said late on Friday that both sides would meet again before the winter.",
        "b.txt",
        outlet="Coast Daily",
        url="https://coast.invalid/2",
    )
    copy = only_copy(pile(first, later))
    assert taken_from(copy, later)
    assert copy.use is Use.EDITION


def test_an_account_that_was_corrected_since_is_not_the_one_a_credit_names() -> None:
    corrected = account(
        f"{TALKS}\nCorrection: an earlier version of this article gave a wrong name.", outlet="Velmora Herald"
    )
    taker = account(
        f"{TALKS}\nThis article was originally published by the Velmora Herald.", "b.txt", outlet="Coast Daily"
    )
    copy = only_copy(pile(corrected, taker))
    assert copy.lineage is Lineage.UNKNOWN
    assert "corrected since" in copy.why


def test_two_notices_that_name_one_other_outlet_mean_its_text() -> None:
    one = account(f"{TALKS}\nSource: Hill Post", outlet="Coast Daily")
    other = account(f"{TALKS}\nThis article was originally published by Hill Post.", "b.txt", outlet="River Digest")
    assert only_copy(pile(one, other)).lineage is Lineage.COMMON_UNSEEN


def test_a_notice_without_a_name_may_mean_anybody() -> None:
    noticed = f"{TALKS}\nThis article was originally published elsewhere and is republished with permission."
    found = pile(account(noticed, outlet="Coast Daily"), account(TALKS, "b.txt", outlet="Hill Post"))
    assert only_copy(found).lineage is Lineage.UNKNOWN


def test_a_stated_day_alone_orders_only_the_same_words() -> None:
    early = account(TALKS, outlet="Coast Daily", published=datetime.date(2031, 5, 2))
    late = account(
        TALKS.replace("six hours", "seven hours"), "b.txt", outlet="Hill Post", published=datetime.date(2031, 5, 6)
    )
    copy = only_copy(pile(early, late))
    assert copy.lineage is Lineage.UNKNOWN
    assert "earlier" in copy.why


def test_the_call_letters_of_a_station_are_no_agency() -> None:
    told = "VELMORA (WXQV) - " + TALKS
    copy = only_copy(pile(account(told, outlet="wxqv.com"), account(told, "b.txt", outlet="Hill Post")))
    assert copy.use is Use.COPY
    assert taken_from(copy, next(d for d in (account(told, "b.txt", outlet="Hill Post"),)))


def test_the_third_side_of_a_family_compares_on_demand_as_the_two_alone_would() -> None:
    """A family of three has two copies along its tree; the pair without one is told the same when asked for."""
    documents = [account(TALKS.replace("six", number), f"{number}.txt") for number in ("six", "five", "nine")]
    family = pile(*documents)
    told = {frozenset((c.left, c.right)) for c in family.all(Copy)}
    assert len(told) == 2
    one, other = next(p for p in combinations(documents, 2) if frozenset(d.id for d in p) not in told)
    alone = pile(one, other)
    found, edits = compare(family.sketch(Wording, one), family.sketch(Wording, other), card(one), card(other))
    assert found == only_copy(alone)
    assert sorted(edits, key=lambda e: e.id) == sorted(alone.all(Edit), key=lambda e: e.id)


@pytest.mark.parametrize(
    ("outlet", "notice"),
    [
        ("Lantern", "This article was originally published by Seelanterna Review."),
        ("Valley Sun", "This article was originally published by the Valley Sunday Post."),
        ("Kyiv Bell", "This article was originally published in Kyiv."),
        ("West Side Bell", "This article was originally published in West Velmora."),
        ("thisevening.invalid.com", "This article was first published this evening elsewhere."),
    ],
)
def test_a_credit_does_not_name_an_outlet_by_parts_of_words_or_by_places(outlet: str, notice: str) -> None:
    giver, taker = account(TALKS, outlet=outlet), account(f"{TALKS}\n{notice}", "b.txt", outlet="Coast Daily")
    assert only_copy(pile(giver, taker)).lineage is Lineage.UNKNOWN


@pytest.mark.parametrize(
    ("outlet", "named"),
    [
        ("WXQV News", "WXQV"),
        ("wxqv-tv", "WXQV"),
        ("kxqy4.com", "KXQY"),
        ("velmoraherald.com", "The Velmora Herald"),
        ("Velmora Herald", "VelmoraHerald"),
        ("bell.co.uk", "Bell"),
    ],
)
def test_a_credit_names_an_outlet_by_its_call_letters_or_written_apart_or_together(outlet: str, named: str) -> None:
    giver = account(TALKS, outlet=outlet)
    taker = account(f"{TALKS}\nThis article was originally published by {named}.", "b.txt", outlet="Coast Daily")
    assert taken_from(only_copy(pile(giver, taker)), taker)


@pytest.mark.parametrize(
    ("outlet", "other", "named"),
    [
        ("Kyiv Bell", "Kyiv Lantern", "the Kyiv Bell"),
        ("West Bell", "West Lantern", "West Bell"),
        ("bell.co.ke", "bell.com.pk", "bell.co.ke"),
    ],
)
def test_a_credit_names_another_outlet_though_both_names_begin_alike(outlet: str, other: str, named: str) -> None:
    giver = account(TALKS, outlet=outlet)
    taker = account(f"{TALKS}\nThis article was originally published by {named}.", "b.txt", outlet=other)
    assert taken_from(only_copy(pile(giver, taker)), taker)


def test_two_addresses_under_one_second_level_are_two_outlets() -> None:
    copy = only_copy(pile(account(TALKS, outlet="bell.co.uk"), account(TALKS, "b.txt", outlet="lantern.co.uk")))
    assert copy.use is Use.COPY


def test_an_author_whose_name_is_nothing_to_be_seen_is_passed_over() -> None:
    noticed = f"{TALKS}\nThis article was originally published elsewhere by a friend of the house."
    unseen = account(TALKS, outlet="Hill Post", authors=("\u200b", "\u200b \u200b"))
    copy = only_copy(pile(unseen, account(noticed, "b.txt", outlet="Coast Daily")))
    assert copy.lineage is Lineage.UNKNOWN


def edition(text: str, field: str, moment: str) -> Document:
    made = account(text, field, url="https://coast.invalid/1", **{field: datetime.datetime.fromisoformat(moment)})
    return replace(made, id=document_id(moment, text.encode()))


@pytest.mark.parametrize("field", ["retrieved", "published"])
def test_editions_are_ordered_by_the_moment_and_not_by_what_the_clock_showed(field: str) -> None:
    early = edition(TALKS, field, "2031-05-02T10:30+02:00")
    late = edition(TALKS.replace("six hours", "seven hours"), field, "2031-05-02T09:00+00:00")
    assert taken_from(only_copy(pile(early, late)), late)


def test_a_day_alone_is_neither_before_nor_after_a_time_of_that_day() -> None:
    day = replace(edition(TALKS, "published", "2031-05-02T00:00+00:00"), id=document_id("day", TALKS.encode()))
    day = replace(day, metadata=replace(day.metadata, published=datetime.date(2031, 5, 2)))
    timed = edition(TALKS.replace("six hours", "seven hours"), "published", "2031-05-02T09:00+00:00")
    assert only_copy(pile(day, timed)).lineage is Lineage.UNKNOWN


@given(st.datetimes(), st.timedeltas(datetime.timedelta(hours=-23), datetime.timedelta(hours=23)))
def test_one_moment_is_as_recent_under_every_offset(clock: datetime.datetime, offset: datetime.timedelta) -> None:
    """Also at both ends of the calendar, where no time of universal time is left to write it in."""
    zone = datetime.timezone(offset)
    assert recency(clock.replace(tzinfo=zone)) == recency(clock.replace(tzinfo=datetime.UTC)) - offset
    assert recency(clock) <= recency(clock.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=14))))
    assert recency(None) < recency(clock.date()) <= recency(clock)


def test_who_says_that_others_reprinted_it_took_nothing_from_them() -> None:
    first = account(
        f"{TALKS}\nThis article was later reprinted by the Hill Post.",
        outlet="Coast Daily",
        published=datetime.date(2031, 6, 11),
    )
    taken = account(TALKS, "b.txt", outlet="Hill Post", published=datetime.date(2031, 6, 12))
    copy = only_copy(pile(first, taken))
    coast_from_hill = Lineage.A_FROM_B if copy.left == first.id else Lineage.B_FROM_A
    assert copy.lineage is not coast_from_hill


def test_a_text_without_its_last_full_stop_has_not_broken_off() -> None:
    whole = account(f"{TALKS} and so on", "b.txt", published=datetime.date(2031, 6, 9))
    copy = only_copy(pile(account(TALKS.rstrip("."), published=datetime.date(2031, 6, 1)), whole))
    assert copy.lineage is Lineage.UNKNOWN
    assert "breaks off" not in copy.why
