"""Which accounts tell the same happening, and which happenings follow from one another?

Reads the surface of texts (weighted terms with background frequencies that ship with the program, so that no weight
depends on the pile), stated days and the passages that accounts share; for threads also actors. Accounts of different
days must begin alike, names apart, to tell one happening: the next step of an affair repeats its names and its past,
not its beginning. Makes the term sketch of an account, placements, stories and threads. It works in any language, knows
no grammar, trusts no date that is not stated, and does not judge who copied whom or what an account says.
"""

from variorum.stories.story import STORIES
from variorum.stories.sweep import PLACEMENTS
from variorum.stories.terms import TERMS, Terms
from variorum.stories.threads import THREADS

__all__ = ["PLACEMENTS", "STORIES", "TERMS", "THREADS", "Terms"]
