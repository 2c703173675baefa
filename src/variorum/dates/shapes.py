"""The patterns: regular expressions over the letters of `lexicon`, each with what is made of a match.

Every repetition is bounded, so matching is linear in the number of tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from variorum.dates import dated, hours, lengths, relative, vague
from variorum.dates.found import Context, Found

Builder = Callable[[Context, re.Match[str]], Iterator[Found]]

_EARLY = r"(?:t?e-?|t?b-?ot?|b-|t[OlL][Uu]ot?)?"  # "early", "mid-", "the end of", "end-", "the last days of"
_TO_UNIT = r"(?:(?:t?e-?(?:i?t?(?=[UGl]))?)|t?b-?o|t[OlL][Uu]o)?"
_COUNT = (
    r"(?P<count>N-\+-a-F(?=-)|[NnY]-\+-?[NnY](?=-)|[NnY][-+][NnY](?!F)|[NnY]\+aF|[NnYO]?NH|[NnY]-?H|[NnY]"
    r"|aq|qo?|aro?|ro?|H|Fa|F|a(?=-?m?[Uu]))"
)
_UNIT = r"(?P<unit>[UuQw])"
_HALF = r"(?P<half>\+aF)?"
_OR = r"(?:\+(?P<more>[hNm])(?!-?[Uuw]))?"  # "or so", "or two", "or more"
_YEAR = r"(?:,?o?(?P<year>[Y`])(?!-?[UuN%]))"
_STEP_YEAR = r"(?:,?o?(?P<step>l)U)"
_TOLD_YEAR = r"(?:,?o(?P<told>[Gt]l?)U(?![-AeB]))"  # "of that year", "of the following year"
_WEEKDAY = r"(?:(?:t?[lG]{0,2}(?:K|j:?),?)(?:i?t)?|l(?=[Mx]))?"
_ZONE = r"(?:Z|\(Z.?)?"

_PATTERNS: tuple[tuple[str, Builder], ...] = (
    (r"(?P<month>[Mx])(?:(?<=x):)?(?P<day>N)[-+](?P<other>N)(?!o?[Mx])(?:,(?P<year>Y))?", dated.days),
    (r"(?P<day>[NO])[-+](?P<other>[NO])o?(?P<month>[Mx])(?:(?<=x):)?(?:,?(?P<year>Y))?", dated.days),
    (rf"{_WEEKDAY}(?P<month>[Mx])(?:(?<=x):)?(?P<day>[NO])(?:{_STEP_YEAR}|,?(?P<year>[Y`]))?", dated.day),
    (rf"{_WEEKDAY}t?(?P<day>[NO])o?(?P<month>[Mx])(?:(?<=x):)?(?:{_STEP_YEAR}|,?(?P<year>[Y`]))?", dated.day),
    (rf"{_EARLY}(?:t?[lG]){{0,1}}l?(?P<month>[Mx])(?:(?<=x):)?(?:{_STEP_YEAR}|{_TOLD_YEAR}|{_YEAR})?", dated.month),
    (rf"{_EARLY}(?:t?l?l)?t?(?P<season>S)(?:{_STEP_YEAR}|{_TOLD_YEAR}|{_YEAR})?", dated.season),
    (r"t(?P<year>[Y`])(?P<unit>[Qp])", relative.like_period),
    (rf"(?:{_EARLY}(?:t?RU?|tU)?|.-)(?P<year>[Y`])", dated.year),
    (r"t?(?P<year>Y)RU", dated.year),
    (r"I", dated.numeric),
    (rf"{_TO_UNIT}t?(?P<step>l)l?R?(?P<unit>[UQ])", relative.stepped),
    (rf"{_TO_UNIT}(?:tL?|G{{1,2}}|tG|tL)R?(?P<unit>[UQ])(?![-AekuB])", relative.spoken_of),
    (r"tL(?P<unit>p)", relative.spoken_of),
    (r"tm(?P<unit>U)", relative.spoken_of),
    (r"t?Us?-?b", relative.year_end),
    (r"(?:t(?:el?)?)?(?P<unit>u)", lengths.uncounted),
    (r"t?L?U-?[Ae](?:(?P<nth>O)?-?[Qp])", relative.year_before),
    (r"U-[Ae]", relative.year_before),
    (
        r"t?(?:(?P<before>Y)|(?P<stepped>l)Us)?R?-?(?P<nth>[OlL])R?(?P<unit>[QF])"
        r"(?:,?o?t?(?:(?P<year>Y)|(?P<step>l)R?U|(?P<same>U)))?",
        relative.quarter,
    ),
    (r"R?(?P<nth>O)-(?P<unit>[QF])", relative.quarter),
    (r"t?(?P<nth>O)\+(?P<other>O)w(?:,?o?(?P<year>Y))?", relative.quarters),
    (r"t?(?P<before>Y)(?P<nth>O)(?P<unit>Q)", relative.quarter),
    (r"t?[LG][Qp](?:lU|aU[Ae])", relative.year_before),
    (r"t?[LG](?P<unit>U)(?:lU|aU[Ae])", relative.like_unit),
    (r"lUs[Qp]", relative.year_before),
    (rf"t?U(?P<of>o){_WEEKDAY}t?(?P<month>[Mx])(?:(?<=x):)?(?P<day>[NO])(?:,?(?P<year>[Y`]))?", dated.around),
    (rf"t?U(?P<of>o){_WEEKDAY}t?(?P<day>[NO])o?(?P<month>[Mx])(?:(?<=x):)?(?:,?(?P<year>[Y`]))?", dated.around),
    (r"tUo(?P<month>[Mx])(?:(?<=x):)?(?:,?o?(?P<year>[Y`]))?", dated.month),
    (r"K(?:,K){0,2},?\+KP", lengths.coordinated),
    (r"t?U(?P<side>B)t?[lG]{0,2}(?P<weekday>K)", relative.weekday),
    (r"(?:t?e-?)?t?[lG]{0,2}(?P<weekday>K)(?P<part>P)?", relative.weekday),
    (r"(?:e-?)?(?P<weekday>K)(?P<part>P)?,?o?l(?P<week>U)", relative.weekday),
    (r"(?:e-?)?(?P<day>d)(?P<part>P)?", relative.deictic),
    (r"(?:e-?)?t?(?P<day>l)l?(?P<part>P)", relative.deictic),
    (r"(?P<day>T)", relative.deictic),
    (r"t?UB(?P<day>d)", relative.day_beside),
    (r"t(?P<unit>[UP])(?P<side>B)(?=[:,|])", relative.unit_beside),
    (r"(?P<hour>[NC])(?:it?|(?P<day>[Gl]))(?P<part>P)", hours.hour_of_part),
    (r"(?P<hour>C),?i?(?P<weekday>K)(?P<part>P)", hours.hour_of_part),
    (r"(?P<hour>N)@(?:it?(?P<part>P))?(?:,?i?(?P<weekday>K)(?P<of_day>P)?)?", hours.hour_of_part),
    (r"tUB(?P<step>l)(?![UuKMQSP])", relative.beside_stepped),
    (r"(?:t|ei|G|t?e-?)(?P<part>P)", hours.part_of_day),
    (
        rf"(?P<clock>[Cc]|Y(?=Z)){_ZONE}(?:,?i?(?P<weekday>K)|,?i?(?P<day>d)|,?i?(?P<month>[Mx])(?:(?<=x):)?(?P<number>N)(?:,?(?P<year>Y))?)?",
        hours.clock,
    ),
    (rf"(?:t|g)?(?P<step>l)?[OL]?{_COUNT}-?m?R?{_UNIT}{_HALF}{_OR}", lengths.duration),
    (r"(?:t|g)?(?P<step>l)(?P<unit>u)", lengths.duration),
    (r"t(?P<step>l)(?P<unit>U)(?:(?P<half>\+aF)|\+h)", lengths.about_one),
    (r"(?P<count>[Na])(?P<unit>[Uu])(?:,|\+)?(?P<rest>N)(?P<smaller>[Uu])", lengths.composed),
    (rf"{_COUNT}-?m?{_UNIT}{_HALF}{_OR}(?P<away>[Ae])", lengths.away),
    (rf"{_COUNT}-?m?{_UNIT}{_HALF}(?P<away>\.)v", lengths.away),
    (r"(?P<unit>u)(?P<away>[Ae])", lengths.away),
    (r"E[NOqm]?[UuKMQPS]", lengths.each),
    (r"EKP", lengths.each),
    (r"E\.[UK]", lengths.every_other),
    (r"(?P<count>[Nar]o?)X(?P<away>A)", relative.weekdays_ago),
    (r"X", lengths.weekdays),
    (r"J(?:,?o?(?P<year>Y))?", relative.numbered),
    (r"y", lengths.frequency),
    (r"(?:t|g)?(?P<step>[vlg])[uw]", vague.recent_units),
    (r"v", vague.adverb),
    (r"l(?=\.)", vague.adjective),
    (r"(?P<count>[NnY])-U-k", lengths.age),
    (r"(?<!-)[Uu]-k|V", lengths.lasting),
    (r"(?P<the>t)?(?:e-?)?(?P<decade>D)", vague.decade),
    (r"te?-?n", vague.decade_in_words),
    (r"(?:te?-?)?(?P<nth>O)-?(?P<unit>U)", vague.century),
)

SHAPES: tuple[tuple[re.Pattern[str], Builder], ...] = tuple((re.compile(p), build) for p, build in _PATTERNS)
"""Patterns in order of preference among matches of equal length."""
