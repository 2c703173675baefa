"""How findings read on one line."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum

pytestmark = pytest.mark.flow


def timeline(folder: Path, *texts: str) -> str:
    (folder / "pile").mkdir()
    for place, text in enumerate(texts):
        (folder / "pile" / f"{place}.txt").write_text(text)
    with variorum.open(folder / "w.variorum") as workspace:
        workspace.read(folder / "pile")
        return repr(workspace.timeline(everything=True))


def test_what_an_author_does_not_expect_is_not_told_as_not_held(tmp_path: Path) -> None:
    told = timeline(
        tmp_path,
        "Talks in doubt\nIt seems there will be no meeting between Ana Kovar and Ben Osei in Port Aldous. "
        "The minister Ana Kovar and the envoy Ben Osei have little to talk about.",
    )
    assert "Ana Kovar and Ben Osei are not expected to meet" in told
    assert "[not held]" not in told


def test_a_meeting_called_off_was_not_held(tmp_path: Path) -> None:
    told = timeline(
        tmp_path,
        "Meeting called off\nThe meeting between the minister Ana Kovar and the envoy Ben Osei in Port Aldous was "
        "cancelled on Monday. Both went home without a word.",
    )
    assert "[not held]" in told
