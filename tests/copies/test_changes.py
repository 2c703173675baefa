import random
from collections.abc import Iterable
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.texts import TALKS, WEATHER, body_of
from tests.reference import account
from variorum.copies.body import Body, body
from variorum.copies.edits.changes import Change, changes
from variorum.copies.edits.context import judged
from variorum.copies.edits.drafts import drafted
from variorum.copies.edits.typed import edits
from variorum.copies.likeness import likeness
from variorum.copies.wording import Part
from variorum.model import Edit, EditType, RegionLabel, Weight

SCRIPTS = [
    "the", "The", "Brandt,", "(2031)", "“yes”", "no.", "war", "\n", "—", "harbour", "tax's", "4,000", "談", "判", "。",
    "¿", "سلام", "שלום,", "cafe\u0301", "e\u0301.", "\u0301", "👩‍👧", "straße", "İ", "ﬁre", "\u200f", "$60", "E.U.",
]  # fmt: skip
SIDES = ("left", "right")
tokens = st.lists(st.sampled_from(SCRIPTS), max_size=80)


def applied(changes: Iterable[Change], left: str) -> str:
    """The right text, made of the left one and the changes alone."""
    made: list[str] = []
    at = 0
    for change in sorted(changes, key=lambda c: (c.left, c.right)):
        made += [left[at : change.left], change.after]
        at = change.left_end
    return "".join([*made, left[at:]])


def check(one: Body, other: Body) -> list[Edit]:
    """The edits of two bodies, once everything that must hold of them has been seen to hold."""
    found = changes(one, other, likeness(one, other))
    judge_of = partial(judged, one, other, language="")
    for made in (found, drafted(one, other, found, judge_of)):
        assert applied(made, one.text) == other.text
        assert all(one.text[c.left : c.left_end] == c.before for c in made)
        assert all(other.text[c.right : c.right_end] == c.after for c in made)
    told = edits(one, other, likeness(one, other))
    for edit in told:
        assert quoted(one, edit, "left") == edit.before
        assert quoted(other, edit, "right") == edit.after
    outside = [edit for edit in told if not any(holds(move, edit) for move in told)]
    assert untouched(one, outside, "left") == untouched(other, outside, "right")
    for move in (edit for edit in told if edit.edit is EditType.MOVED):
        assert carried_over(move, told).strip() == move.after.strip()
    return told


def holds(move: Edit, edit: Edit) -> bool:
    """Whether an edit lies in what moved, on both sides."""
    if move.edit is not EditType.MOVED or edit is move:
        return False
    return all(
        edges(move, side)[0] <= edges(edit, side)[0] <= edges(edit, side)[1] <= edges(move, side)[1] for side in SIDES
    )


def edges(edit: Edit, side: str) -> tuple[int, int]:
    spans = edit.spans(side)
    return spans[0].start, spans[-1].end


def carried_over(move: Edit, told: list[Edit]) -> str:
    """What moved, with the edits inside it, and in none of the moves inside it, applied."""
    within = [edit for edit in told if holds(move, edit)]
    inner = [edit for edit in within if not any(holds(other, edit) for other in within)]
    first = edges(move, "left")[0]
    moved = [edit for edit in inner if edit.edit is EditType.MOVED]
    made = [
        Change(a - first, end - first, 0, 0, edit.before, "" if edit in moved else edit.after)
        for edit in inner
        for a, end in [edges(edit, "left")]
    ]
    assert not moved, "a move inside a move has its two ends told apart"
    return applied(made, move.before)


def quoted(body: Body, edit: Edit, side: str) -> str:
    """The words under an edit's spans; the account of these tests is its body, with one break between blocks."""
    return "\n".join(body.text[span.start : span.end] for span in edit.spans(side))


def untouched(body: Body, told: list[Edit], side: str) -> str:
    """What no edit covers: the text both sides have in common, in its order."""
    covered = sorted((span.start, span.end) for edit in told for span in edit.spans(side))
    kept, at = [], 0
    for start, end in covered:
        assert start >= at or start == end, "two edits over the same words"
        kept.append(body.text[at:start])
        at = max(at, end)
    return "".join([*kept, body.text[at:]])


@given(tokens, tokens)
def test_edits_make_the_right_text_of_the_left_one_in_any_script(left: list[str], right: list[str]) -> None:
    check(whole(flat(left)), whole(flat(right), "b.txt"))


@given(tokens, st.data())
def test_edits_of_a_changed_copy_are_exact_in_any_script(left: list[str], data: st.DataObject) -> None:
    right = list(left)
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(right)))
        right[place : place + data.draw(st.integers(0, 3))] = data.draw(st.lists(st.sampled_from(SCRIPTS), max_size=3))
    check(whole(flat(left)), whole(flat(right), "b.txt"))


def whole(text: str, name: str = "a.txt") -> Body:
    """A body of every line of a text, whatever the lines look like."""
    parts = [Part(block.start, RegionLabel.BODY, text[block.start : block.end]) for block in account(text, name).blocks]
    return body(account(text, name).id, parts)


def flat(words: list[str]) -> str:
    """Words in lines, without empty lines and spaces at the ends, so that places in the body are places in the text."""
    return "\n".join(line.strip() for line in " ".join(words).split("\n") if line.strip())


@settings(max_examples=60)
@given(st.randoms(use_true_random=False))
def test_cut_moved_and_reworded_paragraphs_are_made_exactly(rnd: random.Random) -> None:
    right = f"{TALKS}\n{WEATHER}".split("\n")
    rnd.shuffle(right)
    del right[: rnd.randint(0, 4)]
    sentences = [part for line in right for part in (line.split(". ") if rnd.random() < 0.5 else [line])]
    if rnd.random() < 0.5:
        rnd.shuffle(sentences)
    words = ". ".join(sentences).split(" ") if rnd.random() < 0.5 else "\n".join(right).split(" ")
    for _ in range(rnd.randint(0, 9)):
        words[rnd.randrange(len(words))] = rnd.choice(["not", "Velmora", "12", "談", "said", "(“so”)"])
    check(body_of(TALKS), body_of(" ".join(words), "b.txt"))


def test_nothing_and_something() -> None:
    empty, full = body_of(""), body_of(TALKS, "b.txt")
    assert check(empty, body_of("", "b.txt")) == []
    assert "".join(edit.after for edit in check(empty, full)) == TALKS
    assert "".join(edit.before for edit in check(full, empty)) == TALKS


def test_equal_bodies_have_no_change() -> None:
    one, other = body_of(TALKS), body_of(TALKS, "b.txt")
    assert changes(one, other, likeness(one, other)) == []


def test_a_paragraph_that_stands_elsewhere_is_one_move() -> None:
    lines = TALKS.split("\n")
    one, other = body_of(TALKS), body_of("\n".join([*lines[:1], *lines[2:], lines[1]]), "b.txt")
    (moved,) = [e for e in edits(one, other, likeness(one, other)) if e.edit is EditType.MOVED]
    assert lines[1] in moved.before
    assert moved.before.strip() == moved.after.strip()


def test_a_word_as_long_as_a_book_and_a_phrase_told_anew_are_edits_like_others() -> None:
    (edit,) = check(whole("x" * 300_000), whole("y" * 300_000, "b.txt"))
    assert edit.weight is Weight.SUBSTANTIVE
    words = [f"{letter}{number}ed" for number in range(700) for letter in "abc"]
    middle, turned = " ".join(words), " ".join(reversed(words))
    (edit,) = check(whole(f"{TALKS}\n{middle}\n{WEATHER}"), whole(f"{TALKS}\n{turned}\n{WEATHER}", "b.txt"))
    assert edit.weight is Weight.SUBSTANTIVE
