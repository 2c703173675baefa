"""Units of the calendar named from where the speaker stands: "last week", "the third quarter", "Friday morning"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.dates.dated import month_number
from variorum.dates.found import Context, Found, at
from variorum.dates.lexicon import DEICTIC, LOOKING_BACK, PARTS, SHORT_WEEKDAYS, STEPS, UNITS, WEEKDAYS
from variorum.dates.tokens import PLAIN
from variorum.model import TimexType

_DATE, _TIME = TimexType.DATE, TimexType.TIME
_TEMPLATES = {
    "D": ("day", "XXXX-XX-XX"),
    "W": ("week", "XXXX-WXX"),
    "WE": ("weekend", "XXXX-WXX-WE"),
    "M": ("month", "XXXX-XX"),
    "Q": ("quarter", "XXXX-QX"),
    "Y": ("year", "XXXX"),
    "DE": ("decade", "XXX"),
    "CE": ("century", "XX"),
}


def stepped(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "last week", "earlier this month", "the following year", "this quarter"."""
    first, last = match.span()
    unit = _TEMPLATES.get(UNITS.get(context.word(match.start("unit")), ""))
    if not unit:
        return
    word = context.word(match.start("unit") - 1)
    word = context.word(match.start("step")) if word not in STEPS else word
    name, value = unit
    of_something = word == "last" and context.word(first) == "the" and context.letter(last) == "o"
    if of_something or (context.tokens.capital(match.start("unit")) and context.quoted(first)):
        return
    through = context.word(first - 1 - (context.word(first - 1) in ("just", "only")))
    if word == "past" and name in ("week", "month", "year") and through in _THROUGHOUT:
        yield Found(first, last, TimexType.DURATION, f"P1{name[0].upper()}", "span:last")
        return
    steps = STEPS.get(word, 0)
    if name in ("decade", "century") and steps and word not in LOOKING_BACK:
        length = "P10Y" if name == "decade" else "P100Y"
        yield Found(first, last, TimexType.DURATION, length, "span:next" if steps > 0 else "span:last")
        return
    modifier = context.modifier(first, match.start("step"))
    there = steps and context.word(first) == "the"
    narrative = word in LOOKING_BACK or (there and (name == "day" or context.tense(first, last) == "past"))
    of_history = context.word(last) == "in" and "history" in context.tokens.words[last : last + _HISTORY_WITHIN]
    if name == "day" and (word == "past" or of_history):
        return
    rule = context.told(f"told:{name}:0/{name}:{steps}", first, last) if narrative else f"{name}:{steps}"
    if rule == "week:0" and context.tense(first, last) == "future":
        rule = "week:due"
    yield Found(first, last, _DATE, value, rule, modifier)


_HISTORY_WITHIN = 5
"""Words behind "this day" within which it is a day of another year: "this day in the town's history"."""
_THROUGHOUT = frozenset("over during in for within throughout".split())


def spoken_of(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "that year", "the same day", "the quarter", "the latest period": the unit last spoken of."""
    first, last = match.span()
    word = context.word(match.start("unit"))
    letter = "Q" if context.letter(match.start("unit")) == "p" else UNITS.get(word, "")
    unit = _TEMPLATES.get(letter)
    if not unit:
        return
    name, value = unit
    if ("m" in match[0] and name != "year") or context.letter(last) in "YNn`":
        return
    if (match[0] == "tU" and context.explained(last - 1)) or _is_idiom(context, first, last):
        return
    if name == "year" and context.word(last) in ("ended", "ending", "to") and context.word(last + 1) != "date":
        yield Found(first, last, TimexType.DURATION, "P1Y")
        return
    rule = f"told:{name}:{-1 if name == 'quarter' else 0}"
    if name in ("quarter", "week") and (ended := _ended(context, last, name)):
        yield Found(first, last, _DATE, *ended)
        return
    if name == "year" and "G" not in match[0]:
        rule = "year:0"
    if name in ("week", "month") and "G" not in match[0] and context.tense(first, last) in ("future", "till"):
        rule = "week:due" if name == "week" else "month:0"
    if "L" in match[0]:
        rule = f"{name}:-1"
    elif name == "weekend":
        ahead = context.tense(first, last) == "future" or context.word(first - 1) == "before"
        ahead = ahead or context.tokens.said(max(first - 2, 0), first) == "ahead of"
        rule = f"weekend:{'future' if ahead else 'past'}"
    yield Found(first, last, _DATE, value, rule, context.modifier(first, last))


def _is_idiom(context: Context, first: int, last: int) -> bool:
    """Whether a day is but a way of summing up ("At the end of the day, she must choose") or a rate ("by the day")."""
    if context.tokens.said(max(first - 1, 0), last) == "by the day" and context.letter(last) != "o":
        return True
    return context.tokens.said(max(last - 6, 0), last) == "at the end of the day" and context.letter(last) in ",|"


def _ended(context: Context, token: int, unit: str) -> tuple[str, str] | None:
    """Value and rule of a quarter or week whose last day is told behind it ("the quarter ended Sept. 30, 2024")."""
    month = month_number(context.word(token + 1))
    if context.word(token) not in ("ended", "ending") or not month:
        return None
    if unit == "week":
        day = token + 2 + (context.letter(token + 2) == ":")
        known = context.letter(day) == "N" and 1 <= context.number(day) <= 28
        past = "past" if context.word(token) == "ended" else "near"
        return ("XXXX-WXX", f"date:{month:02}-{context.number(day):02.0f}:{past}") if known else None
    part = f"Q{(month + 2) // 3}"
    later = _YEAR_BEHIND.match(context.tokens.shape, token + 2)
    if later:
        return f"{int(context.number(later.start('year'))):04}-{part}", ""
    return f"XXXX-{part}", "fill:past" if context.word(token) == "ended" else "fill:due"


_YEAR_BEHIND = re.compile(r":?(?:[NO],?)?(?P<year>Y)")


def year_end(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Year-end" is a day of the books; "the year's end" no day, but the end of a year."""
    unit = match.start() + (match[0][0] == "t")
    if context.word(unit) == "year" and context.word(match.end() - 1) == "end":
        direction = "past" if context.tense(*match.span()) == "past" else "future"
        is_day = "-" in match[0]
        value, modifier = ("XXXX-12-31", "") if is_day else ("XXXX", "END")
        yield Found(*match.span(), _DATE, value, f"fill:{direction}", modifier)


def year_before(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "year-ago", "the year-earlier quarter": the like period a year before."""
    first, last = match.span()
    quarter = "Q" in match[0] or "p" in match[0]
    if "l" in match[0] and STEPS.get(context.word(match.start() + match[0].index("l"))) != -1:
        return
    ordinal = at(match, "nth")
    if ordinal >= 0 and context.number(ordinal) <= 4:
        yield Found(first, last, _DATE, f"XXXX-Q{int(context.number(ordinal))}", "fill:past/year:-1")
    elif quarter:
        yield Found(first, last, _DATE, "XXXX-QX", "told:quarter:-1/year:-1")
    else:
        yield Found(first, last, _DATE, "XXXX", "told:any:0/year:-1")


def like_unit(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The same month last year", "the same week a year earlier"."""
    unit = _TEMPLATES.get(UNITS.get(context.word(match.start("unit")), ""))
    stepped = context.letter(match.end() - 2) == "l"
    if unit and context.word(match.end() - 1 - (not stepped)) == "year":
        steps = STEPS[context.word(match.end() - 2)] if stepped else -1
        yield Found(*match.span(), _DATE, unit[1], f"told:{unit[0]}:0/year:{steps}")


def like_period(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The 1988 quarter", "the 1988 period": the like of the period last spoken of, in that year."""
    token = match.start("year")
    number = int(context.number(token))
    number += (2000 if number < 50 else 1900) if context.letter(token) == "`" else 0
    quarter = context.letter(match.start("unit")) == "Q"
    rule = "told:quarter:-1" if quarter else "told:compared:0"
    yield Found(*match.span(), _DATE, "XXXX-QX" if quarter else "XXXX", f"{rule}/in:{number:04}")


def quarter(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the third quarter", "second-quarter", "this year's first half", "the fourth quarter of 1990"."""
    first, last = match.span()
    nth = match.start("nth")
    word = context.word(nth)
    half = context.letter(match.start("unit")) == "F"
    number = (2 if half else 4) if word in ("last", "final") else int(context.number(nth))
    number *= word == "final" or context.letter(nth) != "L"
    if not 1 <= number <= (2 if half else 4) or _is_of_game(context, nth):
        return
    part = f"{'H' if half else 'Q'}{number}"
    year = at(match, "year", "before")
    step = at(match, "step", "stepped")
    if year >= 0:
        yield Found(first, last, _DATE, f"{int(context.number(year)):04}-{part}")
    elif step >= 0:
        yield Found(first, last, _DATE, f"XXXX-{part}", f"year:{STEPS.get(context.word(step), 0)}")
    elif at(match, "same") >= 0:
        if context.word(last - 1) == "year":
            yield Found(first, last, _DATE, f"XXXX-{part}", "told:year:0")
    elif not half or context.letter(last) != "o":
        yield Found(first, last, _DATE, f"XXXX-{part}", _latest_or_due(context, first, last))


_GAMES = frozenset("score touchdown halftime quarterback striker goalkeeper kickoff scoreless".split())


def _is_of_game(context: Context, token: int) -> bool:
    """Whether a half or a quarter is one of a game ("scored in the second half")."""
    parse = context.parse
    if parse is None:
        return False
    at, _ = parse.tokens(context.tokens.starts[token], context.tokens.ends[token])
    first, last = parse.sentence(at) if at < len(parse) else (0, 0)
    return any(parse.lemmas[word].lower() in _GAMES for word in range(first, last))


def quarters(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The first and second quarters", "the third and fourth quarters of 1990": one timex for each."""
    year = at(match, "year")
    other = match.start("other")
    rule = "" if year >= 0 else _latest_or_due(context, *match.span())
    for token, place in ((match.start("nth"), (match.start(), other - 1)), (other, (other, match.end()))):
        number = int(context.number(token))
        if 1 <= number <= 4:
            value = f"{int(context.number(year)):04}" if year >= 0 else "XXXX"
            yield Found(*place, _DATE, f"{value}-Q{number}", rule)


def _latest_or_due(context: Context, first: int, last: int) -> str:
    """The rule of a quarter or half-year told without its year."""
    return "fill:due" if context.tense(first, last) == "future" else "fill:past"


def weekday(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Friday", "last Tuesday", "Thursday morning", "early Tuesday"."""
    first, last = match.span()
    named = match.start("weekday")
    first += context.word(first) == "past"  # "gone past Friday": where something reaches
    first += context.tokens.said(first, first + 2) == "coming this"  # "is coming this Friday": a verb
    word = context.word(named)
    number = WEEKDAYS.get(word) or SHORT_WEEKDAYS.get(word, 0)
    if _is_in_name(context, named):
        return
    first += "t" in match[0] and context.letter(first) == "t" and first == named - 1 and bool(context.governor(named))
    if context.letter(last) == "B" and context.word(named - 1) == "the" and last == named + 1:
        yield Found(first, last, _DATE, f"XXXX-WXX-{number}", "vague")
        return
    of_several = context.letter(named - 1) == "O" or context.word(last) in ("of", "in")
    if not number or _is_title(context, named) or (of_several and _is_nth(context, named)):
        return
    steps = [context.word(t) for t in range(named - 1, first - 1, -1) if context.word(t) in STEPS]
    step = next((word for word in steps if word != "this"), steps[0] if steps else "")
    with_other = context.letter(first - 1) == "+" and context.letter(first - 2) == "K"  # "Friday and Saturday"
    direction = _STEPPED.get(step) or context.looks(*((first - 2, first - 1) if with_other else match.span()))
    if direction == "past" and context.word(first - 1) == "for" and context.letter(last) != "s":
        direction = "future"
    if step == "this" and direction != "past":
        direction = "future"
    rule = f"weekday:{number}:{direction}"
    if step == "next":
        rule = f"week:1/weekday:{number}:this"
    if not step and _ends_range(context, first):
        rule = f"told:day:0/weekday:{number}:future"
    week = at(match, "week")
    if week >= 0 and context.word(week) == "week":
        rule = f"week:{STEPS[context.word(week - 1)]}/weekday:{number}:this"
    if step in LOOKING_BACK:
        rule = f"told:day:0/{rule}"
    if at(match, "side") >= 0:
        if context.word(match.start("side") - 1) != "day":
            return
        rule += f"/day:{-1 if context.word(match.start('side')) == 'before' else 1}"
        yield Found(first, last, _DATE, "XXXX-XX-XX", rule)
        return
    part = at(match, "part")
    modifier = context.modifier(first, named)
    if part >= 0 and context.word(part).endswith("s"):
        yield Found(first, last, TimexType.SET, f"XXXX-WXX-{number}T{PARTS[context.word(part)]}", "set")
    elif part >= 0:
        yield Found(first, last, _TIME, f"XXXX-WXX-{number}T{PARTS[context.word(part)]}", rule, modifier)
    else:
        yield Found(first, last, _DATE, f"XXXX-WXX-{number}", rule, modifier)


def weekdays_ago(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Two Sundays ago": the second Sunday before the account."""
    weekday = WEEKDAYS[context.word(match.end() - 2).removesuffix("s")]
    count = 2 if "r" in match[0] else int(context.number(match.end() - 3))
    if 1 <= count <= _MOST_WEEKS:
        yield Found(*match.span(), _DATE, f"XXXX-WXX-{weekday}", f"weekday:{weekday}:last/week:{1 - count}")


_MOST_WEEKS = 52


def _is_nth(context: Context, token: int) -> bool:
    """Whether a weekday is one of a longer stretch ("the first Monday of every month", "the last Friday in May")."""
    counted = context.letter(token - 1) == "O" or context.tokens.said(token - 2, token) == "the last"
    return counted and (context.word(token + 1) in ("of", "in") or context.word(token - 2) == "the")


def _ends_range(context: Context, token: int) -> bool:
    """Whether a weekday ends a stretch that another begins ("from Monday to Thursday")."""
    return context.letter(token - 2) == "K" and context.word(token - 1) in ("to", "through", "till", "until", "-", "–")


def _is_in_name(context: Context, token: int) -> bool:
    """Whether a weekday is in somebody's or something's name: "Mayor Friday Okoro", "The Friday Club"."""
    parse = context.parse
    if parse is None or context.letter(token + 1) != PLAIN or not context.tokens.capital(token + 1):
        return False
    at, last = parse.tokens(context.tokens.starts[token], context.tokens.ends[token])
    named = at < last and parse.heads[at] == last and parse.deps[at] == "compound" and parse.tags[last] == "NNP"
    return named and context.tag(token - 1) in ("DT", "NNP")


_BEFORE_TITLES = frozenset("black bloody fat super cyber news".split())
_BEHIND_TITLES = frozenset("times telegraph mail mirror herald independent express post star sun tribune age".split())
_BROADCASTS = frozenset(("live", "football"))


def _is_title(context: Context, token: int) -> bool:
    """Whether a weekday is in a name: "Black Friday", "the Sunday Telegraph", "Saturday Night Live"."""
    if context.word(token - 1) in _BEFORE_TITLES:
        return context.tokens.capital(token - 1)
    behind = context.word(token + 1) in _BEHIND_TITLES and context.tokens.capital(token + 1)
    return behind or (context.letter(token + 1) == "P" and context.word(token + 2) in _BROADCASTS)


_STEPPED = {
    "last": "last",
    "past": "last",
    "coming": "future",
    "upcoming": "future",
    "previous": "last",
    "preceding": "last",
    "prior": "last",
    "following": "next",
    "next": "next",
}


def deictic(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "today", "late yesterday", "tomorrow night", "this morning", "last night", "tonight"."""
    first, last = match.span()
    named = match.start("day")
    part = at(match, "part")
    word = context.word(named)
    shift = DEICTIC.get(word, STEPS.get(word, 0))
    if context.tokens.capital(named) and context.tag(named - 1).startswith("NNP"):
        return
    modifier = context.modifier(first, last)
    if context.letter(named) == "T":
        yield Found(first, last, _TIME, "XXXX-XX-XXTNI", "day:0", modifier)
    elif part >= 0:
        told = word in LOOKING_BACK or (shift > 0 and context.word(first) == "the")
        rule = context.told(f"told:day:0/day:{shift}", first, last) if told else f"day:{shift}"
        yield Found(first, last, _TIME, f"XXXX-XX-XXT{PARTS[context.word(part)]}", rule, modifier)
    else:
        generic = word == "today" and context.generic(named)
        value, rule = ("PRESENT_REF", "vague") if generic else ("XXXX-XX-XX", f"day:{shift}")
        yield Found(first, last, _DATE, value, rule, modifier)


def day_beside(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the day before yesterday", "the day after tomorrow"."""
    beside = {"before": -1, "after": 1}[context.word(match.start("day") - 1)]
    if context.word(match.start("day") - 2) == "day":
        shift = DEICTIC[context.word(match.start("day"))] + beside
        yield Found(*match.span(), _DATE, "XXXX-XX-XX", f"day:{shift}")


def unit_beside(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "he had left the day before.", "the morning after,": the unit beside the one last spoken of."""
    word = context.word(match.start("unit"))
    steps = -1 if context.word(match.start("side")) == "before" else 1
    if word in PARTS:
        rule = context.told(f"told:day:0/day:{steps}", *match.span())
        yield Found(*match.span(), _TIME, f"XXXX-XX-XXT{PARTS[word]}", rule)
    elif unit := _TEMPLATES.get(UNITS.get(word, "")):
        yield Found(*match.span(), _DATE, unit[1], f"told:{unit[0]}:0/{unit[0]}:{steps}")


def numbered(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "Q3 2024", "H1", "FY2023"."""
    word = context.word(match.start()).upper()
    digits = word.strip("FYQH ")
    if word.startswith("FY"):
        yield Found(*match.span(), _DATE, digits if len(digits) == 4 else f"20{digits}")
        return
    part = ("H" if "H" in word else "Q") + digits
    if at(match, "year") >= 0:
        yield Found(*match.span(), _DATE, f"{int(context.number(at(match, 'year'))):04}-{part}")
    elif part[0] == "Q":
        yield Found(*match.span(), _DATE, f"XXXX-{part}", _latest_or_due(context, *match.span()))


def beside_stepped(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The week before last", "the month after next"."""
    steps = {("before", "last"): -2, ("after", "next"): 2}.get(
        (context.word(match.start("step") - 1), context.word(match.start("step"))), 0
    )
    unit = _TEMPLATES.get(UNITS.get(context.word(match.start() + 1), ""))
    if unit and steps:
        yield Found(*match.span(), _DATE, unit[1], f"{unit[0]}:{steps}")
