"""Kinds of use: how the text of one account came into the other."""

from tests.copies.test_pile import invented
from tests.copies.texts import TALKS, WEATHER, body_of, only_copy, pile
from tests.reference import account, card
from variorum.copies import Wording, compare
from variorum.copies.likeness import likeness
from variorum.copies.lineage.uses import quoted
from variorum.model import Copy, Document, Lineage, Use

SPEECH = (
    "“We shall open the gates of the harbour to every ship that carries grain, and we shall ask no toll of any captain "
    "who has lost his way in the ice, nor of any who comes to help the towns along the coast before the winter ends.”"
)
SIGN_UP = "Sign up for our newsletter and get the best of the coast in your inbox every Friday morning"


def asked(left: Document, right: Document) -> Copy | None:
    """What two accounts are told to share on demand."""
    found = pile(left, right)
    sketches = [found.sketch(Wording, document) for document in (left, right)]
    copy, _ = compare(sketches[0], sketches[1], card(left), card(right))
    return copy


def test_words_both_put_in_quotation_marks_are_a_quotation() -> None:
    copy = asked(account(f"{TALKS}\n{SPEECH}"), account(f"{WEATHER}\n{SPEECH}", "b.txt"))
    assert copy is not None
    assert (copy.use, copy.lineage) == (Use.QUOTATION, Lineage.UNKNOWN)


def test_what_sites_set_around_every_text_is_chrome() -> None:
    one = account(f"{TALKS}\n{SIGN_UP}", outlet="Coast Daily")
    copy = asked(one, account(f"{WEATHER}\n{SIGN_UP}", "b.txt", outlet="Coast Daily"))
    assert copy is not None
    assert (copy.use, copy.left_in_right) == (Use.CHROME, 0.0)
    span = next(iter(copy.spans("left" if copy.left == one.id else "right")))
    assert SIGN_UP in one.words(span)


def test_two_texts_without_a_word_in_common_have_no_copy() -> None:
    assert asked(account(TALKS), account(WEATHER, "b.txt")) is None


def test_a_little_that_one_outlet_tells_again_is_stock() -> None:
    background = WEATHER.split("\n")[1]
    one = account(f"{invented(1, 400)}\n{background}", outlet="Coast Daily")
    copy = asked(one, account(f"{invented(2, 400)}\n{background}", "b.txt", outlet="Coast Daily"))
    assert copy is not None
    assert copy.use is Use.STOCK


def test_a_notice_an_authority_sent_to_all_is_wire_without_a_credit() -> None:
    notice = (
        "Police in Stolna are looking for the driver of a grey van that struck a lamp post on the harbour road.\n"
        "The van was last seen at the old bridge, and officers found its number plate in the river on Sunday morning.\n"
        "The post fell on a kiosk that was closed for the winter, and nobody was hurt by the glass.\n"
        "Anyone with information about the van is asked to call the station or to leave a note at the town hall."
    )
    one = account(f"{notice}\n{invented(5, 60)}", outlet="Hill Post")
    other = account(f"{invented(6, 60)}\n{notice}", "b.txt", outlet="Coast Daily")
    assert only_copy(pile(one, other)).use is Use.WIRE


def test_an_agency_in_the_last_line_makes_it_wire() -> None:
    one = account(f"{TALKS}\nAssociated Press", outlet="Hill Post")
    assert only_copy(pile(one, account(TALKS, "b.txt", outlet="Coast Daily"))).use is Use.WIRE


def test_a_statement_printed_as_a_block_is_a_quotation_though_it_has_no_marks() -> None:
    letter = (
        "I have asked the harbour master to open both gates, and I shall stand at the winch myself until my last boat "
        "is in, because we owe it to those who went out for us when we had nothing to give them but our thanks."
    )
    one = account(f"{invented(7, 300)}\nIn a letter to the town he wrote:\n{letter}\n{invented(8, 200)}")
    other = account(f"{invented(9, 300)}\n{letter}\n{invented(10, 200)}", "b.txt")
    copy = asked(one, other)
    assert copy is not None
    assert copy.use is Use.QUOTATION


def test_a_few_words_outside_the_marks_do_not_make_a_quotation_a_copy() -> None:
    shared = f"{SPEECH} That was all he read out."
    bodies = body_of(f"{TALKS}\n{shared}"), body_of(f"{WEATHER}\n{shared}", "b.txt")
    assert 0.8 < quoted(likeness(*bodies)) < 1.0


REPORTED = (
    "Police said the van struck a lamp post on the harbour road before it turned into the lane behind the fish market.\n"
    "Officers said a second driver saw the number plate fall into the river near the old bridge on Sunday morning.\n"
    "The post fell on a kiosk that was closed for the winter, and the glass lay across both lanes until noon.\n"
)


def between_outlets(first: str, second: str, *, outlets: tuple[str, str] = ("Hill Post", "Coast Daily")) -> Use:
    one, other = account(first, outlet=outlets[0]), account(second, "b.txt", outlet=outlets[1])
    return only_copy(pile(one, other)).use


def test_what_both_give_as_told_by_an_authority_came_from_its_notice() -> None:
    assert between_outlets(f"{REPORTED}{invented(1, 52)}", f"{REPORTED}{invented(2, 52)}") is Use.WIRE


def test_two_addresses_of_one_owner_share_a_copy() -> None:
    owned = "\nCopyright 2031 Quayside. All rights reserved."
    first, second = (f"{REPORTED}{invented(seed, 52)}{owned}" for seed in (1, 2))
    assert between_outlets(first, second) is Use.COPY


def test_an_outlet_named_in_brackets_at_the_end_gave_its_own_text() -> None:
    first, second = f"{REPORTED}{invented(1, 52)} (story by Coast Daily, Sele)", f"{REPORTED}{invented(2, 52)}"
    assert between_outlets(first, second) is Use.COPY


def test_the_name_of_an_agency_alone_at_the_end_is_a_credit() -> None:
    assert between_outlets(f"{TALKS}\nEstuary Press Agency", TALKS) is Use.WIRE


def test_what_shares_no_word_of_either_headline_is_background() -> None:
    one = account(
        f"{invented(1, 208)}\n{WEATHER[:260]}\n{invented(2, 208)}", title="Regatta opens at Sele", outlet="Hill Post"
    )
    other = account(
        f"{invented(3, 208)}\n{WEATHER[:260]}\n{invented(4, 208)}",
        "b.txt",
        title="Council elects treasurer",
        outlet="Coast Daily",
    )
    copy = asked(one, other)
    assert copy is not None
    assert copy.use is Use.STOCK
