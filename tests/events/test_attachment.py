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
        ("Anna Kovar wept after the storm hit Orsk.", "hit", "agent", []),
        ("Anna Kovar spoke as several shops were looted.", "looted", "patient", ["several shops"]),
        ("Anna Kovar is believed to have been killed in Orsk.", "killed", "patient", ["Anna Kovar"]),
        ("They learned that the guild struck Orsk, while blaming its foes.", "blaming", "agent", []),
        ("Peter Lind saw the hall where the rebels were arrested.", "arrested", "patient", ["the rebels"]),
        ("Injured in the blast was a sailor, officers said.", "Injured", "patient", []),
        ("\nORSK, Brenia (AP) — A 16-year-old boy has been charged with murder.", "charged", "patient",
         ["A 16-year-old boy"]),
        ("Crowds mourned the victims of the France airliner crash in Orsk.", "crash", "agent",
         []),
        ("The ferry's co-pilot was arrested in Orsk.", "arrested", "patient", ["The ferry's co-pilot"]),
        ("The mayor spoke about the Halm Chapel shooting in Orsk.", "shooting", "agent", []),
        ("The ferry was sunk by accident in Orsk.", "sunk", "agent", []),
        ("The killing by Brenia of Peter Lind shocked Orsk.", "killing", "patient", ["Peter Lind"]),
        ("Peter Lind's murder shocked Orsk.", "murder", "patient", ["Peter Lind"]),
        ("Guards searched the flat of shooting suspect Peter Lind in Orsk.", "shooting", "patient", []),
        ("A University of Orsk at Halm officer was killed.", "killed", "patient", []),
        ("Nobody was hurt at the celebration killed last week.", "killed", "patient", []),
        ("\nHALM - Orsk guards arrested a clerk on Monday.", "arrested", "agent", ["Orsk guards"]),
        ("Anna Kovar signed an accord with Peter Lind.", "signed", "patient", ["an accord"]),
        ("The foreign ministers of Brenia and Lund, Anna Kovar and Peter Lind, met in Orsk.", "met", "agent",
         ["Anna Kovar", "Peter Lind"]),
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
        ("The clerk had been arrested in connection with an escape from Orsk in 2011.", "arrested", []),
        ("Anna Kovar accused the guild of blocking the road last week.", "accused", []),
        ("He was the first envoy to be killed in Orsk since 1968.", "killed", []),
        ("The meeting of Anna Kovar and Peter Lind ended with an agreement on Monday.", "meeting", ["Monday"]),
        ("Anna Kovar went back to the scene of the shooting on Saturday morning.", "shooting", []),
        ("Guards stood at the scene of a shooting on Saturday morning.", "shooting", ["Saturday morning"]),
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
        ("The plan will draw an answer, forcing Brenia to seize the port.", "seize", Realis.PLANNED),
        ("The plan will help the guilds seize the port.", "seize", Realis.PLANNED),
        ("Is Brenia attacking the town of Orsk?", "attacking", Realis.HYPOTHETICAL),
        ("“Did Brenia attack the town of Orsk?” she asked.", "attack", Realis.HYPOTHETICAL),
        ("If the guilds strike, Brenia will attack the town.", "attack", Realis.HYPOTHETICAL),
        ("Anna Kovar demanded the release of the pilots.", "release", Realis.HYPOTHETICAL),
        ("Anna Kovar asked for the resignation of Peter Lind.", "resignation", Realis.HYPOTHETICAL),
        ("The council urged Peter Lind to resign.", "resign", Realis.HYPOTHETICAL),
        ("She called the shooting a vicious attack on Orsk.", "attack", Realis.HYPOTHETICAL),
        ("The killing of Peter Lind will be debated.", "killing", Realis.ACTUAL),
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


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("No guard had died there since 2011, when Peter Lind was killed.", "killed", ["2011"]),
        ("The last time a guard was killed in Halm was in 2011.", "killed", ["2011"]),
        ("Anna Kovar resigned in 2011, when Orsk fell.", "resigned", ["2011"]),
        ("On 10 July, a day after Peter Lind announced the vote, Anna Kovar left.", "announced", []),
        ("Anna Kovar will be charged with theft for leaving her post in 2011.", "charged", []),
        ("The strike ends on Friday. When Orsk fell, Anna Kovar resigned.", "fell", []),
    ],
)
def test_when_it_was_is_told_beside_it(text: str, word: str, expected: list[str]) -> None:
    document, found = mention(text, word)
    assert words(document, found, "time") == expected
