import pytest

from tests.copies.texts import TALKS
from tests.reference import account, card
from variorum.copies import compare
from variorum.copies.edits.tongues import common_language
from variorum.copies.wording import wording
from variorum.model import Edit, EditType, Weight


def edits(left: str, right: str, language: str, other: str) -> list[Edit]:
    one, two = account(left, language=language), account(right, "b.txt", language=other)
    return compare(wording(one, ()), wording(two, ()), card(one), card(two))[1]


@pytest.mark.parametrize(
    ("left", "right", "common"),
    [("fr", "fr", "fr"), ("", "fr", "fr"), ("fr", "", "fr"), ("", "", ""), ("de", "fr", "und")],
)
def test_the_language_of_a_pair(left: str, right: str, common: str) -> None:
    assert common_language(left, right) == common


def test_one_language_of_two_countries_is_one_language() -> None:
    assert common_language("en-GB", "en-US") == "en-GB"


def test_the_language_stated_of_either_side_judges_both() -> None:
    right = TALKS.replace("asked for money", "begged for money")
    told = [[(e.edit, e.weight, e.why) for e in edits(TALKS, right, *pair)] for pair in (("en", ""), ("", "en"))]
    assert told[0] == told[1]


def test_figures_are_told_between_accounts_of_two_languages() -> None:
    right = TALKS.replace("Velmora", "Velmora 17", 1)
    (edit,) = edits(TALKS, right, "de", "fr")
    assert (edit.edit, edit.weight) == (EditType.NUMBER, Weight.SUBSTANTIVE)
