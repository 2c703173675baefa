"""Words of time as newsrooms write them today: which way they look, and what only seems to be time."""

from __future__ import annotations

import datetime

import pytest

from tests.dates.test_tagging import read, said
from variorum.words.calendar import Step, follow

PUBLISHED = datetime.date(2026, 3, 18)
"""A Wednesday."""


def resolved(text: str) -> dict[str, str]:
    """The words of time of a text with the values they have for an account of that Wednesday."""
    document, timexes = read(text)
    found = follow((Step(timex.value, timex.rule) for timex in timexes), PUBLISHED)
    return {document.words(t.span("text")): r.value if r else t.value for t, r in zip(timexes, found, strict=True)}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The mayor is going to speak on Friday.", "Friday", "2026-03-20"),
        ("The mayor went on to lose the vote on Friday.", "Friday", "2026-03-13"),
        ("The mayor told the council on Friday she would sign the bridge bill.", "Friday", "2026-03-13"),
        ("The mayor has added a visit for Friday to his diary.", "Friday", "2026-03-20"),
        ("The poll was taken from 5 March through Tuesday.", "Tuesday", "2026-03-17"),
        ("The fair runs through Tuesday.", "Tuesday", "2026-03-24"),
        ("They had agreed at a meeting on Saturday that it must be held.", "Saturday", "2026-03-14"),
        ("Turnout was estimated at a third, up from a quarter Monday.", "Monday", "2026-03-16"),
        ("The vote is planned for next Friday.", "next Friday", "2026-03-27"),
        ("The vote is planned for this Friday.", "this Friday", "2026-03-20"),
        ("The album is coming this Friday.", "this Friday", "2026-03-20"),
        ("The mayor may name a deputy before the weekend.", "the weekend", "2026-W12-WE"),
        ("Prices could be his chief worry come November.", "November", "2026-11"),
        ("She wrote a column in May titled “Open the port”.", "May", "2025-05"),
        ("The war delayed them past July.", "July", "2026-07"),
        ("Shortly after Christmas in 2012 the dam broke.", "Christmas in 2012", "2012-12-25"),
        ("The town grew in the 1920s and '30s.", "'30s", "193"),
        ("The firm lost money in its past three fiscal years.", "past three fiscal years", "P3Y"),
        ("It rained over the past week and a half.", "the past week and a half", "P1.5W"),
        ("The rule saves the town $1.4bn a year.", "a year", "P1Y"),
        ("They work much more now than their parents did.", "now", "PRESENT_REF"),
        ("Over the first four years the fee stays low.", "the first four years", "P4Y"),
        ("The crew swam ashore. Seven died that night.", "that night", "2026-03-18TNI"),
        ("Her 2008 speeches were dull.", "2008", "2008"),
        ("The lead was banned in the 1970s. Two decades later crime fell.", "Two decades later", "199"),
        ("The pact was signed on 4 July 2004. Two years later it lapsed.", "Two years later", "2006"),
        ("20 December: The mayor won't sign the bill.", "20 December", "2025-12-20"),
        ("The mayor won't sign the bill before 20 December.", "20 December", "2026-12-20"),
    ],
)
def test_which_way_words_of_time_look(text: str, words: str, value: str) -> None:
    assert resolved(text).get(words) == value, resolved(text)


@pytest.mark.parametrize(
    "text",
    [
        "Brela won 3-2 after a 10:12 third set.",
        "The film lasts 2:14 and the trailer 0:45.",
        "She read Psalm 23:4 aloud.",
        "Call 555-0199 or dial 112.",
        "The shop is open 24/7 and sells the XT-2000.",
        "They may march and then fall silent.",
        "Give me a second, said the second mate.",
        "Prime Minister May said she would stay.",
        "April Jones and June Park denied it.",
        "Teresa May won. The loss of May’s rival, and a row about May, ended the race.",
        "Mrs. May hoped to oust Mr. Park. But May, to her credit, waited.",
        "He starred in The Cry of Red October.",
        "Refugees lack thick winter coats.",
        "She wrote for the Sunday Telegraph.",
        "They were seen on Saturday Night Live.",
        "Leadership is needed in many quarters.",
        "The book recounts the day the bridge fell.",
        "Doctors tried to save her the day of the shooting.",
        "At the end of the day, the council decides.",
        "It costs 1999 euros and weighs 2020 grams.",
        "Flight 2019 landed at Gate 12.",
        "The score was 10-12 at the break.",
        "This day in port history: the first ferry sails.",
    ],
)
def test_what_only_seems_to_be_time(text: str) -> None:
    assert said(text) == []


def test_what_runs_on_in_the_past_tense_is_open_where_it_would_lie_after_the_account() -> None:
    text = "The council votes on Thursday. But two days later the mayor revived the plan."
    assert resolved(text)["two days later"] == "XXXX-XX-XX"
    assert resolved(text.replace("revived", "will revive"))["two days later"] == "2026-03-21"


def test_a_weekday_takes_a_date_back_to_the_year_it_fits() -> None:
    assert resolved("The bridge fell on Sunday, Nov. 15, and was never rebuilt.") == {"Sunday, Nov. 15": "2020-11-15"}
    assert resolved("The bridge fell on Sunday, March 17.") == {"Sunday, March 17": "XXXX-03-17"}


@pytest.mark.parametrize(
    "text",
    [
        "Callers may ring the harbour office at 555-0134, ext. 2015, at any hour.",
        "Shots were heard at a tavern at 1742 Elm Street on the hill.",
        "The clinic is in Suite 2010 of the old mill.",
    ],
)
def test_figures_of_addresses_and_telephones_are_no_years(text: str) -> None:
    assert not [found for found in said(text) if len(found[1]) == 4]
