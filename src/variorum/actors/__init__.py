"""Who is meant?

Reads the parse of each account and makes mentions: names, descriptions and pronouns that mean an actor, each with
what sort of actor it is and, where the account itself settles it, the name it stands for. Across accounts it links
names to actors under all their spellings, with the roles accounts give them; people's decisions bind. It does not say
who spoke or what happened, and leaves open what an account leaves open.
"""

from variorum.actors.actors import ACTORS
from variorum.actors.mentions import MENTIONS
from variorum.actors.sketch import Called, Names, Said

__all__ = ["ACTORS", "MENTIONS", "Called", "Names", "Said"]
