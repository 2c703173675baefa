"""Words set off as somebody's without quotation marks."""

import pytest

from tests.copies.texts import body_of, invented, pile
from tests.reference import account, card
from variorum.copies import Wording, compare
from variorum.model import Document, Use

MESSAGE = (
    "The gates of the harbour stay open to every ship that carries grain, no toll will be asked of a captain lost in the "
    "ice, and whoever comes to help the towns along the coast before winter ends is welcome at our tables and in our beds."
)


def own_words(text: str) -> str:
    body = body_of(text)
    return " ".join(word for word, own in zip(body.words, body.own, strict=True) if own)


@pytest.mark.parametrize(
    "message",
    [
        "Open the gates! — Oda Brandt (@odabrandt) May 4, 2031",
        "Open the gates!\n— Oda Brandt (@odabrandt) 4 May 2031",
        "Oda Brandt (@odabrandt) Open the gates!",
    ],
)
def test_a_message_with_the_handle_of_its_writer_is_that_persons(message: str) -> None:
    assert own_words(f"She wrote at noon.\n{message}\nNobody answered.") == "she wrote at noon nobody answered"


def test_the_line_behind_a_colon_is_set_off_and_the_next_is_not() -> None:
    text = "The statement reads:\nOpen the gates at once.\nNobody answered."
    assert own_words(text) == "the statement reads nobody answered"


def test_a_colon_within_a_line_sets_nothing_off() -> None:
    assert own_words("One thing is clear: the gates are shut.") == "one thing is clear the gates are shut"


def use_of(left: Document, right: Document) -> Use:
    found = pile(left, right)
    sketches = [found.sketch(Wording, each) for each in (left, right)]
    copy, _ = compare(sketches[0], sketches[1], card(left), card(right))
    assert copy is not None
    return copy.use


def test_a_message_that_both_print_is_a_quotation_though_one_names_nobody() -> None:
    one = account(f"{invented(1, 208)}\n{MESSAGE} — Oda Brandt (@odabrandt) May 4, 2031\n{invented(2, 208)}")
    other = account(f"{invented(3, 208)}\n{MESSAGE}\n{invented(4, 208)}", "b.txt")
    assert use_of(one, other) is Use.QUOTATION


def test_words_in_marks_in_one_account_alone_are_a_quotation() -> None:
    one = account(f"{invented(5, 208)}\nBrandt said: “{MESSAGE}”\n{invented(6, 208)}")
    other = account(f"{invented(7, 208)}\n{MESSAGE}\n{invented(8, 208)}", "b.txt")
    assert use_of(one, other) is Use.QUOTATION
