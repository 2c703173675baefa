"""Correcting in a browser, as a person does it: choose, decide, see the counts, take it back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import variorum
from tests.web.browser import served
from tests.web.rooms import copied

PARTED = re.compile("named 14 times in 6 accounts")
WHOLE = re.compile("named 22 times in 12 accounts")


@pytest.fixture
def desk(chromium: Browser, example: Path, tmp_path: Path) -> tuple[Browser, Path]:
    return chromium, copied(example, tmp_path)


def _actor(page: Page) -> None:
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Mikhal Jorovets").click()


def _listed(page: Page) -> Locator:
    """In how many accounts the list of actors says that the name is."""
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Actors").click()
    return page.locator("tr", has=page.get_by_role("link", name="Mikhal Jorovets")).locator("td").last


def test_a_wrongly_merged_name_is_parted_holds_after_a_reading_and_is_taken_back(desk: tuple[Browser, Path]) -> None:
    browser, workspace = desk
    late = workspace.parent / "late.txt"
    late.write_text("A late word\n\nDora Lint met Olaf Brandt in Hafnen on Tuesday, 2 September 2031.\n")
    with served(workspace) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(address)
        _actor(page)
        expect(page.locator(".lead")).to_have_text(WHOLE)
        for _ in range(2):
            page.keyboard.press("j")
        page.keyboard.press("m")
        expect(page.get_by_role("checkbox", name="Mikhail Yorovets")).to_be_checked()
        page.get_by_role("checkbox", name="Yorovets", exact=True).check()
        page.get_by_placeholder("why").first.fill("two men")
        page.get_by_role("button", name="The chosen mean another").click()
        expect(page.get_by_role("status")).to_contain_text("applied to every count")
        expect(page.locator(".lead")).to_have_text(PARTED)
        expect(_listed(page)).to_have_text("6")
        page.go_back()
        with variorum.open(workspace) as writing:
            writing.read(late)
        page.reload()
        expect(page.locator(".lead")).to_have_text(PARTED)
        page.get_by_role("button", name="take back").click()
        expect(page.locator(".lead")).to_have_text(WHOLE)
        expect(_listed(page)).to_have_text("12")


def test_a_queue_is_worked_through_by_key(desk: tuple[Browser, Path]) -> None:
    browser, workspace = desk
    with served(workspace) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto(f"{address}demo/decisions")
        first = page.locator(".queue li").first
        told = first.locator("p a").first.inner_text()
        page.keyboard.press("j")
        expect(first).to_be_focused()
        page.keyboard.press("r")
        expect(page.get_by_role("status")).to_be_visible()
        expect(page.locator(".decided")).to_contain_text("read rightly")
        expect(page.locator(".queue li").first.locator("p a").first).not_to_have_text(told)
