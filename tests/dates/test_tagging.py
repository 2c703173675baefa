"""Words of time and what they say by themselves."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest

from tests.reference import Pile, account
from variorum.dates import TIMEXES, tag
from variorum.language import PARSE
from variorum.model import Document, Timex, TimexType
from variorum.words.calendar import Step, follow


def read(text: str) -> tuple[Document, list[Timex]]:
    document = account(text, language="en")
    return document, Pile([document]).run(PARSE, TIMEXES).all(Timex)


def said(text: str) -> list[tuple[str, str, str]]:
    document, timexes = read(text)
    return [(document.words(timex.span("text")), timex.value, timex.rule) for timex in timexes]


def values(text: str, published: datetime.date) -> list[str]:
    _, timexes = read(text)
    found = follow((Step(timex.value, timex.rule) for timex in timexes), published)
    return [resolved.value if resolved else "" for resolved in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The pact was signed on 2 December 2025 in Tarn.", "2 December 2025", "2025-12-02"),
        ("The pact was signed on December 2, 2025, in Tarn.", "December 2, 2025", "2025-12-02"),
        ("The pact was signed on Dec. 2, 2025.", "Dec. 2, 2025", "2025-12-02"),
        ("The log says 2025-12-02 at the top.", "2025-12-02", "2025-12-02"),
        ("He was a clerk in the years following the September 11 attacks.", "September 11", "2001-09-11"),
        ("They hope for a deal in Q3 2026.", "Q3 2026", "2026-Q3"),
        ("They fought for a year and a half.", "a year and a half", "P1Y6M"),
        ("Easter Sunday was on 31 March 2024.", "31 March 2024", "2024-03-31"),
        ("The log says 31/12/2025 at the top.", "31/12/2025", "2025-12-31"),
        ("The log says 02.12.2025 at the top.", "02.12.2025", "2025-12-02"),
        ("The war began in February 2022.", "February 2022", "2022-02"),
        ("The bridge opened in the summer of 1987.", "the summer of 1987", "1987-SU"),
        ("Profit rose in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3"),
        ("They have met since the 1980s.", "the 1980s", "198"),
        ("The castle dates from the 16th century.", "the 16th century", "15"),
        ("The talks lasted five hours.", "five hours", "PT5H"),
        ("It was a five-hour meeting.", "five-hour", "PT5H"),
        ("He waited for two and a half years.", "two and a half years", "P2Y6M"),
        ("He waited for twenty-four months.", "twenty-four months", "P24M"),
        ("The inspectors come every two weeks.", "every two weeks", "P2W"),
        ("The court sits on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("The ferry sails daily to the islands.", "daily", "P1D"),
        ("The minister is now in Brela.", "now", "PRESENT_REF"),
        ("Prices will rise in the near future.", "the near future", "FUTURE_REF"),
        ("He worked there for years.", "years", "PXY"),
        ("It happened in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ],
)
def test_a_value_the_words_give_alone(text: str, words: str, value: str) -> None:
    assert (words, value) in [(found[0], found[1]) for found in said(text)]


@pytest.mark.parametrize(
    ("text", "words", "value", "rule"),
    [
        ("They met last Tuesday in Orlo.", "last Tuesday", "XXXX-WXX-2", "weekday:2:last"),
        ("The minister said Friday that it was over.", "Friday", "XXXX-WXX-5", "weekday:5:past"),
        ("The council will vote on Friday.", "Friday", "XXXX-WXX-5", "weekday:5:future"),
        ("He resigned yesterday.", "yesterday", "XXXX-XX-XX", "day:-1"),
        ("She flew home this morning.", "this morning", "XXXX-XX-XXTMO", "day:0"),
        ("Prices fell last week.", "last week", "XXXX-WXX", "week:-1"),
        ("The law passed four years ago.", "four years ago", "XXXX", "ago:P4Y"),
        ("The two leaders met on December 2.", "December 2", "XXXX-12-02", "fill:past"),
        ("The two leaders will meet in March.", "March", "XXXX-03", "fill:future"),
        ("He left the day before yesterday.", "the day before yesterday", "XXXX-XX-XX", "day:-2"),
        ("By Friday, two men had died.", "Friday", "XXXX-WXX-5", "weekday:5:past"),
        ("The firm grew in the second half of the year.", "the second half of the year", "XXXX-H2", "told:year:0"),
        ("They sang at Easter in the old church.", "Easter", "XXXX-XX-XX", "holiday:easter:past"),
        ("He left in June last year.", "June last year", "XXXX-06", "year:-1"),
        ("They met on Tuesday, December 2.", "Tuesday, December 2", "XXXX-12-02", "fill:2:past"),
        (
            "He left for Rome. Two days later the house burned.",
            "Two days later",
            "XXXX-XX-XX",
            "told:day:0/ahead:P2D/past",
        ),
        ("Sales have fallen over the past three months.", "the past three months", "P3M", "span:last"),
    ],
)
def test_what_an_anchor_must_add_stays_a_rule(text: str, words: str, value: str, rule: str) -> None:
    assert (words, value, rule) in said(text)


def test_a_correction_in_brackets_is_a_timex_of_its_own() -> None:
    assert [found[:2] for found in said("Nobody spoke of last Monday’s (March 7) meeting in Orlo.")] == [
        ("last Monday", "XXXX-WXX-1"),
        ("March 7", "XXXX-03-07"),
    ]


def test_a_range_of_days_is_a_timex_for_each_end() -> None:
    assert [found[1] for found in said("The fair ran from 5 to 7 May.")][-1] == "XXXX-05-07"
    assert [found[1] for found in said("The fair runs between 5 and 7 May 2024.")] == ["2024-05-05", "2024-05-07"]
    assert [found[1] for found in said("The fair runs 2–4 December 2024.")] == ["2024-12-02", "2024-12-04"]


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("almost four years", "LESS_THAN"),
        ("more than four years", "MORE_THAN"),
        ("about four years", "APPROX"),
        ("at least four years", "EQUAL_OR_MORE"),
    ],
)
def test_approximators_become_modifiers_and_part_of_the_words(words: str, modifier: str) -> None:
    document, timexes = read(f"The siege went on for {words} before it was lifted.")
    assert [(document.words(t.span("text")), t.value, t.modifier) for t in timexes] == [(words, "P4Y", modifier)]


def test_a_day_no_calendar_has_keeps_its_words() -> None:
    assert ("31 February", "XXXX-02-31", "impossible") in said("The deadline was 31 February.")
    assert ("February 29, 2023", "2023-02-29", "impossible") in said("The deadline was February 29, 2023.")


def test_after_midnight_is_the_day_after_the_one_its_sentence_names() -> None:
    text = "After midnight, with yesterday’s vote counted, the bishop spoke to the crowd."
    assert values(text, datetime.date(2024, 5, 10)) == ["2024-05-10T00:00", "2024-05-09"]


def test_a_time_of_day_belongs_to_the_day_its_sentence_names() -> None:
    text = "Yesterday, the delegates argued until late at night."
    assert values(text, datetime.date(2024, 5, 10)) == ["2024-05-09", "2024-05-09TNI"]


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        ("The report, to be released Monday, blames the mayor.", "Monday", "weekday:1:future"),
        ("Wednesday is the anniversary of the flood.", "Wednesday", "weekday:3:future"),
        ("Sales fell more than expected in August.", "August", "fill:past"),
        ("She made several attempts to bribe the clerks in August.", "August", "fill:past"),
        ("Storms made it hard to sell boats in August.", "August", "fill:near"),
        ("She is likely to sell the boats in August.", "August", "fill:future"),
        ("He left on Monday. The night before, he had packed.", "The night before", "told:day:0/day:-1"),
    ],
)
def test_where_a_clause_looks(text: str, words: str, rule: str) -> None:
    assert (words, rule) in [(found[0], found[2]) for found in said(text)]


def test_both_ends_of_a_range_look_one_way() -> None:
    assert [rule for _, _, rule in said("The fair will run from 6 to 9 March.")] == ["fill:future", "fill:future"]
    assert [rule for _, _, rule in said("The fair was held 6 to 9 March.")] == ["fill:past", "fill:past"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The flat is in the 1600 block of Elm Street.", []),
        ("She ran the 1500 m in Orlo.", []),
        ("The race grows fiercer by the day.", []),
        ("In the half year, ten firms and five of them failed.", ["P6M"]),
    ],
)
def test_numbers_and_idioms_that_name_no_year_or_day(text: str, values: list[str]) -> None:
    assert [value for _, value, _ in said(text)] == values


def test_lengths_and_quarters_of_the_newsroom() -> None:
    assert said("A day-long strike ended the decades-long feud.")[0][:2] == ("day-long", "P1D")
    assert said("The firm expects 2024 full year sales to fall.")[0][:2] == ("2024", "2024")
    assert ("half an hour", "PT30M") in [found[:2] for found in said("The train came half an hour early.")]
    quarters = "Profits rose in the first and second quarters of 2023."
    assert [value for _, value, _ in said(quarters)] == ["2023-Q1", "2023-Q2"]


def test_an_election_far_off_has_a_year_only_where_its_clause_looks_ahead() -> None:
    winter, autumn = datetime.date(2020, 1, 9), datetime.date(2020, 11, 20)
    assert values("Ballots were printed before Election Day.", winter) == ["XXXX-XX-XX"]
    assert values("The strikes will go on until Election Day.", winter) == ["2020-11-03"]
    assert values("Ballots were printed before Election Day.", autumn) == ["2020-11-03"]


def test_a_holiday_half_a_year_off_stays_open_where_no_clause_tells_its_year() -> None:
    assert values("A feast for Easter.", datetime.date(2023, 9, 30)) == ["XXXX-XX-XX"]
    assert values("A feast for Easter.", datetime.date(2023, 4, 20)) == ["2023-04-09"]


def test_a_year_earlier_than_what_is_told_for_months_is_last_year() -> None:
    text = "It lost money last year. For the nine months, sales rose. A year earlier they fell."
    assert values(text, datetime.date(2023, 11, 2)) == ["2022", "P9M", "2022"]


def test_one_day_is_a_length_or_some_day() -> None:
    assert said("The strike lasted one day.")[0][1] == "P1D"
    assert said("He will claim the throne one day.")[0][1] == "FUTURE_REF"


def test_today_of_things_in_general_is_no_day() -> None:
    assert said("A modern navy today needs small ships.")[0][1] == "PRESENT_REF"
    assert said("The navy lost a ship today.")[0][2] == "day:0"


@pytest.mark.parametrize(
    "text",
    [
        "You may march where you like.",
        "The company sold 1990 shares for $1998.",
        "Her 12-year-old son is fine.",
        "He took the second seat in the fall of the castle.",
        "May said she was ill, and April agreed.",
        "Her column, in as many months, won three prizes.",
        "April Moss read the Daily Lantern.",
    ],
)
def test_words_that_only_look_like_time(text: str) -> None:
    assert said(text) == []


def test_timexes_never_overlap_and_are_in_text_order() -> None:
    _, timexes = read("Early on Friday morning, 5 May 2023, and again late last week, about two years ago, they met.")
    spans = [timex.span("text") for timex in timexes]
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_the_order_of_a_date_in_slashes_is_the_account_s_own() -> None:
    assert said("Published 12 March 2024, updated 03/04/2024.")[-1][1] == "2024-04-03"
    assert said("Published March 12, 2024, updated 03/04/2024.")[-1][1] == "2024-03-04"
    assert said("Updated 03/04/2024, corrected 25/04/2024.")[0][1] == "2024-04-03"
    assert said("Updated 03/04/2024.")[0][1] == "2024-XX-XX"


def test_a_comparison_a_year_back_does_not_move_the_account() -> None:
    text = "Profit rose in the third quarter of 2023. A year earlier it had fallen. Sales in the quarter were flat."
    assert values(text, datetime.date(2023, 11, 2)) == ["2023-Q3", "2022-Q3", "2023-Q3"]


def test_results_of_a_quarter_just_over_are_not_next_years() -> None:
    assert values("The firm will report third-quarter results today.", datetime.date(2023, 11, 2))[0] == "2023-Q3"
    assert values("The firm will open a plant in the first quarter.", datetime.date(2023, 11, 2)) == ["2024-Q1"]


def test_many_dates_in_one_sentence() -> None:
    document = account("They met on " + "; ".join(["5 May", "last Tuesday", "31 February"] * 400) + ".")
    assert len(tag(document, None)) == 1200


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "'" * 5000, "twenty " * 3000, "the early late last next " * 1000, "1/1/" * 2000, "\u200f\u202e5"],
)
def test_ugly_input_gives_nothing_and_stops_nothing(text: str) -> None:
    assert tag(account(text), None) == []


def test_the_shape_is_never_longer_than_the_text() -> None:
    """Every pattern is bounded over a shape that grows with the text: no repetition without a limit."""
    from variorum.dates.shapes import SHAPES

    assert all("*" not in pattern.pattern and "{1,}" not in pattern.pattern for pattern, _ in SHAPES)
    assert not any("+" in pattern.pattern.replace(r"\+", "").replace("[-+]", "") for pattern, _ in SHAPES)


def test_types() -> None:
    _, timexes = read("On Friday evening they met for two hours, as they do every week, after a quarrel in 1998.")
    assert [timex.timex for timex in timexes] == [
        TimexType.TIME,
        TimexType.DURATION,
        TimexType.SET,
        TimexType.DATE,
    ]


def test_an_account_without_a_parse_gives_no_timex() -> None:
    document = account("Hier soir, le ministre a parlé pendant deux heures avec les délégués réunis à Lyon.")
    assert Pile([document]).run(PARSE, TIMEXES).all(Timex) == []


def test_a_day_of_last_or_next_year_has_its_year_by_those_words() -> None:
    written = datetime.date(2024, 3, 13)
    assert values("The lease ends on June 30th next year.", written) == ["2025-06-30"]
    assert values("She came on 5 March, last week.", written) == ["2024-03-05", "2024-W10"]
    assert values("She came on 31 February last year.", written) == ["XXXX-02-31"]


def test_a_weekday_of_another_week_and_the_end_of_a_stretch_of_weekdays() -> None:
    wednesday = datetime.date(2024, 3, 13)
    assert values("On Tuesday last week, the mayor resigned.", wednesday) == ["2024-03-05"]
    assert values("The vote was on Friday of last week.", wednesday) == ["2024-03-08"]
    assert values("From Monday to Thursday the bridge is shut.", wednesday) == ["2024-03-11", "2024-03-14"]


def test_a_time_of_the_next_day_and_a_season_of_every_year() -> None:
    flight = "The flight left at 23:15 on Monday and landed at 06:40 the next day."
    found = values(flight, datetime.date(2024, 3, 13))
    assert found == ["2024-03-11T23:15", "2024-03-12T06:40", "2024-03-12"]
    assert said("The pass is shut every winter.")[0][:2] == ("every winter", "XXXX-WI")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Crews reopened the road by Tuesday.", "2024-03-12"),
        ("The rebels demanded an answer by Tuesday.", "2024-03-19"),
        ("Shares fell ahead of Friday's report.", "2024-03-15"),
        ("She said she'd resign before the summer.", "2024-SU"),
    ],
)
def test_by_and_ahead_of_look_where_their_clause_looks(text: str, value: str) -> None:
    assert values(text, datetime.date(2024, 3, 13)) == [value]
