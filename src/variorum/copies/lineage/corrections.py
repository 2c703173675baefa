"""Corrections: the side that has an error right was made after the side that has it wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from wordfreq import zipf_frequency

from variorum.copies.account import Account
from variorum.copies.edits.changes import Change
from variorum.copies.edits.lexicon import MONTHS, WEEKDAYS
from variorum.copies.edits.spelling import typing_error
from variorum.copies.edits.tongues import common_language
from variorum.copies.lineage.outlets import same_outlet
from variorum.copies.lineage.pieces import Piece
from variorum.copies.wording import WORD
from variorum.words.folding import fold

CORRECTED = re.compile(
    r"^\s*(?:correction|corrected|clarification|editor['’]s note|updated?)\b\s*[:(]"
    r"|\ban earlier version of this\b"
    r"|\bthis (?:article|story|report|post) (?:has been|was) (?:updated|corrected|amended)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""A text says that it corrects or updates an earlier one."""

_DAYS = "|".join(day for day in WEEKDAYS if len(day) > 5)
_NAMED_MONTHS = "|".join(MONTHS)
_WEEKDAY_DATE = re.compile(
    rf"\b({_DAYS}),? (?:the )?\(?(?:(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_NAMED_MONTHS})"
    rf"|({_NAMED_MONTHS})\.? (\d{{1,2}})(?:st|nd|rd|th)?)\b(?:,? (\d{{4}}))?",
    re.IGNORECASE,
)
_HALF_A_YEAR = 183


def says_corrected(account: Account) -> bool:
    """Whether it says that it corrects or updates an earlier text."""
    return any(CORRECTED.search(text) for text in [account.opening, account.ending, *account.notices])


def corrected(left: Account, right: Account, changes: Sequence[Change]) -> Iterator[Piece]:
    """What one side has put right."""
    yield from _notes(left, right)
    yield from _weekdays(left, right)
    yield from _slips(left, right, changes)


def _notes(left: Account, right: Account) -> Iterator[Piece]:
    one, other = says_corrected(left), says_corrected(right)
    if one != other:
        side, firm = "left" if one else "right", same_outlet(left, right)
        yield Piece(side, "correction note", "it says that it corrects or updates an earlier text", firm=firm)


def _weekdays(left: Account, right: Account) -> Iterator[Piece]:
    """A date that falls on its weekday on one side and, under another weekday, does not on the other."""
    year = _year(left) or _year(right)
    here, there = _dated(left.body.text, year), _dated(right.body.text, year)
    for key in sorted(here.keys() & there.keys()):
        one, other = here[key], there[key]
        if one != other:
            side = "left" if one else "right"
            yield Piece(side, "weekday", "a date with the wrong weekday in the one is right in the other", firm=True)
            return


def _year(account: Account) -> datetime.date | None:
    day = account.card.day or account.card.retrieved
    return day.date() if isinstance(day, datetime.datetime) else day


def _dated(text: str, near: datetime.date | None) -> dict[tuple[int, int], bool]:
    """Dates told with a weekday, by month and day, with whether the two agree; only where the year is known."""
    found: dict[tuple[int, int], bool] = {}
    for match in _WEEKDAY_DATE.finditer(text):
        month, day = MONTHS[fold(match[3] or match[4])], int(match[2] or match[5])
        date = _date(int(match[6]) if match[6] else None, month, day, near)
        if date is not None:
            found[month, day] = date.weekday() == WEEKDAYS[fold(match[1])]
    return found


def _date(year: int | None, month: int, day: int, near: datetime.date | None) -> datetime.date | None:
    years = [year] if year is not None else [near.year - 1, near.year, near.year + 1] if near is not None else []
    for candidate in years:
        try:
            date = datetime.date(candidate, month, day)
        except ValueError:
            continue
        if year is not None or (near is not None and abs((date - near).days) <= _HALF_A_YEAR):
            return date
    return None


def _slips(left: Account, right: Account, changes: Sequence[Change]) -> Iterator[Piece]:
    """A typing error put right in words that are otherwise the same."""
    language = common_language(left.card.language, right.card.language)
    for change in changes:
        one, other = fold(change.before), fold(change.after)
        if not (WORD.fullmatch(one) and WORD.fullmatch(other)) or not typing_error(one, other, language):
            continue
        first, second = (zipf_frequency(word, language or "en") for word in (one, other))
        yield Piece(
            "left" if first > second else "right", "slip", "a typing error of the one is put right in the other"
        )
        return
