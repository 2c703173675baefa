"""Who stands behind it?

Reads what the other reading rooms found in an account and makes its claims: what the account, or a speaker in it, says
of a happening (date, place, length, who was there, what came of it), of who holds a place, and that something told or
planned did not happen, how many and how old, who is accused or charged; each with those who say so. Within a thread it
then counts who stands behind each event (accounts, texts, and at most how many separate ones), and tells where accounts
say the same, where parties or accounts contradict one another, and what the pile cannot answer. It never decides who is
right, makes no dispute of words about different happenings, and none of a number that only grew with a later day.
"""

from variorum.claims.reading import CLAIMS
from variorum.claims.sayings import Sayings
from variorum.claims.support import SUPPORT

__all__ = ["CLAIMS", "SUPPORT", "Sayings"]
