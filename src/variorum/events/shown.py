"""Within which days an account was written that shows a dated post of the weekday it tells first.

A post shown is older than the account that shows it. Where its weekday is the first that the account names as past,
post and happening are of one day, and no other such weekday had come when it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from variorum.events.accounts import Account
from variorum.events.openings import is_near
from variorum.events.stamps import SHOWN
from variorum.events.weekdays import weekday_of
from variorum.model import Interval
from variorum.words.calendar import interval_of

_UNTIL_THE_NEXT = timedelta(6)


@dataclass(frozen=True, slots=True)
class Shown:
    """The days in which the account was written, the words of the weekday it names first, and the post's day."""

    written: Interval
    words: str
    post: Interval


def shown_with(account: Account) -> Shown | None:
    """What the latest post that an account shows leaves; None without one, or where it names another weekday first."""
    timexes = {timex.id: timex for timex in account.timexes}
    told = [(moment, timexes[moment.timex]) for moment in account.moments.values() if moment.timex in timexes]
    posts = [days for moment, t in told if moment.stamp == SHOWN and not t.rule and (days := interval_of(t.value))]
    if not posts:
        return None
    post = max(posts, key=lambda days: days.last)
    past = ((m, weekday_of(t)) for m, t in told if m.tense != "future" and is_near(t) and weekday_of(t))
    first = min(past, key=lambda pair: pair[0].start, default=None)
    if first is None or post.days > 1 or first[1] != post.first.isoweekday():
        return None
    if date.max - post.first < _UNTIL_THE_NEXT:
        return None
    return Shown(Interval(post.first, post.first + _UNTIL_THE_NEXT), first[0].words, post)
