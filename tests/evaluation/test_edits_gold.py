import pytest

from evaluation.edits import GOLD, pairs, rows
from evaluation.records import Place, Record

MARKED = """=== 07 en
The town of Orla {sold|bought#wording/s} its mill {on 3 May|on May 3#date,number/h,t}.{\\n\\n| #punctuation/t}
{>1 It is old. }The mayor {(|#punctuation/t@1}a baker{)|#punctuation/t@1} was there. {<1}The end.
"""


def test_a_marked_text_is_two_texts_and_their_edits() -> None:
    (pair,) = pairs(MARKED)
    assert pair.half == "dev"
    assert pair.left.startswith("The town of Orla sold its mill on 3 May.\n\n\nIt is old. The mayor (a baker) was")
    assert pair.right == "The town of Orla bought its mill on May 3. \nThe mayor a baker was there. It is old. The end."
    said = {(e.text("before"), e.text("after"), e.text("edit"), e.text("weight")) for e in pair.edits}
    assert ("sold", "bought", "wording", "substantive") in said
    assert ("(|)", "|", "punctuation", "trivial") in said
    assert ("It is old. ", "It is old. ", "moved", "trivial") in said
    date = next(e for e in pair.edits if e.text("edit") == "date")
    assert date.takes("weight", "trivial")
    assert date.takes("edit", "number")
    assert date.at("left") == (Place("07-a.txt", 31, 39),)


def test_a_mark_that_cannot_be_read_is_no_text() -> None:
    with pytest.raises(ValueError, match="pair 7"):
        pairs("=== 07 en\nThe town {sold its mill.\n")


def test_the_gold_told_back_is_right_and_no_edit_lies_outside_its_text() -> None:
    gold = pairs(GOLD.read_text(encoding="utf-8"))
    assert sum(len(pair.edits) for pair in gold) >= 200
    for pair in gold:
        for edit in pair.edits:
            for side, text in (("left", pair.left), ("right", pair.right)):
                words = "|".join(text[place.start : place.end] for place in edit.at(side))
                assert words == edit.text("before" if side == "left" else "after")
    told = {pair.number: pair.edits for pair in gold}
    assert {row.value for row in rows(gold, told) if row.hits is not None} == {1.0}


def test_a_change_of_sense_called_trivial_is_counted_as_such() -> None:
    gold = pairs(MARKED)
    told = [
        Record(kind="edit", name=e.name, values={**e.values, "weight": "trivial"}, places=e.places)
        for e in gold[0].edits
    ]
    worst = [
        row for row in rows(gold, {7: told}) if row.measure == "substantive told as trivial" and row.layer == "dev"
    ]
    assert [row.value for row in worst] == [1.0]
