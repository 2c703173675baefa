"""Bad input neither crashes nor grows quadratic, and every finding keeps to its text."""

import pytest

from tests.reference import Pile, account
from variorum.actors import MENTIONS
from variorum.language import PARSE
from variorum.model import Extent, Quotation
from variorum.quotes import QUOTATIONS
from variorum.quotes.marks import marked
from variorum.texts import DAMAGE, FORM

TEXTS = {
    "empty": "",
    "one word": "Bridge",
    "marks alone": "“" * 2_000 + "\n" + '"' * 2_001 + "\n" + "”" * 50,
    "no sentence ends": "Ana Kovar said the bridge is old and " * 300,
    "capitals": "ANA KOVAR SAID “THE BRIDGE IS OLD,” AND TOMAS BRANDT SAID IT WAS NOT.",
    "unseen marks": "\u200fAna\u200b Kovar\u200e said \u202e“the bridge\u202c is old”\u200b .",
    "many paragraphs": "“The bridge is old.\n" * 300,
    "nested": "He said “she said “they said “it is old”",
}


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_every_place_lies_in_the_text(name: str) -> None:
    document = account(TEXTS[name], language="en")
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, MENTIONS, QUOTATIONS)
    extents = {role.name: role.extent for role in Quotation.roles}
    for quotation in pile.all(Quotation):
        for item in quotation.evidence:
            words = document.words(item.span)
            assert words == words.strip() != ""
            if extents[item.role] is Extent.CLAUSE:
                assert "\n" not in words
                assert len(words) <= 1_000


@pytest.mark.parametrize("name", ["capitals", "no sentence ends", "unseen marks"])
def test_bad_input_is_not_passed_over_in_silence(name: str) -> None:
    document = account(TEXTS[name], language="en")
    assert Pile([document]).run(FORM, DAMAGE, PARSE, MENTIONS, QUOTATIONS).all(Quotation)


def test_ten_thousand_marks() -> None:
    assert len(marked(account('" ' * 10_000))) <= 5_000
    assert len(marked(account("“a” " * 10_000))) == 10_000


def test_an_account_without_parse_has_no_quotations() -> None:
    document = account("Der Minister sagte: „Die Brücke ist alt und wird bald geschlossen.“ Niemand widersprach.")
    assert Pile([document]).run(FORM, DAMAGE, PARSE, MENTIONS, QUOTATIONS).all(Quotation) == []
