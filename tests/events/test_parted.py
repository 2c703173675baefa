"""What looks alike and is not one happening: namesakes, turned sides, words that tell little."""

from __future__ import annotations

import datetime

import pytest

from tests.events.test_chronology import chronicle, event_at
from tests.reference import account
from variorum.model import Document, Event, EventMention

DAY = datetime.date(2031, 3, 5)


def pair(one: str, other: str) -> tuple[Document, Document]:
    return account(one, "one", published=DAY, language="en"), account(other, "other", published=DAY, language="en")


def are_one(one: str, other: str, words: tuple[str, str]) -> bool:
    """Whether two accounts of one story tell one happening by these words."""
    left, right = pair(one, other)
    pile = chronicle([left, right])
    return event_at(pile, left, words[0]) == event_at(pile, right, words[1])


@pytest.mark.parametrize("word", ["killed", "arrested"])
def test_what_befell_two_people_of_one_surname_is_not_one(word: str) -> None:
    one, other = f"Maria Holm was {word} in Darvok on Monday.", f"Jonas Holm was {word} in Darvok on Monday."
    assert not are_one(one, other, (word, word))
    assert are_one(one, f"Holm was {word} in Darvok on Monday.", (word, word))


def test_an_attack_by_somebody_is_none_on_them() -> None:
    by = "Brenia attacked Avala on Monday."
    assert not are_one(by, "Avala attacked Brenia on Monday.", ("attacked", "attacked"))
    assert are_one(by, "Avala was attacked by Brenia on Monday.", ("attacked", "attacked"))


def test_a_marriage_has_no_sides() -> None:
    one, other = "Ana Kovar married Ivo Lind in Orsk on Monday.", "Ivo Lind married Ana Kovar in Orsk on Monday."
    assert are_one(one, other, ("married", "married"))


def test_a_thing_that_collapsed_is_one_whether_named_or_not() -> None:
    one, other = "A bridge collapsed in Orsk on Tuesday.", "The Sorrel bridge in Orsk collapsed on Tuesday."
    assert are_one(one, other, ("collapsed", "collapsed"))
    assert not are_one(one, "A bridge collapsed in Lund on Tuesday.", ("collapsed", "collapsed"))


def test_words_that_tell_little_are_one_only_with_what_they_are_done_to() -> None:
    text = "Ana Kovar took the blame on Monday. Ana Kovar took the train to Orsk on Monday."
    told = account(text, "told", published=DAY, language="en")
    pile = chronicle([told])
    taken = [m for m in pile.all(EventMention) if told.words(m.span("trigger")) == "took"]
    assert len(taken) == 2
    assert not any({m.id for m in taken} <= {member.id for member in event.members} for event in pile.all(Event))
