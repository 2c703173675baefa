"""What every request passes before it is answered: who is called, how large, from where, as whom.

Follows the OWASP cheat sheets on content security policy, cross-site request forgery and DNS rebinding.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import ipaddress
import logging
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote, unquote, urlsplit

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from variorum.web.errors import Problem, Refused, problem_of, told
from variorum.web.rendering import READER
from variorum.web.settings import Settings

COOKIE = "variorum_reader"
_LOG = logging.getLogger(__name__)
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_DOOR, _STATIC = "/enter", "/static/"
_LONGEST_LENGTH = 12
_HOST_BITS = 64
_POLICY = "; ".join((
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
    "font-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
))  # fmt: skip
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Middleware that refuses what must not be answered, and says in every answer what a browser may do with it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sending = _with_headers(send, private=not scope["path"].startswith("/static/"))
        problem = self._problem(scope) or await self._stranger(scope)
        if problem is not None:
            await told(Request(scope), problem)(scope, receive, sending)
            return
        try:
            await self._app(scope, _limited(receive, self._settings.largest_body), sending)
        except Refused as refused:
            await told(Request(scope), refused.problem)(scope, receive, sending)
        except Exception as error:  # what nobody foresaw is told with the same headers as every page
            _LOG.exception("a request failed")
            await told(Request(scope), problem_of(error))(scope, receive, sending)

    def _problem(self, scope: Scope) -> Problem | None:
        headers = Headers(scope=scope)
        if not self._settings.may_be_called(_host(headers.get("host", ""))):
            return Problem(status=403, message="this room does not go by that name", hint="see `variorum serve --name`")
        length = headers.get("content-length", "0")
        plain = length.isascii() and length.isdigit() and len(length) <= _LONGEST_LENGTH
        if not plain or int(length) > self._settings.largest_body:
            return Problem(status=413, message="that is more than a form of this room has")
        if scope["method"] not in _SAFE and _is_foreign(headers):
            return Problem(status=403, message="this was not sent from a page of this room")
        return None

    async def _stranger(self, scope: Scope) -> Problem | None:
        """What somebody is told who may not enter; None who may. What is wrong is counted as at the door."""
        if not self._settings.closed or _is_open(scope["path"]):
            return None
        try:  # in a thread: the file of people is looked at, and passwords are hashed
            entered = await run_in_threadpool(
                _entered, Headers(scope=scope), self._settings, scope["app"].state.tries, peer_of(scope)
            )
        except Refused as refused:
            return refused.problem
        if entered is None:
            return Problem(status=401, message="this room is open to those who are known to it", hint="/enter")
        scope[READER] = entered
        return None


def _is_open(path: str) -> bool:
    """Whether a page is shown to those who have not entered yet."""
    return path == _DOOR or path.startswith(_STATIC)


def _entered(headers: Headers, settings: Settings, tries: Tries, peer: str) -> str | None:
    """The name of who asks, "" of who has none, by badge or `Authorization`; None when they may not enter.

    Raises:
        Refused: there were too many wrong ones of late.
    """
    name = badge_name(headers, settings)
    return _authorized(headers, settings, tries, peer) if name is None and "authorization" in headers else name


def _authorized(headers: Headers, settings: Settings, tries: Tries, peer: str) -> str | None:
    """Who a program speaks for, by `Authorization: Bearer TOKEN` or `Basic` (RFC 7617); None when it may not enter.

    Raises:
        Refused: there were too many wrong ones of late.
    """
    scheme, _, given = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and settings.token and same(given, settings.token):
        return ""
    name, password = _basic(given) if scheme.lower() == "basic" else ("", "")
    if settings.users is not None and settings.users.let_in(name, password):
        return name
    right = tries.one(peer, lambda: bool(name and settings.users is not None and settings.users.fits(name, password)))
    return name if right else None


def _basic(given: str) -> tuple[str, str]:
    try:
        name, _, password = base64.b64decode(given, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return name, password


def badge_name(headers: Headers, settings: Settings) -> str | None:
    """The name on a browser's badge, "" for one who knew the token; None without a badge of this run."""
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        name = unquote(cookie.value.partition(".")[2], errors="strict") if cookie is not None else ""
    except (CookieError, UnicodeDecodeError):
        return None
    if cookie is None or (name and (settings.users is None or settings.users.kept(name) is None)):
        return None
    if not name and not settings.token:
        return None  # where only people with names may enter, a badge without one is nobody's
    return name if same(cookie.value, badge(settings, name)) else None


def badge(settings: Settings, name: str = "") -> str:
    """What a browser that was let in carries: it cannot be turned back into a secret, and ends with this run.

    That of a name ends, too, when the name's password is changed or the name is taken out of the file of people.
    """
    kept = (settings.users.kept(name) or b"") if name and settings.users is not None else b""
    signed = hmac.new(settings.seal.encode(), f"{settings.token}\n{name}\n".encode() + kept, hashlib.sha256).hexdigest()
    return f"{signed}.{quote(name, safe='')}" if name else signed


def peer_of(scope: Scope) -> str:
    """From where a request comes, as far as the connection tells; behind a proxy, the proxy's address.

    Of IPv6 the first 64 bits: whoever has one address of such a network has all of them (RFC 4291).
    """
    named = str((scope.get("client") or ("",))[0])
    try:
        address = ipaddress.ip_address(named)
    except ValueError:
        return named
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    return str(address.ipv4_mapped or ipaddress.ip_network((int(address) >> _HOST_BITS << _HOST_BITS, _HOST_BITS)))


def same(one: str, other: str) -> bool:
    """Whether two secrets are the same, in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())


class Tries:
    """How often a wrong token or password may be tried: so many times a minute from one address, and so many in all.

    Somebody who guesses shuts out nobody else, unless he guesses from very many addresses.
    """

    def __init__(
        self, most: int = 10, overall: int = 100, seconds: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most, self._overall, self._seconds, self._clock = most, overall, seconds, clock
        self._failed: deque[tuple[float, str]] = deque()
        self._trying = threading.Lock()

    def one(self, peer: str, right: Callable[[], bool]) -> bool:
        """Whether a try from an address is right; one at a time, so that many at once are no more than the limit.

        Raises:
            Refused: there were too many wrong ones of late.
        """
        with self._trying:
            now = self._clock()
            while self._failed and now - self._failed[0][0] > self._seconds:
                self._failed.popleft()
            own = sum(each == peer for _, each in self._failed)
            if own >= self._most or len(self._failed) >= self._overall:
                raise Refused(429, "too many wrong tries", "try again in a minute")
            fits = right()
            if not fits:
                self._failed.append((self._clock(), peer))
            return fits


def _host(named: str) -> str:
    """The name in a Host header without its port."""
    try:
        return urlsplit(f"//{named}").hostname or ""
    except ValueError:
        return ""


def _is_foreign(headers: Headers) -> bool:
    """Whether a browser says that a request was begun by another site."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        return urlsplit(origin).netloc != headers.get("host", "")
    except ValueError:
        return True


def _limited(receive: Receive, most: int) -> Receive:
    """The body of a request up to so many bytes, whatever length it says it has."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise Refused(413, "that is more than a form of this room has")
        return message

    return limited


def _with_headers(send: Send, *, private: bool) -> Callable[[Message], Awaitable[None]]:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers[name] = value
            headers["cache-control"] = "no-store" if private else "max-age=3600"
        await send(message)

    return sending
