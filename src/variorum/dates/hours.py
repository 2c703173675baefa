"""Times of the day: clocks, hours with a part of the day, parts of the day the account speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.dates.dated import named_day
from variorum.dates.found import Context, Found, at
from variorum.dates.lexicon import CLOCK_WORDS, DEICTIC, PARTS, STEPS, WEEKDAYS
from variorum.model import TimexType

_TIME = TimexType.TIME


def hour_of_part(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "4 in the morning", "2:15 that afternoon", "2:15 on Sunday afternoon", "eight o'clock on Tuesday"."""
    word, number = context.word(match.start("hour")), int(context.number(match.start("hour")))
    time = _time(word) or (f"T{number:02}:00" if number < 13 else "")
    named = at(match, "part", "of_day")
    part = PARTS[context.word(named)] if named >= 0 else ""
    hour = int(time[1:3]) if time else 24
    if hour > 12 or "m" in word.split()[0]:
        return
    if part:
        hour = hour % 12 + (12 if part in ("AF", "EV") or (part == "NI" and 5 < hour < 12) else 0)
    weekday = WEEKDAYS.get(context.word(at(match, "weekday")), 0)
    value = f"XXXX-WXX-{weekday}" if weekday else "XXXX-XX-XX"
    rule = f"weekday:{weekday}:{context.looks(*match.span())}" if weekday else "told:day:0"
    if context.letter(at(match, "day")) == "l":
        rule = f"day:{STEPS[context.word(match.start('day'))]}"
    yield Found(*match.span(), _TIME, f"{value}T{hour:02}:{time[4:6]}", rule)


def part_of_day(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the morning", "late at night": a part of the day the sentence speaks of."""
    first, last = match.span()
    word = context.word(match.start("part"))
    part = PARTS[word]
    alone = "t" not in match[0] and "i" not in match[0] and context.letter(first) == "e"
    if context.letter(last) == "o" or (alone and (part == "NI" or word.endswith("s"))):
        return
    yield Found(first, last, _TIME, f"XXXX-XX-XXT{part}", "told:day:0", context.modifier(first, last))


def clock(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "10 p.m. Wednesday", "noon Thursday", "5 p.m. EST, Nov. 9", "midnight"."""
    first, last = match.span()
    time = _time(context.word(match.start("clock")))
    alone = last - first == 1
    if not time or (alone and time[1] == "D" and context.word(first - 1) not in _BEFORE_A_TIME):
        return
    if alone and context.word(first)[-1].isdigit() and not _is_clock(context, first):
        return
    number = WEEKDAYS.get(context.word(at(match, "weekday")), 0)
    if number:
        value, rule = f"XXXX-WXX-{number}", f"weekday:{number}:{context.looks(*match.span())}"
    elif at(match, "day") >= 0:
        value, rule = "XXXX-XX-XX", f"day:{DEICTIC.get(context.word(match.start('day')), 0)}"
    elif at(match, "number") >= 0:
        dates = list(named_day(context, match))
        if not dates:
            return
        value, rule = dates[0].value, dates[0].rule
    else:
        stamp = context.letter(first - 1) == "|" or context.word(first - 2) in _STAMPS
        value, rule = "XXXX-XX-XX", "day:0" if stamp else "told:day:0"
    after = context.word(match.start("clock")) == "midnight" and context.word(first - 1) in ("after", "past")
    first -= context.word(first - 1) in ("around", "about")
    yield Found(first, last, _TIME, value + time, rule + "/day:1" if after or time == "T24:00" else rule)


def _is_clock(context: Context, token: int) -> bool:
    """Whether bare figures tell a time of day: "at 10:30", "9:00 to 17:30"; not a score, a length or a verse."""
    before = context.word(token - 1)
    opening = context.letter(token - 1) == "|" and context.letter(token + 1) != "|"
    after = before in ("-", "–", "to", "and") and context.letter(token - 2) == "C"
    until = context.letter(token + 1) in "-+" and context.letter(token + 2) == "C"
    return before in _BEFORE_FIGURES or opening or after or until


_BEFORE_FIGURES = frozenset("at by around about from until till before after since between past".split())
_STAMPS = frozenset("update updated posted published".split())
"""Behind these an hour is one of the account's own day ("Update at 2:08 p.m.")."""
_BEFORE_A_TIME = frozenset("at before after since until by till".split())
_CLOCK = re.compile(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)?\s?(a|p)?")


def _time(word: str) -> str:
    if word in CLOCK_WORDS:
        return CLOCK_WORDS[word]
    found = _CLOCK.match(word)
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""
