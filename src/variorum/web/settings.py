"""How a reading room is run."""

from __future__ import annotations

import ipaddress
import secrets
from dataclasses import dataclass, field

from variorum.web.users import Users

_LOOPBACK_NAMES = ("localhost",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a reading room is run.

    Args:
        host: the address it listens at.
        port: the port.
        token: what a reader must know to enter; "" where everybody who reaches the room may.
        users: who may enter under a name of their own; None where there are no such people.
        author: under whose name decisions are kept; "" for the login name.
        names: further names by which browsers may call the room, as behind a proxy.
        largest_body: bytes of a request's body beyond which it is refused.
        proof: a secret of this run, which every form carries: another site cannot know it.
        seal: a secret of this run that nobody is shown, with which badges are signed.
    """

    host: str = "127.0.0.1"
    port: int = 8451
    token: str = field(default="", repr=False)
    users: Users | None = field(default=None, repr=False)
    author: str = ""
    names: tuple[str, ...] = ()
    largest_body: int = 64 * 1024
    proof: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    seal: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)

    @property
    def closed(self) -> bool:
        """Whether readers must prove that they may enter."""
        return bool(self.token) or self.users is not None

    @property
    def address(self) -> str:
        """Where a browser on this machine finds the room."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "::", "") else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"

    def may_be_called(self, name: str) -> bool:
        """Whether a request may name the room so: a name that somebody else's DNS could point here is refused."""
        if name in _LOOPBACK_NAMES or name in {each.lower() for each in (*self.names, self.host)}:
            return True
        return _is_address(name)


def is_loopback(host: str) -> bool:
    """Whether only programs of this machine reach an address."""
    if host in _LOOPBACK_NAMES:
        return True
    return _is_address(host) and ipaddress.ip_address(host).is_loopback


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
