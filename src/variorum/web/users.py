"""Who may enter a reading room under a name of their own: a file of names and hashed passwords.

A line a person: `name:scrypt$N$r$p$salt$hash`, salt and hash in base64. Passwords are hashed with scrypt (RFC 7914) at
the cost that the OWASP password storage cheat sheet asks for, and never kept.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import logging
import os
import re
import secrets
import threading
from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from variorum.model import UsageError

_LOG = logging.getLogger(__name__)

SHORTEST = 8
"""Characters a password has at least."""

_N, _R, _P = 2**14, 8, 5
_LONGEST_NAME = 64
_MEMORY = 64 * 1024 * 1024
_MOST_PASSES = 16
_NAME = re.compile(r"[^\s:/\\\x00-\x1f]+(?: [^\s:/\\\x00-\x1f]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Secret:
    """A password as it is kept."""

    n: int
    r: int
    p: int
    salt: bytes
    hashed: bytes

    def fits(self, password: str) -> bool:
        """Whether this is the password, in a time that tells nothing of how much of it is right."""
        return hmac.compare_digest(_hashed(password, self.salt, self.n, self.r, self.p), self.hashed)


class Users:
    """People who may enter, by name: those that stand in a file now, which is read again whenever it was changed.

    While the file cannot be read or understood nobody enters, and nobody stays. Whatever is asked may look at the file
    and hash passwords: ask from a thread, not from an event loop.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._nobody = _secret(secrets.token_urlsafe(16))
        self._run = secrets.token_bytes(32)
        self._let_in: set[bytes] = set()
        self._looking = threading.Lock()
        self._moment = _moment(path)
        self._secrets = _lines(path)

    def __len__(self) -> int:
        return len(self._known())

    def kept(self, name: str) -> bytes | None:
        """The secret of a name as it is kept now, which tells of no password; None of who may not enter."""
        known = self._known().get(name)
        return None if known is None else _told(known).encode()

    def fits(self, name: str, password: str) -> bool:
        """Whether this is the password of that name; for a name that is not here it takes as long to tell.

        What fitted once `let_in` knows at no cost, as a program sends it with every request.
        """
        known = self._known().get(name)
        right = (known or self._nobody).fits(password) and known is not None
        if right:
            self._let_in.add(self._digest(name, password))
        return right

    def let_in(self, name: str, password: str) -> bool:
        """Whether this fitted before, and the password is still the same."""
        return self.kept(name) is not None and self._digest(name, password) in self._let_in

    def _digest(self, name: str, password: str) -> bytes:
        told = f"{len(name)}\n{name}\n{password}".encode()
        return hmac.digest(self._run, (self.kept(name) or b"") + b"\n" + told, "sha256")

    def _known(self) -> Mapping[str, Secret]:
        with self._looking:
            moment = _moment(self._path)
            if moment != self._moment:
                try:
                    self._secrets = _lines(self._path, frozenset(self._secrets.values()))
                except UsageError as error:
                    _LOG.error("nobody may enter by name: %s", error)
                    self._secrets = {}
                self._moment = moment
            return self._secrets


def _moment(path: Path) -> tuple[int, int, int]:
    """What tells a changed file from an unchanged one."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0, 0
    return found.st_mtime_ns, found.st_size, found.st_ino


def users_in(path: Path) -> Users:
    """The people in a file.

    Raises:
        UsageError: it cannot be read, names nobody, or a line of it is not understood.
    """
    found = Users(path)
    if not len(found):
        raise UsageError(f"{path} names nobody", hint=f"variorum users {path} NAME")
    return found


def add_user(path: Path, name: str, password: str) -> bool:
    """Write a person into a file, made if need be and readable by its owner alone; whether the name is new.

    Raises:
        UsageError: the name or the password will not do, or the file is not understood.
    """
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
        raise UsageError(f"{name!r} is no name for a person", hint="letters, digits and single spaces; no : or /")
    if len(password) < SHORTEST:
        raise UsageError(f"a password has at least {SHORTEST} characters")
    known = _lines(path) if path.exists() else {}
    made = {**known, name: _secret(password)}
    written = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.writelines(f"{each}:{_told(secret)}\n" for each, secret in sorted(made.items()))
    written.replace(path)
    return name not in known


def _lines(path: Path, tried: Set[Secret] = frozenset()) -> dict[str, Secret]:
    """The secrets of a file by name; those not `tried` before are computed once, to see that their cost can be paid."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise UsageError(f"cannot read {path}", hint=f"variorum users {path} NAME makes such a file") from None
    found: dict[str, Secret] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            name, _, kept = line.partition(":")
            if name in found:
                raise UsageError(f"line {number} of {path} names {name!r} again")
            try:
                found[name] = _read(kept.strip(), tried)
            except (ValueError, binascii.Error):
                raise UsageError(f"line {number} of {path} is not understood") from None
    return found


def _read(kept: str, tried: Set[Secret]) -> Secret:
    way, n, r, p, salt, hashed = kept.split("$")
    made = Secret(
        n=int(n), r=int(r), p=int(p), salt=base64.b64decode(salt, validate=True),
        hashed=base64.b64decode(hashed, validate=True),
    )  # fmt: skip
    affordable = min(made.n, made.r, made.p) > 0 and 128 * made.n * made.r <= _MEMORY and made.p <= _MOST_PASSES
    if way != "scrypt" or not made.salt or not made.hashed or not affordable:
        raise ValueError(kept)
    if made not in tried:
        _hashed("", made.salt, made.n, made.r, made.p)  # a cost that cannot be paid is told now, not at the door
    return made


def _told(secret: Secret) -> str:
    salt, hashed = (base64.b64encode(each).decode() for each in (secret.salt, secret.hashed))
    return f"scrypt${secret.n}${secret.r}${secret.p}${salt}${hashed}"


def _secret(password: str) -> Secret:
    salt = secrets.token_bytes(16)
    return Secret(n=_N, r=_R, p=_P, salt=salt, hashed=_hashed(password, salt, _N, _R, _P))


def _hashed(password: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(password.encode(), salt=salt, n=n, r=r, p=p, maxmem=2 * _MEMORY, dklen=32)
