"""A browser that reads the rooms as a person does: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright

from variorum.web import Settings, create_app

EVERYTHING = "VARIORUM_ALL_TESTS"
"""Set where no test may be passed over, as on the machine that decides whether a change lands."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


def chromium() -> str:
    """Where the browser is; without one its tests are passed over, or fail where none may be."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        if os.environ.get(EVERYTHING):
            pytest.fail("no Chromium is installed, and no test may be passed over here")
        pytest.skip("no Chromium is installed (Debian: apt-get install chromium)")
    return found


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser."""
    path = chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def served(*workspaces: Path, author: str = "mira") -> Iterator[str]:
    """The address of a room over workspaces, open while the block runs."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = Settings(port=port, author=author)
    server = uvicorn.Server(uvicorn.Config(create_app(workspaces, settings), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            pytest.fail("the room did not open")
        time.sleep(0.02)
    try:
        yield settings.address
    finally:
        server.should_exit = True
        thread.join()
