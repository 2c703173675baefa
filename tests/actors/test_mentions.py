"""Which words mean an actor, and of what sort."""

from __future__ import annotations

import pytest

from tests.actors.reading import named, pile, stands_for
from tests.reference import Pile, account
from variorum.actors import ACTORS, MENTIONS, Names
from variorum.language import PARSE
from variorum.model import Actor, Mention


def test_a_title_is_not_part_of_the_name_and_is_kept_beside_it() -> None:
    read = pile("On Monday Norwegian Foreign Minister Ingrid Solvang met the press in Oslo.")
    document = read.documents[0]
    (mention,) = [m for m in read.all(Mention) if document.words(m.span("text")) == "Ingrid Solvang"]
    assert document.words(mention.span("title")) == "Norwegian Foreign Minister"
    assert mention.type == "person"


def test_an_office_with_its_body_before_a_name_is_title() -> None:
    read = pile("Harbour Commission Chairman Anton Kovar Tuesday urged the city of Lund to act.")
    assert ("Anton Kovar", "person") in named(read)
    assert not any("Tuesday" in name or "Chairman" in name for name, _ in named(read))


def test_two_names_joined_by_a_hyphen_are_two_actors() -> None:
    read = pile("Anton Kovar and Petr Dolan met in Lund on Friday. The Kovar-Dolan talks lasted three hours.")
    assert named(read)[-2:] == [("Kovar", "person"), ("Dolan", "person")]


@pytest.mark.parametrize("line", ["Lund-Kovar-Dolan-handshake", "kovar_dolan_2031.jpg"])
def test_a_picture_file_name_names_nobody(line: str) -> None:
    read = pile(f"Anton Kovar met Petr Dolan in Lund on Friday.\n{line}\nThey said little afterwards.")
    start = read.documents[0].text.index(line)
    inside = [m for m in read.all(Mention) if start <= m.span("text").start < start + len(line)]
    assert inside == []


def test_a_bare_name_under_a_pull_quote_is_a_mention() -> None:
    read = pile("“We are ready for a pause,” Anton Kovar said in Lund.\n\n“We are ready for a pause”\n\nAnton Kovar")
    assert [name for name, _ in named(read)].count("Anton Kovar") == 2


def test_a_capital_that_decides_is_a_government_and_a_capital_one_goes_to_is_a_place() -> None:
    read = pile("Oslo rejected the offer on Friday. The envoys arrived in Oslo a day later.")
    assert [sort for name, sort in named(read) if name == "Oslo"] == ["government", "place"]


def test_peoples_are_mentions_and_their_adjectives_are_not() -> None:
    read = pile("The Norwegians have promised nothing. A Norwegian ship left the harbour.")
    assert named(read) == [("Norwegians", "people")]


def test_a_heading_in_capitals_gives_only_names_known_from_the_text() -> None:
    read = pile("Kovar Stubbornness Helps Lund Reconciliation\n\nPresident Anton Kovar said on Friday he would stay.")
    assert named(read)[0] == ("Kovar", "person")
    assert not any("Stubbornness" in name for name, _ in named(read))


def test_a_capital_written_small_is_still_found() -> None:
    assert ("kyiv", "place") in named(pile("The delegation travelled from Warsaw to kyiv by train."))


def test_the_sketch_comes_back_from_its_bytes() -> None:
    read = pile("Anton Kovar, the former mayor of Lund, said he would run again.")
    names = read.sketch(Names, read.documents[0])
    assert Names.unpack(names.document, names.pack()) == names
    assert any(said.former for called in names.called for said in called.roles)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kovar",
        '"' * 300,
        "MINISTER ANA KOVAR MET THE LEADER IN LUND. " * 5,
        "\u202eAna Kovar\u200b said\u200f he left.",
        "President President of of the the ( ( “ who whom himself",
        "Ana\nKovar said\nthe president\nof France",
        "the mayor, of , " * 40,
    ],
)
def test_ugly_text_is_read_without_a_fall(text: str) -> None:
    read = Pile([account(text, language="en")]).run(PARSE, MENTIONS, ACTORS)
    for mention in read.all(Mention):
        assert "\n" not in read.documents[0].words(mention.span("text"))
    assert all(actor.members for actor in read.all(Actor))


def test_an_account_in_another_language_gives_nothing() -> None:
    read = Pile([account("Der Minister sprach gestern in Lund.", language="de")]).run(PARSE, MENTIONS)
    assert read.all(Mention) == []


def test_a_plural_noun_that_opens_a_sentence_is_nobodys_name() -> None:
    read = pile("The bridge is shut.\nNeighbours said the road was flooded. Farmers disagree.")
    assert "Neighbours" not in [words for words, _ in named(read)]


def test_a_surname_that_looks_like_a_plural_is_kept() -> None:
    read = pile("The mayor, Ana Rivers, opened the bridge.\nRivers said the road was flooded.")
    assert stands_for(read, "Rivers") == "Ana Rivers"


def test_small_letters_behind_a_hyphen_belong_to_a_persons_name() -> None:
    read = pile("Secretary General Han Ji-woo condemned the test. A Kovar-led group agreed.")
    names = [words for words, _ in named(read)]
    assert "Han Ji-woo" in names
    assert "Kovar-led" not in names


def test_two_people_in_a_headline_of_capitals_are_two_names() -> None:
    read = pile(
        "Anton Kovar Calls Hilda Brunn ‘Careless’ Over Flood Comments.\nGovernor Anton Kovar spoke in Lund about"
        " the mayor, Hilda Brunn.\nBrunn said he was wrong."
    )
    assert stands_for(read, "Brunn") == "Hilda Brunn"
    assert all("Calls" not in words for words, _ in named(read))


def test_hyphens_stay_inside_given_names() -> None:
    read = pile("President Han Jae-in arrived in Lyon. Jean-Luc Moreau talked to reporters.")
    assert {words for words, sort in named(read) if sort == "person"} == {"Han Jae-in", "Jean-Luc Moreau"}


def test_shouted_words_and_months_of_a_date_line_are_no_names() -> None:
    read = pile("LUND June 4 - “It is TOTALLY OVER,” Anton Kovar wrote. They meet in Singapore June 12.")
    assert {words for words, _ in named(read)} == {"LUND", "Anton Kovar", "Singapore"}


def test_the_place_of_an_office_is_no_part_of_the_name_behind_it() -> None:
    read = pile("The ambassador to France Ana Kovar was detained in Lund, and the governor of Texas Ivo Lind was not.")
    assert [name for name, _ in named(read)] == ["France", "Ana Kovar", "Lund", "Texas", "Ivo Lind"]
