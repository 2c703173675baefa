"""What a reader judged holds for exactly those lines, and the printed list has no sentence of an account."""

from __future__ import annotations

from pathlib import Path

from evaluation.judged import JUDGEMENTS, UNJUDGED, judged, key, page, table
from evaluation.told_lines import Told, told
from variorum.workspace import Workspace

NEWS = """Envoys meet in Halm
The envoys Ana Kovar and Ivo Lind met in Halm on Tuesday, 4 March 2031. The meeting lasted five hours.
“The door stays open for every one of us,” Kovar said. Lind denied that Brenia had seized the lock of Orsk."""


def lines(folder: Path) -> list[Told]:
    (folder / "news").mkdir()
    (folder / "news" / "herald.txt").write_text(NEWS, encoding="utf-8")
    with Workspace(folder / "w.variorum", create=True) as workspace:
        workspace.read(folder / "news")
        return list(told(workspace))


def test_every_question_that_has_an_answer_is_listed_without_the_accounts_sentences(tmp_path: Path) -> None:
    found = lines(tmp_path)
    assert {"events", "said", "actors", "claims"} <= {line.question for line in found}
    shown = page(judged(iter(found), {}))
    assert "Ana Kovar" in shown
    assert "door stays open" not in shown
    assert "lasted five hours" not in shown


def test_a_changed_line_is_unjudged_again() -> None:
    line = Told("events", "Kovar met Lind", "v1")
    changed = Told("events", "Kovar did not meet Lind", "v1")
    gold = {key(line): JUDGEMENTS[0]}
    assert [item.judgement for item in judged(iter([line, changed]), gold)] == [JUDGEMENTS[0], UNJUDGED]


def test_a_line_told_of_another_happening_is_another_line() -> None:
    assert key(Told("claims", "place: Halm", "k1", of="v1")) != key(Told("claims", "place: Halm", "k1", of="v2"))


def test_the_table_counts_what_nobody_read() -> None:
    found = judged(iter([Told("events", "a", ""), Told("events", "b", ""), Told("events", "a", "")]), {})
    assert table(found).splitlines()[-1].split() == ["all", "2", "0", "0", "0", "2"]
