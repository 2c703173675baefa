"""Words of time that name no stretch of days: "now", "recent years", "the near future"; and centuries, decades."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.dates.found import Context, Found
from variorum.dates.lexicon import HOLIDAYS, STEPS, VAGUE_TIMES
from variorum.model import TimexType
from variorum.words.calendar import holiday

_DATE = TimexType.DATE


def adverb(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "now", "right now", "recently", "more recently"."""
    first, last = match.span()
    word = context.word(last - 1)
    if word == "soon" and (context.tense(first, last) == "past" or context.word(last) in ("as", "after")):
        return
    first -= context.word(first - 1) in _BEFORE_AN_ADVERB.get(word, ())
    yield Found(first, last, _DATE, VAGUE_TIMES[word], "vague")


_BEFORE_AN_ADVERB = {"now": ("right",), "recently": ("more", "most")}


def adjective(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "The current talks"."""
    token = match.start()
    adjective = context.word(token) == "current" and context.tag(token) == "JJ"
    if adjective and context.tag(token + 1) in _NOUN_OR_ADJECTIVE:
        yield Found(token, token + 1, _DATE, "PRESENT_REF", "vague")


_NOUN_OR_ADJECTIVE = frozenset(("NN", "NNS", "JJ"))


def recent_units(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "recent years", "the coming months", "these days"."""
    word = context.word(match.start("step"))
    if word == "last" and context.letter(match.end()) == "o":
        return
    reference = {"recent": "PAST_REF", "these": "PRESENT_REF", "those": "PAST_REF"}.get(word)
    if reference is None:
        reference = "FUTURE_REF" if STEPS.get(word, 0) > 0 else "PAST_REF"
    if word in ("these", "those") and context.word(match.end() - 1) != "days":
        return
    yield Found(*match.span(), _DATE, reference, "vague")


_REFERENCES = re.compile(
    r"\b(?:(?P<past>the (?:distant |recent |not too distant )?past|(?:not )?long ago|the other day)"
    r"|(?P<future>(?:the (?:near |foreseeable |not[- ]too[- ]distant |immediate )?"
    r"|in (?=future\b)|near |foreseeable )future"
    r"|(?:the )?(?:near|short|long|medium) term|some ?day|a later (?:date|time))"
    r"|(?P<present>at the moment|this (?:crucial |very )?moment|at present))\b(?![-’'])",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"[ \t]+([\w-]{1,30})")
_OPENING = re.compile(r"(?:at|in) ", re.IGNORECASE)
_AFTER_A_NOUN = frozenset(
    "i we you he she it they there "
    "and or but is was has had will would may can to by with that which when because in as than for on at of".split()
)


def references(text: str) -> Iterator[tuple[int, int, str]]:
    """Characters [start, end) of phrases for past, present and future at large, with their TIMEX3 value."""
    for found in _REFERENCES.finditer(text):
        following = _FOLLOWING.match(text, found.end())
        if found["past"] and following and following[1].lower() not in _AFTER_A_NOUN:
            continue
        reference = next(f"{name.upper()}_REF" for name in ("past", "present", "future") if found[name])
        opening = _OPENING.match(found[0])
        yield found.start() + (opening.end() if opening else 0), found.end(), reference


_HOLIDAY = re.compile(
    r"\b(?:(?:last|this|next) )?(?P<name>"
    + "|".join(sorted((re.escape(name).replace("'", "['’]") for name in HOLIDAYS), key=len, reverse=True))
    + r")\b(?: (?P<unit>week(?:end)?)\b)?(?:(?:,| in| of)? (?P<year>(?:1[5-9]|20)[0-9]{2})\b)?",
    re.IGNORECASE,
)


_ABOUT = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE"}


def holidays(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Characters [start, end) of holidays with value and rule; written with a capital."""
    for found in _HOLIDAY.finditer(text):
        if not text[found.start("name")].isupper():
            continue
        day = HOLIDAYS[found["name"].lower().replace("’", "'")]
        words = found[0].split(" ")[0].lower()
        direction = {"last": "last", "next": "next", "this": "this"}.get(words, "near")
        year = found["year"]
        if found["unit"] and not year:
            rule = f"date:{day}:{direction}" if day[0].isdigit() else f"holiday:{day}:{direction}"
            yield found.start(), found.end(), _ABOUT[found["unit"].lower()], rule
        elif day[0].isdigit():
            yield found.start(), found.end(), f"{year or 'XXXX'}-{day}", "" if year else f"fill:{direction}"
        elif year:
            days = holiday(day, int(year)) if int(year) else None
            if days is not None:
                yield found.start(), found.end(), days.first.isoformat(), ""
        else:
            yield found.start(), found.end(), "XXXX-XX-XX", f"holiday:{day}:{direction}"


_NAMED_DAYS = re.compile(
    r"(?<![/\d])(?:9/11|[Ss]ept(?:ember|\.)? 11(?:th)?)(?=,? (?:terror(?:ist)? )?(?:attacks|hijackings|hijackers)\b)"
)
"""A happening that the world calls by its day, whatever the year an account is written in."""


def named_days(text: str) -> Iterator[tuple[int, int, str]]:
    """Characters [start, end) of days that name a happening of one year, with their TIMEX3 value."""
    for found in _NAMED_DAYS.finditer(text):
        yield found.start(), found.end(), "2001-09-11"


_LISTED = re.compile(r"D,?[-+]?e?$")
"""Before a decade, another with which it is told: "the 1960s and '70s"."""


def decade(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the late 1970s", "the mid-1990s", "the '80s"."""
    word = context.word(match.start("decade")).strip("'’").rstrip("s").rstrip("'’")
    if len(word) == 2:
        if not match["the"] and not _LISTED.search(context.tokens.shape, max(match.start() - 4, 0), match.start()):
            return
        word = ("20" if int(word) < 30 else "19") + word
    elif len(word) != 4:
        return
    value = word[:2] if word.endswith("00") and word != "2000" else word[:3]
    yield Found(*match.span(), _DATE, value, "", context.modifier(match.start(), match.end()))


_DECADE_WORDS = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7}
_DECADE_WORDS |= {"eighties": 8, "nineties": 9}


def decade_in_words(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the nineties", which news of the last decades means for those of the 20th century."""
    tens = _DECADE_WORDS.get(context.word(match.end() - 1))
    if tens is not None:
        yield Found(*match.span(), _DATE, f"19{tens}", "", context.modifier(*match.span()))


def century(context: Context, match: re.Match[str]) -> Iterator[Found]:
    """ "the 20th century" is 1900–1999, ISO "19"."""
    if context.word(match.start("unit")) != "century":
        return
    number = int(context.number(match.start("nth")))
    described = context.letter(match.start("unit") - 1) == "-"  # "the 19th-century painter"
    first = match.start() + (described and context.letter(match.start()) == "t")
    if context.tokens.said(match.end(), match.end() + 3) == "b . c" or context.word(match.end()) in ("bc", "bce"):
        return
    if 1 <= number <= 99:
        yield Found(first, match.end(), _DATE, f"{number - 1:02}", "", context.modifier(*match.span()))
