"""Running the reading room at an address of this machine."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path

import uvicorn

from variorum.model import UsageError
from variorum.web.app import create_app
from variorum.web.settings import Settings, is_loopback

_SHORTEST_TOKEN = 8


def run(
    workspaces: Sequence[Path], *, host: str, port: int, token: str, author: str, names: tuple[str, ...], browse: bool,
    say: Callable[[str], None],
) -> None:  # fmt: skip
    """Serve until interrupted.

    Args:
        workspaces: the files to open.
        host, port: where to listen; port 0 takes a free one.
        token: what readers must know; needed where others than this machine's programs can reach the address.
        author: under whose name decisions are kept.
        names: further names browsers may call the room by.
        browse: open it in the browser.
        say: told the address once the room is open.

    Raises:
        UsageError: the address is open to others and there is no token, or it is taken.
        WorkspaceError: a workspace cannot be opened.
    """
    if not is_loopback(host) and not token:
        raise UsageError(f"{host} can be reached by others", hint="add --token SECRET, which readers are asked for")
    if token and len(token) < _SHORTEST_TOKEN:
        raise UsageError(f"a token has at least {_SHORTEST_TOKEN} characters")
    with _listening(host, port) as listening:
        settings = Settings(host=host, port=listening.getsockname()[1], token=token, author=author, names=names)
        app = create_app(workspaces, settings)
        say(f"reading room open at {settings.address}   (Ctrl-C closes it)")
        if browse:
            webbrowser.open(settings.address)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, server_header=False))
        server.run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    """A socket at the address, so that a taken port is told before anything is opened."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
    except OSError as error:
        found.close()
        raise UsageError(f"cannot listen at {host}:{port}: {error.strerror}", hint="choose another --port") from None
    return found
