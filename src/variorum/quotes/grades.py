"""How good the evidence is that an account reports somebody's words: named grades, in order."""

from __future__ import annotations

from enum import IntEnum

from variorum.quotes.page import Draft


class Grade(IntEnum):
    """From the least to the best evidence; set by syntax alone, before anything was measured.

    What is DOUBTED is shown only under "less sure": the verb more often does something else, the report is made in
    passing, supposed, denied to have been made or inside another, or nobody is there who could speak.
    """

    DOUBTED = 0
    OBJECT = 1  # a noun phrase or what something is called: "condemned the plan", "called it a mistake"
    INFINITIVE = 2  # what somebody asks for, promises or refuses to do
    BROKEN_INTO = 3  # a clause that a report follows or interrupts, without marks
    PHRASE = 4  # "according to", "in the words of", a noun with a clause: "his claim that"
    CLAUSE = 5  # a clause brought by a verb of saying
    NAMED = 6  # a turn of a transcript, a signed quotation, a headline
    MARKED = 7  # words in quotation marks beside a report


_FRAMES = {
    "h": Grade.NAMED,
    "c": Grade.CLAUSE,
    "q": Grade.BROKEN_INTO,
    "i": Grade.INFINITIVE,
    "n": Grade.OBJECT,
    "o": Grade.OBJECT,
    "p": Grade.OBJECT,
}


def grade(draft: Draft, unsure: bool) -> Grade:
    """The grade of a draft, given whether anything speaks against it."""
    if unsure:
        return Grade.DOUBTED
    if draft.cue is None:
        return Grade.NAMED
    if draft.direct:
        return Grade.MARKED
    return _FRAMES.get(draft.frame, Grade.PHRASE)
