import json
import re
from pathlib import Path

import pytest

from evaluation.golds import score, table
from evaluation.layers.expectations import CHECKS
from evaluation.records import load, read, renamed
from tests.evaluation.made import A, figures, line, records

GOLD = Path(__file__).parents[2] / "evaluation" / "gold" / "seeds.jsonl"
POINTERS = {"event": "event", "actor": "actor", "antecedent": "actor", "speaker": "actor", "repeats": "quotation"}


def test_the_gold_holds_no_words() -> None:
    """Names, codes and days have no space; the only longer texts would be words of the accounts."""
    strings = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            strings.add(value)
        for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(item)

    for text in GOLD.read_text().splitlines():
        walk(json.loads(text))
    assert {s for s in strings if not re.fullmatch(r"[A-Za-z0-9_.:+~-]{0,48}", s)} == set()


def test_the_gold_points_at_what_it_has() -> None:
    gold = load(GOLD)
    for record in gold.every:
        for key, kind in POINTERS.items():
            called = record.text(key)
            assert not called or called in gold.named(kind), (record.kind, record.name, key)


def test_the_gold_lies_inside_its_accounts() -> None:
    gold = load(GOLD)
    lengths = {record.text("document"): record.number("characters") for record in gold.of("document")}
    for record in gold.every:
        for places in record.places.values():
            for place in places:
                length = lengths[place.document]
                assert length is not None
                assert 0 <= place.start <= place.end <= length, record.name


def test_every_expectation_has_its_check() -> None:
    assert {record.text("expect") for record in load(GOLD).of("expectation")} <= CHECKS.keys()


def test_a_gold_told_back_is_wholly_right() -> None:
    gold = load(GOLD)
    rows = score(gold, gold)
    assert [row for row in rows if row.hits is not None and row.value < 1 and "unknown" not in row.measure] == []
    assert [row.measure for row in rows if "wrong" in row.measure and row.value] == []


def test_an_empty_export_scores_and_does_not_fail() -> None:
    told = {f"{row.layer}: {row.measure}": row.value for row in score(load(GOLD), read(()))}
    assert told["quotations: core recall"] == 0
    assert told["disputes: invented"] == 0


def test_accounts_may_lie_deeper_in_the_export() -> None:
    gold = records(line("region", "r", {"text": [(A, 0, 9)]}, document=A, region="body"))
    deep = read([line("region", "r", {"text": [(f"pile/{A}", 0, 9)]}, document=f"pile/{A}", region="body")])
    assert renamed(deep, gold.documents()).of("region")[0].at("text")[0].document == A
    assert figures(gold, deep)["regions: blocks right"] == 1


def test_a_line_that_is_no_record_is_refused() -> None:
    with pytest.raises(ValueError, match="line 1"):
        read(["[]"])


def test_the_table_tells_hits_and_how_many() -> None:
    gold = records(line("region", "r", {"text": [(A, 0, 9)]}, document=A, region="body"))
    assert "9/9" in table(score(gold, gold))
