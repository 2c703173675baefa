"""Days that move from year to year (Gregorian Easter after Meeus/Jones/Butcher; US general elections: even years)."""

from __future__ import annotations

from datetime import date, timedelta

from variorum.model import Interval

_NTH_WEEKDAY = {
    "martin_luther_king_day": (1, 1, 3),
    "presidents_day": (2, 1, 3),
    "mothers_day": (5, 7, 2),
    "fathers_day": (6, 7, 3),
    "labor_day": (9, 1, 1),
    "columbus_day": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
}
_FROM_EASTER = {
    "shrove_tuesday": -47,
    "ash_wednesday": -46,
    "palm_sunday": -7,
    "maundy_thursday": -3,
    "good_friday": -2,
    "easter_saturday": -1,
    "easter": 0,
    "easter_monday": 1,
    "ascension_day": 39,
    "pentecost": 49,
    "whit_monday": 50,
}


def holiday(name: str, year: int) -> Interval | None:
    """The day of a movable holiday in a year; None for names not known here."""
    day = _day(name, year)
    return Interval(day, day) if day else None


def _day(name: str, year: int) -> date | None:
    if name in _NTH_WEEKDAY:
        month, weekday, nth = _NTH_WEEKDAY[name]
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(_FROM_EASTER[name])
    if name == "memorial_day":
        return date(year, 5, 31) - timedelta(date(year, 5, 31).isoweekday() - 1)
    if name == "election_day" and year % 2 == 0:
        first = date(year, 11, 1)
        return first + timedelta(-(first.isoweekday() - 1) % 7 + 1)
    return None


def _easter(year: int) -> date:
    golden, century = year % 19, year // 100
    rest = year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
