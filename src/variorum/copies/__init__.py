"""Which accounts are the same text, who took from whom, and what each edit changed?

Reads the blocks of accounts by their form, then their regions, stated dates and credits, in any language and without a
parse. Makes passages (the same text in several accounts), families (accounts tied by copied text), and, along each
family's tree, copies with their lineage and every edit with its kind and weight. It does not compare what accounts mean
when they share no words, and it never guesses who was first.
"""

from variorum.copies.compare import compare
from variorum.copies.families import Branch
from variorum.copies.in_memory import Reuse, near_copies, reuse
from variorum.copies.overlaps import Overlap
from variorum.copies.steps import COPIES, FAMILIES, FINGERPRINTS, OVERLAPS, TIES
from variorum.copies.ties import Tie
from variorum.copies.wording import Wording

__all__ = [
    "COPIES",
    "FAMILIES",
    "FINGERPRINTS",
    "OVERLAPS",
    "TIES",
    "Branch",
    "Overlap",
    "Reuse",
    "Tie",
    "Wording",
    "compare",
    "near_copies",
    "reuse",
]
