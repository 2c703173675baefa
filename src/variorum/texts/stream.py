"""Bytes as they come in, from a file or standard input, gzip or not, never more of them held than one account needs."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import IO

from variorum.model import InputError

LARGEST_ACCOUNT = 20_000_000
"""Bytes beyond which one account is refused: some three million words."""

_GZIP = b"\x1f\x8b"
_HEAD = 8192
_CHUNK = 1 << 20
_BOMB_RATIO = 200
_HARMLESS = 100_000_000


class Stream:
    """Bytes that can be looked at before they are read.

    Args:
        opened: what to read from; gzip is seen by its first two bytes and unpacked.
    """

    def __init__(self, opened: IO[bytes]) -> None:
        packed = _Counting(opened)
        head = packed.read(2)
        joined: IO[bytes] = io.BufferedReader(_Joined(head, packed), _CHUNK)
        self.packed = head == _GZIP
        self._counting = packed
        self._bytes = io.BufferedReader(gzip.GzipFile(fileobj=joined), _CHUNK) if self.packed else joined
        self._given = 0
        self._head = b""
        self._head = self._read(_HEAD)

    @property
    def head(self) -> bytes:
        """The first bytes, still to be read."""
        return self._head

    def whole(self) -> bytes:
        """Everything.

        Raises:
            InputError: it is larger than one account may be, or damaged.
        """
        parts = [self._read(_HEAD)]
        size = 0
        while parts[-1]:
            size += len(parts[-1])
            if size > LARGEST_ACCOUNT:
                raise InputError(_TOO_LARGE, hint="Split it into its accounts.")
            parts.append(self._read(_CHUNK))
        return b"".join(parts)

    def lines(self) -> Iterator[bytes | None]:
        """Lines without their line break; None for one larger than an account may be.

        Raises:
            InputError: the bytes are damaged.
        """
        rest = b""
        skipping = False
        while chunk := self._read(_CHUNK):
            first, *others = (rest + chunk).split(b"\n")
            if others:
                yield None if skipping or len(first) > LARGEST_ACCOUNT else first
                skipping = False
                yield from (line if len(line) <= LARGEST_ACCOUNT else None for line in others[:-1])
            rest = others[-1] if others else first
            if len(rest) > LARGEST_ACCOUNT:
                skipping, rest = True, b""
        if skipping or rest:
            yield None if skipping else rest

    def _read(self, size: int) -> bytes:
        if self._head:
            head, self._head = self._head, b""
            return head
        try:
            data = self._bytes.read(size)
        except (OSError, EOFError, zlib.error) as error:
            what = "damaged gzip" if self.packed else "cannot be read"
            raise InputError(what, hint="Fetch or copy it again.") from error
        self._given += len(data)
        if self.packed and self._given > _HARMLESS and self._given > _BOMB_RATIO * self._counting.taken:
            raise InputError("gzip that unpacks to far more than text does", hint="Unpack it by hand and look at it.")
        return data


_TOO_LARGE = f"larger than one account may be ({LARGEST_ACCOUNT // 1_000_000} million bytes)"


class _Counting:
    """Counts the bytes taken."""

    def __init__(self, opened: IO[bytes]) -> None:
        self._opened = opened
        self.taken = 0

    def read(self, size: int) -> bytes:
        data = self._opened.read(size)
        self.taken += len(data)
        return data


class _Joined(io.RawIOBase):
    """Bytes already taken, then the rest."""

    def __init__(self, head: bytes, rest: _Counting) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # typeshed's Buffer has no len
        size = len(buffer)
        data = self._head[:size] or self._rest.read(size)
        self._head = self._head[size:]
        buffer[: len(data)] = data
        return len(data)
