"""What is found, and in which order, does not depend on what came or went before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.engine.toys import toy
from variorum.model import Document, Finding, Gap, Original
from variorum.store import Store

KINDS: tuple[type[Finding], ...] = (Gap,)
ALIKE = [toy(f"{name}.txt", "The ferry to Lesk ran late.") for name in "abcdef"]


def opened(path: Path, documents: Sequence[Document]) -> Store:
    store = Store(path, KINDS, create=True)
    add(store, *documents)
    return store


def add(store: Store, *documents: Document) -> None:
    with store.transaction():
        for document in documents:
            store.documents.add(Original(address=document.address, content=document.text.encode()), document)


def test_accounts_equally_near_come_in_one_order_however_they_arrived(tmp_path: Path) -> None:
    with opened(tmp_path / "one", ALIKE) as one, opened(tmp_path / "other", ALIKE[::-1]) as other:
        assert one.search.nearest(["ferry"], 3) == other.search.nearest(["ferry"], 3)
        assert one.search.nearest(["ferry"], 9) == sorted(document.id for document in ALIKE)


def test_places_of_an_account_that_was_removed_are_found_no_more(tmp_path: Path) -> None:
    with opened(tmp_path / "w", ALIKE) as store:
        assert len(store.search.places("ferry")) == len(ALIKE)
        with store.transaction():
            store.documents.remove(ALIKE[0].id)
        assert {span.document for span in store.search.places("ferry")} == {d.id for d in ALIKE[1:]}


def test_places_follow_the_last_account_removed_for_another_and_what_was_undone(tmp_path: Path) -> None:
    new = toy("new.txt", "No ferry, nor a boat.")
    with opened(tmp_path / "w", ALIKE) as store:
        assert len(store.search.places("ferry")) == len(ALIKE)
        with store.transaction():
            store.documents.remove(ALIKE[-1].id)
            add(store, new)
        assert {span.document for span in store.search.places("ferry")} == {d.id for d in (*ALIKE[:-1], new)}
        with pytest.raises(ValueError, match="undone"):
            remove_and_undo(store, new)
        assert len(store.search.places("ferry")) == len(ALIKE)


def remove_and_undo(store: Store, document: Document) -> None:
    with store.transaction():
        store.documents.remove(document.id)
        assert len(store.search.places("ferry")) == len(store.documents)
        raise ValueError("undone")


def test_gaps_come_by_question_and_accounts_however_these_arrived(tmp_path: Path) -> None:
    ids = sorted(document.id for document in ALIKE)
    gaps = [
        Gap(documents=tuple(each), question=question, missing="a day", about=about)
        for question, each, about in (
            ("when", ids[1:3], "x"), ("when", ids[:1], "x"), ("when", ids[:4], "y"), ("who", [], "z"), ("when", ids[:1], "y"),
        )
    ]  # fmt: skip
    expected = [gap.id for gap in sorted(gaps, key=lambda gap: (gap.question, gap.documents, gap.id))]
    for name, documents in (("one", ALIKE), ("other", ALIKE[::-1])):
        with opened(tmp_path / name, documents) as store:
            with store.transaction():
                key, _ = store.units.unit("test.step", "u")
                store.findings.replace(key, gaps)
            assert store.listing.gaps() == expected
