"""What was read lately, kept in memory as long as nobody writes to it.

The same account's findings are asked for again and again: by every pair of copies it stands in, by every decision on
its story. Another connection's writes empty what is kept of single accounts, own writes take out what they change. What
tells of several accounts is kept with its hash, and holds while that stands in the workspace.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Connection, text

from variorum.model import DocumentId, Finding, FindingId, Sketch
from variorum.store.statements import Statement

_MOST_FINDINGS = 80_000
_MOST_BYTES = 8_000_000
"""Of sketches, as they are packed."""
_MOST_OF_ONE = 40_000
"""Bytes of one sketch beyond which it is not kept: a parse is read once."""
_MOST_DIGESTS = 200_000
MOST_STANDING = 20_000
"""Findings of one kind that tell of several accounts."""
_MOST_HASHES = 20_000
_WRITTEN = Statement(text("PRAGMA data_version"))

Order = tuple[str, int, int, str]
"""Account, place in its text, id: how findings are sorted."""
Standing = dict[bytes, tuple[bytes, Order, Finding]]
"""Content hash, order and finding, by id."""


class Kept:
    """Findings and sketches, the latest used ones, over one open connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._version = -1
        self._findings: OrderedDict[tuple[str, DocumentId], tuple[Finding, ...]] = OrderedDict()
        self._sketches: OrderedDict[tuple[str, DocumentId], tuple[bytes, Sketch]] = OrderedDict()
        self._digests: dict[tuple[str, DocumentId], bytes] = {}
        self._standing: dict[type[Finding], Standing] = {}
        self._hashes: dict[FindingId, tuple[Finding, bytes]] = {}
        self._number = self._bytes = 0

    def refresh(self) -> None:
        """Forget everything if another connection has written since."""
        version = _WRITTEN.row(self._connection)[0]
        if version != self._version:
            self.forget()
            self._version = version

    def forget(self) -> None:
        """Forget everything."""
        self._findings.clear()
        self._sketches.clear()
        self._digests.clear()
        self._number = self._bytes = 0

    def findings(self, kind: str, documents: Iterable[DocumentId]) -> dict[DocumentId, tuple[Finding, ...]]:
        """What is kept of a kind, by account."""
        found = {}
        for document in documents:
            if (known := self._findings.get((kind, document))) is not None:
                self._findings.move_to_end((kind, document))
                found[document] = known
        return found

    def keep(self, kind: str, found: Mapping[DocumentId, Sequence[Finding]]) -> None:
        """Keep all findings of a kind in these accounts."""
        for document, findings in found.items():
            self._drop(kind, document)
            self._findings[kind, document] = tuple(findings)
            self._number += len(findings) + 1
        while self._number > _MOST_FINDINGS and self._findings:
            _, gone = self._findings.popitem(last=False)
            self._number -= len(gone) + 1

    def changed(self, kind: str, documents: Iterable[DocumentId]) -> None:
        """Findings of a kind in these accounts were written."""
        for document in documents:
            self._drop(kind, document)
            self._digests.pop((kind, document), None)

    def digests(self, kind: str, documents: Iterable[DocumentId]) -> dict[DocumentId, bytes]:
        """What is kept of the hashes over all findings of a kind, by account."""
        found = ((document, self._digests.get((kind, document))) for document in documents)
        return {document: digest for document, digest in found if digest is not None}

    def keep_digests(self, kind: str, found: Mapping[DocumentId, bytes]) -> None:
        """Keep the hashes over all findings of a kind in these accounts."""
        if len(self._digests) + len(found) > _MOST_DIGESTS:
            self._digests.clear()
        self._digests.update(((kind, document), digest) for document, digest in found.items())

    def standing(self, kind: type[Finding], number: int) -> Standing:
        """What is kept of a kind that tells of several accounts, to be filled; so many are asked for."""
        known = self._standing.setdefault(kind, {})
        if len(known) > max(MOST_STANDING, 2 * number):
            known.clear()
        return known

    def hash_of(self, finding: Finding, hashed: Callable[[Finding], bytes]) -> bytes:
        """The hash of a finding, which steps make only when it changed and give as the very same one otherwise."""
        known = self._hashes.get(finding.id)
        if known is None or known[0] is not finding:
            if len(self._hashes) > _MOST_HASHES:
                self._hashes.clear()
            known = self._hashes[finding.id] = finding, hashed(finding)
        return known[1]

    def _drop(self, kind: str, document: DocumentId) -> None:
        gone = self._findings.pop((kind, document), None)
        if gone is not None:
            self._number -= len(gone) + 1

    def sketch(self, kind: type[Sketch], document: DocumentId, data: bytes) -> Sketch:
        """A sketch from its bytes."""
        key = (kind.kind, document)
        known = self._sketches.pop(key, None)
        if known is not None:
            self._bytes -= len(known[0])
        if known is None or known[0] != data:
            known = (data, kind.unpack(document, data))
        if len(data) <= _MOST_OF_ONE:
            self._sketches[key] = known
            self._bytes += len(data)
        while self._bytes > _MOST_BYTES:
            _, (gone, _) = self._sketches.popitem(last=False)
            self._bytes -= len(gone)
        return known[1]
