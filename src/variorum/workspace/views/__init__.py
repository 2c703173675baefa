"""What a person sees of one thing, as typed data: a page, an interface for programs and a notebook draw the same.

A view looks things up and puts them in order; it says them in the words of `telling` and decides nothing of its own.
"""

from variorum.workspace.views.account import AccountView, Layer, Piece, Region
from variorum.workspace.views.accounts import AccountRow, AccountsView
from variorum.workspace.views.actor import ActorRow, ActorsView, ActorView, Spelling
from variorum.workspace.views.checking import DecisionsView, ToCheck
from variorum.workspace.views.concordance import Facet, Narrowing, Order, SearchView
from variorum.workspace.views.contradictions import Column, Contradiction, Voice
from variorum.workspace.views.decisions import Decided, decided, decided_of, decided_on, stamp
from variorum.workspace.views.finding import FindingView, Member
from variorum.workspace.views.following import Carried, Carrying, Denied, TraceView
from variorum.workspace.views.likely import Likely
from variorum.workspace.views.parts import AccountRef, Counted, Mark, Parts, Words, day_words
from variorum.workspace.views.prospects import Foretold, Stand
from variorum.workspace.views.seeing import Views
from variorum.workspace.views.start import AffairView, HappeningRow, StartView
from variorum.workspace.views.statements import Agreed, Happened, Said
from variorum.workspace.views.story import Coverage, Family, StoryView, Written

__all__ = [
    "AccountRef", "AccountRow", "AccountView", "AccountsView", "ActorRow", "ActorView", "ActorsView", "AffairView",
    "Agreed", "Carried", "Carrying", "Column", "Contradiction", "Counted", "Coverage", "Decided", "DecisionsView",
    "Denied", "Facet", "Family", "FindingView", "Foretold", "Happened", "HappeningRow", "Layer", "Likely", "Mark",
    "Member", "Narrowing", "Order", "Parts", "Piece", "Region", "Said", "SearchView", "Spelling", "Stand",
    "StartView", "StoryView", "ToCheck", "TraceView", "Views", "Voice", "Words", "Written", "day_words",
    "decided", "decided_of", "decided_on", "stamp",
]  # fmt: skip
