"""Is it told as background: dated clearly outside the story the account tells?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from variorum.events.triggers import Trigger
from variorum.language import Parse
from variorum.model import Timex
from variorum.words.calendar import interval_of

_YEAR = re.compile(r"\d{4}(?:$|-)|\d{3}$")
_MONTH_ONLY = re.compile(r"XXXX-\d\d$")
_LONG_AGO = re.compile(r"P[\dX.]+(?:Y|DE|CE|D?E)$")
_OUTSIDE = 45
"""Days between a dated happening and the account's own day beyond which it is background."""


def is_background(parse: Parse, trigger: Trigger, timexes: Sequence[Timex], published: datetime.date | None) -> bool:
    """Whether the times told of a happening place it clearly outside the account's own story."""
    subordinate = _in_when_clause(parse, trigger)
    return any(_outside(timex, published, subordinate) for timex in timexes)


def _outside(timex: Timex, published: datetime.date | None, subordinate: bool) -> bool:
    days = interval_of(timex.value)
    if days is not None and published is not None:
        return (published - days.last).days > _OUTSIDE
    month_or_year = bool(_YEAR.match(timex.value)) and len(timex.value) < len("2000-01-01")
    ago = timex.rule.partition(":")[2].split("/")[0] if timex.rule.startswith("ago") else ""
    return month_or_year or bool(_LONG_AGO.match(ago)) or (subordinate and bool(_MONTH_ONLY.match(timex.value)))


def _in_when_clause(parse: Parse, trigger: Trigger) -> bool:
    verb = trigger.clause if trigger.clause is not None else trigger.token
    if parse.deps[verb] not in ("advcl", "relcl", "acl"):
        return False
    return any(parse.words[c].lower() in ("when", "since", "after") for c in parse.children[verb])
