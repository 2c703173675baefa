"""Two accounts laid against each other: every character in its place, nothing shown as the same that is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reference import account, card
from tests.workspace.piles import OTHER, REPORT, changed, record, workspace
from variorum.cli.difference import Look
from variorum.cli.inline import inline
from variorum.cli.side_by_side import side_by_side
from variorum.copies.account import Account
from variorum.copies.account import account as compared_account
from variorum.copies.compare import compared
from variorum.copies.wording import wording
from variorum.model import Edit, EditType, RegionLabel, UsageError, Use, Weight, evidence
from variorum.workspace import Comparison, Sort
from variorum.workspace.comparing import laid_out


def beside(folder: Path, left: list[str], right: list[str], **stated: object) -> Comparison:
    with workspace(folder, record("one", left), record("two", right, **stated)) as made:
        return made.compared("one", "two")


def sides(*texts: list[str]) -> list[Account]:
    """Accounts as the room for copies compares them, that of the smaller id first."""
    documents = [account("\n".join(text), name) for text, name in zip(texts, ("one", "two"), strict=True)]
    return [compared_account(card(each), wording(each, ())) for each in sorted(documents, key=lambda d: d.id)]


def rebuilt(found: Comparison) -> tuple[str, str]:
    """Both sides' texts, put together from the pieces."""
    pieces = [piece for passage in found.passages for piece in passage.pieces]
    return "".join(piece.left for piece in pieces), "".join(piece.right for piece in pieces)


def test_the_pieces_are_both_texts_and_know_where_they_stand(tmp_path: Path) -> None:
    right = changed(REPORT, ("six hours", "nine hours"), ("Juri Kesk", "Yuri Kesk"))
    with workspace(tmp_path, record("one", REPORT), record("two", right)) as made:
        found = made.compared("one", "two")
        texts = made.document("one").text, made.document("two").text
    assert rebuilt(found) == ("\n".join(REPORT), "\n".join(right))
    for piece in found.pieces():
        for words, spans, text in (
            (piece.left, piece.left_spans, texts[0]),
            (piece.right, piece.right_spans, texts[1]),
        ):
            assert "".join(text[span.start : span.end] for span in spans).split() == words.split()


def test_the_sides_stand_as_they_were_named(tmp_path: Path) -> None:
    with workspace(tmp_path, record("one", REPORT), record("two", REPORT[:4])) as made:
        there, back = made.compared("one", "two"), made.compared("two", "one")
    assert (there.left.name, back.left.name) == ("one", "two")
    assert there.turned() == back
    assert [there.kind(piece) for piece in there.edits(Weight.SUBSTANTIVE)] == ["only in one"]
    assert [back.kind(piece) for piece in back.edits(Weight.SUBSTANTIVE)] == ["only in one"]


def test_a_moved_paragraph_is_told_as_moved_on_both_sides(tmp_path: Path) -> None:
    found = beside(tmp_path, REPORT, [REPORT[0], *REPORT[2:], REPORT[1]])
    assert found.moves == 1
    away, here = (next(p for p in found.pieces() if p.sort is sort) for sort in (Sort.AWAY, Sort.HERE))
    assert REPORT[1] in away.left
    assert away.right == here.left == ""
    assert REPORT[1] in here.right
    assert rebuilt(found) == ("\n".join(REPORT), "\n".join([REPORT[0], *REPORT[2:], REPORT[1]]))
    assert "1 moved passage" in found.summary()


def test_a_change_inside_moved_words_is_not_lost() -> None:
    one, other = sides(REPORT[:3], [REPORT[0], REPORT[2], REPORT[1].replace("experts", "observers")])
    copy, _ = compared(one, other)
    assert copy is not None
    before, after = (next(line for line in s.body.text.split("\n") if "Marenian" in line) for s in (one, other))
    spans = [s.body.spans(at := s.body.text.index(w), at + len(w)) for s, w in ((one, before), (other, after))]
    move = Edit(
        left=one.card.id, right=other.card.id, evidence=evidence("left", *spans[0]) + evidence("right", *spans[1]),
        edit=EditType.MOVED, weight=Weight.TRIVIAL, before=before, after=after, why="",
    )  # fmt: skip
    found = laid_out(one, other, copy, [move])
    here = next(piece for piece in found.pieces() if piece.sort is Sort.HERE)
    assert [{piece.left, piece.right} for piece in here.inside if piece.differs and piece.sort is Sort.UNWEIGHED] == [
        {"experts", "observers"}
    ]
    assert found.unweighed == 1
    assert "1 more difference not weighed" in found.summary()


def test_texts_with_one_passage_in_common_show_that_passage_alone(tmp_path: Path) -> None:
    filler = [
        f"Number {n} of the list is kept by the harbour office, which adds a line {n * 7} a week later."
        for n in range(30)
    ]
    found = beside(tmp_path, [*OTHER, *REPORT[1:3], *OTHER[::-1], *OTHER], [*filler, *REPORT[1:3]])
    assert not found.whole
    assert len(found.passages) == 1
    assert REPORT[1] in rebuilt(found)[0]
    assert found.right.own > 400


def test_which_was_first_is_told_only_where_it_is_known(tmp_path: Path) -> None:
    found = beside(tmp_path / "open", REPORT, changed(REPORT, ("six hours", "nine hours")))
    assert "not known which was first" in found.summary()
    credited = [*REPORT[:5], "This article first appeared in The Velmora Post."]
    with workspace(
        tmp_path / "told", record("one", REPORT, outlet="The Velmora Post"), record("two", credited)
    ) as made:
        assert "two was made from one" in made.compared("one", "two").summary()


def test_page_furniture_is_counted_and_shown_nowhere(tmp_path: Path) -> None:
    sign_up = "Sign up for our free newsletter and never miss a story"
    found = beside(tmp_path, REPORT, [*REPORT[:2], sign_up, *REPORT[2:]])
    assert found.right.furniture == len(sign_up.split())
    assert not any("newsletter" in piece.left + piece.right for piece in found.pieces())


@pytest.mark.parametrize(
    ("left", "right", "says"),
    [
        (REPORT, REPORT, "are the same, letter for letter"),
        (REPORT, OTHER, "share no text, so there is nothing to compare"),
        (REPORT, ["Velmora."], "share no text"),
        (["Read more"], REPORT, "one has no text of its own to compare"),
    ],
)
def test_pairs_with_nothing_to_compare_are_said_so_in_a_sentence(
    tmp_path: Path, left: list[str], right: list[str], says: str
) -> None:
    assert says in beside(tmp_path, left, right).summary()


def test_an_account_is_not_compared_with_itself(tmp_path: Path) -> None:
    with workspace(tmp_path, record("one", REPORT)) as made, pytest.raises(UsageError, match="itself"):
        made.compared("one", "one")


WORDS = st.lists(
    st.sampled_from("oda kesk ilve 2031 grain, Fund. “no” not\nAnd harbour 三 snow".split(" ")), max_size=90
)


@settings(max_examples=150)
@given(left=WORDS, right=WORDS, shared=st.permutations(REPORT), swap=st.booleans())
def test_any_two_texts_come_back_whole(left: list[str], right: list[str], shared: list[str], swap: bool) -> None:
    one, other = sides([" ".join(left), *REPORT[:4]], [*shared[: 3 if swap else 6], " ".join(right)])
    found = laid_out(one, other)
    for piece in found.pieces():
        if piece.sort is Sort.SAME:
            assert piece.left == piece.right
    if found.whole:
        assert rebuilt(found) == (one.body.text, other.body.text)


MENU = "Home Harbour Weather Letters Tide tables Small notices Births and weddings Sign up here for the Friday letter"


def with_labels(text: list[str], name: str, *labels: RegionLabel) -> Account:
    document = account("\n".join(text), name)
    return compared_account(card(document), wording(document, labels))


def test_texts_that_share_only_what_their_sites_set_around_them_are_told_so() -> None:
    furnished = RegionLabel.BOILERPLATE, *[RegionLabel.BODY] * 3
    one, other = sorted(
        (with_labels([MENU, *text[:3]], name, *furnished) for text, name in ((REPORT, "one"), (OTHER, "two"))),
        key=lambda each: each.card.id,
    )
    found = laid_out(one, other)
    assert found.copy is not None
    assert (found.copy.use, found.copy.why) == (
        Use.CHROME,
        "no more in common than what their sites set around every text",
    )
    assert "share no text but what their sites set around every text" in found.summary()
    for draw in (inline, side_by_side):
        told = [line.plain for line in draw(found, Look(width=110, colour=False))]
        assert not [line for line in told if line.startswith(("─", "A = "))], told


def test_texts_that_share_only_words_both_quote_are_told_so() -> None:
    quoted = "“We shall mend the wheel before the frost, and whoever says otherwise has never carried a sack of meal up this hill,” the miller said."
    found = laid_out(*sides([*REPORT, quoted], [*OTHER, quoted]))
    assert found.copy is not None
    assert found.copy.use is Use.QUOTATION
    assert "both quote" in found.copy.why
    assert "share little but words that both quote" in found.summary()


def test_nothing_in_common_is_told_as_nothing(tmp_path: Path) -> None:
    found = beside(tmp_path, REPORT, OTHER)
    assert found.copy is None
    assert "share no text, so there is nothing to compare" in found.summary()


def test_words_outside_the_passages_are_counted_once() -> None:
    one, other = sides(REPORT, [*OTHER, *REPORT[3:5]])
    found = laid_out(one, other)
    assert not found.whole
    common = len(" ".join(REPORT[3:5]).split())
    assert {one.card.name: found.left.own, other.card.name: found.right.own} == {
        name: len(" ".join(text).split()) - (common if text is REPORT else 0)
        for name, text in (("one", REPORT), ("two", OTHER))
    }
