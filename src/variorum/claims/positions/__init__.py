"""Who stands where?

Reads stances: what somebody demands, offers, accepts, rejects, supports or opposes, in his own words, as an account
reports his act, or as another describes him. In reckoning they become positions: an actor, an issue, a stance, the days
it was told. Issues are the noun phrases that recur in what stances are on. How another describes a man is never taken
for his own stance.
"""

from variorum.claims.positions.stances import stances
from variorum.claims.positions.standing import positions

__all__ = ["positions", "stances"]
