"""Input nobody should send: no crash, no wrong day, and work that grows with the text and not faster."""

from __future__ import annotations

import datetime
import random
import re
import sys
from types import FrameType
from typing import Any

import pytest

from tests.dates.test_tagging import read, said
from tests.reference import account
from variorum.dates import dated, found, hours, relative, tag, tagging, tense, together, tokens, vague
from variorum.dates.shapes import SHAPES
from variorum.words.calendar import Step, filling, follow, following, moving, values

PUBLISHED = datetime.date(2026, 3, 18)


def calls(text: str) -> int:
    """How many calls of our own functions it takes to read a text without a parse."""
    document, made = account(text, language="en"), 0

    def count(frame: FrameType, event: str, _: Any) -> None:
        nonlocal made
        made += event == "call" and "variorum" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        tag(document, None)
    finally:
        sys.setprofile(before)
    return made


def test_a_thousand_dates_in_one_sentence_are_a_thousand_timexes() -> None:
    days = [datetime.date(2020, 1, 1) + datetime.timedelta(n) for n in range(1000)]
    text = "It rained on " + ", ".join(f"{day.day} {day:%B} {day.year}" for day in days) + "."
    assert [value for _, value, _ in said(text)] == [day.isoformat() for day in days]


@pytest.mark.parametrize(
    "piece",
    [
        "5 May 2025, ",
        "the last three and a half years ago or so ",
        "late early mid- the end of the ",
        "Monday Monday Monday ",
        "a a a a half and a half ",
        "1/1/1/1/1/1/",
        "1,111,111,111,",
        "twenty-twenty-twenty-",
        "’’’’’80s’s’",
        "at 5 p.m. EST on Tuesday, Dec. ",
        "every other every second ",
        "Mrs. May and June Park in May by May, ",
        "the past week and a half or so, the 1960s and '70s and '80s, ",
        "9:00 - 9:30 - 10:00 to 10:30 ",
    ],
)
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    once, twice = calls(piece * 200), calls(piece * 400)
    assert twice <= 2.2 * once + 200


def _unbounded(pattern: re.Pattern[str]) -> list[int]:
    """For every repetition without a limit in a pattern, how many repetitions without a limit it lies in."""
    found: list[int] = []

    def walk(parsed: Any, depth: int) -> None:
        for operation, argument in parsed:
            inner = depth
            if "REPEAT" in str(operation):
                inner += argument[1] > 1000
                if argument[1] > 1000:
                    found.append(depth)
                walk(argument[2], inner)
            elif isinstance(argument, tuple | list):
                for part in argument:
                    for item in part if isinstance(part, list) else [part]:
                        if hasattr(item, "data"):
                            walk(item, depth)

    walk(re._parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE), 0)  # type: ignore[attr-defined]  # no public parser
    return found


def test_no_pattern_repeats_without_a_limit_inside_another() -> None:
    ours = (dated, found, hours, relative, tagging, tense, together, tokens, vague)
    modules = (*ours, filling, following, moving, values)
    patterns = [p for module in modules for p in vars(module).values() if isinstance(p, re.Pattern)]
    assert len(patterns) > 10
    for pattern in (*patterns, *(shape for shape, _ in SHAPES)):
        assert all(depth == 0 for depth in _unbounded(pattern)), pattern.pattern


def test_random_words_of_time_never_crash() -> None:
    words = (
        "the a last next this early late mid- end of half and or to in on at 5 31 1999 0001 9999 99999 1/2/2025 Monday May "
        "March Dec. second quarter quarters year years ago earlier later before after week weekend noon midnight p.m. "
        "5:60 24:00 ’80s Easter every other daily two twenty-four hundred dozen couple fiscal Q3 H2 FY30 century , . - – ( )"
    ).split()
    chance = random.Random(5)
    for _ in range(300):
        document = account(" ".join(chance.choices(words, k=40)), language="en")
        timexes = tag(document, None)
        for anchor in (PUBLISHED, datetime.date(1, 1, 1), datetime.date(9999, 12, 31), None):
            follow((Step(timex.value, timex.rule) for timex in timexes), anchor)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He came on 31 February.", "31 February"),
        ("It lapsed on Sept. 31.", "Sept. 31"),
        ("It lapsed on Feb. 29, 2023.", "Feb. 29, 2023"),
        ("On 0000-01-01 nothing happened.", "0000-01-01"),
        ("The log says 2025-13-45.", "2025-13-45"),
        ("The log says 13/13/2025.", "13/13/2025"),
    ],
)
def test_days_no_calendar_has_are_told_as_impossible(text: str, words: str) -> None:
    found = said(text)
    assert [(said_words, rule) for said_words, _, rule in found] == [(words, "impossible")]


@pytest.mark.parametrize(
    "text",
    [
        "The decree is dated 5 Muharram 1445 AH.",
        "It fell on 14 Nisan 5784.",
        "He reigned from Heisei 1 to Heisei 31.",
        "Thai law counts from the year 2567 BE.",
        "Version 10.11.12 was released.",
        "Call 555-12-1234 for the 3-2-1 score.",
    ],
)
def test_other_calendars_and_numbers_are_no_days_of_ours(text: str) -> None:
    assert said(text) == []


def test_beside_another_calendar_ours_is_read() -> None:
    assert said("The fast began on 12 Ramadan 1446 (12 March 2025).") == [("12 March 2025", "2025-03-12", "")]


def test_lengths_beyond_the_calendar_stay_without_days() -> None:
    _, timexes = read("The star formed 99999999999999999999 years ago and fades 9999 years from now.")
    found = follow((Step(timex.value, timex.rule) for timex in timexes), PUBLISHED)
    assert [resolved is not None and resolved.interval for resolved in found] == [None, None]
