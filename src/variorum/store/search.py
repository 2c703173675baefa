"""Finding words in all accounts. The full-text index only proposes accounts; our own matcher gives the exact places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Connection, select, text

from variorum.model import DocumentId, Span
from variorum.store.documents import Documents
from variorum.store.statements import Statement
from variorum.store.tables import DOCUMENT
from variorum.words.folding import find

_WORD = re.compile(r"\w+")
_SPACELESS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")

_ALL = select(DOCUMENT.c.key).order_by(DOCUMENT.c.key)
_WRITTEN = Statement(text("PRAGMA data_version"))
_WROTE = Statement(text("SELECT total_changes()"))
_KEPT, _MOST_PLACES = 100, 100_000
"""Words, and places of them, kept at hand until something is written: one question asks for the same ones again."""
_PROPOSED = text("SELECT rowid FROM document_words WHERE document_words MATCH :asked ORDER BY rowid")
_NEAREST = text(
    "SELECT document.key FROM document_words JOIN document ON document.key = document_words.rowid "
    "WHERE document_words MATCH :asked ORDER BY document_words.rank, document.id LIMIT :most"
)


class Search:
    """Full-text search of one workspace, over one open connection."""

    def __init__(self, connection: Connection, documents: Documents) -> None:
        self._connection = connection
        self._documents = documents
        self._moment: tuple[int, ...] = ()
        self._found: dict[str, list[Span]] = {}
        self._number = 0

    def places(self, words: str, within: Sequence[DocumentId] | None = None) -> list[Span]:
        """Every place where the words stand, whatever the case, spaces, quotes and dashes; by account, then place.

        Args:
            words: the words.
            within: the accounts to look into; by default all that may hold them.
        """
        if within is not None:
            return self._places(words, within)
        self._refresh()
        if (known := self._found.get(words)) is not None:
            return list(known)
        found = self._places(words, self.accounts(words))
        if len(self._found) >= _KEPT or self._number + len(found) > _MOST_PLACES:
            self._forget()
        if len(found) <= _MOST_PLACES:
            self._found[words] = found
            self._number += len(found)
        return list(found)

    def _refresh(self) -> None:
        """Forget everything if any connection, this one included, has written or undone what it wrote."""
        written, wrote = _WRITTEN.row(self._connection)[0], _WROTE.row(self._connection)[0]
        moment = (written, wrote, len(self._documents))
        if moment != self._moment:
            self._moment = moment
            self._forget()

    def _forget(self) -> None:
        self._found, self._number = {}, 0

    def _places(self, words: str, within: Sequence[DocumentId]) -> list[Span]:
        return sorted(
            Span(document, start, end)
            for document in within
            for start, end in find(self._documents.text(document), words)
        )

    def accounts(self, words: str) -> list[DocumentId]:
        """Accounts that may hold the words. Scripts without spaces and single characters are looked for in all."""
        parts = _WORD.findall(words)
        if not parts or _SPACELESS.search(words):
            return [self._documents.id_of(key) for key in self._connection.execute(_ALL).scalars()]
        # The first and last word may be parts of longer ones: the index asks for what stands between.
        asked = f'"{" ".join(parts[1:] or parts)}"*'
        return [self._documents.id_of(key) for key in self._connection.execute(_PROPOSED, {"asked": asked}).scalars()]

    def nearest(self, beginnings: Sequence[str], most: int) -> list[DocumentId]:
        """Accounts with words that begin so, those with most of them and the rarest first, then by id.

        How near an account is tells BM25 (Robertson 2009).

        Args:
            beginnings: letters and digits that words begin with; any of them will do.
            most: how many accounts.
        """
        parts = [part for beginning in beginnings for part in _WORD.findall(beginning)]
        if not parts:
            return []
        asked = {"asked": " OR ".join(f'"{part}"*' for part in parts), "most": most}
        return [self._documents.id_of(key) for key in self._connection.execute(_NEAREST, asked).scalars()]
