"""Constructions in which news reports words without a that-clause, and how far the words reach."""

import pytest

from tests.quotes.reading import one, quotations
from variorum.model import Mode, QuotationType


@pytest.mark.parametrize(
    ("text", "content", "mode"),
    [
        ("Ana Kovar announced the capture of the old fort.", "the capture of the old fort", Mode.SAID),
        ("Ana Kovar denied the claim.", "the claim", Mode.DENIED),
        ("Ana Kovar called the talks useful.", "the talks useful", Mode.SAID),
        ("Ana Kovar described the plan as reckless.", "the plan as reckless", Mode.SAID),
        ("Ana Kovar vowed to close the harbour.", "to close the harbour", Mode.PROMISED),
        ("Ana Kovar asked for a meeting in Lund.", "a meeting in Lund", Mode.ASKED),
    ],
)
def test_noun_phrases_small_clauses_and_infinitives_are_shown(text: str, content: str, mode: Mode) -> None:
    told = one(text, content)
    assert told.content == content
    assert told.who == ("Ana Kovar",)
    assert told.finding.mode is mode
    assert not told.finding.unsure


def test_made_it_clear() -> None:
    told = one("Ana Kovar made it clear on Monday that the harbour would stay closed.", "harbour")
    assert told.content == "that the harbour would stay closed"
    assert told.cue == "made it clear"
    assert told.who == ("Ana Kovar",)


def test_an_order_has_those_who_are_to_carry_it_out() -> None:
    told = one("Ana Kovar called on the council to repair the bridge.", "repair")
    assert told.content == "the council to repair the bridge"
    assert told.finding.mode is Mode.ASKED


def test_what_is_to_come_keeps_its_time() -> None:
    told = one("Ana Kovar announced she will meet the miners again next week.", "miners")
    assert told.content == "she will meet the miners again next week"


def test_an_aside_behind_a_dash_or_a_relative_clause_is_the_accounts_own() -> None:
    assert one("Ana Kovar welcomed the new bridge, which opened in May.", "bridge").content == "the new bridge"
    assert one("Ana Kovar announced the fall of Vesna – the largest town of the valley.", "fall").content == (
        "the fall of Vesna"
    )


def test_a_denial_in_a_relative_clause_denies_what_was_announced() -> None:
    text = "Ana Kovar announced the capture of the old fort – something that Tomas Brandt firmly denied."
    told = [told for told in quotations(text) if told.finding.mode is Mode.DENIED]
    assert [(t.who, t.content) for t in told] == [(("Tomas Brandt",), "the capture of the old fort … something")]


def test_a_report_inside_a_report_is_less_sure() -> None:
    text = "Ana Kovar said that Tomas Brandt had promised to repair the bridge."
    assert one(text, "had promised").who == ("Ana Kovar",)
    inner = [told for told in quotations(text) if told.content == "to repair the bridge"]
    assert all(told.finding.unsure for told in inner)


def test_words_reported_inside_marks_stay_with_who_is_quoted() -> None:
    text = "“The miners said the bridge was safe,” Ana Kovar said."
    assert [(told.speaker, told.finding.quotation) for told in quotations(text)] == [
        ("Ana Kovar", QuotationType.DIRECT)
    ]


def test_the_mind_of_a_state_read_by_the_account_is_less_sure() -> None:
    assert one("Norway believes that the bridge is safe.", "bridge").finding.unsure
    assert not one("Norway said that the bridge is safe.", "bridge").finding.unsure


def test_an_act_of_speech_without_words_is_no_quotation() -> None:
    assert not quotations("Ana Kovar issued a statement.")
    assert not quotations("Let's say you cross the river.")


def test_a_colon_leads_on_to_the_next_paragraph() -> None:
    told = one("Ana Kovar spoke on Monday. She said:\n“The bridge is old and tired.”\nThe town slept.", "tired")
    assert told.speaker == "She"
    assert told.cue == "said"


def test_a_name_with_initials_signs() -> None:
    assert one("“The bridge is old and tired now.” ― Ana B. Kovar", "tired").speaker == "Ana B. Kovar"


def test_a_semicolon_in_brackets_ends_nothing() -> None:
    told = one("The company said it will sell 20m euros (£14m; $26m) of new shares.", "shares")
    assert told.content == "it will sell 20m euros (£14m; $26m) of new shares"


def test_a_statement_that_according_to_closes_is_whole() -> None:
    told = one("Rents rose in May, but wages fell in June, according to the Harbour Bank.", "wages")
    assert told.content.startswith("Rents rose in May")


def test_a_clause_without_its_subject_says_of_what_it_is() -> None:
    told = one("The court fined a builder over a bridge that engineers said was weakened by rust.", "weakened")
    assert told.contents == ("a bridge", "was weakened by rust")
    assert told.speaker == "engineers"


def test_a_charge_at_the_end_of_a_plea_is_nobody_speaking() -> None:
    told = quotations(
        "Initially charged with theft, Kovar pleaded guilty Friday to minor fraud and a minor firearms charge."
    )
    assert all(quotation.finding.unsure for quotation in told)


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "A bridge fell in Orsk on Tuesday and four people died, Ana Kovar said.",
            ("Ana Kovar",),
            "A bridge fell in Orsk on Tuesday and four people died",
        ),
        (
            "Four people died when a bridge fell at Orsk, the Orsk Courier reported on Wednesday.",
            ("Orsk Courier",),
            "Four people died when a bridge fell at Orsk",
        ),
        ("Tomas Brandt, Ana Kovar said, was a “liar”.", ("Ana Kovar",), "Tomas Brandt … was a “liar”"),
        ("Ana Kovar quoted Tomas Brandt as saying the dam was safe.", ("Tomas Brandt",), "the dam was safe"),
        ("“The dam is rotten,” Ana Kovar recalled Tomas Brandt saying.", ("Tomas Brandt",), "“The dam is rotten,”"),
        ("Ana Kovar told Tomas Brandt the dam was safe.", ("Ana Kovar",), "the dam was safe"),
    ],
)
def test_words_are_his_who_is_told_to_have_said_them(text: str, who: tuple[str, ...], content: str) -> None:
    assert [(told.who, told.content) for told in quotations(text)] == [(who, content)]


def test_who_is_only_cited_is_given_no_words() -> None:
    assert [told.content for told in quotations("The Orsk Courier said Ana Kovar had left, citing Tomas Brandt.")] == [
        "Ana Kovar had left"
    ]


def test_turns_in_one_line_are_each_their_own() -> None:
    told = quotations("ANA KOVAR: The dam is safe. TOMAS BRANDT: It is not safe at all.")
    assert [(t.speaker, t.content) for t in told] == [
        ("ANA KOVAR", "The dam is safe."), ("TOMAS BRANDT", "It is not safe at all."),
    ]  # fmt: skip
