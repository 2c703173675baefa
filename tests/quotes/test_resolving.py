"""Who is meant by the words for a speaker: bodies, writings, those made to speak, and pronouns behind them."""

from __future__ import annotations

import pytest

from tests.quotes.reading import one, quotations


@pytest.mark.parametrize(
    ("text", "words", "who", "chain"),
    [
        (
            "The Union of Dock Workers met in Lund. The yard failed a week later, according to the union.",
            "yard failed",
            ("Union of Dock Workers",),
            "the union",
        ),
        (
            "“The market was calm,” the International Monetary Fund report stated.",
            "market was calm",
            ("International Monetary Fund",),
            "International Monetary Fund",
        ),
        (
            "Data from the Lund Census Bureau show that the town has grown.",
            "town",
            ("Lund Census Bureau",),
            "Lund Census Bureau",
        ),
        (
            "An Oslo Herald survey was out on Monday. The survey found that most readers slept badly.",
            "readers",
            ("Oslo Herald",),
            "Oslo Herald",
        ),
        ("Ana Kovar's letter said the bridge would open in May.", "bridge", ("Ana Kovar",), "Ana Kovar"),
    ],
)
def test_bodies_and_writings_are_followed_to_a_name(text: str, words: str, who: tuple[str, ...], chain: str) -> None:
    told = one(text, words)
    assert told.who == who
    assert chain in told.chain


def test_a_writing_of_two_leaves_its_speaker_open() -> None:
    told = one("The latest Oslo Herald/Velia Times poll found that most readers slept badly.", "readers")
    assert told.who == ()


def test_a_book_of_nobody_named_has_no_speaker() -> None:
    assert one("Ana Kovar read on. “It was dark,” the report said.", "dark").who == ()


def test_who_is_forced_to_admit_speaks() -> None:
    told = one("The senator Ana Roe forced Mika Lind to admit that nobody had been warned.", "warned")
    assert told.who == ("Mika Lind",)


def test_who_is_urged_to_say_something_has_not_said_it() -> None:
    told = quotations("The senator Ana Roe urged Mika Lind to admit that nobody had been warned.")
    assert told
    assert all(each.who != ("Mika Lind",) for each in told)


def test_a_participle_behind_the_report_is_the_speakers() -> None:
    told = one("“He did well,” Ana Roe recalled, suggesting that the debate was forgotten.", "forgotten")
    assert told.who == ("Ana Roe",)


def test_a_speaker_of_the_other_sex_does_not_open_a_pronoun() -> None:
    text = (
        "“We have no draft,” Peter Dolan said.\nAnna Roe noted the rule last week. She said fathers would have to wait."
    )
    assert one(text, "fathers").who == ("Anna Roe",)


def test_a_line_with_a_name_and_a_colon_has_that_speaker() -> None:
    told = one("Ana Kovar: Voters are worried about the bridge.\nAna Kovar spoke in Lund on Monday.", "worried")
    assert told.who == ("Ana Kovar",)
    assert told.finding.unsure


def test_both_sides_are_the_two_named_together() -> None:
    assert one("Russia and Finland met in Oslo. Both sides said they would talk again.", "again").who == (
        "Russia",
        "Finland",
    )
    told = one("Russia and Finland met in Oslo. Sweden and Norway watched. Both sides said they would wait.", "wait")
    assert told.who == ()


def test_words_quoted_inside_another_report_keep_their_speaker() -> None:
    told = quotations("The report, which Ana Kovar called “a fairy tale”, was dismissed by Tomas Brandt.")
    assert {each.who: each.content for each in told}[("Ana Kovar",)] == "“a fairy tale”"
