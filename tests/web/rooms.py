"""Rooms to be tested: the example workspace, read once, and small ones of hostile texts."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient

import variorum
from variorum.web import Settings, create_app

EXAMPLES = Path(__file__).parents[2] / "examples" / "accounts"
AT = "http://127.0.0.1:8451"


def copied(workspace: Path, to: Path) -> Path:
    """A workspace of one's own, to be changed."""
    for file in workspace.parent.glob(f"{workspace.name}*"):
        shutil.copy(file, to / file.name)
    return to / workspace.name


@contextmanager
def reader(*workspaces: Path, **settings: object) -> Iterator[TestClient]:
    """A reader in a room over workspaces, who does not follow redirects."""
    app = create_app(workspaces, Settings(**settings))  # type: ignore[arg-type]  # fields of the settings
    with TestClient(app, base_url=AT, follow_redirects=False, raise_server_exceptions=False) as client:
        yield client


def read_texts(folder: Path, rows: Sequence[tuple[str, str, str, str]]) -> Path:
    """A workspace of accounts given as (file, outlet, author, text)."""
    accounts = folder / "accounts"
    accounts.mkdir()
    with (accounts / "manifest.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["file", "outlet", "published", "authors", "language"])
        for name, outlet, author, text in rows:
            (accounts / name).write_text(text, encoding="utf-8")
            table.writerow([name, outlet, "2031-09-10", author, "en"])
    path = folder / "small.variorum"
    with variorum.open(path) as workspace:
        workspace.read(accounts)
    return path
