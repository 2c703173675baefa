"""Accounts that stand in several threads: whatever happens in whichever order, each thing is said by one thread alone."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

import variorum
from variorum.model import Actor, Event, Thread

pytestmark = pytest.mark.flow

ACCOUNTS = Path(__file__).parents[2] / "examples" / "accounts"
LAST = "16_week_in_brief.txt"


def exported(workspace: variorum.Workspace) -> list[bytes]:
    out = io.BytesIO()
    workspace.export("jsonl", out)
    return out.getvalue().splitlines()


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that read everything at once."""
    place = tmp_path_factory.mktemp("clean") / "w.variorum"
    with variorum.open(place) as workspace:
        workspace.read(ACCOUNTS)
    return place


def decided_and_undone(workspace: variorum.Workspace, dated: str) -> int:
    """Decide on whoever and whatever most accounts tell of, and take everything back; how many decisions there were."""
    findings = workspace._store.findings
    event = max(findings.all(Event), key=lambda e: (len(e.documents), e.id))
    actor = max(findings.all(Actor), key=lambda a: (len(a.documents), a.id))
    told = [member.id for member in event.members]
    named = [member.id for member in actor.members]
    made = [
        workspace.decide("different", told[0], told[-1], author="ana"),
        workspace.decide("different", named[0], named[-1], author="ana"),
        workspace.decide("read wrongly", named[1], author="ana"),
        workspace.decide("read wrongly", told[1], author="ana"),
        workspace.correct(dated, "published", "2031-10-02", author="ana"),
    ]
    for decision in reversed(made):
        workspace.undo(decision.id)
    return len(made)


def test_some_account_stands_in_two_threads(clean: Path) -> None:
    with variorum.open(clean) as workspace:
        threads = workspace._store.findings.all(Thread)
        inside = [document for thread in threads for document in thread.documents]
        assert len(inside) > len(set(inside))


def test_deciding_and_undoing(clean: Path) -> None:
    with variorum.open(clean) as workspace:
        before = exported(workspace)
        assert decided_and_undone(workspace, "16_week") == 5
        assert exported(workspace) == before


def test_units_run_again_in_the_other_order(clean: Path) -> None:
    with variorum.open(clean) as workspace:
        before = exported(workspace)
        units = workspace._store.units
        for step in ("events.chronology", "claims.support"):
            for unit in reversed(units.known(step)):
                with workspace._store.transaction():
                    units.done(step, unit, b"")
                    units.mark(step, [unit])
                workspace.read(ACCOUNTS)
        assert exported(workspace) == before


def test_the_round_up_last_after_deciding(clean: Path, tmp_path: Path) -> None:
    with variorum.open(clean) as workspace:
        before = exported(workspace)
    folder = tmp_path / "accounts"
    shutil.copytree(ACCOUNTS, folder, ignore=shutil.ignore_patterns(LAST))
    lines = (ACCOUNTS / "manifest.csv").read_text("utf-8").splitlines(keepends=True)
    (folder / "manifest.csv").write_text("".join(line for line in lines if LAST not in line), encoding="utf-8")
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(folder)
        assert decided_and_undone(workspace, "10_grenz") == 5
        for name in (LAST, "manifest.csv"):
            shutil.copy(ACCOUNTS / name, folder / name)
        workspace.read(folder)
        assert exported(workspace) == before
