from hypothesis import given
from hypothesis import strategies as st

from variorum.words.alignment import Match, Stretch, align, in_order

words = st.lists(st.sampled_from("abcdefg"), max_size=40)


@given(words, words)
def test_runs_are_equal_on_both_sides_and_never_cross(left: list[str], right: list[str]) -> None:
    a = b = 0
    for match in align(left, right):
        assert match.left >= a
        assert match.right >= b
        a, b = match.left + match.length, match.right + match.length
        assert left[match.left : a] == right[match.right : b]


@given(words)
def test_a_sequence_aligns_with_itself_whole(items: list[str]) -> None:
    assert align(items, items) == ([Match(0, 0, len(items))] if items else [])


def test_long_sequences_are_cut_at_anchors_and_still_aligned() -> None:
    left = [f"w{i}" for i in range(9000)]
    right = [word for i, word in enumerate(left) if i % 50]
    assert sum(match.length for match in align(left, right)) == len(right)


def test_of_stretches_in_any_order_the_heaviest_that_follow_one_another_are_chosen() -> None:
    assert in_order([Stretch(0, 30, 20, 50), Stretch(30, 50, 0, 20)]) == [Stretch(0, 30, 20, 50)]


def test_nothing_in_common_gives_nothing() -> None:
    assert align(["a"] * 500, ["b"] * 500) == []
    assert in_order([]) == []
