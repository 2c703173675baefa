"""What a cut leaves hanging: words that point to what stands in the other account only."""

from itertools import pairwise

import pytest

from tests.copies.texts import body_of
from variorum.copies.edits.changes import changes
from variorum.copies.likeness import likeness
from variorum.copies.lineage.extras import extras, sentences
from variorum.copies.lineage.pieces import Piece
from variorum.copies.lineage.presuppositions import broken

LINES = (
    "The harbour board of Velmora closed the fish market on Friday after a night of arguments.",
    "The market was opened by Oda Brandt, a former pilot, who bought the hall for a crown.",
    "A petition against the closure was signed by most of the stallholders before noon.",
    "That petition will be read out at the next meeting, the clerk of the board announced.",
    "Brandt sold her share in the spring and moved to an island without a shop.",
    "The roof has been leaking since the last big storm, and the drains are older than the roof.",
)


def told(full: list[str], cut: list[str]) -> list[Piece]:
    """The pieces of evidence of a fuller left and a shorter right account."""
    left, right = body_of("\n".join(full)), body_of("\n".join(cut), "b.txt")
    return list(broken(extras(left, right, changes(left, right, likeness(left, right)))))


def without(*lines: int) -> list[str]:
    return [line for number, line in enumerate(LINES) if number not in lines]


def test_a_surname_whose_bearer_was_cut_away_shows_the_cut() -> None:
    (piece,) = told([*LINES], without(1))
    assert (piece.made, piece.rule, piece.firm) == ("right", "surname", True)
    assert "Brandt" in piece.why


def test_what_a_demonstrative_points_to_must_stand_somewhere() -> None:
    (piece,) = told([*LINES], without(2))
    assert (piece.made, piece.rule) == ("right", "that")


@pytest.mark.parametrize(
    ("brought", "pointed"),
    [("a company", "Those companies"), ("several companies", "That company"), ("a levy", "Those levies")],
)
def test_a_noun_is_known_again_in_any_of_its_forms(brought: str, pointed: str) -> None:
    cut = f"In the spring the town found {brought} that nobody had asked for."
    lines = [LINES[0], cut, f"{pointed} will be spoken of at the next meeting, the clerk of the board announced."]
    found = told([*lines, LINES[5]], [lines[0], lines[2], LINES[5]])
    assert [(piece.made, piece.rule) for piece in found] == [("right", "that")]


def test_a_cut_that_leaves_nothing_hanging_tells_nothing() -> None:
    assert not told([*LINES], without(5))
    assert not told([*LINES], without(0))


def test_a_surname_introduced_on_both_sides_tells_nothing() -> None:
    own = "Oda Brandt, who ran the market for years, declined to comment on the matter."
    assert not [p for p in told([*LINES], [LINES[0], own, *LINES[2:]]) if p.rule == "surname"]


@pytest.mark.parametrize(
    ("lead", "cut", "hanging", "rule"),
    [
        (
            "Rain fell on the valley for most of the week and into Sunday.",
            "The engineer, Tomas Ilve, walked the dyke twice with a lamp.",
            "He found no crack in it, and he went home to dry his boots before supper.",
            "he",
        ),
        (
            "The envoys met in the customs house for most of a long afternoon.",
            "Three papers were on the table when the doors were closed.",
            "The second was withdrawn after an hour because nobody could find its last page.",
            "counted",
        ),
        (
            "The envoys met in the customs house for most of a long afternoon.",
            "The work is paid by the Northern Weir Office (NWO) from a fund of its own.",
            "Engineers of the NWO will measure the flow at the upper lock until the first frost.",
            "initials",
        ),
        (
            "Rain fell on the valley for most of the week and into Sunday.",
            "“We shall know more by the spring,” the inspector of mines told reporters.",
            "He added that the two older tunnels would be looked at as well before the thaw.",
            "added",
        ),
    ],
)
def test_each_thing_left_hanging_is_named(lead: str, cut: str, hanging: str, rule: str) -> None:
    rest = [LINES[5], "Nothing else was settled, and the ferry back was late by an hour."]
    found = told([lead, cut, hanging, *rest], [lead, hanging, *rest])
    assert rule in {piece.rule for piece in found}
    assert {piece.made for piece in found} == {"right"}


def test_a_sentence_set_between_a_person_and_his_pronoun_was_added() -> None:
    person = "The mayor, Juri Kesk, opened the lock at noon with a borrowed key."
    pronoun = "He said that it would stay open for as long as the water did."
    added = "The weather service has withdrawn its warning for the coast."
    found = told([LINES[0], person, added, pronoun, LINES[5]], [LINES[0], person, pronoun, LINES[5]])
    assert [(p.made, p.firm) for p in found] == [("left", False)]


def test_sentences_cover_a_text_in_order() -> None:
    text = "Mr. Kesk left at 5. “No comment,” he said. Dr. Ilve stayed…\nNobody else spoke"
    assert len(sentences(text)) == 4
    places = [text.index(sentence) for sentence in sentences(text)]
    assert all(one < other for one, other in pairwise(places))
