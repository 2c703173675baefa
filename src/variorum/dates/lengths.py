"""Lengths of time, what is counted from them, and what returns: durations, "two years ago", "every day"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.dates.found import Context, Found, at
from variorum.dates.lexicon import FREQUENCIES, LASTING, MONTHS, PARTS, SEASONS, STEPS, UNITS, WEEKDAYS
from variorum.model import TimexType

_DURATION, _SET, _DATE = TimexType.DURATION, TimexType.SET, TimexType.DATE
_TIMES = {"D": 1, "W": 1, "M": 1, "Y": 1, "Q": 1, "2W": 2, "DE": 10, "CE": 100, "ML": 1000, "WE": 1}
_LETTERS = {"2W": "W", "DE": "Y", "CE": "Y", "ML": "Y", "WE": "WE"}
_HALVES = {"Y": (6, "M"), "TH": (30, "M"), "TM": (30, "S"), "D": (12, "H")}
_TEMPLATES = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}


def duration(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "five hours", "almost four years", "the past three months", "a year and a half", "five-hour"."""
    place = match.span()
    value = _length(context, match)
    if not value or _is_other(context, match) or _is_a_year(context, match) or _is_named(context, match):
        return
    if context.word(place[0] - 1) == "as" and context.letter(place[0]) == "q":
        return
    if value.endswith("WE") or ("-" in match[0] and context.letter(match.start("unit")) == "w"):
        return
    step = at(match, "step")
    if step >= 0 and context.letter(step + 1) == "a":  # "coming a few days after": a verb
        place, step = (step + 1, place[1]), -1
    if step >= 0 and at(match, "count") < 0 and STEPS[context.word(step)] < 0:
        return
    if context.tokens.said(*place) == "some day" or _is_somewhere(context, place):
        return
    if context.tokens.said(*place) == "one day" and _is_some_day(context, place):
        past = context.tense(*place) == "past"
        yield Found(*place, _DATE, "PAST_REF" if past else "FUTURE_REF", "vague")
        return
    if _is_rate(context, match):
        yield Found(_times_a(context, place[0]), place[1], _SET, value, "set")
        return
    rule = ""
    if step >= 0:
        rule = "span:next" if STEPS[context.word(step)] > 0 else "span:last"
    place = (max(place[0], at(match, "count")) if "-" in match[0] else place[0], place[1])
    if "-" in match[0] and context.tokens.said(place[1], place[1] + 2) == "- long":
        place = (place[0], place[1] + 2)
    bare = "X" not in value and step < 0 and context.letter(place[0]) not in "tg"
    bare = bare and (context.word(place[0] - 1) != "over" or context.word(place[0] - 2) in _BEFORE_OVER)
    first, modifier = context.approximator(place[0]) if bare else (place[0], "")
    yield Found(first, place[1], _DURATION, value, rule, modifier)


_BEFORE_OVER = frozenset(
    "for after in within of by than just well little bit slightly been was is were are lasted took spent served".split()
)
"""Behind these "over ten years" is more than ten; elsewhere it is in the course of ten ("grew over ten years")."""


def about_one(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The past week and a half", "the next month or so": one unit and something."""
    unit = _unit(context.word(match.start("unit")))
    if unit not in ("", "WE"):
        rule = "span:next" if STEPS[context.word(match.start("step"))] > 0 else "span:last"
        half = 0.5 if at(match, "half") >= 0 else 0
        yield Found(*match.span(), _DURATION, _measured(unit, 1 + half), rule)


def _length(context: Context, match: re.Match[str]) -> str:
    """The TIMEX3 length of a number and a unit; "PXY" where the number is vague, "" where there is none."""
    unit = _unit(context.word(match.start("unit")))
    if not unit:
        return ""
    return _measured(unit, _count(context, match))


def _measured(unit: str, count: float | None) -> str:
    time, letter = ("T", unit[1]) if unit[0] == "T" else ("", _LETTERS.get(unit, unit))
    if count is None:
        return f"P{time}X{unit[1] if time else unit}"
    whole, rest = divmod(count * _TIMES.get(unit, 1), 1)
    if rest != 0.5 or unit not in _HALVES:
        return f"P{time}{_digits(whole + rest)}{letter}"
    number, smaller = _HALVES[unit]
    head = f"P{time}{whole:.0f}{letter}" if whole else "P"
    below_day = unit != "Y" and not (time and whole)
    return f"{head}{'T' if below_day else ''}{number}{smaller}"


def _is_open(context: Context, match: re.Match[str]) -> bool:
    """Whether a number is left open: "two to three weeks", "a year or two"."""
    return sum(letter in "NnY" for letter in match["count"]) == 2 or (at(match, "more") >= 0 and match["more"] == "N")


def _digits(number: float) -> str:
    return f"{number:.0f}" if number == int(number) else f"{number:g}"


def _unit(word: str) -> str:
    return UNITS.get(word) or UNITS.get(word.removesuffix("s"), "")


def _count(context: Context, match: re.Match[str]) -> float | None:
    """How many: None when nobody counted."""
    if at(match, "count") < 0:
        return None
    start, end = match.span("count")
    letters = context.tokens.shape[start:end]
    if _is_open(context, match):
        return None
    if "r" in letters:
        return 2
    if "q" in letters:
        return None
    half = 0.5 if "H" in letters or "F" in letters or at(match, "half") >= 0 else 0
    numbers = [context.number(token) for token in range(start, end) if context.tokens.numbers[token] is not None]
    if numbers:
        return numbers[0] + half
    return half if half and at(match, "half") < 0 else 1 + half


_OTHER_AFTER = frozenset(("old", "olds"))


def _is_other(context: Context, match: re.Match[str]) -> bool:
    """Whether the words are no length after all: "a second term", "the day", sums of money."""
    first, last = match.span()
    single = last - first == 1
    if context.word(last) in _OTHER_AFTER or (context.letter(last) == "-" and context.word(last + 1) in _OTHER_AFTER):
        return True
    if single and context.word(first) == "nights":
        return True
    if context.letter(first - 1) == "$" or (context.letter(first - 1) == "-" and context.letter(first - 2) in "Nn."):
        return context.letter(first - 1) == "$" or context.letter(first - 2) == "."
    return context.word(match.start("unit")) == "quarter" and _is_determiner(match)


_LONGEST_SPOKEN_OF = 1500


def _is_a_year(context: Context, match: re.Match[str]) -> bool:
    """Whether figures name the unit behind them ("2024 full year") and do not count it."""
    if at(match, "count") < 0 or match["count"] != "Y" or "-" in match[0]:
        return False
    return context.number(match.start("count")) > _LONGEST_SPOKEN_OF and context.letter(match.start("unit")) in "UQ"


def _is_named(context: Context, match: re.Match[str]) -> bool:
    """Whether figures and a capitalised unit are the name of something ("60 Minutes"), or a rate is its adjective."""
    unit = match.start("unit")
    named = context.tokens.capital(unit) and context.tag(unit).startswith("NNP")
    return named or ("-" in match[0] and _is_determiner(match))


def _is_determiner(match: re.Match[str]) -> bool:
    """Whether the count is "a" or "an" alone."""
    return at(match, "count") >= 0 and match["count"] == "a"


_COUNTING = frozenset(
    "for in within of after over than least most only just by lasted took takes take last every about nearly".split()
)


def _is_somewhere(context: Context, place: tuple[int, int]) -> bool:
    """Whether quarters are people or places ("in many quarters")."""
    vague = context.tokens.said(*place) in ("many quarters", "some quarters", "several quarters")
    return vague and context.word(place[0] - 1) in ("in", "from")


def _is_some_day(context: Context, place: tuple[int, int]) -> bool:
    """Whether "one day" is no length but a day nobody names ("will one day return")."""
    if context.letter(place[1]) in ":|" and context.tense(*place) != "future":
        return False
    if context.tokens.said(place[1], place[1] + 3) == "at a time":
        return False
    return context.word(place[0] - 1) not in _COUNTING and context.letter(place[1]) not in "BeAo"


def _is_rate(context: Context, match: re.Match[str]) -> bool:
    """ "30,000 a month", "twice a week": "a" after a number, a noun or a count of times means "each"."""
    first = match.start()
    if not _is_determiner(match) or match.end() - first != 2 or context.letter(match.end()) in "Ae":
        return False
    before = context.word(first - 1)
    if before in ("once", "twice", "times", "hours", "days", "%", "bn", "m", "tn", "k"):
        return True
    return context.letter(first - 1) in "Nn" or context.tag(first - 1) in ("NNS", "$")


def _times_a(context: Context, first: int) -> int:
    """Where "twice a week", "three times a year" begin; the token itself where no times are counted."""
    if context.word(first - 1) in ("once", "twice"):
        return first - 1
    if context.word(first - 1) != "times" or context.letter(first - 2) not in "Nq":
        return first
    return first - 2 - (context.letter(first - 2) == "q" and context.word(first - 3) == "a")


def composed(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "An hour and 40 minutes", "two years and three months": a length in two units, the greater first."""
    units = [_unit(context.word(match.start(group))) for group in ("unit", "smaller")]
    ranks = [_BY_LENGTH.index(unit) if unit in _BY_LENGTH else 0 for unit in units]
    counts = [context.number(match.start(group)) for group in ("count", "rest")]
    if 0 < ranks[1] < ranks[0] and all(count == int(count) for count in counts):
        great, small = (_measured(unit, count) for unit, count in zip(units, counts, strict=True))
        first, modifier = context.approximator(match.start())
        both_times = great.startswith("PT")
        yield Found(first, match.end(), _DURATION, great + small[2 if both_times else 1 :], "", modifier)


_BY_LENGTH = ("", "TS", "TM", "TH", "D", "W", "M", "Y")


def away(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "two years ago", "a day earlier", "three months later", "two weeks from now"."""
    first, last = match.span()
    unit = _unit(context.word(match.start("unit")))
    length = _length(context, match)
    back = context.word(match.start("away"))
    if (
        not length
        or back in _NOT_AT_ITS_TIME
        or context.word(last) == "than"
        or (match[0][-1] == "v" and context.word(last - 1) != "now")
    ):
        return
    if match["away"] == "." and back != "from":
        return
    ahead = back in ("later", "from", "hence", "after")
    told = "" if back in ("ago", "from", "hence") else "told:any:0/"
    start, modifier = context.approximator(first)
    place = (start, last)
    if unit.startswith("T"):
        rule = context.told(f"{told}{'ahead' if ahead else 'ago'}:{length}", first, last)
        yield Found(*place, TimexType.TIME, "XXXX-XX-XX", rule, modifier)
    elif "X" in length:
        if told:
            yield Found(*place, _DURATION, length, "vague", modifier)
        else:
            yield Found(*place, _DATE, "FUTURE_REF" if ahead else "PAST_REF", "vague", modifier)
    else:
        unit = "M" if length[-1] == "M" and unit == "Y" and length.count("Y") == 0 else unit
        template = "XX" if length.endswith("00Y") and unit in ("CE", "ML") else _TEMPLATES.get(unit, "XXXX")
        if unit == "Y" and length == "P1Y" and back == "ago":
            told = "told:compared:0/"
        elif told and unit == "D":
            told = "told:day:0/"
        rule = context.told(f"{told}{'ahead' if ahead else 'ago'}:{length}", first, last)
        yield Found(*place, _DATE, template, rule, modifier)


_NOT_AT_ITS_TIME = frozenset(("early", "late", "mid"))
"""What comes "an hour early" is not said to be that long ago."""
_LASTING = frozenset(
    "for in over within during of throughout after before despite take takes took taken taking lasts lasted "
    "lasting follow follows followed following spend spends spent spending wait waits waited waiting".split()
)


def coordinated(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Monday and Tuesday nights": the plural says that every such night is meant."""
    first, last = match.span()
    if not context.word(last - 1).endswith("s"):
        return
    part = PARTS[context.word(last - 1)]
    days = [token for token in range(first, last) if context.word(token) in WEEKDAYS]
    for token in days:
        end = last if token == days[-1] else token + 1
        yield Found(token, end, _SET, f"XXXX-WXX-{WEEKDAYS[context.word(token)]}T{part}", "set")


_PEOPLE = frozenset("man woman boy girl son daughter child baby infant kid student resident victim suspect".split())
_PERSON_ENDINGS = ("man", "woman", "person", "er", "or", "ist", "ian", "ite", "ese", "ee", "ant", "ing")


def age(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "An eight-month-old truce" has lasted so long; the age of a person tells nothing of when."""
    first, last = match.span()
    value = _measured(_unit(context.word(first + 2)), context.number(first))
    thing = context.governor(last - 1)
    if context.word(last - 1) != "old" or thing in _PEOPLE or not value:
        return
    if thing and not thing.endswith(_PERSON_ENDINGS):
        yield Found(first, last, _DURATION, value)


def lasting(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "A day-long strike", "the decades-long feud", "a weeklong search"."""
    first, last = match.span()
    if match[0] == "V":
        yield Found(first, last, _DURATION, LASTING[context.word(first)])
        return
    unit = _unit(context.word(first))
    if context.word(last - 1) == "long" and unit:
        yield Found(first, last, _DURATION, _measured(unit, 1 if match[0][0] == "U" else None))


def uncounted(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "for years", "within weeks", "over the years", "waited months": lengths nobody counted."""
    first, last = match.span()
    counted = context.letter(last) in "AeB" or (last - first > 1 and context.letter(last) == "o")
    if context.word(first - 1) in _LASTING and not counted:
        yield Found(first, last, _DURATION, _length(context, match), "vague")


def each(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "every day", "each Thursday", "every two weeks", "every few days", "every July", "per day"."""
    first, last = match.span()
    word = context.word(last - 1)
    if context.word(first) == "per" and _unit(word)[:1] in ("", "T"):
        return
    if word in WEEKDAYS:
        yield Found(first, last, _SET, f"XXXX-WXX-{WEEKDAYS[word]}", "set")
    elif word in PARTS:
        day = f"XXXX-WXX-{WEEKDAYS[context.word(last - 2)]}" if "K" in match[0] else "XXXX-XX-XX"
        yield Found(first, last, _SET, f"{day}T{PARTS[word]}", "set")
    elif word in MONTHS:
        yield Found(first, last, _SET, f"XXXX-{MONTHS[word]:02}", "set")
    elif word in SEASONS:
        yield Found(first, last, _SET, f"XXXX-{SEASONS[word]}", "set")
    elif unit := _unit(word):
        number = next((context.number(t) for t in range(first, last - 1) if context.letter(t) in "NO"), 1)
        yield Found(first, last, _SET, _measured(unit, None if "q" in match[0] else number), "set")


def every_other(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Every other week", "every other Friday"."""
    first, last = match.span()
    word = context.word(last - 1)
    if context.word(first + 1) != "other":
        return
    if word in WEEKDAYS:
        yield Found(first, last, _SET, f"XXXX-WXX-{WEEKDAYS[word]}", "set")
    elif unit := _unit(word):
        yield Found(first, last, _SET, _measured(unit, 2), "set")


def frequency(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "daily", "annually"; not inside a name ("The Daily Herald")."""
    first, last = match.span()
    capital = context.tokens.capital(first)
    if capital and (context.letter(first - 1) not in "|:" or context.tag(first).startswith("NNP")):
        return
    yield Found(first, last, _SET, FREQUENCIES[context.word(first)], "set")


def weekdays(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "on Mondays", "Tuesday nights"; "two Sundays ago" is one."""
    word = context.word(match.start()).removesuffix("s")
    if context.letter(match.start() - 1) in "NnYqr":
        return
    yield Found(*match.span(), _SET, f"XXXX-WXX-{WEEKDAYS[word]}", "set")
