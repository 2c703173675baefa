"""Take the pictures of the reading room that the pages show: `python -m docs.screenshots` (needs Chromium).

They are taken of examples/accounts. Unlike the generated pages they are not held to the program by a test: two machines
with other fonts draw other pixels.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

import variorum
from tests.web.browser import launched, served

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: the way to the page, and what it is looked at with."""

    name: str
    way: Callable[[Page], None]
    width: int = 1200
    height: int = 800
    light: Literal["light", "dark"] = "light"


def _start(page: Page) -> None:
    page.wait_for_load_state()


def _story(page: Page) -> None:
    page.locator(".happening", has=page.locator(".against")).last.locator("h3 a").click()


def _contradicted(page: Page) -> None:
    _story(page)
    page.locator("#contradicted").evaluate("part => part.scrollIntoView()")


def _account(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Accounts").click()
    page.get_by_role("link", name="01_velna").first.click()
    page.locator("article.text a.names", has_text="Jorovets").first.click()
    page.locator("#here .here").wait_for()


def _compare(page: Page) -> None:
    _story(page)
    page.locator("#same").get_by_role("link", name="compare").first.click()


SHOTS = (
    Shot(name="start", way=_start),
    Shot(name="story", way=_story),
    Shot(name="contradicted", way=_contradicted),
    Shot(name="account", way=_account),
    Shot(name="compare", way=_compare),
    Shot(name="telephone", way=_story, width=390, height=800, light="dark"),
)


def main() -> None:
    """Write docs/pictures/room-*.png."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "demo.variorum"
        with variorum.open(workspace) as opened:
            opened.read(ROOT / "examples" / "accounts")
        with served(workspace) as address, launched() as browser:
            for shot in SHOTS:
                with browser.new_context(
                    viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.light
                ) as context:
                    page = context.new_page()
                    page.goto(f"{address}demo/")
                    shot.way(page)
                    page.wait_for_load_state()
                    page.screenshot(path=PICTURES / f"room-{shot.name}.png")
                sys.stdout.write(f"taken: room-{shot.name}.png\n")


if __name__ == "__main__":
    main()
