import pytest

from tests.copies.texts import TALKS
from tests.reference import account, card
from variorum.copies import compare
from variorum.copies.wording import wording
from variorum.model import Edit, EditType, RegionLabel, Weight

LABELS = RegionLabel.HEADLINE, *[RegionLabel.BODY] * len(TALKS.split("\n"))


def headline_edits(left: str, right: str) -> list[Edit]:
    one, other = account(f"{left}\n{TALKS}"), account(f"{right}\n{TALKS}", "b.txt")
    _, edits = compare(wording(one, LABELS), wording(other, LABELS), card(one), card(other))
    return [edit for edit in edits if edit.edit is EditType.HEADLINE]


@pytest.mark.parametrize("other", ["Ferry Talks End Without a Deal", "Ferry talks end – without a deal!"])
def test_capitals_and_marks_of_a_headline_are_house_style(other: str) -> None:
    (edit,) = headline_edits("Ferry talks end without a deal", other)
    assert (edit.weight, edit.why) == (Weight.HOUSE_STYLE, "capital letters or marks of the headline")


def test_other_words_of_a_headline_are_substantive() -> None:
    (edit,) = headline_edits("Ferry talks end without a deal", "Ferry talks end in a deal")
    assert edit.weight is Weight.SUBSTANTIVE


def test_one_headline_is_no_edit() -> None:
    assert headline_edits("Ferry talks end without a deal", "Ferry talks end without a deal") == []
