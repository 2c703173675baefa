"""What of a comparison is shown, and what is folded and counted."""

from __future__ import annotations

from variorum.model import DocumentId, Edit, EditType, Weight, evidence
from variorum.model.span import Span
from variorum.workspace import Facing, Fold, Piece, Row, Sort, hunks

A, B = DocumentId("ua"), DocumentId("ub")
LONG = " ".join(f"word{n}" for n in range(100))


def same(words: str) -> Piece:
    return Piece(sort=Sort.SAME, left=words, right=words)


def edit(left: str, right: str, weight: Weight) -> Piece:
    found = Edit(
        left=A, right=B, evidence=evidence("left", Span(A, 0, 0)) + evidence("right", Span(B, 0, 0)),
        edit=EditType.WORDING, weight=weight, before=left, after=right, why="",
    )  # fmt: skip
    return Piece(sort=Sort.CHANGED, left=left, right=right, edit=found)


def test_long_equal_stretches_fold_and_a_few_words_stay_round_each_change() -> None:
    pieces = (same(f"{LONG} "), edit("six", "nine", Weight.SUBSTANTIVE), same(f" {LONG}"))
    first, row, last = hunks(Facing(pieces=pieces))
    assert first == Fold(88)
    assert last == Fold(88)
    assert isinstance(row, Row)
    assert "".join(piece.left for piece in row.pieces).startswith("word88 ")
    assert "".join(piece.right for piece in row.pieces).endswith("word11")
    assert not row.opens
    assert not row.ends


def test_the_words_of_rows_and_folds_are_all_words() -> None:
    pieces = (
        same(LONG),
        edit(" six", " nine", Weight.SUBSTANTIVE),
        same(f" {LONG}\n{LONG} "),
        edit("old", "new", Weight.SUBSTANTIVE),
    )
    found = hunks(Facing(pieces=pieces))
    shown = sum(len(piece.left.split()) for row in found if isinstance(row, Row) for piece in row.pieces)
    assert shown + sum(fold.words for fold in found if isinstance(fold, Fold)) == 302


def test_house_style_and_trifles_are_folded_and_counted_and_unfold_when_asked() -> None:
    style, trifle = edit("Kesk", "Kesq", Weight.HOUSE_STYLE), edit(",", ";", Weight.TRIVIAL)
    passage = Facing(pieces=(same(LONG), style, same(LONG), trifle, same(LONG)))
    (fold,) = hunks(passage)
    assert isinstance(fold, Fold)
    assert (fold.house_style, fold.trivial) == (1, 1)
    rows = [each for each in hunks(passage, everything=True) if isinstance(each, Row)]
    assert {style, trifle} <= {piece for row in rows for piece in row.pieces}


def test_paragraphs_stand_beside_each_other() -> None:
    pieces = (same("One.\nTwo "), edit("a", "b", Weight.SUBSTANTIVE), same(" end.\nThree."))
    rows = [each for each in hunks(Facing(pieces=pieces)) if isinstance(each, Row)]
    assert ["".join(piece.left for piece in row.pieces) for row in rows] == ["One.", "Two a end.", "Three."]


def test_a_paragraph_that_only_one_side_has_stands_alone() -> None:
    only = edit("", "A paragraph more.\n", Weight.SUBSTANTIVE)
    rows = [each for each in hunks(Facing(pieces=(same("One.\n"), only, same("Two.")))) if isinstance(each, Row)]
    assert [row.pieces for row in rows if only in row.pieces] == [(only,)]


def test_a_script_without_spaces_is_folded_by_characters() -> None:
    pieces = (same("天地玄黃" * 30), edit("宇", "宙", Weight.SUBSTANTIVE))
    fold, row = hunks(Facing(pieces=pieces))
    assert fold == Fold(108)
    assert isinstance(row, Row)
    assert sum(len(piece.left) for piece in row.pieces) == 13
