from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import variorum
from tests.web.browser import launched, served
from tests.web.rooms import EXAMPLES


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example workspace, not to be changed."""
    path = tmp_path_factory.mktemp("example") / "demo.variorum"
    with variorum.open(path) as workspace:
        workspace.read(EXAMPLES)
    return path


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser."""
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def room(example: Path) -> Iterator[str]:
    """The address of a room over the example workspace."""
    with served(example) as address:
        yield f"{address}demo/"


@pytest.fixture
def page(chromium: Browser, room: str) -> Iterator[Page]:
    """A page on the room's start, that allows no error in its console, so no breach of the content policy either."""
    with chromium.new_context(base_url=room, viewport={"width": 1200, "height": 900}) as context:
        page = context.new_page()
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(room.rsplit("demo", 1)[0]) else wrong.append(asked.url),
        )
        page.goto(room)
        yield page
        assert not wrong
