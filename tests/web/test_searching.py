"""Words are found in their places, narrowed, sorted and followed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.web.rooms import reader
from tests.web.test_pages import link_to, words
from variorum.workspace.views import seeing


def test_words_are_shown_in_their_places_with_the_way_to_the_account(example: Path) -> None:
    with reader(example) as client:
        told = words(client, "/demo/search?q=NOBODY+ASKED")
        assert re.search(r"\b\d places", told)
        assert "Nobody asked the river" in told
        place = link_to(client, "/demo/search?q=nobody+asked", "Nobody asked")
        assert "/account/" in place
        assert "at=" in place


def _after(page: str) -> list[str]:
    return [
        " ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in re.findall(r"</a></td><td>(.*?)</td>", page, re.S)
    ]


def test_a_concordance_is_sorted_by_what_stands_behind_or_before(example: Path) -> None:
    with reader(example) as client:
        after = _after(client.get("/demo/search?q=the+lock&order=after").text)
        bare = [re.findall(r"\w+", each.lower()) for each in after]
        assert len(bare) > 10
        assert bare == sorted(bare)
        assert after != _after(client.get("/demo/search?q=the+lock&order=before").text)
        assert client.get("/demo/search?q=the+lock&order=sideways").status_code == 422


def test_places_are_narrowed_by_outlet_day_and_what_they_stand_in(example: Path) -> None:
    with reader(example) as client:
        one = link_to(client, "/demo/search?q=lock", "Southern Courier")
        told = words(client, one)
        assert "07_southern" in told
        assert "01_velna" not in told.partition("Account before")[2].partition("What could not")[0]
        quoted = words(client, "/demo/search?q=lock&within=quotation").partition("Account before")[2]
        assert "The lock is in our hands" in quoted
        assert "flew no flag" not in quoted
        assert "These words stand nowhere" in words(client, "/demo/search?q=lock&month=1999-01")


@pytest.mark.parametrize("asked", ["%22", "...", "%27%20OR%201=1", "NEAR(", "*", "lock*", "%F0%9F%98%80", "a" * 1500])
def test_a_search_for_no_words_or_odd_ones_is_answered(example: Path, asked: str) -> None:
    with reader(example) as client:
        assert client.get(f"/demo/search?q={asked}").status_code in (200, 400)
        assert client.get(f"/demo/trace?q={asked}").status_code in (200, 400)


def test_a_pasted_sentence_tells_who_carries_it_and_who_denies_it(example: Path) -> None:
    with reader(example) as client:
        told = words(client, "/demo/trace?q=Sarvania+has+taken+the+lock+at+Orlitsa")
        assert "at most" in told
        assert "Denied by" in told
        assert "Aldary denied it" in told
        assert "It does not say whether it is so" in told


def test_a_sentence_nobody_wrote_is_taken_for_the_one_statement_it_can_mean(example: Path) -> None:
    with reader(example) as client:
        told = words(client, "/demo/trace?q=the+talks+lasted+for+seven+hours")
        assert "No account has it in these words. Taken to say: duration: 7 hours" in told
        assert "at most" in told
        assert "Carried by" in told
        taken = words(client, "/demo/trace?q=Sarvania+captured+the+lock+at+Orlitsa")
        assert "5 accounts, 3 texts, at most 3 separate" in taken
        assert "Leaves the denial out" in taken


def test_every_line_of_a_trace_leads_to_its_words(example: Path) -> None:
    with reader(example) as client:
        page = client.get("/demo/trace?q=the+delegations+spoke+for+seven+hours").text
        alike = page.partition('id="like"')[2]
        assert re.search(r'class="exact" href="/demo/account/\w+\?at=\d+#c\d+"', alike)
        meant = re.search(r'id="meant".*?href="(/demo/trace\?q=\w+)"', page, re.S)
        assert meant
        followed = words(client, meant[1])
        assert "Carried by" in followed
        assert "word for word" in followed


def test_it_can_be_asked_of_a_finding_who_carries_it(example: Path) -> None:
    with reader(example) as client:
        for question in ("claims", "agreements", "quotations"):
            address = client.get(f"/api/demo/{question}").json()["items"][0]["address"]
            for page in (address, f"{address}?part=1"):
                assert "Carried by" in words(client, link_to(client, page, "ho carries it"))


def test_words_that_stand_nearly_everywhere_are_searched_and_not_followed(
    example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seeing, "_COMMON", 3)
    with reader(example) as client:
        answer = client.get("/demo/trace?q=lock")
        assert answer.status_code == 400
        assert "more than 3 accounts" in answer.text
        assert "at most" in words(client, "/demo/trace?q=Sarvania+has+taken+the+lock+at+Orlitsa")
