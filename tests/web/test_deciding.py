"""People correct what was read: every count follows, nothing of anybody is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx import Response

import variorum
from tests.web.rooms import AT, copied, reader
from tests.web.test_pages import link_to, talks, words

_FIELD = re.compile(r'<(?:input|button)[^>]*name="(\w+)"[^>]*value="([^"]*)"')


def form(page: str, holding: str) -> tuple[str, dict[str, list[str]]]:
    """The address and the fields of the first form that holds some words."""
    for found in re.findall(r"<form.*?</form>", page, re.S):
        if holding in found:
            action = re.search(r'action="([^"]+)"', found)
            assert action
            fields: dict[str, list[str]] = {}
            for name, value in _FIELD.findall(found):
                fields.setdefault(name, []).append(value)
            return action.group(1), fields
    raise AssertionError(f"no form holds {holding!r}")


def spelling(page: str, words_: str) -> str:
    """The id behind the box of a spelling."""
    found = re.search(rf'value="(n\w+)" aria-label="{words_}"', page)
    assert found, words_
    return found.group(1)


@pytest.fixture
def room(example: Path, tmp_path: Path) -> Path:
    return copied(example, tmp_path)


def part(client: TestClient, actor: str) -> Response:
    """Say that two spellings of an actor are somebody else's."""
    page = client.get(actor).text
    where, fields = form(page, "mean another")
    return client.post(
        where,
        data={**fields, "id": [spelling(page, "Mikhail Yorovets"), spelling(page, "Yorovets")], "reason": "two men"},
    )


def test_a_wrongly_merged_name_is_parted_and_every_count_follows(room: Path) -> None:
    with reader(room, author="mira") as client:
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets")
        story = talks(client)
        assert "named 22 times in 12 accounts" in words(client, actor)
        before = words(client, story).partition("Told alike")[2]
        answer = part(client, actor)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith(actor)
        told = words(client, answer.headers["location"])
        assert "Decided, and applied to every count" in told
        assert "named 14 times in 6 accounts" in told
        assert re.search("“Mikhail Yorovets”[^.]* set apart from [^.]*“Mikhal Jorovets”", told)
        assert re.search(r"mira, \d{4}-\d\d-\d\d \d\d:\d\d UTC: two men", told)
        assert words(client, story).partition("Told alike")[2] != before


def test_what_was_decided_can_be_taken_back_and_the_counts_return(room: Path) -> None:
    with reader(room) as client:
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets")
        part(client, actor)
        where, fields = form(client.get("/demo/decisions").text, "take back")
        assert client.post(where, data=fields).status_code == 303
        assert "named 22 times in 12 accounts" in words(client, actor)
        assert "Nobody has decided anything yet" in words(client, "/demo/decisions")


def test_a_decision_holds_when_accounts_are_read_again(room: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_text("A late word\n\nDora Lint met Olaf Brandt in Hafnen on Tuesday, 2 September 2031.\n")
    with reader(room) as client:
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets")
        part(client, actor)
        with variorum.open(room) as workspace:
            workspace.read(late)
        assert "named 14 times in 6 accounts" in words(client, actor)


def test_two_actors_are_made_one(room: Path) -> None:
    with reader(room) as client:
        actor = link_to(client, "/demo/actors", "Gregor Dresh")
        page = client.get(actor).text
        where, fields = form(page, "These are the same")
        other = re.search(r'<option value="(a\w+~\w+)">Howard Penrith', page)
        assert other
        fields["id"] = [fields["id"][0], other.group(1)]
        assert client.post(where, data={**fields, "decision": "same"}).status_code == 303
        assert "Penrith" in words(client, actor).partition("Every spelling")[2].partition("the same as")[0]


def test_a_quotation_that_is_none_goes_from_the_page_of_its_happening(room: Path) -> None:
    with reader(room) as client:
        story = talks(client)
        said = link_to(client, story, "Rivers are slow")
        where, fields = form(client.get(said).text, "read wrongly")
        assert client.post(where, data={**fields, "decision": "read_wrongly"}).status_code == 303
        quoted = words(client, story).partition("Who said what")[2].partition("Who stands where")[0]
        assert "Rivers are slow" not in quoted
        assert "read wrongly" in words(client, said)


def test_the_day_of_an_account_is_set_and_counted_from(room: Path) -> None:
    with reader(room) as client:
        account = link_to(client, "/demo/accounts", "15_southern")
        assert "when it was written is open" in words(client, account)
        where, fields = form(client.get(account).text, "Set</button>")
        sent = {**fields, "field": "published", "value": "2031-09-11", "reason": "printed page"}
        assert client.post(where, data=sent).status_code == 303
        assert "written 11 September 2031 stated" in words(client, account)
        page = client.get(account).text
        assert re.search(r"day set to 2031-09-11.*?printed page.*?take back", page, re.S)
        where, fields = form(page, "Set</button>")
        assert client.post(where, data={**sent, **fields, "field": "text"}).status_code == 422
        assert client.post(where, data={**fields, "field": "published", "value": "no day"}).status_code == 400


def test_a_decision_made_meanwhile_is_told_and_nothing_is_lost(room: Path) -> None:
    with reader(room, author="mira") as client, reader(room, author="jon") as other:
        story = talks(client)
        said = link_to(client, story, "Rivers are slow")
        where, fields = form(client.get(said).text, "read wrongly")
        theirs, their_fields = form(other.get(said).text, "read wrongly")
        assert other.post(theirs, data={**their_fields, "decision": "read_rightly"}).status_code == 303
        for came_from, back in ((f"{AT}{said}", f'href="{said}"'), (f"http://other.example{said}", ""), ("//[", "")):
            answer = client.post(where, data={**fields, "decision": "read_wrongly"}, headers={"referer": came_from})
            assert answer.status_code == 409
            assert "jon decided “read rightly”" in answer.text
            assert ("Back to the page" in answer.text) == bool(back)
            assert back in answer.text
        kept = words(client, "/demo/decisions")
        assert "read rightly" in kept.partition("In force")[2].partition("Worth checking")[0]
        where, fields = form(client.get(said).text, "read wrongly")
        assert client.post(where, data={**fields, "decision": "read_wrongly"}).status_code == 303


def test_what_was_decided_meanwhile_on_the_other_of_two_is_told_too(room: Path) -> None:
    with reader(room, author="mira") as client, reader(room, author="jon") as other:
        page = client.get(link_to(client, "/demo/actors", "Gregor Dresh")).text
        where, fields = form(page, "These are the same")
        chosen = re.search(r'<option value="(a\w+~\w+)">Mikhal Jorovets', page)
        assert chosen
        assert part(other, link_to(other, "/demo/actors", "Mikhal Jorovets")).status_code == 303
        answer = client.post(where, data={**fields, "id": [fields["id"][0], chosen.group(1)], "decision": "same"})
        assert answer.status_code == 409
        assert "jon decided" in answer.text


def test_an_event_is_split_by_its_tellings_and_made_one_again(room: Path) -> None:
    with reader(room) as client:
        event = link_to(client, talks(client), "the words")
        page = client.get(event).text
        before = words(client, event).partition("Rests on")[2].partition("Was it read")[0].count("another event")
        where, fields = form(page, "another event")
        telling = re.findall(r'name="id" value="(\w+)" data-key="m"', page)[-1]
        answer = client.post(where, data={**fields, "id": [telling], "reason": "of last year"})
        assert answer.status_code == 303
        told = words(client, event)
        assert told.partition("Rests on")[2].count("another event") < before
        assert "set apart from" in told
        where, fields = form(client.get(event).text, "take back")
        assert client.post(where, data=fields).status_code == 303
        assert (
            words(client, event).partition("Rests on")[2].partition("Was it read")[0].count("another event") == before
        )


def test_everything_or_nothing_cannot_be_split_off(room: Path) -> None:
    with reader(room) as client:
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets")
        page = client.get(actor).text
        where, fields = form(page, "mean another")
        everyone = re.findall(r'name="id" value="(n\w+)"', page)
        for chosen in ([], everyone):
            assert client.post(where, data={**fields, "id": chosen}).status_code == 400
        assert "Nobody has decided" in words(client, "/demo/decisions")


def test_a_form_of_another_run_changes_nothing(room: Path) -> None:
    with reader(room) as client:
        said = link_to(client, talks(client), "Rivers are slow")
        where, fields = form(client.get(said).text, "read wrongly")
        for proof in ("", "guess", "ü"):
            answer = client.post(where, data={**fields, "decision": "read_wrongly", "proof": proof})
            assert answer.status_code == 403
        assert "Nobody has decided" in words(client, "/demo/decisions")


@pytest.mark.parametrize("back", ["//evil.example/", "https://evil.example/", "/\\evil.example", "/other/", ""])
def test_nobody_is_sent_elsewhere_after_a_decision(room: Path, back: str) -> None:
    with reader(room) as client:
        said = link_to(client, talks(client), "Rivers are slow")
        where, fields = form(client.get(said).text, "read wrongly")
        answer = client.post(where, data={**fields, "decision": "read_rightly", "back": back})
        assert answer.headers["location"].startswith("/demo/decisions?")


@pytest.mark.parametrize("ids", [[], ["n1"], ["q1", "q2"], ["x" * 200], ["q1"] * 3])
def test_decisions_on_nothing_are_refused(room: Path, ids: list[str]) -> None:
    with reader(room) as client:
        where, fields = form(client.get(link_to(client, "/demo/actors", "Mikhal Jorovets")).text, "These are the same")
        answer = client.post(where, data={**fields, "id": ids, "decision": "same"})
        assert answer.status_code in (400, 404, 422)
        assert "Nobody has decided" in words(client, "/demo/decisions")


def test_nothing_is_decided_while_accounts_are_still_to_be_read(room: Path, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    late.write_text("A late word\n\nDora Lint met Olaf Brandt in Hafnen on Tuesday, 2 September 2031.\n")
    with reader(room) as client:
        said = link_to(client, talks(client), "Rivers are slow")
        where, fields = form(client.get(said).text, "read wrongly")
        with variorum.open(room) as workspace:
            workspace.read(late, only=["copies"])
        assert "Not all accounts have been read for" in words(client, "/demo/")
        answer = client.post(where, data={**fields, "decision": "read_wrongly"})
        assert answer.status_code == 409
        assert "nothing was changed" in answer.text
