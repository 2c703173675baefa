"""The pages read as a person reads them, without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import variorum
from tests.web.rooms import copied, reader
from variorum.web.rendering import environment

_WORDS = re.compile(r"<(?:script|style)[^>]*>.*?</(?:script|style)>|<[^>]+>", re.S)


def words(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return " ".join(_WORDS.sub(" ", answer.text).replace("&#39;", "'").split())


def link_to(client: TestClient, path: str, told: str) -> str:
    """The address behind a link with some words; from the start page, that of a happening."""
    for address, text in re.findall(r'<a[^>]*?href="([^"]+)"[^>]*>(.*?)</a>', client.get(path).text, re.S):
        if ("/story/" in address or path != "/demo/") and told in " ".join(_WORDS.sub(" ", text).split()):
            return str(address).replace("&amp;", "&")
    raise AssertionError(f"no link says {told!r} on {path}")


def talks(client: TestClient) -> str:
    """The address of the happening that most accounts of the example tell, whatever title it has."""
    page = client.get("/demo/").text
    told = re.findall(r'<h3><a href="(/demo/story/[^"]+)">.*?<p>(\d+) account', page, re.S)
    return max(told, key=lambda each: int(each[1]))[0]


def test_one_workspace_opens_itself(example: Path) -> None:
    with reader(example) as client:
        assert client.get("/").headers["location"] == "/demo/"


def test_several_workspaces_are_listed_by_name(example: Path, tmp_path: Path) -> None:
    other = copied(example, tmp_path)
    with reader(example, other) as client:
        assert "demo demo-2" in words(client, "/")
        assert client.get("/demo-2/").status_code == 200


def test_the_start_lists_happenings_newest_first_with_their_counts(example: Path) -> None:
    with reader(example) as client:
        told = words(client, "/demo/")
        assert re.search(r"17 accounts · \d+ texts · \d+ happenings", told)
        assert told.index("10 October 2031") < told.rindex("9 September 2031")
        assert re.search(r"\d contradictions", told)
        assert "no language model for de" in told.partition("What could not be read")[2]


@pytest.fixture
def story(example: Path) -> str:
    with reader(example) as client:
        return talks(client)


def test_a_happening_tells_when_it_was_and_on_what_that_rests(example: Path, story: str) -> None:
    with reader(example) as client:
        told = words(client, story)
        assert "9 September 2031 worked out" in told
        assert "the latest Tuesday up to 10 September 2031" in told
        assert "8 accounts, 4 texts, at most 4 separate" in told


def test_a_count_opens_why_accounts_count_once(example: Path, story: str) -> None:
    with reader(example) as client:
        assert "count once: the words stand in a passage both have" in words(client, story)


def test_a_contradiction_has_a_column_a_value_and_names_who_leaves_the_denial_out(example: Path, story: str) -> None:
    with reader(example) as client:
        told = words(client, story).partition("Contradicted The parties")[2]
        assert "Taken in their own voice" in told
        assert "Denied on the word of" in told
        assert "Leaves the denial out: 01_velna , 02_harbour" in told
        assert "no Wednesday in" in told


def test_quotations_of_a_translated_account_promise_the_sense_only(example: Path, story: str) -> None:
    with reader(example) as client:
        told = words(client, story).partition("Who said what")[2]
        assert "There is a basis to continue,” 08_news * · translated: sense only" in told


def test_an_account_that_was_not_read_is_not_called_silent(example: Path, story: str) -> None:
    with reader(example) as client:
        rows = words(client, story).partition("Who tells what")[2]
        assert "10_grenzbote cannot say" in rows
        assert "their silence counts for nothing" in rows


def test_an_account_shows_its_text_word_for_word(example: Path) -> None:
    with variorum.open(example, create=False) as workspace:
        document = workspace.document("08_news")
    with reader(example) as client:
        told = words(client, f"/demo/account/{document.id}")
        for block in document.blocks:
            plain = re.sub(r"\s+", "", document.text[block.start : block.end])
            assert plain[:40] in re.sub(r"\s+", "", told.replace("&#34;", '"').replace("&amp;", "&"))
        assert "Translated: sense only" in told


def test_words_of_an_account_tell_what_is_said_of_them_and_where_they_are_next(example: Path) -> None:
    with variorum.open(example, create=False) as workspace:
        document = workspace.document("01_velna")
    at = document.text.index("Mikhal Jorovets")
    with reader(example) as client:
        address = f"/demo/account/{document.id}?at={at}"
        assert "means Mikhal Jorovets" in words(client, address)
        following = link_to(client, address, "next mention")
        assert "Jorovets” means Mikhal Jorovets" in words(client, following.partition("#")[0])
        assert client.get(f"{address}&part=1").text.count("<html") == 0


def test_a_place_outside_of_an_account_tells_nothing(example: Path) -> None:
    with reader(example) as client:
        assert "Nothing is told of the words here" in words(client, "/demo/account/01_velna?at=999999")


def test_two_accounts_are_compared_with_every_edit_named(example: Path) -> None:
    with reader(example) as client:
        address = client.get("/demo/compare?a=02_harbour&b=01_velna").headers["location"]
        told = words(client, address)
        assert "Tuesday" in told
        assert "Wednesday" in told
        assert "negation said to be so on one side, not so on the other" in told
        assert "only in 01_velna" in told
        together = words(client, link_to(client, address, "Run together"))
        assert "could will run short" in together
        assert "hydroengineer hydro-engineer" in words(client, f"{address}?way=inline&everything=1")


def test_an_account_compared_with_itself_is_told_of(example: Path) -> None:
    with reader(example) as client:
        address = client.get("/demo/compare?a=01_velna&b=01_velna").headers["location"]
        assert client.get(address).status_code == 400


def test_a_statement_opens_the_words_it_rests_on(example: Path, story: str) -> None:
    with reader(example) as client:
        address = link_to(client, story, "7 hours")
        told = words(client, address)
        assert "6 accounts, 3 texts, at most 3 separate" in told
        assert "It lasted seven hours" in told
        part = client.get(f"{address}?part=1").text
        assert "<html" not in part
        assert "seven hours" in part


def test_no_code_of_the_program_is_on_screen(example: Path, story: str) -> None:
    codes = r"worked_out|parties_contradict|event_mention|only_in_a|boilerplate|mojibake|realis|timex|dispute\b|\bP7H\b"
    with reader(example) as client:
        for page in ("/demo/", story, "/demo/accounts", "/demo/account/08_news"):
            assert not re.search(codes, words(client, page)), page


def test_new_accounts_show_on_reload(example: Path, tmp_path: Path) -> None:
    workspace = copied(example, tmp_path)
    new = tmp_path / "late.txt"
    new.write_text("A late word\n\nDora Lint met Olaf Brandt in Hafnen on Tuesday, 2 September 2031.\n")
    with reader(workspace) as client:
        assert "late" not in words(client, "/demo/accounts")
        with variorum.open(workspace) as writing:
            writing.read(new)
        assert "late" in words(client, "/demo/accounts")
        assert "18 accounts" in words(client, "/demo/")


def test_a_page_is_light_before_its_text(example: Path, story: str) -> None:
    with reader(example) as client:
        first = len(client.get("/demo/").content) + sum(
            len(client.get(f"/static/{name}").content) for name in ("room.css", "room.js", "light.js")
        )
        assert first < 150_000
        assert len(client.get(story).content) < 150_000


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("stated with the account", "Stated with the account"),
        ("ena-31-0910: the latest Tuesday", "ena-31-0910: the latest Tuesday"),
        ("velna.txt is dated", "velna.txt is dated"),
        ("", ""),
    ],
)
def test_names_of_files_keep_their_letters_at_the_beginning_of_a_note(told: str, shown: str) -> None:
    assert environment().from_string("{{ told|clause }}").render(told=told) == shown
