"""How many, how much?

Reads the numbers of an account with what they count: people killed, wounded or shot, things told of a happening, and
amounts with a unit. Ranges and approximators ("at least", "almost") stay in the value; a number of only some of them,
or of another happening, is marked so. In reckoning, numbers of one happening are compared after normalisation.
"""

from variorum.claims.counts.amounts import amounts
from variorum.claims.counts.casualties import casualties

__all__ = ["amounts", "casualties"]
