"""What an event is called: one clause of who did what to whom, by full name, in the past or as what is to be."""

from __future__ import annotations

import datetime

import pytest

from tests.events.test_chronology import chronicle, event_at
from tests.reference import account

LEAD = (
    "The government of Brenia said on its website that the parliament will debate the budget in the coming weeks. "
    "Officials in the capital told reporters that they expect a long session. "
)


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Ben Oseman met Ana Kovar in Avala on Monday.", "met", "Ben Oseman met Ana Kovar in Avala"),
        ("Ana Kovar dismissed the report on Friday.", "dismissed", "Ana Kovar dismissed the report"),
        (
            "Peter Lind resigned from the board of the largest shipping firm in the whole of Brenia.",
            "resigned",
            "Peter Lind resigned from the board",
        ),
        ("Peter Lind was arrested in Avala on Friday.", "arrested", "Peter Lind was arrested in Avala"),
        ("The gunman killed two people at a school.", "killed", "The gunman killed two people at a school"),
        ("Peter Lind resigned. He withdrew from the race.", "withdrew", "Peter Lind withdrew from the race"),
        ("The ships appeared to have deployed a net.", "deployed", "The ships appeared to have deployed a net"),
        ("Peter Lind probably killed two people.", "killed", "Peter Lind probably killed two people"),
        ("Peter Lind was convicted of avoiding taxes.", "convicted", "Peter Lind was convicted of avoiding taxes"),
        ("Peter Lind pleaded guilty to theft with a smile.", "pleaded", "Peter Lind pleaded guilty to theft"),
        ("The week saw Peter Lind get convicted of theft.", "convicted", "Peter Lind was convicted of theft"),
        ("Avala erupted over a death and a ruling on Friday.", "erupted", "Avala erupted over a death"),
        ("Ten people died from fever and two from thirst.", "died", "Ten people died from fever"),
        (
            "Peter Lind and the responding officer were injured.",
            "injured",
            "Peter Lind and the responding officer were injured",
        ),
        ("The White House accused Brenia of theft.", "accused", "White House accused Brenia of theft"),
        ("Ana Kovar declared the inquiry over on Friday.", "declared", "Ana Kovar declared the inquiry over"),
        (
            "Ana Kovar urged ministers to approve the budget.",
            "urged",
            "Ana Kovar urged ministers to approve the budget",
        ),
    ],
)
def test_who_did_what_in_the_words_of_the_account(text: str, word: str, title: str) -> None:
    document = account(LEAD + text)
    assert event_at(chronicle([document]), document, word).title == title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Brenia frees two fishermen after a storm.", "frees", "Brenia freed two fishermen"),
        ("Brenia has detained three ferries.", "detained", "Brenia detained three ferries"),
        ("Ana Kovar was meeting with Ben Oseman when the lights failed.", "meeting", "Ana Kovar met with Ben Oseman"),
        ("Ana Kovar will meet Ben Oseman on Friday.", "meet", "Ana Kovar is to meet Ben Oseman"),
        ("Peter Lind will be released on Friday.", "released", "Peter Lind is to be released"),
        ("An attack on the harbour of Avala began at dawn.", "attack", "The harbour of Avala was attacked"),
        ("Brenia’s arrest of Peter Lind came on Friday.", "arrest", "Brenia arrested Peter Lind"),
        ("The death of Peter Lind was told on Friday.", "death", "Peter Lind died"),
        ("A shooting at a school shocked the town.", "shooting", "Shooting at a school"),
    ],
)
def test_one_form_for_present_perfect_and_noun(text: str, word: str, title: str) -> None:
    document = account(LEAD + text)
    assert event_at(chronicle([document]), document, word).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The talks between Ana Kovar and Ben Oseman ended on Friday.", "Ana Kovar and Ben Oseman held talks"),
        ("The meeting of Ana Kovar and Ben Oseman ended on Friday.", "Ana Kovar and Ben Oseman met"),
        ("A meeting of Ana Kovar and Ben Oseman is planned for Friday.", "Ana Kovar and Ben Oseman are to meet"),
        ("A meeting of Ana Kovar and Ben Oseman was called off.", "Ana Kovar and Ben Oseman were to meet"),
        (
            "Ana Kovar and Ben Oseman did not attend talks in Orsk.",
            "Ana Kovar and Ben Oseman did not take part in talks in Orsk",
        ),
        ("There was no meeting of Ana Kovar and Ben Oseman.", "Ana Kovar and Ben Oseman did not meet"),
        ("Ana Kovar attended talks in Geneva last week.", "Ana Kovar took part in talks in Geneva"),
        ("Ana Kovar and Ivo Lind had a meeting.", "Ana Kovar and Ivo Lind met"),
    ],
)
def test_a_gathering_is_told_by_who_met(text: str, title: str) -> None:
    document = account(LEAD + text)
    word = "talks" if "talks" in text else "meeting"
    assert event_at(chronicle([document]), document, word).title == title


def test_nobody_is_named_who_is_only_a_pronoun_or_an_adjective() -> None:
    document = account(LEAD + "Brenian forces shelled Orsk on Friday. They attacked the port, and nobody refused.")
    pile = chronicle([document])
    assert event_at(pile, document, "shelled").title == "Brenian forces shelled Orsk"
    assert not event_at(pile, document, "attacked").title.lower().startswith(("they", "brenian attacked"))


def test_a_short_name_is_said_in_full_once() -> None:
    document = account(LEAD + "Ana Kovar spoke to the press. Peter Lind criticised Mr. Oren. Kovar praised Lind.")
    assert event_at(chronicle([document]), document, "praised").title == "Ana Kovar praised Peter Lind"


def test_nobody_is_named_dead_or_charged_on_the_strength_of_a_pronoun() -> None:
    document = account(LEAD + "Peter Lind shot Ben Oseman in Avala. He was pronounced dead at the scene.")
    event = event_at(chronicle([document]), document, "pronounced")
    assert not {"Peter", "Lind", "Ben", "Oseman"}.intersection(event.title.split())
    assert not event.participants


def test_an_earlier_case_against_the_same_person_is_another_happening() -> None:
    text = LEAD + "Mara Oss was charged with theft. In 2011, Mara Oss was charged with fraud."
    document = account(text, published=datetime.date(2031, 5, 14))
    pile = chronicle([document])
    assert event_at(pile, document, "charged") != event_at(pile, document, "charged", 1)


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("“It’s settled in Avala,” Ana Kovar said.", "settled", "Settled in Avala"),
        ("“A visit visit visit,” the clerk wrote of Avala.", "visit", "Visit"),
    ],
)
def test_a_title_begins_with_a_whole_word_and_says_it_once(text: str, word: str, title: str) -> None:
    document = account(LEAD + text)
    assert event_at(chronicle([document]), document, word).title == title


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("Ana Kovar fired her weapon on Monday from side to side.", "fired", "Ana Kovar fired her weapon"),
        ("The council rejected the bill by 40 votes to 30.", "rejected", "The council rejected the bill"),
        (
            "Brenia launched its first strikes on Monday, a clear message.",
            "launched",
            "Brenia launched its first strikes",
        ),
        ("Police found Ivo Lind shot in the leg on Monday.", "shot", "Ivo Lind was shot in the leg"),
        ("Rescuers saw Ivo Lind fall in Orsk on Monday.", "fall", "Ivo Lind fell in Orsk"),
        ("Ana Kovar hit back at Ivo Lind on Monday.", "hit", "Ana Kovar hit back at Ivo Lind"),
        ("One person was killed in Orsk on Monday.", "killed", "One person was killed in Orsk"),
        ("Ana Kovar denied killing Ivo Lind on Monday.", "killing", "Ana Kovar killed Ivo Lind"),
        ("Police in Paris, TX are investigating a homicide.", "investigating", "Police investigated a homicide"),
        ("A man was killed and nine others wounded near Orsk.", "wounded", "Nine others were wounded near Orsk"),
        (
            "The ferry was shot down, Ivo Lind said. Ana Kovar is sure that Brenia shot down.",
            "shot down",
            "The ferry was shot down",
        ),
        ("►Update stabbed Ivo Lind in Orsk on Monday.", "stabbed", "Stabbed Ivo Lind in Orsk"),
        ("Ana Kovar and Ivo Lind made a visit to Orsk.", "visit", "Ana Kovar and Ivo Lind paid a visit to Orsk"),
    ],
)
def test_a_title_tells_no_half_of_what_was_done(text: str, word: str, title: str) -> None:
    document = account(LEAD + text)
    assert event_at(chronicle([document]), document, word).title == title


def test_a_number_the_accounts_differ_on_is_no_part_of_a_title() -> None:
    texts = ["Four men were killed in Orsk on Monday.", "At least seven men were killed in Orsk on Monday."]
    days = datetime.date(2031, 5, 6)
    documents = [account(LEAD + text, str(n), language="en", published=days) for n, text in enumerate(texts)]
    assert event_at(chronicle(documents), documents[0], "killed").title == "Men were killed in Orsk"
