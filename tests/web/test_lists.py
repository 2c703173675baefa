"""Lists in pages, narrowed by letters; each question of a happening in one place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import variorum
from tests.web.rooms import read_texts, reader
from tests.web.test_pages import link_to, talks, words
from variorum.workspace.asking import Asking
from variorum.workspace.views import actor


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        (
            f"a{number:03}.txt",
            f"Paper {number % 2}",
            "",
            f"Mayor Vera{chr(97 + number % 26)} Holt opened bridge {number}.",
        )
        for number in range(120)
    ]
    return read_texts(tmp_path_factory.mktemp("many"), rows)


def test_accounts_come_in_pages_and_all_of_them_are_reached(many: Path) -> None:
    with reader(many) as client:
        told, seen, path = "", set(), "/small/accounts"
        while path:
            page = client.get(path).text
            told = told or words(client, path)
            seen |= set(re.findall(r"/small/account/(\w+)", page))
            onward = re.search(r'href="(/small/accounts\?offset=\d+)"', page)
            path = onward.group(1) if onward else ""
        assert "1 to 100 of 120 accounts" in told
        assert len(seen) == 120


def test_lists_are_narrowed_by_letters_whatever_their_case(many: Path) -> None:
    with reader(many) as client:
        assert "60 accounts" in words(client, "/small/accounts?like=PAPER+1")
        assert "1 account " in words(client, "/small/accounts?like=a007")
        assert "0 accounts" in words(client, "/small/accounts?like=%25")
        named = words(client, "/small/actors?like=verac")
        assert "Verac Holt" in named
        assert "Verab Holt" not in named
        assert "Holt" not in words(client, "/small/actors?like=_____").partition("Called")[2]


def test_an_actor_of_many_accounts_comes_in_pages_the_newest_first(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reader(example) as client:
        path: str | None = link_to(client, "/demo/actors", "Mikhal Jorovets")
        whole = set(re.findall(r'class="account" href="([^"]+)"', client.get(path or "").text))
        assert "Older ones" not in client.get(path or "").text
    monkeypatch.setattr(actor, "_LOOKED", 3)
    with reader(example) as client:
        assert "told in the newest 3 of them" in words(client, path or "")
        seen: set[str] = set()
        pages = 0
        while path:
            page = client.get(path).text
            seen |= set(re.findall(r'class="account" href="([^"]+)"', page))
            onward = re.search(r'href="([^"]+)">Older ones', page)
            path, pages = onward[1] if onward else None, pages + 1
        assert pages > 3
        assert whole <= seen


def test_a_workspace_of_unlike_happenings_is_not_called_by_one_of_them(many: Path, example: Path) -> None:
    with reader(many) as client:
        assert re.search(r"<h1>small</h1>", client.get("/small/").text)
    with reader(example) as client:
        assert "<h1>demo</h1>" not in client.get("/demo/").text


def test_the_parts_of_a_long_list_are_looked_up_alone(many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    answer = Asking.answer
    monkeypatch.setattr(Asking, "answer", lambda asking, found: told.append(found.id) or answer(asking, found))
    with reader(many) as client:
        part = client.get("/api/small/actors?limit=5&offset=10").json()
        assert part["total"] > 20
        assert [item["id"] for item in part["items"]] == told
        assert len(told) == 5


@pytest.mark.parametrize("question", ["timeline?", "quotations?speaker=havlan&"])
def test_of_a_list_that_is_put_together_only_what_is_shown_is_told(
    example: Path, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    told: list[str] = []
    answer = Asking.answer
    monkeypatch.setattr(Asking, "answer", lambda asking, found: told.append(found.id) or answer(asking, found))
    with variorum.open(example) as workspace, reader(example) as client:
        part = client.get(f"/api/demo/{question}limit=2&offset=1").json()
        assert [item["id"] for item in part["items"]] == told
        assert len(told) == 2
        of = workspace.timeline() if "timeline" in question else workspace.quotations("havlan")
        assert part["total"] == len(of)
        assert [(item["text"], item["record"]) for item in part["items"]] == [(a.text, a.row) for a in of[1:3]]
        assert client.get("/api/demo/quotations?speaker=zzzz").status_code == 404


@pytest.mark.parametrize("page", ["accounts?", "actors?", "?", "search?q=the&", "actor/{actor}?"])
def test_a_page_behind_the_end_of_a_list_is_not_there(example: Path, page: str) -> None:
    with reader(example) as client:
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets").rpartition("/")[2]
        path = f"/demo/{page.format(actor=actor)}"
        assert client.get(f"{path}offset=0").status_code == 200
        assert client.get(f"{path}offset=5000").status_code == 404


@pytest.mark.parametrize("path", ["accounts?offset=-1", "actors?offset=x", f"accounts?like={'x' * 400}", "?affair=t1"])
def test_what_no_list_has_is_told_in_the_one_shape(many: Path, path: str) -> None:
    with reader(many) as client:
        answer = client.get(f"/small/{path}", headers={"accept": "application/json"})
        assert answer.status_code in (404, 422)
        assert set(answer.json()["error"]) == {"status", "message", "hint"}


def test_words_that_stand_in_many_accounts_are_found_by_narrowing(many: Path) -> None:
    with reader(many) as client:
        assert "120 places" in words(client, "/small/search?q=opened+bridge")
        assert "60 places" in words(client, "/small/search?q=opened+bridge&outlet=Paper+1")
        assert "0 places" in words(client, "/small/search?q=opened+bridge&month=2030-01")
        assert client.get("/small/search?q=opened&story=sffff").status_code == 404


def test_a_question_on_which_an_account_contradicts_itself_has_one_card(example: Path) -> None:
    with reader(example) as client:
        page = client.get(talks(client)).text
        sure = page.partition('id="contradicted"')[2].partition("</section>")[0]
        cards = re.findall(r'<article class="card".*?</article>', page, re.S)
        itself = [card for card in cards if "contradicts itself" in card]
        assert itself
        for card in itself:
            assert card in sure
            heading = re.search(r"</span>(.*?)</h3>", card, re.S)
            assert heading
            same = [other for other in cards if heading.group(1) in other and "maybe two" not in other]
            assert len(same) == 1
        assert any('class="wrong"' in card for card in itself)
