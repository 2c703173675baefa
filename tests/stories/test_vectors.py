"""Sums of vectors are the same whichever way they are added up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.stories.vectors import dot, merged, total

WEIGHTS = st.integers(1, 40_000).map(lambda parts: round(parts / 10_000, 4))
VECTORS = st.dictionaries(st.sampled_from("abcdefghij"), WEIGHTS)


@given(st.lists(VECTORS, max_size=6), st.integers(1, 10))
def test_rounded_vectors_merged_are_their_total(vectors: list[dict[str, float]], most: int) -> None:
    assert merged(vectors, most) == total(vectors, most)


@given(VECTORS, VECTORS)
def test_the_inner_product_is_the_same_from_either_side(one: dict[str, float], other: dict[str, float]) -> None:
    assert dot(one, other) == dot(other, one)
