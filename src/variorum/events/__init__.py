"""What happened?

Reads the parse, names, words of time and quotations of each account and makes its event mentions: typed happenings
with who, whom, where, when, how long, and whether they are told as held, planned or denied. Within a thread it then
links the mentions of all accounts into events, gives words of time their days and accounts their own date, each with
its basis. It does not decide which account is right: where accounts state different days both stand.
"""

from variorum.events.chronology import CHRONOLOGY
from variorum.events.mentions import MENTIONS
from variorum.events.tellings import Tellings

__all__ = ["CHRONOLOGY", "MENTIONS", "Tellings"]
