import random
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.texts import TALKS, WEATHER, body_of
from variorum.copies.changes import apply, changes
from variorum.copies.drafts import drafted, judged
from variorum.copies.edits import edits
from variorum.copies.likeness import likeness
from variorum.model import EditType

tokens = st.lists(
    st.sampled_from(
        ["the", "The", "Brandt,", "(2031)", "“yes”", "no.", "war", "\n", "—", "harbour", "tax's", "4,000", "談", "¿"]
    ),
    max_size=80,
)


@given(tokens, tokens)
def test_changes_make_the_right_text_of_the_left_one(left: list[str], right: list[str]) -> None:
    one, other = body_of(" ".join(left)), body_of(" ".join(right), "b.txt")
    assert apply(changes(one, other, likeness(one, other)), one.text) == other.text


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_cut_moved_and_reworded_paragraphs_are_made_exactly(rnd: random.Random) -> None:
    right = f"{TALKS}\n{WEATHER}".split("\n")
    rnd.shuffle(right)
    del right[: rnd.randint(0, 4)]
    words = "\n".join(right).split(" ")
    for _ in range(rnd.randint(0, 9)):
        words[rnd.randrange(len(words))] = rnd.choice(["not", "Velmora", "12", ""])
    one, other = body_of(TALKS), body_of(" ".join(words), "b.txt")
    found = changes(one, other, likeness(one, other))
    assert apply(found, one.text) == other.text
    judge_of = partial(judged, one, other, language="en")
    assert apply(drafted(one, other, found, judge_of), one.text) == other.text
    assert all(one.text[c.left : c.left_end] == c.before for c in found)
    assert all(other.text[c.right : c.right_end] == c.after for c in found)


def test_equal_bodies_have_no_change() -> None:
    one, other = body_of(TALKS), body_of(TALKS, "b.txt")
    assert changes(one, other, likeness(one, other)) == []


def test_a_paragraph_that_stands_elsewhere_is_one_move() -> None:
    lines = TALKS.split("\n")
    one, other = body_of(TALKS), body_of("\n".join([*lines[:1], *lines[2:], lines[1]]), "b.txt")
    (moved,) = [e for e in edits(one, other, likeness(one, other)) if e.edit is EditType.MOVED]
    assert lines[1] in moved.before
    assert moved.before.strip() == moved.after.strip()
