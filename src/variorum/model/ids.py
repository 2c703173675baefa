"""Identifiers: 16 bytes of BLAKE2b, written as 32 hexadecimal digits behind the letter of the kind.

An identifier depends only on characters of texts (and on a document's address and bytes), never on a score, a
version, the order of reading or another identifier. That is what keeps links alive when a pile is read again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NewType

DocumentId = NewType("DocumentId", str)
FindingId = NewType("FindingId", str)

_SEPARATOR = b"\x1f"


def digest(*parts: str | int | bytes) -> str:
    """32 hexadecimal digits (BLAKE2b, 16 bytes) of the parts, kept apart by their lengths."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        state.update(str(len(data)).encode() + _SEPARATOR + data)
    return state.hexdigest()


def document_id(address: str, content: bytes) -> DocumentId:
    """The id of one edition: its address together with the bytes received there."""
    return DocumentId("u" + digest("document", address, hashlib.blake2b(content, digest_size=16).digest()))


def group_id(letter: str, members: Iterable[str]) -> FindingId:
    """The id of a group: its kind's letter and the digits of its smallest member id.

    Raises:
        ValueError: the group has no member.
    """
    return FindingId(letter + min(member[1:] for member in members))
