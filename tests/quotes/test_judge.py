"""Learning which drafts are told, from annotated texts of one's own."""

from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from tests.reference import Pile, account
from variorum import extensions
from variorum.actors import MENTIONS
from variorum.cli import app
from variorum.engine.steps import STEPS
from variorum.language import PARSE
from variorum.model import ExtensionError, Quotation, UsageError
from variorum.quotes import QUOTATIONS
from variorum.quotes.corpora import corpus
from variorum.quotes.judge import Judge
from variorum.quotes.reading import quotations
from variorum.quotes.training import train
from variorum.texts import DAMAGE, FORM

NAMES = ("Ana Kovar", "Tomas Brandt", "Leena Roe", "Mika Lind", "Osmo Vale", "Rita Holm")
THINGS = ("the bridge was safe", "the lock had failed", "a vote would follow", "the boats were late", "no one slept")


def line(number: int) -> bytes:
    """A text in which somebody "bruited" something, which no table knows, and somebody bought something."""
    name, other = NAMES[number % 6], NAMES[(number + 1) % 6]
    text = f"{name} bruited that {THINGS[number % 5]}. {other} bought a boat in Lund."
    end = text.index(".")
    spans = {
        "source": [[0, len(name)]],
        "cue": [[len(name) + 1, len(name) + 8]],
        "content": [[len(name) + 9, end]],
    }
    return orjson.dumps({"id": f"t{number}", "text": text, "attributions": [spans]}) + b"\n"


@pytest.fixture(scope="module")
def corpus_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "own.jsonl"
    path.write_bytes(b"".join(line(number) for number in range(30)))
    return path


@pytest.fixture(scope="module")
def judge(corpus_file: Path) -> Judge:
    return Judge.unpack(train(corpus(corpus_file)).judge.pack())


def contents(text: str, judge: Judge | None) -> list[str]:
    document = account(text, language="en")
    pile = Pile([document]).run(FORM, DAMAGE, PARSE, MENTIONS, quotations(judge))
    return [document.words(span) for found in pile.all(Quotation) for span in found.spans("content")]


def test_a_verb_of_no_table_is_learned(judge: Judge) -> None:
    text = "Ana Kovar bruited that the lock had failed. Tomas Brandt bought a boat in Lund."
    assert contents(text, None) == []
    assert contents(text, judge) == ["that the lock had failed"]


def test_the_judge_is_part_of_the_step(judge: Judge) -> None:
    assert quotations(judge).settings == {"judge": judge.digest}
    assert not quotations(None).settings


def test_training_is_the_same_twice(corpus_file: Path, judge: Judge) -> None:
    assert train(corpus(corpus_file)).judge.pack() == judge.pack()


def test_the_command_keeps_it_where_reading_looks(
    corpus_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VARIORUM_QUOTES_JUDGE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert extensions.judge() is None
    told = CliRunner().invoke(app, ["train", "quotes", str(corpus_file)])
    assert told.exit_code == 0
    assert "30 texts with 30 attributions" in told.output
    assert extensions.judge_file().is_relative_to(tmp_path)
    trained = extensions.judge()
    assert trained is not None
    (step,) = (step for step in extensions.steps() if step.name == QUOTATIONS.name)
    assert step.settings == {"judge": trained.digest}
    assert [step.name for step in extensions.steps()][: len(STEPS)] == [step.name for step in STEPS]


def test_without_a_judge_the_built_in_step_reads() -> None:
    (step,) = (step for step in extensions.steps() if step.name == QUOTATIONS.name)
    assert (step.settings, step.run) == ({}, QUOTATIONS.run)


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\x00", b'{"format": "variorum quotes judge 1"}', None])
def test_a_judge_that_cannot_be_read_is_said_to_be_so(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quotes.judge"
    path.mkdir() if content is None else path.write_bytes(content)
    monkeypatch.setenv("VARIORUM_QUOTES_JUDGE", str(path))
    with pytest.raises(ExtensionError, match=r"quotes\.judge cannot be read") as caught:
        extensions.steps()
    assert "train" in caught.value.hint


def test_too_few_texts_teach_nothing(corpus_file: Path) -> None:
    with pytest.raises(UsageError, match="too few"):
        train(list(corpus(corpus_file))[:4])


def test_what_is_no_judge_is_refused() -> None:
    with pytest.raises(UsageError):
        Judge.unpack(b"{}")


def test_brat_files(tmp_path: Path) -> None:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "a.txt").write_bytes(b"Ana said\r\nit rains.\r\n")
    ann = "T1\tSource 0 3\tAna\nT2\tCue 4 8\tsaid\nT3\tContent 9 17\tit rains\nE1\tAttribution:T2 Source:T1 Cue:T2 Content:T3 Source2:T9\n"
    (tmp_path / "attributions" / "a_one.ann").write_text(ann)
    (tmp_path / "attributions" / "a_two.ann").write_text("")
    (found,) = corpus(tmp_path)
    (spans,) = found.attributions
    assert [found.text[a:b] for a, b in spans["content"]] == ["it rains"]
    assert spans["source"] == [(0, 3)]


def test_a_place_outside_the_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text('{"text": "Ana said so.", "attributions": [{"content": [[0, 99]]}]}\n')
    with pytest.raises(UsageError, match="line 1"):
        list(corpus(path))


def test_a_folder_without_annotations_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no annotated texts"):
        list(corpus(tmp_path))
