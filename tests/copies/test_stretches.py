from itertools import pairwise

from variorum.copies.body import Body
from variorum.copies.stretches import chains, equal_words, filled
from variorum.model import DocumentId
from variorum.words.alignment import Stretch


def body(words: list[str], name: str = "u1") -> Body:
    text = " ".join(words)
    return Body(DocumentId(name), text, [(0, 0, len(text))], [False])


def stretches(left: list[str], right: list[str]) -> list[Stretch]:
    return [chain.stretch for chain in chains(body(left), body(right))]


def test_two_paragraphs_that_change_places_are_two_stretches() -> None:
    first, second = [f"a{i}" for i in range(30)], [f"b{i}" for i in range(20)]
    assert stretches(first + second, second + first) == [Stretch(0, 30, 20, 50), Stretch(30, 50, 0, 20)]


def test_a_stretch_goes_on_over_replaced_words() -> None:
    left = [f"w{i}" for i in range(60)]
    right = [word if i % 6 else "other" for i, word in enumerate(left)]
    (chain,) = chains(body(left), body(right))
    assert chain.stretch == Stretch(1, 60, 1, 60)
    assert equal_words(filled(body(left), body(right), chain)) == 50


def test_words_between_two_equal_runs_are_compared_too() -> None:
    left = "one two three four FIVE six SEVEN eight nine ten eleven twelve".split()
    right = "one two three four five6 six seven8 eight nine ten eleven twelve".split()
    (chain,) = chains(body(left), body(right))
    assert equal_words(filled(body(left), body(right), chain)) == 10


def test_a_long_insertion_parts_two_stretches() -> None:
    words = [f"w{i}" for i in range(80)]
    assert stretches(words, words[:40] + [f"x{i}" for i in range(100)] + words[40:]) == [
        Stretch(0, 40, 0, 40),
        Stretch(40, 80, 140, 180),
    ]


def test_words_that_recur_without_end_make_no_stretch() -> None:
    assert stretches(["a"] * 500, ["a"] * 700) == []
    assert stretches([], ["a"]) == []


def test_runs_follow_one_another_on_both_sides() -> None:
    left = [f"w{i % 37}{i % 11}" for i in range(400)]
    right = left[150:] + left[:150] + left[40:90]
    for chain in chains(body(left), body(right)):
        runs = filled(body(left), body(right), chain)
        for one, then in pairwise(runs):
            assert one.left + one.length <= then.left
            assert one.right + one.length <= then.right
        assert all(left[r.left : r.left + r.length] == right[r.right : r.right + r.length] for r in runs)
