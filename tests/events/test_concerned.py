"""One word for what was done is not one happening: whom it befell, how many, and with whom tell them apart."""

from __future__ import annotations

import datetime

import pytest

from tests.events.test_chronology import chronicle, event_at
from tests.reference import account
from variorum.model import Document, Event


def events(text: str, *words: str) -> list[Event]:
    document: Document = account(
        f"{text} The port of Halm lay quiet that night.", "one", published=datetime.date(2031, 5, 12)
    )
    pile = chronicle([document])
    return [event_at(pile, document, word, words[:number].count(word)) for number, word in enumerate(words)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mara Lind was arrested on 12 April. More than 100 people were arrested during a rally in Orsk.", "arrested"),
        ("More than 100 people were arrested in Orsk. Tarn police arrested 11 people.", "arrested"),
        ("Jorge Kovar was wounded at the gate. Two others were wounded at the bridge.", "wounded"),
        ("We arrived in Halm at noon. Peter Oren arrived at the store in Halm on Monday.", "arrived"),
        ("Several hundred people arrived in Halm on Sunday. Peter Oren arrived in Halm soaking wet.", "arrived"),
        ("More than 100 people arrested in Orsk were freed. Tarn police arrested 11 people in Halm.", "arrested"),
        ("Jorge Kovar signed the treaty in Halm. Jorge Kovar signed an order on the ferries.", "signed"),
        ("Jorge Kovar repaired the pier in Halm. Jorge Kovar repaired the ferries in Halm.", "repaired"),
        (
            "Police arrested Mara Lind in Halm over ferry fire\n\nPolice arrested 11 people in Halm over the ferry fire.",
            "arrested",
        ),
        ("A man attacked his wife in Halm. The man attacked his first wife in Orsk.", "attacked"),
        ("The mayor cancelled the fair in Halm. Tom Oren cancelled the concert.", "cancelled"),
        ("Jorge Kovar met Tom Oren in Halm in May. Jorge Kovar met Ana Brandt in Halm as well.", "met"),
    ],
)
def test_others_are_concerned(text: str, word: str) -> None:
    first, second = events(text, word, word)
    assert first != second


def test_a_count_of_murder_is_no_telling_of_one() -> None:
    text = "The murder of Mara Lind shocked Halm. Peter Oren was convicted of second-degree murder in 1998."
    first, second = events(text, "murder", "murder")
    assert first != second


def test_two_things_are_not_released_at_once() -> None:
    text = "The aid was released in May. The palace has released a transcript of the call."
    first, second = events(text, "released", "released")
    assert first != second


def test_what_somebody_tells_the_press_is_not_what_he_spoke_of_with_another() -> None:
    text = "Mara Lind spoke to reporters in Halm. She told of her conversation with Peter Oren."
    first, second = events(text, "spoke", "conversation")
    assert first != second


def test_one_partys_victory_is_not_another_victory() -> None:
    text = "Mara Lind won the coast in 2016. The Harbour victory on Tuesday ended her hold on the capital."
    first, second = events(text, "won", "victory")
    assert first != second


def test_what_came_after_something_of_its_kind_is_another() -> None:
    text = "A man was shot in Halm on Friday. The shooting took place four days after a guard in Orsk shot a clerk."
    first, second = events(text, "shooting", "shot")[0], events(text, "shot", "shot")[1]
    assert first != second


def test_shootings_that_are_counted_are_not_the_one_told() -> None:
    text = "There have been 22 mass shootings in ten years. A shooting in Halm on Monday killed three people."
    first, second = events(text, "shootings", "shooting")
    assert first != second


def test_what_goes_on_is_not_what_was_on_a_day() -> None:
    text = "Mara Lind condemned Monday's attack. Tom Oren said the papers are attacking her."
    first, second = events(text, "attack", "attacking")
    assert first != second


def test_who_shot_himself_is_no_telling_of_the_shooting_before() -> None:
    first, second = events("Mara Lind survived the shooting in Halm. Peter Oren shot himself.", "shooting", "shot")
    assert first != second


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Lind was arrested on 12 April. The arrest shocked Orsk.", ("arrested", "arrest")),
        ("Mara Lind was arrested on 12 April. Mara Lind's arrest shocked Orsk.", ("arrested", "arrest")),
        ("A gunman attacked the church in Orsk. Jorge Kovar attacked it with a rifle.", ("attacked", "attacked")),
        ("Seven people were arrested in Orsk. The seven were arrested at a rally.", ("arrested", "arrested")),
        ("Brenia freed the crew of the ferry. Brenia freed 14 bargemen at noon.", ("freed", "freed")),
        (
            "Avala Ferry Accord Signed\n\nBrenia and Avala signed an accord on the ferries on Monday.",
            ("Signed", "signed"),
        ),
        (
            "Envoys agree to free ferry crews in Halm\n\nBrenia and Avala agreed on Tuesday to free the ferry crews.",
            ("agree", "agreed"),
        ),
        ("Rebels captured the lock at Orsk. The seizure of the lock shocked Brenia.", ("captured", "seizure")),
    ],
)
def test_the_same_are_concerned(text: str, words: tuple[str, str]) -> None:
    first, second = events(text, *words)
    assert first == second


def test_people_rescued_here_are_not_those_rescued_by_somebody_else() -> None:
    day = datetime.date(2031, 5, 12)
    before = "It rained. It rained again. The wind grew. The streets lay under water. The lamps went out. "
    one = account(f"{before}Jorge Kovar rescued people with his boat in Halm.", "a", published=day)
    other = account(f"{before}The rain had begun at noon. People were rescued by helicopters.", "b", published=day)
    assert event_at(chronicle([one, other]), one, "rescued").documents == (one.id,)
