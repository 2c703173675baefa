"""When? The words of time in an account, and what they say by themselves.

Reads the text and its parse (for tense and parts of speech only); makes one `Timex` for every expression of time: its
TIMEX3 type and value (ISO 24617-1) as far as the words alone give it, and the rule an anchor must complete it by (see
`variorum.words.calendar`). It resolves nothing against a date and links nothing to an event: that is chronology's.
"""

from variorum.dates.tagging import TIMEXES, tag

__all__ = ["TIMEXES", "tag"]
