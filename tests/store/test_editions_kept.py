"""Editions of one address: which of them counts."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.toys import Word, toy
from variorum.model import Document, Original, document_id
from variorum.store import Store


def edition(text: str, field: str, moment: str) -> Document:
    made = toy("a.txt", text)
    stated = replace(made.metadata, **{field: datetime.datetime.fromisoformat(moment)})
    return replace(made, id=document_id("a.txt", text.encode()), metadata=stated)


@pytest.mark.parametrize("field", ["retrieved", "published"])
def test_the_edition_of_the_latest_moment_counts_whatever_the_clock_showed(tmp_path: Path, field: str) -> None:
    early, late = edition("ox", field, "2031-05-02T10:30+02:00"), edition("elk", field, "2031-05-02T09:00+00:00")
    with Store(tmp_path / "w.variorum", (Word,), create=True) as store, store.transaction():
        for document in (late, early):
            store.documents.add(Original(address="a.txt", content=document.text.encode()), document)
        assert store.documents.editions("a.txt") == (early.id, late.id)
        assert {card.id: card.superseded for card in store.documents.cards().values()} == {
            early.id: True,
            late.id: False,
        }
