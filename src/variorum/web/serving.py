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
from variorum.web.users import users_in

_SHORTEST_TOKEN = 8


def run(
    workspaces: Sequence[Path], *, host: str, port: int, token: str, author: str, names: tuple[str, ...], browse: bool,
    say: Callable[[str], None], users: Path | None = None,
) -> None:  # fmt: skip
    """Serve until interrupted.

    Args:
        workspaces: the files to open.
        host, port: where to listen; port 0 takes a free one.
        token: what readers must know. Where others than this machine's programs can reach the address, this or `users`
            is needed.
        users: the file of people who may enter under a name of their own.
        author: under whose name decisions are kept.
        names: further names browsers may call the room by.
        browse: open it in the browser.
        say: told the address once the room is open.

    Raises:
        UsageError: the address is open to others and asks for nothing, or it is taken; the file of people is not
            understood.
        WorkspaceError: a workspace cannot be opened.
    """
    people = users_in(users) if users is not None else None
    if not is_loopback(host) and not token and people is None:
        hint = "add --token SECRET, or --users FILE with names and passwords (`variorum users FILE NAME`)"
        raise UsageError(f"{host} can be reached by others", hint=hint)
    if token and len(token) < _SHORTEST_TOKEN:
        raise UsageError(f"a token has at least {_SHORTEST_TOKEN} characters")
    with _listening(host, port) as listening:
        settings = Settings(
            host=host, port=listening.getsockname()[1], token=token, users=people, author=author, names=names
        )
        app = create_app(workspaces, settings)
        say(f"reading room open at {settings.address}   (Ctrl-C closes it)")
        if browse:
            webbrowser.open(settings.address)
        # Whoever is behind X-Forwarded-For is anybody's word: tries at the door are counted by connection.
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, proxy_headers=False)
        server = uvicorn.Server(config)
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
