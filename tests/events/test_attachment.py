"""Who and when where a sentence could be read in two ways: what is not said stays open."""

from __future__ import annotations

import pytest

from tests.events.test_mentions import mention, told, words
from variorum.model import Realis


@pytest.mark.parametrize(
    ("text", "word", "role", "expected"),
    [
        ("Anna Kovar met Peter Lind, member of the Council of Orsk and minister of Brenia.", "met", "partner",
         ["Peter Lind"]),
        ("The meeting between Anna Kovar and Peter Lind (Brenia) was long.", "meeting", "agent",
         ["Anna Kovar", "Peter Lind"]),
        ("The guards are examining an attack that shook the quay, wounding a sailor.", "wounding", "agent",
         []),
        ("With the president were Anna Kovar and Peter Lind.", "were", "agent",
         ["the president", "Anna Kovar", "Peter Lind"]),
        ("An Indian start-up, Oxen Pure, was attacked in Delhi on Monday.", "attacked", "patient", ["Oxen Pure"]),
        ("The rebels launched an attack on Orsk, killing ten soldiers.", "killing", "agent", ["The rebels"]),
    ],
)  # fmt: skip
def test_who_did_it(text: str, word: str, role: str, expected: list[str]) -> None:
    document, found = mention(text, word)
    assert words(document, found, role) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Detectives arrested a clerk in connection with the 3 June riot near Orsk.", "arrested", []),
        ("The prosecutor charged two sailors with murder in the killing of a pilot in Orsk on Friday.", "charged", []),
        ("The prosecutor charged three men with murder on Friday.", "charged", ["Friday"]),
    ],
)
def test_when_it_was_done(text: str, word: str, expected: list[str]) -> None:
    document, found = mention(text, word)
    assert words(document, found, "time") == expected


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        (
            "If Brenia attacks the town and the envoys withdraw, the guilds will protest.",
            "withdraw",
            Realis.HYPOTHETICAL,
        ),
        ("The plan will help the guilds seize the port.", "seize", Realis.PLANNED),
        ("Is Brenia attacking the town of Orsk?", "attacking", Realis.HYPOTHETICAL),
        ("Why did Peter Lind attack the mayor of Orsk?", "attack", Realis.ACTUAL),
        ("Anna Kovar wants to go to Orsk for her summit with Peter Lind.", "summit", Realis.PLANNED),
        ("Anna Kovar used her boat to rescue the crew.", "rescue", Realis.ACTUAL),
        ("Anna Kovar used to visit Orsk in spring.", "visit", Realis.HABITUAL),
    ],
)
def test_what_stands_under_a_condition_a_helper_or_a_habit(text: str, word: str, realis: Realis) -> None:
    assert mention(text, word)[1].realis is realis


def test_what_represents_a_turn_tells_of_nobody_who_was_there() -> None:
    document, mentions = told("The summit represented a turn from the tension of last summer.")
    assert "represented" not in [document.words(found.span("trigger")) for found in mentions if found.type == "CONSULT"]
