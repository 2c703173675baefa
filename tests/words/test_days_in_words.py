from __future__ import annotations

import datetime

import pytest

from variorum.model import Interval
from variorum.words.calendar.wording import days_in_words, short_day


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2031-09-09", "2031-09-09", "9 September 2031"),
        ("2031-05-01", "2031-05-31", "May 2031"),
        ("2031-02-01", "2031-02-28", "February 2031"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2029-01-01", "2031-12-31", "2029 to 2031"),
        ("2031-05-03", "2031-05-09", "3 May 2031 to 9 May 2031"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("0001-03-04", "0001-03-04", "4 March 1"),
    ],
)
def test_days_are_told_by_the_shortest_true_words(first: str, last: str, words: str) -> None:
    interval = Interval(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert days_in_words(interval) == words


def test_a_short_day_has_three_letters_of_its_month() -> None:
    assert short_day(datetime.date(2031, 9, 9)) == "9 Sep"
