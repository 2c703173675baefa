"""TIMEX3 values as days, and the rules by which an anchor completes them (ISO 24617-1, ISO 8601).

A value without a rule stands for itself. A rule is one or more operations joined by "/", applied from left to right:

| operation | means |
|---|---|
| `day:N` `week:N` `month:N` `quarter:N` `year:N` `decade:N` `century:N` | that unit of the anchor, N units on |
| `weekday:1…7:past` / `last` / `next` / `future` / `near` / `this` | past: the latest, today included |
| `week:due` | this week; seen from a Sunday, on which the next is spoken of so, that |
| `weekend:past` / `future` | the latest weekend begun, the first not over |
| `fill:past` / `last` / `next` / `future` / `near` / `this` | the year in which a dated value without one lies so |
| `fill:2:past` | the same, of a day told with its weekday, which must fit |
| `date:03-06:past` … | that day of the year, in the year in which it lies so |
| `in:1988` | the same day of that year |
| `fill:due` | of a quarter: the one whose results are due, else the next |
| `holiday:easter:past` … | the same for holidays that move |
| `ago:P4Y` `ahead:P2W` | so long before, after the anchor |
| `told:day:N` … `told:any:0` | the unit (any period) last spoken of; where none was, that unit of the anchor, N on |
| `told:compared:0` | the quarter or half-year last spoken of, else the anchor |
| `span:last` `span:next` | a duration that ends, begins at the anchor |
| `past` | told in the past tense, so not after the account itself |
| `set`, `vague` | needs no anchor and stands for no one stretch of days |
| `impossible` | no calendar has such a day |
"""

from variorum.words.calendar.filling import fill
from variorum.words.calendar.following import RUNS_ON, Step, follow
from variorum.words.calendar.holidays import holiday
from variorum.words.calendar.rules import Resolved, resolve
from variorum.words.calendar.values import interval_of, period_value
from variorum.words.calendar.years import BESIDE, possible_years

__all__ = [
    "BESIDE",
    "RUNS_ON",
    "Resolved",
    "Step",
    "fill",
    "follow",
    "holiday",
    "interval_of",
    "period_value",
    "possible_years",
    "resolve",
]
