"""A new user with three questions, who only clicks: what `make demo` reads has to answer them in a few clicks."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

FEWEST = 5
"""Clicks in which all three are answered."""


class Reader:
    """Somebody who finds the way by what is written on the links, and counts the clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    def read(self, where: Locator, *words: str) -> None:
        """Words that stand on the screen, in view without another click."""
        where.scroll_into_view_if_needed()
        for each in words:
            expect(where.get_by_text(re.compile(re.escape(each))).filter(visible=True).first).to_be_visible()


def test_three_questions_are_answered_in_a_few_clicks(page: Page) -> None:
    reader = Reader(page)
    told_by_most = page.locator(".happening", has=page.locator(".against")).last
    reader.click(told_by_most.locator("h3 a"))

    reader.click(page.get_by_role("navigation", name="On this page").get_by_role("link", name="Contradicted"))
    day = page.locator("article.card", has_text="talked: date")
    reader.read(
        day, "Wednesday, September 9", "Impossible: ", "no Wednesday", "01_velna", "03_riverwatch", "02_harbour"
    )
    reader.read(day, "Tuesday", "what others tell", "at most 2 separate")

    lock = page.locator("article.card", has_text="Orlitsa: who holds it")
    reader.read(lock, "Denied", "on the word of Aldary", "07_southern", "08_news")
    reader.read(lock, "Leaves the denial out: 01_velna, 02_harbour")

    reader.click(page.get_by_role("navigation", name="On this page").get_by_role("link", name="Told alike"))
    length = page.locator("dl.alike .statement", has_text="Duration").filter(has_text="7 hours")
    reader.read(length, "7 hours", "at most 3 separate")
    reader.click(length.locator("summary"))
    copied = length.get_by_role("listitem").filter(has_text="01_velna").filter(has_text="02_harbour")
    reader.read(copied, "count once: the words stand in a passage both have")

    assert reader.clicks < FEWEST
