"""The interface for programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

import variorum
from tests.web.rooms import copied, reader
from variorum.exports.schema import schema


def asked(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.text)
    return answer.json()


QUESTIONS = (
    "accounts", "copies", "stories", "actors", "quotations", "timeline", "agreements", "disputes", "claims", "gaps", "issues",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_gives_the_records_that_the_workspace_gives(example: Path, question: str) -> None:
    with variorum.open(example) as workspace, reader(example) as client:
        ask = {"accounts": "documents"}.get(question, question)
        told = asked(client, f"/api/demo/{question}?limit=1000")
        whole = getattr(workspace, ask)()
        assert [item["record"] for item in told["items"]] == whole.rows()
        assert [item["text"] for item in told["items"]] == [answer.text for answer in whole]
        assert told["total"] == len(told["items"])


def test_the_parts_of_an_answer_make_the_whole(example: Path) -> None:
    with reader(example) as client:
        whole = asked(client, "/api/demo/quotations?everything=true&limit=1000")["items"]
        parts: list[Any] = []
        address: str | None = "/api/demo/quotations?everything=true&limit=7"
        while address:
            part = asked(client, address)
            assert len(part["items"]) <= 7
            parts += part["items"]
            address = part["next"]
        assert parts == whole


def test_every_answer_has_an_address_that_opens(example: Path) -> None:
    with reader(example) as client:
        for question in ("accounts", "copies", "stories", "actors", "disputes", "search?words=nobody asked the river"):
            for item in asked(client, f"/api/demo/{question}")["items"][:3]:
                assert client.get(item["address"]).status_code in (200, 303), item


def test_a_finding_comes_with_what_it_rests_on(example: Path) -> None:
    with reader(example) as client:
        event = asked(client, "/api/demo/timeline")["items"][0]
        told = asked(client, f"/api/demo/findings/{event['id']}")
        assert told["finding"] == event
        assert {member["record"]["kind"] for member in told["members"]} == {"event_mention"}


def test_two_accounts_are_compared_by_name(example: Path) -> None:
    with reader(example) as client:
        told = asked(client, "/api/demo/differences?a=ena-31-0910&b=05_lindhavn")
        assert [item["record"]["kind"] for item in told["items"][:2]] == ["copy", "edit"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/demo/findings/q0000000000000000", 404),
        ("/api/demo/findings/what", 404),
        ("/api/none/accounts", 404),
        ("/api/demo/nothing", 404),
        ("/api/demo/accounts?limit=0", 422),
        ("/api/demo/accounts?offset=-1", 422),
        ("/api/demo/accounts?limit=many", 422),
        ("/api/demo/search?words=", 422),
        ("/api/demo/search?words=%20%2E", 400),
        ("/api/demo/differences?a=ena-31-0910&b=ena-31-0910", 400),
    ],
)
def test_every_error_has_one_shape(example: Path, address: str, status: int) -> None:
    with reader(example) as client:
        answer = client.get(address)
        assert answer.status_code == status
        assert set(answer.json()) == {"error"}
        assert set(answer.json()["error"]) == {"status", "message", "hint"}
        assert answer.json()["error"]["status"] == status


def test_nothing_is_written_through_it(example: Path) -> None:
    with reader(example) as client:
        assert client.post("/api/demo/accounts").status_code == 405


def test_it_is_described_for_programs(example: Path) -> None:
    with reader(example) as client:
        told = asked(client, "/api/openapi.json")
        assert {f"/api/{{room}}/{question}" for question in QUESTIONS} <= set(told["paths"])
        assert not [path for path in told["paths"] if not path.startswith("/api/")]


def test_permanent_addresses_outlive_a_decision_that_regroups(example: Path, tmp_path: Path) -> None:
    mine = copied(example, tmp_path)
    with variorum.open(mine) as workspace, reader(mine) as client:
        persons = [a for a in workspace.actors() if a["type"] == "person"]
        one, other = persons[0], persons[1]
        workspace.decide("same", one.id, other.id)
        kept = set()
        for address in (one["id"], other["id"], other["id"][:12]):
            told = asked(client, f"/api/demo/findings/{address}")["finding"]
            assert {one["name"], other["name"]} <= set(told["record"]["variants"])
            assert client.get(f"/demo/actor/{address}").status_code == 200
            kept.add(told["id"])
        assert len(kept) == 1


def test_records_are_those_of_the_export_format(example: Path) -> None:
    valid = Draft202012Validator(schema())
    with reader(example) as client:
        for question in ("copies", "stories", "actors", "quotations", "disputes", "claims"):
            for item in asked(client, f"/api/demo/{question}?limit=5")["items"]:
                valid.validate(item["record"])
