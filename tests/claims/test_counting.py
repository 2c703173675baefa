import gc
import weakref

import pytest

from variorum.claims.sameness import Length, days_apart, length, lengths_apart, places_apart, same_length
from variorum.claims.separate import Ties, Witness, count, count_whole
from variorum.model import Card, Count, DocumentId, FindingId, Span

WORDS = frozenset(range(1, 9))
OTHERS = frozenset(range(5, 13))


def card(name: str, outlet: str = "", *authors: str) -> Card:
    return Card(id=DocumentId(name), address=name, name=name, outlet=outlet, authors=authors)


def ties(*cards: Card) -> Ties:
    return Ties({c.id: c for c in cards}, {}, {})


def witness(name: str, *speakers: str) -> Witness:
    return Witness(DocumentId(name), (Span(DocumentId(name), 10, 14),), frozenset(speakers))


def test_accounts_that_share_nothing_count_apart() -> None:
    assert count([witness("a"), witness("b")], ties(card("a"), card("b"))) == (Count(2, 2, 2), ())


def test_one_account_counts_once_however_often_it_tells() -> None:
    assert count([witness("a"), witness("a")], ties(card("a")))[0] == Count(1, 1, 1)


def test_the_same_passage_is_one_text_only_where_it_holds_the_words() -> None:
    a, b = DocumentId("a"), DocumentId("b")
    shared = {a: [(Span(a, 0, 50), FindingId("p1"))], b: [(Span(b, 0, 50), FindingId("p1"))]}
    elsewhere = {a: [(Span(a, 20, 50), FindingId("p1"))], b: [(Span(b, 20, 50), FindingId("p1"))]}
    cards = {a: card("a"), b: card("b")}
    counted, why = count([witness("a"), witness("b")], Ties(cards, shared, {}))
    assert counted == Count(2, 1, 1)
    assert why == ("a and b count once: the words stand in a passage both have",)
    assert count([witness("a"), witness("b")], Ties(cards, elsewhere, {}))[0] == Count(2, 2, 2)


def test_words_written_anew_inside_a_shared_passage_are_a_text_of_their_own() -> None:
    a, b = DocumentId("a"), DocumentId("b")
    shared = {a: [(Span(a, 0, 50), FindingId("p1"))], b: [(Span(b, 0, 50), FindingId("p1"))]}
    book = Ties({a: card("a"), b: card("b")}, shared, {})
    told = [Witness(name, (Span(name, 10, 14),), wording=words) for name, words in ((a, WORDS), (b, OTHERS))]
    assert count(told, book)[0] == Count(2, 2, 2)
    edited = [told[0], Witness(b, (Span(b, 10, 14),), wording=WORDS - {8} | {9})]
    assert count(edited, book)[0] == Count(2, 1, 1)


@pytest.mark.parametrize(
    ("cards", "speakers"),
    [
        ((card("a", "The Post"), card("b", "the post")), ((), ())),
        ((card("a", "", "Mila Sorg"), card("b", "", "Jan Ek", "mila sorg")), ((), ())),
        ((card("a"), card("b")), (("police",), ("police", "mayor"))),
    ],
)
def test_one_outlet_author_or_speaker_is_one_voice(
    cards: tuple[Card, Card], speakers: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    told = [witness("a", *speakers[0]), witness("b", *speakers[1])]
    assert count(told, ties(*cards))[0] == Count(2, 2, 1)


def test_copies_are_one_voice_even_where_their_words_differ() -> None:
    a, b = DocumentId("a"), DocumentId("b")
    tied = Ties({a: card("a"), b: card("b")}, {}, {(a, b): "one text is made from the other"})
    assert count([witness("a"), witness("b")], tied)[0] == Count(2, 2, 1)


def test_ties_run_through_third_accounts() -> None:
    cards = (card("a", "Post"), card("b", "Post", "Mila Sorg"), card("c", "Echo", "Mila Sorg"))
    assert count([witness(name) for name in "abc"], ties(*cards))[0] == Count(3, 3, 1)


def a_length(value: str, words: str = "") -> Length:
    found = length(value, words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("PT5H", "PT5H", True),
        ("PT5H", "PT300M", True),
        ("PT5H", "PT4H50M", True),
        ("PT7H", "PT8H", False),
        ("P1W", "P7D", True),
    ],
)
def test_lengths_are_one_within_rounding(left: str, right: str, same: bool) -> None:
    assert same_length(a_length(left), a_length(right)) is same
    assert lengths_apart(a_length(left), a_length(right)) is not same


@pytest.mark.parametrize(
    ("left", "words", "right", "same", "apart"),
    [
        ("PT5H", "almost five hours", "PT5H", True, False),
        ("PT5H", "nearly five hours", "PT4H30M", True, False),
        ("PT8H", "nearly eight hours", "PT7H", False, True),
        ("PT1H", "about an hour", "PT30M", False, True),
        ("PT1H", "about an hour", "PT50M", True, False),
        ("PT1H", "nearly an hour", "PT30M", False, True),
        ("PT8H", "about eight hours", "PT7H", True, False),
        ("PT8H", "about eight hours", "PT6H", False, True),
        ("PT5H", "more than five hours", "PT6H", False, False),
        ("PT5H", "at least five hours", "PT4H", False, True),
        ("PT5H", "less than five hours", "PT6H", False, True),
    ],
)
def test_rounding_words_say_on_which_side_of_the_number_a_length_lies(
    left: str, words: str, right: str, same: bool, apart: bool
) -> None:
    one, other = a_length(left, words), a_length(right)
    assert (same_length(one, other), lengths_apart(one, other)) == (same, apart)
    assert (same_length(other, one), lengths_apart(other, one)) == (same, apart)


def test_lengths_of_another_order_are_of_something_else() -> None:
    assert not lengths_apart(a_length("PT7H"), a_length("P2W"))


def test_a_length_without_a_number_is_none() -> None:
    assert length("PXD", "several days") is None


def test_days_are_apart_only_when_they_cannot_be_one() -> None:
    assert days_apart("XXXX-03-04", "2031-04-04", None, None)
    assert not days_apart("XXXX-03-04", "2031-03-04", None, None)
    assert not days_apart("XXXX-WXX-2", "2031-03-04", None, None)


def test_places_are_apart_only_in_two_known_countries() -> None:
    assert places_apart("Geneva, Switzerland", "France") is False
    assert places_apart("Paris", "Berlin")
    assert not places_apart("Darvok", "Berlin")


def test_the_reasons_told_lead_to_the_count_of_a_whole_that_one_question_holds_apart() -> None:
    names = ("a", "b", "c", "d")
    by = {"b": ("", "Mila Sorg"), "c": ("", "Mila Sorg")}
    shared = {DocumentId(n): [(Span(DocumentId(n), 0, 50), FindingId("p1"))] for n in ("a", "b")}
    tied = Ties({DocumentId(n): card(n, *by.get(n, ())) for n in names}, shared, {})
    whole = [witness(n) for n in names]
    assert count(whole, tied)[0] == Count(4, 3, 2)
    part = [witness("a"), witness("c"), witness("d")]
    assert count(part, tied)[0] == Count(3, 3, 3)
    counted, why = count_whole(whole, part, tied)
    assert counted == Count(4, 3, 3)
    assert why == ("a and b count once: the words stand in a passage both have",)


@pytest.mark.parametrize("together", ["both sides", "the two", "the joint statement", "the two leaders"])
def test_those_who_spoke_together_are_not_separate_from_one_of_them(together: str) -> None:
    cards = ties(card("a"), card("b"), card("c"))
    assert count([witness("a", together), witness("b", "kovar")], cards)[0] == Count(2, 2, 1)
    assert count([witness("a", together), witness("b", "kovar"), witness("b")], cards)[0] == Count(2, 2, 2)
    assert count([witness("a", "kovar"), witness("b", "lind")], cards)[0] == Count(2, 2, 2)


def test_what_was_counted_goes_with_the_ties_it_was_counted_with() -> None:
    cards = Cards({c.id: c for c in (card("a"), card("b"))})
    tied, kept = Ties(cards, {}, {}), weakref.ref(cards)
    told = [witness("a"), witness("b")]
    assert count(told, tied) == count(told, tied)
    assert tied.counted
    del cards, tied
    gc.collect()
    assert kept() is None


class Cards(dict[DocumentId, Card]):
    """Cards that can be watched going."""
