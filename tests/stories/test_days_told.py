"""Which days the words of an account name, as evidence for its story."""

from __future__ import annotations

import datetime

from variorum.stories.days_told import days_told

WRITTEN = datetime.date(2031, 4, 7)


def named(text: str) -> list[datetime.date]:
    return [datetime.date.fromordinal(day) for day in days_told(text, 0, len(text), WRITTEN)]


def test_weekdays_and_days_of_a_month_are_read_from_the_day_of_writing() -> None:
    assert named("On Friday the gates opened.") == [datetime.date(2031, 4, 4)]
    assert named("The gates opened on April 2 and had closed on 30 December.") == [
        datetime.date(2031, 4, 2),
        datetime.date(2030, 12, 30),
    ]


def test_letters_that_only_look_like_a_day_are_none() -> None:
    assert named("On Frıday and on Aprıl 5 the gates opened.") == []
