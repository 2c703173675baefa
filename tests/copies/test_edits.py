import pytest

from tests.copies.texts import TALKS, edit_between, pile
from tests.reference import account
from variorum.model import Edit, EditType, Weight

SUBSTANTIVE, STYLE, TRIVIAL = Weight.SUBSTANTIVE, Weight.HOUSE_STYLE, Weight.TRIVIAL

CASES = [
    ("six hours", "seven hours", "six", "seven", EditType.NUMBER, SUBSTANTIVE),
    ("six hours", "6 hours", "six", "6", EditType.NUMBER, STYLE),
    ("about Thursday's meeting", "about Friday's meeting", "Thursday's", "Friday's", EditType.DATE, SUBSTANTIVE),
    (
        "because of the harbour",
        "since 2031 over the harbour",
        "because of",
        "since 2031 over",
        EditType.DATE,
        SUBSTANTIVE,
    ),
    ("Tomas Ilve. Neither", "Tomas Orlen. Neither", "Ilve", "Orlen", EditType.NAME, SUBSTANTIVE),
    ("adviser Juri Kesk", "adviser Yuri Kesk", "Juri", "Yuri", EditType.NAME, STYLE),
    ("Prime Minister Oda", "prime minister Oda", "Prime Minister", "prime minister", EditType.TITLE, STYLE),
    ("Kesk served", "Mr. Kesk served", "", "Mr.", EditType.TITLE, STYLE),
    ("harbour affair", "harbor affair", "harbour", "harbor", EditType.SPELLING, STYLE),
    ("sanctions because", "sanctoins because", "sanctions", "sanctoins", EditType.SPELLING, TRIVIAL),
    ("for money and for", "for money or for", "and", "or", EditType.WORDING, SUBSTANTIVE),
    ("her adviser", "his adviser", "her", "his", EditType.WORDING, SUBSTANTIVE),
    ("harvest will decide", "harvest will not decide", "", "not", EditType.NEGATION, SUBSTANTIVE),
    ("harvest will decide", "harvest may decide", "will", "may", EditType.HEDGE, SUBSTANTIVE),
    ("engineer and now runs", "engineer and runs", "now", "", EditType.WORDING, SUBSTANTIVE),
    ("analysts think that", "analysts think", "that", "", EditType.WORDING, TRIVIAL),
    (
        "the meeting was under way",
        "the talks were under way",
        "meeting was",
        "talks were",
        EditType.WORDING,
        TRIVIAL,
    ),
]


@pytest.mark.parametrize(("old", "new", "before", "after", "kind", "weight"), CASES, ids=[c[1] for c in CASES])
def test_an_edit_has_its_kind_and_weight(
    old: str, new: str, before: str, after: str, kind: EditType, weight: Weight
) -> None:
    assert TALKS.count(old) == 1
    edit = edit_between(pile(account(TALKS), account(TALKS.replace(old, new), "b.txt")), before, after)
    assert (edit.edit, edit.weight) == (kind, weight)
    assert edit.why


def test_an_initial_ends_no_sentence() -> None:
    old, one, other = "adviser Juri Kesk", "adviser Pavel M. Orlen", "adviser Daro P. Gelin"
    edits = pile(account(TALKS.replace(old, one)), account(TALKS.replace(old, other), "b.txt")).all(Edit)
    assert [(e.before, e.after, e.edit) for e in edits] == [("Pavel M. Orlen", "Daro P. Gelin", EditType.NAME)]


def test_a_paragraph_told_in_other_words_is_no_edit_of_its_date() -> None:
    lines = TALKS.split("\n")
    lines[4] = (
        "A party chief toured fishing villages on Monday, begging for boats, and was sent home with empty hands by all."
    )
    edits = pile(account(TALKS), account("\n".join(lines), "b.txt")).all(Edit)
    (retold,) = [e for e in edits if "Monday" in e.before + e.after]
    assert retold.edit in (EditType.WORDING, EditType.ONLY_IN_A, EditType.ONLY_IN_B)
    assert retold.weight is SUBSTANTIVE


def test_a_line_and_the_paragraphs_that_came_in_its_place_are_no_edit_of_its_date() -> None:
    lines = TALKS.split("\n")
    posted = [*lines[:2], "Nobody at the mill rang on Monday June 4 2031.", *lines[2:]]
    block = [
        "It was on Tuesday June 5 2031 that the ferry brought the first of them home to the islands, and a band played.",
        "The mayor of Ostwick thanked the crews. Nobody had slept, and children were given sweets by women of the parish.",
    ]
    edits = pile(account("\n".join(posted)), account("\n".join([*lines[:2], *block, *lines[2:]]), "b.txt")).all(Edit)
    told = {edit.edit for edit in edits if edit.weight is SUBSTANTIVE}
    assert told == {EditType.ONLY_IN_A, EditType.ONLY_IN_B}


def test_two_forms_of_a_place_name_are_house_style() -> None:
    text = TALKS.replace("Velmora", "Kolkata")
    edit = edit_between(
        pile(account(text), account(text.replace("Kolkata", "Calcutta"), "b.txt")), "Kolkata", "Calcutta"
    )
    assert (edit.edit, edit.weight) == (EditType.PLACE_NAME, STYLE)


def test_a_hyphen_is_house_style_and_a_paragraph_break_trivial() -> None:
    edited = TALKS.replace("under way", "under-way").replace("Velmora. It", "Velmora.\nIt")
    found = pile(account(TALKS), account(edited, "b.txt"))
    assert edit_between(found, "under way", "under-way").weight is STYLE
    (broken,) = [e for e in found.all(Edit) if e.why == "paragraph break"]
    assert broken.weight is TRIVIAL


def test_taking_quotation_marks_away_is_no_trifle() -> None:
    quoted = TALKS.replace(
        "neither capital can wait until the first snow", "“neither capital can wait until the first snow”"
    )
    edits = pile(account(TALKS), account(quoted, "b.txt")).all(Edit)
    assert {(e.edit, e.weight) for e in edits} == {(EditType.ATTRIBUTION, SUBSTANTIVE)}


def test_a_sentence_on_one_side_is_one_edit_whole() -> None:
    longer = TALKS.replace(
        "No promises followed.", "No promises followed. He flew home by way of the lake on the same evening."
    )
    (edit,) = pile(account(TALKS), account(longer, "b.txt")).all(Edit)
    assert edit.edit in (EditType.ONLY_IN_A, EditType.ONLY_IN_B)
    assert (edit.before + edit.after).strip() == "He flew home by way of the lake on the same evening."


def test_a_year_that_moved_inside_its_clause_is_one_date_edit() -> None:
    left = TALKS.replace("has been under sanctions because", "is under grain office sanctions (2031), because")
    right = TALKS.replace(
        "has been under sanctions because", "since 2031 has been under grain office sanctions because"
    )
    edits = pile(account(left), account(right, "b.txt")).all(Edit)
    (dated,) = [e for e in edits if e.weight is SUBSTANTIVE]
    assert dated.edit is EditType.DATE
    assert "2031" in dated.before
    assert "2031" in dated.after


def test_edits_quote_their_spans() -> None:
    edited = (
        TALKS.replace("six", "five")
        .replace("While the meeting was under way, the", "The")
        .replace("table.\n", "table. ")
    )
    found = pile(account(TALKS), account(edited, "b.txt"))
    texts = {d.id: d for d in found.documents}
    assert found.all(Edit)
    for edit in found.all(Edit):
        for side, words in (("left", edit.before), ("right", edit.after)):
            assert "".join(texts[s.document].words(s) for s in edit.spans(side)) == words
