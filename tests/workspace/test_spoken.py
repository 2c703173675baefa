"""Who is shown to speak."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum

pytestmark = pytest.mark.flow


def test_a_seat_speaks_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "The road will open on Monday\nThe White House announced that the road would open on Monday. The United States "
        "said the road was safe. The Kremlin denied that it had been asked.\n"
    )
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "a.txt")
        told = repr(workspace.quotations(everything=True))
    assert "White House: that the road would open" in told
    assert "United States: the road was safe" in told
    assert "Kremlin denied" in told
