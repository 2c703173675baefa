"""What an event is called: who by full name, and the account's own words, grammatical and short."""

from __future__ import annotations

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
        ("Peter Lind was arrested in Avala on Friday.", "arrested", "Peter Lind was arrested in Avala"),
        ("The gunman killed two people at a school.", "killed", "The gunman killed two people at a school"),
        ("Peter Lind resigned. He withdrew from the race.", "withdrew", "Peter Lind withdrew from the race"),
        ("Ana Kovar attended talks in Geneva last week.", "talks", "talks of Ana Kovar in Geneva"),
        ("An attack on the harbour of Avala began at dawn.", "attack", "attack on the harbour of Avala"),
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


def test_nobody_is_named_who_is_only_a_pronoun_or_an_adjective() -> None:
    document = account(LEAD + "Brenian forces shelled Orsk on Friday. They attacked the port, and nobody refused.")
    pile = chronicle([document])
    assert event_at(pile, document, "shelled").title == "Brenian forces shelled Orsk"
    assert not event_at(pile, document, "attacked").title.lower().startswith(("they", "brenian attacked"))


def test_a_short_name_is_said_in_full_once() -> None:
    document = account(LEAD + "Ana Kovar spoke to the press. Peter Lind criticised Mr. Oren. Kovar praised Lind.")
    assert event_at(chronicle([document]), document, "praised").title == "Ana Kovar praised Peter Lind"
