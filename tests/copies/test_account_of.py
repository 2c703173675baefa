from tests.copies.texts import TALKS, WEATHER, body_of
from variorum.copies.edits.account_of import account_of
from variorum.copies.edits.typed import edits
from variorum.copies.likeness import likeness


def told(left: str, right: str) -> str:
    one, other = body_of(left), body_of(right, "b.txt")
    return account_of(edits(one, other, likeness(one, other)), "the Mail", "the Post")


def test_nothing_changed() -> None:
    assert told(TALKS, TALKS) == "no edits"


def test_weights_in_their_order_and_kinds_by_number() -> None:
    right = TALKS.replace("six hours", "seven hours").replace("nine years", "ten years").replace("Thursday", "Friday")
    right = right.replace("harbour", "harbor").replace("No promises", "no promises")
    assert told(TALKS, right) == "3 substantive edits: two numbers, a date; 1 house style; 1 trivial"


def test_what_stands_on_one_side_is_told_apart() -> None:
    lines = TALKS.split("\n")
    longer = TALKS + "\n" + "\n".join(WEATHER.split("\n")[:2])
    assert told(TALKS, longer) == "two paragraphs only in the Post"
    assert told(longer, TALKS) == "two paragraphs only in the Mail"
    assert told(TALKS, TALKS.replace(" No promises followed.", "")) == "one sentence only in the Mail"
    assert told(TALKS, "\n".join([*lines[:1], *lines[2:], lines[1]])).endswith("1 moved")


def test_words_on_one_side_are_an_edit_among_others() -> None:
    right = TALKS.replace("engineer and now", "engineer in the old northern capital and now")
    assert told(TALKS, right) == "1 substantive edit: words only in the Post"
