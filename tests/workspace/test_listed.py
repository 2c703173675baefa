"""What a timeline lists is what an editor would: bounded doings of somebody, each with its own day, place and voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.workspace import Workspace

WARE = """Ferry crews to be freed, envoys agree in Halm
The envoys Ana Kovar and Ivo Lind agreed in Halm on Tuesday, 4 March 2031 on the release of the ferry crews of Brenia.
Historian Mira Oste expects the crews to be freed before October."""
FREED = """Brenia frees ferry crews
Brenia freed the ferry crews on Friday, 7 March 2031, on the quay of Orsk, three days after the talks in Halm."""

SAYING = """Words over the quay
Brenia attacked the quay of Orsk on 4 March 2031. The mayor Ana Kovar denied it on 5 March 2031.
The harbour office of Orsk declined to comment. Brenians welcome talks with Halm. Ivo Lind has been discussing fees.
Various Brenian sanctions are in force. The envoy Ivo Lind promised a report about the quay."""

TIMES = """A summit again
President Ana Kovar said on Friday she would hold a summit with President Ivo Lind on 12 June 2031 in Halm.
The baker heard nothing of the shooting before Monday morning, 2 June 2031. A boy, 13 years old, was shot in Orsk.
A visit of Mira Oste to Halm was cancelled on 30 May 2031."""

TOLD_BY = """The envoys speak of a swap
Ana Kovar said that the crews of Orsk would be released on Friday, 7 March 2031.
The historian Mira Oste expects the crews of Orsk to be released before October."""


def told(folder: Path, *texts: str, everything: bool = False) -> str:
    (folder / "accounts").mkdir()
    for number, text in enumerate(texts):
        (folder / "accounts" / f"{number}.txt").write_text(text, encoding="utf-8")
    with Workspace(folder / "w.variorum", create=True) as workspace:
        workspace.read(folder / "accounts")
        return repr(workspace.timeline(everything=everything))


def test_a_release_is_not_where_it_was_agreed_nor_done_when_it_was(tmp_path: Path) -> None:
    lines = told(tmp_path, WARE, FREED).splitlines()
    freed = next(line for line in lines if "Brenia freed the ferry crews" in line)
    assert "7 March 2031" in freed
    assert "Halm" not in freed
    assert not any("October" in line for line in lines)


def test_what_people_say_feel_or_keep_doing_is_not_listed(tmp_path: Path) -> None:
    listed = told(tmp_path, SAYING)
    assert "Brenia attacked the quay" in listed
    for words in ("denied", "declined", "welcome", "discussing", "sanctions", "promised"):
        assert words not in listed


def test_a_denial_is_no_event_of_its_own(tmp_path: Path) -> None:
    assert "denied" not in told(tmp_path, SAYING, everything=True)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Ana Kovar and Ivo Lind are to meet", "12 June 2031"),
        ("was shot", "undated"),
        ("Visit of Mira Oste", "undated"),
    ],
)
def test_the_day_of_hearing_announcing_or_cancelling_dates_nothing_else(tmp_path: Path, words: str, day: str) -> None:
    lines = told(tmp_path, TIMES, everything=True).splitlines()
    found = [line for line in lines if words in line]
    assert found
    assert all(line.strip().startswith(day) for line in found)


def test_who_only_forecasts_a_plan_is_not_said_to_tell_it(tmp_path: Path) -> None:
    lines = told(tmp_path, TOLD_BY, everything=True).splitlines()
    planned = next(line for line in lines if "are to be released" in line)
    assert "said by Ana Kovar" in planned
    assert "Oste" not in planned


def test_what_came_out_of_a_meeting_stands_below_it(tmp_path: Path) -> None:
    meeting = """Envoys meet in Halm
The envoys Ana Kovar and Ivo Lind met in Halm on 4 March 2031.
Kovar and Lind signed a treaty about the locks on 4 March 2031, after lunch.
Brenia seized the lock of Orsk on 1 March 2031."""
    lines = told(tmp_path, meeting).splitlines()[1:]
    assert [line.strip().startswith("↳") for line in lines] == [False, False, True]
    assert "seized" in lines[0]
    assert "signed a treaty" in lines[2]


FRAGMENTS = """The lock and the quay
It was worrying. Going on was hard. They met in the same town. Nothing was signed.
The critical security of the docks is a reason. Ana Kovar attacked the lock of Orsk (Brenia. The mayor was warned.
If Brenia attacks Velm and Ivo Lind withdraws, the talks will end. A meeting of Ana Kovar and Ivo Lind was cancelled."""


def test_the_whole_timeline_lists_what_a_clause_tells_and_no_lone_words(tmp_path: Path) -> None:
    lines = told(tmp_path, FRAGMENTS, everything=True).splitlines()[1:]
    assert any("Ana Kovar and Ivo Lind were to meet" in line for line in lines)
    assert any("Ana Kovar attacked the lock of Orsk  " in line.replace("   ", "  ") for line in lines)
    assert not any("(" in line for line in lines)
    for words in ("Worr", "Going", "Met in", "Nothing", "security", "withdr", "Velm"):
        assert not any(words in line for line in lines)


def test_the_timeline_says_how_many_it_left_out(tmp_path: Path) -> None:
    short = told(tmp_path, FRAGMENTS).splitlines()
    with Workspace(tmp_path / "w.variorum", create=False) as workspace:
        whole = repr(workspace.timeline(everything=True)).splitlines()
    left_out = len(whole) - len(short) + 1
    assert short[-1] == f"{left_out} more (`timeline --all` shows them)"
    assert "more (" not in whole[-1]
