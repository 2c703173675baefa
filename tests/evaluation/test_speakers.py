from __future__ import annotations

import json
from collections.abc import Sequence

from evaluation.quotes import Gold
from evaluation.speakers import GOLD, KINDS, Row, rows, score

TEXT = (
    "Ana Kovar, the mayor of Lund, opened the bridge on Monday. She said the river had risen by a metre.\n"
    'Boris Lindar spoke after her. "We will close the road," Kovar said.\n'
    "Neighbours said the road was flooded."
)


def at(words: str, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def outcomes(source: tuple[int, int], content: str, actor: Sequence[tuple[int, int]] | None) -> dict[str, str]:
    article = Gold("a.txt", TEXT)
    article.attributions.append(article.words({"source": [source], "cue": [], "content": [at(content)]}))
    row = Row("a.txt", (source,), at(content), tuple(actor) if actor is not None else None, "person", False)
    results = score([article], [row])
    return {way: found[0][2] for way, found in results.items()}


def test_a_pronoun_resolved_to_the_full_name_is_right() -> None:
    said = outcomes(at("She"), "the river had risen by a metre", [at("Ana Kovar")])
    assert said["as shipped"] == "right"
    assert said["nearest person before"] == "right"


def test_the_nearest_person_is_wrong_where_another_stands_between() -> None:
    said = outcomes(at("Kovar", 1), '"We will close the road,"', [at("Ana Kovar")])
    assert said["as shipped"] == "right"
    assert said["name in words, else nearest"] == "right"
    assert said["nearest person before"] == "wrong"


def test_another_actor_than_the_one_meant_is_wrong() -> None:
    assert outcomes(at("Kovar", 1), '"We will close the road,"', [at("Boris Lindar")])["as shipped"] == "wrong"


def test_naming_nobody_is_right_where_nobody_is_named() -> None:
    said = outcomes(at("Neighbours"), "the road was flooded", None)
    assert said["as shipped"] == "right"
    assert said["nearest person before"] == "wrong"


def test_a_quotation_that_is_not_found_is_told_apart() -> None:
    assert outcomes(at("Boris Lindar"), "after her", [at("Boris Lindar")])["as shipped"] == "unmatched"


def test_the_gold_holds_offsets_and_labels_alone() -> None:
    records = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    assert len(records) == 200
    assert {frozenset(record) for record in records} == {
        frozenset({"text", "source", "content", "actor", "kind", "doubtful"})
    }
    assert {record["kind"] for record in records} == set(KINDS)


def test_every_actor_of_the_gold_stands_somewhere() -> None:
    for row in rows():
        assert all(start < end for start, end in (*row.speaker, row.content, *(row.actor or ())))
        assert row.actor is None or (row.actor and row.kind != "unnamed")
