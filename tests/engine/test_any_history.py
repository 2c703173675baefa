"""The property that holds the frame: any order, batches, kills, workers, add-one, decide-and-undo end in one export."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.toys import TOYS, WORDS, Cluster, Common, Namesakes, Placed, Sharing, Summary, Word, toy
from tests.reference import Pile
from variorum.engine import Plan, Run, Staleness, Workers
from variorum.model import Decision, DecisionType, Document, Finding, Issue, Original, Pair
from variorum.store import Store, content_hash

KINDS: tuple[type[Finding], ...] = (Word, Namesakes, Placed, Cluster, Summary, Sharing, Common, Issue)
PLAN = Plan(TOYS)


class Killed(BaseException):
    """The process was killed right after a transaction."""


@contextmanager
def workspace(path: Path) -> Iterator[Store]:
    with Store(path, KINDS, create=True) as store:
        yield store


def add(store: Store, documents: Sequence[Document]) -> None:
    for document in documents:
        with store.transaction():
            if store.documents.add(Original(address=document.address, content=document.text.encode()), document):
                Staleness(store, PLAN).added(document)


def run(store: Store, kill_after: int | None = None, only: frozenset[str] | None = None) -> None:
    commits = 0

    def committed() -> None:
        nonlocal commits
        commits += 1
        if kill_after is not None and commits >= kill_after:
            raise Killed

    Run(store, PLAN, committed=committed)(only)


def everything(store: Store) -> list[tuple[str, bytes]]:
    return sorted((f.id, content_hash(f)) for kind in KINDS for f in store.findings.all(kind))


def reference(documents: Sequence[Document], decisions: Sequence[Decision] = ()) -> list[tuple[str, bytes]]:
    unique = {document.id: document for document in documents}
    pile = Pile(list(unique.values()))
    for decision in decisions:
        ids = sorted(anchor.finding for anchor in decision.anchors if anchor.finding)
        target = pile.joined if decision.decision is DecisionType.SAME else pile.parted
        target.append(Pair(ids[0], ids[-1]))
    pile.run(*PLAN.steps)
    return sorted((f.id, content_hash(f)) for f in pile.findings.values())


days = st.sampled_from(["", "2031-03-01", "2031-03-02", "2031-03-04"])
texts = st.lists(st.sampled_from(["ox", "elk", "yak", "gnu", "cow"]), max_size=4).map(" ".join)
outlets = st.sampled_from(["", "Herald", "Courier"])
piles = st.lists(st.tuples(texts, days, outlets), min_size=1, max_size=6).map(
    lambda rows: [toy(f"{i}.txt", *row) for i, row in enumerate(rows)]
)
frequent = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


def in_new_file(act: Callable[[Path], None]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        act(Path(folder) / "w.variorum")


@frequent
@given(pile=piles, data=st.data())
def test_any_order_and_batches_end_alike(pile: list[Document], data: st.DataObject) -> None:
    order = data.draw(st.permutations(pile))
    cuts = data.draw(st.sets(st.integers(1, len(pile))))

    def act(path: Path) -> None:
        with workspace(path) as store:
            for place, document in enumerate(order, start=1):
                add(store, [document])
                if place in cuts:
                    run(store)
            run(store)
            assert everything(store) == reference(pile)

    in_new_file(act)


@frequent
@given(pile=piles, kills=st.lists(st.integers(1, 12), max_size=6))
def test_killed_anywhere_goes_on_where_it_was(pile: list[Document], kills: list[int]) -> None:
    def act(path: Path) -> None:
        for kill in kills:
            # One unit a transaction, so that every place between two units is a place to be killed at.
            with workspace(path) as store, patch("variorum.engine.run._LASTS", -1.0):
                add(store, pile)
                try:
                    run(store, kill_after=kill)
                except Killed:
                    continue
        with workspace(path) as store:
            add(store, pile)
            run(store)
            assert everything(store) == reference(pile)

    in_new_file(act)


@frequent
@given(pile=piles, data=st.data())
def test_deciding_and_undoing_leaves_no_trace(pile: list[Document], data: st.DataObject) -> None:
    def act(path: Path) -> None:
        with workspace(path) as store:
            add(store, pile[:-1])
            run(store)
            words = store.findings.all(Word)
            if len(words) < 2:
                return
            pair = [words[0], words[-1]]
            chosen = data.draw(st.sampled_from([DecisionType.SAME, DecisionType.DIFFERENT]))
            decision = Decision(
                decision=chosen, anchors=tuple(store.decisions.anchor(word) for word in pair), author="ana",
                reason="", decided=datetime.datetime(2031, 4, 1, tzinfo=datetime.UTC),
            )  # fmt: skip
            documents = [word.document for word in pair]
            with store.transaction():
                store.decisions.add(decision)
                Staleness(store, PLAN).decided(Word.kind, documents)
                run(store)
            assert everything(store) == reference(pile[:-1], [decision])
            add(store, pile[-1:])
            run(store)
            assert everything(store) == reference(pile, [decision])
            with store.transaction():
                store.decisions.withdraw(decision.id)
                Staleness(store, PLAN).decided(Word.kind, documents)
                run(store)
            assert everything(store) == reference(pile)

    in_new_file(act)


@frequent
@given(pile=piles)
def test_a_second_run_does_nothing(pile: list[Document]) -> None:
    def act(path: Path) -> None:
        with workspace(path) as store:
            add(store, pile)
            run(store)
            before = everything(store)
            add(store, pile)
            assert Run(store, PLAN)() == 0
            assert everything(store) == before

    in_new_file(act)


def test_two_workers_make_what_one_process_makes(tmp_path: Path) -> None:
    pile = [
        toy(f"{i}.txt", text, day) for i, (text, day) in enumerate([("ox elk", "2031-03-01"), ("elk", ""), ("", "")])
    ]
    with workspace(tmp_path / "w.variorum") as store, Workers([WORDS], 2) as workers:
        add(store, pile)
        Run(store, PLAN, reader=workers)()
        assert everything(store) == reference(pile)


def test_only_some_rooms_read_no_more_than_they_need(tmp_path: Path) -> None:
    with workspace(tmp_path / "w.variorum") as store:
        add(store, [toy("a.txt", "ox elk"), toy("b.txt", "ox")])
        run(store, only=PLAN.only(["toys"]))
        assert store.findings.all(Namesakes)
        assert not store.findings.all(Cluster)
        run(store)
        assert store.findings.all(Summary)


def test_a_finding_read_wrongly_is_hidden_from_reckoning(tmp_path: Path) -> None:
    with workspace(tmp_path / "w.variorum") as store:
        add(store, [toy("a.txt", "ox elk")])
        run(store)
        word = store.findings.all(Word)[0]
        decision = Decision(
            decision=DecisionType.READ_WRONGLY, anchors=(store.decisions.anchor(word),), author="ana", reason="",
            decided=datetime.datetime(2031, 4, 1, tzinfo=datetime.UTC),
        )  # fmt: skip
        with store.transaction():
            store.decisions.add(decision)
            Staleness(store, PLAN).decided(Word.kind, [word.document])
            run(store)
        assert store.findings.all(Summary)[0].mentions == 1
        assert word in store.findings.all(Word)


def test_an_upgraded_step_is_run_again(tmp_path: Path) -> None:
    import dataclasses

    with workspace(tmp_path / "w.variorum") as store:
        add(store, [toy("a.txt", "ox elk")])
        run(store)
        newer = Plan([*(s for s in TOYS if s is not WORDS), dataclasses.replace(WORDS, version=2)])
        assert Run(store, newer)() > 0
        assert Run(store, newer)() == 0
        assert everything(store) == reference([toy("a.txt", "ox elk")])


def test_a_step_that_is_gone_takes_its_findings_with_it(tmp_path: Path) -> None:
    with workspace(tmp_path / "w.variorum") as store:
        add(store, [toy("a.txt", "ox elk")])
        run(store)
        fewer = Plan([s for s in TOYS if not s.name.startswith("clusters.")])
        Run(store, fewer)()
        assert not store.findings.all(Cluster)
        assert not store.findings.all(Summary)
        assert store.findings.all(Word)


@pytest.mark.parametrize("address", ["a.txt"])
def test_of_two_editions_the_later_one_counts(tmp_path: Path, address: str) -> None:
    older, newer = toy(address, "ox", "2031-03-01"), toy(address, "ox elk", "2031-03-02")
    with workspace(tmp_path / "w.variorum") as store:
        add(store, [newer])
        run(store)
        add(store, [older])
        run(store)
        cards = store.documents.cards()
        assert [cards[d.id].superseded for d in (older, newer)] == [True, False]
        assert everything(store) == reference([older, newer])
