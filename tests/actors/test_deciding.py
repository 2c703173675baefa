"""What a person decides of actors holds when accounts are read again, change, or are read by a later version."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import variorum
from variorum import extensions
from variorum.actors import MENTIONS, Names
from variorum.engine.steps import STEPS
from variorum.model import FindingId, Given, Mention, Product, Span, evidence

pytestmark = pytest.mark.flow

FIRST = "Foreign Minister Lena Brandt opened the bridge at Lund. Lena Brandt said the road was safe."
SECOND = "The singer Petra Holm visited the bridge at Lund. Petra Holm said the road was bad."
THIRD = "Mayor Lena Brandt closed the market in Oslo. Lena Brandt said it was late."


def write(folder: Path, *texts: str) -> Path:
    rows = [{"id": f"a{number}", "text": text} for number, text in enumerate(texts)]
    path = folder / "pile.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def variants(workspace: variorum.Workspace) -> list[set[str]]:
    """The spellings of each person."""
    rows = [workspace.finding(answer["id"]) for answer in workspace.actors()]
    return [set(row["variants"]) for row in rows if row["type"] == "person"]


def actors_named(workspace: variorum.Workspace, name: str) -> list[str]:
    return [answer["id"] for answer in workspace.actors() if name in answer["name"]]


def later(given: Given) -> Iterable[Product]:
    """A later version of the step that tells of every name why it is one."""
    for product in MENTIONS.run(given):  # type: ignore[misc]  # a reading step always has a function
        yield replace(product, why="as later versions tell it") if isinstance(product, Mention) else product


def untitled(given: Given) -> Iterable[Product]:
    """A later version that tells names without the words of title, which makes other findings of them."""
    yield from told_anew(given, lambda mention: mention.span("text"))


def shortened(given: Given) -> Iterable[Product]:
    """A later version that takes the first letter of a name for the whole of it."""
    yield from told_anew(given, lambda mention: replace(mention.span("text"), end=mention.span("text").start + 1))


def told_anew(given: Given, words: Callable[[Mention], Span]) -> Iterable[Product]:
    new: dict[str, FindingId] = {}
    for product in MENTIONS.run(given):  # type: ignore[misc]  # a reading step always has a function
        if isinstance(product, Mention):
            told = replace(product, evidence=evidence("text", words(product)))
            new[product.id] = told.id
            yield replace(told, antecedent=None, candidates=())
        elif isinstance(product, Names):
            called = tuple(replace(one, mention=new[one.mention]) for one in product.called)
            yield replace(product, called=called)


def with_step(run: Callable[[Given], Iterable[Product]], monkeypatch: pytest.MonkeyPatch) -> None:
    steps = tuple(replace(s, version=99, run=run) if s is MENTIONS else s for s in STEPS)
    monkeypatch.setattr(extensions, "STEPS", steps)


def again(workspace: Path, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with variorum.open(workspace) as opened:
        opened.read(pile)


def changed(workspace: Path, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(pile.parent, "It rained on Monday. " + FIRST + " Nobody was hurt.", "At last: " + SECOND, THIRD)
    again(workspace, pile, monkeypatch)


def upgraded(workspace: Path, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_step(later, monkeypatch)
    again(workspace, pile, monkeypatch)


WAYS = [again, changed, upgraded]
Way = Callable[[Path, Path, pytest.MonkeyPatch], None]


@pytest.mark.parametrize("way", WAYS)
def test_two_names_that_are_one_person_stay_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Way) -> None:
    pile, path = write(tmp_path, FIRST, SECOND), tmp_path / "w.variorum"
    with variorum.open(path) as workspace:
        workspace.read(pile)
        assert {"Lena Brandt"} in variants(workspace)
        pair = [*actors_named(workspace, "Lena Brandt"), *actors_named(workspace, "Petra Holm")]
        workspace.decide("same", *pair, author="ana")
        assert {"Lena Brandt", "Petra Holm"} in variants(workspace)
    way(path, pile, monkeypatch)
    with variorum.open(path) as workspace:
        assert {"Lena Brandt", "Petra Holm"} in variants(workspace)
        assert workspace.check().look_again == ()
        workspace.undo(workspace.decisions()[0].id)
        assert {"Lena Brandt"} in variants(workspace)


@pytest.mark.parametrize("way", WAYS)
def test_one_name_of_two_persons_stays_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: Way) -> None:
    pile, path = write(tmp_path, FIRST, SECOND, THIRD), tmp_path / "w.variorum"
    with variorum.open(path) as workspace:
        workspace.read(pile)
        assert len(actors_named(workspace, "Lena Brandt")) == 1
        members = {m["document"]: m["id"] for m in named(workspace, "Lena Brandt") if "title" in m["evidence"]}
        workspace.decide("different", members["a0"], members["a2"], author="ana")
        assert len(actors_named(workspace, "Lena Brandt")) == 2
    way(path, pile, monkeypatch)
    with variorum.open(path) as workspace:
        assert len(actors_named(workspace, "Lena Brandt")) == 2
        workspace.undo(workspace.decisions()[0].id)
        assert len(actors_named(workspace, "Lena Brandt")) == 1


@pytest.mark.parametrize(("run", "waiting"), [(untitled, 0), (shortened, 1)])
def test_what_cannot_be_found_again_waits_to_be_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Callable[[Given], Iterable[Product]], waiting: int
) -> None:
    pile, path = write(tmp_path, FIRST, SECOND), tmp_path / "w.variorum"
    with variorum.open(path) as workspace:
        workspace.read(pile)
        titled = [m["id"] for m in named(workspace, "Lena Brandt") if "title" in m["evidence"]]
        made = workspace.decide("same", *titled, *actors_named(workspace, "Petra Holm"), author="ana")
    with_step(run, monkeypatch)
    again(path, pile, monkeypatch)
    with variorum.open(path) as workspace:
        assert workspace.decisions() == [made]
        assert len(workspace.check().look_again) == waiting


def named(workspace: variorum.Workspace, name: str) -> list[dict[str, Any]]:
    out = io.BytesIO()
    workspace.export("jsonl", out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    return [row for row in rows if row["kind"] == "mention" and row["evidence"]["text"][0]["words"] == name]
