"""Words whose speaker stands before a colon or is signed behind them."""

from __future__ import annotations

import pytest

from tests.quotes.reading import one, quotations


def test_an_office_before_a_colon_speaks() -> None:
    told = one("Police: the bridge is closed until Friday.", "bridge is closed")
    assert told.speaker == "Police"
    assert not told.finding.unsure


def test_offices_before_colons_in_one_line_are_each_their_own() -> None:
    told = quotations("Minister: We will not pay for the dam. Opposition leader Ana Kovar: the dam must be closed.")
    assert [(each.speaker, each.who, each.content) for each in told] == [
        ("Minister", (), "We will not pay for the dam."),
        ("Opposition leader Ana Kovar", ("Ana Kovar",), "the dam must be closed."),
    ]


def test_a_label_before_a_colon_is_nobody() -> None:
    found = quotations("SAVING THE NORDEN: A look at dams, rivers and bridges.")
    assert all(told.finding.unsure and not told.who for told in found)


@pytest.mark.parametrize("label", ["VERDICT", "UPDATE", "ANALYSIS"])
def test_a_label_in_capitals_speaks_nothing(label: str) -> None:
    assert not quotations(f"{label}: The lock was never sold to anybody.\n\n{label}: It was late.")


def test_a_post_is_of_whom_it_is_signed_by() -> None:
    text = "Reactions to the vote\n\nI will not sign the accord as it stands. — Maria Lind (@mlind) March 3, 2021\n"
    told = one(text, "not sign the accord")
    assert told.who == ("Maria Lind",)
    assert told.content == "I will not sign the accord as it stands."


def test_a_post_signed_on_the_next_line_is_the_line_above() -> None:
    text = "The river rises and the council sleeps.\n\n— Maria Lind (@mlind) 3 March 2021\n\nShe left on Monday.\n"
    assert one(text, "council sleeps").who == ("Maria Lind",)


def test_a_handle_alone_signs_nothing() -> None:
    assert not quotations("The river rises and the council sleeps (@mlind). It was late.")


def test_a_letter_is_of_whom_it_is_signed_by() -> None:
    text = (
        "Dear editor,\n\nThe council has closed the bridge on the Norden.\n\nIt must be opened.\n\n"
        "Yours sincerely,\n\nJonas Berg, Aldary\n"
    )
    told = one(text, "closed the bridge")
    assert told.speaker == "Jonas Berg"
    assert told.contents == ("The council has closed the bridge on the Norden.", "It must be opened.")


def test_a_letter_without_a_signature_is_nobodys() -> None:
    assert not quotations("Dear editor,\n\nThe council has closed the bridge on the Norden.\n\nIt must be opened.\n")
