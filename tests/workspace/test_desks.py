"""Two desks on one pile: nothing decided is lost, counted twice, or pinned to the wrong words."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest

import variorum
from variorum.model import UsageError
from variorum.workspace.desks import by_author, compared, decisions_in, written

pytestmark = pytest.mark.flow

ONE = """The minister, Ana Kovar, opened the bridge at Harrow Mill on 3 March 2031. “The road is safe,” Ana Kovar said.
“We shall build another one,” said the envoy Ben Osei."""
TWO = "Envoy Anna Kovar met Ben Osei in Port Aldous on 4 March 2031. “Nobody was hurt,” Anna Kovar said."


@pytest.fixture
def desks(tmp_path: Path) -> list[Path]:
    (tmp_path / "one.txt").write_text(ONE)
    (tmp_path / "two.txt").write_text(TWO)
    with variorum.open(tmp_path / "a.variorum") as workspace:
        workspace.read([tmp_path / "one.txt", tmp_path / "two.txt"])
    shutil.copy(tmp_path / "a.variorum", tmp_path / "b.variorum")
    return [tmp_path / "a.variorum", tmp_path / "b.variorum"]


def quotations(workspace: variorum.Workspace) -> list[str]:
    return [answer["id"] for answer in workspace.quotations(everything=True)]


def exported(workspace: variorum.Workspace) -> bytes:
    out = io.BytesIO()
    workspace.export("jsonl", out)
    return out.getvalue()


def test_what_one_desk_decided_holds_at_the_other(desks: list[Path]) -> None:
    with variorum.open(desks[0]) as here, variorum.open(desks[1]) as there:
        first, second, *_ = quotations(here)
        here.decide("read-wrongly", first, author="mira", reason="a title")
        here.decide("read-rightly", second, author="mira")
        here.correct("two.txt", "outlet", "The Port Letter", author="mira")
        lines = list(written(here.decisions()))
        taken = there.take_decisions(decisions_in(lines))
        assert (len(taken.new), taken.known, taken.elsewhere) == (3, 0, ())
        assert there.decisions() == here.decisions()
        assert exported(there) == exported(here)
        assert next(a["outlet"] for a in there.documents() if a["document"] == "two.txt") == "The Port Letter"
        again = there.take_decisions(decisions_in(lines))
        assert (again.new, again.known) == ((), 3)


def test_decisions_on_accounts_that_are_not_here_are_told(desks: list[Path], tmp_path: Path) -> None:
    with variorum.open(desks[0]) as here, variorum.open(tmp_path / "c.variorum") as there:
        there.read(tmp_path / "two.txt")
        for id in quotations(here):
            here.decide("read-rightly", id, author="mira")
        taken = there.take_decisions(decisions_in(written(here.decisions())))
        assert {decision.anchors[0].address for decision in taken.elsewhere} == {"one.txt"}
        assert {decision.anchors[0].address for decision in taken.new} == {"two.txt"}


def test_the_last_word_of_each_desk_counts_and_where_they_part_is_shown(desks: list[Path]) -> None:
    with variorum.open(desks[0]) as here, variorum.open(desks[1]) as there:
        first, second, third = quotations(here)
        here.decide("read-wrongly", first, author="mira")
        here.decide("read-rightly", first, author="mira")
        here.decide("read-rightly", second, author="mira")
        here.decide("read-wrongly", third, author="mira")
        there.decide("read-rightly", first, author="jon")
        there.decide("read-wrongly", second, author="jon")
        (matter,) = compared([here.decisions(), there.decisions()])
        assert (matter.decided, matter.shared, matter.alike) == ((3, 2), 2, 1)
        # two units, three times rightly and once wrongly: 1 - (2 / 1) / (6 / 3)
        assert matter.alpha == 0.0
        (apart,) = matter.apart
        assert [each.decision for each in apart.decisions if each] == ["read_rightly", "read_wrongly"]


def test_people_at_one_desk_are_told_apart(desks: list[Path]) -> None:
    with variorum.open(desks[0]) as here:
        first, *_ = quotations(here)
        here.decide("read-rightly", first, author="mira")
        here.decide("read-wrongly", first, author="jon")
        people = by_author(here.decisions())
        assert list(people) == ["jon", "mira"]
        (matter,) = compared(list(people.values()))
        assert (matter.shared, matter.alike) == (1, 0)


def test_all_or_none_is_taken(desks: list[Path]) -> None:
    with variorum.open(desks[0]) as here, variorum.open(desks[1]) as there:
        first, *_ = quotations(here)
        before = exported(there)
        here.decide("read-wrongly", first, author="mira")
        (good,) = written(here.decisions())
        bad = good.replace('"read_wrongly"', '"same"')
        with pytest.raises(UsageError):
            there.take_decisions(decisions_in([good, bad]))
        assert there.decisions() == []
        assert exported(there) == before


@pytest.mark.parametrize(
    "line",
    [
        "no json", "[]", '{"kind": "decision"}', "{" * 50_000,
        '{"kind": "decision", "decision": "true", "on": [], "author": "", "reason": "", "decided": "2031-01-01", '
        '"field": null, "value": null}',
        '{"kind": "decision", "decision": "same", "on": [{"address": "a", "kind": "mention", "finding": "nzz", '
        '"start": 0, "end": 1, "words": "a"}], "author": "", "reason": "", "decided": "2031-01-01T00:00:00+00:00", '
        '"field": null, "value": null}',
        '{"kind": "decision", "decision": "same", "on": [], "author": "", "reason": "", '
        '"decided": "2031-01-01T00:00:00+00:00", "field": null, "value": null}',
        '{"kind": "decision", "decision": "set", "on": [{"address": "a", "kind": "mention", "finding": null, '
        f'"start": 0, "end": {10**30}, "words": "a"}}], "author": "", "reason": "", '
        '"decided": "2031-01-01T00:00:00+00:00", "field": "outlet", "value": "b"}',
    ],
)  # fmt: skip
def test_what_is_no_decision_is_refused_with_its_line(line: str) -> None:
    with pytest.raises(UsageError, match="line 2 is no decision"):
        decisions_in(["", line])
