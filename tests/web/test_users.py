"""People who enter a room under names of their own: only they, and every decision bears the name."""

from __future__ import annotations

import base64
import hashlib
import hmac
from pathlib import Path

import pytest

from tests.web.rooms import copied, reader
from tests.web.test_deciding import form, part
from tests.web.test_pages import link_to, words
from variorum.model import UsageError
from variorum.web.serving import run
from variorum.web.users import Users, add_user, users_in


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.txt"
    assert add_user(path, "mira", "four small words")
    assert add_user(path, "Jon Ås", "eight letters")
    return path


def basic(name: str, password: str) -> dict[str, str]:
    return {"authorization": f"Basic {base64.b64encode(f'{name}:{password}'.encode()).decode()}"}


def test_no_password_is_kept_and_none_but_the_owner_reads_the_file(people: Path) -> None:
    kept = people.read_text("utf-8")
    assert "four small words" not in kept
    assert people.stat().st_mode & 0o077 == 0
    assert kept.count("scrypt$") == 2


def test_one_login_is_no_other_name(people: Path) -> None:
    add_user(people, "ann", "x\nsecret12")
    users = users_in(people)
    assert users.fits("ann", "x\nsecret12")
    assert users.let_in("ann", "x\nsecret12")
    assert not users.let_in("ann\nx", "secret12")


def test_a_name_twice_is_told(people: Path) -> None:
    people.write_text(people.read_text("utf-8") * 2, "utf-8")
    with pytest.raises(UsageError, match="again"):
        users_in(people)


def test_each_name_has_its_own_password_and_a_new_one_takes_its_place(people: Path) -> None:
    users = users_in(people)
    assert users.fits("mira", "four small words")
    assert users.fits("Jon Ås", "eight letters")
    for name, password in (("mira", "eight letters"), ("nobody", "four small words"), ("mira", ""), ("", "")):
        assert not users.fits(name, password)
    assert not add_user(people, "mira", "another one of mine")
    assert users_in(people).fits("mira", "another one of mine")
    assert not users_in(people).fits("mira", "four small words")


@pytest.mark.parametrize(
    ("name", "password"), [("", "four small words"), ("a:b", "four small words"), ("a\nb", "four small words"),
                           ("mira", "short"), (" mira", "four small words"), ("x" * 65, "four small words")]
)  # fmt: skip
def test_what_cannot_be_kept_is_refused(people: Path, name: str, password: str) -> None:
    before = people.read_text("utf-8")
    with pytest.raises(UsageError):
        add_user(people, name, password)
    assert people.read_text("utf-8") == before


@pytest.mark.parametrize(
    "line", ["mira", "mira:plain", "mira:scrypt$16384$8$5$$", "mira:scrypt$16$8$5$!!$!!", "mira:scrypt$3$8$1$YQ==$YQ==",
             "mira:scrypt$1073741824$8$5$YQ==$YQ==",
             *(f"mira:scrypt${cost}$YQ==$YQ==" for cost in ("0$8$5", "-2$8$5", "2$0$5", "2$-8$5", "2$8$0", "2$8$-5"))]
)  # fmt: skip
def test_a_file_that_is_not_understood_opens_no_room(people: Path, example: Path, line: str) -> None:
    people.write_text(f"{line}\n", "utf-8")
    with pytest.raises(UsageError, match="line 1 of"):
        run([example], host="0.0.0.0", port=0, token="", author="", names=(), browse=False, say=print, users=people)


def test_a_file_that_names_nobody_or_is_not_there_opens_no_room(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(UsageError):
            users_in(path)
    (tmp_path / "empty.txt").write_text("\n")
    with pytest.raises(UsageError, match="names nobody"):
        users_in(tmp_path / "empty.txt")


def test_only_who_has_a_name_enters_and_decides_under_it(people: Path, example: Path, tmp_path: Path) -> None:
    room = copied(example, tmp_path)
    with reader(room, users=users_in(people), author="somebody") as client:
        assert client.get("/demo/").status_code == 401
        assert client.post("/enter", data={"name": "mira", "password": "eight letters"}).status_code == 401
        assert client.post("/enter", data={"name": "Jon Ås", "password": "eight letters"}).status_code == 303
        assert "You decide as Jon Ås" in words(client, "/demo/decisions")
        actor = link_to(client, "/demo/actors", "Mikhal Jorovets")
        assert part(client, actor).status_code == 303
        assert "Jon Ås, 20" in words(client, actor)
        where, fields = form(client.get(actor).text, "take back")
        assert client.post(where, data=fields).status_code == 303


def test_nobody_borrows_a_name_by_writing_it_on_the_badge(people: Path, example: Path) -> None:
    with reader(example, users=users_in(people)) as client:
        client.post("/enter", data={"name": "mira", "password": "four small words"})
        badge = client.cookies["variorum_reader"]
        assert badge.endswith(".mira")
        client.cookies.clear()
        for forged in (badge.replace(".mira", ".Jon%20%C3%85s"), badge.partition(".")[0], f"{'0' * 64}.mira", "ü", ""):
            sent = {"cookie": f"variorum_reader={forged}".encode("latin-1", "replace")}
            assert client.get("/demo/", headers=sent).status_code == 401
        assert client.get("/demo/", headers={"cookie": f"variorum_reader={badge}"}).status_code == 200


def test_a_badge_without_a_name_lets_nobody_in_where_only_people_enter(people: Path, example: Path) -> None:
    with reader(example, users=users_in(people)) as client:
        settings = client.app.state.settings  # type: ignore[attr-defined]  # the app is Starlette's
        for secret in (settings.proof, settings.seal):
            forged = hmac.new(secret.encode(), b"\n\n", hashlib.sha256).hexdigest()
            sent = {"cookie": f"variorum_reader={forged}"}
            assert client.get("/demo/", headers=sent).status_code == 401


def test_programs_enter_by_name_too_and_guesses_are_counted(people: Path, example: Path) -> None:
    with reader(example, users=users_in(people)) as client:
        assert client.get("/api/", headers=basic("mira", "four small words")).status_code == 200
        codes = [client.get("/api/", headers=basic("mira", f"guess {number}")).status_code for number in range(12)]
        assert codes == [401] * 10 + [429] * 2
        for wrong in ("Basic", "Basic !!!", "Basic YQ==", "Bearer ", "Bearer x"):
            assert client.get("/api/", headers={"authorization": wrong}).status_code in (401, 429)


def test_a_token_lets_in_beside_the_people(people: Path, example: Path) -> None:
    with reader(example, users=users_in(people), token="a long token") as client:
        page = client.get("/enter").text
        assert page.count("<form method") == 2
        assert client.post("/enter", data={"token": "a long token"}).status_code == 303
        assert client.get("/demo/").status_code == 200


def test_who_is_taken_out_or_gets_a_new_password_is_out_at_once(people: Path, example: Path) -> None:
    with reader(example, users=users_in(people)) as client:
        logins = {"mira": "four small words", "Jon Ås": "eight letters"}
        badges = {}
        for name, password in logins.items():
            client.post("/enter", data={"name": name, "password": password})
            badges[name] = {"cookie": f"variorum_reader={client.cookies['variorum_reader']}"}
            client.cookies.clear()
            assert client.get("/demo/", headers=badges[name]).status_code == 200
            assert client.get("/api/", headers=basic(name, password)).status_code == 200
        add_user(people, "mira", "another one of mine")
        assert client.get("/demo/", headers=badges["mira"]).status_code == 401
        assert client.get("/api/", headers=basic("mira", "four small words")).status_code == 401
        assert client.get("/api/", headers=basic("mira", "another one of mine")).status_code == 200
        assert client.get("/demo/", headers=badges["Jon Ås"]).status_code == 200
        left = [line for line in people.read_text("utf-8").splitlines() if not line.startswith("Jon")]
        people.write_text("\n".join(left) + "\n", "utf-8")
        assert client.get("/demo/", headers=badges["Jon Ås"]).status_code == 401
        assert client.get("/api/", headers=basic("Jon Ås", "eight letters")).status_code == 401


def test_while_the_file_of_people_is_garbled_nobody_enters_or_stays(people: Path, example: Path) -> None:
    kept = people.read_text("utf-8")
    with reader(example, users=users_in(people)) as client:
        client.post("/enter", data={"name": "mira", "password": "four small words"})
        assert client.get("/demo/").status_code == 200
        for garbled in ("mira:what\n", ""):
            people.write_text(garbled, "utf-8")
            assert client.get("/demo/").status_code == 401
        people.unlink()
        assert client.get("/demo/").status_code == 401
        people.write_text(kept, "utf-8")
        assert client.get("/demo/").status_code == 200


def test_people_are_not_printed(people: Path) -> None:
    assert isinstance(users_in(people), Users)
    assert "scrypt" not in repr(users_in(people))
