"""Words of time and the one-letter class each has in a shape (see `shapes`)."""

from __future__ import annotations

from variorum.words.numbers import ORDINALS, VAGUE

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTHS = {name: index for index, name in enumerate(_MONTHS, 1)}
SHORT_MONTHS = {name[:3]: index for name, index in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {name: index for index, name in enumerate(_DAYS, 1)}
SHORT_WEEKDAYS = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}

UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "2W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",
    "millennium": "ML",
}
"""Unit words in the singular with their TIMEX3 letter; "T" marks units below the day."""

PARTS = {
    "morning": "MO",
    "mornings": "MO",
    "afternoon": "AF",
    "afternoons": "AF",
    "evening": "EV",
    "evenings": "EV",
    "night": "NI",
    "nights": "NI",
}
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00", "dawn": "TDA", "dusk": "TDU"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
FREQUENCIES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "annually": "P1Y",
    "yearly": "P1Y",
    "weekdays": "P1D",
    "weekends": "XXXX-WXX-WE",
}
LASTING = {
    "hourlong": "PT1H",
    "daylong": "P1D",
    "weeklong": "P1W",
    "monthlong": "P1M",
    "yearlong": "P1Y",
    "decadelong": "P10Y",
}
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1}
VAGUE_TIMES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "recent": "PAST_REF",
    "soon": "FUTURE_REF",
}
MODIFIERS = {"early": "START", "late": "END", "mid": "MID", "earlier": "START", "later": "END"}
PARTIAL = {"end": "END", "beginning": "START", "start": "START", "middle": "MID", "close": "END"}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "this": 0,
    "current": 0,
}
LOOKING_BACK = frozenset(("previous", "preceding", "prior", "following"))
"""Steps counted from the time last spoken of, not from the account's day."""

_CLASSES: dict[str, str] = {}
for _class, _words in (
    ("M", MONTHS),
    ("K", WEEKDAYS),
    ("X", [day + "s" for day in WEEKDAYS]),
    ("P", PARTS),
    ("c", CLOCK_WORDS),
    ("S", SEASONS),
    ("y", FREQUENCIES),
    ("V", LASTING),
    ("d", DEICTIC),
    ("v", VAGUE_TIMES),
    ("e", MODIFIERS),
    ("b", PARTIAL),
    ("O", ORDINALS),
    ("q", VAGUE),
    ("l", STEPS),
    ("U", [word for word in UNITS if word not in ("second", "night", "centurie", "quarter")]),
    ("u", [word + "s" for word in UNITS if word not in ("century", "night", "quarter")]),
    ("Q", ["quarter"]),
    ("w", ["quarters"]),
    ("G", ["that", "same"]),
    ("g", ["these", "those"]),
    ("E", ["each", "every", "per"]),
    ("A", ["ago"]),
    ("t", ["the"]),
    ("a", ["a", "an", "one's"]),
    ("o", ["of"]),
    ("i", ["in", "on", "at"]),
    ("F", ["half"]),
    ("R", ["fiscal"]),
    ("T", ["tonight", "overnight"]),
    ("k", ["old", "long"]),
    ("+", ["and", "or", "to"]),
    (
        "m",
        [
            "more",
            "additional",
            "extra",
            "full",
            "whole",
            "straight",
            "consecutive",
            "further",
            "trading",
            "entire",
            "single",
        ],
    ),
    ("p", ["period", "term", "session"]),
    ("r", ["couple", "pair"]),
    ("z", ["about", "around", "roughly", "approximately", "nearly", "almost", "over"]),
    ("L", ["latest", "comparable", "corresponding", "final"]),
    ("n", "twenties thirties forties fifties sixties seventies eighties nineties".split()),
    ("B", ["before", "after"]),
    ("h", ["so"]),
):
    for _word in _words:
        _CLASSES.setdefault(_word, _class)

CLASSES = _CLASSES
"""Word → class; words not in it are plain."""

ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet cest eet msk et".split())

HOLIDAYS = {
    "new year's day": "01-01",
    "new year's eve": "12-31",
    "new year": "01-01",
    "epiphany": "01-06",
    "valentine's day": "02-14",
    "st. patrick's day": "03-17",
    "april fools' day": "04-01",
    "anzac day": "04-25",
    "may day": "05-01",
    "victory day": "05-09",
    "juneteenth": "06-19",
    "canada day": "07-01",
    "independence day": "07-04",
    "bastille day": "07-14",
    "assumption day": "08-15",
    "halloween": "10-31",
    "all saints' day": "11-01",
    "veterans day": "11-11",
    "remembrance day": "11-11",
    "armistice day": "11-11",
    "christmas eve": "12-24",
    "christmas day": "12-25",
    "christmas": "12-25",
    "boxing day": "12-26",
    "martin luther king day": "martin_luther_king_day",
    "presidents' day": "presidents_day",
    "mother's day": "mothers_day",
    "father's day": "fathers_day",
    "memorial day": "memorial_day",
    "labor day": "labor_day",
    "columbus day": "columbus_day",
    "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving",
    "election day": "election_day",
    "shrove tuesday": "shrove_tuesday",
    "ash wednesday": "ash_wednesday",
    "palm sunday": "palm_sunday",
    "maundy thursday": "maundy_thursday",
    "good friday": "good_friday",
    "holy saturday": "easter_saturday",
    "easter sunday": "easter",
    "easter monday": "easter_monday",
    "easter": "easter",
    "ascension day": "ascension_day",
    "pentecost": "pentecost",
    "whit monday": "whit_monday",
}
"""Holidays in lower case: a month and day, or the name `words.calendar` reckons them by."""
