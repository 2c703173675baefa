"""Which days an account names: a weekday, or a day of a month, read from the account's own stated day.

Only surfaces in English and in digits are read, and a weekday is the latest such day (right for nine of ten in news):
a hint that two accounts speak of one happening, never a finding.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from variorum.words.calendar.wording import MONTHS, WEEKDAYS

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH_NUMBERS |= {name[:3]: number for name, number in _MONTH_NUMBERS.items()} | {"sept": 9}
_WEEKDAY_NUMBERS = {name.casefold(): number for number, name in enumerate(WEEKDAYS)}
_MONTH = "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:,? (?P<year{0}>(?:19|20)\d\d)\b)?"
_DAY = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){_YEAR.format('')}"
    rf"|(?P<day_2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month_2>{_MONTH})\b{_YEAR.format('_2')}"
    rf"|(?P<year_3>(?:19|20)\d\d)-(?P<month_3>\d\d)-(?P<day_3>\d\d)\b"
    rf"|(?P<weekday>{'|'.join(WEEKDAYS)})\b)",
    re.IGNORECASE | re.ASCII,
)
_AHEAD = 3
"""Days after its own that an account may name without a year; later ones were in the year before."""


def days_told(text: str, start: int, end: int, published: datetime.date | None) -> Iterator[int]:
    """The days (ordinals) named in text[start:end], as often as they are; without a stated day only full dates."""
    for match in _DAY.finditer(text, start, end):
        found = {name.partition("_")[0]: value for name, value in match.groupdict().items() if value}
        day = _weekday(found["weekday"], published) if "weekday" in found else _date(found, published)
        if day is not None:
            yield day


def _weekday(word: str, published: datetime.date | None) -> int | None:
    if published is None:
        return None
    return published.toordinal() - (published.weekday() - _WEEKDAY_NUMBERS[word.casefold()]) % len(WEEKDAYS)


def _date(found: dict[str, str], published: datetime.date | None) -> int | None:
    year = int(found["year"]) if "year" in found else None
    if year is None and published is None:
        return None
    month, day = _MONTH_NUMBERS.get(found["month"].casefold()) or int(found["month"]), int(found["day"])
    try:
        if year is not None or published is None:
            return datetime.date(year or 1, month, day).toordinal()
        this_year = datetime.date(published.year, month, day).toordinal()
        if this_year <= published.toordinal() + _AHEAD:
            return this_year
        return datetime.date(published.year - 1, month, day).toordinal()
    except ValueError:
        return None
