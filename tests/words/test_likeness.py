"""Likeness of names, and the tables and letters that settle it."""

from __future__ import annotations

import pytest

from variorum.words.acronyms import is_acronym, spells
from variorum.words.bodies import body_key, known_body
from variorum.words.common_names import is_common, is_seldom, is_unheard
from variorum.words.likeness import SAME, likeness
from variorum.words.mandarin import mandarin_key
from variorum.words.names import split_name
from variorum.words.towns import town


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Kovar, Anton", "Anton Kovar"),
        ("President Anton Kovar", "Anton Kovar"),
        ("Mr Kovar", "Anton Kovar"),
        ("Bill Kovar", "William Kovar"),
        ("A.B. Kovar", "Anton Bruno Kovar"),
        ("ABK", "Anton B. Kovar"),
        ("Lund Bridge Authority", "LBA"),
        ("Ministry of Defence of Norway", "Norwegian Defense Ministry"),
        ("Norbank plc", "Norbank"),
        ("Cheng Hsiao-tung", "Zheng Xiaodong"),
        ("Leningrad", "Saint Petersburg"),
        ("Artemivsk", "Bakhmut"),
    ],
)
def test_names_of_one(left: str, right: str) -> None:
    assert likeness(left, right) >= SAME
    assert likeness(left, right) == likeness(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Anton Kovar", "Ines Kovar"),
        ("Maria Kovar", "Mario Kovar"),
        ("Anton Kovar Jr.", "Anton Kovar Sr."),
        ("Anton Kovar", "Anton Kovar III"),
        ("King Rolf VI", "King Rolf VII"),
        ("Anton B. C. Kovar", "Anton C. Kovar"),
        ("Mrs Kovar", "Peter Kovar"),
        ("Niger", "Nigeria"),
        ("Ministry of Defence", "Ministry of Finance"),
        ("European Council", "Council of Europe"),
        ("LBA", "Lund Bank"),
    ],
)
def test_names_of_two(left: str, right: str) -> None:
    assert likeness(left, right) < SAME


def test_small_words_and_hyphens_may_give_a_letter_to_an_acronym_or_none() -> None:
    assert spells("LBR", "Lund Board of Roads")
    assert spells("LBOR", "Lund Board of Roads")
    assert spells("LRD", "Lund Roll-on Docks")
    assert not spells("LBX", "Lund Board of Roads")
    assert is_acronym("L.B.A.")
    assert not is_acronym("Lba")


def test_only_names_that_can_be_chinese_have_a_key() -> None:
    assert mandarin_key("Mao Tse-tung") == mandarin_key("Mao Zedong") != ""
    assert mandarin_key("Anton Kovar") == ""
    assert mandarin_key("Li Qiang") != mandarin_key("Li Keqiang")


def test_houses_spell_one_body_in_many_ways() -> None:
    assert body_key("Lund Labour Organisation Ltd") == body_key("the Lund Labor Organization")
    assert known_body("Médecins Sans Frontières") == known_body("Doctors Without Borders") != ""
    assert known_body("Lund Bridge Authority") == ""


def test_former_names_of_towns() -> None:
    assert town("Frunze") == town("Bishkek")
    assert town("Anton Kovar") is None


def test_how_much_a_name_tells() -> None:
    assert is_common(split_name("Michael Johnson"))
    assert not is_common(split_name("Leena Tamrel"))
    assert is_unheard("Tamrel")
    assert is_seldom("Tamrel")
    assert not is_seldom("Harrison")


def test_initials_written_together_are_parted() -> None:
    assert split_name("JD Kovar") == split_name("J.D. Kovar") == split_name("J. D. Kovar")
    assert split_name("Ed Kovar").given == ("ed",)
