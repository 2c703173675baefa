"""What a comparison looks like: both columns exact, marks where there are no colours, nothing that steers a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.piles import REPORT, changed, record, workspace
from variorum.cli.difference import Look
from variorum.cli.inline import inline
from variorum.cli.side_by_side import side_by_side
from variorum.cli.trees import several_editions, trees
from variorum.workspace import Comparison, Workspace

RIGHT = changed(
    REPORT,
    ("six hours", "nine hours"),
    ("Prime Minister Oda", "prime minister Oda"),
    ("agreement was reached.", "agreement was reached,"),
)
MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("pair")
    records = [
        record("post", REPORT, outlet="The Velmora Post"),
        record("echo", RIGHT),
        record("moved", [REPORT[0], *REPORT[2:], REPORT[1]]),
        record("rude", [*REPORT, "The clerk wrote \x1b[31mred\x1b[0m and \x07 rang in the margin of the page."]),
    ]
    with workspace(folder, *records) as made:
        yield made


def columns(lines: list[str]) -> tuple[str, str]:
    rows = [line.split(" │", 1) for line in lines if " │" in line]
    return " ".join(row[0].strip() for row in rows), " ".join(row[1].strip() for row in rows)


def shown(found: Comparison, look: Look) -> list[str]:
    return [line.plain for line in side_by_side(found, look)]


def test_each_column_has_its_own_words_exactly(pair: Workspace) -> None:
    lines = shown(pair.compared("post", "echo"), Look(width=110, colour=False, everything=True))
    left, right = columns(lines)
    assert re.search("went on for ⟦six(?:⟧ hours| hours⟧)", left)
    assert re.search("went on for ⟦nine(?:⟧ hours| hours⟧)", right)
    assert max(map(len, lines)) <= 110
    assert lines[0].startswith("post and echo have nearly all of their text in common; 1 substantive edit")


def test_house_style_is_counted_and_trifles_are_folded(pair: Workspace) -> None:
    told = "\n".join(shown(pair.compared("post", "echo"), Look(width=110, colour=False)))
    assert [words.split()[0] for words in MARKED.findall(told)] == ["six", "nine"]
    assert re.search(r"house style, \d edits?: .*Prime Minister", told)
    assert "trivial, 1 edit: folded; --all shows them in place" in told
    assert "equal words …" in told or "the same but for" in told


def test_all_unfolds_every_edit_with_its_kind_and_weight(pair: Workspace) -> None:
    told = "\n".join(shown(pair.compared("post", "echo"), Look(width=110, colour=False, everything=True)))
    assert "--all" not in told
    assert ", house style" in told
    assert ", trivial" in told


def test_colours_stand_in_for_marks(pair: Workspace) -> None:
    lines = list(side_by_side(pair.compared("post", "echo"), Look(width=110)))
    assert not any("⟦" in line.plain for line in lines)
    assert any("nine" in line.plain[s.start : s.end] for line in lines for s in line.spans if "yellow" in str(s.style))


def test_moved_words_point_to_their_other_place(pair: Workspace) -> None:
    found = pair.compared("post", "moved")
    left, right = columns(shown(found, Look(width=110, colour=False)))
    assert "⇅ moved 1: stands further down in moved" in right
    assert "⇅ moved 1: stands further up in post" in left
    running = "\n".join(line.plain for line in inline(found, Look(width=400)))
    assert "moved 1 (A here, B further down): " in running
    assert "moved 1 (B here, A further up): " in running


def test_inline_has_both_sides_in_one_text(pair: Workspace) -> None:
    told = "\n".join(line.plain for line in inline(pair.compared("post", "echo"), Look(width=400)))
    assert "A = post · The Velmora Post   B = echo" in told
    assert re.search(r"went on for ⟦A: six(?: hours)? \| B: nine(?: hours)?⟧", told)


def test_an_account_cannot_steer_the_terminal(pair: Workspace) -> None:
    for look in (Look(width=110), Look(width=110, everything=True)):
        for draw in (inline, side_by_side):
            told = "".join(line.plain for line in draw(pair.compared("post", "rude"), look))
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f]", told)
            assert "␛" in told


def test_neither_side_is_said_to_have_dropped_or_added_what_the_other_lacks(pair: Workspace) -> None:
    told = "\n".join(shown(pair.compared("post", "rude"), Look(width=110, colour=False)))
    assert "only in rude" in told
    assert not re.search(r"\b(?:dropped|added|removed|deleted|inserted)\b", told)


def test_a_narrow_column_loses_no_word(pair: Workspace) -> None:
    wide = " ".join(line.plain for line in inline(pair.compared("post", "echo"), Look(width=400)))
    narrow = "".join(line.plain + " " for line in inline(pair.compared("post", "echo"), Look(width=30)))
    assert set(re.findall(r"\w+", wide)) <= set(re.findall(r"\w+", narrow))


def test_trees_and_editions_fit_the_width_and_end_in_ids(pair: Workspace) -> None:
    lines = [line.plain for line in trees(pair.families(), Look(width=90))]
    assert lines[0].startswith("Family of 4 accounts, ")
    assert max(map(len, lines)) <= 90
    ids = {answer.id for answer in pair.copies()}
    assert any(line.split()[-1] in ids for line in lines if line.strip())
    assert list(several_editions(pair.editions(), Look(width=90), everything=False)) == []


def test_editions_show_when_each_was_seen_and_its_silent_edits(tmp_path: Path) -> None:
    stated = {"url": "https://post.example/talks"}
    first = record("talks", REPORT, retrieved="2031-03-02T09:00:00+00:00", **stated)
    then = record("talks", RIGHT, retrieved="2031-03-02T18:30:00+00:00", **stated)
    with workspace(tmp_path, first, then) as made:
        told = "\n".join(line.plain for line in several_editions(made.editions(), Look(width=100), everything=False))
    assert "talks: 2 editions, counted once" in told
    assert "retrieved 2031-03-02 18:30 UTC" in told
    assert re.search(r"number: six(?: hours)? \| nine", told)
    assert "and 1 of house style" in told


@pytest.mark.parametrize("width", [28, 40, 59])
def test_in_a_narrow_terminal_no_line_is_wider_than_it(pair: Workspace, width: int) -> None:
    look = Look(width=width)
    found = pair.compared("post", "echo")
    lines = [*inline(found, look), *inline(pair.compared("post", "moved"), look), *trees(pair.families(), look)]
    assert max(line.cell_len for line in lines) <= width
    assert "A: six | B: nine" in " ".join(" ".join(line.plain for line in inline(found, look)).split())
