"""Values as days, and rules that complete them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Interval
from variorum.words.calendar import Step, follow, interval_of, period_value, possible_years, resolve

FRIDAY = date(2025, 12, 5)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-12-02", "2025-12-02", "2025-12-02"),
        ("2025-12-02TMO", "2025-12-02", "2025-12-02"),
        ("2025-12-02T10:30", "2025-12-02", "2025-12-02"),
        ("2025-W49", "2025-12-01", "2025-12-07"),
        ("2025-W49-WE", "2025-12-06", "2025-12-07"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("202", "2020-01-01", "2029-12-31"),
        ("20", "2000-01-01", "2099-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_a_full_value_as_days(value: str, first: str, last: str) -> None:
    assert interval_of(value) == Interval(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    ["", "XXXX-12-02", "PAST_REF", "P5Y", "PT5H", "2025-02-31", "0000", "2025-13", "2025-W60", "9999-WI", "nonsense"],
)
def test_no_days_where_the_value_gives_none(value: str) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize(
    ("value", "rule", "resolved", "why"),
    [
        ("XXXX-WXX-2", "weekday:2:last", "2025-12-02", "the last Tuesday before 5 December 2025"),
        ("XXXX-WXX-5", "weekday:5:past", "2025-12-05", "the latest Friday up to 5 December 2025"),
        ("XXXX-WXX-5", "weekday:5:last", "2025-11-28", "the last Friday before 5 December 2025"),
        ("XXXX-WXX-5", "weekday:5:next", "2025-12-12", "the first Friday after 5 December 2025"),
        ("XXXX-XX-XX", "day:-1", "2025-12-04", "1 day before 5 December 2025"),
        ("XXXX-WXX", "week:-1", "2025-W48", "1 week before 5 December 2025"),
        ("XXXX-12-02", "fill:past", "2025-12-02", "the latest 2 December up to 5 December 2025"),
        ("XXXX-03", "fill:future", "2026-03", "the first March from 5 December 2025"),
        ("XXXX-02", "fill:past", "2025-02", "the latest February up to 5 December 2025"),
        ("XXXX", "ago:P4Y", "2021", "4 years before 5 December 2025"),
        ("XXXX-QX", "told:quarter:-1", "2025-Q3", "1 quarter before 5 December 2025"),
        ("XXXX-XX-XX", "holiday:easter:past", "2025-04-20", "the latest Easter up to 5 December 2025"),
        ("XXXX-XX-XX", "holiday:thanksgiving:past", "2025-11-27", "the latest Thanksgiving up to 5 December 2025"),
    ],
)
def test_a_rule_and_an_anchor(value: str, rule: str, resolved: str, why: str) -> None:
    found = resolve(value, rule, FRIDAY)
    assert found
    assert (found.value, found.interval, found.why) == (resolved, interval_of(resolved), why)


def test_without_an_anchor_a_rule_is_not_guessed() -> None:
    assert resolve("XXXX-WXX-2", "weekday:2:last", None) is None


def test_an_uncertain_anchor_gives_the_days_it_may_be() -> None:
    found = resolve("XXXX-XX-XX", "day:-1", Interval(date(2025, 12, 3), date(2025, 12, 5)))
    assert found
    assert found.value == "XXXX-XX-XX"
    assert found.interval == Interval(date(2025, 12, 2), date(2025, 12, 4))


def test_an_uncertain_anchor_that_does_not_matter() -> None:
    found = resolve("XXXX-12-02", "fill:past", Interval(date(2025, 12, 3), date(2025, 12, 25)))
    assert found
    assert found.value == "2025-12-02"


def test_a_stretch_ending_now() -> None:
    found = resolve("P3M", "span:last", FRIDAY)
    assert found
    assert (found.value, found.interval) == ("P3M", Interval(date(2025, 9, 5), FRIDAY))


def test_a_weekday_that_does_not_fit_its_date_resolves_to_nothing() -> None:
    found = resolve("XXXX-11-02", "fill:2:past", FRIDAY)
    assert found
    assert found.interval is None
    assert "Tuesday 2 November" in found.why


def test_impossible_days_stay_impossible() -> None:
    found = resolve("XXXX-02-31", "impossible", FRIDAY)
    assert found
    assert found.interval is None


def test_years_a_weekday_and_date_allow() -> None:
    within = Interval(date(2018, 1, 1), date(2027, 12, 31))
    assert possible_years("XXXX-11-02", 2, within) == (2021, 2027)
    assert possible_years("XXXX-02-29", None, within) == (2020, 2024)
    assert possible_years("XXXX-02-31", None, within) == ()


def test_looking_back_in_one_account() -> None:
    steps = [Step("1998"), Step("XXXX", "told:year:0"), Step("XXXX", "told:any:0/ago:P1Y"), Step("XXXX", "told:year:0")]
    assert [found.value for found in follow(steps, FRIDAY) if found] == ["1998", "1998", "1997", "1998"]


def test_two_days_later_counts_from_the_day_told() -> None:
    steps = [Step("2020-02-28"), Step("XXXX-XX-XX", "told:day:0/ahead:P2D")]
    assert [found.value for found in follow(steps, None) if found] == ["2020-02-28", "2020-03-01"]


RULES = st.sampled_from(
    [
        ("XXXX-XX-XX", "day:-1"),
        ("XXXX-WXX", "week:1"),
        ("XXXX-02-29", "fill:past"),
        ("XXXX-02-29", "fill:near"),
        ("XXXX-WI", "fill:future"),
        ("XXXX", "ago:P400Y"),
        ("XXX", "decade:1"),
        ("XX", "century:-1"),
        ("P900Y", "span:next"),
        ("XXXX-WXX-3", "told:day:0/weekday:3:next"),
        ("XXXX-XX-XX", "holiday:easter:next"),
        ("XXXX-WXX-WE", "weekend:past"),
    ]
)


@given(RULES, st.dates())
def test_every_anchor_of_the_calendar_is_answered_with_a_reason(rule: tuple[str, str], anchor: date) -> None:
    found = resolve(*rule, anchor)
    assert found
    assert found.why


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
def test_a_day_and_its_value_are_the_same(day: date) -> None:
    assert interval_of(period_value(Interval(day, day))) == Interval(day, day)


def test_hours_and_days_are_not_counted_from_a_year() -> None:
    steps = [Step("2000"), Step("XXXX-XX-XXTXX:XX", "told:any:0/ahead:PT2H"), Step("XXXX", "told:any:0/ahead:P2Y")]
    _, hours, years = follow(steps, date(2015, 6, 18))
    assert hours is None or hours.interval is None
    assert years is not None
    assert years.value == "2002"


def test_what_runs_on_from_a_told_time_is_not_counted_from_the_account_s_day() -> None:
    assert follow([Step("XXXX-XX-XX", "told:day:0/ahead:P2D")], FRIDAY) == (None,)
