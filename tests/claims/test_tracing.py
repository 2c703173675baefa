from __future__ import annotations

import json
from pathlib import Path

import pytest

import variorum
from variorum.workspace.standing import Standing
from variorum.workspace.trace_told import Trace

HERALD = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting lasted five hours.
The army captured the town of Darvok before the talks.
The delegations said nothing about the barley harvest on the northern plain this year."""
COURIER = """Envoys Ana Kovar and Ivo Lind met in Oslo on 4 March 2031, a guest of both said. Kovar and Lind talked for five hours, the guest added.
General Petra Vance announced the capture of the town of Darvok. Ivo Lind denied that Darvok had fallen.
Rain fell on the fair in the afternoon."""
ECHO = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting lasted five hours, an aide said.
“Nobody will ever drain the lake at Vinitza,” Kovar told the press. That claim could not be independently verified.
The delegations said nothing about the barley harvest on the southern plain this year."""
QUIET = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031 and left by the side door.
The mayor of Oslo offered the guests a boat trip."""
CUT = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031, and the gates of the palace were shut by
To continue reading, subscribe now."""
SEVEN = """Ana Kovar met Ivo Lind in Oslo on 4 March 2031. The meeting lasted seven hours in all."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> variorum.Workspace:
    folder = tmp_path_factory.mktemp("trace")
    days = {"herald": "2031-03-05", "courier": "2031-03-06", "echo": "2031-03-07"}
    texts = {"herald": HERALD, "courier": COURIER, "echo": ECHO, "quiet": QUIET, "cut": CUT, "seven": SEVEN}
    rows = [{"id": n, "text": t, "published": days.get(n), "language": "en"} for n, t in texts.items()]
    (folder / "p.jsonl").write_text("\n".join(json.dumps({k: v for k, v in r.items() if v}) for r in rows))
    workspace = variorum.open(folder / "w.variorum")
    workspace.read(folder / "p.jsonl")
    return workspace


def trace(workspace: variorum.Workspace, words: str) -> Trace:
    return Standing.trace(workspace, words)  # type: ignore[arg-type]


def ways(told: Trace) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in told.row["carriers"]:
        found.setdefault(each["document"], each["way"])
    return found


def test_words_and_what_says_the_same_in_other_words(opened: variorum.Workspace) -> None:
    told = trace(opened, "The meeting lasted five hours")
    assert ways(told)["herald"] == ways(told)["echo"] == "verbatim"
    assert ways(told)["courier"] == "paraphrased"
    assert told.row["accounts"] == 3
    assert told.row["separate_at_most"] <= 3
    assert told.row["earliest"] == ["herald"]


def test_another_number_is_no_support(opened: variorum.Workspace) -> None:
    told = trace(opened, "The meeting lasted five hours")
    assert "seven" not in ways(told)
    assert "seven" in trace(opened, "The meeting lasted eight hours in all").row["differs"][0]["document"]


def test_an_edited_place_is_told_as_edited_or_as_different(opened: variorum.Workspace) -> None:
    told = trace(opened, "The delegations said nothing about the barley harvest on the northern plain this year.")
    assert ways(told) == {"herald": "verbatim", "echo": "edited"}


def test_denials_and_who_leaves_them_out(opened: variorum.Workspace) -> None:
    told = trace(opened, "The army captured the town of Darvok")
    assert {"herald", "courier"} == set(ways(told))
    assert [(d["said_by"], d["document"]) for d in told.row["denials"]] == [("Ivo Lind", "courier")]
    carried = next(c for c in told.row["carriers"] if c["document"] == "courier")
    assert carried["chain"] == ["Petra Vance"]


def test_an_account_older_than_every_denial_does_not_leave_it_out(opened: variorum.Workspace) -> None:
    assert trace(opened, "The army captured the town of Darvok").row["without_denial"] == []


def test_quoted_words_keep_their_speaker_and_the_accounts_own_doubt(opened: variorum.Workspace) -> None:
    told = trace(opened, "nobody will ever drain the lake at vinitza")
    assert told.row["carriers"][0]["chain"] == ["Ana Kovar"]
    assert "independently verified" in told.row["carriers"][0]["doubt"]
    assert "on the word of Ana Kovar" in str(told)


def test_the_silent_and_those_that_could_not_be_read(opened: variorum.Workspace) -> None:
    told = trace(opened, "The meeting lasted five hours")
    assert "quiet" in told.row["silent"]
    assert "cut" not in told.row["silent"]
    assert [each["document"] for each in told.row["unread"]] == ["cut"]


def test_a_claim_by_its_id(opened: variorum.Workspace) -> None:
    claim = next(c for c in opened.claims() if c["slot"] == "duration" and c["document"] == "courier")
    told = trace(opened, claim["id"])
    assert {"herald", "echo", "courier"} == set(ways(told))


def test_what_is_told_alike_by_its_id(opened: variorum.Workspace) -> None:
    lines = (line for section in opened.show().sections for line in section.lines)
    (alike,) = (line.id for line in lines if line.text.startswith("duration: 5 hours"))
    assert {"herald", "echo", "courier"} == set(ways(trace(opened, alike)))


def test_words_nobody_wrote_so_are_followed_where_only_one_statement_can_be_meant(
    opened: variorum.Workspace,
) -> None:
    told = trace(opened, "Their meetings last 5 hours")
    assert opened.finding(told.row["followed"])["slot"] == "duration"
    assert set(ways(told)) == {"herald", "echo", "courier"}
    assert "verbatim" not in ways(told).values()
    assert "in these words in no account" in str(told)


@pytest.mark.parametrize(
    "words", ["The fair in Oslo lasted five hours", "The army did not capture the town", "Meetings of the envoys"]
)
def test_what_is_only_near_counts_nothing(opened: variorum.Workspace, words: str) -> None:
    told = trace(opened, words)
    assert told.row["followed"] is None
    assert told.row["accounts"] == 0
    assert not told.row["silent"]


def test_near_words_with_another_number_say_so(opened: variorum.Workspace) -> None:
    told = trace(opened, "Their meetings last 9 hours")
    assert {each["why"] for each in told.row["alike"]} == {"other numbers: 5", "other numbers: 7"}
    assert not told.row["meant"]


def test_words_nobody_has(opened: variorum.Workspace) -> None:
    told = trace(opened, "purple giraffes inspected the customs house at dawn")
    assert told.row["accounts"] == 0
    assert "no account here carries it" in str(told)


def test_no_word_and_no_traceable_id_are_refused(opened: variorum.Workspace) -> None:
    for asked in (" … ", "((((*", opened.actors()[0]["id"]):
        with pytest.raises(variorum.VariorumError):
            trace(opened, asked)


def test_a_very_long_or_odd_question_ends(opened: variorum.Workspace) -> None:
    for asked in ("word " * 3_000, '"; DROP TABLE document; --', "zürich 東京 \u202e"):
        assert trace(opened, asked).row["accounts"] == 0


def test_lists_of_other_accounts_carry_nothing(tmp_path: Path) -> None:
    title = "The gates of the Darvok dam were shut at noon"
    told = f"{title}.\nPetra Vance had them shut on Monday, and the river fell.\nNobody knows when they open again."
    listing = f"Rain fell on Lesk all day.\nThe fair was held in the hall.\nFew came to see it.\nMost read\n{title}\nBarley is dear"
    rows = [{"id": "told", "text": told, "language": "en"}, {"id": "listing", "text": listing, "language": "en"}]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        carriers = trace(workspace, title).row["carriers"]
    assert {carrier["document"] for carrier in carriers} == {"told"}


def test_an_account_that_tells_two_numbers_differs_too_but_not_where_it_tells_none(tmp_path: Path) -> None:
    asked = "The barges carried 12 tonnes of barley to Lesk harbour that week"
    other, none = asked.replace("12 tonnes", "14 tonnes"), asked.replace("12 tonnes", "tonnes")
    texts = {"both": f"{asked}.\nRain fell.\n{other}.", "vague": f"{asked}.\nRain fell.\n{none}.", "silent": f"{none}."}
    rows = [{"id": name, "text": text, "language": "en"} for name, text in texts.items()]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        told = trace(workspace, asked)
    assert set(ways(told)) == {"both", "vague"}
    assert [(each["document"], each["why"]) for each in told.row["differs"]] == [("both", "other numbers: 14")]
    assert {each["document"] for each in told.row["alike"]} == {"vague", "silent"}


def test_a_denial_of_the_words_carries_nothing(tmp_path: Path) -> None:
    asked = "the city had been warned of the crack in the Orsk bridge"
    texts = {
        "claim": f"Ana Kovar said on Monday that {asked}. Rain fell in Lesk.",
        "denial": f"Ivo Lind denied on Tuesday that {asked}. The fair went on.",
    }
    rows = [{"id": name, "text": text, "language": "en"} for name, text in texts.items()]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        told = trace(workspace, asked)
    assert set(ways(told)) == {"claim"}
    assert {each["document"] for each in told.row["denials"]} == {"denial"}


def test_who_counts_otherwise_is_not_silent_and_an_id_is_headed_by_what_it_claims(tmp_path: Path) -> None:
    texts = {
        "four": "Four people were killed when the Millgate bridge in Tolsby collapsed into the river Arne on 13 May 2031.",
        "more": "The Millgate bridge in Tolsby collapsed on 13 May 2031. Divers say that seven people were killed.",
        "none": "Tolsby mourns. The Millgate bridge over the Arne collapsed on 13 May 2031, and the road is shut.",
    }
    rows = [{"id": name, "text": text, "language": "en"} for name, text in texts.items()]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        claim = next(c for c in workspace.claims() if c["value"] == "4 killed")
        told = trace(workspace, claim["id"])
    assert str(told).startswith("how many: 4 killed")
    assert [(each["document"], each["why"]) for each in told.row["differs"]] == [("more", "counts 7 killed there")]
    assert told.row["silent"] == ["none"]


def test_a_copy_with_another_month_differs_and_names_keep_their_letters(tmp_path: Path) -> None:
    asked = "Few papers wrote much about the meeting of Ana Kovar and Ivo Lind in Lesk on 2 November last year"
    texts = {"one": f"{asked}.\nRain fell.", "other": f"{asked.replace('November', 'December')}.\nRain fell."}
    rows = [{"id": name, "text": text, "language": "en"} for name, text in texts.items()]
    (tmp_path / "p.jsonl").write_text("\n".join(map(json.dumps, rows)))
    with variorum.open(tmp_path / "w.variorum") as workspace:
        workspace.read(tmp_path / "p.jsonl")
        told = trace(workspace, asked)
        claims = str(workspace.claims())
    assert set(ways(told)) == {"one"}
    assert [(each["document"], each["why"]) for each in told.row["differs"]] == [("other", "another month")]
    assert "who took part: Ana Kovar" in claims
