"""Who said what?

Reads the parse, the mentions of the `actors` room, the damage and the form of one account; makes its quotations:
direct, indirect and mixed, with cue, content, addressee, and the names of those who speak. Contents include their
quotation marks and the word "that", as PolNeAR (Newell, Margolin & Ruths 2018) draws them. Where the speaker is not
settled it gives candidates and no speaker. What the account says in its own voice ("I think", "in our view") is no
quotation and is passed over; whether a statement is true is no question of this room.
"""

from variorum.quotes.grades import Grade
from variorum.quotes.reading import QUOTATIONS, graded

__all__ = ["QUOTATIONS", "Grade", "graded"]
