"""What losses, corrections and house style tell of who was made from a text like the other."""

import datetime
import re
from dataclasses import replace

import pytest

from tests.copies.texts import TALKS
from tests.reference import account as document
from tests.reference import card
from variorum.copies.account import Account, account
from variorum.copies.compare import alike
from variorum.copies.lineage.gathering import pieces
from variorum.copies.lineage.pieces import Piece, Pieces
from variorum.copies.wording import wording

NAMED = """The two governments have said little about the meeting on Thursday, 2 October in Selgorod. It went on for six hours.
The road from Selgorod to the coast was closed by snow until the delegations had left in the evening.
According to both sides, no agreement was reached on any of the papers that the hosts had put on the table.
In Selgorod itself nobody noticed. Most people there were at the harbour to see the new ferry arrive."""


def told(left: str, right: str, published: datetime.date | None = None) -> set[tuple[str, str]]:
    """Sides and rules of all evidence."""
    one, other = _account(left, "a.txt", published), _account(right, "b.txt", published)
    return {(piece.made, piece.rule) for piece in pieces(one, other, alike(one, other)).found}


def _account(text: str, name: str, published: datetime.date | None = None) -> Account:
    made = document(text, name, published=published, language="en")
    return account(card(made), wording(made, ()))


def test_a_text_that_stops_in_the_middle_of_a_sentence_was_cut() -> None:
    assert ("right", "breaks off") in told(TALKS, TALKS[: TALKS.index(" and that neither capital")])


@pytest.mark.parametrize("end", ["…", " [+1432 chars]", "\nRead more"])
def test_a_text_that_sends_its_readers_on_was_cut(end: str) -> None:
    lines = TALKS.split("\n")
    assert ("left", "breaks off") in told("\n".join(lines[:3]) + end, TALKS)


def test_a_text_that_ends_with_a_sentence_may_be_the_first() -> None:
    assert not told(TALKS, "\n".join(TALKS.split("\n")[:3]))


def test_words_that_fell_out_of_a_sentence_stood_in_the_text_before() -> None:
    holed = TALKS.replace("the head of the grain fund, Tomas Ilve.", "the head of the grain fund, .")
    assert holed != TALKS
    assert ("right", "words lost") in told(TALKS, holed)


def test_garbled_letters_were_whole_before() -> None:
    quoted = TALKS + "\nKesk called it “a beginning” and would say no more than that."
    assert ("left", "garbled") in told(quoted.replace("“", "â€œ").replace("”", "â€\x9d"), quoted)


def test_the_right_weekday_is_the_later_one() -> None:
    wrong = NAMED.replace("Thursday", "Friday")
    assert ("left", "weekday") in told(NAMED, wrong, datetime.date(2031, 10, 3))
    assert not told(NAMED, wrong), "without a year nobody knows which weekday is right"


def test_a_typing_error_alone_decides_nothing() -> None:
    one, other = _account(TALKS, "a.txt"), _account(TALKS.replace("experts", "expets"), "b.txt")
    found = pieces(one, other, alike(one, other))
    assert found.found
    assert not found.made("left") + found.made("right")


def test_a_name_left_over_in_the_other_form_points_to_the_uniform_text() -> None:
    changed = NAMED.replace("Selgorod", "Selihrad", 1).replace("In Selgorod", "In Selihrad")
    assert ("right", "left-over") in told(NAMED, changed)
    assert not told(NAMED, NAMED.replace("Selgorod", "Selihrad"))


def test_a_firm_reason_is_kept_though_a_weaker_one_by_the_same_rule_follows() -> None:
    firm, weak = Piece("left", "he", "firm reason", firm=True), Piece("left", "he", "weak reason")
    assert Pieces((firm, weak)).made("left") == Pieces((weak, firm)).made("left") == "firm reason"
    assert not Pieces((weak, weak)).made("left"), "two of one rule are one reason"
    assert not Pieces((firm,)).made("right")


def test_a_note_of_correction_is_firm_between_two_addresses_of_one_house() -> None:
    note = "\nCorrection: an earlier version of this article gave a wrong name."
    one, other = _account(TALKS + note, "a.txt"), _account(TALKS, "b.txt")
    left = replace(one, card=replace(one.card, outlet="www.bell.co.uk"))
    right = replace(other, card=replace(other.card, outlet="bell.co.uk"))
    assert ("left", True) in {(p.made, p.firm) for p in pieces(left, right, alike(left, right)).found}


def test_a_name_left_over_inside_quotations_points_to_the_uniform_text() -> None:
    quoted = NAMED.replace("In Selgorod itself", "“We love Selgorod,” a baker said. In Selgorod itself")
    changed = "".join(
        part if part.startswith("“") else part.replace("Selgorod", "Selihrad") for part in re.split("(“[^”]*”)", quoted)
    )
    assert ("right", "quoted form") in told(quoted, changed)
