"""Lists of links inside sentences are no words of an account."""

from __future__ import annotations

import pytest

from variorum.texts.link_lists import link_lists, without_link_lists

TEXT = "Ana Kovar Ana (Annie) Maria KovarPort of Orsk reopens Union asks for more tugs MORE, the mayor, resigned."


def test_a_list_is_blank_and_all_else_stays_where_it_is() -> None:
    read = without_link_lists(TEXT)
    assert len(read) == len(TEXT)
    assert read.split() == ["Ana", "Kovar", ",", "the", "mayor,", "resigned."]
    assert TEXT[slice(*next(iter(link_lists(TEXT))))].startswith("Ana (Annie) Maria KovarPort")


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kovar resigned. She wants MORE, her friends say.",
        "Ana Kovar of the KovarNet asks for more of it.",
        "Ana Kovar Ana Maria KovarPort of Orsk reopens.\nThey want MORE.",
    ],
)
def test_what_is_no_list_is_read(text: str) -> None:
    assert without_link_lists(text) == text
