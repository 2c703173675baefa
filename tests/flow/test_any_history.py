"""The real steps under the promise of the frame: any order, any batches, any kill, any number of workers: one export."""

from __future__ import annotations

import io
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import variorum
from tests.flow.pile import TEXTS, write_pile, write_records
from variorum.model.remembered import forget
from variorum.workspace.deciding import decide as keep

pytestmark = pytest.mark.flow


def exported(workspace: variorum.Workspace) -> bytes:
    out = io.BytesIO()
    workspace.export("jsonl", out)
    return out.getvalue()


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pile(tmp_path_factory.mktemp("pile"))


@pytest.fixture(scope="module")
def clean(pile: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    with variorum.open(tmp_path_factory.mktemp("clean") / "w.variorum") as workspace:
        workspace.read(pile)
        return exported(workspace)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_accounts_added_one_by_one_in_any_order(pile: Path, clean: bytes, tmp_path: Path, seed: int) -> None:
    names = sorted(TEXTS)
    random.Random(seed).shuffle(names)
    with variorum.open(tmp_path / "w.variorum") as workspace:
        for name in names:
            workspace.read(pile / name)
        assert exported(workspace) == clean


def test_two_workers(pile: Path, clean: bytes, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(pile, workers=2)
        assert exported(workspace) == clean


def test_copies_first_and_the_rest_later(pile: Path, clean: bytes, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(pile, only=["copies"])
        assert workspace.copies()
        assert not workspace.quotations()
        workspace.read(pile)
        assert exported(workspace) == clean


@pytest.mark.parametrize("after", [0.9, 1.6, 2.4, 3.5])
def test_killed_and_read_again(pile: Path, clean: bytes, tmp_path: Path, after: float) -> None:
    place = tmp_path / "w.variorum"
    command = [sys.executable, "-m", "variorum.cli", "read", str(pile), "--into", str(place), "--quiet"]
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    time.sleep(after)
    running.send_signal(signal.SIGKILL)
    running.wait()
    with variorum.open(place) as workspace:
        workspace.read(pile)
        assert exported(workspace) == clean


def test_a_second_read_does_nothing_and_says_so(pile: Path, clean: bytes, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(pile)
        report = workspace.read(pile)
        assert (report.added, report.ran) == (0, 0)
        assert str(report) == "nothing new: 5 accounts here already"
        assert exported(workspace) == clean


def test_deciding_and_undoing(pile: Path, clean: bytes, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(pile)
        quotation = workspace.quotations()[0]
        decision = workspace.decide("read wrongly", quotation.row["id"], author="ana")
        workspace.correct("market", "published", "2031-03-09", author="ana")
        assert workspace.document("market").metadata.published is None
        assert exported(workspace) != clean
        for each in workspace.decisions():
            workspace.undo(each.id)
        assert decision not in workspace.decisions()
        assert exported(workspace) == clean


def test_what_a_process_remembers_makes_no_difference(pile: Path, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "a.variorum") as workspace:
        workspace.read(pile)
        names = sorted(member.row["id"] for member in workspace.members(workspace.actors()[0].row["id"]))
        tellings = sorted(telling.row["id"] for telling in workspace.members(workspace.timeline()[0].row["id"]))
        workspace.decide("different", names[0], names[-1], author="ana")
        workspace.decide("read wrongly", tellings[0], author="ana")
        workspace.correct("market", "published", "2031-03-09", author="ana")
        workspace.decide("read wrongly", names[-1], author="ana")
        undone = workspace.decide("same", tellings[0], tellings[-1], author="ana")
        workspace.undo(undone.id)
        decisions, remembering = workspace.decisions(), exported(workspace)
    forget()
    with variorum.open(tmp_path / "b.variorum") as workspace:
        workspace.read(pile)
        keep(workspace._store, workspace._plan, *decisions)
        assert exported(workspace) == remembering


def test_records_dated_by_their_metadata(tmp_path: Path) -> None:
    records = write_records(tmp_path / "r.jsonl")
    lines = records.read_text(encoding="utf-8").splitlines(keepends=True)
    with variorum.open(tmp_path / "a.variorum") as workspace:
        workspace.read(records)
        straight = exported(workspace)
    with variorum.open(tmp_path / "b.variorum") as workspace:
        for line in reversed(lines):
            records.write_text(line, encoding="utf-8")
            workspace.read(records)
        assert exported(workspace) == straight


def test_what_was_read_holds(pile: Path, tmp_path: Path) -> None:
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(pile)
        assert str(workspace.check()).splitlines()[1:] == []
        assert workspace.check().clean
