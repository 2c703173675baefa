"""What would have to happen, or is only hoped for, is not told as something that was or is planned."""

from __future__ import annotations

import pytest

from tests.events.test_mentions import mention
from variorum.model import Realis


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Brenia will not sign until Avala has destroyed its missiles.", "destroyed"),
        ("Brenia will lift the sanctions after Avala destroys its missiles.", "destroys"),
        ("Once Avala frees the crew, Brenia will lift the blockade.", "frees"),
        ("Lind promised to open the port as soon as Brenia frees the crew.", "frees"),
        ("Brenia will strike Orsk when Avala withdraws its fleet.", "withdraws"),
        ("Lind said Brenia would attack Orsk in case Avala invaded the strait.", "invaded"),
        ("Lind said Brenia would attack Orsk in case Avala invaded the strait.", "attack"),
        ("Kovar would meet Lind in Orsk on Friday provided that Brenia freed the crew.", "freed"),
        ("Brenia lifts the blockade on condition that Avala frees the crew.", "frees"),
        ("Unless Brenia releases the captain, Avala expels the ambassador.", "expels"),
        ("If Lind resigns, Kovar invades Orsk in May.", "invades"),
        ("In the event that Avala closes the strait, Brenia invades Orsk.", "invades"),
    ],
)
def test_what_hangs_on_a_condition_and_the_condition_are_not_told_as_facts(text: str, word: str) -> None:
    assert mention(text, word)[1].realis is Realis.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Brenia withdrew its troops after Avala freed the crew.", "freed"),
        ("When Avala freed the crew, Brenia withdrew its fleet.", "withdrew"),
        ("Brenia had withdrawn its troops before Avala attacked Orsk.", "attacked"),
        ("Brenia keeps its fleet at sea as long as Avala occupies Orsk.", "occupies"),
        ("Lind would be jailed for shooting Kovar.", "shooting"),
        ("The impeachment of Lind was a blow to his party.", "impeachment"),
        ("Deadly attack is worst in years", "attack"),
    ],
)
def test_what_was_or_is_stays_so_beside_another_clause(text: str, word: str) -> None:
    assert mention(text, word)[1].realis is Realis.ACTUAL


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The analyst Maria Oren hopes that Brenia withdraws its troops in June.", "withdraws"),
        ("Maria Oren said she hoped for a summit of Kovar and Lind on 3 June.", "summit"),
        ("The analyst Maria Oren expects that Kovar will resign in June.", "resign"),
        ("Asked about it, Lind did not say that he will pardon Kovar.", "pardon"),
        ("Lind did not confirm that Brenia had attacked Orsk.", "attacked"),
        ("Kovar said that he would have met Lind in Orsk.", "met"),
        ("The impeachment of Lind looks like more than a possibility.", "impeachment"),
        ("Kovar said that impeachment is a long way down the road.", "impeachment"),
        ("Oren talks about impeachment every week.", "impeachment"),
        ("Scenario two: Brenia withdraws its troops from Orsk.", "withdraws"),
        ("The offences do not rise to the level of impeachment.", "impeachment"),
        ("Strategists warned of talk of impeaching Lind.", "impeaching"),
        ("Kovar asked whether Oren would have been justified in shooting Lind.", "shooting"),
    ],
)
def test_what_is_hoped_for_or_left_unsaid_is_no_plan_and_no_deed(text: str, word: str) -> None:
    assert mention(text, word)[1].realis is Realis.HYPOTHETICAL


@pytest.mark.parametrize(
    ("text", "word", "realis"),
    [
        ("Kovar on Thursday scrapped the summit after repeated threats by Lind.", "summit", Realis.DENIED),
        ("Kovar on Thursday scrapped the summit after repeated threats by Lind.", "threats", Realis.ACTUAL),
        ("The talks, which lasted seven hours, did not end the war.", "talks", Realis.ACTUAL),
        ("The talks in Orsk did not last long.", "talks", Realis.ACTUAL),
        ("The talks in Orsk were not held.", "talks", Realis.DENIED),
        ("The commission has yet to arrest anyone in Orsk.", "arrest", Realis.DENIED),
    ],
)
def test_a_denial_denies_what_it_is_said_of_alone(text: str, word: str, realis: Realis) -> None:
    assert mention(text, word)[1].realis is realis
