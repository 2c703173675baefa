"""What a change of few words comes to: sentences of this project, people and places invented."""

import pytest

from tests.copies.texts import TALKS, body_of
from variorum.copies.edits.typed import edits
from variorum.copies.likeness import likeness
from variorum.model import Edit, EditType, Weight

BEFORE = (
    "The harbour office of Velmora put out a notice early on Monday, and the pilots read it with care at the gate. "
)
BEHIND = " The ferries kept to their hours all day, and the market on the quay was as full as on any other morning."

S, H, T = Weight.SUBSTANTIVE, Weight.HOUSE_STYLE, Weight.TRIVIAL


def between(left: str, right: str) -> list[Edit]:
    one, other = body_of(BEFORE + left + BEHIND), body_of(BEFORE + right + BEHIND, "b.txt")
    return edits(one, other, likeness(one, other))


def only(left: str, right: str) -> Edit:
    found = between(left, right)
    assert len(found) == 1, [(e.before, e.after, e.why) for e in found]
    return found[0]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Guards held the suspect until noon.", "Guards held a suspect until noon.", EditType.WORDING),
        ("The lake has 40 boats.", "The lake has up to 40 boats.", EditType.NUMBER),
        ("The lake has 40 boats.", "The lake has at least 40 boats.", EditType.NUMBER),
        ("The pier lies 12 miles off.", "The pier lies 12 kilometres off.", EditType.NUMBER),
        ("The fund holds 3 million crowns.", "The fund holds 3 billion crowns.", EditType.NUMBER),
        ("They stayed for three hours.", "They stayed for three days.", EditType.NUMBER),
        ("The alleged thief was seen.", "The thief was seen.", EditType.HEDGE),
        ("The so-called peace line held.", "The peace line held.", EditType.HEDGE),
        ("The maps show that it leaks.", "The maps suggest that it leaks.", EditType.HEDGE),
        ("The owners knew of the leak.", "The owners suspected a leak.", EditType.HEDGE),
        ("The owners said it was safe.", "The owners claimed it was safe.", EditType.ATTRIBUTION),
        ("The owners said it was safe.", "The owners admitted it was safe.", EditType.ATTRIBUTION),
        ("The plan is legal here.", "The plan is illegal here.", EditType.NEGATION),
        ("The result was expected.", "The result was unexpected.", EditType.NEGATION),
        ("Nobody was found on board.", "A body was found on board.", EditType.NEGATION),
        ("Rebels attacked the garrison.", "Rebels were attacked by the garrison.", EditType.WORDING),
        ("Sailors threw stones at the guards.", "Sailors and the guards threw stones.", EditType.WORDING),
        ("Only the school stayed open.", "The school stayed open.", EditType.WORDING),
        ("The barge also carried flares.", "The barge carried flares.", EditType.WORDING),
        ("The judge found a leak.", "The judges found a leak.", EditType.WORDING),
        ("The state office closed.", "The federal office closed.", EditType.WORDING),
        ("They bought alms for the town.", "They bought arms for the town.", EditType.WORDING),
        ("It was a fair deal, he said.", "It was a “fair” deal, he said.", EditType.ATTRIBUTION),
    ],
)
def test_few_words_that_tell_something_else(left: str, right: str, kind: EditType) -> None:
    found = between(left, right)
    assert {e.weight for e in found} == {S}, [(e.before, e.after, e.why) for e in found]
    assert kind in {e.edit for e in found}


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("The fund grew by 5%.", "The fund grew by five per cent.", EditType.NUMBER),
        ("A seat costs $60 here.", "A seat costs 60 dollars here.", EditType.SPELLING),
        ("A ship costs €3m here.", "A ship costs 3 million euros here.", EditType.NUMBER),
        ("He is seventy-one by now.", "He is 71 by now.", EditType.NUMBER),
        ("They stayed for a fortnight.", "They stayed for two weeks.", EditType.NUMBER),
        ("It closed on 4th May again.", "It closed on 4 May again.", EditType.DATE),
        ("It closed on 3 March 2031.", "It closed on March 3, 2031.", EditType.DATE),
        ("It opens in the year 2040.", "It opens in 2040.", EditType.DATE),
        ("It closed at 14:30 again.", "It closed at 2.30 pm again.", EditType.DATE),
        ("Then President Stenn spoke.", "Then Mr Stenn spoke.", EditType.TITLE),
        ("Then Prof Aanes spoke.", "Then Professor Aanes spoke.", EditType.TITLE),
        ("The road to St. Aubin closed.", "The road to Saint Aubin closed.", EditType.PLACE_NAME),
        ("The Lapp herders came.", "The Sami herders came.", EditType.NAME),
        ("It was a colourful day.", "It was a colorful day.", EditType.SPELLING),
    ],
)
def test_two_desks_ways_to_write_one_thing(left: str, right: str, kind: EditType) -> None:
    edit = only(left, right)
    assert (edit.edit, edit.weight) == (kind, H), edit.why


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The office said it leaked.", "According to the office it leaked."),
        ("They are late again.", "They're late again."),
        ("The office said that the road was shut.", "The office said that the road is shut."),
        ("The court has ruled on it.", "The court had ruled on it."),
        ("Over 20 boats came in.", "More than 20 boats came in."),
        ("Nobody came to the gate.", "No one came to the gate."),
        ("Trams, buses and schools stood still.", "Buses, trams and schools stood still."),
        ("The head of the fund, Tove Lind, came.", "Tove Lind, the head of the fund, came."),
        ("They pay 3 crowns a tonne.", "They pay 3 crowns per tonne."),
        ("The goverment closed it.", "The government closed it."),
        ("They recieved new stones.", "They received new stones."),
        ("It was a “loud” night, he said.", "It was a \"loud\" night, he said."),
    ],
)  # fmt: skip
def test_ways_to_say_the_same(left: str, right: str) -> None:
    found = between(left, right)
    assert {e.weight for e in found} == {T}, [(e.before, e.after, e.edit, e.why) for e in found]


GERMAN = (
    "Der Rat von Hollen hat am Montag beschlossen, die Mühle nicht zu verkaufen. Herr Ritter sagte, die {} seien gut."
)


@pytest.mark.parametrize(
    ("old", "new", "kind", "weight"),
    [
        ("Montag", "Dienstag", EditType.DATE, S),
        ("nicht ", "", EditType.NEGATION, S),
        ("drei", "vier", EditType.NUMBER, S),
        ("drei", "3", EditType.NUMBER, H),
        ("Herr ", "", EditType.TITLE, H),
    ],
)
def test_small_words_of_another_language_are_known(old: str, new: str, kind: EditType, weight: Weight) -> None:
    text = (
        GERMAN.format("drei Angebote") + " Der Käufer will dort ein Haus für die Kinder der Stadt und den Park bauen."
    )
    one, other = body_of(text), body_of(text.replace(old, new), "b.txt")
    (edit,) = edits(one, other, likeness(one, other))
    assert (edit.edit, edit.weight) == (kind, weight), edit.why


def test_a_short_sentence_that_stands_elsewhere_is_a_move() -> None:
    short = "Children sang on the steps. "
    one, other = BEFORE + short + BEHIND.strip(), BEFORE + BEHIND.strip() + " " + short.strip()
    left, right = body_of(one), body_of(other, "b.txt")
    (edit,) = edits(left, right, likeness(left, right))
    assert (edit.edit, edit.weight) == (EditType.MOVED, T)


@pytest.mark.parametrize(("old", "new", "weight"), [("three", "nine", S), ("released", "published", T)])
def test_what_changed_on_the_way_is_an_edit_of_its_own_inside_the_move(old: str, new: str, weight: Weight) -> None:
    lines = TALKS.split("\n")
    moved = "\n".join([*lines[:2], *lines[3:], lines[2].replace(old, new)])
    left, right = body_of(TALKS), body_of(moved, "b.txt")
    move, edit = edits(left, right, likeness(left, right))
    assert (move.edit, move.weight) == (EditType.MOVED, T)
    assert (edit.before, edit.after, edit.weight) == (old, new, weight)
    for side in ("left", "right"):
        (outer,), (inner,) = move.spans(side), edit.spans(side)
        assert outer.start <= inner.start < inner.end <= outer.end


def test_quotation_marks_round_a_word_are_one_edit_with_the_word() -> None:
    edit = only("It was a fair deal, he said.", "It was a “fair” deal, he said.")
    assert {edit.before, edit.after} == {"fair", "“fair”"}


def test_a_change_of_marks_shows_no_mark_that_did_not_change() -> None:
    edit = only("It held; the old one did not.", "It held, the old one did not.")
    assert {edit.before, edit.after} == {";", ","}
