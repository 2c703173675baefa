"""Where one report ends and another, or the account itself, begins."""

import pytest

from tests.quotes.reading import one, quotations
from variorum.model import Mode


def told(text: str) -> list[tuple[str, str]]:
    return [(each.speaker, each.content) for each in quotations(text) if not each.finding.unsure]


def test_a_second_report_in_the_same_sentence_is_its_own() -> None:
    text = "Ana Kovar stressed that the repairs were not complete, and the miners warned that the bridge was sinking."
    assert told(text) == [
        ("Ana Kovar", "that the repairs were not complete"),
        ("the miners", "that the bridge was sinking"),
    ]


def test_a_second_verb_without_a_subject_is_the_same_speakers() -> None:
    text = "Ana Kovar said the test was wrong and warned the council to refrain from further tests."
    assert ("Ana Kovar", "the test was wrong") in told(text)
    warned = one(text, "to refrain")
    assert warned.who == ("Ana Kovar",)
    assert warned.addressee == "the council"


def test_a_second_that_belongs_to_the_first_report() -> None:
    text = "Ana Kovar stated that all would depend on the talks, but that she feared that they would fail."
    assert ("Ana Kovar", "that all would depend on the talks, but that she feared that they would fail") in told(text)


def test_a_concession_that_reports_is_the_accounts_own() -> None:
    text = "Ana Kovar said that paying tolls was right, although she again refused to publish her own receipts."
    assert ("Ana Kovar", "that paying tolls was right") in told(text)


def test_a_participle_behind_a_report_tells_a_second_one() -> None:
    text = "Ana Kovar denied that any miner had been held in secret, calling the higher figure a fairy tale."
    assert told(text) == [
        ("Ana Kovar", "that any miner had been held in secret"),
        ("Ana Kovar", "the higher figure a fairy tale"),
    ]


def test_according_to_keeps_to_its_side_of_a_semicolon() -> None:
    text = "Border troops were in the lock house by dusk, according to two bargemen; there were no reports of injuries."
    assert told(text) == [("two bargemen", "Border troops were in the lock house by dusk")]


def test_a_statement_goes_on_behind_the_report_that_breaks_into_it() -> None:
    text = "The upper town paid nine crowns, the agency said in a June report, and those below the lock paid two."
    assert one(text, "nine crowns").contents == ("The upper town paid nine crowns", "and those below the lock paid two")


def test_quoted_words_go_on_in_small_letters() -> None:
    text = "“You know, I love Tomas,” Ana Kovar said, but “when it comes to bridges, he knows nothing at all.”"
    assert len(one(text, "I love").contents) == 2


def test_a_colon_in_a_statement_belongs_to_it() -> None:
    text = "Ana Kovar said the town has only one hope: “We must build a new bridge before winter.”"
    assert one(text, "one hope").content.endswith("before winter.”")


def test_a_reason_belongs_to_the_statement() -> None:
    told = one("Ana Kovar said the charge was unfair, because the council had been asked.", "unfair")
    assert told.content == "the charge was unfair, because the council had been asked"


def test_as_somebody_put_it() -> None:
    told = one("The first condition for a loan is a lawful income, as a ministry memo put it.", "lawful")
    assert (told.speaker, told.cue) == ("a ministry memo", "put it")
    assert told.content == "The first condition for a loan is a lawful income"


def test_a_quotation_that_is_only_part_of_the_clause() -> None:
    told = one("The auditors claimed “Kovar exaggerates” the age of the bridge.", "exaggerates")
    assert told.content == "“Kovar exaggerates” the age of the bridge"


def test_a_sentence_begun_outside_the_marks() -> None:
    assert one("The new bridge is “tired as a mule,” Ana Kovar wrote.", "mule").contents[0] == "The new bridge is"


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article stated that the bridge was closed.",
        "This column argued on Monday that the bridge was closed.",
    ],
)
def test_the_account_is_no_speaker(text: str) -> None:
    assert not quotations(text)


def test_a_sign_is_no_speaker() -> None:
    assert one("The latest outburst strongly hints that the town is looking for a way out.", "way out").finding.unsure


def test_a_dateline_and_an_adverb_are_no_part_of_who_speaks() -> None:
    told = one("LINDHAVN, Sept 10 (ENA) - Mayor Ana Kovar said the bridge was safe.", "safe")
    assert told.speaker == "Mayor Ana Kovar"
    assert one("Even the miners said the bridge was safe.", "safe").speaker == "the miners"
    assert one("The mayor this week said the bridge was safe.", "safe").speaker == "The mayor"


def test_a_threat_is_no_promise() -> None:
    assert one("Ana Kovar threatened to close the harbour.", "close").finding.mode is Mode.SAID


@pytest.mark.parametrize("line", ["LUND/ORSK (Reuters) - ", "LUND, June 4 (ENA) — ", "LUND, June 4 — "])
def test_a_dateline_is_nobodys_words_and_no_speaker(line: str) -> None:
    told = one(f"{line}Estmark President Anton Kovar said the gates would open.", "gates")
    assert (told.speaker, told.who) == ("Estmark President Anton Kovar", ("Anton Kovar",))
    told = one(f"{line}The gates of Orsk will open in May, the mayor said on Friday.", "gates")
    assert told.content == "The gates of Orsk will open in May"
