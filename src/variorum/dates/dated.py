"""Dates that name a day, month, season or year of the calendar."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.dates.found import Context, Found, at
from variorum.dates.lexicon import MONTHS, SEASONS, SHORT_MONTHS, SHORT_WEEKDAYS, STEPS, WEEKDAYS
from variorum.dates.tokens import PLAIN
from variorum.model import TimexType
from variorum.words.calendar import fill

_DATE = TimexType.DATE
_LEAP_YEAR = 2000


def named_day(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """The day that the groups "month" and "number" of a longer pattern name."""
    number = int(context.number(match.start("number")))
    month = month_number(context.word(match.start("month")))
    if month and 1 <= number <= 31:
        yield _named_day(context, match.span(), _year(context, match), (month, number), 0)


def day(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Tuesday, Dec. 2", "2 December 2025", "the 2nd of December"."""
    first, last = match.start(), _end(context, match, "day", "month")
    first += context.word(first) == "past"  # "open past 3 May": where something reaches
    number = int(context.number(match.start("day")))
    month = month_number(context.word(match.start("month")))
    if not 1 <= number <= 31 or not month or context.letter(last) in "%n" or context.letter(first - 1) == "$":
        return
    year = _year(context, match)
    weekday = _weekday(context, first)
    if context.word(first - 1) == "around":
        first -= 1
    counted = _yearly(context, match, "")
    found = _named_day(context, (first, last), year, (month, number), weekday)
    settled = not counted or weekday or not found.rule.startswith("fill:")
    yield found if settled else replace(found, rule=counted)


def around(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The week of March 6", "the weekend of 5 May 2026": the unit a named day lies in."""
    unit = _AROUND.get(context.word(match.start("of") - 1))
    number, month = int(context.number(match.start("day"))), month_number(context.word(match.start("month")))
    year = _year(context, match)
    if not unit or not month or not 1 <= number <= 31 or not _exists(year, month, number):
        return
    if year is not None:
        yield Found(*match.span(), _DATE, fill(unit, datetime.date(year, month, number)))
    else:
        direction = _near(context, match.span())
        yield Found(*match.span(), _DATE, unit, f"date:{month:02}-{number:02}:{direction}")


_AROUND = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}


def days(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "5 and 7 May", "Dec. 2–4": one timex for each day."""
    month = month_number(context.word(match.start("month")))
    one, two = match.start("day"), match.start("other")
    year = _year(context, match)
    numbers = [int(context.number(one)), int(context.number(two))]
    alike = context.word(one)[0].isdigit() == context.word(two)[0].isdigit()
    if not month or not alike or not all(1 <= number <= 31 for number in numbers):
        return
    direction = _near(context, match.span())
    split = [(match.start(), one + 1), (two, match.end())]
    for place, number in zip(split, numbers, strict=True):
        yield _named_day(context, place, year, (month, number), 0, direction)


def _named_day(
    context: Context,
    place: tuple[int, int],
    year: int | None,
    day: tuple[int, int],
    weekday: int,
    direction: str = "",
) -> Found:
    month, number = day
    value = f"{f'{year:04}' if year is not None else 'XXXX'}-{month:02}-{number:02}"
    if not _exists(year, month, number):
        return Found(*place, _DATE, value, "impossible")
    if year is not None:
        return Found(*place, _DATE, value)
    direction = _step(context, place) or direction or _near(context, place)
    return Found(*place, _DATE, value, f"fill:{weekday}:{direction}" if weekday else f"fill:{direction}")


def _exists(year: int | None, month: int, number: int) -> bool:
    try:
        datetime.date(_LEAP_YEAR if year is None else year, month, number)
    except ValueError:
        return False
    return True


def month(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "early December", "March 1998", "last April", "June last year"."""
    first, last = match.start(), _end(context, match, "month")
    name = match.start("month")
    first += context.word(first) == "past" and first < name  # "carry them past July": where something reaches
    number = month_number(context.word(name))
    if not number or (last - first == 1 and not _is_month(context, name)):
        return
    year = _year(context, match)
    modifier = context.modifier(first, name)
    if year is not None:
        yield Found(first, last, _DATE, f"{year:04}-{number:02}", "", modifier)
        return
    rule = _yearly(context, match, "fill:" + (_step(context, (first, last)) or _near(context, (first, last))))
    yield Found(first, last, _DATE, f"XXXX-{number:02}", rule, modifier)


_GIVEN_NAMES = frozenset(("april", "may", "june", "august"))
_WITHIN = frozenset("in until during throughout".split())
_BEFORE_MONTHS = _WITHIN | {"since", "through"}
_FINITE = frozenset(("VBD", "VBZ", "MD"))


def _is_month(context: Context, token: int) -> bool:
    word = context.word(token)
    if word in SHORT_MONTHS and word not in MONTHS:
        return context.letter(token + 1) in ":Y`"
    if word in context.people and context.word(token - 1) not in _WITHIN:
        return False
    if context.word(token - 1) in _BEFORE_MONTHS:
        return not _in_name(context, token)
    if word in ("may", "march") and context.tag(token)[:2] in ("MD", "VB"):
        return False
    if word in _GIVEN_NAMES and (context.tag(token + 1) in _FINITE or context.tag(token - 1) in _FINITE):
        return False
    return not _in_name(context, token)


def people_named(context: Context) -> frozenset[str]:
    """The months that are somebody's name in this account ("Theresa May", "Ms. June"), in lower case."""
    shape = context.tokens.shape
    months = (token for token, letter in enumerate(shape) if letter == "M" and context.word(token) in _GIVEN_NAMES)
    return frozenset(context.word(token) for token in months if _is_surname(context, token))


def _is_surname(context: Context, token: int) -> bool:
    before = token - 1 - (context.word(token - 1) == "." and context.word(token - 2) in _TITLES)
    if before < token - 1:
        return True
    dated = context.letter(token + 1) in "NOY`"
    return context.letter(before) == PLAIN and context.tag(before) == "NNP" and not dated


_BY_TIMES = frozenset("see bring mark end begin start come pass".split())
"""What is said of months as well as of people ("May saw record rain")."""
_TITLES = frozenset("mr mrs ms dr sen rep gov".split())


def _in_name(context: Context, token: int) -> bool:
    """Whether a month's name is another's: part of a longer name ("April Jones", "the March of Progress"), or who acts
    ("June denied it").
    """
    parse = context.parse
    if parse is None:
        return False
    first, last = parse.tokens(context.tokens.starts[token], context.tokens.ends[token])
    if context.letter(token + 1) == "o" and context.letter(token + 2) == PLAIN and context.tokens.capital(token + 2):
        return True
    acts = parse.deps[first] == "nsubj" and parse.pos[parse.heads[first]] == "VERB"
    if acts and context.word(token) in _GIVEN_NAMES and parse.lemmas[parse.heads[first]].lower() not in _BY_TIMES:
        return True
    named = context.tag(token - 1) == "NNP" and context.letter(token - 1) == PLAIN
    if named and parse.heads[first - 1] == first and parse.deps[first - 1] in ("compound", "amod"):
        return True
    for neighbour in (first - 1, last):
        if 0 <= neighbour < len(parse) and parse.tags[neighbour] == "NNP" and parse.heads[first] == neighbour:
            return True
    return False


def season(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "last fall", "the winter of 1994", "this summer"."""
    first, last = match.span()
    name = match.start("season")
    word = context.word(name)
    alone = first == name and last == name + 1
    if alone and (word in ("fall", "spring") or context.tokens.capital(name) or context.governor(name)):
        return
    if word == "fall" and last == name + 1 and (context.letter(last) == "o" or context.word(first) in ("a", "the")):
        return
    value = SEASONS[word]
    modifier = context.modifier(first, name)
    year = _year(context, match)
    if year is not None:
        yield Found(first, last, _DATE, f"{year:04}-{value}", "", modifier)
        return
    rule = _yearly(context, match, "fill:" + (_step(context, (first, last)) or _near(context, (first, last))))
    yield Found(first, last, _DATE, f"XXXX-{value}", rule, modifier)


def year(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "1998", "mid-1996", "fiscal 1989", "the end of 1990", "'88"."""
    first, last = match.span()
    token = match.start("year")
    joined = context.word(first) in _JOINED or context.letter(first + 1) != "-" or token - first != 2
    if joined and _is_year(context, token, alone=first == token):
        yield Found(first, last, _DATE, f"{_year(context, match):04}", "", context.modifier(first, token))


_JOINED = frozenset("pre post mid early late since circa".split())
"""What a hyphen ties to a year; with anything else before it the figures name a thing ("the XT-2000")."""
_YEAR_CUES = frozenset(
    "in since of by from until till through during before after for early late mid fiscal year to and or between "
    "circa was spring summer fall autumn winter the ( - , than last post pre around about".split()
)


def _is_year(context: Context, token: int, *, alone: bool) -> bool:
    number = context.number(token)
    if context.letter(token) == "`":
        return context.letter(token - 1) not in "nN." or context.word(token - 1) in _YEAR_CUES
    if (
        not (1000 if _is_old_year(context, token) else 1500) <= number <= 2100
        or context.letter(token - 1) in "$"
        or context.letter(token + 1) in "%nNUuw"
    ):
        return False
    if _is_address(context, token) or context.word(token + 1) in _MEASURES:
        return False
    before, after = context.letter(token - 1), context.word(token + 1)
    if after in ("-", "/", "a") and context.letter(token + 2) in "NnU":
        return False
    if not alone or not context.word(token)[0].isdigit():
        return True
    if before == "-" or (context.letter(token + 1) == "-" and context.letter(token + 2) != "-"):
        return context.letter(token - 2) == "Y" or context.letter(token + 2) == "Y" or context.word(token - 2) in "post"
    if context.tag(token + 1) == "NNS" and not _is_years_things(context, token):
        return False
    return context.tag(token - 1) not in ("NN", "NNP", "NNPS") or context.letter(token + 1) == "s"


def _is_address(context: Context, token: int) -> bool:
    """Whether figures number a house, a room or a telephone: "at 1742 Elm Lane", "ext. 2015", "Suite 2001"."""
    before = token - 1 - (context.word(token - 1) in (".", "#", ":"))
    if context.word(before) in _NUMBERED:
        return True
    ways = (context.word(place) for place in range(token + 1, token + _LONGEST_STREET))
    named = context.tag(token + 1) in ("NNP", "NNPS", "CD", "JJ", "NN")
    return named and any(word in _WAYS for word in itertools.takewhile(lambda word: word not in _STOPS, ways))


_MEASURES = frozenset("block blocks m km cm mm kg g lb lbs mph kph ft hp rpm cc kw mw bn mn tn".split())
_NUMBERED = frozenset("ext extension suite ste room apt apartment unit box no number dial building flat route".split())
_WAYS = frozenset(
    "st street ave avenue rd road dr drive ln lane blvd boulevard hwy highway pike court ct place way terrace".split()
)
_STOPS = frozenset(", ; : ( ) in at on and to of".split())
_LONGEST_STREET = 6


def _is_years_things(context: Context, token: int) -> bool:
    """Whether things behind a year are that year's ("her 2008 performances", "2016 hopefuls") and not so many."""
    if context.word(token - 1) in ("in", "since", "the", "of") or context.letter(token - 2) == "Y":
        return True
    near = 1950 <= context.number(token) <= 2050 and context.number(token) % 50 != 0
    return near and context.tag(token - 1) in ("PRP$", "POS", "JJ", "JJS")


def _is_old_year(context: Context, token: int) -> bool:
    """Whether a number before the printing press can only be a year: "in 1066."."""
    return context.word(token - 1) in ("in", "since") and context.letter(token + 1) in ":|,"


def numeric(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "2025-12-02", "12/2/2025", "2.12.2025": dots put the day first.

    With slashes the account's other dates tell which comes first; where they do not, only the year is certain.
    """
    word = context.word(match.start())
    date, _, time = word.partition("t")
    if re.fullmatch(r"\d+\.\d+\.\d\d", date) and context.tag(match.start() - 1).startswith("NN"):
        return
    parts = [int(part) for part in re.split(r"[-/.]", date)]
    if len(re.split(r"[-/.]", date)[0]) == 4:
        orders = [tuple(parts)]
    else:
        year = parts[2] if parts[2] > 99 else parts[2] + (2000 if parts[2] < 50 else 1900)
        orders = [(year, parts[0], parts[1]), (year, parts[1], parts[0])]
        day_first = True if "." in date else context.tokens.day_first
        if day_first:
            orders.reverse()
        if day_first is None and len({order for order in orders if _exists(*order)}) == 2:
            yield Found(*match.span(), _DATE, f"{year:04}-XX-XX")
            return
    fitting = [order for order in orders if order[0] and _exists(*order)]
    chosen = (fitting or orders)[0]
    value = f"{chosen[0]:04}-{chosen[1]:02}-{chosen[2]:02}"
    timex = TimexType.TIME if time else _DATE
    yield Found(*match.span(), timex, value + (f"T{time.rstrip('z')}" if time else ""), "" if fitting else "impossible")


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation in lower case; 0 for any other word."""
    return MONTHS.get(word) or SHORT_MONTHS.get(word, 0)


def _weekday(context: Context, token: int) -> int:
    for place in range(token, token + 3):
        word = context.word(place)
        if word in WEEKDAYS or (word in SHORT_WEEKDAYS and context.letter(place) == "j"):
            return WEEKDAYS.get(word) or SHORT_WEEKDAYS[word]
    return 0


_RANGE_END = re.compile(r"[-+](?:[NO]o?)?[Mx]:?N?,?(?P<year>Y)")
"""The end of a range, whose year its beginning shares: "June to August 2024"."""


def _year(context: Context, match: re.Match[str]) -> int | None:
    token = at(match, "year")
    if token < 0:
        later = _RANGE_END.match(context.tokens.shape, match.end())
        if not later:
            return None
        token = later.start("year")
    number = int(context.number(token))
    if context.letter(token) == "`":
        return number + (2000 if number < 50 else 1900)
    return number


def _step(context: Context, place: tuple[int, int]) -> str:
    """What "last", "this", "next" before a yearly date says; "" without one."""
    for token in range(place[0], min(place[1], place[0] + 4)):
        step = STEPS.get(context.word(token))
        if step is not None and context.letter(token + 1) not in "lUu":
            return {-1: "last", 0: "this", 1: "next"}[step]
    return ""


def _end(context: Context, match: re.Match[str], *groups: str) -> int:
    """Where a date ends: before steps that count no years ("5 May, last week")."""
    step = at(match, "step", "told")
    if step < 0 or context.word(match.end() - 1) == "year":
        return match.end()
    return max(match.start(group) for group in groups) + 1


def _yearly(context: Context, match: re.Match[str], rule: str) -> str:
    """The rule of "June last year", "June of that year": the year is told by steps, not looked for."""
    step = at(match, "step")
    if at(match, "told") >= 0 and context.word(match.end() - 1) == "year":
        steps = STEPS.get(context.word(match.end() - 2), 0)
        return f"told:year:0/year:{steps}" if steps else "told:year:0"
    if step >= 0 and context.word(step + 1) == "year":
        return f"year:{STEPS[context.word(step)]}"
    return rule


_REACHING = frozenset("to from for through".split())
"""Before a date, these tell where something reaches; the verb's tense then says little."""


def _near(context: Context, place: tuple[int, int]) -> str:
    tense = context.tense(*place)
    if tense == "past" and context.word(place[0] - 1) in _REACHING:
        return "near"
    if (tense == "future" and context.had(*place)) or context.describes(place[0]):
        return "near"
    return {"past": "past", "future": "future", "to": "future"}.get(tense, "near")
