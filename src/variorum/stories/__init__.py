"""Which accounts tell the same happening, and which happenings follow from one another?

Reads the surface of texts (weighted terms with background frequencies that ship with the program, so that no weight
depends on the pile), stated days, lines that an outlet repeats and the passages that accounts share; for threads also
actors. How much likeness in names, words, numbers and days named two tellings need was learned from labelled news; the
more days lie between, the more they must begin alike, names apart: the next step of an affair repeats its names and its
past, not its beginning. A round-up is in each story that a part of it tells. Makes the term sketch of an account,
placements, stories and threads. It works in any language, knows no grammar, trusts no date that is not stated, and does
not judge who copied whom or what an account says.
"""

from variorum.stories.story import STORIES
from variorum.stories.sweep import PLACEMENTS
from variorum.stories.terms import TERMS, Terms
from variorum.stories.threads import THREADS

__all__ = ["PLACEMENTS", "STORIES", "TERMS", "THREADS", "Terms"]
