"""Dates as metadata and date lines write them: full dates only, and only when there is one way to read them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from typing import TypeVar

from variorum.model import Block

Stated = datetime.datetime | datetime.date
S = TypeVar("S", datetime.date, datetime.datetime)

_MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan januar janvier enero gennaio janeiro",
            "february feb februar février febrero febbraio fevereiro",
            "march mar märz mars marzo março",
            "april apr avril abril aprile",
            "may mai mayo maggio maio",
            "june jun juni juin junio giugno junho",
            "july jul juli juillet julio luglio julho",
            "august aug août agosto",
            "september sep sept septembre septiembre settembre setembro",
            "october oct oktober octobre octubre ottobre outubro",
            "november nov novembre noviembre novembro",
            "december dec dezember décembre diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?:(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+)?"
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_TIME = (
    r"(?:[,\s]*(?:at\s+|[-–—|•·]\s*)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:\(?[A-Z]{2,5}\)?|[+-]\d\d:?\d\d)?)?"
)
_LEAD = r"(?:published|posted|date|first published|veröffentlicht|publié le|publicado)?(?: on)?\s*[:–—-]?\s*"
_LINE = tuple(
    re.compile(rf"^{_LEAD}{pattern}{_TIME}\.?$", re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?(?P<year>[12]\d{{3}})",
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>[12]\d{{3}})",
        r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)T?",
    )
)
_UPDATED = re.compile(r"^(?:last )?(?:updated|modified)\b", re.IGNORECASE)
_EARLIEST = 1995
_LATEST = 2100
_FIRST_BLOCKS = 8
_LONGEST = 80


def stated_date(value: object) -> Stated | None:
    """The date a metadata field states, None when it states none or could be read in two ways ("03/12/2025").

    ISO 8601, RFC 5322, seconds or milliseconds since 1970, and full dates in words are understood.
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _since_1970(float(value))
    if not isinstance(value, str):
        return None
    text = value.strip()
    if re.fullmatch(r"\d{10}|\d{13}", text):
        return _since_1970(float(text))
    return _iso(text) or _mail(text) or written_date(text)


def written_date(line: str) -> datetime.date | None:
    """The full date a line consists of, with or without weekday and time of day; None where the weekday is wrong."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    for pattern in _LINE:
        if match := pattern.match(line.strip()):
            return _checked(match)
    return None


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but a date, stated as day of publication or of the last change."""
    return written_date(_UPDATED.sub("published", line.strip())) is not None


def date_line(text: str, blocks: Sequence[Block]) -> datetime.date | None:
    """The one date that stands on a line of its own among the first blocks of a text."""
    found = {written_date(text[block.start : block.end]) for block in blocks[:_FIRST_BLOCKS]} - {None}
    return found.pop() if len(found) == 1 else None


def _checked(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    month = int(parts["month"]) if parts["month"].isdigit() else _MONTHS.get(parts["month"].lower(), 0)
    try:
        day = datetime.date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None
    weekday = (parts.get("weekday") or "").lower()
    if weekday and _WEEKDAYS[day.weekday()] != weekday:
        return None
    return day if _EARLIEST - 200 <= day.year <= _LATEST else None


def _iso(text: str) -> Stated | None:
    try:
        return _in_range(
            datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)
        )
    except ValueError:
        return None


def _mail(text: str) -> Stated | None:
    if not re.match(r"^[A-Za-z]{3}, \d", text):
        return None
    try:
        return _in_range(parsedate_to_datetime(text))
    except (ValueError, OverflowError):
        return None


def _since_1970(seconds: float) -> Stated | None:
    if seconds > 1e11:
        seconds /= 1000
    if not 7.8e8 < seconds < 4.1e9:  # before 1995 a number is more likely something else
        return None
    return datetime.datetime.fromtimestamp(int(seconds), tz=datetime.UTC)


def _in_range(moment: S) -> S | None:
    """A time that an account may state; others are typing errors, and no calendar goes on beyond the year 9999."""
    return moment if 1000 <= moment.year <= _LATEST else None
