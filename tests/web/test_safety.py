"""What a hostile page, program or text can do to a reading room: nothing."""

from __future__ import annotations

import contextlib
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import httpx
import pytest
import uvicorn

from tests.web.rooms import AT, copied, read_texts, reader
from variorum.model import UsageError, WorkspaceError
from variorum.web import Settings
from variorum.web.errors import Refused
from variorum.web.safety import Tries, peer_of
from variorum.web.serving import run

XSS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</title></style></textarea><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{7*7}}{% raw %}${7*7}<%= 7*7 %>",
    "<!--<script>-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_every_answer_forbids_foreign_and_inline_script(example: Path) -> None:
    with reader(example) as client:
        for path in ("/", "/demo/", "/demo/accounts", "/static/room.js", "/nothing", "/demo/story/zz", "/api/nothing"):
            answer = client.get(path)
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "name", ["evil.example", "evil.example:8451", "127.0.0.1.evil.example", "", "[", "localhost.evil"]
)
def test_a_name_that_somebody_elses_dns_could_point_here_is_refused(example: Path, name: str) -> None:
    with reader(example) as client:
        assert client.get("/demo/", headers={"host": name}).status_code == 403


@pytest.mark.parametrize("name", ["127.0.0.1:8451", "localhost:8451", "localhost", "[::1]:8451", "room.example"])
def test_a_name_of_its_own_is_answered(example: Path, name: str) -> None:
    with reader(example, names=("room.example",)) as client:
        assert client.get("/demo/", headers={"host": name}).status_code == 200


def test_a_request_that_another_site_began_changes_nothing(example: Path) -> None:
    with reader(example, token="a long token") as client:
        for headers in ({"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
            answer = client.post("/enter", data={"token": "a long token"}, headers=headers)
            assert answer.status_code == 403
            assert "set-cookie" not in answer.headers


def test_only_who_knows_the_token_enters(example: Path) -> None:
    with reader(example, token="a long token") as client:
        assert client.get("/demo/").status_code == 401
        assert client.get("/api/demo/accounts").json()["error"]["status"] == 401
        assert client.get("/demo/", headers={"cookie": "variorum_reader=a long token"}).status_code == 401
        assert client.post("/enter", data={"token": "wrong"}).status_code == 401
        let_in = client.post("/enter", data={"token": "a long token"})
        assert let_in.status_code == 303
        assert "HttpOnly" in let_in.headers["set-cookie"]
        assert "a long token" not in let_in.headers["set-cookie"]
        assert client.get("/demo/").status_code == 200
    with reader(example, token="a long token") as client:
        assert client.get("/demo/", headers={"authorization": "Bearer a long token"}).status_code == 200


def test_wrong_tokens_of_programs_are_counted_too(example: Path) -> None:
    with reader(example, token="a long token") as client:
        told = [client.get("/api/", headers={"authorization": f"Bearer wrong {n}"}).status_code for n in range(12)]
        assert told == [401] * 10 + [429] * 2
        assert client.get("/api/", headers={"authorization": "Bearer a long token"}).status_code == 200


def test_a_workspace_named_like_the_door_is_no_door(example: Path, tmp_path: Path) -> None:
    named = copied(example, tmp_path).rename(tmp_path / "enterprise.variorum")
    with reader(named, token="a long token") as client:
        assert client.get("/enterprise/accounts").status_code == 401
        assert client.post("/enterprise/undo", data={"decision": "x"}).status_code == 401


def test_a_workspace_that_is_not_there_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError), reader(tmp_path / "typo.variorum"):
        pass
    assert not (tmp_path / "typo.variorum").exists()


def test_tokens_cannot_be_guessed_one_after_another(example: Path) -> None:
    with reader(example, token="a long token") as client:
        codes = [client.post("/enter", data={"token": f"guess {number}"}).status_code for number in range(12)]
        assert codes == [401] * 10 + [429] * 2
        assert client.post("/enter", data={"token": "a long token"}).status_code == 429


def test_wrong_tokens_are_forgotten_after_a_while() -> None:
    now = [0.0]
    tries = Tries(most=1, seconds=60, clock=lambda: now[0])
    assert not tries.one("here", lambda: False)
    now[0] = 61
    assert tries.one("here", lambda: True)


def test_who_guesses_shuts_out_nobody_but_himself_until_very_many_do() -> None:
    tries = Tries(most=2, overall=4)
    for peer in ("a", "a", "b", "c"):
        assert not tries.one(peer, lambda: False)
        with contextlib.suppress(Refused):
            assert tries.one("d", lambda: True)
    for peer in ("a", "d"):
        with pytest.raises(Refused):
            tries.one(peer, lambda: True)


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"),
        ("2001:db8:0:8::1", "2001:db8:0:8::/64"),
        ("a socket", "a socket"),
    ],
)
def test_whoever_has_a_network_of_his_own_is_one_who_tries(address: str, counted_as: str) -> None:
    assert peer_of({"client": (address, 50001)}) == counted_as


def test_what_a_request_says_of_its_sender_gives_no_new_tries(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[uvicorn.Server] = []
    told: SimpleQueue[str] = SimpleQueue()

    class Watched(uvicorn.Server):
        def __init__(self, config: uvicorn.Config) -> None:
            super().__init__(config)
            opened.append(self)

    monkeypatch.setattr(uvicorn, "Server", Watched)
    how: dict[str, Any] = {"host": "127.0.0.1", "port": 0, "author": "", "names": (), "browse": False}
    thread = threading.Thread(target=lambda: run([example], token="a long token", say=told.put, **how))
    thread.start()
    try:
        address = told.get(timeout=60).split()[4]
        guesses = [
            httpx.post(f"{address}enter", data={"token": "guess"}, headers={"x-forwarded-for": f"192.0.2.{number}"})
            for number in range(11)
        ]
    finally:
        for server in opened:
            server.should_exit = True
        thread.join()
    assert [guess.status_code for guess in guesses] == [401] * 10 + [429]


def test_many_tries_at_once_are_no_more_than_the_limit() -> None:
    tries = Tries(most=3)
    tested: list[int] = []

    def attempt(number: int) -> None:
        with contextlib.suppress(Refused):
            tries.one("here", lambda: tested.append(number) is not None)

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(attempt, range(12)))
    assert len(tested) == 3


def test_a_room_that_others_reach_needs_a_token(example: Path) -> None:
    with pytest.raises(UsageError, match="reached by others"):
        run([example], host="0.0.0.0", port=0, token="", author="", names=(), browse=False, say=print)


def test_an_oversize_body_is_refused_whatever_length_it_says(example: Path) -> None:
    with reader(example, token="a long token", largest_body=1000) as client:
        assert client.post("/enter", data={"token": "x" * 2000}).status_code == 413

        def pieces() -> object:
            yield b"token="
            for _ in range(50):
                yield b"x" * 100

        kind = {"content-type": "application/x-www-form-urlencoded"}
        assert client.post("/enter", content=pieces(), headers=kind).status_code == 413  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [
    "/demo/account/..%2f..%2f..%2fetc%2fpasswd", "/demo/account/%00", "/static/../settings.py", "/static/%2e%2e/app.py",
    "/../../etc/passwd", "/demo/story/%3Cscript%3E", "/demo/finding/" + "a" * 500, "/demo/finding/v", "/nothing/",
    "/demo/finding/%F0%9F%98%80", "/demo/compare/a/b",
])  # fmt: skip
def test_addresses_that_lead_nowhere_are_told_in_the_one_shape(example: Path, path: str) -> None:
    with reader(example) as client:
        answer = client.get(path, headers={"accept": "application/json"}, follow_redirects=True)
        assert answer.status_code in (400, 404, 422)
        assert set(answer.json()["error"]) == {"status", "message", "hint"}
        assert "Traceback" not in answer.text
        assert "root:" not in answer.text


@pytest.mark.parametrize("asked", ["at=-1", "at=x", "at=99999999999999999999", "at=1e5"])
def test_malformed_parameters_are_told(example: Path, asked: str) -> None:
    with reader(example) as client:
        answer = client.get(f"/demo/account/01_velna?{asked}")
        assert answer.status_code in (200, 422)
        assert client.get("/demo/").status_code == 200


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    rows = [
        (f"{number}.txt", payload, payload,
         f"{payload}\n\nMayor Dora Lint {payload} met Olaf Brandt in Hafnen on Tuesday. “{payload}” she said.\n")
        for number, payload in enumerate(XSS)
    ]  # fmt: skip
    path = read_texts(tmp_path, rows)
    with reader(path) as client:
        pages = ["/small/", "/small/accounts", f"/small/account/{XSS[0]}"]
        pages += sorted(
            {found for page in pages[:2] for found in re.findall(r'href="(/small/[^"#]+)"', client.get(page).text)}
        )
        assert len(pages) > len(XSS)
        for page in pages:
            tags = _Tags()
            tags.feed(client.get(page).text)
            for tag, attributes in tags.found:
                assert not any(name.startswith("on") for name in attributes), (page, tag)
                assert tag not in ("img", "iframe", "object", "embed", "style", "base"), (page, tag)
                assert tag != "script" or str(attributes.get("src", "")).startswith("/static/"), page
                for name in ("href", "src", "action"):
                    assert not re.match(r"\s*(javascript|data|https?):", attributes.get(name) or ""), (page, attributes)


def test_the_secret_of_a_run_is_not_shown(example: Path) -> None:
    settings = Settings(token="a long token")
    assert "a long token" not in repr(settings)
    assert settings.proof not in repr(settings)
    assert AT.startswith("http://127.0.0.1")
