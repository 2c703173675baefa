"""Days and times of day as two desks write them: "3 March 2031" and "March 3, 2031", "14:30" and "2.30 pm"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.copies.edits.lexicon import GRAMMAR, MONTHS, NEARBY_DAYS, NEARNESS, PERIODS, WEEKDAYS
from variorum.copies.edits.phrases import Judgement, Phrase, style, substantive, trivial
from variorum.copies.edits.spelling import bare
from variorum.copies.edits.tongues import Tongue
from variorum.model import EditType

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_FIGURES = re.compile(
    r"(?<![\d./-])(?:(\d{1,2})([./-])(\d{1,2})\2((?:1[6-9]|20)\d\d)|((?:1[6-9]|20)\d\d)-(\d\d)-(\d\d))(?![\d/-])"
)
_CLOCK = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:[:.h](\d\d))?\s*(a\.?m\b\.?|p\.?m\b\.?|uhr\b)|(?<![\d.,])(\d{1,2}):(\d\d)\b", re.IGNORECASE
)
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_SAID_WITH = GRAMMAR | _ENDINGS | {"year", "in", "a", "m", "p", "am", "pm", "uhr", "le", "el", "den", "de"}


def days(left: Phrase, right: Phrase, tongue: Tongue | None = None) -> Judgement | None:
    """Whether another day or time is told, or one day in another way."""
    if tongue is None and left and right and _of_another_period(left, right):
        return substantive(EditType.DATE, "another period")
    if tongue is None and not (_may_name_a_day(left) or _may_name_a_day(right)):
        return None
    if _ordinal_ending(left, right):
        return style(EditType.DATE, "one date written in two ways")
    one, other = day_words(left, tongue), day_words(right, tongue)
    clocks = [*_clocks(left)], [*_clocks(right)]
    if not one and not other and not any(clocks):
        return None
    if one == other and clocks[0] == clocks[1]:
        here, there = _remaining(left, tongue, clocks[0]), _remaining(right, tongue, clocks[1])
        rest = Counter(here) - Counter(there) + (Counter(there) - Counter(here))
        return style(EditType.DATE, "one date written in two ways") if rest.keys() <= _SAID_WITH else None
    if _pointing(left, other, right) or _pointing(right, one, left):
        return trivial(EditType.DATE, "the same day, told by pointing back to it")
    both = (one or clocks[0]) and (other or clocks[1])
    return substantive(EditType.DATE, "another date" if both else "a date on one side only")


def _of_another_period(left: Phrase, right: Phrase) -> bool:
    """Whether another week, month, Monday … is meant: “last” for “this”; “next” and “this coming” are one."""
    words, after = {*left.folded, *right.folded}, left.after.lower()
    if not words <= NEARNESS.keys() | GRAMMAR or not (after in PERIODS or after in WEEKDAYS or after in MONTHS):
        return False
    one, other = ({NEARNESS[w] for w in phrase.folded if w in NEARNESS} for phrase in (left, right))
    return bool(one or other) and (one - {"this"} or one) != (other - {"this"} or other)


def _may_name_a_day(phrase: Phrase) -> bool:
    """Whether a phrase has a figure, a capital, or a word for a day near by: English names no day without."""
    if not NEARBY_DAYS.isdisjoint(phrase.folded) or not _ENDINGS.isdisjoint(phrase.folded):
        return True
    return any(word[:1].isupper() or word[:1].isdigit() for word in phrase.written)


def _ordinal_ending(left: Phrase, right: Phrase) -> bool:
    """Whether the day of a month is written “4th” on one side and “4” on the other."""
    phrase = left or right
    alone = not (left and right) and len(phrase.folded) == 1 and phrase.folded[0] in _ENDINGS
    return alone and phrase.before[-1:].isdigit()


def day_words(phrase: Phrase, tongue: Tongue | None = None) -> list[str]:
    """Months, weekdays and years a phrase names, each in one form, sorted."""
    found = []
    for word, written in _words(phrase):
        known = word if " " in word else day_word(word, written, tongue)
        if known:
            found.append(known)
    return sorted(found)


def day_word(word: str, written: str, tongue: Tongue | None = None) -> str:
    """The one form of a month, weekday, nearby day or year; "" for any other word."""
    if tongue is not None:
        named = tongue.days.get(word, "")
        return named or (word if word in tongue.near or _YEAR.fullmatch(word) else "")
    if written[:1].isupper() and word in MONTHS:
        return f"month {MONTHS[word]}"
    if written[:1].isupper() and word in WEEKDAYS:
        return f"weekday {WEEKDAYS[word]}"
    return word if word in NEARBY_DAYS or _YEAR.fullmatch(word) else ""


def _words(phrase: Phrase) -> Iterator[tuple[str, str]]:
    """Folded and written words; a date all in figures as its parts, its month already in one form."""
    if not _FIGURES.search(phrase.text):
        yield from ((bare(word), written) for word, written in zip(phrase.folded, phrase.written, strict=True))
        return
    at = 0
    for match in _FIGURES.finditer(phrase.text):
        yield from ((word.lower(), word) for word in re.findall(r"\w+", phrase.text[at : match.start()]))
        day, month, year = (match[7], match[6], match[5]) if match[5] else (match[1], match[3], match[4])
        if int(month) > 12:
            day, month = month, day
        yield from ((part, "") for part in (str(int(day)), f"month {int(month)}", year))
        at = match.end()
    yield from ((word.lower(), word) for word in re.findall(r"\w+", phrase.text[at:]))


def _remaining(phrase: Phrase, tongue: Tongue | None, clocks: Sequence[int]) -> list[str]:
    """What a phrase says beside months, weekdays, years and times; the numbers of days among it."""
    words = [word for word, written in _words(phrase) if " " not in word and not day_word(word, written, tongue)]
    return [word for word in words if not word[:1].isdigit()] if clocks else words


def _clocks(phrase: Phrase) -> Iterator[int]:
    """Times of day in minutes."""
    for match in _CLOCK.finditer(phrase.text):
        hour, minute = int(match[1] or match[4]), int(match[2] or match[5] or 0)
        half = (match[3] or "")[:1].lower()
        if half == "p" and hour < 12:
            hour += 12
        elif half == "a" and hour == 12:
            hour = 0
        yield 60 * hour + minute


def _pointing(pointing: Phrase, told: Sequence[str], telling: Phrase) -> bool:
    """Whether one side says “the same day” of the very day that stands before and that the other side names."""
    words = [*pointing.folded]
    points = any(words[i : i + 2] in (["same", "day"], ["that", "day"]) for i in range(len(words)))
    return points and len(told) == 1 and told == day_words(Phrase([telling.day.capitalize()], [telling.day]))
