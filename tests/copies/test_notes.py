"""Notes of an outlet in its own bodies: what they are, and that sharing them is no reuse."""

import pytest

from tests.copies.texts import invented, only_copy, pile
from tests.reference import account
from variorum.copies import reuse
from variorum.copies.notes import notes
from variorum.model import Copy

TIPS = (
    "Anyone with information about the raft is asked to call the harbour watch at 555-0142 or Quay Stoppers at "
    "555-0199. Text RAFT plus your message to 24242, or write to watch@velmora.example. Callers can remain anonymous, "
    "and a reward of up to 900 crowns is offered for information that leads to an arrest."
)


def told(text: str) -> list[str]:
    return [text[start:end] for start, end in notes(text)]


@pytest.mark.parametrize(
    "note",
    [
        "Anyone with information is asked to call 555-0142.",
        "Copyright 2031 Coast Daily, all rights reserved.",
        "Mira Falk is a columnist for the Coast Daily and the author of two books on herring.",
        "Follow the Coast Daily on Twitter.",
        "Callers may remain anonymous.",
    ],
)
def test_a_sentence_by_which_an_outlet_speaks_for_itself_is_a_note(note: str) -> None:
    assert told(f"The raft was found at noon.\n{note}\nNobody was on it.") == [note]


@pytest.mark.parametrize(
    "sentence",
    [
        "The columnist said that the raft had been seen before.",
        "Brandt asked the watch to contact the owner of the raft.",
        "The harbour master has the right to tow any boat away.",
    ],
)
def test_a_sentence_of_the_report_is_none(sentence: str) -> None:
    assert told(f"{sentence} It was noon.") == []


def test_only_the_note_of_a_block_is_one() -> None:
    assert told("The raft drifted for nine days. Call 555-0142 with tips. It is blue.") == ["Call 555-0142 with tips."]


def test_what_is_said_of_an_author_goes_on_to_the_next_sentence() -> None:
    lines = "Juri Kesk is a fellow of the grain fund. He served in the northern islands. The harvest was poor."
    assert told(lines) == lines.split(" The harvest")[0].replace(". He", ".|He").split("|")


def test_reports_of_one_house_that_share_where_to_call_in_their_middle_are_no_copies() -> None:
    one, other = (f"{invented(seed, 104)}\n{TIPS}\n{invented(seed + 1, 60)}" for seed in (1, 3))
    assert reuse([one, other]) == []


def test_a_copy_with_its_note_is_a_copy() -> None:
    text = f"{invented(5, 160)}\n{TIPS}"
    found = pile(account(f"{text}\n{invented(6, 60)}"), account(text, "b.txt"))
    assert only_copy(found).right_in_left > 0.9 or only_copy(found).left_in_right > 0.9


def test_hostile_blocks_do_not_hold_it_up() -> None:
    for piece in ("a.com ", "crime stoppers ", "1", "@", "Aa Bb is ", "(c) ", ". "):
        assert len(list(notes(piece * 20_000))) <= 20_001


def test_texts_of_an_outlet_years_apart_that_share_nothing_of_their_headlines_are_no_versions() -> None:
    trip = (
        "The lakes above Velmora hold forty islands, and on each stands a chapel that can be reached by rowing boat. "
        "Visitors find seven inns along the shore, a museum of nets, and a steamer that calls at all the landings twice a day."
    )
    one = account(
        f"{trip}\nA kiosk burned in Stolna.", title="Kiosk burns in Stolna", outlet="Coast Daily", published=None
    )
    other = account(
        f"{trip}\nThe chess club won in Sele.",
        "b.txt",
        title="Chess club wins cup",
        outlet="Coast Daily",
        published=None,
    )
    assert [copy.use.value for copy in pile(one, other).all(Copy)] == []
