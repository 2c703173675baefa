"""Whatever a finding holds comes back as it was."""

from __future__ import annotations

import datetime
from pathlib import Path

from tests.engine.toys import toy
from variorum.model import (
    Actor,
    ActorRole,
    ActorType,
    Basis,
    Count,
    Dispute,
    DisputeType,
    Event,
    Finding,
    FindingId,
    Interval,
    Member,
    Mention,
    MentionForm,
    Original,
    Participant,
    Resolution,
    Side,
    Slot,
    Status,
    evidence,
)
from variorum.store import Store

KINDS: tuple[type[Finding], ...] = (Mention, Actor, Event, Dispute, Resolution)
ONE, TWO = toy("a.txt", "Ana Kovar met Ben Osei."), toy("b.txt", "Kovar and Osei met.")
DAY = Interval(datetime.date(2031, 3, 1), datetime.date(2031, 3, 2))


def findings() -> list[Finding]:
    ana = Mention(document=ONE.id, type=ActorType.PERSON, evidence=evidence("text", ONE.span(0, 9)))
    she = Mention(
        document=TWO.id, type=ActorType.PERSON, form=MentionForm.PRONOUN, antecedent=ana.id, candidates=(ana.id,),
        evidence=evidence("text", TWO.span(0, 5)), why="the only one",
    )  # fmt: skip
    actor = Actor(
        members=(Member(ana.id, "full name"),), documents=(ONE.id, TWO.id), name="Ana Kovar", type=ActorType.PERSON,
        variants=("Ana Kovar", "Kovar"), known_as=(ActorRole("envoy", (ONE.id, TWO.id), True), ActorRole("poet", ())),
    )  # fmt: skip
    event = Event(
        members=(Member(FindingId("x" + "1" * 32)),), documents=(ONE.id,), type="CONSULT", title="met",
        status=Status.TOLD, interval=DAY, basis=Basis.BORROWED, why="told in b",
        participants=(Participant(actor.id, "agent", (ONE.id,)),),
    )  # fmt: skip
    undated = Event(
        members=(Member(FindingId("x" + "2" * 32)),), documents=(), type="", title="", status=Status.PLANNED,
        interval=None, basis=Basis.OPEN,
    )  # fmt: skip
    side = Side("taken", (FindingId("k" + "3" * 32),), (ONE.id,), Count(1, 1, 1), (actor.id,))
    dispute = Dispute(
        members=(Member("k" + "3" * 32),), documents=(ONE.id, TWO.id), about=event.id, slot=Slot.CONTROL,
        dispute=DisputeType.PARTIES_CONTRADICT, sides=(side, Side("denied", (), (TWO.id,), Count(1, 1, 1))),
        silent=(TWO.id,),
    )  # fmt: skip
    resolution = Resolution(
        document=ONE.id, evidence=evidence("text", ONE.span(0, 3)), timex=FindingId("z" + "4" * 32),
        value="2031-03-01", basis=Basis.BORROWED, interval=DAY, lender=TWO.id,
    )  # fmt: skip
    return [ana, she, actor, event, undated, dispute, resolution]


def keep(store: Store, unit: str, found: list[Finding]) -> None:
    with store.transaction():
        key, _ = store.units.unit("test.step", unit)
        store.findings.replace(key, found)


def open_with_accounts(path: Path) -> Store:
    store = Store(path, KINDS, create=True)
    with store.transaction():
        for document in (ONE, TWO):
            store.documents.add(Original(address=document.address, content=document.text.encode()), document)
    return store


def test_findings_come_back_as_they_were(tmp_path: Path) -> None:
    with open_with_accounts(tmp_path / "w.variorum") as store:
        keep(store, "u", findings())
    with Store(tmp_path / "w.variorum", KINDS) as store:
        for finding in findings():
            assert store.findings.get(type(finding), finding.id) == finding


def test_a_finding_lives_while_one_maker_holds_it(tmp_path: Path) -> None:
    with open_with_accounts(tmp_path / "w.variorum") as store:
        keep(store, "first", findings())
        keep(store, "second", findings()[:1])
        keep(store, "first", [])
        assert [f.id for f in store.findings.all(Mention)] == [findings()[0].id]
        keep(store, "second", [])
        assert not store.findings.all(Mention)


def test_views_read_well_in_a_sql_shell(tmp_path: Path) -> None:
    import sqlite3

    with open_with_accounts(tmp_path / "w.variorum") as store:
        keep(store, "u", findings())
    with sqlite3.connect(tmp_path / "w.variorum") as connection:
        rows = connection.execute(
            "SELECT id, accounts, type, form, text_words FROM v_mentions ORDER BY form"
        ).fetchall()
    ana, she = findings()[:2]
    assert rows == [
        (ana.id, "a.txt", "person", "name", "Ana Kovar"),
        (she.id, "b.txt", "person", "pronoun", "Kovar"),
    ]


def test_search_finds_exact_places_whatever_the_case_and_quotes(tmp_path: Path) -> None:
    with open_with_accounts(tmp_path / "w.variorum") as store:
        assert [(s.document, s.start, s.end) for s in store.search.places("KOVAR")] == sorted(
            [(ONE.id, 4, 9), (TWO.id, 0, 5)]
        )
        assert [store.documents.get(s.document).text[s.start : s.end] for s in store.search.places("met  ben")] == [
            "met Ben"
        ]
        assert store.search.places("never said") == []
        assert store.search.places("“”") == []
