"""The reading room in a browser, used as a person uses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect


def story(page: Page) -> None:
    """The happening of the example that most accounts tell: the last one with contradictions."""
    page.locator(".happening", has=page.locator(".against")).last.locator("h3 a").click()
    expect(page.locator("main > .kicker").first).to_have_text("Happening")


def compared(page: Page) -> None:
    story(page)
    page.locator("#same").get_by_role("link", name="compare").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("beside")


def account(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Accounts").click()
    page.get_by_role("link", name="01_velna").click()


def test_a_dispute_is_followed_to_the_exact_words(page: Page) -> None:
    story(page)
    card = page.locator("article.card", has_text="Orlitsa: who holds it")
    expect(card).to_contain_text("Leaves the denial out: 01_velna, 02_harbour")
    card.get_by_role("link", name="All its words").click()
    page.get_by_role("main").get_by_role("link", name="07_southern").first.click()
    expect(page.locator("article.text a.at").first).to_be_in_viewport()
    expect(page.locator("#here")).not_to_contain_text("Follow any marked words")


def test_a_count_opens_why_accounts_are_one_in_its_place(page: Page) -> None:
    story(page)
    lead = page.locator(".lead", has_text="at most")
    lead.locator("details.count > summary").click()
    expect(lead.locator("details.count .opened")).to_be_visible()
    expect(lead.locator("details.count .opened")).to_contain_text("count once")
    assert "/story/" in page.url


def test_layers_are_switched_off_and_on(page: Page) -> None:
    account(page)
    name = page.locator("article.text a.names", has_text="Lindhavn").first
    lit = name.evaluate("e => getComputedStyle(e).color")
    page.get_by_label("names").uncheck()
    assert name.evaluate("e => getComputedStyle(e).color") != lit
    page.get_by_label("names").check()
    assert name.evaluate("e => getComputedStyle(e).color") == lit


def test_marked_words_tell_what_they_are_and_lead_to_the_next_mention(page: Page) -> None:
    account(page)
    page.locator("article.text a.names", has_text="Jorovets").first.click()
    expect(page.locator("#here")).to_contain_text("Mikhal Jorovets")
    first = page.url
    page.keyboard.press("m")
    expect(page.locator("article.text a.at")).not_to_have_count(0)
    page.wait_for_url(lambda url: url != first)


def test_two_versions_are_compared_edit_by_edit(page: Page) -> None:
    compared(page)
    expect(page.locator("mark.left", has_text="Wednesday")).to_be_visible()
    expect(page.locator("mark.right", has_text="Tuesday")).to_be_visible()
    page.get_by_role("link", name="Next edit that changes what is told").first.click()
    assert page.url.endswith("#e2")
    folded = page.locator("p.fold").count()
    page.get_by_role("link", name="Show what is trivial, too").click()
    assert page.locator("p.fold").count() <= folded
    expect(page.locator("mark.trivial").first).to_be_visible()
    page.get_by_role("link", name="Run together").click()
    expect(page.locator(".together mark.left", has_text="Wednesday")).to_be_visible()


def test_edits_are_stepped_through_by_key(page: Page) -> None:
    compared(page)
    stops = page.locator("[data-stop]")
    page.keyboard.press("j")
    expect(stops.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(stops.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(stops.nth(0)).to_be_focused()


def test_the_chosen_light_stays(page: Page) -> None:
    button = page.get_by_role("button", name="Light or dark")
    before = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    button.click()
    page.reload()
    assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") != before


def test_everything_reads_without_scripts(chromium: Browser, room: str) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(room)
        story(page)
        page.locator(".lead details.count > summary").click()
        expect(page.locator(".lead details.count .opened")).to_be_visible()
        page.goto(room)
        account(page)
        page.locator("article.text a.names", has_text="Jorovets").first.click()
        expect(page.locator("#here")).to_contain_text("Mikhal Jorovets")
        page.goto(room)
        compared(page)
        expect(page.locator("mark.right", has_text="Tuesday")).to_be_visible()


def actor(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Mikhal Jorovets").click()


def decisions(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Decisions").click()


def search(page: Page) -> None:
    page.get_by_role("searchbox").fill("the lock")
    page.keyboard.press("Enter")
    page.locator("table.kwic").wait_for()


def trace(page: Page) -> None:
    search(page)
    page.get_by_role("link", name="who carries this statement").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who carries it")


def finding(page: Page) -> None:
    story(page)
    page.get_by_role("link", name="All its words").first.click()


def listed(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("navigation").get_by_role("link", name=name).click()


VISITS = {
    "start": lambda page: None, "story": story, "account": account, "compare": compared, "actor": actor,
    "accounts": listed("Accounts"), "actors": listed("Actors"),
    "decisions": decisions, "search": search, "trace": trace, "finding": finding,
}  # fmt: skip


@pytest.mark.parametrize("visit", VISITS)
def test_every_page_reads_without_scripts_and_ends_with_what_could_not_be_read(
    chromium: Browser, room: str, visit: str
) -> None:
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(room)
        VISITS[visit](page)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        left = page.get_by_role("main").locator("section.unread")
        expect(left.get_by_role("heading", name="What could not be read")).to_be_visible()
        expect(left).to_contain_text(re.compile("10_grenzbote|This account could be read"))


@pytest.mark.parametrize("visit", VISITS)
def test_nothing_reaches_over_the_edge_of_a_telephone(chromium: Browser, room: str, visit: str) -> None:
    with chromium.new_context(viewport={"width": 360, "height": 740}) as context:
        page = context.new_page()
        page.goto(room)
        VISITS[visit](page)
        page.wait_for_load_state()  # without its style sheet a page may be wider for a moment
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("light", ["light", "dark"])
@pytest.mark.parametrize("visit", VISITS)
def test_every_page_can_be_used_by_everybody(chromium: Browser, room: str, visit: str, light: Any) -> None:
    with chromium.new_context(color_scheme=light, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(room)
        VISITS[visit](page)
        found = Axe().run(page).response["violations"]
        told = [(each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in ("serious", "critical")]
        assert told == []
