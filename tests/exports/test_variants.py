from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.made import EDITED, FLOOD, LEAD, RETOLD
from tests.reference import account, card
from variorum.copies import compare
from variorum.copies.account import account as compared_account
from variorum.copies.body import Body
from variorum.copies.wording import wording
from variorum.exports.alignments import columns, stretches
from variorum.exports.tracing import Segment
from variorum.exports.variants import variants
from variorum.model import Copy, Edit, EditType, RegionLabel

FOREIGN = [
    "The weavers of Lund have had a hard spring, and wool is dearer than it was in any year since the old queen died.",
    "Nobody knows who bought the mill by the lake. Its wheel has been mended, and a light burns in the loft at night.",
    "A new clock was hung in the tower of Osel on Sunday. It has four faces, and each of them tells another hour.",
]  # fmt: skip

ELSEWHERE = [
    "Ship owners in Karro want a second pilot for the strait. One pilot has to sleep, they say, and the strait does not.",
    "The pilots' guild answered that it has no money for boots, let alone for beds. It asked for a levy on every mast.",
    "At the fair in Hollin a sheep was sold for the price of a cottage. The buyer gave no name and walked off with it.",
    "Snow fell on the pass again. Carts with salt and tar wait at the inn, and the drivers play cards for their supper.",
]  # fmt: skip


def pair(
    one: Sequence[str], two: Sequence[str], labels: Sequence[RegionLabel] = ()
) -> tuple[Body, Body, Copy, list[Edit]]:
    left, right = account("\n".join(one), "one"), account("\n".join(two), "two")
    sketches = wording(left, labels), wording(right, labels)
    copy, edits = compare(*sketches, card(left), card(right))
    assert copy is not None
    return compared_account(card(left), sketches[0]).body, compared_account(card(right), sketches[1]).body, copy, edits


def rebuilt(base: Body, other: Body, segments: Sequence[Segment]) -> str:
    """The other body made of the base and the segments alone."""
    made, at = [], 0
    for segment in segments:
        made += [base.text[at : segment.start], other.text[segment.there : segment.there_end]]
        at = segment.end
    return "".join([*made, base.text[at:]])


@pytest.mark.parametrize("other", [EDITED, LEAD, RETOLD, FLOOD[::-1]])
def test_edits_alone_lead_from_one_text_to_the_other_and_back(other: list[str]) -> None:
    left, right, copy, edits = pair(FLOOD, other)
    for base, there in ((left, right), (right, left)):
        segments = variants(base, there, copy, edits)
        assert rebuilt(base, there, segments) == there.text
        assert all(len(segment.edits) == 1 or segment.edits[0].edit is EditType.MOVED for segment in segments)
        assert {edit.id for segment in segments for edit in segment.edits} == {edit.id for edit in edits}


def test_moved_words_leave_one_place_and_arrive_at_another() -> None:
    left, right, copy, edits = pair(FLOOD, [FLOOD[0], *FLOOD[2:], FLOOD[1]])
    moved = [s for s in variants(left, right, copy, edits) if s.edits[0].edit is EditType.MOVED]
    assert sorted((s.end > s.start, s.there_end > s.there) for s in moved) == [(False, True), (True, False)]


def test_headlines_are_no_part_of_the_bodies() -> None:
    labels = [RegionLabel.HEADLINE]
    left, right, copy, edits = pair(["Marn under water", *FLOOD], ["A bridge is gone", *FLOOD], labels)
    assert EditType.HEADLINE in {edit.edit for edit in edits}
    assert variants(left, right, copy, edits) == []


def test_where_the_edits_do_not_tell_all_the_words_are_aligned() -> None:
    left, right, copy, edits = pair(FLOOD, EDITED)
    for missing in edits:
        told = [edit for edit in edits if edit is not missing]
        segments = variants(left, right, copy, told)
        assert rebuilt(left, right, segments) == right.text
        assert {edit.id for segment in segments for edit in segment.edits} <= {edit.id for edit in told}


def test_texts_that_share_a_part_differ_elsewhere_without_an_edit() -> None:
    one = [*FOREIGN, FLOOD[0], FLOOD[1], FLOOD[2], FLOOD[3]]
    two = [*ELSEWHERE, FLOOD[2], FLOOD[3].replace("brown", "green")]
    left, right, copy, edits = pair(one, two)
    assert max(copy.left_in_right, copy.right_in_left) < 0.5
    segments = variants(left, right, copy, edits)
    assert rebuilt(left, right, segments) == right.text
    (own,) = (s for s in segments if "weavers" in left.text[s.start : s.end])
    assert own.edits == ()
    (green,) = (s for s in segments if "green" in right.text[s.there : s.there_end])
    assert left.text[green.start : green.end] == "brown"
    assert green.edits


def test_columns_are_equal_or_empty_on_one_side() -> None:
    left, right, copy, edits = pair(FLOOD, EDITED)
    for here, there, inside in stretches(left, right, variants(left, right, copy, edits)):
        one, two, matches = columns(left.text, right.text, here, there, inside)
        assert one.replace("-", "") == left.text[slice(*here)].replace("-", "\N{HYPHEN}")[: len(one.replace("-", ""))]
        assert matches == sum(a == b for a, b in zip(one, two, strict=True))


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*FLOOD, *EDITED, *RETOLD, *FOREIGN, "He left."]), min_size=1, max_size=8))
def test_any_two_texts_with_something_in_common(paragraphs: list[str]) -> None:
    left, right = account("\n".join(FLOOD), "one"), account("\n".join(paragraphs), "two")
    sketches = wording(left, ()), wording(right, ())
    copy, edits = compare(*sketches, card(left), card(right))
    if copy is not None:
        base, there = (compared_account(card(d), s).body for d, s in zip((left, right), sketches, strict=True))
        assert rebuilt(base, there, variants(base, there, copy, edits)) == there.text
        assert rebuilt(there, base, variants(there, base, copy, edits)) == base.text
