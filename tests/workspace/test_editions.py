"""Editions of one address: counted once, when each was seen, and what changed in silence."""

from __future__ import annotations

from pathlib import Path

from tests.workspace.piles import REPORT, changed, record, workspace
from variorum.workspace import Editions, Piece

FIRST = {"url": "https://post.example/talks", "retrieved": "2031-03-02T09:00:00+00:00"}
SECOND = {"url": "https://post.example/talks", "retrieved": "2031-03-02T18:30:00+00:00"}
LATER = changed(REPORT, ("six hours", "nine hours"), ("Juri Kesk", "Yuri Kesk"))


def only(folder: Path, later: list[str], **stated: object) -> Editions:
    with workspace(folder, record("talks", REPORT, **FIRST), record("talks", later, **{**SECOND, **stated})) as made:
        (found,) = made.editions()
    return found


def tells(pieces: tuple[Piece, ...], before: str, after: str) -> bool:
    """Whether one of the edits has these words, perhaps with the noun they count."""
    return any(before in piece.left.split() and after in piece.right.split() for piece in pieces)


def test_editions_stand_in_the_order_in_which_they_were_seen(tmp_path: Path) -> None:
    found = only(tmp_path, LATER)
    assert [edition.by for edition in found.editions] == ["retrieved", "retrieved"]
    assert [edition.seen.isoformat()[11:16] for edition in found.editions if edition.seen] == ["09:00", "18:30"]
    assert [edition.counts for edition in found.editions] == [False, True]
    assert found.title() == "talks: 2 editions, counted once"


def test_a_change_without_a_notice_is_silent(tmp_path: Path) -> None:
    (step,) = only(tmp_path, LATER).steps
    assert tells(step.silent, "six", "nine")
    assert step.notices == step.told == ()
    assert "without a notice that tells of it: 1 changed or taken out" in step.line()


def test_a_change_that_a_notice_tells_of_is_not_silent_and_the_notice_is_no_change(tmp_path: Path) -> None:
    notice = "Correction: an earlier version of this report said the meeting went on for six hours."
    (step,) = only(tmp_path, [*LATER, notice]).steps
    assert step.notices == (notice,)
    assert tells(step.told, "six", "nine")
    assert not any(notice in piece.right for piece in step.silent)


def test_a_notice_of_one_change_leaves_another_silent(tmp_path: Path) -> None:
    later = changed(LATER, ("three papers", "seven papers"))
    (step,) = only(
        tmp_path, [*later, "Correction: this report was amended, for the hosts presented seven papers."]
    ).steps
    assert tells(step.told, "three", "seven")
    assert tells(step.silent, "six", "nine")


def test_where_nothing_tells_which_is_later_nothing_is_called_silent(tmp_path: Path) -> None:
    bare = {"url": "https://post.example/talks"}
    with workspace(tmp_path, record("talks", REPORT, **bare), record("talks", LATER, **bare)) as made:
        (found,) = made.editions()
    assert not found.steps[0].ordered
    assert found.steps[0].silent == ()
    assert "not known which was first" in found.steps[0].line()


def test_an_edition_written_anew_is_said_to_share_nothing(tmp_path: Path) -> None:
    anew = [f"The harbour office of Stolna counted {n} boats, all of them painted green." for n in range(12)]
    (step,) = only(tmp_path, anew).steps
    assert "share no text" in step.line()


def test_accounts_say_which_edition_counts_and_when_each_was_seen(tmp_path: Path) -> None:
    with workspace(
        tmp_path, record("talks", REPORT, **FIRST), record("talks", LATER, **SECOND), record("x", ["A line."])
    ) as made:
        told = [answer.text for answer in made.documents()]
        rows = made.documents().rows()
    assert sum("an earlier edition, retrieved 2031-03-02 09:00 UTC" in line for line in told) == 1
    assert sum("the edition that counts, retrieved 2031-03-02 18:30 UTC" in line for line in told) == 1
    assert sum("without a notice that tells of it: 1 changed or taken out" in line for line in told) == 1
    assert [row["superseded"] for row in rows].count(True) == 1
    assert not any("edition" in line for line in told if line.startswith("x"))


def test_one_edition_alone_is_not_listed(tmp_path: Path) -> None:
    with workspace(tmp_path, record("talks", REPORT, **FIRST)) as made:
        assert made.editions() == ()
