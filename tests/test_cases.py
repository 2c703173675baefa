"""Every frozen case reads as it did when it was frozen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import freeze

TEXT = b"The old mill at Tarn Cross opened its doors again on 4 May 2031, the owners said.\n"

pytestmark = pytest.mark.flow


def test_there_are_cases_and_each_has_its_findings() -> None:
    assert freeze.cases()
    for text in freeze.cases():
        assert text.with_suffix(".jsonl").exists(), text
        assert text.parents[1].name in freeze.rooms()


@pytest.mark.parametrize("text", freeze.cases(), ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_frozen_case(text: Path) -> None:
    room = text.parents[1].name
    now = freeze.found(room, text.read_bytes(), text.stem).decode().splitlines()
    then = text.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    assert now == then, "when this is meant: python -m tests.freeze --again"


def test_what_is_frozen_can_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freeze, "TESTS", tmp_path)
    kept = freeze.freeze("dates", TEXT, "mill")
    assert kept == tmp_path / "dates" / "cases" / "mill.jsonl"
    assert b'"value":"2031-05-04"' in kept.read_bytes()
    assert freeze.cases() == [kept.with_suffix(".txt")]
    assert freeze.found("dates", kept.with_suffix(".txt").read_bytes(), "mill") == kept.read_bytes()
