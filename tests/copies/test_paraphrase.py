"""What another choice of words comes to: sentences of this project, people and places invented."""

import pytest

from tests.copies.texts import TALKS, WEATHER, edit_between, pile
from tests.reference import account
from variorum.model import Edit, EditType, Weight

SUBSTANTIVE, STYLE, TRIVIAL = Weight.SUBSTANTIVE, Weight.HOUSE_STYLE, Weight.TRIVIAL


def edits(text: str, old: str, new: str) -> list[Edit]:
    assert text.count(old) == 1
    return pile(account(text), account(text.replace(old, new), "b.txt")).all(Edit)


def changed(text: str, old: str, new: str) -> Edit:
    found = edits(text, old, new)
    assert len(found) == 1, [(e.before, e.after, e.why) for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It went on for", "It lasted"),
        ("asked for money", "sought money"),
        ("closed the mountain road", "shut the mountain road"),
        ("will be made safe", "will be made secure"),
        ("begin", "start"),
        ("was under way", "was in progress"),
        ("including", "among them"),
        ("after the vote", "once the vote"),
    ],
)
def test_a_synonym_changes_nothing_told(old: str, new: str) -> None:
    text = TALKS + (
        "\nThe port closed the mountain road, including both tunnels, after the vote. Work will begin at dawn and the "
        "slope will be made safe."
    )
    assert {e.weight for e in edits(text, old, new)} == {TRIVIAL}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by lorry", "by truck"),
        ("two metres", "two meters"),
        ("the lift", "the elevator"),
    ],
)
def test_british_and_american_words_are_house_style(old: str, new: str) -> None:
    text = (
        WEATHER
        + "\nThe stones leave by lorry, the lift stands still, and the ditch is two metres deep by now, he said."
    )
    text = text.replace("rose by two metres", "rose by a yard")
    assert changed(text, old, new).weight is STYLE


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("asked for money", "counted money", EditType.WORDING),
        ("Many analysts", "Some analysts", EditType.NUMBER),
        ("was travelling", "will be travelling", EditType.WORDING),
        ("might bring", "must bring", EditType.HEDGE),
        ("before the first snow", "after the first snow", EditType.WORDING),
        ("about forty", "over forty", EditType.NUMBER),
        ("a barge", "barges", EditType.WORDING),
        ("are expected at", "stood at", EditType.WORDING),
        ("with its crew", "", EditType.WORDING),
    ],
)
def test_what_tells_something_else_is_substantive(old: str, new: str, kind: EditType) -> None:
    text = TALKS.replace("until the first snow", "before the first snow").replace("harvest will", "harvest might bring")
    text += (
        "\nThe fund lost a barge with its crew and about forty crates; relatives are expected at the gate of the yard."
    )
    found = edits(text, old, new)
    assert {e.weight for e in found} & {SUBSTANTIVE}
    assert kind in {e.edit for e in found}


def test_planned_says_nothing_new_of_what_was_called_off() -> None:
    text = TALKS + "\nThe meeting was cancelled. The visit went well."
    assert changed(text, "The meeting was cancelled", "The planned meeting was cancelled").weight is TRIVIAL
    assert changed(text, "The visit went well", "The planned visit went well").weight is SUBSTANTIVE


def test_the_same_day_points_back_to_the_day_named() -> None:
    text = TALKS + "\nThe port said on Thursday that it would open its gates."
    assert changed(text, "on Thursday that", "the same day that").weight is TRIVIAL
    other = TALKS + "\nThe port said on Friday that it would open its gates."
    assert changed(other, "on Friday that", "the same day that").weight is SUBSTANTIVE


def test_a_sentence_added_takes_the_capital_of_the_next_word_along() -> None:
    edit = changed(
        TALKS, "Neither side brought", "Flown in at dawn from the coast by their hosts, neither side brought"
    )
    assert edit.edit in (EditType.ONLY_IN_A, EditType.ONLY_IN_B)


def test_words_changed_on_both_sides_of_a_full_stop_are_two_edits() -> None:
    text = TALKS.replace("for ships. No promises", "for boats. Few promises")
    found = pile(account(TALKS), account(text, "b.txt"))
    assert edit_between(found, "ships", "boats").weight is TRIVIAL
    assert edit_between(found, "No", "Few").weight is SUBSTANTIVE


def test_a_number_named_again_in_a_note_is_not_a_number_that_moved() -> None:
    text = WEATHER.replace("four hundred tonnes of rock", "five hundred tonnes of rock (we wrote four earlier)")
    found = pile(account(WEATHER), account(text, "b.txt"))
    assert edit_between(found, "four", "five").edit is EditType.NUMBER


def test_two_names_of_one_town_exchanged_are_house_style() -> None:
    one = TALKS + "\nThe river bends a few miles above the town of Orvik (Urvig to those who live there) and falls."
    two = TALKS + "\nThe river bends a few miles above the town of Urvig (Orvik on the old maps) and falls."
    (edit,) = pile(account(one), account(two, "b.txt")).all(Edit)
    assert (edit.edit, edit.weight) == (EditType.PLACE_NAME, STYLE)


def test_a_dateline_is_a_credit() -> None:
    (edit,) = pile(account("VELMORA, May 2 (EPA) - " + TALKS), account(TALKS, "b.txt")).all(Edit)
    assert (edit.edit, edit.weight) == (EditType.CREDIT, STYLE)


def test_a_synonym_inside_quotation_marks_changes_what_was_said() -> None:
    text = TALKS + "\n“We shut the gate and we keep the key,” the harbour master told a crowd of some forty people."
    assert changed(text, "shut the gate", "closed the gate").weight is SUBSTANTIVE
    assert changed(text.replace("“", "").replace("”", ""), "shut the gate", "closed the gate").weight is TRIVIAL
